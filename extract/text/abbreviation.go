package text

import (
	_ "embed"
	"strings"
	"sync"
)

// An abbreviated says how a word behaves with a stop behind it.
type abbreviated uint8

const (
	notAbbreviated abbreviated = iota
	title                      // a name follows: Mr., Gen.
	before                     // a number follows: No. 5
	open                       // a sentence may end here: Inc., Nov., U.S.
	state                      // a state of the union behind its city: Va., Miss.
)

//go:embed abbreviations.txt
var abbreviationTable string

var abbreviations = sync.OnceValue(func() map[string]abbreviated {
	classes := map[string]abbreviated{"title": title, "before": before, "open": open, "state": state}
	m := make(map[string]abbreviated)
	for line := range strings.Lines(abbreviationTable) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		form, name, _ := strings.Cut(line, "\t")
		if classes[name] == notAbbreviated || m[form] != notAbbreviated {
			panic("extract/text/abbreviations.txt: want a new form, a tab and a class: " + line)
		}
		m[form] = classes[name]
	}
	return m
})

// longestAbbreviation is the length of the longest form worth looking up.
const longestAbbreviation = 8

// abbreviationClass returns the class of word, which stands before a stop. In capitals
// it is what it is in lower case with a capital: GEN. is Gen.
func abbreviationClass(word string) abbreviated {
	if len(word) > longestAbbreviation {
		return notAbbreviated
	}
	if c := abbreviations()[word]; c != notAbbreviated {
		return c
	}
	if len(word) > 1 && upper(word[0]) && upper(word[1]) && word == strings.ToUpper(word) {
		if c := abbreviations()[word[:1]+strings.ToLower(word[1:])]; c == title || c == open {
			return c
		}
	}
	return notAbbreviated
}

// keepsStop reports whether the stop at j belongs to the word from i to j.
func (t *tokenizer) keepsStop(i, j int) bool {
	word := t.text[i:j]
	if t.at(j+1) == '.' && (t.at(j+2) == '.' || len(word) < 3) {
		return false // an ellipsis
	}
	switch {
	case class[word[0]] == digit:
		return false
	case len(word) == 1 && upper(word[0]):
		return t.initial(j)
	case len(word) >= 3 && word[len(word)-2] == '.':
		return true // U.S.
	}
	switch abbreviationClass(word) {
	case title, open:
		return true
	case before:
		return class[t.at(j+2)] == digit || class[t.at(j+1)] == digit || t.after('(') && lower(word[0])
	case state:
		return t.after(',') || t.after('-')
	}
	return false
}

// after reports whether the last token is the mark c.
func (t *tokenizer) after(c byte) bool {
	n := len(t.tokens)
	return n > 0 && t.text[t.tokens[n-1].Start] == c
}

// initial reports whether the stop at j, behind a single capital, is that of an initial:
// J. K. Rowling, not "vitamin C. The", and not at the end of a paragraph.
func (t *tokenizer) initial(j int) bool {
	c := t.at(j + 1)
	if c != ' ' && c != 0xc2 { // a no-break space
		return c != 0 && class[c] != space && c != '"' && c != ')' && c != '.'
	}
	k := j + 2
	if c == 0xc2 {
		k++
	}
	if t.text[j-1] == 'I' && j-1 > t.start && (j < 3 || t.text[j-3] != '.') {
		return false
	}
	if k >= t.end {
		return false
	}
	end := t.wordRun(k)
	return !is(t.text[k:end], starter) || t.at(end) == '.'
}
