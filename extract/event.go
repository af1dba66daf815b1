package extract

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// An event is a predicate of a content with its roles as the words that head them, -1 for
// a role that nothing fills.
type event struct {
	word                    int // the predicate
	lemma, base             string
	agent, recipient, theme int
	negated                 bool
	stage                   schema.Stage
	open                    bool // conditional, asked or only wanted: nobody stands for it
	noun                    bool
	part                    bool // the words only say that its doer has a part in it
}

// eventsIn returns the events that a content tells of: its main predicates and those
// joined to them, or, where a main predicate is no event, the events that fill its places
// ("The supply of arms is a violation"). Words in the holes (contents of nested
// statements) are left out.
func (p *Pass) eventsIn(f phrase, holes []phrase) []event {
	var out []event
	for _, root := range p.rootsOf(f) {
		out = append(out, p.eventsUnder(predicate{word: root}, f, holes, 0)...)
	}
	return out
}

// rootsOf returns the words of f that hang on none of f: one for each sentence or clause.
func (p *Pass) rootsOf(f phrase) []int {
	var roots []int
	for i := f.first; i < f.end; i++ {
		w := &p.words[i]
		if w.upos == "PUNCT" || w.upos == "SCONJ" || w.upos == "CCONJ" || w.upos == "ADP" || w.upos == "DET" || w.upos == "PART" || w.upos == "AUX" && w.head >= 0 {
			continue
		}
		if w.head < 0 || w.head < f.first || w.head >= f.end {
			roots = append(roots, i)
		}
	}
	return roots
}

// A predicate is a word on the way from a content's root to its events, with what the
// words above have done to it.
type predicate struct {
	word    int
	negated bool
	stage   schema.Stage
	open    bool
	subject int // inherited doer: "responsible for", "had a part in"; 0 for none
}

const maxEventDepth = 4

// eventsUnder returns the events at and below a predicate.
func (p *Pass) eventsUnder(q predicate, f phrase, holes []phrase, depth int) []event {
	if depth > maxEventDepth || q.word < f.first || q.word >= f.end || inside(q.word, holes) {
		return nil
	}
	q.negated = q.negated != p.negatedWord(q.word)
	q.open = q.open || p.opened(q.word) || p.soughtFor(q.word) || p.supposed(q.word)
	if p.futureWord(q.word) {
		q.stage = schema.Planned
	}
	out := p.joinedEvents(q, f, holes, depth)
	q.open = q.open || p.onlyApparent(q.word)
	if next, ok := p.infinitiveOf(q); ok {
		return append(p.eventsUnder(next, f, holes, depth+1), out...)
	}
	if inv, ok := p.involvementAt(q); ok {
		return append(p.eventsOf(inv, f, holes, depth), out...)
	}
	if e, ok := p.secrecyAt(q); ok {
		return append([]event{e}, out...)
	}
	if e, ok := p.eventAt(q); ok && (secret(e.base) || !p.evidential(q.word)) {
		return append([]event{e}, out...)
	}
	for _, c := range p.places(q.word) {
		next := predicate{word: c, stage: q.stage, open: q.open}
		next.negated = q.negated && (p.rel(c, "obj") || p.rel(c, "xcomp") && p.words[c].upos == "NOUN") // "never had any arms deals"
		out = append(out, p.eventsUnder(next, f, holes, depth+1)...)
	}
	return out
}

// places returns the words that fill the places of a predicate where an event can stand.
func (p *Pass) places(v int) []int {
	var out []int
	for _, k := range p.kidsOf(v) {
		if i := int(k); p.rel(i, "nsubj", "obj", "iobj", "obl", "ccomp", "xcomp", "nmod", "csubj", "acl", "advcl", "parataxis") && !p.rel(i, "obl:unmarked") && !p.timeClause(i) {
			out = append(out, i)
		}
	}
	return out
}

// timeClause reports whether the clause headed by i only says when: "when he beat the
// champion".
func (p *Pass) timeClause(i int) bool {
	return p.rel(i, "advcl") && p.at(p.child(i, "mark", "advmod")).is("when", "while", "after", "before", "until", "till", "once", "whenever", "as", "since")
}

// joinedEvents returns the events of what "and" joins to a predicate.
func (p *Pass) joinedEvents(q predicate, f phrase, holes []phrase, depth int) []event {
	var out []event
	for _, k := range p.kidsOf(q.word) {
		if i := int(k); i > q.word && p.rel(i, "conj") && (p.words[i].upos == "VERB" || p.words[q.word].upos != "VERB") {
			next := q
			next.word = int(k)
			next.negated = next.negated != p.negatedWord(q.word) && p.child(int(k), "nsubj") < 0
			out = append(out, p.eventsUnder(next, f, holes, depth+1)...)
		}
	}
	return out
}

// infinitive returns the infinitive that completes the verb at v, or -1: the parser hangs
// it on v as a complement or, behind an adverb, as a clause.
func (p *Pass) infinitive(v int) int {
	if x := p.child(v, "xcomp"); x >= 0 && p.words[x].upos == "VERB" {
		return x
	}
	if x := p.child(v, "advcl"); x > v && p.words[x].upos == "VERB" && p.at(p.child(x, "mark")).is("to") {
		return x
	}
	return -1
}

// infinitiveOf steps from "failed to supply" to "supply".
func (p *Pass) infinitiveOf(q predicate) (predicate, bool) {
	effect, ok := lexicon.Implicative(p.words[q.word].lemma)
	x := p.infinitive(q.word)
	if !ok || x < 0 {
		return q, false
	}
	next := predicate{word: x, negated: q.negated, stage: q.stage, open: q.open, subject: q.subject}
	switch effect {
	case lexicon.Negates:
		next.negated = !next.negated
	case lexicon.Plans:
		next.stage = schema.Planned
	case lexicon.Open:
		next.open = true
	}
	return next, true
}

// evidential reports whether a predicate only says that evidence was found, given or
// lacking: what it is evidence of is the event.
func (p *Pass) evidential(v int) bool {
	for _, k := range p.kidsOf(v) {
		if pos, ok := lexicon.Evidence(p.words[k].lower); ok && pos == "noun" && p.rel(int(k), "nsubj", "obj") {
			return true
		}
	}
	return false
}

func inside(i int, holes []phrase) bool {
	for _, h := range holes {
		if h.first <= i && i < h.end {
			return true
		}
	}
	return false
}

// negatedWord reports whether a negative hangs on word i or on its subject or object: "has
// never", "no system", "found nothing", "nor was it".
func (p *Pass) negatedWord(i int) bool {
	n := 0
	for _, k := range p.kidsOf(i) {
		j := int(k)
		w := &p.words[j]
		switch {
		case lexicon.Negator(w.lower) && (p.rel(j, "advmod", "cc", "det", "preconj") || w.is("not", "n't")):
			n++
		case w.is("longer", "more") && p.at(j-1).is("no") && p.rel(j, "advmod"): // "no longer"
			n++
		case p.rel(j, "nsubj", "obj") && p.negativeWord(j):
			n++
		case w.is("without") && p.rel(j, "case", "mark"):
			n++
		}
	}
	return n%2 == 1
}

// negativeWord reports whether a noun phrase headed by j is negative: "nobody", "no
// system", "none of its people", "not one missile".
func (p *Pass) negativeWord(j int) bool {
	if j < 0 {
		return false
	}
	if p.words[j].is("nobody", "none", "nothing", "neither") {
		return true
	}
	for _, k := range p.kidsOf(j) {
		if i := int(k); i < j && (p.words[i].is("no", "neither") || p.words[i].is("not") && p.rel(i, "advmod")) {
			return true
		}
	}
	return false
}

// opened reports whether an if, a whether or a question leaves word i open.
func (p *Pass) opened(i int) bool {
	m := p.child(i, "mark")
	return m >= 0 && p.words[m].is("if", "unless", "whether")
}

// soughtFor reports whether word i is evidence that somebody only looks for: "searched for
// signs of arson".
func (p *Pass) soughtFor(i int) bool {
	pos, ok := lexicon.Evidence(lexicon.Singular(p.words[i].lower))
	return ok && pos == "noun" && p.words[i].head >= 0 && p.seeks(p.words[i].head)
}

// onlyApparent reports whether a predicate is set against what is really so: "are allegedly
// sent to Mali, but are actually meant for Togo".
func (p *Pass) onlyApparent(i int) bool {
	other := p.child(i, "conj")
	return other > i && p.adverbOf(i, lexicon.Hearsay, lexicon.Hedge) && p.adverbOf(other, lexicon.True)
}

// adverbOf reports whether an adverb with one of the effects hangs on word i.
func (p *Pass) adverbOf(i int, effects ...string) bool {
	for _, k := range p.kidsOf(i) {
		if effect, ok := lexicon.Adverb(p.words[k].lower); ok && p.rel(int(k), "advmod") && slices.Contains(effects, effect) {
			return true
		}
	}
	return false
}

func (p *Pass) futureWord(i int) bool {
	a := p.child(i, "aux")
	return a >= 0 && p.words[a].is("will", "'ll", "shall") || p.at(i-1).is("to") && p.at(i-2).is("going")
}

// eventAt reads the word of a predicate as an event of the lexicon.
func (p *Pass) eventAt(q predicate) (event, bool) {
	w := &p.words[q.word]
	if p.nameAt[q.word] >= 0 {
		return event{}, false
	}
	e := event{word: q.word, agent: -1, recipient: -1, theme: -1, negated: q.negated, stage: q.stage, open: q.open}
	var s slots
	switch w.upos {
	case "VERB", "ADJ":
		form, ok := p.eventVerb(q.word)
		if !ok {
			return e, false
		}
		e.lemma, e.base = form.Lemma, form.Base
		s = p.verbSlots(q.word)
		if form.Lemma == "call" && !p.byPhone(q.word, s[lexicon.SlotObj]-1) {
			return e, false
		}
		if o := s[lexicon.SlotObj] - 1; form.Lemma == "name" && o >= 0 && p.nameAt[o] < 0 && p.words[o].upos == "NOUN" {
			return e, false // "named a culprit"
		}
		e.agent, e.recipient, e.theme = s.fill(form.Agent), s.fill(form.Recipient), s.fill(form.Theme)
		if with := s["with"]; with > 0 && slices.Contains(form.Theme, "with") && slices.Contains(form.Theme, lexicon.SlotObj) {
			e.theme, e.recipient = with-1, s.fill([]lexicon.Slot{lexicon.SlotObj}) // "supplying Russia with shells"
		}
	case "NOUN":
		n := p.eventNoun(q.word)
		if n == nil {
			return p.gerundEvent(q, e)
		}
		e.lemma, e.base, e.noun = n.Lemma, n.Base, true
		s = p.nounSlots(q.word)
		if c := s[lexicon.SlotCompound] - 1; c > q.word-1-strings.Count(n.Lemma, " ") {
			delete(s, lexicon.SlotCompound) // "foul" is part of "foul play"
		}
		e.agent, e.recipient, e.theme = s.fill(n.Agent), s.fill(n.Recipient), s.fill(n.Theme)
	default:
		return e, false
	}
	if q.subject > 0 {
		e.agent = q.subject
	}
	if e.recipient == e.theme {
		e.recipient = -1
	}
	if e.base == "contact" && e.recipient < 0 {
		return event{}, false // "called early", "reported a loss"
	}
	if e.agent == e.theme {
		e.agent = -1
	}
	return e, true
}

// eventNoun returns the lexicon's event noun that ends at i, the longest there is: "foul
// play" before "play". It is nil for none.
func (p *Pass) eventNoun(i int) *lexicon.EventNoun {
	name := p.words[i].lower
	best, _ := lexicon.EventNouns(name)
	for j := i - 1; j > i-3 && p.at(j).sentence == p.words[i].sentence && p.words[j].Kind == text.Word; j-- {
		name = p.words[j].lower + " " + name
		if n, _ := lexicon.EventNouns(name); n != nil {
			best = n
		}
	}
	return best
}

// byPhone reports whether the verb "call" at v with object o means a telephone: it calls a
// person or a body, and calls it nothing.
func (p *Pass) byPhone(v, o int) bool {
	if o < 0 || p.child(v, "xcomp", "iobj", "ccomp", "obl:unmarked") >= 0 || p.child(o, "appos") >= 0 {
		return false
	}
	return p.nameAt[o] >= 0 || p.headAt[o] >= 0 || p.pronoun(o) || p.words[o].is("office", "home", "desk", "number")
}

// gerundEvent reads a gerund that the tagger took for a noun: "denied importing sugar".
func (p *Pass) gerundEvent(q predicate, e event) (event, bool) {
	if !strings.HasSuffix(p.words[q.word].lower, "ing") {
		return e, false
	}
	form, ok := p.eventVerb(q.word)
	if !ok {
		return e, false
	}
	s := p.verbSlots(q.word)
	if q.word+1 < len(p.words) && p.words[q.word+1].upos == "NOUN" {
		s.put(lexicon.SlotObj, q.word+1)
	}
	p.obliques(s, q.word, false)
	e.lemma, e.base = form.Lemma, form.Base
	e.agent, e.recipient, e.theme = s.fill(form.Agent), s.fill(form.Recipient), s.fill(form.Theme)
	return e, true
}

// eventVerb returns the lexicon's event verb for word i with its particle, if it has one.
// An adjective is one only as a participle: "was fined", not "It is fine".
func (p *Pass) eventVerb(i int) (*lexicon.EventVerb, bool) {
	w := &p.words[i]
	for _, form := range lexicon.EventVerbs(w.lower) {
		if w.upos == "ADJ" && w.lower == form.Lemma && lexicon.PastForm(form.Lemma) != form.Lemma {
			continue
		}
		if form.Particle == "" {
			return form.EventVerb, true
		}
		if prt := p.child(i, "compound:prt"); prt >= 0 && p.words[prt].is(form.Particle) || p.particlesAt(i+1, form.Particle) {
			return form.EventVerb, true
		}
	}
	return nil, false
}

func (p *Pass) particlesAt(i int, particles string) bool {
	for part := range fields(particles) {
		if !p.at(i).is(part) {
			return false
		}
		i++
	}
	return true
}
