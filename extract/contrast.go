package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// stateOf returns the word by which the predicate at core says what its subject is, where
// the lexicon knows what that excludes: "is unsafe", "was closed", "remained silent". It is
// -1 for any other predicate. Such words make one claim whatever verb they come with.
func (p *Pass) stateOf(core int) int {
	state := core
	switch p.words[core].lemma {
	case "remain", "stay", "seem", "appear", "look", "prove":
		state = p.child(core, "xcomp")
	default:
		if p.child(core, "cop") < 0 && (p.child(core, "aux:pass") < 0 || p.oblique(core, "by") >= 0) {
			return -1
		}
	}
	if state < 0 || p.child(state, "mark") >= 0 || p.stateWord(state) == "" || p.words[state].upos == "VERB" && p.narrowed(state) {
		return -1 // "was linked to the crash" tells more than "is linked"
	}
	return state
}

// stateWord returns the form in which the lexicon knows word i as saying what something
// is, "" for none: a participle as it stands, else its lemma.
func (p *Pass) stateWord(i int) string {
	w := &p.words[i]
	if w.xpos == "JJR" || w.xpos == "JJS" {
		return "" // what is older need not be old
	}
	for _, form := range []string{w.lower, w.lemma} {
		if _, ok := lexicon.Antonym(form, lexicon.BeWord); ok && p.nameAt[i] < 0 && w.upos != "PROPN" {
			return form
		}
	}
	return ""
}

// narrowed reports whether a word says what something is in one respect only, which the
// claim does not keep: "ready to leave", "happy with the verdict", "too
// weak". What is not ready to leave may be ready to stay.
func (p *Pass) narrowed(i int) bool {
	for _, k := range p.kidsOf(i) {
		j := int(k)
		switch {
		case j > i && p.rel(j, "xcomp", "ccomp", "advcl", "obl", "nmod", "acl") && !p.rel(j, "obl:unmarked"):
			return true
		case j < i && p.words[j].is("too", "so", "as", "more", "less", "most", "least", "partly", "half"):
			return true
		}
	}
	return false
}

// takesSide reports whether the nested statement c, whose cue is the main predicate, is for
// or against something that was not said, in a word whose opposite the lexicon knows: "said
// the senator opposed the war". That he did can be disputed like any other deed.
func (p *Pass) takesSide(c *draft, main mainClause) bool {
	if main.root < 0 || !c.cue.has(main.root) || p.words[main.root].upos != "VERB" {
		return false
	}
	o := p.child(main.root, "obj")
	if _, ok := lexicon.Antonym(p.words[main.root].lemma, lexicon.DoWord); !ok || o < 0 {
		return false
	}
	said, _ := lexicon.NounForms(p.words[o].lower)
	if said != nil && !wishes(said.Class) || p.claimPronoun(o) {
		return false
	}
	event, _ := lexicon.EventNouns(p.words[o].lower)
	if event == nil || c.class != lexicon.Deny {
		return true
	}
	_, happens := lexicon.EventClass(event.Base, "") // "rejected such supplies" denies them, "rejected the plan" does not
	return !happens
}

// calledProposition reads a content that gives its object a second complement as saying what
// the object is: "called the vote unfair", "described the crash as an accident".
func (p *Pass) calledProposition(d *draft) (schema.Proposition, bool) {
	var prop schema.Proposition
	if !naming(d.lemma) && d.lemma != "describe" || len(d.content) != 1 {
		return prop, false
	}
	f := d.content[0]
	o := p.child(d.cue.first, "obj")
	if o < 0 || o < f.first || o >= f.end {
		return prop, false
	}
	i := o + 1
	for i < f.end && (p.words[i].mark || p.words[i].is("as", "a", "an") || p.words[i].upos == "ADV") {
		i++
	}
	if i >= f.end || i+1 < f.end && !p.words[i+1].mark || p.words[i].upos != "ADJ" && p.words[i].upos != "NOUN" && p.stateWord(i) == "" {
		return prop, false
	}
	word := p.stateWord(i)
	if word == "" {
		word = p.words[i].lemma
	}
	prop = schema.Proposition{
		Predicate: schema.State, Past: lexicon.PastForm(schema.State), Agent: p.role(o, d),
		Theme: schema.Role{Head: word, Label: word, Span: p.span(phrase{i, i + 1})}, Span: p.span(phrase{i, i + 1}),
	}
	prop.Contrast, _ = lexicon.Antonym(word, lexicon.BeWord)
	return prop, prop.Agent.Filled()
}
