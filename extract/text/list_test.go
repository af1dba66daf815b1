package text

import (
	"slices"
	"strings"
	"testing"
)

// TestLists checks that the word lists are sorted, without a line twice, and of classes
// that their comments explain.
func TestLists(t *testing.T) {
	for name, file := range map[string]string{"abbreviations.txt": abbreviationTable, "words.txt": wordList} {
		lines := marked(file)
		if !slices.IsSorted(lines) {
			t.Errorf("%s is not sorted", name)
		}
		if n := len(slices.Compact(slices.Clone(lines))); n != len(lines) {
			t.Errorf("%s has %d lines twice", name, len(lines)-n)
		}
		for _, line := range lines {
			_, class, _ := strings.Cut(line, "\t")
			if !strings.Contains(file, "# "+class+"\t") {
				t.Errorf("%s: class %q of %q has no comment", name, class, line)
			}
		}
	}
	if len(abbreviations()) == 0 || len(words().classes) == 0 || len(words().fused) == 0 {
		t.Error("a list is empty")
	}
	for form := range abbreviations() {
		if len(form) > longestAbbreviation {
			t.Errorf("abbreviations.txt: %q is longer than %d bytes and never looked up", form, longestAbbreviation)
		}
	}
}
