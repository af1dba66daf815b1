package lexicon

import "sync"

// Canonical returns the noun that claims use for a lower-case noun: "aircraft" for "jet",
// the noun itself when it has no synonym.
func Canonical(noun string) string {
	if c, ok := synonymTable()[noun]; ok {
		return c
	}
	return noun
}

var synonymTable = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, row := range rows("synonyms.txt", 2) {
		m[row[0]] = row[1]
	}
	return m
})
