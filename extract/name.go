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
	if p.givenName(m, end) || m.use == gazetteer.Demonym && m.len() == 1 && p.surnames[p.words[first].form] {
		return mention{}, false // "Israel Katz", "Anna French"
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
	first := p.titlesEnd(i, f.end)
	if first > i && (first == f.end || !p.nameWord(first)) { // only a title: "the Prime Minister said"
		m.end = first
		return m, false
	}
	if w := &p.words[first]; w.upos == "ADJ" && p.rel(first, "amod") && !p.at(first+1).capital && first+1 < f.end {
		m.end = first + 1
		return m, false // "European farmers"
	}
	if p.at(first+1).is("-") && p.surnames[p.words[first].form] && p.surnames[p.at(first+2).form] {
		m.end = first + 3
		return m, false // "the Olsen-Brandt match"
	}
	end := p.withoutOffice(phrase{first, p.runEnd(first, f.end)}).end
	m.premod = phrase{i, first}
	m.phrase = phrase{first, end}
	m.head = end - 1
	m.kind, m.gender = p.nameKind(m)
	return m, true
}

// withoutOffice cuts an office from the end of a name: "Nordbank CEO" is an office there.
func (p *Pass) withoutOffice(f phrase) phrase {
	last := &p.words[f.end-1]
	_, given := lexicon.GivenName(p.words[f.first].lower)
	if r, plural, ok := lexicon.Role(last.lower); f.len() > 1 && ok && !plural && r.Kind == schema.Person && !given && (acronym(last.form) || last.named != "PER") && p.titleAt(f.end-1, f.end) > 0 {
		f.end--
	}
	return f
}

// titlesEnd returns where the titles end that stand at i, or i: "Bank" of "General Bank" is
// no bearer of a title when the model reads both as one body.
func (p *Pass) titlesEnd(i, end int) int {
	first := i
	for first < end {
		n := p.titleAt(first, end)
		if n == 0 || p.words[first].named == "ORG" && p.at(first+n).named == "ORG" {
			break
		}
		first += n
	}
	return first
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
	if i+1 < end && p.words[i].capital && p.words[i+1].capital {
		r, plural, role := lexicon.Role(p.words[i].lower)
		_, given := lexicon.GivenName(p.words[i+1].lower)
		if (given || p.surnames[p.words[i+1].form]) && role && !plural && r.Kind == schema.Person {
			return 1 // "Liberal Jane Marsh"
		}
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

// settleSurnames collects the words behind a first name, and makes names of those that
// belong to a closed class, behind a title too: "May", wherever the article has it again
// but as a month.
func (p *Pass) settleSurnames() {
	p.surnames = make(map[string]bool)
	for i := 1; i < len(p.words); i++ {
		if w := &p.words[i]; !p.words[i-1].capital || !w.capital || w.function != 0 && !p.closedName(i) {
			continue
		}
		title, _ := lexicon.Title([]string{p.words[i-1].form})
		if _, given := lexicon.GivenName(p.words[i-1].lower); given || title > 0 && p.closedName(i) {
			p.surnames[p.words[i].form] = true
		}
	}
	for i := range p.words {
		if w := &p.words[i]; p.surnames[w.form] && p.closedName(i) && !p.at(i-1).is("in", "last", "this", "next", "since", "until", "early", "late", "mid", "by", "from") {
			w.function, w.upos, w.xpos = 0, "PROPN", "NNP"
		}
	}
}

// closedName reports whether word i is a time word or an auxiliary with a capital, and no
// part of a date.
func (p *Pass) closedName(i int) bool {
	w := &p.words[i]
	first := w.sentence >= 0 && p.Doc.Sentences[w.sentence].First == i
	return w.Kind == text.Word && w.capital && !acronym(w.form) && w.any(lexicon.TimeWord|lexicon.Auxiliary) &&
		p.at(i-1).Kind != text.Number && p.at(i+1).Kind != text.Number && !(first && w.any(lexicon.Auxiliary) && p.pronoun(i+1))
}

func (p *Pass) nameWord(i int) bool {
	w := &p.words[i]
	if !w.capital || w.Kind != text.Word || w.pronoun() {
		return false
	}
	if len(w.form) == 1 && p.at(i+1).is("-") && p.at(i+1).Start == w.End {
		return false // "R-Utah"
	}
	if acronym(w.form) && lexicon.Label(w.lower) {
		return false // "UPDATE: Norway denies"
	}
	if acronym(w.form) && (w.upos == "VERB" || w.upos == "AUX") && len(w.verbs) > 0 {
		return false // "CHAMPION DENIES"
	}
	return w.function == 0 || w.function&lexicon.TimeWord == 0 && acronym(w.form) && w.named != ""
}

// runEnd returns the end of the capitalised run that starts at i: capitalised words,
// hyphenated parts, initials, particles, and "of" after the name of a body.
func (p *Pass) runEnd(i, end int) int {
	j := i + 1
	for j < end {
		w := &p.words[j]
		switch {
		case w.mark, lexicon.Platform(p.words[i].lower) && p.at(i-1).is("on", "via"):
			return j
		case p.titleInside(i, j, end):
			return j // "Harbour City Mayor Tom Brandt"
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
		case w.is("of", "for", "and") && (p.bodyWord(j-1) || w.named == "ORG") && p.afterOf(j+1, end) > 0:
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

// titleInside reports whether a title stands at j, before a name and behind the name that
// starts at i.
func (p *Pass) titleInside(i, j, end int) bool {
	if !p.nameWord(j) || p.titleAt(i, j) == j-i {
		return false
	}
	n := p.titleAt(j, end)
	if n == 0 || j+n >= end || !p.nameWord(j+n) || p.bodyEnd(j+n, end) {
		return false
	}
	full, _ := lexicon.Title([]string{p.words[j].form})
	return full > 0 || !p.bodyWord(j)
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
	if size > 1 && m.Entry != nil && m.Entry.Kind == schema.Organization && p.words[j-1].is("regional", "national", "federal", "provincial", "local", "county") {
		return false // "Northern Regional Health Ministry" is another body
	}
	one := p.words[j-1].named == "ORG" && p.words[j].named == "ORG" // "Priorities USA"
	return size > 1 || size == 1 && m.Entry != nil && (m.Use == "demonym" && !p.surnames[p.words[j].form] || acronym(p.words[j].form) && !one)
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

// markedName returns the name in quotation marks, without the closing one, that ends before
// the mark at word c: The “Daily Post” had reported.
func (p *Pass) markedName(c int, region phrase) phrase {
	q := p.words[c].markOf
	if q < 0 || p.Doc.Quotes[q].End != p.words[c].End {
		return phrase{}
	}
	f := p.inside(q)
	if f.empty() || f.len() > 5 || f.end != c || f.first-1 <= region.first || !p.words[f.first-2].is("the") {
		return phrase{}
	}
	for i := f.first; i < f.end; i++ {
		if !p.words[i].capital {
			return phrase{}
		}
	}
	return phrase{f.first - 2, f.end}
}
