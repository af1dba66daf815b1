package text

import (
	_ "embed"
	"strings"
	"sync"
)

// A wordClass is a set of the classes of words.txt.
type wordClass uint16

const (
	afterSaying wordClass = 1 << iota
	domain
	finite
	host
	prefix
	saying
	starter
	unit
)

// A wordTable is words.txt, read.
type wordTable struct {
	classes map[string]wordClass
	fused   map[string]int // where the word parts
}

//go:embed words.txt
var wordList string

var words = sync.OnceValue(func() wordTable {
	names := map[string]wordClass{
		"after-saying": afterSaying, "domain": domain, "finite": finite, "host": host,
		"prefix": prefix, "saying": saying, "starter": starter, "unit": unit,
	}
	t := wordTable{make(map[string]wordClass), make(map[string]int)}
	for line := range strings.Lines(wordList) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		form, name, _ := strings.Cut(line, "\t")
		left, right, parted := strings.Cut(form, "|")
		switch {
		case name == "fused" && parted:
			t.fused[left+right] = len(left)
		case names[name] != 0 && t.classes[form]&names[name] == 0:
			t.classes[form] |= names[name]
		default:
			panic("extract/text/words.txt: want a new form, a tab and a class: " + line)
		}
	}
	return t
})

// is reports whether word, in this case of letters, belongs to class c.
func is(word string, c wordClass) bool { return words().classes[word]&c != 0 }
