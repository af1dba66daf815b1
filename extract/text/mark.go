package text

import (
	"unicode"
	"unicode/utf8"
)

// mark appends the token of the mark that starts at i and returns its end. Runs of stops,
// dashes and the like are one token; quotation marks and brackets are one each.
func (t *tokenizer) mark(i int) int {
	c := t.text[i]
	switch c {
	case '.', '-', '*', '=', '_', '~', '#':
		j := i + 1
		for j < t.end && t.text[j] == c {
			j++
		}
		if c == '#' {
			t.add(i, j, Symbol)
		} else {
			t.add(i, j, Punct)
		}
		return j
	case '!', '?':
		j := i + 1
		for j < t.end && (t.text[j] == '!' || t.text[j] == '?') {
			j++
		}
		t.add(i, j, Punct)
		return j
	case '@':
		if j := t.wordRun(i + 1); j > i+1 {
			for t.at(j) == '_' || t.at(j) == '.' && t.letterAt(j+1) {
				j = t.wordRun(j + 1)
			}
			t.add(i, j, Word)
			return j
		}
	case '\'', '`':
		return t.apostrophe(i, 1)
	}
	if c < utf8.RuneSelf {
		k := Punct
		switch c {
		case '$', '%', '&', '+', '<', '>', '^', '|', '@', '=':
			k = Symbol
		}
		t.add(i, i+1, k)
		return i + 1
	}
	r, n := utf8.DecodeRuneInString(t.text[i:t.end])
	switch {
	case r == '’':
		return t.apostrophe(i, n)
	case unicode.IsPunct(r) && r != '§':
		t.add(i, i+n, Punct)
	default:
		t.add(i, i+n, Symbol)
	}
	return i + n
}

// apostrophe handles an apostrophe of n bytes at i that no letter stands before: it opens
// a shortened word ('em, '72), is a clitic apart from its word, or is a quotation mark.
func (t *tokenizer) apostrophe(i, n int) int {
	j := t.wordRun(i + n)
	switch t.text[i+n : j] {
	case "em", "til", "cause", "tis", "twas", "Tis", "Twas":
		t.add(i, j, Word)
		return j
	case "s", "re", "ve", "ll", "d", "m":
		if i > 0 && (class[t.text[i-1]] != space || t.text[i+n:j] == "s") {
			t.add(i, j, Word)
			return j
		}
	}
	if d := t.digits(i + n); d == 2 && (j == i+n+2 || j == i+n+3 && t.text[j-1] == 's') {
		t.add(i, j, Number)
		return j
	}
	if n == 1 && t.at(i+1) == t.text[i] {
		n = 2 // `` and ''
	}
	t.add(i, i+n, Punct)
	return i + n
}
