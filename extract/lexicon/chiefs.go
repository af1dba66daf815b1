package lexicon

import "sync"

// Chief reports whether a lower-case noun is an office at the head of a body, and whether
// it is a word for any such office: "chief" may mean the director, not the other way round.
func Chief(noun string) (anyBody, ok bool) {
	kind, ok := chiefTable()[noun]
	return kind == "chief", ok
}

var chiefTable = sync.OnceValue(func() map[string]string { return pairs("chiefs.txt", "chief", "own") })
