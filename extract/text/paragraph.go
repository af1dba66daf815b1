package text

import (
	"iter"
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
	skip = ordered(skip)
	width := wrapWidth(text, skip)
	var out []schema.Span
	var last line
	for l := range lines(text, skip) {
		if !l.apart && continues(text, last, l, width) {
			out[len(out)-1].End = l.End
		} else {
			out = append(out, l.Span)
		}
		last = l
	}
	return out
}

// lines yields the lines of text outside skip that are not blank.
func lines(text string, skip []schema.Span) iter.Seq[line] {
	return func(yield func(line) bool) {
		start := 0
		for _, s := range skip {
			if s.Empty() {
				continue
			}
			from, to := border(text, s.Start, -1), border(text, s.End, 1)
			if !linesOf(text, start, from, yield) {
				return
			}
			start = max(start, to)
		}
		linesOf(text, start, len(text), yield)
	}
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

// linesOf yields the lines of text[start:end] that are not blank.
func linesOf(text string, start, end int, yield func(line) bool) bool {
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
			if !yield(line{s, utf8.RuneCountInString(s.Of(text)), s.Start - start, apart}) {
				return false
			}
			apart = false
		}
		if stop+1 < end && text[stop] == '\r' && text[stop+1] == '\n' {
			stop++
		}
		start = stop + 1
	}
	return true
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

const (
	narrow = 25  // a line of fewer characters is none that was wrapped
	wide   = 120 // nor is one of more
)

// wrapWidth returns the width in characters to which text is wrapped by hand, 0 when a
// line is a paragraph: a quarter of the breaks must fall in mid-sentence, and nine of ten
// lines before a break must be short. Their length is the width.
func wrapWidth(text string, skip []schema.Span) int {
	pairs, broken := 0, 0
	var lengths [wide + 2]int // how many lines before a break have so many characters
	var last line
	for l := range lines(text, skip) {
		if !l.apart {
			pairs++
			lengths[min(last.columns, wide+1)]++
			if last.columns >= narrow && !finished(text, last) && startsLower(text, l) {
				broken++
			}
		}
		last = l
	}
	if broken == 0 || broken*4 < pairs {
		return 0
	}
	width := 0
	for seen := 0; seen <= pairs*9/10 && width < len(lengths); width++ {
		seen += lengths[width]
	}
	if width--; width > wide {
		return 0
	}
	return width
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
