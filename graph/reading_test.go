package graph

import (
	"context"
	"strings"
	"testing"
	"time"

	"hearsay/schema"
)

// An articleMaker makes a reading by hand: words are found in the text, so that every
// span is where the words are.
type articleMaker struct {
	t *testing.T
	r *schema.Reading
}

func article(t *testing.T, doc, outlet, date, text string) *articleMaker {
	t.Helper()
	a := schema.Article{ID: schema.ArticleID(outlet, text), Doc: doc, Path: "somewhere/" + doc, Outlet: outlet, Lang: "en", Text: text, Title: "Title of " + doc}
	if date != "" {
		at, err := time.Parse(time.DateOnly, date)
		if err != nil {
			t.Fatal(err)
		}
		a.Published = at
	}
	return &articleMaker{t, &schema.Reading{Article: a}}
}

// span finds words; the empty string is the empty span.
func (m *articleMaker) span(words string) schema.Span {
	m.t.Helper()
	if words == "" {
		return schema.Span{}
	}
	i := strings.Index(m.r.Article.Text, words)
	if i < 0 {
		m.t.Fatalf("%s: no %q", m.r.Article.Doc, words)
	}
	return schema.Span{Start: i, End: i + len(words)}
}

// holder adds a holder, an ID made of its label unless the kind is scoped.
func (m *articleMaker) holder(label string, kind schema.Kind, names ...string) string {
	id := schema.AgentID(label)
	if kind == schema.Document {
		id = schema.DocumentID(label)
	}
	return m.holderID(id, label, kind, names...)
}

func (m *articleMaker) scoped(label string, kind schema.Kind, names ...string) string {
	return m.holderID(schema.ScopedID(m.r.Article.ID, kind, label), label, kind, names...)
}

func (m *articleMaker) holderID(id, label string, kind schema.Kind, names ...string) string {
	for _, h := range m.r.Holders {
		if h.ID == id {
			return id
		}
	}
	m.r.Holders = append(m.r.Holders, schema.Holder{ID: id, Label: label, Kind: kind, Names: names})
	return id
}

// says adds a statement with one position for each proposition, all of the same polarity.
func (m *articleMaker) says(holder, source, cue, content string, stance schema.Stance, pol schema.Polarity, props ...schema.Proposition) *schema.Statement {
	m.t.Helper()
	s := schema.Statement{
		Holder: holder, Cue: m.span(cue), Lemma: cue, Content: []schema.Span{m.span(content)}, Sentence: m.sentence(m.span(cue)),
		Mode: schema.Indirect, Stance: stance, Polarity: pol, Certainty: schema.Certain, Rule: "verb:" + cue,
	}
	if source != "" {
		s.Source = []schema.Span{m.span(source)}
	}
	for _, p := range props {
		s.Positions = append(s.Positions, schema.Position{Proposition: p, Polarity: pol, Certainty: schema.Certain})
	}
	s.ID = schema.StatementID(m.r.Article.ID, s.Source, s.Cue, s.Content)
	m.r.Statements = append(m.r.Statements, s)
	return &m.r.Statements[len(m.r.Statements)-1]
}

// sentence is what stands between line ends around a span.
func (m *articleMaker) sentence(s schema.Span) schema.Span {
	text := m.r.Article.Text
	start := strings.LastIndexByte(text[:s.Start], '\n') + 1
	end := strings.IndexByte(text[s.End:], '\n')
	if end < 0 {
		return schema.Span{Start: start, End: len(text)}
	}
	return schema.Span{Start: start, End: s.End + end}
}

func (m *articleMaker) cites(from, to, evidence string) {
	m.t.Helper()
	e := m.span(evidence)
	m.r.Citations = append(m.r.Citations, schema.Citation{From: from, Publisher: from == "", To: to, Evidence: e, Sentence: m.sentence(e), Rule: "according-to:cite"})
}

func (m *articleMaker) tie(from, to string, kind schema.TieKind, evidence string) {
	m.t.Helper()
	m.r.Ties = append(m.r.Ties, schema.Tie{From: from, To: to, Kind: kind, Evidence: m.span(evidence)})
}

func entity(id, label string) schema.Role { return schema.Role{Entity: id, Label: label} }

const (
	northKorea = "agent:north-korea"
	russia     = "agent:russia"
	kcna       = "agent:kcna"
	wagner     = "agent:wagner-group"
)

// arms is "North Korea supplied weapons to …".
func arms(recipient, label string) schema.Proposition {
	p := schema.Proposition{
		Class: "arms-transfer", Predicate: "supply", Agent: entity(northKorea, "North Korea"),
		Theme: schema.Role{Head: "missile", Label: "missiles"}, Top: "weapon",
	}
	if recipient != "" {
		p.Recipient = entity(recipient, label)
	}
	return p
}

// sampleReadings are four articles on one story, with each rule of contradiction once.
func sampleReadings(t *testing.T) []*schema.Reading {
	a := article(t, "a.txt", "The Herald", "2022-12-22", "John Kirby said North Korea sent missiles to Russia’s Wagner group.\n"+
		"The Ministry of Foreign Affairs spokesman, whom the KCNA quoted, rejected US allegations that it armed Russia.\n"+
		"Experts found no evidence that North Korea armed Russia.\n"+
		"Wagner Group was silent, a diplomatic source told RIA Novosti, citing the inspection report.\n")
	kirby := a.holder("John Kirby", schema.Person, "John Kirby", "Kirby")
	mfa := a.scoped("foreign affairs spokesman", schema.Person, "The Ministry of Foreign Affairs spokesman")
	us := a.holder("United States", schema.Country, "US")
	experts := a.scoped("experts", schema.Group, "Experts")
	ria := a.holder("RIA Novosti", schema.Organization, "RIA Novosti")
	source := a.scoped("diplomatic source", schema.Person, "a diplomatic source")
	report := a.scoped("inspection report", schema.Document, "the inspection report")
	a.holder("Wagner Group", schema.Organization, "Wagner group", "Wagner Group")
	a.holder("KCNA", schema.Organization, "the KCNA")
	a.says(kirby, "John Kirby", "said", "North Korea sent missiles to Russia’s Wagner group", schema.Asserts, schema.Support, arms(wagner, "Wagner Group"))
	denial := a.says(mfa, "The Ministry of Foreign Affairs spokesman", "rejected", "US allegations that it armed Russia", schema.Rejects, schema.Deny, arms(russia, "Russia"))
	denial.RelayedBy = []string{kcna}
	parent := denial.ID
	a.says(us, "US", "allegations", "it armed Russia", schema.Accuses, schema.Support, arms(russia, "Russia")).Parent = parent
	a.says(experts, "Experts", "found no evidence", "North Korea armed Russia", schema.NoEvidence, schema.Doubt, arms(russia, "Russia"))
	a.says(source, "a diplomatic source", "told", "Wagner Group was silent", schema.Asserts, schema.Neutral)
	a.tie(mfa, northKorea, schema.ActsFor, "Ministry of Foreign Affairs spokesman")
	a.tie(wagner, russia, schema.Affiliated, "Russia’s Wagner group")
	a.cites("", ria, "told RIA Novosti")
	a.cites(ria, source, "a diplomatic source told RIA Novosti")
	a.cites(source, report, "citing the inspection report")

	b := article(t, "b.txt", "KCNA", "2023-01-29", "An official of North Korea said “we have never armed Russia”.\nNorth Korea called the talk a rumour.\n")
	official := b.scoped("north korean official", schema.Person, "An official of North Korea")
	nk := b.holder("North Korea", schema.Country, "North Korea")
	b.says(official, "An official of North Korea", "said", "we have never armed Russia", schema.Denies, schema.Deny, arms(russia, "Russia"))
	b.says(nk, "North Korea", "called", "the talk a rumour", schema.Rejects, schema.Deny, arms(russia, "Russia"))
	b.tie(official, northKorea, schema.ActsFor, "An official of North Korea")

	c := article(t, "c.txt", "The Herald", "2023-03-01", "North Korea admitted it had armed Russia.\nYevgeny Prigozhin doubted that.\n")
	nk = c.holder("North Korea", schema.Country, "North Korea")
	prigozhin := c.holder("Yevgeny Prigozhin", schema.Person, "Yevgeny Prigozhin")
	c.says(nk, "North Korea", "admitted", "it had armed Russia", schema.Admits, schema.Support, arms(russia, "Russia"))
	c.says(prigozhin, "Yevgeny Prigozhin", "doubted", "that", schema.Doubts, schema.Doubt, arms(russia, "Russia"))

	d := article(t, "d.txt", "", "", "John Kirby said North Korea would arm Wagner.\n")
	kirby = d.holder("John Kirby", schema.Person, "John Kirby", "White House spokesman John Kirby")
	plan := arms(wagner, "Wagner Group")
	plan.Stage = schema.Planned
	plan.Time = "2023-02"
	plan.Quantities = []schema.Quantity{{Value: 5, Unit: "rail car", Bound: "at-least"}}
	d.says(kirby, "John Kirby", "said", "North Korea would arm Wagner", schema.Asserts, schema.Support, plan)
	return []*schema.Reading{a.r, b.r, c.r, d.r}
}

// build writes readings to a graph in a directory of its own and opens it.
func build(t testing.TB, readings ...*schema.Reading) *Graph {
	t.Helper()
	dir := t.TempDir() + "/my.graph"
	b, err := Create(dir, CreateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range readings {
		if err := b.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := b.Commit(context.Background()); err != nil {
		t.Fatal(err)
	}
	g, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { g.Close() })
	return g
}
