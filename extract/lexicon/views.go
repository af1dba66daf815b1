package lexicon

import "sync"

// ViewNoun reports whether a lower-case noun with a possessor behind "in", "by" or "on"
// says whose words a clause gives: "in the ministry's view", "by his own account".
func ViewNoun(word string) bool { return viewTable()[word] }

var viewTable = sync.OnceValue(func() map[string]bool { return set("views.txt") })
