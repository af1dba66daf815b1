package graph

import (
	"strings"

	"hearsay/schema"
)

// tokensOf splits a text into words as [schema.Slug] writes them.
func tokensOf(text string) []string {
	return strings.FieldsFunc(schema.Slug(text), func(r rune) bool { return r == '-' })
}

// hasWords reports whether each word asked for occurs in one of the texts, in whatever
// case, with or without a plural s; a word may be several ("North Korea"), which must
// then all occur.
func hasWords(words []string, texts ...string) bool {
	if len(words) == 0 {
		return true
	}
	there := make(map[string]bool)
	for _, t := range texts {
		for _, w := range tokensOf(t) {
			there[stem(w)] = true
		}
	}
	for _, word := range words {
		for _, w := range tokensOf(word) {
			if !there[stem(w)] {
				return false
			}
		}
	}
	return true
}

func stem(w string) string {
	if len(w) > 3 && !strings.HasSuffix(w, "ss") {
		return strings.TrimSuffix(w, "s")
	}
	return w
}
