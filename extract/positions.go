package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A statement's positions say how its holder stands to the propositions of its content: to
// what the content points back to, else to what it tells of itself.

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

// A telling is a draft's content on its way to positions.
type telling struct {
	*draft
	main      mainClause
	inner     *draft // the nested statement that the content mainly is, or nil
	polarity  schema.Polarity
	certainty schema.Certainty
	want      pointer // where the content points back to
	points    bool
}

// positionsOf returns the positions of d's holder, reading them once.
func (p *Pass) positionsOf(d *draft) []schema.Position {
	if d.read {
		return d.positions
	}
	d.read = true
	t := &telling{draft: d, main: p.mainOf(d), inner: p.mainChild(d)}
	_, t.polarity, t.certainty = d.base()
	p.pointBack(t)
	granted := p.tell(t)
	p.passOn(t)
	p.calledFalse(d, t.polarity, t.certainty)
	p.foundNone(d, t.main)
	p.mean(t)
	if (granted || len(d.positions) == 0) && t.inner == nil {
		p.plainClause(d, t.main, t.points, t.polarity, t.certainty)
	}
	p.tellMore(t)
	p.conclude(t)
	return d.positions
}

// tellMore gives the positions towards what further clauses of the content tell of, each
// with a subject of its own: "the valve was rusty, and nobody had checked it". To deny the
// whole of it denies none of them.
func (p *Pass) tellMore(t *telling) {
	d := t.draft
	if t.polarity != schema.Support || d.takesUp || t.inner != nil || t.main.verdict() || t.main.root < 0 {
		return
	}
	for _, k := range p.joinedClauses(t.main) {
		if len(d.positions) >= maxPositions || p.inChild(d, k) {
			continue
		}
		f := p.subtree(k)
		one := p.clauseOf(phrase{max(f.first, t.main.first), min(f.end, t.main.end)})
		if _, event := p.eventAt(predicate{word: k}); !event && one.root == k && p.tells(one) && !one.verdict() && !one.normful {
			p.plainClause(d, one, false, t.polarity, t.certainty)
		}
	}
}

// joinedClauses returns the predicates that "and" joins to that of a clause, each with a
// subject of its own.
func (p *Pass) joinedClauses(c mainClause) []int {
	var out []int
	for _, k := range p.kidsOf(c.root) {
		if i := int(k); i > c.root && i < c.end && p.rel(i, "conj") && p.child(i, "nsubj", "expl") >= 0 {
			out = append(out, i)
		}
	}
	return out
}

// inChild reports whether word i stands in a statement nested in d.
func (p *Pass) inChild(d *draft, i int) bool {
	for _, c := range d.children {
		if c.cue.has(i) || inside(i, c.content) {
			return true
		}
	}
	return false
}

// pointBack gives a content that points back what it points to, unless it says what about.
func (p *Pass) pointBack(t *telling) {
	d := t.draft
	t.want, t.points = p.pointerOf(t.main)
	if d.answers {
		t.want, t.points = p.sayerPointer(d)
	}
	if d.sumsUp && !t.points {
		t.want, t.points = pointer{noun: d.content[0].end - 1, by: -1, near: true}, true
	}
	if t.points && t.want.noun < 0 {
		p.pointElsewhere(&t.want, d)
	}
	if c := t.inner; c != nil && !t.main.whole.empty() && p.words[t.main.whole.first].sentence == p.words[c.cue.first].sentence {
		t.points = false
	}
	if p.denyFigure(d, t.main, t.certainty) {
		t.points = false
	}
	if t.points && !t.want.about {
		t.want.same = t.want.same || d.sumsUp
		t.want.own = t.want.own || t.want.by >= 0 && d.holder != "" && p.entities[t.want.by].holder.ID == d.holder // "withdrew its claim"
		p.takeUp(d, t.want, t.main.stance(t.polarity), t.certainty)
	}
}

// tell gives the positions towards what the content itself tells of, and reports whether
// all of that is only taken for granted.
func (p *Pass) tell(t *telling) (granted bool) {
	d := t.draft
	if len(d.positions) > 0 && !d.takesUp {
		return false // a figure denied
	}
	if p.countOf(d, t.main, t.polarity, t.certainty) {
		t.points = false
	} else if !d.takesUp || t.main.liar >= 0 {
		var holes []phrase
		for _, c := range d.children {
			holes = append(holes, c.content...)
			holes = append(holes, c.cue)
		}
		granted = p.events(d, t.main, holes)
	}
	if t.points && t.want.about && len(d.positions) == 0 {
		p.takeUp(d, t.want, t.main.stance(t.polarity), t.certainty)
	}
	return granted
}

// passOn gives the positions towards what the nested statement is about.
func (p *Pass) passOn(t *telling) {
	if t.inner == nil {
		return
	}
	for _, inner := range p.positionsOf(t.inner) {
		if t.inner.plans() {
			inner.Proposition.Stage = schema.Planned
		}
		t.add(inner.Proposition, p.judged(t.draft, t.inner, t.main, inner.Polarity), t.certainty)
	}
}

// mean reads a content that has given nothing so far as an echo, or as a thing under doubt.
func (p *Pass) mean(t *telling) {
	d := t.draft
	if len(d.positions) == 0 {
		p.echo(d)
	}
	if topic, ok := p.topicPointer(t.main); ok && len(d.positions) == 0 {
		if own := t.main.stance(t.polarity); own == schema.Deny || own == schema.Doubt {
			p.takeUp(d, topic, own, t.certainty)
		}
	}
}

// conclude keeps what was told for later words that take it up.
func (p *Pass) conclude(t *telling) {
	d, unsaid := t.draft, p.unsaid(t.draft)
	if unsaid {
		for i := range d.positions {
			d.positions[i].Polarity = schema.Neutral
		}
	}
	if len(d.positions) > 0 && !d.takesUp {
		p.soFar(d)
	}
	p.remember(d)
	if c := t.inner; c != nil && !unsaid && p.takesSide(c, t.main) { // no words take that up: "rejected the plan"
		p.plainClause(d, t.main, t.points, t.polarity, t.certainty)
	}
}

// calledFalse gives d what it says others have falsely said or denied, besides what its
// content is mainly about: "could not stomach the loss, and so he falsely accused Lind of
// cheating".
func (p *Pass) calledFalse(d *draft, polarity schema.Polarity, certainty schema.Certainty) {
	main := p.mainChild(d)
	for _, c := range d.children {
		wrong := c.falsely && !c.negated || c.listed && p.mainOf(d).truth == lexicon.False
		if c == main || !wrong || polarity != schema.Support {
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
	if what < 0 || evidence(p.words[what].lower) { // "seen no evidence of it" is about it
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
