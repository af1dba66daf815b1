package export

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cayleygraph/quad"
	"github.com/cayleygraph/quad/nquads"

	"hearsay/graph"
	"hearsay/schema"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; run with -update and read the difference\n%s", file, got)
	}
}

// harbour is a small quarrel with everything that a picture can show.
func harbour() []graph.Contradiction {
	side := func(label string, kind schema.Kind, doc, day, text string) graph.Side {
		e := graph.Evidence{
			Statement: "st:" + schema.Slug(label), ArticleID: "article:" + doc, Doc: doc, Text: text,
			Outlet: graph.Holder{ID: "agent:daily", Label: "The Daily"},
		}
		if day != "" {
			e.Published, _ = time.Parse(time.DateOnly, day)
		} else {
			e.Outlet.ID = "outlet:1"
		}
		return graph.Side{Holder: graph.Holder{ID: schema.AgentID(label), Label: label, Kind: kind}, Evidence: []graph.Evidence{e}}
	}
	mayor := side("Mayor Ada Holt", schema.Person, "a.txt", "2024-05-02", "the port sold the “cursed” crane to Norland & Sons")
	port := side("Port Authority of the Old Harbour and its Outer Basins", schema.Organization, "b.txt", "2024-05-03",
		"it had never sold anything, “not a crane, not a rope, not a single plank of the old pier”, to anybody whose name begins with N")
	divers := side("divers", schema.Group, "c.txt", "", "no trace of a sale")
	old := side("Mayor Ada Holt", schema.Person, "c.txt", "2023-01-01", "no sale")
	sold := graph.ClaimRef{ID: "claim:transfer-goods/port/norland/crane", Text: "The port sold a crane to Norland."}
	any := graph.ClaimRef{ID: "claim:transfer-goods/port/-/crane", Text: "The port sold a crane."}
	return []graph.Contradiction{
		{Kind: graph.Contradicts, Rule: graph.RuleSame, Claim: sold, Denied: sold, A: mayor, B: port},
		{Kind: graph.Contradicts, Rule: graph.RuleBroader, Claim: sold, Denied: any, A: mayor, B: port},
		{Kind: graph.Disputes, Rule: graph.RuleNoProof, Doubts: true, Claim: sold, Denied: sold, A: mayor, B: divers},
		{Kind: graph.Changed, Rule: graph.RuleReversal, Claim: sold, Denied: sold, A: mayor, B: old},
	}
}

func relays() []graph.CitationEdge {
	h := func(label string, kind schema.Kind) graph.Holder {
		return graph.Holder{ID: schema.AgentID(label), Label: label, Kind: kind}
	}
	daily, wire, log := h("The Daily", schema.Organization), h("Coast Wire", schema.Organization), h("the harbour log", schema.Document)
	return []graph.CitationEdge{{From: daily, To: wire, Publisher: true}, {From: wire, To: log}, {From: daily, To: wire}}
}

func TestDOT(t *testing.T) {
	full := NewDiagram("Who sold the <crane> & \"why\"?", harbour())
	full.AddCitations(relays())
	for name, d := range map[string]*Diagram{
		"harbour.dot": full, "empty.dot": NewDiagram("", nil), "part.dot": NewDiagram("A part", harbour()[2:3]),
	} {
		var b bytes.Buffer
		if err := d.WriteDOT(&b); err != nil {
			t.Fatal(err)
		}
		golden(t, name, b.Bytes())
	}
}

// Graphviz reads what is written, and every name is in the picture.
func TestSVG(t *testing.T) {
	d := NewDiagram("Who sold the crane?", harbour())
	d.AddCitations(relays())
	for name, d := range map[string]*Diagram{"full": d, "empty": NewDiagram("", nil)} {
		var b bytes.Buffer
		if err := SVG(t.Context(), &b, d); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		svg := b.String()
		if !strings.Contains(svg, "</svg>") {
			t.Fatalf("%s: no picture: %s", name, svg)
		}
		for _, f := range d.Frames {
			for _, v := range f.Voices {
				if first, _, _ := strings.Cut(v.Holder.Label, " "); !strings.Contains(svg, first) {
					t.Errorf("%s: %s is not in the picture", name, v.Holder.Label)
				}
			}
		}
	}
}

func TestSVGLimits(t *testing.T) {
	var many []graph.Contradiction
	for i := range 600 {
		c := harbour()[0]
		c.Claim.ID += fmt.Sprint(i)
		c.Denied = c.Claim
		many = append(many, c)
	}
	if err := SVG(t.Context(), io.Discard, NewDiagram("", many)); !errors.Is(err, ErrTooLarge) {
		t.Errorf("1,800 nodes: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := SVG(ctx, io.Discard, NewDiagram("", harbour())); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// One picture is given up while it is drawn and others are drawn at once: Graphviz has
// one memory for all of them.
func TestSVGAtOnce(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	SVG(ctx, io.Discard, NewDiagram("Given up", harbour()))
	errs := make(chan error)
	for range 4 {
		go func() { errs <- SVG(t.Context(), io.Discard, NewDiagram("At once", harbour())) }()
	}
	for range 4 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
}

func TestTerm(t *testing.T) {
	const xsd = "^^<http://www.w3.org/2001/XMLSchema#"
	for _, c := range []struct {
		v    quad.Value
		want string
	}{
		{quad.IRI("hs:asserts"), "<urn:hearsay:ns#asserts>"},
		{quad.IRI("agent:9c1e/a b<c>"), "<urn:hearsay:agent:9c1e/a%20b%3Cc%3E>"},
		{quad.String("a \"b\"\\\n\r\t\x01\x7f “ж”"), `"a \"b\"\\\n\r\t\u0001\u007F “ж”"`},
		{quad.Int(-5), `"-5"` + xsd + "integer>"},
		{quad.Float(0.5), `"5E-01"` + xsd + "double>"},
		{quad.Bool(true), `"true"` + xsd + "boolean>"},
		{quad.Time(time.Date(2022, 12, 22, 1, 2, 3, 0, time.FixedZone("", 3600))), `"2022-12-22T00:02:03Z"` + xsd + "dateTime>"},
		{quad.LangString{Value: "da", Lang: "ru"}, `"da"@ru`},
		{quad.TypedString{Value: "2022", Type: "xsd:gYear"}, `"2022"` + xsd + "gYear>"},
	} {
		var b strings.Builder
		if err := term(&b, c.v); err != nil || b.String() != c.want {
			t.Errorf("%#v: %s, %v; want %s", c.v, b.String(), err, c.want)
		}
	}
	if err := term(new(strings.Builder), quad.BNode("x")); err == nil {
		t.Error("a blank node is written")
	}
}

// sample is a graph of one article with awkward words.
func sample(t testing.TB) *graph.Graph {
	t.Helper()
	text := "Ada Holt said\t“the port \\ sold\r\nthe crane” \u0001 – 50 % of it.\n"
	a := schema.Article{
		ID: schema.ArticleID("The Daily", text), Doc: "a.txt", Outlet: "The Daily", Text: text, Lang: "en",
		Published: time.Date(2024, 5, 2, 10, 0, 0, 0, time.UTC),
	}
	holt := schema.AgentID("Ada Holt")
	content := schema.Span{Start: strings.Index(text, "“"), End: strings.Index(text, "”") + 3}
	s := schema.Statement{
		Source: []schema.Span{{Start: 0, End: 8}}, Holder: holt, Cue: schema.Span{Start: 9, End: 13}, Lemma: "say",
		Content: []schema.Span{content}, Sentence: schema.Span{Start: 0, End: len(text)}, Mode: schema.Direct,
		Stance: schema.Asserts, Polarity: schema.Support, Certainty: schema.Certain, Rule: "verb:say",
		Positions: []schema.Position{{Polarity: schema.Support, Certainty: schema.Certain, Proposition: schema.Proposition{
			Class: "transfer-goods", Predicate: "sell", Agent: schema.Role{Head: "port", Label: "the port"}, Theme: schema.Role{Head: "crane"},
		}}},
	}
	s.ID = schema.StatementID(a.ID, s.Source, s.Cue, s.Content)
	b, err := graph.Create(t.TempDir()+"/g", graph.CreateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	r := &schema.Reading{
		Article: a, Statements: []schema.Statement{s},
		Holders: []schema.Holder{{ID: holt, Label: "Ada Holt", Kind: schema.Person, Names: []string{"Ada Holt"}}},
	}
	if err := b.Add(r); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	g, err := graph.Open(b.Dir())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return g
}

func TestNQuads(t *testing.T) {
	var b bytes.Buffer
	if err := NQuads(t.Context(), &b, sample(t)); err != nil {
		t.Fatal(err)
	}
	golden(t, "sample.nq", b.Bytes())
	lines := strings.SplitAfter(strings.TrimSuffix(b.String(), "\n"), "\n")
	if !slices.IsSorted(lines) {
		t.Error("lines are not sorted")
	}
}

// What is written is read back by package quad as the same quads.
func TestNQuadsRoundTrip(t *testing.T) {
	g := sample(t)
	var b bytes.Buffer
	if err := NQuads(t.Context(), &b, g); err != nil {
		t.Fatal(err)
	}
	var got, want []string
	r := nquads.NewReader(&b, false)
	for {
		q, err := r.ReadQuad()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range []quad.Direction{quad.Subject, quad.Predicate, quad.Object, quad.Label} {
			if id, ok := q.Get(d).(quad.IRI); ok {
				q.Set(d, quad.IRI(schema.Shorten(string(id))))
			}
		}
		got = append(got, q.NQuad())
	}
	for q, err := range g.Quads(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		want = append(want, q.NQuad())
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}
