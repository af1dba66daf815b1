package extract

import (
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// A reported is a proposition that somebody in the article has put forward: what "these
// claims" and "such supplies" take up.
type reported struct {
	proposition schema.Proposition
	holder      string
	at          int
}

// An event is a predicate found in a content, with its roles still as phrases.
type event struct {
	word                    int // the predicate
	lemma, base             string
	agent, recipient, theme phrase
	negated                 bool
	stage                   schema.Stage
	open                    bool // conditional or a question: nobody stands for it
	noun                    bool
}

// eventsIn returns the events that the words of f tell of, in order, without those inside
// the holes (the contents of nested statements).
func (p *Pass) eventsIn(f phrase, holes []phrase) []event {
	var out []event
	for i := f.first; i < f.end; i++ {
		if inside(i, holes) {
			continue
		}
		if e, ok := p.verbEvent(i, f); ok {
			out = append(out, e)
		} else if e, ok := p.nounEvent(i, f); ok {
			out = append(out, e)
		}
	}
	return out
}

func inside(i int, holes []phrase) bool {
	for _, h := range holes {
		if h.first <= i && i < h.end {
			return true
		}
	}
	return false
}

// verbEvent reads the word at i as a verb for an event.
func (p *Pass) verbEvent(i int, f phrase) (event, bool) {
	w := &p.words[i]
	if w.Kind != text.Word || p.nameAt[i] >= 0 {
		return event{}, false
	}
	for _, form := range lexicon.EventVerbs(w.lower) {
		if form.Particle != "" && !p.at(i+1).is(form.Particle) {
			continue
		}
		if !p.verbal(i, form.Tense, f) {
			continue
		}
		g := p.groupAt(i, f.first)
		e := event{word: i, lemma: form.Lemma, base: form.Base, negated: g.negated, stage: p.stage(g, f), open: p.conditional(i, f)}
		after := i + 1
		if form.Particle != "" {
			after++
		}
		s := p.slots(g, after, f, form.Tense)
		e.agent, e.recipient, e.theme = s.fill(form.Agent), s.fill(form.Recipient), s.fill(form.Theme)
		if with := s.by["with"]; !with.empty() && slices.Contains(form.Theme, "with") && slices.Contains(form.Theme, lexicon.SlotObj) {
			e.theme, e.recipient = with, s.by[lexicon.SlotObj] // "supplying Russia with shells"
		}
		for _, np := range []phrase{s.by[lexicon.SlotSubj], s.by[lexicon.SlotObj]} {
			e.negated = e.negated || !np.empty() && p.negativeAt(np.first)
		}
		return e, true
	}
	return event{}, false
}

// verbal reports whether the form at i is used as a verb in f.
func (p *Pass) verbal(i int, tense lexicon.Tense, f phrase) bool {
	before := p.at(i - 1)
	switch {
	case before.is("to") || before.any(lexicon.Auxiliary) && !before.is("'s"):
		return true
	case tense.Has(lexicon.Gerund):
		return !before.any(lexicon.Determiner) && !p.at(i+1).is("of")
	case tense&(lexicon.Past|lexicon.Participle) != 0:
		return !before.any(lexicon.Determiner)
	case i == f.first:
		return false
	}
	if _, thing := lexicon.Theme(p.words[i].lower); thing || p.themeWord(i) {
		return false // "artillery shells", "arms sales": the noun
	}
	return p.finiteVerb(i)
}

// themeWord reports whether the word at i is a noun of the theme lattice.
func (p *Pass) themeWord(i int) bool {
	_, ok := lexicon.Theme(lexicon.Singular(p.words[i].lower))
	return ok
}

// nounEvent reads the word at i as a noun for an event: "the supply of weapons from …".
func (p *Pass) nounEvent(i int, f phrase) (event, bool) {
	w := &p.words[i]
	if w.Kind != text.Word || p.nameAt[i] >= 0 {
		return event{}, false
	}
	n, _ := lexicon.EventNouns(w.lower)
	if n == nil || p.finiteVerb(i) && p.at(i-1).any(lexicon.Auxiliary) {
		return event{}, false
	}
	if next, _ := lexicon.EventNouns(p.at(i + 1).lower); next != nil && i+1 < f.end {
		return event{}, false // "arms supply deal": the last noun heads
	}
	e := event{word: i, lemma: n.Lemma, base: n.Base, noun: true}
	s := p.nounSlots(i, f)
	e.agent, e.recipient, e.theme = s.fill(n.Agent), s.fill(n.Recipient), s.fill(n.Theme)
	e.negated = s.negated
	return e, true
}

// stage reads how far an event has come from its verb group and what governs it.
func (p *Pass) stage(g verbGroup, f phrase) schema.Stage {
	if g.future {
		return schema.Planned
	}
	for i := g.first - 1; i >= f.first && i >= g.first-4; i-- {
		switch lemma, _, _ := lexicon.VerbLemma(p.words[i].lower); lemma {
		case "plan", "intend", "promise", "prepare", "agree", "want", "seek", "vow", "pledge", "threaten", "offer":
			return schema.Planned
		}
		if p.words[i].is("process") {
			return schema.Ongoing
		}
	}
	return ""
}

// conditional reports whether an if-clause or a question holds word i.
func (p *Pass) conditional(i int, f phrase) bool {
	for j := i; j >= f.first; j-- {
		if p.words[j].is("if", "unless", "whether") {
			return true
		}
		if p.words[j].is(",", "that") {
			break
		}
	}
	return false
}

// slots are the phrases around a predicate by their grammatical place.
type slots struct {
	by      map[lexicon.Slot]phrase
	negated bool
}

func (s *slots) fill(places []lexicon.Slot) phrase {
	for _, place := range places {
		if f, ok := s.by[place]; ok && !f.empty() {
			return f
		}
	}
	return phrase{}
}

func (s *slots) put(place lexicon.Slot, f phrase) {
	if _, taken := s.by[place]; !taken && !f.empty() {
		s.by[place] = f
	}
}

// slots finds subject, objects and prepositional phrases of the verb group g in f.
func (p *Pass) slots(g verbGroup, after int, f phrase, tense lexicon.Tense) *slots {
	s := &slots{by: make(map[lexicon.Slot]phrase)}
	subject := phrase{}
	if g.first > f.first {
		subject = p.subjectLeft(g, f)
		if subject.empty() && tense&(lexicon.Participle|lexicon.Gerund) != 0 {
			subject = p.nounLeft(g.first, f.first)
		}
	}
	if subject.empty() && tense.Has(lexicon.Gerund) && p.at(g.first-1).is("of", "in", "from", "by", "for", "to") {
		if c := p.mainVerb(f); c >= 0 && c < g.first { // "the ministry was in the process of purchasing"
			subject = p.subjectLeft(p.groupAt(c, f.first), f)
		}
	}
	reduced := tense.Has(lexicon.Participle) && !tense.Has(lexicon.Past) || p.at(g.verb+1).is("by", "to", "from") && tense.Has(lexicon.Participle) && g.passive
	if g.passive || reduced && !g.passive && g.first == g.verb && p.at(g.verb+1).any(lexicon.Preposition) {
		s.put(lexicon.SlotObj, subject)
	} else {
		s.put(lexicon.SlotSubj, subject)
		p.objects(s, after, f)
	}
	p.prepositions(s, after, f, g.passive)
	return s
}

// objects finds one or two noun phrases behind a verb.
func (p *Pass) objects(s *slots, i int, f phrase) {
	i = p.skipAdverbs(i, f.end)
	first := p.nounRight(i, f.end, followOf)
	if first.empty() || i < f.end && p.words[i].any(lexicon.Preposition) {
		return
	}
	// "sold Russia shells": a name or pronoun followed at once by another noun phrase.
	name := p.nameAt[i]
	if name >= 0 && p.list[name].end < first.end && p.list[name].use != "demonym" && !p.at(p.list[name].end).is("'s") {
		s.put(lexicon.SlotObj2, phrase{first.first, p.list[name].end})
		s.put(lexicon.SlotObj, phrase{p.list[name].end, first.end})
		return
	}
	if second := p.nounRight(first.end, f.end, followOf); !second.empty() && first.len() == 1 && p.pronoun(i) {
		s.put(lexicon.SlotObj2, first)
		s.put(lexicon.SlotObj, second)
		return
	}
	s.put(lexicon.SlotObj, first)
}

// prepositions finds the phrases with prepositions behind a predicate, up to the next
// finite verb.
func (p *Pass) prepositions(s *slots, i int, f phrase, passive bool) {
	for j := i; j < f.end && j < i+25; j++ {
		w := &p.words[j]
		if w.is(";", ":") || w.any(lexicon.Relative) || j > i && p.finiteVerb(j) && !p.nounHere(j) {
			return
		}
		if !w.any(lexicon.Preposition) || p.nameAt[j] >= 0 {
			continue
		}
		np := p.nounRight(j+1, f.end, followOf)
		place := lexicon.Slot(w.lower)
		if w.is("by") && passive {
			place = lexicon.SlotSubj
		}
		s.put(place, np)
	}
}

// nounSlots finds what stands around an event noun.
func (p *Pass) nounSlots(n int, f phrase) *slots {
	s := &slots{by: make(map[lexicon.Slot]phrase)}
	for i := n - 1; i >= f.first && i > n-7; i-- {
		w := &p.words[i]
		switch k := p.nameAt[i]; {
		case w.is("'s", "'"):
			s.put(lexicon.SlotPoss, p.nounLeft(i, f.first))
		case w.is("its", "his", "her", "their", "our"):
			s.put(lexicon.SlotPoss, phrase{i, i + 1})
		case w.is("no", "any") && p.negatedVerb(i, f) || w.is("no"):
			s.negated = true
		case k >= 0:
			s.put(lexicon.SlotAdj, p.list[k].phrase)
		case w.Kind == text.Word && w.function == 0 && i == n-1:
			s.put(lexicon.SlotCompound, phrase{i, i + 1})
		}
		if w.any(lexicon.Preposition|lexicon.Conjunction) || w.Kind == text.Punct && !w.is("-") || p.finiteVerb(i) {
			p.lightSubject(s, i, f)
			break
		}
	}
	p.prepositions(s, n+1, f, false)
	return s
}

// negatedVerb reports whether the verb before word i is negated: "has never had any".
func (p *Pass) negatedVerb(i int, f phrase) bool {
	return i > f.first && p.groupAt(i, f.first).first <= i && p.groupAt(i-1, f.first).negated
}

// lightSubject takes the subject of a verb that only carries the noun ("had arms deals",
// "received a shipment") as the noun's possessor.
func (p *Pass) lightSubject(s *slots, v int, f phrase) {
	lemma, _, ok := lexicon.VerbLemma(p.words[v].lower)
	if !ok {
		return
	}
	switch lemma {
	case "have", "make", "conduct", "carry", "do", "hold", "sign", "complete", "organize", "arrange", "send", "continue":
		g := p.groupAt(v, f.first)
		s.negated = s.negated || g.negated
		s.put(lexicon.SlotPoss, p.subjectLeft(g, f))
	case "receive", "get", "obtain":
		s.put("to", p.subjectLeft(p.groupAt(v, f.first), f))
	}
}
