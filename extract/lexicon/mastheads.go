package lexicon

import "sync"

// Masthead reports whether a lower-case word ends the names of news media ("Tribune").
func Masthead(word string) bool { k := mastheadTable()[word]; return k == "masthead" || k == "both" }

// MediumNoun reports whether a lower-case noun is a word for a news medium ("newspaper").
func MediumNoun(word string) bool { k := mastheadTable()[word]; return k == "medium" || k == "both" }

var mastheadTable = sync.OnceValue(func() map[string]string {
	return pairs("mastheads.txt", "masthead", "medium", "both")
})
