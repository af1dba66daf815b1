package extract

import (
	"slices"

	"hearsay/schema"
)

// reading assembles what the pass has found.
func (p *Pass) reading() *schema.Reading {
	r := &schema.Reading{Article: *p.Article, Citations: p.citations}
	for _, d := range p.drafts {
		if s, ok := p.statement(d); ok {
			r.Statements = append(r.Statements, s)
		}
	}
	r.Statements = dropTwins(r.Statements)
	p.readTies()
	r.Ties = p.ties
	r.Holders = p.holders(r)
	r.Sort()
	return r
}

// dropTwins removes statements with the same identity, which broken text can give.
func dropTwins(list []schema.Statement) []schema.Statement {
	seen := make(map[string]bool, len(list))
	return slices.DeleteFunc(list, func(s schema.Statement) bool {
		twin := seen[s.ID]
		seen[s.ID] = true
		return twin
	})
}

// statement turns a draft into a statement; false when its content touches noise.
func (p *Pass) statement(d *draft) (schema.Statement, bool) {
	stance, polarity, certainty := d.base()
	s := schema.Statement{
		Cue: p.span(d.cue), Lemma: d.lemma, Sentence: p.sentenceSpan(d), Stance: stance, Certainty: certainty,
		Holder: d.holder, Rule: d.rule, RelayedBy: d.relayed, Positions: d.positions,
	}
	if !d.source.empty() {
		s.Source = []schema.Span{p.span(d.source)}
	}
	for _, f := range d.content {
		span := p.span(f)
		if span.Empty() || p.Article.InNoise(span) {
			return s, false
		}
		s.Content = append(s.Content, span)
	}
	slices.SortFunc(s.Content, func(a, b schema.Span) int { return a.Start - b.Start })
	s.Mode = p.mode(d)
	s.Polarity = p.overall(d, polarity)
	if s.Polarity == schema.Deny && s.Stance == schema.Asserts {
		s.Stance = schema.Denies
	}
	s.ID = schema.StatementID(p.Article.ID, s.Source, s.Cue, s.Content)
	if d.parent != nil {
		s.Parent = p.idOf(d.parent)
	}
	return s, true
}

// idOf returns the identity of a draft's statement, "" if it gives none.
func (p *Pass) idOf(d *draft) string {
	var source, content []schema.Span
	if !d.source.empty() {
		source = []schema.Span{p.span(d.source)}
	}
	for _, f := range d.content {
		span := p.span(f)
		if span.Empty() || p.Article.InNoise(span) {
			return ""
		}
		content = append(content, span)
	}
	slices.SortFunc(content, func(a, b schema.Span) int { return a.Start - b.Start })
	return schema.StatementID(p.Article.ID, source, p.span(d.cue), content)
}

// overall is the polarity of the statement as a whole: through the nested statement that
// its content mainly is, else the cue's composed with the content's main clause.
func (p *Pass) overall(d *draft, base schema.Polarity) schema.Polarity {
	main := p.mainOf(d)
	if d.echoes && len(d.positions) > 0 {
		return d.positions[0].Polarity
	}
	if c := p.mainChild(d); c != nil && !(main.verdict() && !main.whole.empty() && p.words[main.whole.first].sentence != p.words[c.cue.first].sentence) {
		_, inner, _ := c.base()
		if len(c.content) > 0 && p.mainChild(c) == nil {
			inner = p.mainOf(c).polarityOf(inner)
		}
		return p.judged(d, c, main, inner)
	}
	return main.polarityOf(base)
}

// mode says whether the content stands in quotation marks.
func (p *Pass) mode(d *draft) schema.Mode {
	level := p.words[d.cue.first].quote
	quoted, all := 0, 0
	for _, f := range d.content {
		for i := f.first; i < f.end; i++ {
			all++
			if p.words[i].mark || p.words[i].quote != level && !p.within(level, p.words[i].quote) {
				quoted++
			}
		}
	}
	switch {
	case quoted == 0:
		return schema.Indirect
	case quoted == all:
		return schema.Direct
	}
	return schema.Mixed
}

func (p *Pass) sentenceSpan(d *draft) schema.Span {
	if s := p.words[d.cue.first].sentence; s >= 0 {
		return p.Doc.Sentences[s].Span
	}
	return p.span(d.cue)
}

// holders returns the entities that statements, roles, citations and ties name.
func (p *Pass) holders(r *schema.Reading) []schema.Holder {
	used := make(map[string]bool)
	for _, s := range r.Statements {
		used[s.Holder] = true
		for _, id := range s.RelayedBy {
			used[id] = true
		}
		for _, pos := range s.Positions {
			for _, role := range []schema.Role{pos.Proposition.Agent, pos.Proposition.Recipient, pos.Proposition.Theme} {
				used[role.Entity] = true
			}
		}
	}
	for _, c := range r.Citations {
		used[c.From], used[c.To] = true, true
	}
	for _, t := range r.Ties {
		used[t.From], used[t.To] = true, true
	}
	var out []schema.Holder
	seen := make(map[string]bool)
	for _, e := range p.entities {
		h := e.holder
		if h.ID == "" || !used[h.ID] || seen[h.ID] {
			continue
		}
		seen[h.ID] = true
		h.Names = slices.Clone(h.Names)
		if len(h.Names) == 0 {
			h.Names = []string{h.Label}
		}
		slices.Sort(h.Names)
		out = append(out, h)
	}
	return out
}
