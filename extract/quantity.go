package extract

import (
	"strconv"
	"strings"

	"hearsay/extract/text"
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

// quantityOf reads the number that counts the noun at h.
func (p *Pass) quantityOf(h int) (schema.Quantity, bool) {
	n := p.child(h, "nummod")
	unit := p.words[h].lemma
	switch {
	case n >= 0 && n < h || n >= 0 && p.words[h].upos == "SYM":
	case p.words[h].upos == "NUM": // "three had died"
		n, unit = h, ""
	default:
		return schema.Quantity{}, false
	}
	f := phrase{n, n + 1}
	for f.first > 0 && p.isNumeral(f.first-1) && p.words[f.first-1].sentence == p.words[n].sentence {
		f.first--
	}
	for f.end < len(p.words) && f.end != h && p.isNumeral(f.end) {
		f.end++
	}
	value, ok := p.numberIn(f)
	if !ok {
		return schema.Quantity{}, false
	}
	return schema.Quantity{Value: value, Unit: unit, Bound: p.boundBefore(f.first), Span: p.span(f)}, true
}

// isNumeral reports whether word i is a number in digits or words.
func (p *Pass) isNumeral(i int) bool {
	_, ok := p.numeral(i)
	return ok
}

func (p *Pass) numeral(i int) (float64, bool) {
	w := p.at(i)
	if v, ok := numberWords[w.lower]; ok {
		return v, true
	}
	if w.Kind != text.Number {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(w.lower, ",", ""), 64)
	return v, err == nil
}

// numberIn composes the numerals of f: "2.5 million", "twenty five", "three hundred".
func (p *Pass) numberIn(f phrase) (float64, bool) {
	total, part := 0.0, 0.0
	for i := f.first; i < f.end; i++ {
		v, ok := p.numeral(i)
		switch {
		case !ok:
			return 0, false
		case v >= 100 && i > f.first && part > 0 && v > part:
			part *= v
			if v >= 1000 {
				total, part = total+part, 0
			}
		default:
			part += v
		}
	}
	return total + part, true
}

var numberWords = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
}

// boundBefore reads the words before a number that make it a bound.
func (p *Pass) boundBefore(i int) string {
	a, b := p.at(i-1), p.at(i-2)
	switch {
	case b.is("at") && a.is("least"), b.is("more", "greater") && a.is("than") && !p.at(i-3).is("no", "not"), a.is("over"), b.is("no", "not") && a.is("under"):
		return "at-least"
	case b.is("at") && a.is("most"), b.is("up") && a.is("to"), b.is("fewer", "less", "more") && a.is("than") && !p.at(i-3).is("no", "not"), a.is("under", "below"):
		return "at-most"
	case b.is("more") && a.is("than"): // "no more than"
		return "at-most"
	case b.is("fewer", "less") && a.is("than"): // "no fewer than"
		return "at-least"
	case a.is("about", "around", "roughly", "approximately", "some", "nearly", "almost", "circa"):
		return "about"
	}
	return ""
}
