package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// maxPositions bounds how many propositions one content gives.
const maxPositions = 6

// readPropositions gives every draft the positions its content expresses, innermost
// drafts first, so that outer ones can take them up.
func (p *Pass) readPropositions() {
	for k := range p.drafts {
		p.positionsOf(p.drafts[k])
	}
}

// positionsOf returns the positions of d's holder, reading them once.
func (p *Pass) positionsOf(d *draft) []schema.Position {
	if d.read {
		return d.positions
	}
	d.read = true
	_, polarity, certainty := d.base()
	var holes []phrase
	for _, c := range d.children {
		holes = append(holes, c.content...)
		holes = append(holes, c.cue)
	}
	main := p.clauseOf(d.content[0])
	verdict := main.truth != "" || main.lacking
	for _, f := range d.content {
		for _, e := range p.eventsIn(f, holes) {
			prop, ok := p.proposition(e, d)
			if !ok || len(d.positions) >= maxPositions {
				continue
			}
			pol := polarity
			switch {
			case verdict:
				pol = main.polarityOf(polarity)
			case e.negated:
				pol = flip(pol)
			}
			if e.open || main.normful && polarity == schema.Support {
				pol = schema.Neutral
			}
			d.add(prop, pol, certainty)
		}
	}
	if c := p.mainChild(d); c != nil {
		for _, inner := range p.positionsOf(c) {
			d.add(inner.Proposition, d.through(c, inner.Polarity), certainty)
		}
	}
	if len(d.positions) == 0 && (p.pointsBack(d.content[0]) || verdict && p.ofSomethingSaid(d.content[0], main)) {
		p.takeUp(d, main.polarityOf(polarity), certainty)
	}
	if len(d.positions) == 0 && len(d.children) == 0 {
		p.plainClause(d, polarity, certainty)
	}
	p.remember(d)
	return d.positions
}

func (d *draft) add(prop schema.Proposition, pol schema.Polarity, certainty schema.Certainty) {
	claim := schema.ClaimOf(&prop).ID
	for _, have := range d.positions {
		if schema.ClaimOf(&have.Proposition).ID == claim {
			return
		}
	}
	d.positions = append(d.positions, schema.Position{Proposition: prop, Polarity: pol, Certainty: certainty})
}

// mainChild returns the nested draft that d's content is mainly about: a noun of saying
// that heads it, or the cue that is its first finite verb.
func (p *Pass) mainChild(d *draft) *draft {
	if len(d.content) == 0 {
		return nil
	}
	f := d.content[0]
	for _, c := range d.children {
		if c.nominal {
			if !p.verbBefore(f.first, c.cue.first) {
				return c
			}
			continue
		}
		if !p.verbBefore(f.first, c.cue.first) {
			return c
		}
	}
	return nil
}

// verbBefore reports whether a finite main verb stands between words i and j.
func (p *Pass) verbBefore(i, j int) bool {
	for ; i < j; i++ {
		if p.finiteVerb(i) && !p.words[i].any(lexicon.Auxiliary) {
			return true
		}
	}
	return false
}

// remember keeps what d's holder put forward for later words that take it up.
func (p *Pass) remember(d *draft) {
	for _, pos := range d.positions {
		if pos.Polarity == schema.Support || d.nominal || d.class == lexicon.Accuse {
			p.said = append(p.said, reported{pos.Proposition, d.holder, d.cue.first})
		}
	}
}

// takeUp gives a content that only points back ("these claims", "Washington's
// accusations", "it") the propositions it points to.
func (p *Pass) takeUp(d *draft, polarity schema.Polarity, certainty schema.Certainty) {
	if polarity == schema.Neutral {
		return
	}
	by := ""
	if f := p.possessor(p.headNoun(d.content[0]), d.content[0]); !f.empty() {
		if e := p.sourceEntity(f, nil, nil); e >= 0 {
			by = p.entities[e].holder.ID
		}
	}
	all := false
	for i := d.content[0].first; i < d.content[0].end; i++ {
		all = all || p.words[i].is("all", "these", "those")
	}
	for _, own := range []bool{true, false} { // first what is said of the holder's own side
		for k := len(p.said) - 1; k >= 0; k-- {
			r := p.said[k]
			if r.at >= d.cue.first || by != "" && r.holder != by || r.holder == d.holder || own && !p.concerns(r.proposition, d) {
				continue
			}
			d.add(r.proposition, polarity, certainty)
			if !all || len(d.positions) >= 3 {
				return
			}
		}
		if len(d.positions) > 0 {
			return
		}
	}
}

// concerns reports whether a proposition is about d's holder or the side he acts for.
func (p *Pass) concerns(prop schema.Proposition, d *draft) bool {
	if d.holder == "" {
		return false
	}
	e := p.entities[d.entity]
	for _, r := range []schema.Role{prop.Agent, prop.Recipient} {
		if r.Entity != "" && (r.Entity == e.holder.ID || r.Entity == e.state) {
			return true
		}
		if g, ok := gazetteer.Get(e.state); ok && r.Entity != "" && r.Entity == g.Of {
			return true
		}
	}
	return false
}

// ofSomethingSaid reports whether a clause is about a claim, a story or what a pronoun
// takes up: "the allegation was laughable", "None of this happened", "it is untrue".
func (p *Pass) ofSomethingSaid(f phrase, c mainClause) bool {
	about := c.subject
	if !c.complete {
		about = f
	}
	if about.empty() {
		return c.truth != "" || c.lacking
	}
	if n := p.headNoun(about); n >= 0 {
		return true
	}
	for i := about.first; i < about.end; i++ {
		if p.words[i].is("this", "that", "it", "these", "those", "story", "article", "tale", "there", "what") {
			return true
		}
	}
	return false
}

// pointsBack reports whether a content names a thing said without saying it: a noun of
// saying without a complement, or a pronoun.
func (p *Pass) pointsBack(f phrase) bool {
	if f.len() == 1 {
		return p.words[f.first].is("it", "this", "that", "them", "these", "those")
	}
	n := p.headNoun(f)
	if n < 0 {
		return false
	}
	noun, _ := lexicon.NounForms(p.words[n].lower)
	return noun != nil
}

// headNoun returns the first noun of saying in f, or -1.
func (p *Pass) headNoun(f phrase) int {
	for i := f.first; i < f.end && i < f.first+8; i++ {
		if noun, _ := lexicon.NounForms(p.words[i].lower); noun != nil && p.nameAt[i] < 0 {
			return i
		}
	}
	return -1
}

// proposition turns an event into a proposition: roles to entities, base and theme to a
// class. It is false for an event that says nothing on its own.
func (p *Pass) proposition(e event, d *draft) (schema.Proposition, bool) {
	prop := schema.Proposition{Predicate: e.lemma, Stage: e.stage, Span: p.span(phrase{e.word, e.word + 1})}
	prop.Agent, prop.Recipient, prop.Theme = p.role(e.agent, d), p.role(e.recipient, d), p.role(e.theme, d)
	top, _ := lexicon.Theme(prop.Theme.Head)
	prop.Top = top
	class, ok := lexicon.EventClass(e.base, top)
	if !ok {
		return prop, false
	}
	prop.Class = class
	if lexicon.Inverse(e.base, top) { // who buys weapons receives them
		prop.Agent, prop.Recipient = prop.Recipient, prop.Agent
	}
	if !prop.Agent.Filled() && !prop.Recipient.Filled() && !prop.Theme.Filled() || p.demonstrative(e) {
		return p.takenUpEvent(prop, e.base)
	}
	if !prop.Agent.Filled() {
		p.inferAgent(&prop, e, d)
	}
	if prop.Theme.Entity != "" && prop.Top == "" {
		prop.Theme.Span = schema.Span{}
	}
	return prop, true
}

// demonstrative reports whether an event noun points back: "such supplies", "the purchase".
func (p *Pass) demonstrative(e event) bool {
	return e.noun && p.at(e.word-1).is("such", "this", "these", "those", "the") && e.agent.empty() && e.recipient.empty() && e.theme.empty()
}

// takenUpEvent fills an event that points back from the latest of its class.
func (p *Pass) takenUpEvent(prop schema.Proposition, base string) (schema.Proposition, bool) {
	for k := len(p.said) - 1; k >= 0; k-- {
		r := p.said[k].proposition
		if lexicon.BaseGives(base, r.Class) {
			r.Span = prop.Span
			return r, true
		}
	}
	return prop, false
}

// inferAgent names the doer that the words leave out: who is accused, or who denies.
func (p *Pass) inferAgent(prop *schema.Proposition, e event, d *draft) {
	if d.class == lexicon.Accuse && !e.noun {
		if t := p.accused(d); !t.empty() {
			prop.Agent = p.role(t, d)
			prop.Agent.Span = schema.Span{}
			return
		}
	}
	if (d.class == lexicon.Deny || d.class == lexicon.Admit || d.class == lexicon.Commit || d.class == lexicon.Threaten) && d.holder != "" {
		self := p.entities[d.entity]
		side := self.holder
		if self.state != "" && (side.Kind == schema.Person || side.Kind == schema.Group) {
			side = p.entities[p.stateEntity(self.state)].holder
		}
		if side.Kind != schema.Person && side.Kind != schema.Document && prop.Recipient.Entity != side.ID {
			prop.Agent = schema.Role{Entity: side.ID, Label: side.Label}
		}
	}
}

// accused returns whom an accusation is about: its object, or the subject of the passive.
func (p *Pass) accused(d *draft) phrase {
	region := p.region(d.cue.first)
	if p.at(d.cue.end).is("by") {
		g := p.groupAt(d.cue.end-1, region.first)
		if f := p.subjectLeft(g, region); !f.empty() {
			return f
		}
		return p.nounLeft(g.first, region.first)
	}
	return p.nounRight(p.skipAdverbs(d.cue.end, region.end), region.end, nil)
}

// plainClause reads a content without a known event as lemma, subject and object.
func (p *Pass) plainClause(d *draft, polarity schema.Polarity, certainty schema.Certainty) {
	for _, f := range d.content {
		v := p.mainVerb(f)
		if v < 0 {
			continue
		}
		lemma, tense, ok := lexicon.VerbLemma(p.words[v].lower)
		if !ok {
			return
		}
		g := p.groupAt(v, f.first)
		s := p.slots(g, v+1, f, tense)
		prop := schema.Proposition{Predicate: lemma, Span: p.span(phrase{g.first, v + 1}), Stage: p.stage(g, f)}
		prop.Agent, prop.Theme = p.role(s.fill([]lexicon.Slot{lexicon.SlotSubj}), d), p.role(s.fill([]lexicon.Slot{lexicon.SlotObj}), d)
		if !prop.Agent.Filled() && g.passive {
			lemma = "be " + p.words[v].lower
			prop.Predicate, prop.Agent, prop.Theme = lemma, prop.Theme, schema.Role{}
		}
		if !prop.Agent.Filled() || lemma == "be" && !prop.Theme.Filled() {
			return
		}
		if g.negated {
			polarity = flip(polarity)
		}
		d.add(prop, polarity, certainty)
		return
	}
}

// mainVerb returns the main verb of the first finite verb group in f, or -1.
func (p *Pass) mainVerb(f phrase) int {
	for i := f.first; i < f.end; i++ {
		if !p.finiteVerb(i) {
			continue
		}
		for j := i + 1; j < f.end && (p.words[j].any(lexicon.Auxiliary|lexicon.AdverbWord) || isManner(p.words[j].lower) || p.participleForm(j)) && p.words[i].any(lexicon.Auxiliary); j++ {
			if p.words[j].any(lexicon.Auxiliary) || p.participleForm(j) && !p.words[j].any(lexicon.AdverbWord) {
				i = j
			}
		}
		return i
	}
	return -1
}

func (p *Pass) participleForm(i int) bool {
	_, tense, ok := lexicon.VerbLemma(p.words[i].lower)
	return ok && tense&(lexicon.Participle|lexicon.Gerund|lexicon.Base) != 0 && !p.words[i].any(lexicon.Determiner|lexicon.Preposition)
}
