package extract

import (
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// proposition turns an event into a proposition: roles to entities, base and theme to a
// class. It is false for an event that says nothing on its own.
func (p *Pass) proposition(e event, d *draft) (schema.Proposition, bool) {
	prop := schema.Proposition{Predicate: e.lemma, Stage: e.stage, Span: p.span(phrase{e.word, e.word + 1})}
	if d.cue.has(e.agent) || d.blamed.has(e.agent) { // the tagger took the cue for a noun
		e.agent = -1
	}
	if d.blamed.has(e.theme) { // "blamed the attack on Chad" tells of no attack on Chad
		e.theme = -1
	}
	if d.blamed.has(e.recipient) {
		e.recipient = -1
	}
	e.agent, e.recipient, e.theme = p.counted(e.agent), p.counted(e.recipient), p.counted(e.theme)
	prop.Agent, prop.Recipient, prop.Theme = p.role(e.agent, d), p.role(e.recipient, d), p.role(e.theme, d)
	prop.Time, prop.Place = p.timeOf(e), p.placeOf(e.word)
	prop.Quantities = p.quantities(e.agent, e.recipient, e.theme)
	if w := e.theme; w >= 0 && p.people(w, e.base) { // "three had died", "nobody was hurt"
		prop.Theme = schema.Role{Head: "person", Label: "people", Span: p.span(phrase{w, w + 1})}
		for i := range prop.Quantities {
			if q := &prop.Quantities[i]; q.Unit == "" && prop.Theme.Span.Overlaps(q.Span) {
				q.Unit = "person"
			}
		}
	}
	if secret(e.base) && isInformation(prop.Theme.Head) {
		prop.Theme = schema.Role{}
	}
	if e.base == "hide" && (e.recipient >= 0 && p.canKnow(e.recipient) || !prop.Theme.Filled()) {
		e.base = "conceal" // facts, not things
	}
	top, _ := lexicon.Theme(prop.Theme.Head)
	prop.Top = top
	class, ok := lexicon.EventClass(e.base, top)
	if !ok {
		return prop, false
	}
	prop.Class = class
	prop.Contrast, _ = lexicon.Antonym(class, lexicon.ClassWord)
	if class == "arms-transfer" && prop.Top == "" {
		prop.Top = "weapon" // "armed the group"
	}
	if lexicon.Inverse(e.base, top) { // who buys weapons receives them
		prop.Agent, prop.Recipient = prop.Recipient, prop.Agent
	}
	if p.demonstrative(e) {
		prop = p.takenUpEvent(prop, e.base)
	}
	if !prop.Agent.Filled() {
		p.inferAgent(&prop, e, d)
	}
	if !prop.Agent.Filled() && !prop.Recipient.Filled() && !prop.Theme.Filled() {
		prop = p.takenUpEvent(prop, e.base)
		if !prop.Agent.Filled() && !prop.Recipient.Filled() && !prop.Theme.Filled() {
			return prop, false
		}
	}
	if prop.Theme.Entity != "" && prop.Top == "" {
		prop.Theme.Span = schema.Span{}
	}
	return prop, true
}

// people reports whether word i stands for persons without a noun: "nobody", or a number
// where only people are counted, "three had died".
func (p *Pass) people(i int, base string) bool {
	w := &p.words[i]
	if w.is("anyone", "anybody", "nobody", "someone", "somebody", "everyone", "everybody") || w.is("one") && p.at(i-1).is("no") {
		return true
	}
	switch base {
	case "kill", "injure", "sicken", "infect", "fall-ill", "detain", "convict":
		return w.upos == "NUM" && p.isNumeral(i)
	}
	return false
}

// demonstrative reports whether an event noun points back: "such supplies", "the purchase".
func (p *Pass) demonstrative(e event) bool {
	return e.noun && p.at(e.word-1).is("such", "this", "these", "those", "the") && e.recipient < 0 && e.theme < 0
}

// takenUpEvent fills an event that points back from the latest of its class, unless its
// own doer is another.
func (p *Pass) takenUpEvent(prop schema.Proposition, base string) schema.Proposition {
	for k := len(p.said) - 1; k >= 0; k-- {
		for _, pos := range p.said[k].positions {
			r := pos.Proposition
			if !lexicon.BaseGives(base, r.Class) || prop.Agent.Filled() && r.Agent.Filled() && prop.Agent.Entity != r.Agent.Entity {
				continue
			}
			if prop.Agent.Filled() {
				r.Agent = prop.Agent
			}
			r.Quantities = prop.Quantities // whoever comes back to an event does not repeat its numbers
			r.Span = prop.Span
			return r
		}
	}
	return prop
}

// inferAgent names the doer that the words leave out: who is accused, or who denies.
func (p *Pass) inferAgent(prop *schema.Proposition, e event, d *draft) {
	if d.class == lexicon.Accuse && (!e.noun || e.part || !d.blamed.empty() || slices.Contains(p.rootsOf(d.content[0]), e.word)) {
		if h := p.headIn(p.accused(d)); h >= 0 && !(p.headAt[h] >= 0 && p.list[p.headAt[h]].kind == schema.Document) { // a video does nothing
			if prop.Agent = p.role(h, d); prop.Agent.Filled() {
				return
			}
		}
	}
	if d.lemma == "accept" || d.lemma == "agree" || d.lemma == "believe" {
		return // what others did
	}
	if (d.class == lexicon.Deny || d.class == lexicon.Admit || d.class == lexicon.Commit || d.class == lexicon.Threaten) && d.holder != "" {
		self := p.entities[d.entity]
		side := self.holder
		if self.state != "" && (side.Kind == schema.Person || side.Kind == schema.Group) {
			side = p.entities[p.stateEntity(self.state)].holder
		} else if self.employer != nil {
			side = self.employer.holder
		}
		if side.Kind != schema.Person && side.Kind != schema.Document && prop.Recipient.Entity != side.ID {
			prop.Agent = schema.Role{Entity: side.ID, Label: side.Label}
		}
	}
}

// accused returns whom an accusation is about: its object, or the subject of the passive.
func (p *Pass) accused(d *draft) phrase {
	if !d.blamed.empty() {
		return d.blamed
	}
	region := p.region(d.cue.first)
	if p.at(d.cue.end).is("by") {
		g := p.groupAt(d.cue.end-1, region.first)
		if f := p.subjectLeft(g, region); !f.empty() {
			return f
		}
		return p.nounLeft(g.first, region.first)
	}
	i := p.skipAdverbs(d.cue.end, region.end)
	if p.at(i).mark { // "accused “the Islanders” of"
		i++
	}
	t := p.nounRight(i, region.end, nil)
	if first := d.content[0].first; first > i {
		t.end = min(t.end, first-1) // before the "of" that links the content
	}
	return t
}
