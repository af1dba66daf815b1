package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// A Sentence is a run of tokens, from the first byte of its first to the last of its last.
type Sentence struct {
	schema.Span
	First, End int // tokens [First,End) of the document
	Paragraph  int // index into Document.Paragraphs
}

// A splitter cuts the tokens of a paragraph into sentences.
type splitter struct {
	text   string
	tokens []Token // of the paragraph
	roles  []role  // of tokens
}

// split appends the sentences of tokens[first:], which are paragraph p.
func (s *splitter) split(out []Sentence, tokens []Token, first, p int) []Sentence {
	s.tokens = tokens[first:]
	start := 0
	for k := 0; k < len(s.tokens); k++ {
		if !s.terminal(k) {
			continue
		}
		last := s.closers(k)
		if last+1 < len(s.tokens) && s.ends(start, k, last) {
			out = append(out, s.sentence(start, last+1, first, p))
			start = last + 1
		}
		k = last
	}
	if start < len(s.tokens) {
		out = append(out, s.sentence(start, len(s.tokens), first, p))
	}
	return out
}

func (s *splitter) sentence(start, end, first, p int) Sentence {
	span := schema.Span{Start: s.tokens[start].Start, End: s.tokens[end-1].End}
	return Sentence{span, first + start, first + end, p}
}

func (s *splitter) word(k int) string { return s.tokens[k].Of(s.text) }

// terminal reports whether a sentence may end with token k.
func (s *splitter) terminal(k int) bool {
	t := s.tokens[k]
	switch s.text[t.End-1] {
	case '.', '!', '?':
		return true
	case 0xa6, 0x82: // last bytes of the ellipsis and of the ideographic stop
		w := s.word(k)
		return w == "…" || w == "。"
	}
	return false
}

// closers returns the last of the closing marks and note numbers behind token k, or k.
func (s *splitter) closers(k int) int {
	for k+1 < len(s.tokens) {
		n := s.tokens[k+1]
		close := n.Start == s.tokens[k].End
		switch c := s.text[n.Start]; {
		case s.roles[k+1] == closing, close && s.roles[k+1] != opening && isQuoteMark(n.Of(s.text)):
			k++
		case (c == ')' || c == ']' || c == '}') && n.End == n.Start+1:
			k++
		case close && n.Kind == Punct && n.End == n.Start+1 && strings.IndexByte(".!?", c) >= 0:
			k++
		case c == '.' && n.End == n.Start+1 && n.Start == s.tokens[k].End+1: // . . .
			k++
		case c == '[' && k+3 < len(s.tokens) && s.tokens[k+2].Kind == Number && s.text[s.tokens[k+3].Start] == ']':
			k += 3
		default:
			return k
		}
	}
	return k
}

// ends reports whether the sentence from token start ends with token last: its terminal
// mark k and the closers behind it.
func (s *splitter) ends(start, k, last int) bool {
	n := last + 1
	next := s.tokens[n]
	if next.Start == s.tokens[last].End && next.Kind != Punct && last == k {
		return s.glued(k, n)
	}
	if next.Kind == Punct && s.roles[n] != opening {
		switch s.text[next.Start] {
		case ',', ';', ':':
			return false
		}
	}
	for n < len(s.tokens)-1 && s.tokens[n].Kind == Punct && !s.terminal(n) {
		n++
	}
	if n == len(s.tokens)-1 && s.tokens[n].Kind == Punct {
		return false // nothing but marks is left
	}
	mark := s.word(k)
	if s.text[s.tokens[last].Start] == '.' && last > k && s.tokens[last].Start > s.tokens[last-1].End {
		mark = "..."
	}
	if s.tokens[k].Kind != Punct {
		return s.endsAbbreviated(k, n, mark)
	}
	if k == start {
		return false // a stray mark
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.tokens[n].Start:])
	switch {
	case last > k && s.roles[last] == closing && s.attributed(last+1):
		return false
	case unicode.IsLower(r):
		return mark == "." && last == k && s.tokens[n].Start > s.tokens[k].End && s.lowerStart(k, n)
	case mark == "…" || mark == "..." || mark == "..":
		return isCapital(s.word(n)) && s.starts(n)
	}
	return !s.enumerates(start, k)
}

// glued reports whether a sentence ends at token k though the next follows without a
// space: "he said.The minister".
func (s *splitter) glued(k, n int) bool {
	return s.tokens[k].Kind == Punct && k > 0 && isCapital(s.word(n)) && len(s.word(n)) > 1
}

// lowerStart reports whether a word in lower case starts a sentence behind a full stop.
// Between an abbreviation the list does not know and its noun it does not.
func (s *splitter) lowerStart(k, n int) bool {
	if s.tokens[n].Kind != Word || k == 0 || s.tokens[k-1].Kind != Word {
		return false
	}
	return len(s.word(k-1)) > 4 || strings.ToLower(s.word(n)) != s.word(n) // iPhones, eBay
}

// endsAbbreviated reports whether a sentence ends with the abbreviation k before token n.
func (s *splitter) endsAbbreviated(k, n int, word string) bool {
	if n != k+1 {
		switch s.word(k + 1) {
		case "(", "[", "-", "--", "–", "—": // MANCHESTER, N.H. — The
			return false
		}
	}
	switch abbreviationClass(word[:len(word)-1]) {
	case title, before:
		return false
	}
	return s.starts(n)
}

// enumerates reports whether the sentence so far is the number of a list item: "1. ".
func (s *splitter) enumerates(start, k int) bool {
	return k == start+1 && s.tokens[start].Kind == Number && s.tokens[start].End-s.tokens[start].Start <= 2
}

// starts reports whether token n is a word that begins sentences and hardly ever follows
// an abbreviation inside one.
func (s *splitter) starts(n int) bool {
	t := s.tokens[n]
	if t.Kind != Word || !is(s.word(n), starter) {
		return false
	}
	return t.End >= len(s.text) || s.text[t.End] != '.'
}

// attributed reports whether the tokens from n say who spoke the quotation before them:
// a name and a verb of saying that has no clause or quotation of its own. The sentence
// goes on then: "Never!" Kwon said. But: "It is over." Kwon said the talks had failed.
func (s *splitter) attributed(n int) bool {
	names := 0
	for ; n < len(s.tokens) && names < 6; n, names = n+1, names+1 {
		w := s.word(n)
		if s.tokens[n].Kind == Word && isCapital(w) && !is(w, starter) {
			continue
		}
		if names == 0 || !is(w, saying) {
			return false
		}
		if n+1 == len(s.tokens) {
			return true
		}
		if s.tokens[n+1].Kind == Punct {
			return s.roles[n+1] != opening && (n+2 >= len(s.tokens) || s.roles[n+2] != opening)
		}
		return is(s.word(n+1), afterSaying)
	}
	return false
}

// isCapital reports whether s starts with an upper-case letter.
func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
