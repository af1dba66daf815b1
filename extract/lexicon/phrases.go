package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// A phrase is a fixed sequence of words with one fact about it.
type phrase struct {
	words []string // lower case
	fact  string
}

// phrases are kept by their first word, the longest first.
type phrases map[string][]phrase

func phrasesOf(file string, tokens func(string) []string) phrases {
	p := make(phrases)
	for _, row := range rows(file, 2) {
		words := tokens(strings.ToLower(row[0]))
		p[words[0]] = append(p[words[0]], phrase{words, dash(row[1])})
	}
	for _, list := range p {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return p
}

// longest returns how many of the words the longest phrase takes that they begin with,
// and its fact; 0 when there is none. Case does not matter, nor a final full stop.
func (p phrases) longest(words []string) (n int, fact string) {
	if len(words) == 0 {
		return 0, ""
	}
	for _, ph := range p[strings.ToLower(undotted(words[0]))] {
		if len(ph.words) <= len(words) && sameWords(ph.words, words) {
			return len(ph.words), ph.fact
		}
	}
	return 0, ""
}

func sameWords(phrase, words []string) bool {
	for i, w := range phrase {
		if !strings.EqualFold(w, undotted(words[i])) {
			return false
		}
	}
	return true
}

func undotted(word string) string {
	if len(word) > 1 {
		return strings.TrimSuffix(word, ".")
	}
	return word
}

// undottedFields splits a phrase into words without final full stops.
func undottedFields(s string) []string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = undotted(w)
	}
	return words
}

// Relay returns the length of the longest phrase at the start of words that names who
// relays ("according to", "citing"), and its kind: "according" when the phrase is the
// cue itself, "citing" when it names the source of a source. n is 0 when there is none.
func Relay(words []string) (n int, kind string) { return relayTable().longest(words) }

var relayTable = sync.OnceValue(func() phrases { return phrasesOf("relays.txt", undottedFields) })

// modifier marks the words of titles.txt that are titles only before another title.
const modifier = "+"

// Title returns how many words at the start of words are titles that stand before a
// name ("Acting Deputy Foreign Minister", "Maj. Gen."), and the gender they tell: "m",
// "f" or "". n is 0 when there is none. Case does not matter here; that a title begins
// with a capital is for the caller to see.
func Title(words []string) (n int, gender string) {
	at := 0
	for at < len(words) {
		k, fact := titleTable().longest(words[at:])
		if k == 0 {
			break
		}
		at += k
		if fact == modifier {
			continue
		}
		n = at
		if gender == "" {
			gender = fact
		}
	}
	return n, gender
}

var titleTable = sync.OnceValue(func() phrases { return phrasesOf("titles.txt", undottedFields) })
