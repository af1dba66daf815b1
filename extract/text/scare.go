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
		if words > 4 || finite(strings.ToLower(s), i == 0, last) {
			return false
		}
	}
	return words > 0
}

// finite reports whether a word of a short quotation looks like its finite verb, or like
// the subject of one. A participle before a noun ("alleged supplies") does not; at the
// end behind an adverb ("falsely rejected") it does.
func finite(word string, first, last bool) bool {
	if finiteWords[word] {
		return true
	}
	return last && !first && strings.HasSuffix(word, "ed") && len(word) > 4
}

var finiteWords = set(`am is are was were be been has have had do does did will would can could shall should may
	might must 's 're 'm 've 'll 'd ’s ’re ’m ’ve ’ll ’d n't n’t ca wo ai i we he she they you it there
	said says went came made took gave got knew saw fell left let know think want need see go come`)
