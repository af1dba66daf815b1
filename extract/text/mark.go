package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mark appends the token of the mark that starts at i and returns its end. Runs of stops,
// dashes and the like are one token; quotation marks and brackets are one each.
func (t *tokenizer) mark(i int) int {
	c := t.text[i]
	switch c {
	case '.', '!', '?':
		return t.stops(i)
	case '-', '*', '=', '_', '~':
		return t.repeated(i, "-*=_~", Punct)
	case '$', '<', '>', '+':
		return t.repeated(i, t.text[i:i+1], Symbol)
	case '@':
		return t.handle(i)
	case '#':
		if j := t.wordRun(i + 1); j > i+2 && class[t.text[i+1]] == letter {
			t.add(i, j, Word)
			return j
		}
		return t.repeated(i, "#", Symbol)
	case '\'', '`':
		return t.apostrophe(i, 1)
	case ':', ';':
		if j := t.face(i); j > i {
			t.add(i, j, Symbol)
			return j
		}
	}
	return t.single(i)
}

// single appends the one character at i as a token.
func (t *tokenizer) single(i int) int {
	r, n := utf8.DecodeRuneInString(t.text[i:t.end])
	switch {
	case r == '’' || r == '‘':
		return t.apostrophe(i, n)
	case unicode.IsPunct(r) && !strings.ContainsRune("%&§‰", r):
		t.add(i, i+n, Punct)
	default:
		t.add(i, i+n, Symbol)
	}
	return i + n
}

// repeated appends a run of bytes of set as one token. A run of different bytes is one
// token only when it is a rule of four and more.
func (t *tokenizer) repeated(i int, set string, k Kind) int {
	same := i + 1
	for same < t.end && t.text[same] == t.text[i] {
		same++
	}
	all := same
	for ; all < t.end && strings.IndexByte(set, t.text[all]) >= 0; all++ {
	}
	if all-i < 4 {
		all = same
	}
	t.add(i, all, k)
	return all
}

// stops appends a run of full stops, question marks and exclamation marks.
func (t *tokenizer) stops(i int) int {
	j := i
	if n := t.digits(i + 1); n > 0 && t.text[i] == '.' && (i == 0 || class[t.text[i-1]] != letter && class[t.text[i-1]] != high) {
		t.add(i, i+1+n, Number) // .45
		return i + 1 + n
	}
	for j < t.end && (t.text[j] == '.' || t.text[j] == '!' || t.text[j] == '?') {
		j++
	}
	t.add(i, j, Punct)
	return j
}

// handle appends what the at sign at i belongs to: a handle (@KCNA) or, joined with the
// tokens right before it, an e-mail address.
func (t *tokenizer) handle(i int) int {
	j := t.wordRun(i + 1)
	if j == i+1 {
		t.add(i, j, Symbol)
		return j
	}
	for j < t.end && strings.IndexByte("._-", t.text[j]) >= 0 {
		k := t.wordRun(j + 1)
		if k == j+1 {
			break
		}
		j = k
	}
	start := i
	for n := len(t.tokens); n > 0; n-- {
		p := t.tokens[n-1]
		if p.End != start || p.Kind == Punct && strings.IndexByte(".-_", t.text[p.Start]) < 0 || p.Kind == Symbol {
			break
		}
		start = p.Start
		t.tokens = t.tokens[:n-1]
	}
	t.add(start, j, Word)
	return j
}

// face returns the end of the emoticon that starts at i and stands alone, else i.
func (t *tokenizer) face(i int) int {
	if i > 0 && class[t.text[i-1]] == digit {
		return i
	}
	j := i + 1
	if t.at(j) == '-' {
		j++
	}
	if strings.IndexByte(")(DPp", t.at(j)) < 0 || j < t.end && t.at(j) == 0 {
		return i
	}
	for j < t.end && t.text[j] == ')' {
		j++
	}
	if j < t.end && t.text[j-1] != ')' {
		j++
	}
	if j < t.end && class[t.text[j]] != space {
		return i
	}
	return j
}

// apostrophe handles an apostrophe of n bytes at i that no letter stands before: it opens
// a shortened word ('em, '72), is a clitic apart from its word, or is a quotation mark.
func (t *tokenizer) apostrophe(i, n int) int {
	j := t.wordRun(i + n)
	rest := t.text[i+n : j]
	switch rest {
	case "em", "til", "cause", "tis", "twas", "Tis", "Twas":
		t.add(i, j, Word)
		return j
	case "s", "re", "ve", "ll", "d", "m":
		if i > 0 && class[t.text[i-1]] != space || rest == "s" {
			t.add(i, j, Word)
			return j
		}
	}
	if d := t.digits(i + n); d == 2 && (i == 0 || class[t.text[i-1]] != digit) && (rest[d:] == "" || rest[d:] == "s") && !t.quoted(j) {
		t.add(i, j, Number)
		return j
	}
	if n == 1 && t.at(i+1) == t.text[i] {
		n = 2 // `` and ''
	}
	t.add(i, i+n, Punct)
	return i + n
}

// quoted reports whether an apostrophe stands at j, so that '72' is quoted.
func (t *tokenizer) quoted(j int) bool { return apostropheAt(t.text[j:t.end]) > 0 }
