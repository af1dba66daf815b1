package lexicon

import "sync"

// FirmNoun reports whether a lower-case noun is one by which news calls a business that it
// has named before: "the company", "the carrier".
func FirmNoun(lemma string) bool { return firmTable()[lemma] }

var firmTable = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for _, row := range rows("firms.txt", 1) {
		m[row[0]] = true
	}
	return m
})
