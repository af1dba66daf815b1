package text

import (
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// Kind says what a token is made of.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota // letters first of all: "Kirby", "n't", "U.S.", "e-mail", "http://un.org"
	Number             // digits first of all: "1,200.5", "02:30", "9/11", "20th"
	Punct              // marks: stops, quotation marks, brackets, dashes
	Symbol             // everything else: "$", "%", "&", an emoji, a broken byte
)

// String returns the name of the kind in lower case.
func (k Kind) String() string {
	return [...]string{"word", "number", "punct", "symbol"}[k&3]
}

// A Token is a word in the sense of UD English EWT, or a mark.
type Token struct {
	schema.Span
	Kind Kind
}

// A tokenizer appends the tokens of one paragraph after another.
type tokenizer struct {
	text   string
	start  int // of the paragraph
	end    int // of the paragraph
	tokens []Token
}

// run appends the tokens of paragraph p.
func (t *tokenizer) run(p schema.Span) {
	t.start, t.end = p.Start, p.End
	for i := p.Start; i < p.End; {
		c := t.text[i]
		switch class[c] {
		case space:
			i++
		case letter, digit:
			i = t.word(i)
		case high:
			i = t.rune(i)
		default:
			i = t.mark(i)
		}
	}
}

func (t *tokenizer) add(start, end int, k Kind) {
	t.tokens = append(t.tokens, Token{schema.Span{Start: start, End: end}, k})
}

// at returns the byte at i, 0 outside the paragraph.
func (t *tokenizer) at(i int) byte {
	if i < 0 || i >= t.end {
		return 0
	}
	return t.text[i]
}

// rune handles a character outside ASCII at i and returns where the next token may start.
func (t *tokenizer) rune(i int) int {
	r, n := utf8.DecodeRuneInString(t.text[i:t.end])
	switch {
	case r == utf8.RuneError && n == 1:
		t.add(i, i+1, Symbol)
	case isSpace(r):
	case isWordRune(r):
		return t.word(i)
	default:
		return t.mark(i)
	}
	return i + n
}

// Classes of bytes.
const (
	other = iota
	space
	letter
	digit
	high // first byte, or any, of a character outside ASCII
)

var class = func() (c [256]uint8) {
	for i := range c {
		switch b := byte(i); {
		case b >= 0x80:
			c[i] = high
		case b <= ' ' || b == 0x7f:
			c[i] = space
		case b >= '0' && b <= '9':
			c[i] = digit
		case b|0x20 >= 'a' && b|0x20 <= 'z':
			c[i] = letter
		}
	}
	return c
}()

// isSpace reports whether r separates tokens. Marks without width do, for they stand
// between words in text copied from web pages.
func isSpace(r rune) bool {
	switch r {
	case 0x200b, 0x200e, 0x200f, 0x2060, 0xfeff:
		return true
	}
	return unicode.IsSpace(r)
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r] == letter || class[r] == digit
	}
	if r >= 0x2000 && r < 0x2c00 {
		return false // punctuation and symbols; saves the table search for dashes and quotes
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == 0xad
}

// wordRun returns the end of the run of letters, digits and marks that starts at i.
func (t *tokenizer) wordRun(i int) int {
	for i < t.end {
		switch class[t.text[i]] {
		case letter, digit:
			i++
			continue
		case high:
			r, n := utf8.DecodeRuneInString(t.text[i:t.end])
			if isWordRune(r) && (r != utf8.RuneError || n > 1) {
				i += n
				continue
			}
		}
		break
	}
	return i
}

// letterAt reports whether a letter, digit or mark starts at i.
func (t *tokenizer) letterAt(i int) bool {
	if i < 0 || i >= t.end {
		return false
	}
	switch class[t.text[i]] {
	case letter, digit:
		return true
	case high:
		r, _ := utf8.DecodeRuneInString(t.text[i:t.end])
		return r != utf8.RuneError && isWordRune(r)
	}
	return false
}
