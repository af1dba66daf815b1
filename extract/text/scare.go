package text

import (
	"strings"

	"hearsay/schema"
)

// scare reports whether the tokens up to the end of inner are too few to be somebody's
// statement: "genuine nonsense", not "it fell". The scan is bounded, for quotations nest.
func (q *pairer) scare(tokens []Token, inner schema.Span) bool {
	words := 0
	for i, t := range tokens {
		if t.Start >= inner.End {
			return words > 0
		}
		s := t.Of(q.text)
		switch {
		case i >= 12:
			return false
		case t.Kind == Punct && strings.ContainsAny(s, "!?."):
			return false
		case t.Kind != Word:
			continue
		}
		words++
		last := i+1 == len(tokens) || tokens[i+1].Start >= inner.End
		if words > 4 || q.finite(tokens[:i+1], strings.ToLower(s), last) {
			return false
		}
	}
	return words > 0
}

// finite reports whether word, the last of tokens, looks like the finite verb of a short
// quotation, or like the subject of one. A participle before a noun ("alleged supplies")
// does not; at the end behind an adverb ("falsely rejected") it does. Behind a hyphen
// nothing does ("self-made"), and 's only behind a pronoun.
func (q *pairer) finite(tokens []Token, word string, last bool) bool {
	n := len(tokens) - 1
	if n > 0 && tokens[n-1].Of(q.text) == "-" {
		return false
	}
	if a := apostropheAt(word); a > 0 && word[a:] == "s" {
		return n > 0 && hosts[strings.ToLower(tokens[n-1].Of(q.text))]
	}
	return finiteWords[word] || last && n > 0 && strings.HasSuffix(word, "ed") && len(word) > 4
}

// hosts are the words behind which 's is a verb.
var hosts = set(`he she it that this there what who where how here everyone everybody nobody`)

var finiteWords = set(`am is are was were been has have had do does did will would can could shall should may
	might must 're 'm 've 'll 'd ’re ’m ’ve ’ll ’d n't n’t ca wo ai i we he she they you it there
	said says went came made took gave got knew saw fell left let know think want need see go come`)
