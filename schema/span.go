package schema

// A Span is a half-open range [Start, End) of bytes in [Article.Text]. It never cuts a
// rune. The zero Span is empty and stands for "not in the text".
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the bytes of text that the span covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Hull returns the smallest span that covers all spans; the zero Span for none.
func Hull(spans ...Span) Span {
	var h Span
	for i, s := range spans {
		if i == 0 || s.Start < h.Start {
			h.Start = s.Start
		}
		h.End = max(h.End, s.End)
	}
	return h
}

// CodePoints converts byte offsets to offsets in Unicode code points, which is what
// hearsay's public JSON counts in. Offsets must be asked for in any order; each costs a
// count from the nearest mark at most a few hundred bytes away.
type CodePoints struct {
	text  string
	marks []int // code points before byte i*markEvery
}

const markEvery = 256

// NewCodePoints prepares the conversion for one text.
func NewCodePoints(text string) *CodePoints {
	c := &CodePoints{text: text, marks: make([]int, 0, len(text)/markEvery+1)}
	n := 0
	for i := 0; i < len(text); i++ {
		if i%markEvery == 0 {
			c.marks = append(c.marks, n)
		}
		if text[i]&0xC0 != 0x80 {
			n++
		}
	}
	if len(text)%markEvery == 0 {
		c.marks = append(c.marks, n)
	}
	return c
}

// At returns the number of code points before byte offset b. The text must be valid UTF-8.
func (c *CodePoints) At(b int) int {
	m := b / markEvery
	n := c.marks[m]
	for i := m * markEvery; i < b; i++ {
		if c.text[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// Span converts both ends.
func (c *CodePoints) Span(s Span) Span { return Span{c.At(s.Start), c.At(s.End)} }
