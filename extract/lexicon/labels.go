package lexicon

import "sync"

// Label reports whether a lower-case word is a label that stands before a colon in
// headlines: "live", "analysis".
func Label(word string) bool { return labelTable()[word] }

var labelTable = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for _, row := range rows("labels.txt", 1) {
		m[row[0]] = true
	}
	return m
})
