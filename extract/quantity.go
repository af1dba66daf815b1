package extract

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// quantities returns the amounts that stand before the participants of an event, in the
// order of the text: "at least forty rail cars", "$2.5 million".
func (p *Pass) quantities(heads ...int) []schema.Quantity {
	var out []schema.Quantity
	for _, h := range heads {
		if h < 0 {
			continue
		}
		if q, ok := p.quantityOf(h); ok {
			out = append(out, q)
		}
	}
	return out
}

// counted returns what is counted where a comparison heads it in the tree: the tanks of
// "no more than twelve tanks".
func (p *Pass) counted(h int) int {
	if h >= 0 && p.words[h].is("more", "fewer", "less") && p.at(h+1).is("than") {
		if n := p.oblique(h, "than"); n >= 0 && p.child(n, "nummod") >= 0 {
			return n
		}
	}
	return h
}

// quantityOf reads how many there are of what h heads: "nine employees", "31 of them",
// "dozens of people".
func (p *Pass) quantityOf(h int) (schema.Quantity, bool) {
	if q, ok := p.crowd(h); ok {
		return q, true
	}
	i := p.numeralOf(h)
	if i < 0 {
		return schema.Quantity{}, false
	}
	n, ok := p.readNumber(i)
	if !ok || p.countsNone(h, n) {
		return schema.Quantity{}, false
	}
	q := schema.Quantity{Value: n.value, Max: n.top, Unit: p.unitOf(h), Bound: p.boundAround(n), Span: p.span(n.phrase)}
	if n.top > 0 && q.Bound != schema.About {
		q.Bound = ""
	}
	switch {
	case p.several(n):
		q.Value, q.Bound = 2*q.Value, schema.AtLeast
	case p.at(n.first-1).is("a") && p.at(n.first-2).is("half"):
		q.Value /= 2
	}
	return q, true
}

// numeralOf returns a numeral of the number that counts h: one before it, h itself, or the
// amount behind a currency sign. It is -1 for none.
func (p *Pass) numeralOf(h int) int {
	n := p.child(h, "nummod")
	switch {
	case n >= 0 && (n < h || p.words[h].upos == "SYM"):
	case n < 0 && p.words[h].upos == "NOUN" && p.isNumeral(h-1) && p.at(h-1).sentence == p.words[h].sentence: // whatever the tree hangs it on
		n = h - 1
	case p.words[h].upos == "NUM" || p.isNumeral(h) && p.oblique(h, "of") >= 0: // "three had died", "2,000 of the servers"
		n = h
	default:
		return -1
	}
	for n > 0 && !p.isNumeral(n) && p.isNumeral(n-1) {
		n--
	}
	if !p.isNumeral(n) {
		return -1
	}
	return n
}

// unitOf returns what the number at or before h counts, "" when that is not said.
func (p *Pass) unitOf(h int) string {
	if p.words[h].upos != "NUM" && !p.isNumeral(h) {
		return lexicon.Unit(p.words[h].lemma)
	}
	if of := p.oblique(h, "of"); of > h && p.words[of].upos == "NOUN" {
		return lexicon.Unit(p.words[of].lemma)
	}
	return ""
}

// crowd reads a noun that gives no number but a least one: "dozens of people", "tens of
// thousands of shells".
func (p *Pass) crowd(h int) (schema.Quantity, bool) {
	least, ok := crowds[p.words[h].lower]
	if p.words[h].is("tens") {
		least, ok = 10, true
	}
	if !ok {
		return schema.Quantity{}, false
	}
	f, of := phrase{h, h + 1}, p.oblique(h, "of")
	if of < h {
		return schema.Quantity{}, false
	}
	if more, ok := crowds[p.words[of].lower]; ok { // "tens of thousands"
		least, f.end, of = least*more/2, of+1, p.oblique(of, "of")
	}
	unit := ""
	if of > h {
		unit = lexicon.Unit(p.words[of].lemma)
	}
	return schema.Quantity{Value: least, Unit: unit, Bound: schema.AtLeast, Span: p.span(f)}, true
}

// several reports whether a bare scale is only said to be taken more than once: "several
// hundred".
func (p *Pass) several(n number) bool {
	w := p.at(n.first)
	return n.end == n.first+1 && scales[w.lower] > 0 && p.at(n.first-1).is("several", "few", "many")
}

// countsNone reports whether a number says nothing about how many there are of what h
// heads: it is part of a name, a date or a year, it picks out some that were told of
// before ("the two men"), adds to them ("three more"), or is a rate ("40 a day").
func (p *Pass) countsNone(h int, n number) bool {
	before, after := p.at(n.first-1), p.at(n.end)
	switch {
	case p.nameAt[n.first] >= 0, p.calendar(n):
		return true
	case before.is("the", "these", "those", "both", "another", "further", "additional", "extra", "other", "first", "last", "next", "every", "each"):
		return !(before.is("the") && p.at(n.first-2).is("all"))
	case before.any(lexicon.Determiner) && before.is("his", "her", "its", "their", "our", "my", "your"):
		return true
	case after.is("more", "other", "others", "further", "additional"), p.at(h+1).is("more", "others"):
		return true
	case p.at(h+1).is("a", "an", "per", "each", "every") && !p.at(h+1).any(lexicon.Preposition), p.at(h+1).is("daily", "each"):
		return true
	}
	return n.value == 1 && after.is("of") // "one of them"
}

// calendar reports whether a number is a year or a day.
func (p *Pass) calendar(n number) bool {
	w := p.at(n.first)
	if n.end != n.first+1 {
		return false
	}
	if _, ok := months[p.at(n.first-1).lower]; ok && p.dayAt(n.first) > 0 {
		return true
	}
	if p.at(n.first-1).is(".") && p.dayAt(n.first) > 0 {
		if _, ok := months[p.at(n.first-2).lower]; ok {
			return true
		}
	}
	return year(w) != "" && p.boundBefore(n.first) == ""
}

// boundAround reads the words before or behind a number that make it a bound.
func (p *Pass) boundAround(n number) string {
	after := p.at(n.end)
	switch {
	case after.is("or") && p.at(n.end+1).is("more"):
		return schema.AtLeast
	case after.is("or") && p.at(n.end+1).is("so"):
		return schema.About
	case after.is("or") && p.at(n.end+1).is("fewer", "less"):
		return schema.AtMost
	}
	first := n.first
	if p.at(first-1).is("a") && scales[p.at(first).lower] > 0 { // "about a dozen"
		first--
	}
	if p.at(first-1).is("$", "£", "€") {
		first--
	}
	return p.boundBefore(first)
}

// boundBefore reads the words before word i that make a number there a bound, the most
// words first.
func (p *Pass) boundBefore(i int) string {
	for k := lexicon.BoundWords; k > 0; k-- {
		if i-k < 0 {
			continue
		}
		if b, ok := lexicon.Bound(p.wordsFrom(i-k, i)); ok {
			return b
		}
	}
	return ""
}

// opensNumber reports whether word i begins the words that make a number a bound or a
// range: "at least 40" is no place, "between 10 and 20" no group.
func (p *Pass) opensNumber(i int) bool {
	if p.at(i).is("between") && p.isNumeral(i+1) {
		return true
	}
	for k := lexicon.BoundWords; k > 0; k-- {
		if !p.isNumeral(i + k) {
			continue
		}
		if _, ok := lexicon.Bound(p.wordsFrom(i, i+k)); ok {
			return true
		}
	}
	return false
}

// wordsFrom returns the words from i up to j in lower case.
func (p *Pass) wordsFrom(i, j int) string {
	words := make([]string, 0, j-i)
	for ; i < j; i++ {
		words = append(words, p.at(i).lower)
	}
	return strings.Join(words, " ")
}

// onlyCounted reports whether a noun phrase names nobody but says how many: "two staffers".
// The number is then no part of who they are.
func (p *Pass) onlyCounted(h int) bool {
	q, ok := p.quantityOf(h)
	return ok && q.Unit != ""
}

// soFar makes the numbers that d gives lower bounds where its sentence says that they may
// have grown since: "had admitted nine by noon", "initially said".
func (p *Pass) soFar(d *draft) {
	s := p.sentenceOf(d.cue.first)
	found := false
	for i := s.first; i < s.end && !found; i++ {
		for k := 1; k <= lexicon.BoundWords && i+k <= s.end; k++ {
			found = found || lexicon.SoFar(p.wordsFrom(i, i+k))
		}
	}
	for i := range d.positions {
		pos := &d.positions[i]
		if !found || pos.Polarity != schema.Support {
			continue
		}
		qs := slices.Clone(pos.Proposition.Quantities)
		for j := range qs {
			if qs[j].Bound == "" || qs[j].Bound == schema.About {
				qs[j].Bound = schema.AtLeast
			}
		}
		pos.Proposition.Quantities = qs
	}
}
