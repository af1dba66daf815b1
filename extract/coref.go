package extract

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// An entity is what one or more mentions of the article stand for.
type entity struct {
	holder  schema.Holder
	gender  string
	plural  bool
	lemma   string   // of a described entity: the head noun
	state   string   // Holder.ID of the state or body it acts for, by its description
	because phrase   // the words that say so
	last    int      // word index of the latest mention
	words   []string // of a name, lower case
	named   bool
}

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
	before, next := p.at(i-1), p.at(i+1)
	if before.pronoun() && !before.any(lexicon.Determiner) || before.is("to", "will", "would", "could", "can", "may", "must", "should") {
		return true
	}
	_, tense, ok := lexicon.VerbLemma(p.words[i].lower)
	return ok && tense.Has(lexicon.Third) && next.is("that", "to", "on") && !before.any(lexicon.Determiner|lexicon.Preposition)
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

func (p *Pass) findPronouns() {
	for i := range p.words {
		w := &p.words[i]
		if w.Kind != text.Word || p.nameAt[i] >= 0 {
			continue
		}
		if pr, ok := lexicon.Pronoun(w.lower); ok {
			p.headAt[i] = len(p.list)
			p.list = append(p.list, mention{phrase: phrase{i, i + 1}, head: i, sort: pronounMention, gender: pr.Gender, plural: pr.Number == "plural", entity: -1})
		}
	}
	p.sortMentions()
}

// sortMentions orders the mentions by where they stand and renews the word tables.
func (p *Pass) sortMentions() {
	slices.SortStableFunc(p.list, func(a, b mention) int { return a.head - b.head })
	for k := range p.list {
		m := &p.list[k]
		p.headAt[m.head] = k
		if m.sort == nameMention {
			for i := m.first; i < m.end; i++ {
				p.nameAt[i] = k
			}
		}
	}
}

// resolveMentions gives every name and description its entity, in reading order. Pronouns
// are left for [Pass.antecedent], which is asked only for those that matter.
func (p *Pass) resolveMentions() {
	for k := range p.list {
		if m := &p.list[k]; m.sort == nameMention {
			p.fullName(m)
		}
	}
	for k := range p.list {
		m := &p.list[k]
		switch m.sort {
		case nameMention:
			m.entity = p.nameEntity(m)
		case roleMention:
			m.entity = p.roleEntity(k)
		default:
			continue
		}
		e := p.entities[m.entity]
		e.last = m.head
		p.see(e, m)
	}
}

// fullName registers names of several words first, so that a headline's surname meets the
// name that the text completes later.
func (p *Pass) fullName(m *mention) {
	if m.entry != nil || m.len() < 2 {
		return
	}
	words := p.nameWords(m)
	for _, e := range p.entities {
		if e.named && slices.Equal(e.words, words) {
			return
		}
	}
	name := p.displayName(m)
	id := schema.AgentID(name)
	if m.kind == schema.Document {
		id = schema.DocumentID(name)
	}
	p.entities = append(p.entities, &entity{
		holder: schema.Holder{ID: id, Label: name, Kind: m.kind}, gender: m.gender, words: words, named: true, last: -1,
	})
}

func (p *Pass) nameWords(m *mention) []string {
	var words []string
	for i := m.first; i < m.end; i++ {
		if p.words[i].Kind == text.Word {
			words = append(words, p.words[i].lower)
		}
	}
	return words
}

// displayName is the name as written, with its spaces evened out.
func (p *Pass) displayName(m *mention) string {
	return strings.Join(strings.Fields(p.text(m.phrase)), " ")
}

func (p *Pass) nameEntity(m *mention) int {
	if m.entry != nil {
		return p.entryEntity(m.entry)
	}
	words := p.nameWords(m)
	best := -1
	for k, e := range p.entities {
		if !e.named || e.words == nil {
			continue
		}
		if slices.Equal(e.words, words) {
			return k
		}
		if len(words) < len(e.words) && e.holder.Kind == schema.Person && (suffix(e.words, words) || len(words) == 1 && e.words[0] == words[0]) {
			if best < 0 || suffix(e.words, words) && !suffix(p.entities[best].words, words) {
				best = k
			}
		}
		if e.holder.Kind == schema.Organization && len(words) == 1 && initials(e.holder.Label) == p.words[m.head].form {
			return k
		}
		if e.holder.Kind == schema.Organization && len(words) < len(e.words) && slices.Equal(e.words[:len(words)], words) && best < 0 {
			best = k
		}
	}
	if best >= 0 {
		return best
	}
	name := p.displayName(m)
	id := schema.AgentID(name)
	if m.kind == schema.Person && len(words) == 1 {
		id = schema.ScopedID(p.Article.ID, m.kind, name) // a lone surname that the article never completes
	}
	if schema.Slug(name) == "" {
		id = schema.ScopedID(p.Article.ID, m.kind, "unreadable-name")
	}
	return p.addEntity(&entity{holder: schema.Holder{ID: id, Label: name, Kind: m.kind}, gender: m.gender, words: words, named: true})
}

func suffix(long, short []string) bool {
	return len(short) <= len(long) && slices.Equal(long[len(long)-len(short):], short)
}

// initials returns the capital letters that begin a name's words: "Federal Aviation
// Administration" gives FAA.
func initials(name string) string {
	var b strings.Builder
	for _, f := range strings.Fields(name) {
		if f[0] >= 'A' && f[0] <= 'Z' {
			b.WriteByte(f[0])
		}
	}
	return b.String()
}

// entryEntity returns the entity of a gazetteer entry.
func (p *Pass) entryEntity(g *gazetteer.Entry) int {
	for k, e := range p.entities {
		if e.holder.ID == g.ID {
			return k
		}
	}
	return p.addEntity(&entity{holder: schema.Holder{ID: g.ID, Label: g.Label, Kind: g.Kind}, named: true, state: g.Of})
}

func (p *Pass) addEntity(e *entity) int {
	p.entities = append(p.entities, e)
	return len(p.entities) - 1
}

// roleEntity resolves a description: to the state it is a word for ("the Pyongyang
// regime"), to the name beside it, to what "the official" took up, or to a new entity.
func (p *Pass) roleEntity(k int) int {
	m := &p.list[k]
	if e := p.governmentWord(m); e >= 0 {
		return e
	}
	if e := p.apposition(m); e >= 0 {
		p.describe(p.entities[e], m)
		return e
	}
	if m.definite || p.at(m.first-1).is("another", "each") {
		if e := p.takenUp(m); e >= 0 {
			return e
		}
	}
	label := p.displayName(m)
	of := p.nounRight(m.end, min(m.end+8, p.sentenceOf(m.head).end), nil)
	if p.at(m.end).is("of") {
		of = p.nounRight(m.end+1, p.sentenceOf(m.head).end, followOf)
		if !of.empty() {
			label = strings.Join(strings.Fields(p.text(phrase{m.first, of.end})), " ")
		}
	}
	id := schema.ScopedID(p.Article.ID, m.kind, label)
	for j, e := range p.entities {
		if e.holder.ID == id {
			return j
		}
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
// spokeswoman, Anna White,", "Kwon Jong Gun, director general of …".
func (p *Pass) apposition(m *mention) int {
	if m.kind == schema.Organization || m.kind == schema.Group {
		for i := m.head - 1; i >= m.first; i-- {
			if k := p.nameAt[i]; k >= 0 && p.list[k].entity >= 0 && p.list[k].kind == schema.Organization && !p.at(p.list[k].end).is("'s") {
				return p.list[k].entity
			}
		}
	}
	if m.kind != schema.Person || m.plural {
		return -1
	}
	if p.at(m.end).is(",") {
		if k := p.nameStart(m.end + 1); k >= 0 && p.list[k].kind == schema.Person && p.list[k].entry == nil && !p.definiteOther(m) {
			if p.at(p.list[k].end).is(",", ".", "said") || p.at(p.list[k].end).Kind == text.Punct {
				return p.nameEntity(&p.list[k])
			}
		}
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
	best := -1
	for k, e := range p.entities {
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

// sourceNoun reports whether a noun is one of those that stand for an unnamed voice.
func sourceNoun(lemma string) bool {
	switch lemma {
	case "source", "interlocutor", "insider", "informant":
		return true
	}
	return false
}
