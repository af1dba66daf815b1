package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// nameKind says what a capitalised name stands for, by its words.
func (p *Pass) nameKind(m mention) (schema.Kind, string) {
	if !m.premod.empty() {
		_, gender := lexicon.Title([]string{p.words[m.premod.end-1].form})
		if gender == "" {
			gender, _ = lexicon.GivenName(p.words[m.first].lower)
		}
		return schema.Person, gender
	}
	if p.mastheadName(m.phrase) {
		return schema.Organization, ""
	}
	gender, given := lexicon.GivenName(p.words[m.first].lower)
	if p.bodyOf(m) {
		return schema.Organization, ""
	}
	if r, _, ok := lexicon.Role(p.words[m.head].lower); ok && (!given || r.Kind == schema.Organization) {
		return r.Kind, r.Gender
	}
	if given && !p.words[m.end-1].is("of", "for") {
		return schema.Person, gender
	}
	for i := m.first; i < m.end; i++ {
		if p.bodyWord(i) || p.words[i].is("of", "for", "and") {
			return schema.Organization, ""
		}
	}
	if p.groupNoun(m.end) && !p.at(m.end).is("'s") {
		return schema.Organization, "" // "the Wagner private military group"
	}
	if p.at(m.end).is(",") && p.at(m.end+1).is("a", "an", "the") && p.groupNoun(m.end+2) {
		return schema.Organization, "" // "Wagner, a private army"
	}
	votes := p.nameVotes[p.words[m.head].form]
	if m.len() > 1 && votes["PER"] > 0 && votes["ORG"] == 0 {
		return schema.Person, ""
	}
	switch hint := 2*p.nameHints[p.words[m.head].form] + votes["ORG"] - votes["PER"]; {
	case hint > 0:
		return schema.Organization, ""
	case hint < 0:
		return schema.Person, ""
	}
	if r, plural, ok := lexicon.Role(p.at(m.first - 1).lower); ok && !plural && r.Kind == schema.Organization && p.at(m.first-2).any(lexicon.Determiner) {
		return schema.Organization, "" // "the hospital St. Olaf"
	}
	switch p.namedAs(m) {
	case "ORG":
		return schema.Organization, ""
	case "PER":
		return schema.Person, ""
	}
	if m.len() == 1 && acronym(p.words[m.head].form) || p.at(m.first-1).is("the") {
		return schema.Organization, ""
	}
	return schema.Person, ""
}

// bodyOf reports whether a name is a body's by its first words: "Ministry of Defence",
// "Marsh & Sons".
func (p *Pass) bodyOf(m mention) bool {
	for i := m.first + 1; i < m.end; i++ {
		if p.words[i].is("&") || p.words[i].is("of", "for") && p.bodyWord(i-1) {
			return true
		}
	}
	return false
}

// vagueName reports whether nothing but the model tells what a name stands for.
func (p *Pass) vagueName(m *mention) bool {
	form := p.words[m.head].form
	_, given := lexicon.GivenName(p.words[m.first].lower)
	return m.kind == schema.Person && m.premod.empty() && !given && p.nameHints[form] >= 0 && (m.len() == 1 || p.nameVotes[form]["PER"] == 0)
}

// namedAs returns what the model takes a name for, wherever the article has the same words:
// the most frequent answer, "" for none.
func (p *Pass) namedAs(m mention) string {
	votes := p.nameVotes[p.words[m.head].form]
	best, n := "", 0
	for _, kind := range []string{"PER", "ORG", "LOC"} {
		if votes[kind] > n {
			best, n = kind, votes[kind]
		}
	}
	return best
}

// countNames counts, for each word, as what the model has found it in names, and what
// else tells whether a name is an organisation's.
func (p *Pass) countNames() {
	p.nameVotes = make(map[string]map[string]int)
	for i := range p.words {
		w := &p.words[i]
		if w.named == "" {
			continue
		}
		if p.nameVotes[w.form] == nil {
			p.nameVotes[w.form] = make(map[string]int)
		}
		p.nameVotes[w.form][w.named]++
	}
	p.nameHints = make(map[string]int)
	for i := range p.words {
		if w := &p.words[i]; w.capital && w.Kind == text.Word && w.function == 0 && !p.at(i+1).capital {
			p.nameHints[w.form] += p.kindHint(i)
		}
	}
}

// kindHint returns 1 when the words after a name that ends at i tell an organisation, -1
// when they tell a person, 0 for neither: its relative clause, the first pronoun behind
// the name as a subject, and the one that opens the next sentence.
func (p *Pass) kindHint(i int) int {
	next := i + 1
	if p.at(next).is(",") {
		next++
	}
	if p.at(next).is("who") {
		return -1
	}
	h := i
	for p.rel(h, "flat") && p.words[h].head >= 0 {
		h = p.words[h].head
	}
	if !p.rel(h, "nsubj") {
		return 0
	}
	s := p.sentenceOf(i)
	for j := i + 1; j < s.end && p.words[j].quote == p.words[i].quote; j++ {
		if g := p.pronounHint(j); g != 0 {
			return g
		}
		if p.words[j].capital {
			break
		}
	}
	if v := p.words[h].head; v >= 0 && p.words[v].head < 0 && p.words[h].rel == "nsubj" {
		return p.pronounHint(s.end)
	}
	return 0
}

func (p *Pass) pronounHint(i int) int {
	switch w := p.at(i); {
	case w.is("it", "its", "itself"):
		return 1
	case w.is("he", "his", "him", "himself", "she", "her", "herself"):
		return -1
	}
	return 0
}

// mastheadName reports whether a name is a paper's or a station's by its last word: "the
// Harbour Post", "the Courier".
func (p *Pass) mastheadName(f phrase) bool {
	return lexicon.Masthead(p.words[f.end-1].lower) && (f.len() > 1 || p.at(f.first-1).is("the"))
}
