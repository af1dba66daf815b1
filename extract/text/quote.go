package text

import (
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// A Quote is a quotation with its marks. Without a closing mark it runs to the end of its
// paragraph, or of the quotation it stands in. A quotation over several paragraphs, each
// opening with a mark and only the last closing one, is one Quote in each paragraph.
type Quote struct {
	schema.Span             // with marks
	Inner       schema.Span // without marks and the spaces beside them
	Parent      int         // index of the enclosing quote in Document.Quotes, -1 for none
	Closed      bool        // a closing mark was found
	Scare       bool        // at most four words and nothing like a finite verb
}

// A role says what a token is to the quotations around it.
type role uint8

const (
	plain role = iota
	opening
	closing
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

// An openQuote is a quotation whose closing mark is looked for.
type openQuote struct {
	quote  int // index in quotes
	token  int // its opening mark in the paragraph
	family family
	shape  rune
}

// A pairer finds the quotations of one paragraph after another. Every mark is pushed and
// popped at most once, so that time grows linearly with the number of marks.
type pairer struct {
	text   string
	quotes []Quote
	roles  []role // of the paragraph's tokens

	marks []quoteMark
	ahead []bool // a single mark that closes comes before the next that opens
	open  []openQuote
	count [families]int // how many of each family are open
	moved []int         // new places of the quotes after some were dropped
}

// pair appends the quotations of paragraph p and sets the roles of its tokens.
func (q *pairer) pair(p schema.Span, tokens []Token) {
	q.roles = append(q.roles[:0], make([]role, len(tokens))...)
	q.collect(p, tokens)
	if len(q.marks) == 0 {
		return
	}
	base := len(q.quotes)
	q.open, q.count = q.open[:0], [families]int{}
	dropped := false
	for i, m := range q.marks {
		switch q.decide(i, m, tokens) {
		case opening:
			q.push(m, tokens)
		case closing:
			q.roles[m.token] = closing
			if q.count[m.family] > 0 {
				dropped = q.close(m, tokens) || dropped
			}
		}
	}
	for n := len(q.open); n > 0; n-- {
		dropped = q.pop(len(tokens), tokens) || dropped
	}
	if dropped {
		q.compact(base)
	}
}

// collect lists the marks of the paragraph.
func (q *pairer) collect(p schema.Span, tokens []Token) {
	q.marks = q.marks[:0]
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != Punct {
			continue
		}
		switch q.text[t.Start] {
		case '"', '\'', '`', 0xe2, 0xc2:
			if shape, f, ok := quoteShape(t.Of(q.text)); ok {
				q.marks = append(q.marks, q.look(p, t, i, shape, f))
			}
		}
	}
	q.ahead = append(q.ahead[:0], make([]bool, len(q.marks))...)
	ahead := false
	for i := len(q.marks) - 1; i >= 0; i-- {
		q.ahead[i] = ahead
		if m := q.marks[i]; m.family == single {
			if m.canOpen && !m.canClose {
				ahead = false
			} else if m.canClose && !m.possessive {
				ahead = true
			}
		}
	}
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
	switch {
	case m.shape == '„':
		return opening
	case m.shape == '“':
		if isOpen && (q.top(double) == '„' || m.canClose && !m.canOpen) {
			return closing
		}
		if m.canClose && !m.canOpen {
			return closing
		}
		return opening
	case m.shape == '”':
		if !isOpen && m.canOpen && !m.canClose {
			return opening
		}
		return closing
	case q.inches(tokens[m.token].Start, isOpen):
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

func (q *pairer) push(m quoteMark, tokens []Token) {
	parent := -1
	if n := len(q.open); n > 0 {
		parent = q.open[n-1].quote
	}
	q.roles[m.token] = opening
	q.open = append(q.open, openQuote{len(q.quotes), m.token, m.family, m.shape})
	q.count[m.family]++
	q.quotes = append(q.quotes, Quote{Span: tokens[m.token].Span, Parent: parent})
}

// close ends the innermost open quotation of the mark's family, and those inside it.
func (q *pairer) close(m quoteMark, tokens []Token) (dropped bool) {
	for q.open[len(q.open)-1].family != m.family {
		dropped = q.pop(m.token, tokens) || dropped
	}
	o := q.open[len(q.open)-1]
	c := &q.quotes[o.quote]
	q.end(o, m.token, tokens)
	c.End, c.Closed = tokens[m.token].End, true
	c.Scare = q.scare(tokens[o.token+1 : m.token])
	return dropped
}

// pop ends the innermost open quotation before token end, without a mark. A straight
// single mark that nothing closes was an apostrophe: its quotation is dropped.
func (q *pairer) pop(end int, tokens []Token) (dropped bool) {
	o := q.open[len(q.open)-1]
	q.end(o, end, tokens)
	if o.family == single && o.shape == 0 {
		q.quotes[o.quote].Start = -1
		q.roles[o.token] = plain
		return true
	}
	return false
}

// end takes o, the innermost open quotation, off the stack. It holds the tokens up to end.
func (q *pairer) end(o openQuote, end int, tokens []Token) {
	q.open = q.open[:len(q.open)-1]
	q.count[o.family]--
	c := &q.quotes[o.quote]
	c.Inner = schema.Span{Start: c.End, End: c.End}
	if end > o.token+1 {
		c.Inner = schema.Span{Start: tokens[o.token+1].Start, End: tokens[end-1].End}
	}
	c.End = c.Inner.End
}

// compact removes the quotations that were dropped from those since base.
func (q *pairer) compact(base int) {
	q.moved = q.moved[:0]
	kept := base
	for i := base; i < len(q.quotes); i++ {
		c := q.quotes[i]
		if c.Parent >= base {
			c.Parent = q.moved[c.Parent-base]
		}
		if c.Start < 0 {
			q.moved = append(q.moved, c.Parent)
			continue
		}
		q.moved = append(q.moved, kept)
		q.quotes[kept] = c
		kept++
	}
	q.quotes = q.quotes[:kept]
}

// isCapital reports whether the token starts with an upper-case letter.
func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
