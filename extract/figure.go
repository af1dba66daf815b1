package extract

import (
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A number can be denied while what it counts is not: "2,000 servers, not 7,000", "the toll
// was exaggerated". The number itself then points back: who says "not 7,000" answers who
// said 7,000, however differently the two word what was counted.

// denyFigure reads a content that calls a number told before wrong: "the toll was
// inflated", "the real figure is far lower". It reports whether it has taken one up.
func (p *Pass) denyFigure(d *draft, main mainClause, certainty schema.Certainty) bool {
	if main.negated || main.verdict() && main.truth != lexicon.DoubtValue || main.subject < 0 || !lexicon.Work(p.words[main.subject].lower, lexicon.FigureWork) || !p.offTheMark(main.root) {
		return false
	}
	want := pointer{noun: main.subject, by: -1, figure: true}
	p.describePointer(&want, main.phrase)
	return p.takeFittest(d, want, schema.Deny, certainty)
}

// offTheMark reports whether the predicate at v says that a number is not right.
func (p *Pass) offTheMark(v int) bool {
	switch p.words[v].lower {
	case "exaggerated", "inflated", "overstated", "understated", "overestimated", "underestimated", "overblown":
		return true
	case "lower", "higher", "smaller", "greater", "bigger":
		return p.child(v, "obl") < 0 && !p.at(v+1).is("than")
	case "high", "low":
		return p.at(v - 1).is("too")
	}
	return false
}

// notThat turns what a denial of a figure takes up into the denial of its number: that the
// ministry rejects a toll of 300 does not say that nobody died.
func notThat(pos schema.Position) schema.Position {
	if qs := pos.Proposition.Quantities; len(qs) == 1 && qs[0].Unit != "" {
		q := qs[0]
		q.Bound = schema.NotThat
		pos.Proposition.Quantities = []schema.Quantity{q}
	}
	return pos
}

// given is a proposition as it was before a number of it was denied.
func given(prop schema.Proposition) schema.Proposition {
	prop.Quantities = slices.Clone(prop.Quantities)
	for i := range prop.Quantities {
		if q := &prop.Quantities[i]; q.Bound == schema.NotThat {
			q.Bound = ""
		}
	}
	return prop
}

// denyNumbers gives every draft that sets a number right, "not 7,000", a position on what
// somebody else has said of that number.
func (p *Pass) denyNumbers() {
	for _, d := range p.drafts {
		for _, f := range d.content {
			for i := f.first; i < f.end; i++ {
				if n, ok := p.deniedNumber(i); ok {
					p.answerNumber(d, n)
				}
			}
		}
	}
}

// deniedNumber reads "not 7,000" at word i. A number as small as "not one" is a turn of
// phrase.
func (p *Pass) deniedNumber(i int) (number, bool) {
	j := i + 1
	switch {
	case p.at(i).is("not"):
	case p.at(i).is("than") && p.at(i-1).is("rather"), p.at(i).is("of") && p.at(i-1).is("instead"):
	default:
		return number{}, false
	}
	if p.at(j).is("the") {
		j++
	}
	if !p.isNumeral(j) {
		return number{}, false
	}
	n, ok := p.readNumber(j)
	return n, ok && n.first == j && n.value > 1 && !p.calendar(n) && !p.at(n.end).is("%", "percent", "per", "times")
}

// answerNumber gives d its position on what the latest statement of another holder that has
// the number n says of it.
func (p *Pass) answerNumber(d *draft, n number) {
	before := p.draftsBefore(d.cue.first)
	for k := len(before) - 1; k >= 0; k-- {
		o := before[k]
		if o.holder == "" || o.holder == d.holder || entangled(o, d) {
			continue
		}
		pos, ok := p.numbered(o, n)
		if !ok {
			continue
		}
		pos = notThat(pos)
		pos.Polarity = schema.Deny
		if own, ok := p.ownNumber(d, n); ok { // who puts it right says that it happened
			pos.Polarity = schema.Support
			pos.Proposition.Quantities = append(pos.Proposition.Quantities, p.quantityIn(own, pos.Proposition.Quantities[0].Unit))
		}
		claim := schema.ClaimOf(&pos.Proposition).ID
		d.positions = slices.DeleteFunc(d.positions, func(have schema.Position) bool { return schema.ClaimOf(&have.Proposition).ID == claim })
		d.positions = append(d.positions, pos)
		return
	}
}

// numbered returns the position of o in which something is counted to n, reading it from
// the words around the number when it is none of those already found.
func (p *Pass) numbered(o *draft, n number) (schema.Position, bool) {
	counts := func(q schema.Quantity) bool {
		return q.Value == n.value && q.Max == n.top && q.Unit != "" && q.Bound != schema.NotThat
	}
	for _, pos := range o.positions {
		if pos.Polarity == schema.Support && len(pos.Proposition.Quantities) == 1 && counts(pos.Proposition.Quantities[0]) {
			return pos, true
		}
	}
	_, polarity, certainty := o.base()
	if polarity != schema.Support || o.negated {
		return schema.Position{}, false
	}
	for _, f := range o.content {
		for i := f.first; i < f.end; i++ {
			m, ok := p.readNumber(i)
			if !ok || m.value != n.value || m.top != n.top {
				continue
			}
			if prop, ok := p.countedAt(i, o); ok && len(prop.Quantities) == 1 && counts(prop.Quantities[0]) {
				o.add(prop, polarity, certainty)
				return schema.Position{Proposition: prop, Polarity: polarity, Certainty: certainty}, true
			}
		}
	}
	return schema.Position{}, false
}

// countedAt reads the clause in which the number at word i counts a participant.
func (p *Pass) countedAt(i int, d *draft) (schema.Proposition, bool) {
	h := i
	for h >= 0 && p.rel(h, "nummod", "compound") {
		h = p.words[h].head
	}
	v := p.at(h).head
	if v < 0 || p.words[v].upos != "VERB" || p.negatedWord(v) || p.opened(v) {
		return schema.Proposition{}, false
	}
	if e, ok := p.eventAt(predicate{word: v}); ok {
		if prop, ok := p.proposition(e, d); ok {
			return prop, true
		}
	}
	prop := p.plainProposition(v, p.subjectHead(v), d)
	if prop.Past == "" {
		prop.Past = lexicon.PastForm(prop.Predicate)
	}
	return prop, prop.Predicate != "" && (prop.Agent.Filled() || prop.Theme.Filled())
}

// ownNumber returns the number that d gives in place of n, in the same sentence.
func (p *Pass) ownNumber(d *draft, n number) (number, bool) {
	for _, f := range d.content {
		for i := f.first; i < f.end; i++ {
			m, ok := p.readNumber(i)
			if ok && !m.overlap(n.phrase) && p.words[i].sentence == p.words[n.first].sentence && !p.calendar(m) && !p.at(m.end).is("%", "percent") {
				return m, true
			}
		}
	}
	return number{}, false
}
