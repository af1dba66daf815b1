package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// fuse collects the words of tokens start to end for the models. A name over a hyphen,
// which UD cuts into three, becomes one word again: Kim Yo-jong, not Kim, Yo and jong.
func (a *analyzer) fuse(m *models, tokens []Token, start, end int, plain bool) {
	a.fused, a.starts = a.fused[:0], a.starts[:0]
	for i := start; i < end; i++ {
		a.starts = append(a.starts, i)
		if !plain && i > start && i+2 < end && m.syllables(tokens, i) {
			a.fused = append(a.fused, tokens[i].Form+"-"+tokens[i+2].Form)
			i += 2
			continue
		}
		a.fused = append(a.fused, tokens[i].Form)
	}
	a.starts = append(a.starts, end)
}

// syllables reports whether word i, a hyphen and the next word are two syllables of a
// name: a capital before and at i, and behind the hyphen small letters that the
// treebanks do not know as a word. "Yo-jong" is one; "President-made" is none.
func (m *models) syllables(tokens []Token, i int) bool {
	if !hyphen(tokens[i+1].Form) || !touches(tokens, i+1) || !capital(tokens[i-1].Form) || !capital(tokens[i].Form) {
		return false
	}
	second := tokens[i+2].Form
	if len(second) > 6 {
		return false
	}
	for _, r := range second {
		if !unicode.IsLower(r) {
			return false
		}
	}
	lower, cased := m.joint.Knows(second)
	_, acronym := m.joint.Knows(strings.ToUpper(second)) // UN is known, un is not
	return !cased && (!lower || acronym)
}

func capital(form string) bool {
	r, n := utf8.DecodeRuneInString(form)
	return unicode.IsUpper(r) && n < len(form)
}

// spread gives token k, a part of the word that starts at token first, its place: the
// hyphen under what follows it, the second syllable under the first. It returns a tag
// for the lemma, which is corrected later like that of any word the rules retag.
func spread(tokens []Token, first, k int) int {
	t := &tokens[k]
	if hyphen(t.Form) {
		t.UPOS, t.XPOS, t.Head, t.Rel = "PUNCT", "HYPH", k+1, "punct"
		return 0
	}
	t.UPOS, t.XPOS, t.Head, t.Rel = "PROPN", "NNP", first, "flat"
	return 0
}
