package graph

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"
	"pgregory.net/rapid"

	"hearsay/schema"
)

// stores are the stores that must behave alike.
var stores = map[string]func(t testing.TB) graph.QuadStore{
	"btree": func(t testing.TB) graph.QuadStore {
		qs, err := memoryStore()
		if err != nil {
			t.Fatal(err)
		}
		return qs
	},
	"bbolt": func(t testing.TB) graph.QuadStore {
		db, err := openBolt(filepath.Join(t.TempDir(), indexName), true)
		if err != nil {
			t.Fatal(err)
		}
		qs, err := initStore(db)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { qs.Close() })
		return qs
	},
}

func fill(t testing.TB, qs graph.QuadStore, quads ...quad.Quad) {
	t.Helper()
	sink, err := newSink(qs)
	if err != nil {
		t.Fatal(err)
	}
	if err := sink.add(quads); err != nil {
		t.Fatal(err)
	}
	if err := sink.flush(); err != nil {
		t.Fatal(err)
	}
}

func iriQuad(s, p, o, label string) quad.Quad {
	return quad.Quad{Subject: quad.IRI(s), Predicate: quad.IRI(p), Object: quad.IRI(o), Label: quad.IRI(label)}
}

// TestStore is what hearsay asks of a store.
func TestStore(t *testing.T) {
	for name, open := range stores {
		t.Run(name, func(t *testing.T) {
			t.Run("labels", func(t *testing.T) { storeKeepsLabels(t, open(t)) })
			t.Run("values", func(t *testing.T) { storeKeepsValues(t, open(t)) })
			t.Run("duplicates", func(t *testing.T) { storeTakesDuplicates(t, open(t)) })
			t.Run("label index", func(t *testing.T) { storeFindsByLabel(t, open(t)) })
			t.Run("deadline", func(t *testing.T) { storeTellsDeadline(t, open(t)) })
			t.Run("circle", func(t *testing.T) { storeWalksCircle(t, open(t)) })
		})
	}
}

// Pitfall A: some stores keep one of two quads that differ in their label only. Pitfall
// N: a walk then passes both.
func storeKeepsLabels(t *testing.T, qs graph.QuadStore) {
	fill(t, qs, iriQuad("a", "p", "b", "l1"), iriQuad("a", "p", "b", "l2"))
	all, err := allQuads(context.Background(), qs)
	if err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
	got, err := ends(context.Background(), qs, path.StartPath(qs, quad.IRI("a")).Out(quad.IRI("p")))
	if err != nil || !slices.Equal(got, []quad.IRI{"b"}) {
		t.Errorf("ends are not distinct: %v, %v", got, err)
	}
}

func storeKeepsValues(t *testing.T, qs graph.QuadStore) {
	at := time.Date(2022, 12, 22, 23, 30, 0, 999, time.FixedZone("", 3*3600))
	values := []quad.Value{
		quad.IRI("agent:9c1e/кирби with space"), quad.String("“Кирби” said\n\t\"no\" \\ \u0000"), quad.String(""),
		quad.Int(-5), quad.Float(0.5), quad.Bool(true), timeValue(at), quad.String("<not-an-iri>"), quad.String("_:b0"),
	}
	var quads []quad.Quad
	for i, v := range values {
		quads = append(quads, quad.Quad{Subject: quad.IRI(fmt.Sprint("s", i)), Predicate: quad.IRI("p"), Object: v, Label: quad.IRI("l")})
	}
	fill(t, qs, quads...)
	for i, v := range values {
		facts, err := factsOf(context.Background(), qs, quad.IRI(fmt.Sprint("s", i)))
		if err != nil || len(facts) != 1 || quad.ToString(facts[0].obj) != quad.ToString(v) {
			t.Errorf("%v came back as %v, %v", v, facts, err)
		}
	}
	if got := valueTime(timeValue(at)); got.Location() != time.UTC || got.Nanosecond() != 0 || got.Hour() != 20 {
		t.Errorf("time %v is not in UTC and whole seconds", got)
	}
}

// Pitfalls B, C, D: adding what is there is no error and no second copy, within one
// transaction and over several.
func storeTakesDuplicates(t *testing.T, qs graph.QuadStore) {
	q := iriQuad("a", "p", "b", "l")
	fill(t, qs, q, q)
	fill(t, qs, q, iriQuad("a", "p", "c", "l"))
	all, err := allQuads(context.Background(), qs)
	if err != nil || len(all) != 2 {
		t.Errorf("%v, %v", all, err)
	}
}

// Pitfall L: without the label index this is a scan, and must find the same.
func storeFindsByLabel(t *testing.T, qs graph.QuadStore) {
	var quads []quad.Quad
	for i := range 50 {
		quads = append(quads, iriQuad(fmt.Sprint("s", i), "p", "o", fmt.Sprint("l", i%5)))
	}
	fill(t, qs, quads...)
	ref, err := qs.ValueOf(quad.IRI("l3"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	it := qs.QuadIterator(quad.Label, ref).Iterate()
	defer it.Close()
	for it.Next(context.Background()) {
		n++
	}
	if n != 10 || it.Err() != nil {
		t.Errorf("%d quads under a label, want 10, %v", n, it.Err())
	}
}

// Pitfall J.
func storeTellsDeadline(t *testing.T, qs graph.QuadStore) {
	var quads []quad.Quad
	for i := range 100 {
		quads = append(quads, iriQuad("a", "p", fmt.Sprint("o", i), "l"))
	}
	fill(t, qs, quads...)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if got, err := ends(ctx, qs, path.StartPath(qs, quad.IRI("a")).Out(quad.IRI("p"))); err == nil {
		t.Errorf("a cut walk has %d ends and no error", len(got))
	}
	if got, err := factsOf(ctx, qs, "a"); err == nil {
		t.Errorf("a cut reading has %d facts and no error", len(got))
	}
}

func storeWalksCircle(t *testing.T, qs graph.QuadStore) {
	fill(t, qs, iriQuad("a", "p", "b", "l"), iriQuad("b", "p", "c", "l"), iriQuad("c", "p", "a", "l"))
	got, err := ends(context.Background(), qs, path.StartPath(qs, quad.IRI("a")).FollowRecursive(quad.IRI("p"), -1, nil))
	slices.Sort(got)
	if err != nil || !slices.Equal(got, []quad.IRI{"a", "b", "c"}) {
		t.Errorf("%v, %v", got, err)
	}
}

// The store holds what a map would hold, whatever is added in whatever batches.
func TestStoreAgainstModel(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		qs, err := memoryStore()
		if err != nil {
			rt.Fatal(err)
		}
		name := rapid.StringMatching(`[a-c]`)
		one := rapid.Custom(func(t *rapid.T) quad.Quad {
			return iriQuad(name.Draw(t, "s"), name.Draw(t, "p"), name.Draw(t, "o"), name.Draw(t, "l"))
		})
		model := make(map[quad.Quad]bool)
		for _, batch := range rapid.SliceOf(rapid.SliceOf(one)).Draw(rt, "batches") {
			for _, q := range batch {
				model[q] = true
			}
			fill(t, qs, batch...)
		}
		all, err := allQuads(context.Background(), qs)
		if err != nil || len(all) != len(model) {
			rt.Fatalf("%d quads, want %d, %v", len(all), len(model), err)
		}
		for _, q := range all {
			if !model[q] {
				rt.Fatalf("%v was never added", q)
			}
		}
	})
}

// Whatever readings are added, in whatever order, how often: the same quads. And a
// reading's quads are distinct and all under its article.
func TestQuadsOfAnyReading(t *testing.T) {
	sample := sampleReadings(t)
	rapid.Check(t, func(rt *rapid.T) {
		picks := rapid.SliceOfN(rapid.IntRange(0, len(sample)-1), 1, 6).Draw(rt, "picks")
		shuffled := rapid.Permutation(picks).Draw(rt, "shuffled")
		if a, b := derivedText(sample, picks), derivedText(sample, append(shuffled, picks[0])); a != b {
			rt.Fatalf("%v and %v differ:\n%s\n%s", picks, shuffled, a, b)
		}
	})
	for _, r := range sample {
		seen := make(map[quad.Quad]bool)
		for _, q := range readingQuads(r) {
			if seen[q] || q.Label != quad.IRI(r.Article.ID) || !q.IsValid() {
				t.Errorf("quad %v is double or not the article's", q)
			}
			if _, blank := q.Object.(quad.BNode); blank {
				t.Errorf("blank node in %v", q)
			}
			seen[q] = true
		}
	}
}

// derivedText is what a builder would derive: it adds each article once.
func derivedText(sample []*schema.Reading, picks []int) string {
	d := newDeriver()
	done := make(map[int]bool)
	for _, i := range picks {
		if !done[i] {
			done[i] = true
			d.add(sample[i])
		}
	}
	text := ""
	for _, q := range d.finish() {
		text += q.NQuad() + "\n"
	}
	return text
}
