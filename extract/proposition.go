package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// maxPositions bounds how many propositions one content gives.
const maxPositions = 6

// readPropositions gives every draft the positions its content expresses, innermost
// drafts first, so that outer ones can take them up.
func (p *Pass) readPropositions() {
	for k := range p.drafts {
		p.positionsOf(p.drafts[k])
	}
	p.settle()
	p.drafts = append(p.drafts, p.credited...)
	p.order()
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
	main := p.mainOf(d)
	want, points := p.pointerOf(main)
	if points && want.noun < 0 {
		p.pointElsewhere(&want, d)
	}
	if c := p.mainChild(d); c != nil && !main.whole.empty() && p.words[main.whole.first].sentence == p.words[c.cue.first].sentence {
		points = false
	}
	if points && !want.about {
		want.same = want.same || d.sumsUp
		p.takeUp(d, want, main.stance(polarity), certainty)
	}
	if !d.takesUp || main.liar >= 0 {
		p.events(d, polarity, certainty, holes)
	}
	if points && want.about && len(d.positions) == 0 {
		p.takeUp(d, want, main.stance(polarity), certainty)
	}
	if c := p.mainChild(d); c != nil {
		for _, inner := range p.positionsOf(c) {
			d.add(inner.Proposition, p.judged(d, c, main, inner.Polarity), certainty)
		}
	}
	if len(d.positions) == 0 {
		p.echo(d)
	}
	if topic, ok := p.topicPointer(main); ok && len(d.positions) == 0 {
		if own := main.stance(polarity); own == schema.Deny || own == schema.Doubt {
			p.takeUp(d, topic, own, certainty)
		}
	}
	if len(d.positions) == 0 && p.mainChild(d) == nil {
		p.plainClause(d, main, points, polarity, certainty)
	}
	if p.unsaid(d) {
		for i := range d.positions {
			d.positions[i].Polarity = schema.Neutral
		}
	}
	p.remember(d)
	return d.positions
}

// events gives d the positions towards the events that its content tells of.
func (p *Pass) events(d *draft, polarity schema.Polarity, certainty schema.Certainty, holes []phrase) {
	for k, f := range p.partsOf(d) {
		for _, e := range p.eventsIn(f.phrase, holes) {
			prop, ok := p.proposition(e, d)
			if !ok || len(d.positions) >= maxPositions {
				continue
			}
			pol := polarity
			switch {
			case f.verdict():
				pol = f.polarityOf(polarity)
			case e.negated:
				pol = flip(pol)
			}
			if e.open || f.normful && k == 0 && polarity == schema.Support {
				pol = schema.Neutral
			}
			d.add(prop, pol, certainty)
		}
	}
}

// unsaid reports whether the statement around d says that d was never said: "it is not
// true that he denied paying", "denied that it had refused".
func (p *Pass) unsaid(d *draft) bool {
	o := d.parent
	if o == nil || d.nominal || len(o.content) == 0 {
		return false
	}
	if _, own, _ := o.base(); own == schema.Deny && o.holder == d.holder {
		return true
	}
	c := p.clauseOf(o.content[0])
	return c.root >= 0 && c.root != d.cue.first && (c.truth == lexicon.False || c.negated) && p.words[d.cue.first].head == c.root && p.rel(d.cue.first, "ccomp", "csubj")
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
	for _, c := range d.children {
		if !c.sumsUp && !p.tellsBefore(d, c.cue.first) {
			return c
		}
	}
	return nil
}

// tellsBefore reports whether a finite main verb stands in d's content before word j.
func (p *Pass) tellsBefore(d *draft, j int) bool {
	for _, f := range d.content {
		if f.first < j && p.verbBefore(f.first, min(f.end, j)) {
			return true
		}
	}
	return false
}

// verbBefore reports whether a finite main verb stands between words i and j.
func (p *Pass) verbBefore(i, j int) bool {
	for ; i < j; i++ {
		if p.finiteVerb(i) && (!p.words[i].any(lexicon.Auxiliary) || p.words[i].upos == "VERB") {
			return true
		}
	}
	return false
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
	if class == "arms-transfer" && prop.Top == "" {
		prop.Top = "weapon" // "armed the group"
	}
	if lexicon.Inverse(e.base, top) { // who buys weapons receives them
		prop.Agent, prop.Recipient = prop.Recipient, prop.Agent
	}
	if p.demonstrative(e) {
		return p.takenUpEvent(prop, e.base)
	}
	if !prop.Agent.Filled() {
		p.inferAgent(&prop, e, d)
	}
	if !prop.Agent.Filled() && !prop.Recipient.Filled() && !prop.Theme.Filled() {
		return p.takenUpEvent(prop, e.base)
	}
	if prop.Theme.Entity != "" && prop.Top == "" {
		prop.Theme.Span = schema.Span{}
	}
	return prop, true
}

// demonstrative reports whether an event noun points back: "such supplies", "the purchase".
func (p *Pass) demonstrative(e event) bool {
	return e.noun && p.at(e.word-1).is("such", "this", "these", "those", "the") && e.agent < 0 && e.recipient < 0 && e.theme < 0
}

// takenUpEvent fills an event that points back from the latest of its class.
func (p *Pass) takenUpEvent(prop schema.Proposition, base string) (schema.Proposition, bool) {
	for k := len(p.said) - 1; k >= 0; k-- {
		for _, pos := range p.said[k].positions {
			if r := pos.Proposition; lexicon.BaseGives(base, r.Class) {
				r.Span = prop.Span
				return r, true
			}
		}
	}
	return prop, false
}

// inferAgent names the doer that the words leave out: who is accused, or who denies.
func (p *Pass) inferAgent(prop *schema.Proposition, e event, d *draft) {
	if d.class == lexicon.Accuse && !e.noun {
		if t := p.accused(d); !t.empty() {
			if e := p.sourceEntity(t, nil, nil); e >= 0 {
				prop.Agent = p.entityRole(e, phrase{})
				return
			}
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
func (p *Pass) plainClause(d *draft, main mainClause, points bool, polarity schema.Polarity, certainty schema.Certainty) {
	if n := p.headNoun(main.phrase); n >= 0 {
		if root := p.clauseSaid(n, main.phrase); root >= 0 { // "the idea that bats sing is absurd"
			inner := p.clauseIn(phrase{p.subtree(root).first, main.end})
			if inner.root = root; p.negatedWord(root) {
				polarity = flip(polarity)
			}
			polarity = main.polarityOf(polarity)
			main, points = mainClause{phrase: inner.phrase, root: root, subject: p.subjectHead(root)}, false
		}
	}
	if main.root < 0 || points && main.stands < 0 {
		return
	}
	if main.truth != "" {
		if k := main.subject; k >= 0 && p.words[k].upos == "NOUN" {
			d.add(p.existence(k, d), main.polarityOf(polarity), certainty)
		}
		return
	}
	prop := schema.Proposition{Predicate: p.words[main.root].lemma, Span: p.span(phrase{main.root, main.root + 1})}
	if p.futureWord(main.root) {
		prop.Stage = schema.Planned
	}
	switch {
	case p.child(main.root, "cop") >= 0:
		prop.Predicate = "be"
		prop.Agent, prop.Theme = p.role(main.subject, d), p.role(main.root, d)
	case p.words[main.root].upos == "VERB" || p.words[main.root].upos == "AUX" && p.child(main.root, "obj") >= 0:
		s := p.verbSlots(main.root)
		prop.Agent = p.role(s.fill([]lexicon.Slot{lexicon.SlotSubj}), d)
		prop.Theme = p.role(s.fill(plainThemes), d)
		if x := p.child(main.root, "xcomp", "ccomp"); x >= 0 && !prop.Theme.Filled() {
			prop.Theme = schema.Role{Head: p.words[x].lemma, Label: p.words[x].lemma, Span: p.span(phrase{x, x + 1})}
		}
	case p.words[main.root].upos == "NOUN":
		s := p.nounSlots(main.root)
		prop.Agent = p.role(s.fill([]lexicon.Slot{lexicon.SlotPoss, "by", lexicon.SlotAdj}), d)
		prop.Theme = p.role(s.fill([]lexicon.Slot{"of", "in", "on", "to", "for"}), d)
	}
	if p.words[main.root].upos == "NOUN" && !prop.Agent.Filled() && !prop.Theme.Filled() {
		prop = p.existence(main.root, d)
	}
	if prop.Predicate == "" || !prop.Agent.Filled() && !prop.Theme.Filled() || prop.Predicate == "be" && !prop.Agent.Filled() {
		return
	}
	if prop.Predicate == "be" || p.words[main.root].upos == "VERB" {
		prop.Past = lexicon.PastForm(prop.Predicate)
	}
	d.add(prop, main.polarityOf(polarity), certainty)
}

// existence is what a bare noun phrase says as a content: that there is such a thing.
func (p *Pass) existence(n int, d *draft) schema.Proposition {
	return schema.Proposition{Predicate: "exist", Past: "existed", Agent: p.role(n, d), Span: p.span(phrase{n, n + 1})}
}

// plainThemes are the places where the object of a predicate without a class stands.
var plainThemes = []lexicon.Slot{lexicon.SlotObj, "to", "of", "from", "in", "with", "on", "for", "into", "at", "by", "about", "against", "under", "through"}
