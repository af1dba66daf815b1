package extract

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// findRoles finds noun phrases headed by a noun for somebody who can speak: "a diplomatic
// source", "the report", "Experts".
func (p *Pass) findRoles() {
	for i := range p.words {
		w := &p.words[i]
		if w.Kind != text.Word || p.nameAt[i] >= 0 {
			continue
		}
		r, plural, ok := lexicon.Role(w.lower)
		if !ok || p.finiteReading(i) {
			continue
		}
		f := p.roleLeft(i)
		if p.nameAt[i] < 0 && i+1 < len(p.words) && p.nameAt[i+1] >= 0 && p.list[p.nameAt[i+1]].kind == schema.Person && !plural {
			continue // "spokesman John Kirby": the title of the name that follows
		}
		if next := p.at(i + 1); next.sentence == w.sentence && next.Kind == text.Word && !next.capital {
			if _, _, compound := lexicon.Role(next.lower); compound && !p.finiteReading(i+1) {
				continue // "report author": the head comes later
			}
		}
		m := mention{phrase: f, head: i, sort: roleMention, kind: r.Kind, gender: r.Gender, lemma: r.Lemma, plural: plural, entity: -1}
		m.definite = p.definiteLeft(f.first)
		p.headAt[i] = len(p.list)
		p.list = append(p.list, m)
	}
	p.sortMentions()
}

// finiteReading reports whether a role noun is used as a verb: "it reports", "he heads".
func (p *Pass) finiteReading(i int) bool {
	return p.words[i].upos == "VERB" || p.words[i].upos == "AUX"
}

// roleLeft returns the noun phrase that ends in head, without its determiner.
func (p *Pass) roleLeft(head int) phrase {
	i := head
	for i > 0 && p.words[i-1].sentence == p.words[head].sentence && !p.words[i-1].mark && p.modifier(i-1) {
		i--
	}
	for i < head && (p.words[i].any(lexicon.AdverbWord) || p.words[i].is("'s", "-", "'")) {
		i++
	}
	return phrase{i, head + 1}
}

// modifier reports whether word i can stand before a head noun within its phrase.
func (p *Pass) modifier(i int) bool {
	w := &p.words[i]
	if p.nameAt[i] >= 0 || w.is("'s", "-", "'") {
		return true
	}
	if w.Kind != text.Word || w.function != 0 || w.pronoun() {
		return w.any(lexicon.AdverbWord) && w.is("very", "first", "last") || w.Kind == text.Number
	}
	return !p.finiteVerb(i)
}

func (p *Pass) definiteLeft(first int) bool {
	d := p.at(first - 1)
	return d.is("the", "this", "that", "these", "those", "its", "his", "her", "their", "both")
}

// describedName resolves a description to the state that it is a word for ("the Pyongyang
// regime") or to the name beside it; -1 for neither.
func (p *Pass) describedName(m *mention) int {
	if e := p.governmentWord(m); e >= 0 {
		return e
	}
	e := p.apposition(m)
	if e >= 0 {
		p.describe(p.entities[e], m)
	}
	return e
}

// roleEntity resolves any other description: to what "the official" took up, or to a new
// entity.
func (p *Pass) roleEntity(m *mention) int {
	if m.definite || p.at(m.first-1).is("another", "each") || p.headlineNoun(m) {
		if e := p.takenUp(m); e >= 0 {
			return e
		}
	}
	label := p.displayName(m)
	if p.at(m.end).is("of") && p.at(m.end+1).xpos != "VBG" { // not "accused smugglers of hiding it"
		of := p.nounRight(m.end+1, p.sentenceOf(m.head).end, followOf)
		if !of.empty() {
			label = strings.Join(strings.Fields(p.text(phrase{m.first, of.end})), " ")
		}
	}
	id := schema.ScopedID(p.Article.ID, m.kind, label)
	if k, ok := p.byID[id]; ok {
		return k
	}
	e := &entity{holder: schema.Holder{ID: id, Label: label, Kind: m.kind}, gender: m.gender, plural: m.plural, lemma: m.lemma}
	p.describe(e, m)
	return p.addEntity(e)
}

// governmentWord resolves "the Pyongyang regime", "the DPRK authorities", "the American
// side", "Moscow's government" to the state.
func (p *Pass) governmentWord(m *mention) int {
	switch m.lemma {
	case "government", "regime", "authority", "side", "administration", "leadership", "kingdom", "republic", "federation", "state":
	default:
		return -1
	}
	if m.lemma == "authority" && !m.plural {
		return -1
	}
	for i := m.first; i < m.head; i++ {
		if k := p.nameAt[i]; k >= 0 && p.list[k].entry != nil && p.list[k].kind == schema.Country {
			return p.entryEntity(p.list[k].entry)
		}
	}
	return -1
}

// apposition resolves a description beside a name: "the official KCNA news agency", "a
// spokeswoman, Anna White,", "Kwon Jong Gun, director general of …", "the European agency,
// EASA,".
func (p *Pass) apposition(m *mention) int {
	if m.plural {
		return -1
	}
	switch m.kind {
	case schema.Organization:
		return p.bodyBeside(m)
	case schema.Person:
	default:
		return -1
	}
	if k := p.nameAfterComma(m); k >= 0 && p.list[k].kind == schema.Person && p.list[k].entry == nil && !p.definiteOther(m) {
		return p.list[k].entity
	}
	first := m.first
	for first > 0 && (p.words[first-1].any(lexicon.Determiner) || p.words[first-1].is("then", "former")) {
		first--
	}
	if p.at(first-1).is(",") && first >= 2 {
		if k := p.nameAt[first-2]; k >= 0 && p.list[k].kind == schema.Person && p.list[k].entity >= 0 && p.list[k].sort == nameMention {
			return p.list[k].entity
		}
	}
	return -1
}

// bodyBeside returns the organisation that is named within its description, right behind
// it, or behind a comma.
func (p *Pass) bodyBeside(m *mention) int {
	for i := m.head - 1; i >= m.first; i-- {
		if k := p.nameAt[i]; k >= 0 && p.list[k].entity >= 0 && p.list[k].kind == schema.Organization && !p.at(p.list[k].end).is("'s") {
			return p.list[k].entity
		}
	}
	if !m.definite {
		return -1
	}
	k := p.nameAfterComma(m)
	if m.end < len(p.words) && p.nameAt[m.end] >= 0 {
		k = p.nameAt[m.end]
	}
	if k >= 0 && p.list[k].kind == schema.Organization && p.list[k].use != "demonym" {
		return p.list[k].entity
	}
	return -1
}

// nameAfterComma returns the name between commas, or in brackets, behind a description and
// its of-phrase: "the mayor of Lund, Anna White,". It is -1 for none.
func (p *Pass) nameAfterComma(m *mention) int {
	end := m.end
	if p.at(end).is("of", "for") {
		end = max(end, p.nounRight(end+1, p.sentenceOf(m.head).end, followOf).end)
	}
	if !p.at(end).is(",", "(") {
		return -1
	}
	k := p.nameStart(end + 1)
	if k < 0 || p.list[k].entity < 0 {
		return -1
	}
	if after := p.at(p.list[k].end); after.Kind != text.Punct && !after.is("said") {
		return -1
	}
	return k
}

func (p *Pass) definiteOther(m *mention) bool { return p.at(m.first-1).is("that", "those", "these") }

// nameStart returns the name mention that starts at word i or after a title there.
func (p *Pass) nameStart(i int) int {
	for j := i; j < i+4 && j < len(p.words); j++ {
		if k := p.nameAt[j]; k >= 0 {
			return k
		}
		if !p.words[j].capital {
			return -1
		}
	}
	return -1
}

// takenUp finds what a definite description takes up: the latest entity described with
// the same noun or, for people, one it fits.
func (p *Pass) takenUp(m *mention) int {
	if k := p.namedLike(m); k >= 0 {
		return k
	}
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
	case lexicon.FirmNoun(m.lemma):
		e := p.inFocus(m, focus, func(e *entity) bool { return e.words != nil && !p.medium(e) && !publicBody(e) })
		if e >= 0 {
			p.becomeOrganization(e)
		}
		return e
	}
	return -1
}

// publicBody reports whether the name of an organisation says that it is no firm: "Chamber
// of Commerce".
func publicBody(e *entity) bool {
	return slices.ContainsFunc(e.words, func(w string) bool {
		r, _, ok := lexicon.Role(w)
		return ok && r.Kind == schema.Organization && !lexicon.FirmNoun(r.Lemma)
	})
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
	for k := p.mentionBefore(m.head) + 1; k < len(p.list); k++ {
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
	return p.chiefInFocus(m)
}

// chiefInFocus returns whom "the Nordbank boss" stands for though nothing has said so: the
// person that the sentence before is about, when he has no other office.
func (p *Pass) chiefInFocus(m *mention) int {
	if officeNoun(m.lemma) != "chief" || m.first == m.head || p.nameAt[m.head-1] < 0 {
		return -1
	}
	s := search{p: p, from: m.first, far: 1, best: -1, fits: func(e *entity) bool {
		return e.named && e.holder.Kind == schema.Person && len(e.offices) == 0
	}}
	s.mentions()
	if s.cost >= sentenceCost+objectCost {
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
		slices.ContainsFunc(e.offices, func(f phrase) bool { return p.sameOffice(f, m) })
}

func (p *Pass) sameOffice(f phrase, m *mention) bool {
	found := false
	for i := f.first; i < f.end; i++ {
		r, _, ok := lexicon.Role(p.words[i].lower)
		found = found || ok && officeNoun(r.Lemma) == officeNoun(m.lemma)
	}
	for i := m.first; found && i < m.head; i++ {
		if p.nameAt[i] >= 0 {
			found = slices.ContainsFunc(p.words[f.first:f.end], func(w word) bool { return w.lower == p.words[i].lower })
		}
	}
	return found
}

// officeNoun gives the words for whoever leads a firm as one.
func officeNoun(lemma string) string {
	switch lemma {
	case "boss", "ceo", "chief":
		return "chief"
	}
	return lemma
}

// sourceNoun reports whether a noun is one of those that stand for an unnamed voice.
func sourceNoun(lemma string) bool {
	switch lemma {
	case "source", "interlocutor", "insider", "informant":
		return true
	}
	return false
}
