package main

import (
	"context"
	"fmt"
	"iter"
	"runtime"

	"hearsay/corpus"
	"hearsay/schema"
)

// An outcome is one article's reading, or why there is none.
type outcome struct {
	reading *schema.Reading
	err     error
}

// readings reads articles on a number of workers and yields the outcomes in the order of
// the articles, so that what is printed does not depend on the number of workers. At most
// two articles a worker wait in memory. When ctx ends it stops yielding at once, even if
// the next article never comes.
func readings(ctx context.Context, articles iter.Seq2[*schema.Article, error], workers int, read func(*schema.Article) *schema.Reading) iter.Seq2[*schema.Reading, error] {
	return func(yield func(*schema.Reading, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		queue := make(chan chan outcome, 2*workers)
		go feed(ctx, articles, workers, read, queue)
		for {
			o, ok := next(ctx, queue)
			if !ok || !yield(o.reading, o.err) {
				return
			}
		}
	}
}

// next waits for the outcome at the head of the queue; false when there is none or ctx
// has ended.
func next(ctx context.Context, queue <-chan chan outcome) (o outcome, ok bool) {
	select {
	case slot, more := <-queue:
		if !more {
			return o, false
		}
		select {
		case o = <-slot:
			return o, true
		case <-ctx.Done():
		}
	case <-ctx.Done():
	}
	return o, false
}

// feed hands each article to a worker, and to the queue the slot that its outcome will
// come in. It returns when the articles end or ctx is done.
func feed(ctx context.Context, articles iter.Seq2[*schema.Article, error], workers int, read func(*schema.Article) *schema.Reading, queue chan<- chan outcome) {
	defer close(queue)
	free := make(chan struct{}, workers)
	for article, err := range articles {
		slot := make(chan outcome, 1)
		select {
		case queue <- slot:
		case <-ctx.Done():
			return
		}
		if err != nil {
			slot <- outcome{err: err}
			continue
		}
		select {
		case free <- struct{}{}:
		case <-ctx.Done():
			return
		}
		go func() {
			defer func() { <-free }()
			slot <- readOne(article, read)
		}()
	}
}

// readOne reads one article. A defect that shows in one article must not end a run over
// a million: it is reported like an article that cannot be read.
func readOne(a *schema.Article, read func(*schema.Article) *schema.Reading) (o outcome) {
	defer func() {
		if r := recover(); r != nil {
			o = outcome{err: &corpus.Skipped{
				Path:   a.Path,
				Reason: fmt.Sprintf("a defect in hearsay: %v at %s", r, panicSite()),
				Hint:   "please report it with the article",
			}}
		}
	}()
	return outcome{reading: read(a)}
}

// panicSite returns the file and line of the innermost frame of this module outside this
// function's caller, for a message that leads to the defect.
func panicSite() string {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for {
		f, more := frames.Next()
		if len(f.Function) > 8 && f.Function[:8] == "hearsay/" {
			return fmt.Sprintf("%s:%d", f.Function, f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
