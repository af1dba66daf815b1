package lexicon

import "sync"

// Platform reports whether a lower-case name is that of a service on which people publish
// what they say: "on Twitter Anna Berg wrote" names no Twitter Anna Berg.
func Platform(name string) bool { return platformTable()[name] }

var platformTable = sync.OnceValue(func() map[string]bool { return set("platforms.txt") })
