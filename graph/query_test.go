package graph

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

func ask(t *testing.T, g *Graph, lang, text string) []string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	rows, err := g.Query(ctx, lang, text, 0)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	var out []string
	for _, r := range rows {
		out = append(out, string(r))
	}
	slices.Sort(out)
	return out
}

func TestQuery(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	const (
		onRussia = "claim:arms-transfer/north-korea/russia/weapon"
		onWagner = "claim:arms-transfer/north-korea/wagner-group/weapon"
	)
	for _, c := range []struct{ name, lang, text, want string }{
		{"kirby asserts", "gizmo", `g.V("<agent:john-kirby>").Out("<hs:asserts>").All()`, `{"id":"<` + onWagner + `>"}`},
		{"kcna denies", "gizmo", `g.V("<agent:kcna>").Out("<hs:denies>").All()`, `{"id":"<` + onRussia + `>"}`},
		{"the report is cited", "gizmo", `g.V("<agent:ria-novosti>").Out("<hs:cites>").Out("<hs:cites>").All()`, `{"id":"<` + strings.Replace(scoped(g, "a.txt", "inspection-report"), "agent:", "doc:", 1) + `>"}`},
		{
			"evidence", "gizmo", `g.V("<` + onWagner + `>").In("<hs:claim>").Has("<hs:holder>","<agent:john-kirby>").Out("<hs:evidence>").Out("<oa:exact>").Unique().All()`,
			`{"id":"John Kirby said North Korea sent missiles to Russia’s Wagner group"}` + "\n" + `{"id":"John Kirby said North Korea would arm Wagner"}`,
		},
		{"dates", "gizmo", `g.V().Has("<hs:doc>","a.txt").Out("<schema:datePublished>").All()`, `{"id":"2022-12-22T00:00:00Z"}`},
		{"narrower", "gizmo", `g.V("<` + onWagner + `>").Out("<hs:narrowerThan>").All()`, `{"id":"<` + onRussia + `>"}`},
		{
			"one row a pair", "gizmo", `g.V().Has("<rdf:type>","<hs:Claim>").Tag("claim").In("<hs:asserts>").Tag("a").Back("claim").In("<hs:denies>").Tag("b").All()`,
			row("agent:north-korea", "agent:kcna", onRussia) + "\n" + row("agent:north-korea", "agent:north-korea", onRussia) + "\n" +
				row("agent:north-korea", scoped(g, "b.txt", "north-korean-official"), onRussia) + "\n" + row("agent:north-korea", scoped(g, "a.txt", "foreign-affairs-spokesman"), onRussia) + "\n" +
				row("agent:united-states", "agent:kcna", onRussia) + "\n" + row("agent:united-states", "agent:north-korea", onRussia) + "\n" +
				row("agent:united-states", scoped(g, "b.txt", "north-korean-official"), onRussia) + "\n" + row("agent:united-states", scoped(g, "a.txt", "foreign-affairs-spokesman"), onRussia),
		},
		{"graphql", "graphql", `{ nodes(id: <agent:john-kirby>) { id, rdfs:label @opt, hs:asserts { id } } }`, ``},
	} {
		got := strings.Join(ask(t, g, c.lang, c.text), "\n")
		want := strings.Split(c.want, "\n")
		slices.Sort(want)
		if c.want != "" && got != strings.Join(want, "\n") {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, strings.Join(want, "\n"))
		} else if c.want == "" {
			t.Logf("%s: %s", c.name, got)
		}
	}
}

func row(a, b, claim string) string {
	out, err := encodeRow(map[string]any{"a": "<" + a + ">", "b": "<" + b + ">", "claim": "<" + claim + ">", "id": "<" + b + ">"})
	if err != nil {
		panic(err)
	}
	return string(out)
}

// scoped is the identity of a holder that only one article knows.
func scoped(g *Graph, doc, name string) string {
	for r, err := range Readings(g.Dir()) {
		if err != nil {
			panic(err)
		}
		if r.Article.Doc == doc {
			return "agent:" + strings.TrimPrefix(r.Article.ID, "article:") + "/" + name
		}
	}
	panic("no " + doc)
}

func TestQueryErrors(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	for _, c := range []struct{ lang, text string }{
		{"gizmo", `g.V(`},
		{"gizmo", `g.V("<x>").nonsense()`},
		{"gizmo", `throw "no"`},
		{"graphql", `{ nodes(`},
	} {
		_, err := g.Query(context.Background(), c.lang, c.text, 0)
		var qe *QueryError
		if !errors.As(err, &qe) {
			t.Errorf("%s %q: error %v, wanted a QueryError", c.lang, c.text, err)
		}
	}
	if _, err := g.Query(context.Background(), "sparql", "", 0); err == nil || !strings.Contains(err.Error(), "gizmo, graphql") {
		t.Errorf("unknown language: %v", err)
	}
}

// Scripts have no way to write, to read files or to reach the network.
func TestQueryReadOnly(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	got := ask(t, g, "gizmo", `g.Emit([typeof require, typeof process, typeof fetch, typeof setTimeout, typeof g.AddQuad].join())`)
	if len(got) != 1 || got[0] != `"undefined,undefined,undefined,undefined,undefined"` {
		t.Errorf("a script sees %v", got)
	}
}

// Pitfall R: the context given to a session is ignored by Cayley.
func TestQueryEndlessLoop(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	start := time.Now()
	rows, err := g.Query(ctx, "gizmo", `while(true){}`, 0)
	if !errors.Is(err, context.DeadlineExceeded) || rows != nil {
		t.Errorf("endless loop: %v, %v", rows, err)
	}
	if d := time.Since(start); d > 2*time.Second {
		t.Errorf("took %v", d)
	}
}

// Pitfall J: a walk that is cut short by a deadline must not look like an answer.
func TestDeadlineIsAnError(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err1 := g.Contradictions(ctx, ContradictionFilter{})
	_, err2 := g.Citations(ctx)
	_, err3 := g.Chains(ctx)
	_, err4 := g.Claims(ctx)
	_, err5 := g.Holders(ctx)
	_, err6 := g.About(ctx, []string{"Russia"})
	_, err7 := g.Query(ctx, "gizmo", `g.V().All()`, 0)
	_, err8 := g.Query(ctx, "graphql", `{ nodes { id } }`, 0)
	var err9 error
	for _, err := range g.Quads(ctx) {
		err9 = err
	}
	for i, err := range []error{err1, err2, err3, err4, err5, err6, err7, err8, err9} {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("answer %d under a cancelled context: error %v", i+1, err)
		}
	}
}

func TestQueryLimit(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	rows, err := g.Query(context.Background(), "gizmo", `g.V().All()`, 3)
	if err != nil || len(rows) != 3 {
		t.Errorf("limit 3: %d rows, %v", len(rows), err)
	}
	all := ask(t, g, "gizmo", `g.V().All()`)
	if len(all) < 100 {
		t.Errorf("no limit: %d rows", len(all))
	}
}

func TestResultJSON(t *testing.T) {
	for _, c := range []struct {
		lang string
		rows []json.RawMessage
		want string
	}{
		{"gizmo", nil, `{"result":[]}`},
		{"gizmo", []json.RawMessage{[]byte(`{"id":"<a>"}`), []byte(`1`)}, `{"result":[{"id":"<a>"},1]}`},
		{"graphql", nil, `{"data":{}}`},
		{"graphql", []json.RawMessage{[]byte(`{"nodes":null}`)}, `{"data":{"nodes":null}}`},
	} {
		got, err := ResultJSON(c.lang, c.rows)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %s, %v; want %s", c.lang, got, err, c.want)
		}
	}
}
