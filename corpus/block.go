package corpus

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// A block is a line of text without the white space around it; in text wrapped at a
// fixed width it is a paragraph. Blank lines are no blocks.
type block struct {
	schema.Span
	words int
}

// blocksOf cuts text from byte start on into blocks.
func blocksOf(text string, start int) []block {
	lines, paragraphs := linesOf(text, start)
	if wrapped(lines, paragraphs) {
		return paragraphs
	}
	return lines
}

// linesOf returns the lines that are not blank and the runs of such lines.
func linesOf(text string, start int) (lines, paragraphs []block) {
	open := false
	for at := start; at < len(text); {
		end := strings.IndexByte(text[at:], '\n')
		next := len(text)
		if end >= 0 {
			next = at + end + 1
		}
		span := trimSpan(text, schema.Span{Start: at, End: next})
		at = next
		if span.Empty() {
			open = false
			continue
		}
		b := block{Span: span, words: countWords(span.Of(text))}
		lines = append(lines, b)
		if !open {
			paragraphs = append(paragraphs, b)
			open = true
			continue
		}
		last := &paragraphs[len(paragraphs)-1]
		last.End = b.End
		last.words += b.words
	}
	return lines, paragraphs
}

// wrapped reports whether lines are the rows of paragraphs of a fixed width: at least
// two to a paragraph on average, the full ones all about as long, none longer than 100 bytes.
func wrapped(lines, paragraphs []block) bool {
	if len(lines) < 8 || len(lines) < 2*len(paragraphs) {
		return false
	}
	lengths := make([]int, len(lines))
	for i, l := range lines {
		lengths[i] = l.End - l.Start
	}
	slices.Sort(lengths)
	longest, median := lengths[len(lengths)-1], lengths[len(lengths)/2]
	return longest <= 100 && median >= 50 && median*5 >= longest*4
}

// trimSpan leaves the white space at both ends, and a byte order mark, out of s.
func trimSpan(text string, s schema.Span) schema.Span {
	cut := func(r rune) bool { return unicode.IsSpace(r) || r == '\uFEFF' || r == '\u200B' }
	part := s.Of(text)
	s.Start += len(part) - len(strings.TrimLeftFunc(part, cut))
	part = s.Of(text)
	s.End -= len(part) - len(strings.TrimRightFunc(part, cut))
	return s
}

func countWords(s string) int {
	n, in := 0, false
	for i := 0; i < len(s); i++ {
		space := s[i] <= ' '
		if !space && !in {
			n++
		}
		in = !space
	}
	return n
}

// sentencesOf cuts s roughly into sentences: after a stop, question or exclamation mark
// and white space, before a capital, digit or quotation mark. It serves to find
// boilerplate within a line; package extract/text has the real thing.
func sentencesOf(text string, s schema.Span) []schema.Span {
	var out []schema.Span
	start := s.Start
	for i := s.Start; i < s.End-1; i++ {
		if c := text[i]; c != '.' && c != '!' && c != '?' {
			continue
		}
		j := i + 1
		for j < s.End && strings.ContainsRune("\"')]”’", rune(text[j])) {
			j++
		}
		k := j
		for k < s.End && (text[k] == ' ' || text[k] == '\n' || text[k] == '\r' || text[k] == '\t') {
			k++
		}
		if k == j || k >= s.End || !opensSentence(text[k:s.End]) {
			continue
		}
		out = append(out, schema.Span{Start: start, End: j})
		start, i = k, k-1
	}
	return append(out, schema.Span{Start: start, End: s.End})
}

func opensSentence(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune("\"“‘'([", r)
}
