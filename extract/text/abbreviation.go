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
		if classes[name] == notAbbreviated {
			panic("extract/text/abbreviations.txt: want a form, a tab and a class: " + line)
		}
		m[form] = classes[name]
	}
	return m
})

// keepsStop reports whether the stop at j belongs to the word from i to j.
func (t *tokenizer) keepsStop(i, j int) bool {
	if t.at(j+1) == '.' {
		return false // an ellipsis
	}
	word := t.text[i:j]
	if len(word) == 1 && upper(word[0]) {
		return word != "I" && t.at(j+1) == ' '
	}
	if len(word) >= 3 && word[len(word)-2] == '.' && class[word[0]] == letter {
		return true // U.S.
	}
	switch abbreviations()[word] {
	case title, open, state:
		return true
	case before:
		return t.at(j+1) == ' ' && class[t.at(j+2)] == digit
	}
	return false
}
