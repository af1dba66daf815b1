package extract

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// takenUp finds what a definite description takes up: what the sentences just before call
// "a contractor", a name, or the latest entity described with the same noun.
func (p *Pass) takenUp(m *mention) int {
	same := p.sameNoun(m)
	if same >= 0 && p.entities[same].introduced && p.words[m.head].sentence-p.words[p.entities[same].last].sentence <= nearby {
		return same
	}
	if k := p.namedLike(m); k >= 0 {
		return k
	}
	return same
}

// sameNoun returns the latest unnamed entity described with the noun of m, or -1.
func (p *Pass) sameNoun(m *mention) int {
	best := -1
	for k := len(p.entities) - 1; k >= max(0, len(p.entities)-farMentions); k-- {
		e := p.entities[k]
		if e.last < 0 || e.plural != m.plural || e.holder.Kind != m.kind {
			continue
		}
		same := e.lemma == m.lemma || sourceNoun(e.lemma) && sourceNoun(m.lemma)
		if same && (best < 0 || e.last > p.entities[best].last) {
			best = k
		}
	}
	return best
}

// namedLike finds the name that "the union", "the company" or "the mayor" stands for: for a
// person the one with that office, for an organisation the latest whose name has the noun,
// or for a noun for any firm, medium or body the one in focus.
func (p *Pass) namedLike(m *mention) int {
	if m.plural || !p.at(m.first-1).is("the", "this", "that") && !p.headlineNoun(m) || p.setApart(m) {
		return -1
	}
	switch {
	case m.kind == schema.Organization:
	case m.kind == schema.Person && !lexicon.FirmNoun(m.lemma):
		return p.officeHolder(m)
	case m.kind != schema.Person:
		return -1
	}
	same := func(e *entity) bool { return p.namedWith(e, m) }
	if e := p.inFocus(m, memory, same); e >= 0 {
		return e
	}
	if p.headlineNoun(m) {
		return p.namedSoon(m, same)
	}
	switch {
	case lexicon.MediumNoun(m.lemma):
		return p.inFocus(m, focus, p.medium)
	case m.len() == 1 && bodyNoun(m.lemma):
		return p.inFocus(m, nearby, func(e *entity) bool { return !e.vague && !p.medium(e) })
	case lexicon.FirmNoun(m.lemma):
		e := p.inFocus(m, focus, func(e *entity) bool { return e.words != nil && !p.medium(e) && !p.publicBody(e) })
		if e >= 0 {
			p.becomeOrganization(e)
		}
		return e
	}
	return -1
}

// employerNoun finds the body that "his own organisation" or "her agency" stands for: the
// one for which the person spoken of just before acts. It is -1 for none.
func (p *Pass) employerNoun(m *mention) int {
	i := m.first
	if p.at(i - 1).is("own") {
		i--
	}
	if m.kind != schema.Organization || m.plural || !p.at(i-1).is("his", "her") {
		return -1
	}
	pr, _ := lexicon.Pronoun(p.words[i-1].lower)
	s := search{p: p, from: m.first, far: nearby, best: -1, fits: func(e *entity) bool { return p.fits(e, pr) }}
	s.mentions()
	if s.best < 0 {
		return -1
	}
	body := p.actedFor(p.entities[s.best])
	if body >= 0 && (p.namedWith(p.entities[body], m) || m.len() <= 2 && (bodyNoun(m.lemma) || lexicon.FirmNoun(m.lemma))) {
		return body
	}
	return -1
}

// actedFor returns the organisation that an entity acts for by its description, or -1.
func (p *Pass) actedFor(e *entity) int {
	if e.employer != nil {
		if k, ok := p.byID[e.employer.holder.ID]; ok {
			return k
		}
	}
	if g, ok := gazetteer.Get(e.state); ok && g.Kind == schema.Organization {
		return p.entryEntity(g)
	}
	return -1
}

// publicBody reports whether the name of an organisation, or a description beside it, says
// that it is no firm: "Chamber of Commerce", "the hospital St. Olaf".
func (p *Pass) publicBody(e *entity) bool {
	words := slices.Concat(slices.Concat(e.offices...), e.words)
	return slices.ContainsFunc(words, func(w string) bool {
		r, _, ok := lexicon.Role(w)
		return ok && r.Kind == schema.Organization && !lexicon.FirmNoun(r.Lemma)
	})
}

// bodyNoun reports whether a noun can take up the name of any public body.
func bodyNoun(lemma string) bool {
	switch lemma {
	case "agency", "authority", "body", "organisation", "organization", "regulator", "watchdog":
		return true
	}
	return false
}

// focus is how many sentences back a definite description finds a name without a word of it.
const focus = 8

// memory is how many sentences back it finds a name with its noun.
const memory = 60

// inFocus returns the named organisation that a description of it takes up, or -1.
func (p *Pass) inFocus(m *mention, far int, fits func(*entity) bool) int {
	s := search{p: p, from: m.first, far: far, best: -1, fits: func(e *entity) bool {
		return e.named && (e.holder.Kind == schema.Organization || e.vague && len(e.offices) == 0) && fits(e)
	}}
	s.mentions()
	return s.best
}

// headlineNoun reports whether a description stands in a headline, where articles are left
// out: "Bridge was rusty, agency admits".
func (p *Pass) headlineNoun(m *mention) bool {
	s := p.sentenceOf(m.head)
	return s.first == 0 && !p.stopped(m.head) && !p.at(m.first-1).any(lexicon.Determiner|lexicon.Preposition)
}

// namedSoon returns the first organisation behind a headline that fits, or -1.
func (p *Pass) namedSoon(m *mention, fits func(*entity) bool) int {
	first := p.mentionBefore(m.head) + 1
	for k := first; k < min(len(p.list), first+farMentions); k++ {
		n := &p.list[k]
		if p.words[n.head].sentence-p.words[m.head].sentence > focus {
			break
		}
		if n.sort == nameMention && n.entity >= 0 && fits(p.entities[n.entity]) {
			return n.entity
		}
	}
	return -1
}

// setApart reports whether a description says that it is somebody else, or a name in it
// says whose it is: "another company", "the Norwegian carrier's rival", "the parent company".
func (p *Pass) setApart(m *mention) bool {
	for i := m.first; i < m.head; i++ {
		if p.words[i].is("other", "second", "third", "rival", "new", "parent", "sister", "different", "similar", "next", "'s") {
			return true
		}
	}
	return p.at(m.end).is("of", "for", "that", "which", "whose", "who")
}

// namedWith reports whether the name of an organisation holds the noun of a description
// and the nouns before it: "the committee", "the safety committee".
func (p *Pass) namedWith(e *entity, m *mention) bool {
	name := strings.Fields(strings.ToLower(e.holder.Label))
	if e.holder.Kind == schema.Organization {
		name = append(name, slices.Concat(e.offices...)...) // "the safety committee, KNKT"
	}
	if len(name) < 2 || !slices.Contains(name, m.lemma) {
		return false
	}
	for i := m.first; i < m.head; i++ {
		if w := &p.words[i]; (w.upos == "NOUN" || w.upos == "PROPN") && !slices.Contains(name, w.lower) {
			return false
		}
	}
	return true
}

// officeHolder returns the named person with the office that a description gives: the one
// mentioned last before it, or first behind it, as when a lead speaks of "the prosecutor".
func (p *Pass) officeHolder(m *mention) int {
	k := p.mentionBefore(m.head)
	for j := k; j >= 0 && j > k-farMentions; j-- {
		if p.holdsOffice(&p.list[j], m) {
			return p.list[j].entity
		}
	}
	for j := k + 1; j < len(p.list) && j < k+farMentions; j++ {
		if p.holdsOffice(&p.list[j], m) {
			return p.list[j].entity
		}
	}
	return p.personInFocus(m)
}

// personInFocus returns whom "the Nordbank boss", "the champion" or "the Norwegian" stands
// for though nothing has said so: the person that one of the two sentences before is about.
// A chief has no other office.
func (p *Pass) personInFocus(m *mention) int {
	anyBody, ok := lexicon.Chief(m.lemma)
	chief := ok && anyBody && m.first < m.head && p.nameAt[m.head-1] >= 0
	if !chief && !lexicon.Epithet(m.lemma) && m.sort != nameMention {
		return -1
	}
	s := search{p: p, from: m.first, far: 2, best: -1, fits: func(e *entity) bool {
		return e.named && e.holder.Kind == schema.Person && !(chief && len(e.offices) > 0) && (m.gender == "" || e.gender == "" || e.gender == m.gender)
	}}
	s.mentions()
	if s.cost > 2*sentenceCost {
		return -1
	}
	return s.best
}

// holdsOffice reports whether a name is of somebody with the office of a description, and
// of the same body when the description names one.
func (p *Pass) holdsOffice(name, m *mention) bool {
	if name.sort != nameMention || name.entity < 0 {
		return false
	}
	e := p.entities[name.entity]
	return e.holder.Kind == schema.Person && (m.gender == "" || e.gender == "" || e.gender == m.gender) &&
		slices.ContainsFunc(e.offices, func(o []string) bool { return p.sameOffice(o, m) })
}

// sameOffice reports whether a description of somebody by name has the noun of another, and
// the names in it.
func (p *Pass) sameOffice(office []string, m *mention) bool {
	found := slices.ContainsFunc(office, func(w string) bool {
		r, _, ok := lexicon.Role(w)
		return ok && (r.Lemma == m.lemma || p.sameChief(r.Lemma, m))
	})
	for i := m.first; found && i < m.head; i++ {
		found = p.nameAt[i] < 0 || slices.Contains(office, p.words[i].lower)
	}
	return found
}

// namesBody reports whether a description names the body that somebody heads.
func (p *Pass) namesBody(m *mention) bool {
	for i := m.first; i < m.head; i++ {
		if p.nameAt[i] >= 0 {
			return true
		}
	}
	return false
}

// sameChief reports whether an office and a description can be one at the head of a body:
// both are words for any such office, or the description names the body.
func (p *Pass) sameChief(office string, m *mention) bool {
	chief, heads := lexicon.Chief(office)
	anyBody, _ := lexicon.Chief(m.lemma)
	return heads && anyBody && (chief || p.namesBody(m))
}

// sourceNoun reports whether a noun is one of those that stand for an unnamed voice.
func sourceNoun(lemma string) bool {
	switch lemma {
	case "source", "interlocutor", "insider", "informant":
		return true
	}
	return false
}
