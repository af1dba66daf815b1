package extract

import (
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
		if !ok || p.finiteReading(i) || acronym(w.form) && lexicon.Label(w.lower) {
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
	for i > 0 && p.words[i-1].sentence == p.words[head].sentence && !p.words[i-1].mark && p.modifier(i-1) && !p.oneOfMany(i-1, head) {
		i--
	}
	for i < head && (p.words[i].any(lexicon.AdverbWord) || p.words[i].is("'s", "-", "'")) {
		i++
	}
	return phrase{i, head + 1}
}

// oneOfMany reports whether "a" and a noun of saying at i stand before a plural, which is
// then the subject of a clause about that noun: "a thesis investigators have dismissed".
func (p *Pass) oneOfMany(i, head int) bool {
	if !p.at(i-1).is("a", "an") || p.words[head].xpos != "NNS" {
		return false
	}
	noun, _ := lexicon.NounForms(p.words[i].lower)
	return noun != nil
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
	if e := p.employerNoun(m); e >= 0 {
		return e
	}
	label := p.displayName(m)
	if end := p.principalEnd(m); end > m.end {
		label = strings.Join(strings.Fields(p.text(phrase{m.first, end})), " ")
	}
	id := schema.ScopedID(p.Article.ID, m.kind, label)
	if k, ok := p.byID[id]; ok {
		return k
	}
	e := &entity{holder: schema.Holder{ID: id, Label: label, Kind: m.kind}, gender: m.gender, plural: m.plural, lemma: m.lemma, introduced: p.at(m.first-1).is("a", "an", "one")}
	p.describe(e, m)
	return p.addEntity(e)
}

// principalEnd returns where the phrase ends that says whose a described holder is:
// "members of the crew", "lawyers for Nordbank". It is the end of m when there is none.
func (p *Pass) principalEnd(m *mention) int {
	end := p.sentenceOf(m.head).end
	switch next := p.at(m.end); {
	case next.is("of") && p.at(m.end+1).xpos != "VBG": // not "accused smugglers of hiding it"
		if of := p.nounRight(m.end+1, end, followOf); !of.empty() && !p.words[of.end-1].any(lexicon.Determiner) { // not "leadership of a “major breach”"
			return of.end
		}
	case next.is("for", "at") && m.kind != schema.Document:
		i := m.end + 1
		if p.at(i).is("the") {
			i++
		}
		if i < end && p.nameAt[i] >= 0 {
			return p.list[p.nameAt[i]].end
		}
	}
	return m.end
}

// governmentWord resolves "the Pyongyang regime", "the DPRK authorities", "the American
// side", "Moscow's government" to the state, and any "side" to whose it is.
func (p *Pass) governmentWord(m *mention) int {
	switch m.lemma {
	case "government", "regime", "authority", "side", "administration", "leadership", "kingdom", "republic", "federation", "state":
	default:
		return -1
	}
	if m.lemma == "side" && m.head > 0 && p.nameAt[m.head-1] >= 0 && !m.plural && m.first < m.head {
		return p.list[p.nameAt[m.head-1]].entity // "the Nordbank side"
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
	if k >= 0 && p.list[k].sort == nameMention {
		p.becomeOrganization(p.list[k].entity)
		p.list[k].kind = p.entities[p.list[k].entity].holder.Kind
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
