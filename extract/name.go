package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

func (p *Pass) findNames(f phrase, inside map[string]bool) {
	headline := p.headlineCase(f)
	for i := f.first; i < f.end; {
		if m, ok := p.gazetteerName(i, f.end); ok {
			p.addName(m)
			i = m.end
			continue
		}
		m, ok := p.capitalName(i, f)
		if ok && (headline || i == f.first || p.at(i-1).mark) && !p.nameAnywhere(m, inside, headline) {
			ok = false
		}
		if ok {
			p.addName(m)
		}
		i = max(m.end, i+1)
	}
}

// nameAnywhere reports whether a capitalised run at the start of a sentence or in a
// headline is a name: another of its words is a name elsewhere, or it has several words
// none of which belongs to a closed class.
func (p *Pass) nameAnywhere(m mention, inside map[string]bool, headline bool) bool {
	if m.len() == 1 || headline {
		for i := m.first; i < m.end; i++ {
			if p.words[i].Kind == text.Word && p.words[i].function == 0 && !inside[p.words[i].form] && !acronym(p.words[i].form) {
				return false
			}
		}
		return p.words[m.first].function == 0
	}
	return true
}

// gazetteerName returns the gazetteer's longest name at i.
func (p *Pass) gazetteerName(i, end int) (mention, bool) {
	var forms [8]string
	n := 0
	for n < len(forms) && i+n < end {
		forms[n] = p.words[i+n].form
		n++
	}
	size, match := gazetteer.Longest(forms[:n])
	if size == 0 || match.Entry == nil {
		return mention{}, false
	}
	first := i
	for size > 1 && p.words[first].any(lexicon.Determiner) && !p.words[first].capital {
		first, size = first+1, size-1
	}
	m := mention{phrase: phrase{first, first + size}, head: first + size - 1, sort: nameMention, entry: match.Entry, use: match.Use, kind: match.Entry.Kind, entity: -1}
	if p.givenName(m, end) {
		return mention{}, false
	}
	return m, true
}

// givenName reports whether a one-word state name is the first word of a person's name:
// "Israel Katz", "Jordan Peterson".
func (p *Pass) givenName(m mention, end int) bool {
	if m.len() != 1 || m.use != "name" || acronym(p.words[m.first].form) || m.end >= end {
		return false
	}
	next := &p.words[m.end]
	if !next.capital || next.Kind != text.Word || next.function != 0 {
		return false
	}
	if n, _ := lexicon.Title([]string{next.form}); n > 0 {
		return false
	}
	if _, _, ok := lexicon.Role(next.lower); ok {
		return false
	}
	size, _ := gazetteer.Longest([]string{next.form})
	return size == 0
}

// capitalName returns the run of capitalised words at i, without the titles before it.
// When there is no name the mention's end says where to go on.
func (p *Pass) capitalName(i int, f phrase) (mention, bool) {
	m := mention{phrase: phrase{i, i + 1}, sort: nameMention, entity: -1}
	if !p.nameWord(i) {
		return m, false
	}
	end := p.runEnd(i, f.end)
	first := i
	for first < end {
		n := p.titleAt(first, end)
		if n == 0 {
			break
		}
		first += n
	}
	if first == end { // only a title: "the Prime Minister said"
		m.end = end
		return m, false
	}
	m.premod = phrase{i, first}
	m.phrase = phrase{first, end}
	m.head = end - 1
	m.kind, m.gender = p.nameKind(m)
	return m, true
}

// titleAt returns how many words at i, before end, are a title or an office.
func (p *Pass) titleAt(i, end int) int {
	var forms [6]string
	var ends [6]int
	n := 0
	for j := i; n < len(forms) && j < end; n++ {
		k := p.hyphenated(j, end)
		forms[n], ends[n] = p.Doc.Text[p.words[j].Start:p.words[k-1].End], k-i
		j = k
	}
	if size, _ := lexicon.Title(forms[:n]); size > 0 {
		return ends[size-1]
	}
	return 0
}

// hyphenated returns the end of the run of words that hyphens join from i on:
// "Director-General" is three words.
func (p *Pass) hyphenated(i, end int) int {
	j := i + 1
	for j+1 < end && p.words[j].is("-") && p.words[j].Start == p.words[j-1].End && p.words[j+1].Start == p.words[j].End {
		j += 2
	}
	return j
}

func (p *Pass) nameWord(i int) bool {
	w := &p.words[i]
	return w.capital && w.Kind == text.Word && (w.function == 0 || w.function&lexicon.TimeWord == 0 && len(w.form) > 1 && acronym(w.form)) &&
		!w.pronoun()
}

// runEnd returns the end of the capitalised run that starts at i: capitalised words,
// hyphenated parts, initials, particles, and "of" after the name of a body.
func (p *Pass) runEnd(i, end int) int {
	j := i + 1
	for j < end {
		w := &p.words[j]
		switch {
		case w.mark:
			return j
		case p.nameWord(j) && !p.breaksRun(j, end):
			j++
		case w.is("-", "–") && p.words[j-1].End == w.Start && j+1 < end && p.words[j+1].Start == w.End:
			j += 2
		case w.is("'", "’") && j+1 < end && p.nameWord(j+1) && lexicon.Singular(p.words[j-1].lower) != p.words[j-1].lower:
			j += 2 // "Process Workers' Union"
		case w.is("'s") && j+1 < end && p.nameWord(j+1) && p.bodyEnd(j+1, end):
			j += 2 // "St Cuthbert's Infirmary"
		case isParticle(w.lower) && j+1 < end && p.nameWord(j+1):
			j += 2
		case w.is("&") && j+1 < end && p.nameWord(j+1):
			j += 2
		case w.is("of", "for", "and") && p.bodyWord(j-1) && p.afterOf(j+1, end) > 0:
			j = p.afterOf(j+1, end)
			if last := p.words[j-1].lower; lexicon.Singular(last) != last {
				return j
			}
		default:
			return j
		}
	}
	return min(j, end)
}

// bodyEnd reports whether the capitalised words from i on end in a noun for a body.
func (p *Pass) bodyEnd(i, end int) bool {
	for i+1 < end && p.nameWord(i+1) {
		i++
	}
	return p.bodyWord(i)
}

// breaksRun reports whether a gazetteer name starts at j, which is a mention of its own.
func (p *Pass) breaksRun(j, end int) bool {
	var forms [8]string
	n := 0
	for n < len(forms) && j+n < end {
		forms[n] = p.words[j+n].form
		n++
	}
	size, m := gazetteer.Longest(forms[:n])
	return size > 1 || size == 1 && m.Entry != nil && (m.Use == "demonym" || acronym(p.words[j].form))
}

// afterOf returns where a name goes on after "of": past "the" and the capitalised words.
func (p *Pass) afterOf(j, end int) int {
	if j < end && p.words[j].is("the") {
		j++
	}
	k := j
	for k < end && p.words[k].capital && p.words[k].Kind == text.Word && !p.words[k].mark {
		k++
		if lexicon.Singular(p.words[k-1].lower) != p.words[k-1].lower {
			break // "Department of American Affairs Kwon Jong-un": the plural ends the body's name
		}
	}
	if k == j {
		return 0
	}
	return k
}

// bodyWord reports whether word i names a kind of organisation: "Ministry", "Bureau".
func (p *Pass) bodyWord(i int) bool {
	r, _, ok := lexicon.Role(p.words[i].lower)
	return ok && r.Kind == schema.Organization && p.words[i].capital
}

// nameKind says what a capitalised name stands for, by its words.
func (p *Pass) nameKind(m mention) (schema.Kind, string) {
	if !m.premod.empty() {
		_, g := lexicon.Title([]string{p.words[m.premod.end-1].form})
		return schema.Person, g
	}
	if p.mastheadName(m.phrase) {
		return schema.Organization, ""
	}
	if r, _, ok := lexicon.Role(p.words[m.head].lower); ok {
		return r.Kind, r.Gender
	}
	for i := m.first; i < m.end; i++ {
		if p.bodyWord(i) || p.words[i].is("of", "for", "and", "&") {
			return schema.Organization, ""
		}
	}
	if p.groupNoun(m.end) && !p.at(m.end).is("'s") {
		return schema.Organization, "" // "the Wagner private military group"
	}
	if p.at(m.end).is(",") && p.at(m.end+1).is("a", "an", "the") && p.groupNoun(m.end+2) {
		return schema.Organization, "" // "Wagner, a private army"
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

// mastheadName reports whether a name is a paper's or a station's by its last word: "the
// Harbour Post", "the Courier".
func (p *Pass) mastheadName(f phrase) bool {
	return lexicon.Masthead(p.words[f.end-1].lower) && (f.len() > 1 || p.at(f.first-1).is("the"))
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

// countNames counts, for each word, as what the model has found it in names.
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
}
