package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// A line is what stands between two line breaks, without the spaces at its ends. Noise
// breaks lines too.
type line struct {
	schema.Span
	columns int  // characters
	indent  int  // characters of space before it
	apart   bool // a blank line or noise stands before it
}

// paragraphs returns the blocks of running text outside skip. Blank lines and noise part
// them always. Whether a single line break does is decided for the whole text: when it is
// wrapped by hand, most breaks fall in mid-sentence; otherwise a line is a paragraph.
func paragraphs(text string, skip []schema.Span) []schema.Span {
	var ls []line
	start := 0
	for _, s := range ordered(skip) {
		if s.Empty() {
			continue
		}
		from, to := border(text, s.Start, -1), border(text, s.End, 1)
		if from > start {
			ls = appendLines(ls, text, start, from)
		}
		start = max(start, to)
	}
	ls = appendLines(ls, text, start, len(text))
	width := wrapWidth(text, ls)
	var out []schema.Span
	for i, l := range ls {
		if i > 0 && !l.apart && continues(text, ls[i-1], l, width) {
			out[len(out)-1].End = l.End
			continue
		}
		out = append(out, l.Span)
	}
	return out
}

// ordered returns spans by their start; almost always they are so already.
func ordered(spans []schema.Span) []schema.Span {
	byStart := func(a, b schema.Span) int { return a.Start - b.Start }
	if slices.IsSortedFunc(spans, byStart) {
		return spans
	}
	spans = slices.Clone(spans)
	slices.SortStableFunc(spans, byStart)
	return spans
}

// border returns i, moved into text and, by step, off the middle of a rune.
func border(text string, i, step int) int {
	i = min(max(i, 0), len(text))
	for n := 0; n < 3 && i > 0 && i < len(text) && !utf8.RuneStart(text[i]); n++ {
		i += step
	}
	return i
}

// appendLines appends the lines of text[start:end] that are not blank.
func appendLines(ls []line, text string, start, end int) []line {
	apart := true
	for start < end {
		stop := start
		for stop < end && text[stop] != '\n' && text[stop] != '\r' {
			stop++
		}
		s := trim(text, start, stop)
		if s.Empty() {
			apart = true
		} else {
			ls = append(ls, line{s, utf8.RuneCountInString(s.Of(text)), s.Start - start, apart})
			apart = false
		}
		if stop+1 < end && text[stop] == '\r' && text[stop+1] == '\n' {
			stop++
		}
		start = stop + 1
	}
	return ls
}

// trim returns text[start:end] without the spaces at both ends.
func trim(text string, start, end int) schema.Span {
	for start < end {
		r, n := utf8.DecodeRuneInString(text[start:end])
		if !isSeparator(r) {
			break
		}
		start += n
	}
	for start < end {
		r, n := utf8.DecodeLastRuneInString(text[start:end])
		if !isSeparator(r) {
			break
		}
		end -= n
	}
	return schema.Span{Start: start, End: end}
}

func isSeparator(r rune) bool {
	if r < utf8.RuneSelf {
		return class[r] == space
	}
	return isSpace(r)
}

// narrow is the number of characters below which a line is none that was wrapped.
const narrow = 25

// wrapWidth returns the width in characters to which text is wrapped by hand, 0 when a
// line is a paragraph: a quarter of the breaks must fall in mid-sentence, and the lines
// must be short.
func wrapWidth(text string, ls []line) int {
	pairs, broken := 0, 0
	var columns []int
	for i := 1; i < len(ls); i++ {
		if ls[i].apart {
			continue
		}
		pairs++
		columns = append(columns, ls[i-1].columns)
		if ls[i-1].columns >= narrow && !finished(text, ls[i-1]) && startsLower(text, ls[i]) {
			broken++
		}
	}
	if broken == 0 || broken*4 < pairs {
		return 0
	}
	slices.Sort(columns)
	if width := columns[len(columns)*9/10]; width <= 120 {
		return width
	}
	return 0
}

// continues reports whether line b goes on with the sentence or paragraph of line a.
func continues(text string, a, b line, width int) bool {
	if opensBlock(text, a, true) || opensBlock(text, b, false) {
		return false
	}
	open := !finished(text, a) && startsLower(text, b)
	if width == 0 {
		return open && (a.columns >= 40 || text[a.End-1] == ',')
	}
	if open {
		return true
	}
	if b.indent > a.indent+1 {
		return false
	}
	word := strings.IndexByte(b.Of(text), ' ')
	if word < 0 {
		word = b.columns
	}
	return a.columns+1+word > width-width/10 // the next word had no room on line a
}

// opensBlock reports whether l is a heading or a rule, which stand alone, or, unless
// alone is asked for, the first line of a list item.
func opensBlock(text string, l line, alone bool) bool {
	s := l.Of(text)
	switch {
	case s[0] == '#' && len(strings.TrimLeft(s, "#")) > 0 && strings.TrimLeft(s, "#")[0] == ' ':
		return true
	case strings.IndexFunc(s, isWordRune) < 0:
		return true
	case alone:
		return false
	}
	for _, bullet := range [...]string{"- ", "* ", "+ ", "> ", "• ", "· ", "– ", "— ", "● ", "▪ ", "◦ ", "► "} {
		if strings.HasPrefix(s, bullet) {
			return true
		}
	}
	n := 0
	for n < len(s) && n < 3 && class[s[n]] == digit {
		n++
	}
	return n > 0 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' '
}

// finished reports whether l ends as a sentence does.
func finished(text string, l line) bool {
	s := strings.TrimRight(l.Of(text), "\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return s == "" || strings.ContainsRune(".!?:;…", r)
}

func startsLower(text string, l line) bool {
	r, _ := utf8.DecodeRuneInString(l.Of(text))
	return unicode.IsLower(r)
}
