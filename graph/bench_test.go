package graph

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"hearsay/schema"
)

// synthetic makes n articles of eight statements each about a fixed number of claims for
// each hundred articles, by seed: some hundred and fifty quads an article.
func synthetic(n int) []*schema.Reading {
	rnd := rand.New(rand.NewPCG(1, 2))
	classes := []string{"arms-transfer", "attack", "build", "sanction", "meet", "test-weapon"}
	states := max(10, n/10)
	var out []*schema.Reading
	for i := range n {
		var text strings.Builder
		r := &schema.Reading{Article: schema.Article{Doc: fmt.Sprintf("%06d.txt", i), Outlet: fmt.Sprintf("Outlet %d", i%50), Lang: "en"}}
		type saying struct{ source, cue, content, sentence schema.Span }
		var sayings []saying
		for j := range 8 {
			var s saying
			at := text.Len()
			mark := func(words string) schema.Span {
				start := text.Len()
				text.WriteString(words)
				return schema.Span{Start: start, End: text.Len()}
			}
			s.source = mark(fmt.Sprintf("Speaker %d", rnd.IntN(states*3)))
			text.WriteByte(' ')
			s.cue = mark("said")
			text.WriteByte(' ')
			s.content = mark(fmt.Sprintf("state %d had done number %d to state %d", rnd.IntN(states), j, rnd.IntN(states)))
			text.WriteString(".\n")
			s.sentence = schema.Span{Start: at, End: text.Len() - 1}
			sayings = append(sayings, s)
		}
		r.Article.Text = text.String()
		r.Article.ID = schema.ArticleID(r.Article.Outlet, r.Article.Text)
		seen := make(map[string]bool)
		for _, s := range sayings {
			holder := schema.AgentID(s.source.Of(r.Article.Text))
			if !seen[holder] {
				seen[holder] = true
				name := s.source.Of(r.Article.Text)
				r.Holders = append(r.Holders, schema.Holder{ID: holder, Label: name, Kind: schema.Person, Names: []string{name}})
			}
			state := func() schema.Role {
				name := fmt.Sprintf("State %d", rnd.IntN(states))
				return schema.Role{Entity: schema.AgentID(name), Label: name}
			}
			pol := []schema.Polarity{schema.Support, schema.Support, schema.Deny, schema.Doubt, schema.Neutral}[rnd.IntN(5)]
			p := schema.Proposition{Class: classes[rnd.IntN(len(classes))], Predicate: "do", Agent: state(), Recipient: state(), Span: s.content}
			st := schema.Statement{
				Source: []schema.Span{s.source}, Holder: holder, Cue: s.cue, Lemma: "say", Content: []schema.Span{s.content}, Sentence: s.sentence,
				Mode: schema.Indirect, Stance: schema.Asserts, Polarity: pol, Certainty: schema.Certain, Rule: "verb:say",
				Positions: []schema.Position{{Proposition: p, Polarity: pol, Certainty: schema.Certain}},
			}
			st.ID = schema.StatementID(r.Article.ID, st.Source, st.Cue, st.Content)
			r.Statements = append(r.Statements, st)
		}
		out = append(out, r)
	}
	return out
}

func BenchmarkBuild(b *testing.B) {
	readings := synthetic(400)
	quads := 0
	for b.Loop() {
		g := build(b, readings...)
		quads = g.Summary().Quads
	}
	b.ReportMetric(float64(quads)*float64(b.N)/b.Elapsed().Seconds(), "quads/s")
}

func BenchmarkContradictions(b *testing.B) {
	for _, n := range []int{200, 800} {
		g := build(b, synthetic(n)...)
		for _, c := range []struct {
			name string
			f    ContradictionFilter
		}{{"all", ContradictionFilter{}}, {"words", ContradictionFilter{Words: []string{"State 7"}}}} {
			b.Run(fmt.Sprintf("articles=%d/%s", n, c.name), func(b *testing.B) {
				rows := 0
				for b.Loop() {
					all, err := g.Contradictions(context.Background(), c.f)
					if err != nil {
						b.Fatal(err)
					}
					rows = len(all)
				}
				b.ReportMetric(float64(rows), "rows")
				b.ReportMetric(float64(g.Summary().Quads), "quads")
			})
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	dir := build(b, synthetic(400)...).Dir()
	for b.Loop() {
		g, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		g.Close()
	}
}

func BenchmarkQuery(b *testing.B) {
	g := build(b, synthetic(400)...)
	for b.Loop() {
		if _, err := g.Query(context.Background(), "gizmo", `g.V("<agent:speaker-7>").Out("<hs:asserts>").All()`, 0); err != nil {
			b.Fatal(err)
		}
	}
}
