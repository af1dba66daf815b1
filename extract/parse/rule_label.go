package parse

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed labels.txt
var labelTable string

// labels are the words of line labels, in lower case, with a space between them.
var labels = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool)
	for line := range strings.Lines(labelTable) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			m[line] = true
		}
	}
	return m
})

// lineLabel returns the number of words of the label that a line begins with, its colon
// counted in: "Quote:", "Read more:". It is set apart before parsing, because otherwise
// the label becomes the root. A line that is nothing else has none.
func lineLabel(words []string) int {
	for i := 1; i < min(4, len(words)-1); i++ {
		if words[i] != ":" {
			continue
		}
		label := strings.ToLower(strings.Join(words[:i], " "))
		if labels()[label] {
			return i + 1
		}
		return 0
	}
	return 0
}
