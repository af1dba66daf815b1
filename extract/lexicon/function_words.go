package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// A FunctionClass is a set of closed word classes; a word may belong to several
// ("that" is a determiner, a relative and opens clauses).
type FunctionClass uint8

// The closed classes. Time is not closed by grammar but by the calendar.
const (
	Determiner FunctionClass = 1 << iota
	Preposition
	Conjunction
	Subordinator
	Auxiliary
	AdverbWord
	TimeWord
	Relative
)

//go:embed function-words.txt
var functionWordTable string

var functionWords = sync.OnceValue(func() map[string]FunctionClass {
	codes := map[string]FunctionClass{
		"determiner": Determiner, "preposition": Preposition, "conjunction": Conjunction, "subordinator": Subordinator,
		"auxiliary": Auxiliary, "adverb": AdverbWord, "time": TimeWord, "relative": Relative,
	}
	m := make(map[string]FunctionClass)
	for line := range strings.Lines(functionWordTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		word, class, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok || codes[class] == 0 {
			panic("lexicon/function-words.txt: want word and a known class: " + line)
		}
		m[word] |= codes[class]
	}
	return m
})

// FunctionWord returns the closed classes of a lower-case word with straight apostrophes;
// 0 for an open-class word.
func FunctionWord(word string) FunctionClass { return functionWords()[word] }
