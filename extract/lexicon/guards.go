package lexicon

import (
	"strings"
	"sync"
)

// Guarded reports whether a verb's lemma with the words that follow it is an idiom that
// attributes nothing: "claimed the lives", "found itself". next holds the following
// words in any case; a handful is enough.
//
// In the table a word may give alternatives with bars; _ is any one word, # a number in
// digits, and ~ any words up to three, none of them "that".
func Guarded(lemma string, next []string) bool {
	for _, pattern := range guardTable()[lemma] {
		if fits(pattern, next) {
			return true
		}
	}
	return false
}

var guardTable = sync.OnceValue(func() map[string][][]string {
	m := make(map[string][][]string)
	for _, row := range rows("reporting-guards.txt", 2) {
		m[row[0]] = append(m[row[0]], strings.Fields(row[1]))
	}
	return m
})

// fits reports whether the words begin with the pattern.
func fits(pattern, words []string) bool {
	if len(pattern) == 0 {
		return true
	}
	if pattern[0] == "~" {
		for skip := 0; skip <= min(3, len(words)); skip++ {
			if fits(pattern[1:], words[skip:]) {
				return true
			}
			if skip < len(words) && strings.EqualFold(words[skip], "that") {
				break // a clause follows: "reports that …" is no idiom
			}
		}
		return false
	}
	return len(words) > 0 && fitsWord(pattern[0], words[0]) && fits(pattern[1:], words[1:])
}

func fitsWord(pattern, word string) bool {
	switch pattern {
	case "_":
		return true
	case "#":
		return word != "" && word[0] >= '0' && word[0] <= '9'
	}
	for alternative := range strings.SplitSeq(pattern, "|") {
		if strings.EqualFold(alternative, word) {
			return true
		}
	}
	return false
}
