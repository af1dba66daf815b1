package lexicon

import "sync"

// DoubtValue is what a word such as "inconclusive" says of a claim.
const DoubtValue = "doubt"

// Truth returns what a lower-case word, predicated of something said, says of it:
// [False] for "a lie" and "untrue", [True] for "correct", [DoubtValue] for "unlikely".
func Truth(word string) (value string, ok bool) {
	value, ok = truthTable()[word]
	return value, ok
}

var truthTable = sync.OnceValue(func() map[string]string { return pairs("truth.txt", False, True, DoubtValue) })
