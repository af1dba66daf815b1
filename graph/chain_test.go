package graph

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

func chainLines(t *testing.T, g *Graph) []string {
	t.Helper()
	all, err := g.Chains(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range all {
		var steps []string
		for _, h := range c.Steps {
			steps = append(steps, h.Label)
		}
		out = append(out, c.Doc+": "+strings.Join(steps, " < "))
	}
	return out
}

func TestChains(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	want := []string{"a.txt: The Herald < RIA Novosti < diplomatic source < inspection report"}
	if got := chainLines(t, g); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestChainShapes(t *testing.T) {
	for _, c := range []struct{ name, edges, want string }{
		{"branch", "A>B A>C B>D", "A < B < D; A < C"},
		{"join", "A>C B>C C>D", "A < C < D; B < C < D"},
		{"circle", "A>B B>C C>A", "A < B < C"},
		{"circle behind a start", "A>B B>C C>B", "A < B < C"},
		{"self", "A>A", ""},
		{"self among others", "A>A A>B", "A < B"},
	} {
		a := article(t, "x.txt", "Herald", "", c.edges)
		for _, e := range strings.Fields(c.edges) {
			from, to, _ := strings.Cut(e, ">")
			a.cites(a.holder(from, schema.Organization), a.holder(to, schema.Organization), e)
		}
		var got []string
		for _, l := range chainLines(t, build(t, a.r)) {
			got = append(got, strings.TrimPrefix(l, "x.txt: "))
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s: %q, want %q", c.name, s, c.want)
		}
	}
}

// That an agency once cited a source says nothing about another article.
func TestChainsStayInTheirArticle(t *testing.T) {
	a := article(t, "a.txt", "Herald", "", "Agency cites A source.")
	a.cites(a.holder("Agency", schema.Organization), a.holder("A source", schema.Organization), "Agency cites A source")
	b := article(t, "b.txt", "Post", "", "The Agency said.")
	b.cites("", b.holder("Agency", schema.Organization), "Agency")
	got := chainLines(t, build(t, a.r, b.r))
	if want := []string{"a.txt: Agency < A source", "b.txt: Post < Agency"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestCitations(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	all, err := g.Citations(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, c := range all {
		got = append(got, fmt.Sprintf("%s: %s > %s %v %q", c.Evidence.Doc, c.From.Label, c.To.Label, c.Publisher, c.Evidence.Text))
	}
	want := []string{
		`a.txt: RIA Novosti > diplomatic source false "a diplomatic source told RIA Novosti"`,
		`a.txt: The Herald > RIA Novosti true "told RIA Novosti"`,
		`a.txt: diplomatic source > inspection report false "citing the inspection report"`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// Three outlets that repeat one report are one witness.
func TestEcho(t *testing.T) {
	var readings []*schema.Reading
	for i, outlet := range []string{"Herald", "Post", "Times"} {
		a := article(t, fmt.Sprint(i, ".txt"), outlet, "", "An official said they sent arms, citing The Report.")
		man := a.scoped("official", schema.Person, "An official")
		a.says(man, "An official", "said", "they sent arms", schema.Asserts, schema.Support, arms(russia, "Russia"))
		a.cites(man, a.holder("The Report", schema.Document), "citing The Report")
		readings = append(readings, a.r)
	}
	claims, err := build(t, readings...).Claims(context.Background())
	if err != nil || len(claims) != 1 {
		t.Fatal(claims, err)
	}
	c := claims[0]
	if len(c.Outlets) != 3 || len(c.Origins) != 1 || c.Echo() != 3 || c.Articles != 3 || c.Statements != 3 || len(c.Asserts) != 3 {
		t.Errorf("claim %+v, echo %v", c, c.Echo())
	}
}

func TestAbout(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	for _, c := range []struct {
		words                       []string
		claims, holders, statements int
		contradictions              int
	}{
		{[]string{"Wagner"}, 1, 1, 3, 6},
		{[]string{"kirby"}, 0, 1, 2, 6},
		{[]string{"silent"}, 0, 0, 1, 0},
		{[]string{"cheese"}, 0, 0, 0, 0},
		{nil, 0, 0, 0, 0},
		{[]string{"…"}, 0, 0, 0, 0},
	} {
		got, err := g.About(context.Background(), c.words)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Claims) != c.claims || len(got.Holders) != c.holders || len(got.Statements) != c.statements || len(got.Contradictions) != c.contradictions {
			t.Errorf("%q: %d claims, %d holders, %d statements, %d contradictions, want %+v", c.words,
				len(got.Claims), len(got.Holders), len(got.Statements), len(got.Contradictions), c)
		}
	}
}

func TestHolders(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	all, err := g.Holders(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	byID := make(map[string]HolderInfo)
	for _, h := range all {
		byID[h.ID] = h
	}
	kirby := byID["agent:john-kirby"]
	if kirby.Statements != 2 || len(kirby.Asserts) != 1 || kirby.Kind != schema.Person ||
		!slices.Equal(kirby.Names, []string{"John Kirby", "Kirby", "White House spokesman John Kirby"}) {
		t.Errorf("Kirby: %+v", kirby)
	}
	if k := byID[kcna]; len(k.Denies) != 1 || k.Label != "KCNA" || len(k.ActsFor) != 1 || k.ActsFor[0].ID != northKorea {
		t.Errorf("KCNA: %+v", k)
	}
	if _, ok := byID[wagner]; ok {
		t.Error("who says nothing is listed")
	}
}
