package parse

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Print writes the sentence as a tree for people: a line a word in the order of the
// text, indented by its depth, with relation, part of speech and lemma; names behind.
//
//	  Korea    nsubj   PROPN  Korea  LOC
//	denied     ccomp   VERB   deny
func (s *Sentence) Print(w io.Writer) error {
	var b strings.Builder
	depths, wide := make([]int, len(s.Tokens)), 0
	for i := range s.Tokens {
		for h := s.Tokens[i].Head; h >= 0; h = s.Tokens[h].Head {
			depths[i]++
		}
		wide = max(wide, 2*depths[i]+utf8.RuneCountInString(s.Tokens[i].Form))
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		word := strings.Repeat("  ", depths[i]) + field(t.Form)
		pad := strings.Repeat(" ", wide-utf8.RuneCountInString(word))
		line := fmt.Sprintf("%s%s  %-12s %-5s %s", word, pad, t.Rel, t.UPOS, field(t.Lemma))
		if tag := s.NameTag(i); tag != "O" {
			line += "  " + tag[2:]
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
