package text

import (
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
	tokens []Token
}

// split appends the sentences of tokens[first:], which are paragraph p.
func (s *splitter) split(out []Sentence, tokens []Token, first, p int) []Sentence {
	s.tokens = tokens
	start := first
	for k := first; k < len(tokens); k++ {
		if !s.terminal(k) {
			continue
		}
		k = s.closers(k)
		if k+1 < len(tokens) && s.ends(k) {
			out = append(out, s.sentence(start, k+1, p))
			start = k + 1
		}
	}
	if start < len(tokens) {
		out = append(out, s.sentence(start, len(tokens), p))
	}
	return out
}

func (s *splitter) sentence(first, end, p int) Sentence {
	return Sentence{schema.Span{Start: s.tokens[first].Start, End: s.tokens[end-1].End}, first, end, p}
}

// terminal reports whether a sentence may end with token k.
func (s *splitter) terminal(k int) bool {
	t := s.tokens[k]
	switch s.text[t.End-1] {
	case '.', '!', '?':
		return true
	}
	return s.text[t.Start:t.End] == "…"
}

// closers returns the last of the closing marks behind token k, or k.
func (s *splitter) closers(k int) int {
	for k+1 < len(s.tokens) && s.tokens[k+1].Start == s.tokens[k].End {
		switch s.tokens[k+1].Of(s.text) {
		case "”", "’", "\"", "'", ")", "]", "»", "''":
			k++
			continue
		}
		break
	}
	return k
}

// ends reports whether a sentence ends with token k, the last of a terminal mark and its closers.
func (s *splitter) ends(k int) bool {
	n := k + 1
	for n < len(s.tokens)-1 && s.tokens[n].Kind == Punct {
		n++
	}
	r, _ := utf8.DecodeRuneInString(s.text[s.tokens[n].Start:])
	if unicode.IsLower(r) || s.tokens[k+1].Start == s.tokens[k].End {
		return false
	}
	word := s.tokens[k].Of(s.text)
	if len(word) > 1 && word[len(word)-1] == '.' && s.tokens[k].Kind != Punct {
		switch abbreviations()[word[:len(word)-1]] {
		case title, before:
			return false
		case open:
			return s.tokens[n].Kind == Word
		}
		return len(word) > 2 && !upper(word[0])
	}
	return true
}
