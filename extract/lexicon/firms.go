package lexicon

import "sync"

// FirmNoun reports whether a lower-case noun is one by which news calls a business that it
// has named before: "the company", "the carrier".
func FirmNoun(lemma string) bool { return firmTable()[lemma] }

var firmTable = sync.OnceValue(func() map[string]bool { return set("firms.txt") })
