package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// The kinds of works that news takes up by a noun.
const (
	TextWork     = "text"     // published: "the article", "their story"
	FigureWork   = "figure"   // a number: "the toll"
	MessageWork  = "message"  // sent, so that it says what its sender does: "deleted a tweet saying"
	ResearchWork = "research" // found out, so that it speaks for its maker: "the hospital's analysis"
	ClaimWork    = "claim"    // any other that can be true or false: "both assessments"
)

// Work reports whether a lower-case noun, singular or plural, is one of the kind for what
// somebody has published, counted or found out.
func Work(noun, kind string) bool {
	kinds, ok := workTable()[noun]
	if !ok {
		kinds = workTable()[Singular(noun)]
	}
	return slices.Contains(kinds, kind)
}

var workTable = sync.OnceValue(func() map[string][]string {
	m := make(map[string][]string)
	for _, row := range rows("works.txt", 2) {
		m[row[0]] = strings.Split(row[1], ",")
	}
	return m
})
