package graph

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/graph/kv"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/cayley/writer"
	"github.com/cayleygraph/quad"
	hkv "github.com/hidal-go/hidalgo/kv"
	"github.com/hidal-go/hidalgo/kv/bbolt"
	"github.com/hidal-go/hidalgo/kv/flat"
	"github.com/hidal-go/hidalgo/kv/flat/btree"
	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	// The languages that [Graph.Query] speaks register themselves.
	_ "github.com/cayleygraph/cayley/query/gizmo"
	_ "github.com/cayleygraph/cayley/query/graphql"
)

// lockWait is how long opening an index waits for another process to let go of it.
// Cayley's own registration waits for ever.
const lockWait = time.Second

// batchQuads is how many quads one write transaction takes. Cayley's streaming writer is
// not used: it does not see duplicates between its batches and commits at odd times.
const batchQuads = 20000

// errLocked says that another process holds the index.
var errLocked = errors.New("index is in use by another process")

// addLabelIndex gives new stores an index by label, without which all quads of one
// article are a scan of everything. It leads with the label and goes on with the subject
// because an index entry is one list that is rewritten whole when it grows.
var addLabelIndex = sync.OnceFunc(func() {
	kv.DefaultQuadIndexes = append(kv.DefaultQuadIndexes,
		kv.QuadIndex{Dirs: []quad.Direction{quad.Label, quad.Subject}})
})

// noBloom keeps Cayley from reading the whole store into a filter when it opens.
var noBloom = graph.Options{kv.OptNoBloom: true}

// openBolt opens the bbolt file of an index. A writable one is being built in a
// directory of its own, so it is synced once, at the end.
func openBolt(file string, write bool) (*bbolt.DB, error) {
	if !write {
		if _, err := os.Stat(file); err != nil {
			return nil, err
		}
	}
	db, err := bbolt.Open(file, &bolt.Options{Timeout: lockWait, ReadOnly: !write, NoSync: write})
	if err != nil && errors.Is(err, bolterrors.ErrTimeout) {
		return nil, errLocked
	}
	return db, err
}

// initStore makes an empty Cayley store with the label index.
func initStore(db hkv.KV) (graph.QuadStore, error) {
	addLabelIndex()
	if err := kv.Init(db, noBloom); err != nil {
		return nil, err
	}
	return openStore(db)
}

// openStore opens a store that [initStore] made.
func openStore(db hkv.KV) (graph.QuadStore, error) { return kv.New(db, noBloom) }

// memoryStore is an empty store in memory, with the same layout as one on disk.
func memoryStore() (graph.QuadStore, error) { return initStore(flat.Upgrade(btree.New())) }

// quadSink takes quads and writes them in batches. It only ever adds: a Cayley store in
// which one transaction mixes adds and deletes, or in which a write failed, can attach
// edges to wrong nodes. After an error the sink refuses everything and its store is to
// be thrown away.
type quadSink struct {
	w     graph.QuadWriter
	batch []quad.Quad
	n     int64
	err   error
}

func newSink(qs graph.QuadStore) (*quadSink, error) {
	w, err := writer.NewSingle(qs, graph.IgnoreOpts{IgnoreDup: true})
	return &quadSink{w: w}, err
}

// add takes quads that are distinct from all that were added before.
func (s *quadSink) add(quads []quad.Quad) error {
	for len(quads) > 0 && s.err == nil {
		k := min(len(quads), batchQuads-len(s.batch))
		s.batch = append(s.batch, quads[:k]...)
		quads = quads[k:]
		if len(s.batch) == batchQuads {
			s.flush()
		}
	}
	return s.err
}

func (s *quadSink) flush() error {
	if s.err != nil || len(s.batch) == 0 {
		return s.err
	}
	if err := s.w.AddQuadSet(s.batch); err != nil {
		s.err = fmt.Errorf("write index: %w", err)
		return s.err
	}
	s.n += int64(len(s.batch))
	s.batch = s.batch[:0]
	return nil
}

// A fact is one quad of a subject.
type fact struct {
	pred  quad.IRI
	obj   quad.Value
	label quad.IRI
}

// factsOf returns every quad with that subject, in the order of the store.
func factsOf(ctx context.Context, qs graph.QuadStore, id quad.IRI) ([]fact, error) {
	ref, err := qs.ValueOf(id)
	if err != nil || ref == nil {
		return nil, err
	}
	it := qs.QuadIterator(quad.Subject, ref).Iterate()
	defer it.Close()
	var out []fact
	for it.Next(ctx) {
		q, err := qs.Quad(it.Result())
		if err != nil {
			return nil, err
		}
		pred, _ := q.Predicate.(quad.IRI)
		label, _ := q.Label.(quad.IRI)
		out = append(out, fact{pred, q.Object, label})
	}
	// A context that ends makes Cayley stop without an error.
	return out, errors.Join(it.Err(), ctx.Err())
}

// ends returns the nodes that a path leads to, each once.
func ends(ctx context.Context, qs graph.QuadStore, p *path.Path) ([]quad.IRI, error) {
	seen := make(map[quad.IRI]bool)
	var out []quad.IRI
	err := p.Iterate(ctx).Paths(false).EachValue(qs, func(v quad.Value) error {
		if id, ok := v.(quad.IRI); ok && !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
		return nil
	})
	if err := errors.Join(err, ctx.Err()); err != nil {
		return nil, err
	}
	return out, nil
}
