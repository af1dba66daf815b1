package lexicon

import (
	"strings"
	"sync"

	"hearsay/schema"
)

// The sorts of words that exclude others.
const (
	BeWord    = "be"    // what something is said to be: an adjective, a participle, a noun
	DoWord    = "do"    // a verb that no event class covers
	ClassWord = "class" // the name of an event class
)

// Antonym returns the place of a lower-case word or class among those that exclude it:
// unsafe stands where dangerous does, opposite safe. ok is false for a word that excludes
// nothing in particular.
func Antonym(word, sort string) (place schema.Contrast, ok bool) {
	place, ok = antonymTable()[[2]string{word, sort}]
	return place, ok
}

var antonymTable = sync.OnceValue(func() map[[2]string]schema.Contrast {
	const file = "antonyms.txt"
	m := make(map[[2]string]schema.Contrast)
	for _, row := range rows(file, 3) {
		words, sort, how := row[0], row[1], row[2]
		if sort != BeWord && sort != DoWord && sort != ClassWord {
			broken(file, words, sort)
		}
		if how != "opposite" && how != "contrary" {
			broken(file, words, how)
		}
		scale := ""
		for place := range strings.SplitSeq(words, " / ") {
			first := ""
			for _, word := range alternatives(place) {
				if first == "" {
					first = word
				}
				if scale == "" {
					scale = word
				}
				key := [2]string{word, sort}
				if _, double := m[key]; double {
					broken(file, words, word)
				}
				m[key] = schema.Contrast{Scale: scale, Place: first, Opposite: how == "opposite"}
			}
		}
	}
	return m
})
