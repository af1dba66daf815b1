package text

import "strings"

// scare reports whether the tokens of a quotation are too few to be somebody's
// statement: "genuine nonsense", not "it fell".
func (q *pairer) scare(tokens []Token) bool {
	if len(tokens) > 12 {
		return false
	}
	words := 0
	for i, t := range tokens {
		s := t.Of(q.text)
		switch {
		case t.Kind == Punct && strings.ContainsAny(s, "!?."):
			return false
		case t.Kind != Word:
			continue
		}
		words++
		if words > 4 || q.finite(tokens[:i+1], strings.ToLower(s), i+1 == len(tokens)) {
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
		return n > 0 && is(strings.ToLower(tokens[n-1].Of(q.text)), host)
	}
	return is(straight(word), finite) || last && n > 0 && strings.HasSuffix(word, "ed") && len(word) > 4
}
