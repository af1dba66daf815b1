package extract

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// role turns the word that heads a phrase into a participant: an entity when a mention is
// there, else the lemma of the noun with the words before it that the theme lattice knows.
func (p *Pass) role(h int, d *draft) schema.Role {
	if h < 0 {
		return schema.Role{}
	}
	if p.words[h].is("which", "that", "who", "whom") && p.words[h].head >= 0 { // a relative the parser left alone
		if v := p.words[h].head; p.rel(v, "acl") && p.words[v].head >= 0 {
			h = p.words[v].head
		}
	}
	if of := p.oblique(h, "of"); of >= 0 && (isMeasure(p.words[h].lemma) || p.isNumeral(h) || p.words[h].is("tens")) {
		return p.role(of, d)
	}
	if of := p.oblique(h, "of"); of >= 0 && p.pronoun(h) {
		return p.role(of, d) // "none of its agents", "some of them"
	}
	f := p.nounPhrase(h)
	if p.words[h].indefinite() || p.takesNoPart(h) {
		return schema.Role{}
	}
	if p.pronoun(h) {
		return p.pronounRole(h, d)
	}
	if of := p.child(h, "nmod:poss"); of >= 0 && p.words[h].is("office", "offices") {
		return p.role(of, d) // "rang the mayor's office"
	}
	if k := p.nameAt[h]; k >= 0 && p.list[k].use == gazetteer.Demonym && p.citizens(f, h) {
		for f.first < h && p.words[f.first].any(lexicon.Preposition) {
			f.first++
		}
		if e := p.plainEntity(f); e >= 0 {
			return p.entityRole(e, f) // "two Danes" are not Denmark
		}
	}
	if k := p.nameAt[h]; k >= 0 && p.list[k].entity >= 0 {
		if _, theme := lexicon.Theme(p.words[h].lower); theme && p.list[k].entry == nil && p.list[k].len() == 1 {
			return schema.Role{Head: p.words[h].lower, Label: p.words[h].form, Span: p.span(f)} // "EPO"
		}
		return p.entityRole(p.list[k].entity, f)
	}
	if k := p.nameBeside(h); k >= 0 {
		return p.entityRole(p.list[k].entity, phrase{h, p.list[k].end})
	}
	if k := p.personIn(f); k >= 0 && p.list[k].head >= h {
		return p.entityRole(p.list[k].entity, f)
	}
	if k := p.headAt[h]; k >= 0 && p.list[k].entity >= 0 && p.list[k].sort == roleMention && !p.onlyCounted(h) {
		if _, theme := lexicon.Theme(p.list[k].lemma); !theme {
			return p.entityRole(p.list[k].entity, f)
		}
	}
	switch p.words[h].upos {
	case "NOUN", "PROPN", "ADJ", "NUM", "VERB", "X":
		head := lexicon.Canonical(p.headLemma(h))
		return schema.Role{Head: head, Label: head, Span: p.span(f)}
	}
	return schema.Role{}
}

// nameBeside returns the name mention that a description at h goes with, though the tree
// hangs both on the verb: "the runner Lena Marsh had won". It is -1 for none.
func (p *Pass) nameBeside(h int) int {
	if h+1 >= len(p.words) || p.words[h+1].head != p.words[h].head || p.words[h+1].rel != p.words[h].rel {
		return -1
	}
	k := p.nameAt[h+1]
	if k < 0 || p.list[k].first != h+1 || p.list[k].entity < 0 {
		return -1
	}
	return k
}

// isYear reports whether a form is a year: "2015".
func isYear(form string) bool {
	return len(form) == 4 && (form[0] == '1' || form[0] == '2') && strings.Trim(form, "0123456789") == ""
}

// indefinite reports whether the word stands for nobody in particular.
func (w *word) indefinite() bool {
	return w.is("anyone", "anybody", "anything", "someone", "somebody", "something", "no-one", "nobody", "none", "nothing", "everyone", "everybody", "everything")
}

// takesNoPart reports whether the word at i stands where a participant can stand but is
// none: a time, a measure, the noun of a preposition of several words ("in the wake of"),
// evidence of what the clause behind it tells.
func (p *Pass) takesNoPart(i int) bool {
	if p.nameAt[i] >= 0 {
		return false
	}
	w := &p.words[i]
	if isYear(w.form) && p.at(i-1).is("in", "since", "until", "by", "of", "early", "late", "mid") {
		return true
	}
	switch w.lemma {
	case "day", "time", "week", "month", "year", "hour", "minute", "moment", "morning", "afternoon", "evening", "night", "decade", "today", "yesterday", "tomorrow", "weekend":
		return w.upos != "VERB" && p.child(i, "nmod", "compound") < 0
	case "more", "less", "much", "most", "enough", "well":
		return true
	case "wake", "course", "face", "light", "view", "term", "behalf", "absence", "aftermath", "midst", "event", "case":
		return p.at(i+1).is("of") && (p.at(i-1).is("in", "on") || p.at(i-1).is("the") && p.at(i-2).is("in"))
	}
	pos, ok := lexicon.Evidence(w.lower)
	return ok && pos == "noun" && p.at(i+1).is("that")
}

func (p *Pass) pronounRole(h int, d *draft) schema.Role {
	f := phrase{h, h + 1}
	if p.words[h].is("we", "us", "our", "ours") {
		return p.ownSide(d, f)
	}
	e := p.antecedent(h, p.draftsBefore(h), d)
	if e < 0 {
		return schema.Role{}
	}
	return p.entityRole(e, f)
}

// headLemma returns the lemma of a noun, with the words before it when the theme lattice
// knows them together: "artillery shell", "rail car".
func (p *Pass) headLemma(h int) string {
	head := p.words[h].lower
	if _, known := lexicon.Theme(head); !known { // "arms" is no plural of "arm"
		head = lexicon.Singular(head)
	}
	for n := 2; n > 0; n-- {
		if h-n < 0 || p.words[h-n].sentence != p.words[h].sentence {
			continue
		}
		var words []string
		for i := h - n; i < h; i++ {
			words = append(words, p.words[i].lower)
		}
		if joined := strings.Join(append(words, head), " "); func() bool { _, ok := lexicon.Theme(joined); return ok }() {
			return joined
		}
	}
	return head
}

// ownSide returns whom a speaker means by "we": the state or body for which he acts, else
// himself.
func (p *Pass) ownSide(d *draft, f phrase) schema.Role {
	for d != nil && d.holder == "" {
		d = d.parent
	}
	if d == nil {
		return schema.Role{}
	}
	e := p.entities[d.entity]
	switch {
	case e.state != "":
		return p.entityRole(p.stateEntity(e.state), f)
	case e.employer != nil:
		return schema.Role{Entity: e.employer.holder.ID, Label: e.employer.holder.Label, Span: p.span(f)}
	}
	return p.entityRole(d.entity, f)
}

// stateEntity returns the entity of the gazetteer entry with that ID; a ministry's stands
// for its state.
func (p *Pass) stateEntity(id string) int {
	g, ok := gazetteer.Get(id)
	if !ok {
		return p.addEntity(&entity{holder: schema.Holder{ID: id, Label: id, Kind: schema.Organization}})
	}
	if g.Kind != schema.Country && g.Of != "" {
		if state, ok := gazetteer.Get(g.Of); ok && state.Kind == schema.Country {
			g = state
		}
	}
	return p.entryEntity(g)
}

func (p *Pass) entityRole(e int, f phrase) schema.Role {
	h := p.entities[e].holder
	return schema.Role{Entity: h.ID, Label: h.Label, Span: p.span(f)}
}

func isMeasure(lemma string) bool {
	switch lemma {
	case "million", "thousand", "hundred", "billion", "dozen", "amount", "number", "quantity", "ton", "tonne", "volume", "shipment", "batch", "consignment", "series", "range", "kind", "type", "sort", "part", "lot", "piece":
		return true
	}
	return false
}
