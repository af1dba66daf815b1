package lexicon

import "sync"

// Epithet reports whether a lower-case noun is one by which news calls a person that it has
// named before: "the champion", "the billionaire".
func Epithet(lemma string) bool { return epithetTable()[lemma] }

var epithetTable = sync.OnceValue(func() map[string]bool { return set("epithets.txt") })
