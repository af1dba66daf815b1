package extract

import "hearsay/extract/lexicon"

// slots are the words around a predicate by their grammatical place, plus one, so that
// the zero value of the map means none.
type slots map[lexicon.Slot]int

func (s slots) fill(places []lexicon.Slot) int {
	for _, place := range places {
		if i := s[place]; i > 0 {
			return i - 1
		}
	}
	return -1
}

func (s slots) put(place lexicon.Slot, i int) {
	if i >= 0 && s[place] == 0 {
		s[place] = i + 1
	}
}

// verbSlots finds subject, objects and obliques of the verb at v, turning passives and
// following relative pronouns to what they stand for.
func (p *Pass) verbSlots(v int) slots {
	s := make(slots)
	passive := p.child(v, "nsubj:pass") >= 0 || p.child(v, "aux:pass") >= 0 || p.rel(v, "acl") && p.words[v].xpos == "VBN" && p.child(v, "nsubj", "mark", "aux") < 0
	subject := p.subjectHead(v)
	if passive && p.stranded(v+1) {
		s.put(lexicon.Slot(p.words[v+1].lower), subject)
	} else if passive {
		s.put(lexicon.SlotObj, subject)
	} else {
		s.put(lexicon.SlotSubj, subject)
	}
	for _, k := range p.kidsOf(v) {
		i := int(k)
		switch {
		case p.rel(i, "obj") && p.words[i].is("that") && p.child(v, "obj") == i && p.secondObject(v, i):
			// "the claim that Chad sold rifles": a conjunction, taken for an object
		case p.rel(i, "obj"):
			s.put(lexicon.SlotObj, p.antecedentOf(i, v))
		case p.rel(i, "iobj"):
			s.put(lexicon.SlotObj2, i)
		}
	}
	p.obliques(s, v, passive)
	return s
}

// secondObject reports whether the verb at v has an object besides that at i.
func (p *Pass) secondObject(v, i int) bool {
	for _, k := range p.kidsOf(v) {
		if int(k) != i && p.rel(int(k), "obj") {
			return true
		}
	}
	return false
}

// stranded reports whether the preposition at i belongs to the passive before it and has
// nothing behind it that it governs: "the records were tampered with".
func (p *Pass) stranded(i int) bool {
	if !p.at(i).is("with", "at", "to", "about", "against", "upon", "into", "for", "on") {
		return false
	}
	next := p.at(i + 1)
	return i+1 >= p.sentenceOf(i).end || next.mark || next.upos == "PUNCT" || next.upos == "CCONJ" || next.upos == "SCONJ" || next.is("by", "in", "before", "after", "during")
}

// obliques finds the prepositional phrases of a predicate, those included that the tree
// hangs on another phrase of the predicate: "the supply of arms from A to B" has three.
func (p *Pass) obliques(s slots, v int, passive bool) {
	p.obliquesUnder(s, v, v, passive, 0)
	for _, k := range p.kidsOf(v) {
		if i := int(k); i < v && p.rel(i, "obl") {
			p.putOblique(s, i, passive)
		}
	}
}

// obliquesUnder goes down from h through phrases, not clauses, in the order of the text
// within each level.
func (p *Pass) obliquesUnder(s slots, h, v int, passive bool, depth int) {
	if depth > 6 {
		return
	}
	for _, k := range p.kidsOf(h) {
		if i := int(k); i > v && p.rel(i, "obl", "nmod") {
			p.putOblique(s, i, passive)
		}
	}
	for _, k := range p.kidsOf(h) {
		if i := int(k); i > v && p.rel(i, "obl", "nmod", "obj", "iobj", "conj", "xcomp") && p.words[i].upos != "VERB" {
			p.obliquesUnder(s, i, v, passive, depth+1)
		}
	}
}

func (p *Pass) putOblique(s slots, i int, passive bool) {
	c := p.child(i, "case")
	if c < 0 || c > i || p.taken[i] { // "in his words" is no part of what they say
		return
	}
	if p.words[c].is("by") && passive {
		s.put(lexicon.SlotSubj, i)
		return
	}
	s.put(lexicon.Slot(p.words[c].lower), i)
}

// antecedentOf returns what a relative pronoun at i stands for in the clause of v.
func (p *Pass) antecedentOf(i, v int) int {
	if p.words[i].is("which", "that", "who", "whom") && p.rel(v, "acl") && p.words[v].head >= 0 {
		return p.words[v].head
	}
	return i
}

// subjectHead returns the word that heads the subject of v: its own, its coordinate's, its
// controller's, the antecedent of its relative clause; -1 for none.
func (p *Pass) subjectHead(v int) int {
	for depth := 0; v >= 0 && depth < 6; depth++ {
		if s := p.child(v, "nsubj", "csubj"); s >= 0 {
			return p.antecedentOf(s, v)
		}
		switch {
		case p.rel(v, "xcomp"):
			if o := p.child(p.words[v].head, "obj"); o >= 0 && o < v && (p.words[v].upos == "VERB" || p.words[v].upos == "ADJ") {
				return o // "urged Russia to leave", "declared the clerk guilty"
			}
			v = p.words[v].head
		case p.rel(v, "advcl") && p.at(p.child(v, "mark", "case")).is("of", "for", "from", "with"):
			if o := p.child(p.words[v].head, "obj", "nsubj:pass"); o >= 0 {
				return o // "accused Moscow of supplying"
			}
			v = p.words[v].head
		case p.rel(v, "conj", "advcl", "aux", "cop"):
			v = p.words[v].head
		case p.rel(v, "acl") && p.child(v, "mark") >= 0: // "in the process of purchasing", "a claim that"
			if poss := p.child(p.words[v].head, "nmod:poss"); poss >= 0 {
				return poss
			}
			v = p.words[v].head
			if p.child(v, "nsubj") < 0 {
				return -1
			}
		case p.rel(v, "acl"):
			return p.words[v].head
		case p.rel(v, "ccomp") && p.rel(p.words[v].head, "acl"): // "the probe, which they say failed"
			return p.words[p.words[v].head].head
		default:
			return -1
		}
	}
	return -1
}

// oblique returns the word under v that the preposition introduces, or -1.
func (p *Pass) oblique(v int, prep string) int {
	for _, k := range p.kidsOf(v) {
		if i := int(k); p.rel(i, "obl", "nmod", "advcl", "acl") {
			if c := p.child(i, "case", "mark"); c >= 0 && p.words[c].is(prep) {
				return i
			}
		}
	}
	return -1
}

// nounSlots finds what stands around an event noun: possessor, adjective of a state,
// compound, prepositional phrases, and the subject of a verb that only carries it.
func (p *Pass) nounSlots(n int) slots {
	s := make(slots)
	for _, k := range p.kidsOf(n) {
		i := int(k)
		switch {
		case p.rel(i, "nmod:poss"):
			s.put(lexicon.SlotPoss, i)
		case p.rel(i, "amod", "compound", "nmod") && i < n && p.nameAt[i] >= 0:
			s.put(lexicon.SlotAdj, i)
		case p.rel(i, "compound") && i < n:
			s.put(lexicon.SlotCompound, i)
		case p.rel(i, "acl") && i > n && p.words[i].xpos == "VBN":
			s.put("by", p.oblique(i, "by")) // "an attack planned by Oslo"
		}
	}
	if n > p.sentenceOf(n).first && p.words[n-1].upos == "NOUN" { // a compound that the parser took apart
		s.put(lexicon.SlotCompound, n-1)
	}
	p.obliques(s, n, false)
	p.carrier(s, n)
	return s
}

// carrier takes from a verb that only carries the noun: the doer from "had arms deals",
// the recipient from "received a shipment", further phrases that hang on the verb.
func (p *Pass) carrier(s slots, n int) {
	v := p.words[n].head
	happens := v >= 0 && p.rel(n, "nsubj") && (p.words[v].is("took", "take", "takes", "taken") || p.words[v].lemma == "occur" || p.words[v].lemma == "happen")
	if v < 0 || !happens && !p.rel(n, "obj", "nsubj:pass", "xcomp") || p.words[v].upos != "VERB" {
		return
	}
	own := p.verbSlots(v)
	switch p.words[v].lemma {
	case "occur", "happen":
	case "receive", "get", "obtain", "accept":
		s.put("to", own.fill([]lexicon.Slot{lexicon.SlotSubj}))
	case "have", "make", "conduct", "carry", "do", "hold", "sign", "complete", "arrange", "send", "give", "provide", "launch", "stage", "commit", "mount", "organise", "organize", "continue", "order":
		s.put(lexicon.SlotPoss, own.fill([]lexicon.Slot{lexicon.SlotSubj}))
	case "take":
		if !happens {
			s.put("to", own.fill([]lexicon.Slot{lexicon.SlotSubj}))
		}
	default:
		return
	}
	for place, i := range own {
		if place != lexicon.SlotSubj && place != lexicon.SlotObj && place != lexicon.SlotObj2 {
			s.put(place, i-1)
		}
	}
}
