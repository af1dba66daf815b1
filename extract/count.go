package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A count is a clause that tells nothing but how many: "The number of homes evacuated is
// 400", "the death toll rose to 31", "(put) the number of dead at three". It makes the
// claim that its sentence would make if it told the event, "400 homes were evacuated", so
// that those who tell and those who count meet on one claim.
type count struct {
	noun   int // "number", "toll"
	of     int // the word for what is counted, -1 when the noun says it
	number number
	denied bool // "is not 31"
}

// countOf gives d the position that a content which only counts expresses; false when it
// does anything else.
func (p *Pass) countOf(d *draft, main mainClause, polarity schema.Polarity, certainty schema.Certainty) bool {
	if main.root < 0 || main.verdict() || polarity != schema.Support {
		return false
	}
	c, ok := p.countIn(main)
	if !ok && p.assesses(d.lemma) {
		return p.measureOf(d, main, certainty)
	}
	if !ok {
		return p.countAgain(d, main, certainty)
	}
	prop, ok := p.countedEvent(c, d)
	if !ok {
		return c.of < 0 && p.recount(d, c.number, certainty)
	}
	prop.Quantities = nil
	if !p.rises(main.root) { // who says that it has risen contradicts no number before
		prop.Quantities = []schema.Quantity{p.quantityIn(c.number, p.countUnit(c))}
	}
	d.add(prop, polarity, certainty)
	return true
}

// assesses reports whether a cue's lemma is a verb of giving an amount: "put the loss at".
func (p *Pass) assesses(lemma string) bool {
	switch lemma {
	case "put", "estimate", "reckon", "assess", "value", "calculate":
		return true
	}
	return false
}

// measureOf reads an amount of money or of a unit that a thing or an event is put at: "put
// the loss at $4.2 million", "estimated the spill at 300 tonnes". A bare number may stand
// for what has just been counted.
func (p *Pass) measureOf(d *draft, main mainClause, certainty schema.Certainty) bool {
	if p.countAgain(d, main, certainty) {
		return true
	}
	for _, r := range p.rootsOf(main.phrase) {
		if p.words[r].upos != "NOUN" || r+1 >= main.end {
			continue
		}
		n := p.countNumberBehind("at", r, main.end, true)
		if n.empty() {
			continue
		}
		unit := ""
		if p.at(n.first-1).is("$", "£", "€") {
			unit = lexicon.Unit(p.at(n.first - 1).lower)
		} else if p.at(n.end).upos == "NOUN" && n.end < main.end {
			unit = lexicon.Unit(p.words[n.end].lemma)
		}
		if unit == "" {
			return false
		}
		prop := p.existence(r, d)
		if e, ok := p.eventAt(predicate{word: r}); ok {
			if event, ok := p.proposition(e, d); ok {
				prop = event
			}
		}
		prop.Quantities = []schema.Quantity{p.quantityIn(n, unit)}
		if !prop.Agent.Filled() && !prop.Theme.Filled() {
			return false
		}
		d.add(prop, schema.Support, certainty)
		return true
	}
	return false
}

// countNumberBehind returns the first number in the words from i to end that the
// preposition introduces; sums of money are wanted or not.
func (p *Pass) countNumberBehind(prep string, i, end int, money bool) number {
	for ; i < end; i++ {
		if !p.isNumeral(i) {
			continue
		}
		n, ok := p.readNumber(i)
		if !ok || p.calendar(n) || p.at(n.end).is("%", "percent", "per") {
			continue
		}
		m := n
		if p.at(m.first-1).is("$", "£", "€") {
			if !money {
				continue
			}
			m.first--
		}
		if p.beforeBound(m).is(prep) {
			return n
		}
		i = max(i, n.end-1)
	}
	return number{}
}

func (p *Pass) quantityIn(n number, unit string) schema.Quantity {
	return schema.Quantity{Value: n.value, Max: n.top, Bound: p.boundAround(n), Unit: unit, Span: p.span(n.phrase)}
}

// countAgain reads a content that gives a number for what has just been counted, without
// saying again what: "put it at 20,000", "spoke of 400", "there were more than 900".
func (p *Pass) countAgain(d *draft, main mainClause, certainty schema.Certainty) bool {
	if main.negated {
		return false
	}
	i := main.first
	switch {
	case p.at(i).is("it", "that", "this") && p.at(i+1).is("at"):
		i += 2
	case p.at(i).is("it", "there") && p.at(i+1).is("is", "was", "were", "are"):
		i += 2
	case p.at(i).is("it") && p.at(i+1).is("had") && p.at(i+2).is("been"):
		i += 3
	}
	for j := i; j < main.end && j <= i+lexicon.BoundWords; j++ {
		if !p.isNumeral(j) {
			continue
		}
		n, ok := p.readNumber(j)
		alone := ok && n.end >= p.trim(main.phrase).end && !p.calendar(n)
		return alone && (j == i || n.first == i || p.boundBefore(n.first) != "" || p.at(i).is("between", "only", "just")) && p.recount(d, n, certainty)
	}
	return false
}

// recountWithin bounds how many sentences back the count stands that a bare number answers.
const recountWithin = 2

// recount gives d the position of the latest statement before it that counts something, with
// d's own number.
func (p *Pass) recount(d *draft, n number, certainty schema.Certainty) bool {
	before := p.draftsBefore(d.cue.first)
	for k := len(before) - 1; k >= 0; k-- {
		o := before[k]
		if p.words[d.cue.first].sentence-p.words[o.cue.first].sentence > recountWithin {
			return false
		}
		if entangled(o, d) || p.numbersIn(o) != 1 {
			continue
		}
		for _, pos := range p.positionsOf(o) {
			if qs := pos.Proposition.Quantities; len(qs) == 1 && qs[0].Unit != "" && pos.Polarity == schema.Support {
				prop := pos.Proposition
				prop.Quantities = []schema.Quantity{p.quantityIn(n, qs[0].Unit)}
				d.add(prop, schema.Support, certainty)
				d.takesUp = true
				return true
			}
		}
	}
	return false
}

// countIn finds the noun of counting that a clause is about and the number that it gives.
func (p *Pass) countIn(main mainClause) (count, bool) {
	c := count{noun: -1, of: -1}
	switch {
	case main.root < 0:
		return c, false
	case main.subject >= 0 && lexicon.Work(p.words[main.subject].lower, lexicon.FigureWork) && p.counts(main.root):
		c.noun = main.subject
	default:
		if c.noun = p.countRoot(main); c.noun < 0 {
			return c, false
		}
	}
	c.of = p.oblique(c.noun, "of")
	c.denied = main.negated
	c.number = p.countNumber(main, c.noun)
	return c, !c.number.empty() && !c.denied
}

// countRoot returns the noun of counting that heads a content without a predicate of its
// own: "put the number of homes evacuated at 650". It is -1 for none.
func (p *Pass) countRoot(main mainClause) int {
	for _, r := range p.rootsOf(main.phrase) {
		if (lexicon.Work(p.words[r].lower, lexicon.FigureWork) || p.crowdNoun(r)) && p.child(r, "nsubj", "cop") < 0 {
			return r
		}
	}
	return -1
}

// crowdNoun reports whether a noun means people whose number is of interest: "the crowd at
// 5,000".
func (p *Pass) crowdNoun(i int) bool {
	return p.words[i].is("crowd", "crowds", "turnout", "attendance", "audience")
}

// counts reports whether the predicate at v gives a number when a count is its subject.
func (p *Pass) counts(v int) bool {
	switch {
	case p.isNumeral(v), p.words[v].is("more", "fewer", "less") && p.at(v+1).is("than"):
		return true
	case p.words[v].upos == "VERB" && p.at(v+1).is("is", "was"): // "the number of people killed was 12", headed by "killed"
		return true
	}
	lemma, _, _ := lexicon.VerbLemma(p.words[v].lower)
	switch lemma {
	case "be", "stand", "rise", "climb", "reach", "exceed", "total", "remain", "grow", "jump", "hit", "pass", "top", "increase", "go", "fall", "drop", "soar", "surpass":
		return true
	}
	return false
}

// rises reports whether the predicate at v says that a number has changed.
func (p *Pass) rises(v int) bool {
	lemma, _, _ := lexicon.VerbLemma(p.words[v].lower)
	switch lemma {
	case "rise", "climb", "grow", "jump", "increase", "go", "fall", "drop", "soar":
		return true
	}
	return false
}

// countNumber returns the number that a count comes to: behind "at" or "to", or the first
// behind the predicate. Shares and sums of money are none.
func (p *Pass) countNumber(main mainClause, noun int) number {
	start := main.first
	if noun == main.subject {
		start = p.predicateStart(main)
	}
	var first number
	for i := start; i < main.end; i++ {
		if !p.isNumeral(i) {
			continue
		}
		n, ok := p.readNumber(i)
		if !ok || p.calendar(n) || p.at(n.end).is("%", "percent", "per") || p.at(n.first-1).is("$", "£", "€") {
			continue
		}
		i = max(i, n.end-1)
		before := p.beforeBound(n)
		switch {
		case before.is("at", "to"):
			return n
		case noun == main.subject && first.empty() && !before.is("from", "by", "in", "on"):
			first = n
		}
	}
	return first
}

// predicateStart returns where the predicate of a count begins: behind its subject.
func (p *Pass) predicateStart(main mainClause) int {
	if p.isNumeral(main.root) {
		if n, ok := p.readNumber(main.root); ok {
			return n.first
		}
	}
	return main.root
}

// beforeBound returns the word before a number and the words that make it a bound.
func (p *Pass) beforeBound(n number) *word {
	for k := lexicon.BoundWords; k > 0; k-- {
		if _, ok := lexicon.Bound(p.wordsFrom(n.first-k, n.first)); ok {
			return p.at(n.first - k - 1)
		}
	}
	if p.at(n.first - 1).is("between") {
		return p.at(n.first - 2)
	}
	return p.at(n.first - 1)
}

// countedEvent returns what is counted as a proposition: an event for deaths and injuries
// and for what a clause says was done, else that there are such things.
func (p *Pass) countedEvent(c count, d *draft) (schema.Proposition, bool) {
	if p.crowdNoun(c.noun) {
		prop := p.existence(c.noun, d)
		return prop, prop.Agent.Filled()
	}
	if c.of < 0 {
		if !p.words[c.noun].is("toll") || p.child(c.noun, "compound") >= 0 && !p.words[p.child(c.noun, "compound")].is("death") {
			return schema.Proposition{}, false
		}
		return p.casualties("kill", c.noun)
	}
	if p.isNumeral(c.of) {
		return schema.Proposition{}, false
	}
	if base, ok := lexicon.CountedEvent(lexicon.Singular(p.words[c.of].lower)); ok {
		return p.casualties(base, c.of)
	}
	if v := p.doneTo(c.of); v >= 0 {
		if e, ok := p.eventAt(predicate{word: v}); ok {
			if s := p.child(v, "nsubj"); e.agent == c.of || s < v && e.theme != c.of && (s < 0 || s == c.noun) {
				e.agent, e.theme = -1, c.of
			}
			return p.proposition(e, d)
		}
		prop := p.plainProposition(v, p.subjectHead(v), d)
		prop.Past = lexicon.PastForm(prop.Predicate)
		return prop, prop.Predicate != "" && (prop.Agent.Filled() || prop.Theme.Filled())
	}
	if e, ok := p.eventAt(predicate{word: c.of}); ok { // "a total of 24 arrests"
		if prop, ok := p.proposition(e, d); ok {
			return prop, true
		}
	}
	prop := p.existence(c.of, d)
	return prop, prop.Agent.Filled()
}

// doneTo returns the verb that says of what is counted what was done to it or what it did:
// "people killed", "games in which he cheated". It is -1 for none.
func (p *Pass) doneTo(of int) int {
	if v := p.child(of, "acl"); v > of && p.words[v].upos == "VERB" {
		return v
	}
	if w := p.at(of + 1); w.upos == "VERB" && (w.xpos == "VBN" || w.xpos == "VBD") {
		return of + 1
	}
	return -1
}

// numbersIn counts the numbers in what a draft says: with several, a bare number behind it
// may answer any of them.
func (p *Pass) numbersIn(d *draft) int {
	n := 0
	for _, f := range d.content {
		for i := f.first; i < f.end; i++ {
			if m, ok := p.readNumber(i); ok && m.first == i && !p.calendar(m) {
				n++
			}
		}
	}
	return n
}

// casualties is the event of a class that counts the people it befell.
func (p *Pass) casualties(base string, at int) (schema.Proposition, bool) {
	prop := schema.Proposition{Predicate: base, Span: p.span(phrase{at, at + 1})}
	prop.Theme = schema.Role{Head: "person", Label: "people", Span: prop.Span}
	prop.Top, _ = lexicon.Theme("person")
	class, ok := lexicon.EventClass(base, prop.Top)
	prop.Class = class
	return prop, ok
}

// countUnit returns what a count is of, persons for the dead.
func (p *Pass) countUnit(c count) string {
	if c.of < 0 || p.crowdNoun(c.noun) {
		return "person"
	}
	if _, ok := lexicon.CountedEvent(lexicon.Singular(p.words[c.of].lower)); ok {
		return "person"
	}
	return lexicon.Unit(p.words[c.of].lemma)
}
