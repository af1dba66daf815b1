package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A predicate that no event class covers still makes a claim: its lemma with subject and
// object. What counts is the predicate that a content is about, which often stands below
// the main one: "There is no indication that the player looked up his moves".

// plainClause reads the core of a content as lemma, subject and object.
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
	if prop, ok := p.calledProposition(d); ok && !main.verdict() {
		d.add(prop, polarity, certainty)
		return
	}
	if main.root < 0 || points && main.stands < 0 {
		return
	}
	pol, subject := main.polarityOf(polarity), main.subject
	core := p.coreOf(main.root)
	if core != main.root {
		subject = p.subjectHead(core)
		if p.negatedWord(core) {
			pol = flip(pol)
		}
	} else if main.truth != "" {
		if k := main.subject; k >= 0 && p.words[k].upos == "NOUN" {
			d.add(p.existence(k, d), pol, certainty)
		}
		return
	}
	if p.supposed(core) {
		pol = schema.Neutral
	}
	if d.cue.has(subject) {
		subject = -1
	}
	prop := p.plainProposition(core, subject, d)
	if n := p.existential(core); n >= 0 {
		prop = p.existence(n, d)
	}
	if !prop.Agent.Filled() && p.words[core].upos == "VERB" && p.subjectHead(core) < 0 {
		p.inferAgent(&prop, event{}, d)
	}
	if prop.Predicate == "" || saysNothing(&prop) || !prop.Agent.Filled() && !prop.Theme.Filled() || prop.Predicate == schema.State && !prop.Agent.Filled() {
		return
	}
	if prop.Past == "" && (prop.Predicate == schema.State || p.words[core].upos == "VERB") {
		prop.Past = lexicon.PastForm(prop.Predicate)
	}
	d.add(prop, pol, certainty)
}

// saysNothing reports whether a proposition only says that somebody spoke: what was said
// is missing.
func saysNothing(prop *schema.Proposition) bool {
	if prop.Theme.Filled() {
		return false
	}
	switch prop.Predicate {
	case schema.State: // "that is how it is"
		return true
	case "say", "tell", "state", "add", "claim", "suggest", "write", "report":
		return true
	}
	return false
}

// existence is what a bare noun phrase says as a content: that there is such a thing.
func (p *Pass) existence(n int, d *draft) schema.Proposition {
	return schema.Proposition{Predicate: "exist", Past: "existed", Agent: p.role(n, d), Quantities: p.quantities(n), Span: p.span(phrase{n, n + 1})}
}

// plainProposition reads the predicate at core: a copula's complement, a verb or a noun.
func (p *Pass) plainProposition(core, subject int, d *draft) schema.Proposition {
	prop := schema.Proposition{Predicate: p.words[core].lemma, Span: p.span(phrase{core, core + 1})}
	if p.futureWord(core) {
		prop.Stage = schema.Planned
	}
	if state := p.stateOf(core); state >= 0 && subject >= 0 {
		word := p.stateWord(state)
		prop.Predicate = schema.State
		prop.Agent, prop.Theme = p.role(subject, d), schema.Role{Head: word, Label: word, Span: p.span(phrase{state, state + 1})}
		if !p.narrowed(state) {
			prop.Contrast, _ = lexicon.Antonym(word, lexicon.BeWord)
		}
		return prop
	}
	switch {
	case p.child(core, "cop") >= 0:
		prop.Predicate = schema.State
		prop.Agent, prop.Theme = p.role(subject, d), p.role(core, d)
		prop.Quantities = p.quantities(subject, core)
	case p.words[core].upos == "VERB" || p.words[core].upos == "AUX" && p.child(core, "obj") >= 0:
		s := p.verbSlots(core)
		if p.carriedNoun(&prop, core, d) {
			break
		}
		agent, theme := p.counted(s.fill([]lexicon.Slot{lexicon.SlotSubj})), p.counted(s.fill(plainThemes))
		if d.cue.has(agent) {
			agent = -1
		}
		prop.Agent, prop.Theme = p.role(agent, d), p.role(theme, d)
		prop.Quantities = p.quantities(agent, theme)
		if x := p.child(core, "xcomp", "ccomp"); x >= 0 && !prop.Theme.Filled() {
			prop.Theme = schema.Role{Head: p.words[x].lemma, Label: p.words[x].lemma, Span: p.span(phrase{x, x + 1})}
		}
		if p.child(core, "xcomp", "ccomp") < 0 && p.infinitive(core) < 0 { // "failed to please" did not fail
			prop.Contrast, _ = lexicon.Antonym(prop.Predicate, lexicon.DoWord)
		}
	case p.words[core].upos == "NOUN":
		s := p.nounSlots(core)
		prop.Agent = p.role(s.fill([]lexicon.Slot{lexicon.SlotPoss, "by", lexicon.SlotAdj}), d)
		prop.Theme = p.role(s.fill([]lexicon.Slot{"of", "in", "on", "to", "for"}), d)
		if !prop.Agent.Filled() && !prop.Theme.Filled() {
			return p.existence(core, d)
		}
	default:
		prop.Predicate = ""
	}
	return prop
}

// carriedNoun reads the noun that says what a verb that says little is about as the
// predicate: "had contact with the police". It must have a complement; "had a car" says
// enough.
func (p *Pass) carriedNoun(prop *schema.Proposition, v int, d *draft) bool {
	n := p.child(v, "obj")
	if !isCarrier(p.words[v].lemma) || n < 0 || p.words[n].upos != "NOUN" || p.nameAt[n] >= 0 {
		return false
	}
	s := p.nounSlots(n)
	p.obliques(s, v, false)
	for _, prep := range plainThemes[1:] {
		i := s.fill([]lexicon.Slot{prep})
		if i < n || prep == "of" { // "had loads of time"
			continue
		}
		if agent := p.subjectHead(v); !d.cue.has(agent) {
			prop.Agent = p.role(agent, d)
		}
		prop.Predicate, prop.Theme = p.words[n].lemma, p.role(i, d)
		prop.Past = lexicon.PastForm(p.words[v].lemma) + " " + p.words[n].lower + " " + string(prep)
		return true
	}
	return false
}

// isCarrier reports whether a verb says little beside its object.
func isCarrier(lemma string) bool {
	switch lemma {
	case "have", "take", "make", "give", "do", "hold", "keep", "put", "bear", "play", "pay", "show", "run":
		return true
	}
	return false
}

// plainThemes are the places where the object of a predicate without a class stands.
var plainThemes = []lexicon.Slot{lexicon.SlotObj, "to", "of", "from", "in", "with", "on", "for", "into", "at", "by", "about", "against", "under", "through", "near", "beside", "over", "behind", "among", "between", "as", "without"}

// maxCore bounds how far the core predicate lies below the main one.
const maxCore = 4

// coreOf returns the predicate that a clause headed by root is about: root itself, or the
// head of the clause that completes a noun of evidence or saying, an adjective of
// likelihood or a verb of showing that root is or has.
func (p *Pass) coreOf(root int) int {
	for range maxCore {
		next := p.completed(root)
		if next < 0 {
			return root
		}
		root = next
	}
	return root
}

// completed returns the head of the clause that completes what root says of its truth, or
// -1 when root says more.
func (p *Pass) completed(root int) int {
	if c := p.child(root, "ccomp", "csubj"); c >= 0 && p.framesTruth(root) {
		return c
	}
	for _, n := range append([]int{root}, p.predicated(root)...) {
		if !p.framesTruth(n) || p.words[n].upos != "NOUN" {
			continue
		}
		if c := p.child(n, "acl", "ccomp"); c >= 0 && p.child(c, "mark") >= 0 {
			return c
		}
	}
	return -1
}

// framesTruth reports whether word i only says how sure something is: an evidence noun, a
// noun of saying, a word of truth, doubt or likelihood.
func (p *Pass) framesTruth(i int) bool {
	w := &p.words[i]
	if _, ok := lexicon.Evidence(w.lower); ok {
		return true
	}
	if n, _ := lexicon.NounForms(w.lower); n != nil && w.upos == "NOUN" {
		return true
	}
	if _, ok := lexicon.Truth(w.lemma); ok {
		return true
	}
	switch w.lemma {
	case "likely", "unlikely", "probable", "improbable", "possible", "impossible", "clear", "obvious", "evident", "certain", "sure", "confident", "convinced", "plain", "doubt", "doubtful", "question", "reason", "fact", "idea", "notion", "possibility", "chance", "risk", "likelihood":
		return true
	}
	return false
}
