package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"hearsay/corpus"
	"hearsay/schema"
)

// numbered yields n articles; every tenth cannot be read.
func numbered(n int) iter.Seq2[*schema.Article, error] {
	return func(yield func(*schema.Article, error) bool) {
		for i := range n {
			doc := fmt.Sprintf("%04d", i)
			if i%10 == 9 {
				if !yield(nil, &corpus.Skipped{Path: doc, Reason: "empty"}) {
					return
				}
				continue
			}
			if !yield(&schema.Article{Doc: doc, Path: doc}, nil) {
				return
			}
		}
	}
}

func emptyReading(a *schema.Article) *schema.Reading { return &schema.Reading{Article: *a} }

// TestReadingsOrder wants outcomes in the order of the articles on any number of workers.
func TestReadingsOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 8, 100} {
		var got []string
		for r, err := range readings(t.Context(), numbered(300), workers, emptyReading) {
			var skip *corpus.Skipped
			switch {
			case errors.As(err, &skip):
				got = append(got, skip.Path)
			case err != nil:
				t.Fatal(err)
			default:
				got = append(got, r.Article.Doc)
			}
		}
		if len(got) != 300 || !slices.IsSorted(got) {
			t.Errorf("%d workers: %d outcomes, want 300 in order", workers, len(got))
		}
	}
}

// TestReadingsStop wants reading to end when the caller has seen enough and when the
// context ends.
func TestReadingsStop(t *testing.T) {
	n := 0
	for range readings(t.Context(), numbered(1_000_000), 4, emptyReading) {
		if n++; n == 10 {
			break
		}
	}
	if n != 10 {
		t.Errorf("%d outcomes after a break, want 10", n)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n = 0
	for range readings(ctx, numbered(1_000_000), 4, emptyReading) {
		if n++; n == 10 {
			cancel()
		}
	}
	if n > 100 {
		t.Errorf("%d outcomes, want reading to end soon after the context", n)
	}
}

// TestReadingsPanic wants a defect that one article shows to cost that article alone.
func TestReadingsPanic(t *testing.T) {
	read := func(a *schema.Article) *schema.Reading {
		if a.Doc == "0004" {
			panic("no such case")
		}
		return emptyReading(a)
	}
	bad := 0
	for _, err := range readings(t.Context(), numbered(9), 2, read) {
		if err != nil {
			bad++
			if got := err.Error(); !strings.HasPrefix(got, "0004: a defect in hearsay: no such case at hearsay/cmd/hearsay.TestReadingsPanic") {
				t.Errorf("error %q", got)
			}
		}
	}
	if bad != 1 {
		t.Errorf("%d articles lost, want 1", bad)
	}
}

// TestEach wants exit codes to follow from what was read.
func TestEach(t *testing.T) {
	tests := []struct {
		articles int
		want     string
	}{
		{0, "no articles found"},
		{9, ""},
		{10, "done, but 1 article could not be read"},
		{20, "done, but 2 articles could not be read"},
	}
	for _, tt := range tests {
		var stderr strings.Builder
		tally, err := eachReading(t.Context(), &stderr, 2, numbered(tt.articles), func(*schema.Reading) error { return nil })
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := tally.result(); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%d articles: %q, want %q", tt.articles, got, tt.want)
		}
	}
}

// TestEachRefused wants an article that cannot be used to cost that article alone.
func TestEachRefused(t *testing.T) {
	var stderr strings.Builder
	tally, err := eachReading(t.Context(), &stderr, 2, numbered(9), func(r *schema.Reading) error {
		if r.Article.Doc == "0003" {
			return &corpus.Skipped{Path: r.Article.Path, Reason: "refused"}
		}
		return nil
	})
	if err != nil || tally.read != 8 || tally.skipped != 1 || !strings.Contains(stderr.String(), "skipped: 0003: refused") {
		t.Errorf("read %d, skipped %d, %v\n%s", tally.read, tally.skipped, err, &stderr)
	}
}
