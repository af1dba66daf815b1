package graph

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

func contradictionLines(t testing.TB, g *Graph, f ContradictionFilter) []string {
	t.Helper()
	all, err := g.Contradictions(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range all {
		out = append(out, fmt.Sprintf("%s %s: %s (%d) / %s (%d): %s", c.Rule, c.Kind, c.A.Holder.Label, len(c.A.Evidence), c.B.Holder.Label, len(c.B.Evidence), c.Claim.Text))
	}
	return out
}

// Each rule has a line: same claim, in one sentence, a narrower claim by a tie, no
// evidence, doubt, a change of mind. Kirby's plan meets nothing.
func TestContradictions(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	text := func(recipient string) string {
		return schema.ClaimOf(ptr(arms("agent:"+schema.Slug(recipient), recipient))).Text
	}
	onRussia, onWagner := text("Russia"), text("Wagner Group")
	want := []string{
		"K2 contradicts: United States (1) / KCNA (3): " + onRussia,
		"K2 contradicts: United States (1) / foreign affairs spokesman (1): " + onRussia,
		"K1 contradicts: North Korea (1) / KCNA (3): " + onRussia,
		"K1 contradicts: North Korea (1) / foreign affairs spokesman (1): " + onRussia,
		"K1 contradicts: North Korea (1) / north korean official (1): " + onRussia,
		"K1 contradicts: United States (1) / North Korea (1): " + onRussia,
		"K1 contradicts: United States (1) / north korean official (1): " + onRussia,
		"K4 contradicts: John Kirby (1) / KCNA (3): " + onWagner,
		"K4 contradicts: John Kirby (1) / North Korea (1): " + onWagner,
		"K4 contradicts: John Kirby (1) / foreign affairs spokesman (1): " + onWagner,
		"K4 contradicts: John Kirby (1) / north korean official (1): " + onWagner,
		"K5 disputes: John Kirby (1) / experts (1): " + onWagner,
		"K5 disputes: North Korea (1) / experts (1): " + onRussia,
		"K5 disputes: United States (1) / experts (1): " + onRussia,
		"K6 disputes: John Kirby (1) / Yevgeny Prigozhin (1): " + onWagner,
		"K6 disputes: North Korea (1) / Yevgeny Prigozhin (1): " + onRussia,
		"K6 disputes: United States (1) / Yevgeny Prigozhin (1): " + onRussia,
		"reversal changed: North Korea (1) / North Korea (1): " + onRussia,
	}
	got := contradictionLines(t, g, ContradictionFilter{})
	for i := 1; i < len(got); i++ {
		if ruleRank[strings.Fields(got[i])[0]] < ruleRank[strings.Fields(got[i-1])[0]] {
			t.Errorf("a stronger rule after a weaker one: %s", got[i])
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A holder on both sides of a claim must not hide its other opponents, whichever pair is
// looked at first.
func TestContradictionsAreTheSameEachTime(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	first, err := g.Contradictions(context.Background(), ContradictionFilter{})
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, err := g.Contradictions(context.Background(), ContradictionFilter{})
		if err != nil || !reflect.DeepEqual(again, first) {
			t.Fatalf("another answer to the same question: %v", err)
		}
	}
}

func ptr[T any](v T) *T { return &v }

func TestContradictionEvidence(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	all, err := g.Contradictions(context.Background(), ContradictionFilter{Holder: "agent:john-kirby"})
	if err != nil || len(all) == 0 {
		t.Fatal(all, err)
	}
	texts := make(map[string]*schema.Article)
	for r, err := range Readings(g.Dir()) {
		if err != nil {
			t.Fatal(err)
		}
		texts[r.Article.ID] = &r.Article
	}
	for _, c := range all {
		for _, e := range slices.Concat(c.A.Evidence, c.B.Evidence) {
			a := texts[e.ArticleID]
			if a == nil || e.Doc != a.Doc || e.Span.Of(a.Text) != e.Text || !e.Published.Equal(a.Published) {
				t.Errorf("evidence %+v is not what the article says", e)
			}
			if want := schema.NewCodePoints(a.Text).Span(e.Span); e.Points != want {
				t.Errorf("code points %v, want %v", e.Points, want)
			}
			if !strings.Contains(e.Sentence, e.Text) {
				t.Errorf("%q is not in %q", e.Text, e.Sentence)
			}
		}
		if !strings.Contains(c.Why, c.A.Holder.Label) || !strings.Contains(c.Why, c.B.Holder.Label) {
			t.Errorf("why names nobody: %s", c.Why)
		}
		if c.Rule == RuleTie && (c.Denied.ID == c.Claim.ID || !strings.Contains(c.Why, strings.TrimSuffix(c.Denied.Text, "."))) {
			t.Errorf("the broader claim is not told: %s", c.Why)
		}
	}
}

func TestContradictionFilter(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	for _, c := range []struct {
		name string
		f    ContradictionFilter
		want int
	}{
		{"all", ContradictionFilter{}, 18},
		{"words", ContradictionFilter{Words: []string{"wagner", "KIRBY"}}, 6},
		{"several words in one", ContradictionFilter{Words: []string{"John Kirby"}}, 6},
		{"no such word", ContradictionFilter{Words: []string{"cheese"}}, 0},
		{"holder", ContradictionFilter{Holder: kcna}, 3},
		{"kind", ContradictionFilter{Kind: Changed}, 1},
		{"claim", ContradictionFilter{Claim: "claim:arms-transfer/north-korea/wagner-group/weapon"}, 6},
	} {
		if got := contradictionLines(t, g, c.f); len(got) != c.want {
			t.Errorf("%s: %d rows, want %d:\n%s", c.name, len(got), c.want, strings.Join(got, "\n"))
		}
	}
}

// What does not oppose each other gives no row.
func TestNoContradiction(t *testing.T) {
	position := func(f func(*schema.Position)) schema.Position {
		p := schema.Position{Proposition: arms(russia, "Russia"), Polarity: schema.Deny, Certainty: schema.Certain}
		f(&p)
		return p
	}
	for _, c := range []struct {
		name string
		p    schema.Position
		rows int
	}{
		{"a plain denial", position(func(p *schema.Position) {}), 1},
		{"a plan", position(func(p *schema.Position) { p.Proposition.Stage = schema.Planned }), 0},
		{"still going on", position(func(p *schema.Position) { p.Proposition.Stage = schema.Ongoing }), 1},
		{"another recipient", position(func(p *schema.Position) { p.Proposition.Recipient = entity("agent:iran", "Iran") }), 0},
		{"another time", position(func(p *schema.Position) { p.Proposition.Time = "2021" }), 0},
		{"a time within", position(func(p *schema.Position) { p.Proposition.Time = "2022-11" }), 1},
		{"a broader claim", position(func(p *schema.Position) { p.Proposition.Recipient = schema.Role{} }), 1},
		{"broad, in the same article", position(func(p *schema.Position) {
			p.Proposition.Recipient, p.Proposition.Top, p.Proposition.Theme = schema.Role{}, "", schema.Role{}
		}), 1},
		{"neutral", position(func(p *schema.Position) { p.Polarity = schema.Neutral }), 0},
		{"support", position(func(p *schema.Position) { p.Polarity = schema.Support }), 0},
	} {
		a := article(t, "a.txt", "Herald", "2022-12-01", "John Kirby said they sent arms.\nThe envoy denied it.\n")
		kirby := a.holder("John Kirby", schema.Person, "John Kirby")
		s := a.says(kirby, "John Kirby", "said", "they sent arms", schema.Asserts, schema.Support, arms(russia, "Russia"))
		s.Positions[0].Proposition.Time = "2022-11-18"
		envoy := a.scoped("envoy", schema.Person, "The envoy")
		s = a.says(envoy, "The envoy", "denied", "it", schema.Denies, schema.Deny)
		s.Positions = []schema.Position{c.p}
		if got := contradictionLines(t, build(t, a.r), ContradictionFilter{}); len(got) != c.rows {
			t.Errorf("%s: %v, want %d rows", c.name, got, c.rows)
		}
	}
}

// A claim that names nobody, and a denial of next to nothing, are about their own article.
func TestVagueClaims(t *testing.T) {
	agent := func(p schema.Proposition) schema.Proposition {
		p.Recipient, p.Top, p.Theme = schema.Role{}, "", schema.Role{}
		return p
	}
	nobody := func(p schema.Proposition) schema.Proposition {
		p.Agent, p.Recipient = schema.Role{}, schema.Role{}
		return p
	}
	whole := arms(russia, "Russia")
	for _, c := range []struct {
		name           string
		said, denied   schema.Proposition
		together, rows int // in one article, in two
	}{
		{"full", whole, whole, 1, 1},
		{"only the doer denied", whole, agent(whole), 1, 0},
		{"both name nobody", nobody(whole), nobody(whole), 1, 0},
		{"the denial names nobody", whole, nobody(whole), 1, 0},
		{"one doer, of a class that needs more", agent(whole), agent(whole), 1, 0},
		{"one doer, of a class that needs no more", schema.Proposition{Class: "resign", Agent: whole.Agent}, schema.Proposition{Class: "resign", Agent: whole.Agent}, 1, 1},
		{"one doer of a bare verb", schema.Proposition{Predicate: "go", Past: "went", Agent: whole.Agent}, schema.Proposition{Predicate: "go", Past: "went", Agent: whole.Agent}, 1, 0},
	} {
		say := func(a *articleMaker) {
			kirby := a.holder("John Kirby", schema.Person, "John Kirby")
			a.says(kirby, "John Kirby", "said", "they sent arms", schema.Asserts, schema.Support, c.said)
		}
		deny := func(a *articleMaker) {
			envoy := a.holder("Ann Lee", schema.Person, "Ann Lee")
			a.says(envoy, "Ann Lee", "denied", "it", schema.Denies, schema.Deny, c.denied)
		}
		const text = "John Kirby said they sent arms.\nAnn Lee denied it.\n"
		one, two := article(t, "a.txt", "Herald", "2022-12-01", text), article(t, "b.txt", "Post", "2022-12-01", text)
		say(one)
		deny(two)
		if got := contradictionLines(t, build(t, one.r, two.r), ContradictionFilter{}); len(got) != c.rows {
			t.Errorf("%s, in two articles: %v, want %d rows", c.name, got, c.rows)
		}
		deny(one)
		if got := contradictionLines(t, build(t, one.r), ContradictionFilter{}); len(got) != c.together {
			t.Errorf("%s, in one article: %v, want %d rows", c.name, got, c.together)
		}
	}
}

// A denial within the other's words or around them says who speaks of whom.
func TestSpokenOf(t *testing.T) {
	for _, c := range []struct {
		name         string
		outer, inner schema.Polarity
		stance       schema.Stance // of the outer statement
		rule         string
	}{
		{"Ann denied John's claim", schema.Deny, schema.Support, schema.Denies, "K2"},
		{"Ann said John claimed it falsely", schema.Deny, schema.Support, schema.Asserts, "K9"},
		{"Ann said John denied it falsely", schema.Support, schema.Deny, schema.Asserts, "K9"},
	} {
		a := article(t, "a.txt", "Herald", "2022-12-01", "Ann Lee spoke of what John Kirby claimed they did.\n")
		outer := a.says(a.holder("Ann Lee", schema.Person), "Ann Lee", "spoke", "John Kirby claimed they did", c.stance, c.outer, arms(russia, "Russia")).ID
		a.says(a.holder("John Kirby", schema.Person), "John Kirby", "claimed", "they did", schema.Asserts, c.inner, arms(russia, "Russia")).Parent = outer
		if got := contradictionLines(t, build(t, a.r), ContradictionFilter{}); len(got) != 1 || !strings.HasPrefix(got[0], c.rule+" ") {
			t.Errorf("%s: got %v, want one row by %s", c.name, got, c.rule)
		}
	}
}

// "May have" against "may not have" is no contradiction.
func TestBothPossible(t *testing.T) {
	a := article(t, "a.txt", "Herald", "", "John Kirby said they sent arms.\nThe envoy denied it.\n")
	for i, s := range []*schema.Statement{
		a.says(a.holder("John Kirby", schema.Person), "John Kirby", "said", "they sent arms", schema.Asserts, schema.Support, arms(russia, "Russia")),
		a.says(a.scoped("envoy", schema.Person), "The envoy", "denied", "it", schema.Denies, schema.Deny, arms(russia, "Russia")),
	} {
		a.r.Statements[i].Positions[0].Certainty = schema.Possible
		_ = s
	}
	if got := contradictionLines(t, build(t, a.r), ContradictionFilter{}); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

// Opposite positions of one holder in one article are a nuance, in two a change.
func TestReversalNeedsTwoArticles(t *testing.T) {
	one := article(t, "a.txt", "Herald", "2022-12-01", "John Kirby said they sent arms.\nJohn Kirby denied it.\n")
	kirby := one.holder("John Kirby", schema.Person)
	one.says(kirby, "John Kirby", "said", "they sent arms", schema.Asserts, schema.Support, arms(russia, "Russia"))
	one.says(kirby, "John Kirby", "denied", "it", schema.Denies, schema.Deny, arms(russia, "Russia"))
	if got := contradictionLines(t, build(t, one.r), ContradictionFilter{}); len(got) != 0 {
		t.Errorf("one article: %v", got)
	}
	two := article(t, "b.txt", "Herald", "2022-12-02", "John Kirby denied it.\n")
	two.says(kirby, "John Kirby", "denied", "it", schema.Denies, schema.Deny, arms(russia, "Russia"))
	if got := contradictionLines(t, build(t, one.r, two.r), ContradictionFilter{}); len(got) != 1 || !strings.HasPrefix(got[0], "reversal") {
		t.Errorf("two articles: %v", got)
	}
	doubt := article(t, "c.txt", "Herald", "2022-11-02", "John Kirby doubted it.\n")
	doubt.says(kirby, "John Kirby", "doubted", "it", schema.Doubts, schema.Doubt, arms(russia, "Russia"))
	all, err := build(t, one.r, doubt.r).Contradictions(context.Background(), ContradictionFilter{})
	if err != nil || len(all) != 1 || all[0].Kind != Changed || !strings.Contains(all[0].Why, "doubts it on 2022-11-02") {
		t.Errorf("from doubt to certainty: %+v, %v", all, err)
	}
}

// Who takes his word back has changed it, in one article too.
func TestWithdrawalIsAReversal(t *testing.T) {
	m := article(t, "a.txt", "Herald", "2022-12-01", "John Kirby said they sent arms.\nJohn Kirby withdrew that.\n")
	kirby := m.holder("John Kirby", schema.Person)
	m.says(kirby, "John Kirby", "said", "they sent arms", schema.Asserts, schema.Support, arms(russia, "Russia"))
	m.says(kirby, "John Kirby", "withdrew", "that", schema.Denies, schema.Deny, arms(russia, "Russia")).Rule = "object:withdraw"
	if got := contradictionLines(t, build(t, m.r), ContradictionFilter{}); len(got) != 1 || !strings.HasPrefix(got[0], "reversal") {
		t.Errorf("got %v", got)
	}
}

// An agency takes over the denials of its own state only, and no assertions.
// TestOutletVouches holds that an outlet stands for what a source that nobody can ask says
// through it, and for nothing else.
func TestOutletVouches(t *testing.T) {
	const reuters = "agent:reuters"
	for _, c := range []struct {
		name, source, state, relay string
		pol                        schema.Polarity
		want                       bool
	}{
		{"an insider's assertion", "insider", "", reuters, schema.Support, true},
		{"an insider's denial", "insider", "", reuters, schema.Deny, false},
		{"a spokesman's assertion", "spokesman", russia, reuters, schema.Support, false},
		{"a name", "Kuznetsov", "", reuters, schema.Support, false},
		{"a state organ", "insider", "", "agent:kcna", schema.Support, false},
	} {
		a := article(t, "a.txt", "Herald", "", "The man said it.\n")
		man := a.scoped(c.source, schema.Person, "The man")
		if c.state != "" {
			a.tie(man, c.state, schema.ActsFor, "man")
		}
		a.says(man, "The man", "said", "it", schema.Asserts, c.pol, arms(russia, "Russia")).RelayedBy = []string{c.relay}
		g := build(t, a.r)
		got := ask(t, g, "gizmo", `g.V("<`+c.relay+`>").Out(["<hs:denies>","<hs:asserts>"]).All()`)
		shared := ask(t, g, "gizmo", `g.V("<`+c.relay+`>").In("<hs:sharedBy>").All()`)
		if (len(got) == 1) != c.want || len(got) != len(shared) {
			t.Errorf("%s: %s %v, shares %v", c.name, c.relay, got, shared)
		}
	}
}

func TestOrganSharesDenials(t *testing.T) {
	for _, c := range []struct {
		name, state, relay, outlet string
		pol                        schema.Polarity
		want                       bool
	}{
		{"own state's denial", northKorea, kcna, "Herald", schema.Deny, true},
		{"another state's denial", russia, kcna, "Herald", schema.Deny, false},
		{"own state's assertion", northKorea, kcna, "Herald", schema.Support, false},
		{"no organ", northKorea, "agent:reuters", "Herald", schema.Deny, false},
		{"the outlet is the organ", northKorea, "", "KCNA", schema.Deny, true},
		{"the outlet by its long name", northKorea, "", "Korean Central News Agency", schema.Deny, true},
	} {
		a := article(t, "a.txt", c.outlet, "", "The spokesman denied it.\n")
		man := a.scoped("spokesman", schema.Person, "The spokesman")
		a.tie(man, c.state, schema.ActsFor, "spokesman")
		s := a.says(man, "The spokesman", "denied", "it", schema.Denies, c.pol, arms(russia, "Russia"))
		if c.relay != "" {
			s.RelayedBy = []string{c.relay}
		}
		g := build(t, a.r)
		got := ask(t, g, "gizmo", `g.V("<agent:kcna>").Out(["<hs:denies>","<hs:asserts>"]).All()`)
		shared := ask(t, g, "gizmo", `g.V("<agent:kcna>").In("<hs:sharedBy>").All()`)
		if (len(got) == 1) != c.want || len(got) != len(shared) {
			t.Errorf("%s: kcna %v, shares %v", c.name, got, shared)
		}
	}
}
