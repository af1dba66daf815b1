package graph

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/quad"
)

// A Graph is an open graph directory. It is only ever read, by any number of goroutines
// and processes at once.
type Graph struct {
	dir string
	m   *manifest
	qs  graph.QuadStore
}

// Open opens the graph in dir. It returns a [*DirError] when dir holds no graph, one of
// another version, one that is half-written, or one that another process is writing.
func Open(dir string) (*Graph, error) {
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	if err := checkRecord(dir, m); err != nil {
		return nil, err
	}
	qs, err := openIndex(dir)
	if err != nil {
		return nil, err
	}
	if err := verifyCount(context.Background(), qs, m); err != nil {
		qs.Close()
		return nil, &DirError{dir, "index and graph.json do not fit", "build the graph again with --replace", err}
	}
	return &Graph{dir: dir, m: m, qs: qs}, nil
}

// checkRecord compares the record's size and last line with the manifest. [Readings]
// checks all of it.
func checkRecord(dir string, m *manifest) error {
	broken := func(reason string, err error) error {
		return &DirError{dir, "half-written graph: " + reason, "build the graph again with --replace", err}
	}
	f, err := os.Open(recordFile(dir))
	if err != nil {
		return broken("its record cannot be opened", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return broken("its record cannot be read", err)
	}
	if info.Size() != m.SegmentBytes {
		return broken(fmt.Sprintf("its record has %d bytes, wanted %d", info.Size(), m.SegmentBytes), nil)
	}
	foot, err := json.Marshal(segmentFooter{&m.Articles, m.SegmentSHA256})
	if err != nil {
		return err
	}
	tail := make([]byte, len(foot)+1)
	if _, err := f.ReadAt(tail, max(0, m.SegmentBytes-int64(len(tail)))); err != nil && !errors.Is(err, io.EOF) {
		return broken("its record cannot be read", err)
	}
	if string(tail) != string(foot)+"\n" {
		return broken("its record has another last line than it was written with", nil)
	}
	return nil
}

// openIndex opens the index. Cayley and bbolt panic on some damaged files; here that is
// an error like any other.
func openIndex(dir string) (qs graph.QuadStore, err error) {
	damaged := func(err error) error {
		return &DirError{dir, "index cannot be opened", "build the graph again with --replace", err}
	}
	defer func() {
		if p := recover(); p != nil {
			qs, err = nil, damaged(fmt.Errorf("%v", p))
		}
	}()
	db, err := openBolt(indexFile(dir), false)
	if errors.Is(err, errLocked) {
		return nil, &DirError{dir, "is locked", "wait for the other process to end", err}
	}
	if err != nil {
		return nil, damaged(err)
	}
	if qs, err = openStore(db); err != nil {
		db.Close()
		return nil, damaged(err)
	}
	return qs, nil
}

// Close closes the index. A query that could not be stopped keeps it waiting.
func (g *Graph) Close() error { return g.qs.Close() }

// Summary returns what was counted when the graph was built.
func (g *Graph) Summary() Summary { return g.m.Summary }

// Dir returns the graph's directory.
func (g *Graph) Dir() string { return g.dir }

// Quads returns every quad of the graph, with IRIs in their short form, sorted by
// subject, predicate, object and label.
func (g *Graph) Quads(ctx context.Context) iter.Seq2[quad.Quad, error] {
	return func(yield func(quad.Quad, error) bool) {
		all, err := allQuads(ctx, g.qs)
		if err != nil {
			yield(quad.Quad{}, err)
			return
		}
		for _, q := range all {
			if !yield(q, nil) {
				return
			}
		}
	}
}

func allQuads(ctx context.Context, qs graph.QuadStore) ([]quad.Quad, error) {
	type keyed struct {
		key string
		q   quad.Quad
	}
	var all []keyed
	it := qs.QuadsAllIterator().Iterate()
	defer it.Close()
	for it.Next(ctx) {
		q, err := qs.Quad(it.Result())
		if err != nil {
			return nil, err
		}
		all = append(all, keyed{q.NQuad(), q})
	}
	if err := errors.Join(it.Err(), ctx.Err()); err != nil {
		return nil, err
	}
	slices.SortFunc(all, func(a, b keyed) int { return cmp.Compare(a.key, b.key) })
	out := make([]quad.Quad, len(all))
	for i, k := range all {
		out[i] = k.q
	}
	return out, nil
}
