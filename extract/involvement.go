package extract

import "hearsay/extract/lexicon"

// An involvement is somebody's part in an event by words that only say that he has one:
// "is responsible for the attack", "had a hand in it", "was behind the raid", "has nothing
// to do with the theft". Those involved are the doers of the event.
type involvement struct {
	predicate
	says   int // the word that says so: "hand", "responsible"
	target int // what heads the event, -1 when it is not named here
	agent  int // -1 for nobody named
}

// involvementAt reads a predicate as an involvement.
func (p *Pass) involvementAt(q predicate) (involvement, bool) {
	if inv, ok := p.behind(q); ok {
		return inv, true
	}
	if inv, ok := p.toDoWith(q); ok {
		return inv, true
	}
	prep, says, ok := p.partWord(q.word)
	if !ok {
		return involvement{}, false
	}
	inv := involvement{predicate: q, says: says, target: p.targetOf(says, q.word, prep), agent: p.subjectHead(q.word)}
	if says != q.word {
		inv.negated = inv.negated != p.negatedWord(says)
	}
	if inv.agent < 0 {
		inv.agent = p.child(says, "nmod:poss")
	}
	if inv.agent < 0 && prep != "of" {
		inv.agent = p.oblique(says, "of") // "the involvement of NATO in the blasts"
	}
	if q.subject > 0 {
		inv.agent = q.subject
	}
	// "Played a part" without saying in what is about what was said before.
	return inv, inv.target >= 0 || inv.agent >= 0 && p.words[says].upos == "NOUN" && prep == "in"
}

// partWord finds the word of a predicate that makes it an involvement, and the preposition
// before the event: the predicate itself or the object of a verb that carries it.
func (p *Pass) partWord(v int) (prep string, says int, ok bool) {
	w := &p.words[v]
	for _, form := range []string{w.lower, w.lemma} {
		if prep, ok = lexicon.Responsibility(form); ok {
			return prep, v, true
		}
	}
	switch w.lemma {
	case "have", "take", "play", "bear", "share", "accept", "claim", "assume":
		if o := p.child(v, "obj"); o >= 0 {
			if prep, ok = lexicon.Responsibility(p.words[o].lemma); ok && prep != "" {
				return prep, o, true
			}
		}
	}
	return "", v, false
}

// partNoun reports whether the noun at i says that somebody has a part in something.
func (p *Pass) partNoun(i int) bool {
	_, ok := lexicon.Responsibility(p.words[i].lemma)
	return ok
}

// targetOf returns what heads the event that somebody has a part in. The tree may hang it
// on the word itself or on the verb that carries it.
func (p *Pass) targetOf(says, v int, prep string) int {
	if prep == "" {
		return p.child(says, "obj", "nsubj:pass")
	}
	for _, h := range []int{says, v} {
		if o := p.oblique(h, prep); o >= 0 {
			return o
		}
	}
	if p.at(says+1).is(prep) && p.rel(says+1, "case") { // hung on a verb farther up
		return p.words[says+1].head
	}
	return -1
}

// toDoWith reads "had nothing to do with the attack".
func (p *Pass) toDoWith(q predicate) (involvement, bool) {
	o := p.child(q.word, "obj")
	if p.words[q.word].lemma != "have" || o < 0 || !p.words[o].is("nothing", "something", "anything", "everything", "little", "much") {
		return involvement{}, false
	}
	do := p.child(o, "acl")
	if do < 0 || p.words[do].lemma != "do" {
		return involvement{}, false
	}
	target := p.targetOf(do, o, "with")
	inv := involvement{predicate: q, says: o, target: target, agent: p.subjectHead(q.word)}
	return inv, target >= 0
}

// behind reads "Moscow was behind the attack".
func (p *Pass) behind(q predicate) (involvement, bool) {
	c := p.child(q.word, "case")
	if c < 0 || !p.words[c].is("behind") || p.child(q.word, "cop") < 0 {
		return involvement{}, false
	}
	return involvement{predicate: q, says: c, target: q.word, agent: p.subjectHead(q.word)}, true
}

// eventsOf returns the events that somebody is involved in: those at the target, with him
// as their doer, or one of causing it when it is no event itself.
func (p *Pass) eventsOf(inv involvement, f phrase, holes []phrase, depth int) []event {
	if inv.target >= 0 && !inside(inv.target, holes) {
		next := inv.predicate
		next.word, next.subject = inv.target, max(inv.agent, 0)
		if inv.target == inv.word { // "behind the attack": it must not be read as an involvement again
			if e, ok := p.eventAt(next); ok {
				e.part = true
				return []event{e}
			}
		} else if below := p.eventsUnder(next, f, holes, depth+1); len(below) > 0 {
			for k := range below {
				below[k].part = true
			}
			return below
		}
		if p.words[inv.target].upos != "NOUN" && p.words[inv.target].upos != "PROPN" {
			return nil
		}
	}
	return []event{{word: inv.says, lemma: "cause", base: "cause", part: true, agent: inv.agent, recipient: -1, theme: inv.target, negated: inv.negated, stage: inv.stage, open: inv.open}}
}
