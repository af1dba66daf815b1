package extract

import "hearsay/extract/lexicon"

// News tells of secrets in words that are no verbs of hiding: "kept it from the crews",
// "kept them in the dark about it", "told them nothing", "gave them no information". They
// are the events conceal and disclose, which exclude each other.

// secrecyAt reads a predicate as an event of concealing or disclosing.
func (p *Pass) secrecyAt(q predicate) (event, bool) {
	if p.words[q.word].upos != "VERB" || p.nameAt[q.word] >= 0 {
		return event{}, false
	}
	e := event{word: q.word, lemma: p.words[q.word].lemma, agent: -1, recipient: -1, theme: -1, negated: q.negated, stage: q.stage, open: q.open}
	switch e.lemma {
	case "keep", "leave":
		return p.keptSecret(e)
	case "give", "provide", "offer", "share", "pass", "hand":
		return p.gaveInformation(e)
	case "tell", "inform", "notify", "brief", "apprise":
		return p.told(e)
	}
	return e, false
}

// keptSecret reads "kept X from Y", "kept Y in the dark about X", "kept X secret".
func (p *Pass) keptSecret(e event) (event, bool) {
	s := p.verbSlots(e.word)
	e.base, e.agent = "conceal", s.fill([]lexicon.Slot{lexicon.SlotSubj})
	o, from, in := s.fill([]lexicon.Slot{lexicon.SlotObj}), s.fill([]lexicon.Slot{"from"}), s.fill([]lexicon.Slot{"in"})
	switch {
	case in >= 0 && p.words[in].is("dark"):
		e.recipient, e.theme = o, s.fill([]lexicon.Slot{"about", "on", "over"})
		return e, o >= 0
	case o < 0 || e.lemma != "keep":
		return e, false
	case from >= 0 && p.canKnow(from) && !p.canKnow(o):
		e.recipient, e.theme = from, o
		return e, true
	}
	e.recipient, e.theme = from, o
	if what := p.child(o, "compound"); what >= 0 && p.words[o].is("secret") { // "the deal secret", taken for one noun
		e.theme = what
		return e, true
	}
	how := p.at(max(o, e.word) + 1) // "kept the deal secret", "the deal was kept secret"
	return e, how.is("secret", "hidden", "quiet", "confidential") || how.is("under") && p.at(max(o, e.word)+2).is("wraps")
}

// canKnow reports whether what word i stands for can know something: a person, people, an
// authority, or "them". Things are kept from those; prices are kept from rising.
func (p *Pass) canKnow(i int) bool {
	w := &p.words[i]
	if w.is("them", "him", "her", "us", "me", "you", "anyone", "anybody", "everyone", "everybody", "public") {
		return true
	}
	if _, _, ok := lexicon.Role(w.lower); ok {
		return true
	}
	k := p.headAt[i]
	if k < 0 {
		k = p.nameAt[i]
	}
	return k >= 0 && p.list[k].entity >= 0
}

// gaveInformation reads "gave Y information" and "was given no details".
func (p *Pass) gaveInformation(e event) (event, bool) {
	s := p.verbSlots(e.word)
	e.base, e.agent, e.theme = "disclose", s.fill([]lexicon.Slot{lexicon.SlotSubj}), p.child(e.word, "obj")
	e.recipient = s.fill([]lexicon.Slot{lexicon.SlotObj2, "to", "with"})
	if passive := p.child(e.word, "nsubj:pass"); passive >= 0 && e.theme >= 0 {
		e.recipient = passive // "crews were given no information"
	} else if passive >= 0 {
		e.theme = passive
	} else if with := s.fill([]lexicon.Slot{"with"}); with >= 0 && e.lemma == "provide" {
		e.recipient, e.theme = e.theme, with
	}
	return e, e.theme >= 0 && isInformation(p.words[e.theme].lemma) && e.recipient >= 0 && e.recipient != e.theme
}

// told reads "told Y about X", "Y was not informed", "told them nothing". A clause that tells
// what was said is a statement of its own, and who "told" somebody has disclosed nothing yet.
func (p *Pass) told(e event) (event, bool) {
	if p.child(e.word, "ccomp", "xcomp", "parataxis") >= 0 {
		return e, false
	}
	s := p.verbSlots(e.word)
	e.base, e.agent = "disclose", s.fill([]lexicon.Slot{lexicon.SlotSubj})
	e.recipient, e.theme = s.fill([]lexicon.Slot{lexicon.SlotObj2, lexicon.SlotObj}), s.fill([]lexicon.Slot{"about", "of", "on"})
	if e.recipient >= 0 && p.child(e.word, "nsubj:pass") < 0 && p.words[e.recipient].is("nothing", "anything", "everything", "all", "truth") {
		e.recipient, e.theme = -1, e.recipient
	}
	says := e.negated || e.lemma != "tell" && e.lemma != "brief" // "told the crews" waits for what
	return e, e.recipient >= 0 && (e.theme >= 0 || says) || e.theme >= 0 && e.negated
}

// secret reports whether an event is one of hiding or telling, whose object may be evidence
// without the clause being about what there is evidence of.
func secret(base string) bool { return base == "conceal" || base == "disclose" || base == "hide" }

// isInformation reports whether a noun stands for what can be known without saying what it
// is about.
func isInformation(lemma string) bool {
	switch lemma {
	case "information", "info", "detail", "fact", "truth", "datum", "data", "anything", "something", "nothing", "everything", "it", "this", "that", "matter", "thing", "explanation":
		return true
	}
	return false
}
