package extract

import (
	"slices"

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
	p.settleTakeups()
	p.denyNumbers()
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
	if d.answers {
		want, points = p.sayerPointer(d)
	}
	if d.sumsUp && !points {
		want, points = pointer{noun: d.content[0].end - 1, by: -1, near: true}, true
	}
	if points && want.noun < 0 {
		p.pointElsewhere(&want, d)
	}
	if c := p.mainChild(d); c != nil && !main.whole.empty() && p.words[main.whole.first].sentence == p.words[c.cue.first].sentence {
		points = false
	}
	if points && !want.about {
		want.same = want.same || d.sumsUp
		want.own = want.own || want.by >= 0 && d.holder != "" && p.entities[want.by].holder.ID == d.holder // "withdrew its claim"
		p.takeUp(d, want, main.stance(polarity), certainty)
	}
	granted := false
	if p.denyFigure(d, main, certainty) || p.countOf(d, main, polarity, certainty) {
		points = false
	} else if !d.takesUp || main.liar >= 0 {
		granted = p.events(d, main, holes)
	}
	if points && want.about && len(d.positions) == 0 {
		p.takeUp(d, want, main.stance(polarity), certainty)
	}
	if c := p.mainChild(d); c != nil {
		for _, inner := range p.positionsOf(c) {
			if c.plans() {
				inner.Proposition.Stage = schema.Planned
			}
			d.add(inner.Proposition, p.judged(d, c, main, inner.Polarity), certainty)
		}
	}
	p.calledFalse(d, polarity, certainty)
	p.foundNone(d, main)
	if len(d.positions) == 0 {
		p.echo(d)
	}
	if topic, ok := p.topicPointer(main); ok && len(d.positions) == 0 {
		if own := main.stance(polarity); own == schema.Deny || own == schema.Doubt {
			p.takeUp(d, topic, own, certainty)
		}
	}
	if (granted || len(d.positions) == 0) && p.mainChild(d) == nil {
		p.plainClause(d, main, points, polarity, certainty)
	}
	unsaid := p.unsaid(d)
	if unsaid {
		for i := range d.positions {
			d.positions[i].Polarity = schema.Neutral
		}
	}
	if len(d.positions) > 0 && !d.takesUp {
		p.soFar(d)
	}
	p.remember(d)
	if c := p.mainChild(d); c != nil && !unsaid && p.takesSide(c, main) { // no words take that up: "rejected the plan"
		p.plainClause(d, main, points, polarity, certainty)
	}
	return d.positions
}

// calledFalse gives d what it says others have falsely said or denied, besides what its
// content is mainly about: "could not stomach the loss, and so he falsely accused Lind of
// cheating".
func (p *Pass) calledFalse(d *draft, polarity schema.Polarity, certainty schema.Certainty) {
	main := p.mainChild(d)
	for _, c := range d.children {
		if c == main || !c.falsely || c.negated || polarity != schema.Support {
			continue
		}
		for _, inner := range p.positionsOf(c) {
			d.add(inner.Proposition, flip(inner.Polarity), certainty)
		}
	}
}

// foundNone gives who says that he has found nothing of a kind the denial that he found
// it: others may say that he did.
func (p *Pass) foundNone(d *draft, main mainClause) {
	if !d.negated || !soughtInVain(d.lemma) || d.holder == "" || len(d.positions) >= maxPositions {
		return
	}
	what := main.root
	for v := d.cue.first; v < d.cue.end; v++ {
		if o := p.child(v, "obj"); o >= 0 {
			what = o
		}
	}
	if what < 0 {
		return
	}
	theme := p.role(what, d)
	top, _ := lexicon.Theme(theme.Head)
	class, ok := lexicon.EventClass("find", top)
	if p.words[what].upos != "NOUN" || !theme.Filled() || !ok {
		return
	}
	h := p.entities[d.entity].holder
	d.add(schema.Proposition{
		Class: class, Predicate: "find", Top: top, Theme: theme, Agent: schema.Role{Entity: h.ID, Label: h.Label}, Span: p.span(d.cue),
	}, schema.Deny, schema.Certain)
}

// events gives d the positions towards the events that its content tells of. It reports
// whether all of them are only taken for granted, so that the main clause has still to be
// read.
func (p *Pass) events(d *draft, main mainClause, holes []phrase) bool {
	_, polarity, certainty := d.base()
	granted := main.root >= 0 && !main.verdict()
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
			case e.negated != f.denied:
				pol = flip(pol)
			}
			if e.open || f.normful && k == 0 && polarity == schema.Support {
				pol = schema.Neutral
			}
			d.add(prop, pol, certainty)
			granted = granted && p.inRelative(e.word, main.root)
		}
	}
	return granted && len(d.positions) > 0
}

// inRelative reports whether the word i stands in a relative clause below the predicate, so
// that its event is only taken for granted: "the rifles which they sold did not help".
func (p *Pass) inRelative(i, root int) bool {
	for depth := 0; i >= 0 && i != root && depth < maxEventDepth; depth++ {
		if p.rel(i, "acl:relcl") {
			return true
		}
		i = p.words[i].head
	}
	return false
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
	v := d.cue.first
	if p.rel(v, "aux") { // "denied paying", read as one verb
		v = p.words[v].head
	}
	return c.root >= 0 && c.root != v && v >= 0 && (c.truth == lexicon.False || c.negated) && p.words[v].head == c.root && p.rel(v, "ccomp", "csubj")
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
		if _, judges := lexicon.Truth(p.words[i].lower); judges {
			continue // "rejected as unfounded a suggestion that"
		}
		if p.finiteVerb(i) && (!p.words[i].any(lexicon.Auxiliary) || p.words[i].upos == "VERB") {
			return true
		}
		if h := p.words[i].head; p.rel(i, "aux") && h > i && h < j { // "had never found", which is finite in its auxiliary
			return true
		}
	}
	return false
}

// proposition turns an event into a proposition: roles to entities, base and theme to a
// class. It is false for an event that says nothing on its own.
func (p *Pass) proposition(e event, d *draft) (schema.Proposition, bool) {
	prop := schema.Proposition{Predicate: e.lemma, Stage: e.stage, Span: p.span(phrase{e.word, e.word + 1})}
	if d.cue.has(e.agent) || d.blamed.has(e.agent) { // the tagger took the cue for a noun
		e.agent = -1
	}
	if d.blamed.has(e.theme) { // "blamed the attack on Chad" tells of no attack on Chad
		e.theme = -1
	}
	if d.blamed.has(e.recipient) {
		e.recipient = -1
	}
	e.agent, e.recipient, e.theme = p.counted(e.agent), p.counted(e.recipient), p.counted(e.theme)
	prop.Agent, prop.Recipient, prop.Theme = p.role(e.agent, d), p.role(e.recipient, d), p.role(e.theme, d)
	prop.Time, prop.Place = p.timeOf(e), p.placeOf(e.word)
	prop.Quantities = p.quantities(e.agent, e.recipient, e.theme)
	if w := e.theme; w >= 0 && p.people(w, e.base) { // "three had died", "nobody was hurt"
		prop.Theme = schema.Role{Head: "person", Label: "people", Span: p.span(phrase{w, w + 1})}
		for i := range prop.Quantities {
			if q := &prop.Quantities[i]; q.Unit == "" && prop.Theme.Span.Overlaps(q.Span) {
				q.Unit = "person"
			}
		}
	}
	if secret(e.base) && isInformation(prop.Theme.Head) {
		prop.Theme = schema.Role{}
	}
	if e.base == "hide" && (e.recipient >= 0 && p.canKnow(e.recipient) || !prop.Theme.Filled()) {
		e.base = "conceal" // facts, not things
	}
	top, _ := lexicon.Theme(prop.Theme.Head)
	prop.Top = top
	class, ok := lexicon.EventClass(e.base, top)
	if !ok {
		return prop, false
	}
	prop.Class = class
	prop.Contrast, _ = lexicon.Antonym(class, lexicon.ClassWord)
	if class == "arms-transfer" && prop.Top == "" {
		prop.Top = "weapon" // "armed the group"
	}
	if lexicon.Inverse(e.base, top) { // who buys weapons receives them
		prop.Agent, prop.Recipient = prop.Recipient, prop.Agent
	}
	if p.demonstrative(e) {
		prop = p.takenUpEvent(prop, e.base)
	}
	if !prop.Agent.Filled() {
		p.inferAgent(&prop, e, d)
	}
	if !prop.Agent.Filled() && !prop.Recipient.Filled() && !prop.Theme.Filled() {
		prop = p.takenUpEvent(prop, e.base)
		if !prop.Agent.Filled() && !prop.Recipient.Filled() && !prop.Theme.Filled() {
			return prop, false
		}
	}
	if prop.Theme.Entity != "" && prop.Top == "" {
		prop.Theme.Span = schema.Span{}
	}
	return prop, true
}

// people reports whether word i stands for persons without a noun: "nobody", or a number
// where only people are counted, "three had died".
func (p *Pass) people(i int, base string) bool {
	w := &p.words[i]
	if w.is("anyone", "anybody", "nobody", "someone", "somebody", "everyone", "everybody") || w.is("one") && p.at(i-1).is("no") {
		return true
	}
	switch base {
	case "kill", "injure", "sicken", "infect", "fall-ill", "detain", "convict":
		return w.upos == "NUM" && p.isNumeral(i)
	}
	return false
}

// demonstrative reports whether an event noun points back: "such supplies", "the purchase".
func (p *Pass) demonstrative(e event) bool {
	return e.noun && p.at(e.word-1).is("such", "this", "these", "those", "the") && e.recipient < 0 && e.theme < 0
}

// takenUpEvent fills an event that points back from the latest of its class, unless its
// own doer is another.
func (p *Pass) takenUpEvent(prop schema.Proposition, base string) schema.Proposition {
	for k := len(p.said) - 1; k >= 0; k-- {
		for _, pos := range p.said[k].positions {
			r := pos.Proposition
			if !lexicon.BaseGives(base, r.Class) || prop.Agent.Filled() && r.Agent.Filled() && prop.Agent.Entity != r.Agent.Entity {
				continue
			}
			if prop.Agent.Filled() {
				r.Agent = prop.Agent
			}
			r.Quantities = prop.Quantities // whoever comes back to an event does not repeat its numbers
			r.Span = prop.Span
			return r
		}
	}
	return prop
}

// inferAgent names the doer that the words leave out: who is accused, or who denies.
func (p *Pass) inferAgent(prop *schema.Proposition, e event, d *draft) {
	if d.class == lexicon.Accuse && (!e.noun || e.part || !d.blamed.empty() || slices.Contains(p.rootsOf(d.content[0]), e.word)) {
		if h := p.headIn(p.accused(d)); h >= 0 && !(p.headAt[h] >= 0 && p.list[p.headAt[h]].kind == schema.Document) { // a video does nothing
			if prop.Agent = p.role(h, d); prop.Agent.Filled() {
				return
			}
		}
	}
	if d.lemma == "accept" || d.lemma == "agree" || d.lemma == "believe" {
		return // what others did
	}
	if (d.class == lexicon.Deny || d.class == lexicon.Admit || d.class == lexicon.Commit || d.class == lexicon.Threaten) && d.holder != "" {
		self := p.entities[d.entity]
		side := self.holder
		if self.state != "" && (side.Kind == schema.Person || side.Kind == schema.Group) {
			side = p.entities[p.stateEntity(self.state)].holder
		} else if self.employer != nil {
			side = self.employer.holder
		}
		if side.Kind != schema.Person && side.Kind != schema.Document && prop.Recipient.Entity != side.ID {
			prop.Agent = schema.Role{Entity: side.ID, Label: side.Label}
		}
	}
}

// accused returns whom an accusation is about: its object, or the subject of the passive.
func (p *Pass) accused(d *draft) phrase {
	if !d.blamed.empty() {
		return d.blamed
	}
	region := p.region(d.cue.first)
	if p.at(d.cue.end).is("by") {
		g := p.groupAt(d.cue.end-1, region.first)
		if f := p.subjectLeft(g, region); !f.empty() {
			return f
		}
		return p.nounLeft(g.first, region.first)
	}
	i := p.skipAdverbs(d.cue.end, region.end)
	if p.at(i).mark { // "accused “the Islanders” of"
		i++
	}
	t := p.nounRight(i, region.end, nil)
	if first := d.content[0].first; first > i {
		t.end = min(t.end, first-1) // before the "of" that links the content
	}
	return t
}
