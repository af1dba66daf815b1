package text

import (
	"unicode/utf8"

	"hearsay/schema"
)

// A family is a sort of marks that pair with each other: a straight mark closes a curly one.
type family uint8

const (
	double family = iota
	single
	angle
	families
)

// A quoteMark is a token that may open or close a quotation.
type quoteMark struct {
	token             int // index in the paragraph
	shape             rune
	family            family
	canOpen, canClose bool // by what stands on both sides
	possessive        bool // perhaps: the workers' party
}

// quoteShape returns the sort of mark that s is; shape 0 is a straight one.
func quoteShape(s string) (shape rune, f family, ok bool) {
	switch s {
	case "\"", "''":
		return 0, double, true
	case "“", "``", "‟":
		return '“', double, true
	case "”":
		return '”', double, true
	case "„":
		return '„', double, true
	case "«", "»", "‹", "›":
		r, _ := utf8.DecodeRuneInString(s)
		return r, angle, true
	case "'", "`":
		return 0, single, true
	case "‘", "‛":
		return '‘', single, true
	case "’":
		return '’', single, true
	case "‚":
		return '‚', single, true
	}
	return 0, 0, false
}

// isQuoteMark reports whether s may stand around a quotation.
func isQuoteMark(s string) bool {
	_, _, ok := quoteShape(s)
	return ok
}

// look reads what stands on both sides of a mark.
func (q *pairer) look(p schema.Span, t *Token, i int, shape rune, f family) quoteMark {
	before, _ := utf8.DecodeLastRuneInString(q.text[p.Start:t.Start])
	after, n := utf8.DecodeRuneInString(q.text[t.End:p.End])
	gapBefore := t.Start == p.Start || isSeparator(before)
	gapAfter := t.End == p.End || isSeparator(after)
	m := quoteMark{token: i, shape: shape, family: f}
	m.canOpen = !gapAfter && (gapBefore || opensBefore(before))
	m.canClose = !gapBefore && (gapAfter || !isWordRune(after))
	if m.canOpen && m.canClose && isWordRune(before) {
		m.canOpen = false
	}
	if f == single && m.canClose && (before == 's' || before == 'S') && gapAfter && t.End+n < p.End {
		next, _ := utf8.DecodeRuneInString(q.text[t.End+n : p.End])
		m.possessive = isWordRune(next)
	}
	return m
}

// opensBefore reports whether a mark right behind r may open a quotation.
func opensBefore(r rune) bool {
	switch r {
	case '(', '[', '{', '/', '-', '–', '—', ':', '“', '‘', '"', '\'', '«', '„', '‚', '=', '…':
		return true
	}
	return false
}

// decide returns what mark i does, plain when it is not a quotation mark at all.
func (q *pairer) decide(i int, m quoteMark, tokens []Token) role {
	isOpen := q.count[m.family] > 0
	switch m.family {
	case single:
		return q.decideSingle(i, m, isOpen)
	case angle:
		if isOpen && m.shape != q.top(angle) {
			return closing
		}
		if !isOpen && m.canClose && !m.canOpen {
			return closing
		}
		return opening
	}
	return q.decideDouble(m, tokens[m.token].Start, isOpen)
}

// decideDouble is decide for double marks; start is where the mark stands.
func (q *pairer) decideDouble(m quoteMark, start int, isOpen bool) role {
	switch {
	case m.shape == '„':
		return opening
	case m.shape == '“':
		if isOpen && q.top(double) == '„' || m.canClose && !m.canOpen {
			return closing
		}
		return opening
	case m.shape == '”':
		if !isOpen && m.canOpen && !m.canClose {
			return opening
		}
		return closing
	case q.inches(start, isOpen):
		return plain
	case m.canOpen != m.canClose:
		if m.canOpen {
			return opening
		}
		return closing
	case isOpen:
		return closing
	}
	return opening
}

// decideSingle is decide for single marks, which are apostrophes more often than not.
func (q *pairer) decideSingle(i int, m quoteMark, isOpen bool) role {
	switch {
	case m.shape == '‚' && m.canOpen:
		return opening
	case m.shape == '‘' && isOpen && q.top(single) == '‚':
		return closing
	case m.canOpen && !m.canClose && m.shape != '’':
		return opening
	case !isOpen || !m.canClose:
		return plain
	case m.possessive && (q.ahead[i] || q.open[len(q.open)-1].family != single):
		return plain
	}
	return closing
}

// inches reports whether the straight mark at i follows a figure, as in 5'10".
func (q *pairer) inches(i int, isOpen bool) bool {
	if i == 0 || class[q.text[i-1]] != digit {
		return false
	}
	if !isOpen {
		return true
	}
	j := i
	for j > 0 && class[q.text[j-1]] == digit {
		j--
	}
	return i-j <= 2 && j > 1 && q.text[j-1] == '\'' && class[q.text[j-2]] == digit
}

// top returns the shape of the innermost open mark of a family that has one.
func (q *pairer) top(f family) rune {
	for i := len(q.open) - 1; i >= 0 && i >= len(q.open)-8; i-- {
		if q.open[i].family == f {
			return q.open[i].shape
		}
	}
	return 0
}
