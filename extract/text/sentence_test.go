package text

import (
	_ "embed"
	"strings"
	"testing"
)

//go:embed testdata/sentences.txt
var markedSentences string

// marked returns the lines of a file of marked examples.
func marked(file string) []string {
	var out []string
	for line := range strings.Lines(file) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func TestSentences(t *testing.T) {
	for _, line := range marked(markedSentences) {
		text := strings.ReplaceAll(line, "| ", "")
		d := Analyze(text, nil)
		var found []string
		for _, s := range d.Sentences {
			found = append(found, s.Of(text))
		}
		if got := strings.Join(found, " | "); got != line {
			t.Errorf("got  %s\nwant %s", got, line)
		}
	}
}
