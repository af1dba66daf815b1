package text

import "hearsay/schema"

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

// push opens a quotation at mark m.
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
