package extract

import (
	"strconv"
	"strings"

	"hearsay/extract/text"
)

// A number is what numerals say: one value, or both ends of a range.
type number struct {
	phrase
	value, top float64 // top is 0 for one value
}

// readNumber reads the number that word i is part of: "2.5 million", "twenty-three", "50 to
// 100", "between 50 and 100".
func (p *Pass) readNumber(i int) (number, bool) {
	first := i
	for p.continues(first-1, first) {
		first--
		if !p.isNumeral(first) {
			first--
		}
	}
	low, ok := p.plainNumber(first)
	n := number{phrase: low.phrase, value: low.value}
	if !ok || !p.rangeWord(n.end, first) {
		return n, ok
	}
	high, ok := p.plainNumber(n.end + 1)
	if !ok {
		return n, true
	}
	if scale := p.scaleOf(high.phrase); p.scaleOf(low.phrase) == 1 && low.value < 1000 { // "5 to 6 million"
		n.value *= scale
	}
	if high.value <= n.value {
		return number{}, false // "20-15" is a score
	}
	n.end, n.top = high.end, high.value
	return n, true
}

// continues reports whether the number at next goes on from word i: a numeral right before
// it, or the word between two numerals of one number.
func (p *Pass) continues(i, next int) bool {
	if i < 0 || p.words[i].sentence != p.words[next].sentence {
		return false
	}
	return p.isNumeral(i) || i > 0 && p.isNumeral(i-1) && (p.hyphen(i) || p.rangeWord(i, p.runStart(i-1)))
}

func (p *Pass) runStart(i int) int {
	for i > 0 && (p.isNumeral(i-1) || p.hyphen(i-1) && p.isNumeral(i-2)) {
		i--
	}
	return i
}

func (p *Pass) hyphen(i int) bool { return p.at(i).is("-", "‐", "‑") }

// rangeWord reports whether word i joins the ends of a range whose first number starts at
// first.
func (p *Pass) rangeWord(i, first int) bool {
	switch {
	case p.at(i).is("and"):
		return p.at(first - 1).is("between")
	case p.at(i).is("to") && p.at(first-1).is("from"): // "rose from 50 to 100"
		return false
	case p.at(i).is("to", "or", "–", "—"), p.hyphen(i):
		return p.isNumeral(i + 1)
	}
	return false
}

// plainNumber reads the numerals from word i on as one value: "three hundred",
// "twenty-three", "2.5 million".
func (p *Pass) plainNumber(i int) (number, bool) {
	n := number{phrase: phrase{i, i}}
	total, part := 0.0, 0.0
	for {
		v, ok := p.numeral(n.end)
		if !ok {
			break
		}
		switch {
		case v >= 12 && n.end > i && part > 0 && v > part && scales[p.words[n.end].lower] > 0:
			part *= v
			if v >= 1000 {
				total, part = total+part, 0
			}
		default:
			part += v
		}
		n.end++
		if p.hyphen(n.end) && p.ten(n.end-1) && p.unitWord(n.end+1) {
			n.end++
		}
	}
	n.value = total + part
	return n, n.end > i
}

// ten reports whether word i is one of the words twenty to ninety.
func (p *Pass) ten(i int) bool {
	v := numberWords[p.at(i).lower]
	return v >= 20 && v <= 90
}

func (p *Pass) unitWord(i int) bool {
	v := numberWords[p.at(i).lower]
	return v >= 1 && v <= 9
}

// scaleOf returns the scale that ends a number, 1 for none: a million for "6 million".
func (p *Pass) scaleOf(f phrase) float64 {
	if s := scales[p.at(f.end-1).lower]; s > 0 && f.end > f.first+1 {
		return s
	}
	return 1
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

// scales are the words that multiply the number before them.
var scales = map[string]float64{"dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}

var numberWords = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
	"eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
	"eighty": 80, "ninety": 90, "dozen": 12, "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
}

// crowds are the nouns that only say how many there are at least: "dozens of people".
var crowds = map[string]float64{"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2e3, "millions": 2e6, "billions": 2e9}
