package lexicon

import "sync"

// Label reports whether a lower-case word is a label that stands before a colon in
// headlines: "live", "analysis".
func Label(word string) bool { return labelTable()[word] }

var labelTable = sync.OnceValue(func() map[string]bool { return set("labels.txt") })
