package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"hearsay/corpus"
	"hearsay/extract"
	"hearsay/schema"
)

// A tally counts the articles of a run.
type tally struct{ read, skipped int }

// eachReading reads articles on a number of workers and calls do with each reading, in
// the order of the articles.
func eachReading(ctx context.Context, stderr io.Writer, workers int, articles iter.Seq2[*schema.Article, error], do func(*schema.Reading) error) (tally, error) {
	if workers < 1 {
		return tally{}, &usageError{err: fmt.Errorf("%d workers", workers), hint: "--workers takes 1 or more"}
	}
	return each(ctx, stderr, readings(ctx, articles, workers, extract.Read), do)
}

// each calls do with each item. An article that cannot be read, or that do refuses as
// skipped, is named on stderr and counted; any other error ends the run.
func each[T any](ctx context.Context, stderr io.Writer, items iter.Seq2[T, error], do func(T) error) (t tally, err error) {
	bar := newProgress(stderr)
	defer bar.clear()
	for item, err := range items {
		if err == nil && ctx.Err() == nil {
			err = do(item)
		}
		var skip *corpus.Skipped
		switch {
		case ctx.Err() != nil:
			return t, ctx.Err()
		case errors.As(err, &skip):
			bar.clear()
			warn(stderr, skip)
			if !skip.Minor {
				t.skipped++
			}
			continue
		case err != nil:
			return t, err
		}
		t.read++
		bar.step(t.read)
	}
	return t, ctx.Err()
}

// warn names an article that was skipped, or a fact about one, and why.
func warn(stderr io.Writer, skip *corpus.Skipped) {
	what := "skipped"
	if skip.Minor {
		what = "note"
	}
	fmt.Fprintf(stderr, "hearsay: %s: %s\n", what, printable(skip.Error()))
	if skip.Hint != "" {
		fmt.Fprintf(stderr, "hearsay: hint: %s\n", skip.Hint)
	}
}

// result says how the run ended: whole, in part, or with nothing read.
func (t tally) result() error {
	switch {
	case t.read == 0 && t.skipped > 0:
		return fmt.Errorf("nothing could be read: %d skipped", t.skipped)
	case t.read == 0:
		return withHint(errors.New("no articles found"), "hearsay reads .txt, .md, .html and .jsonl")
	case t.skipped > 0:
		return &partialError{t.skipped}
	}
	return nil
}
