package arc

// Slots is the number of words that a state is judged by: the three topmost of the
// stack, the first three of the buffer, and eight children of s0, s1 and b0.
const Slots = 14

const (
	children  = 8 // the last slots are children, whose labels count too
	distances = 10
	valencies = 5
)

// A Table numbers the features of a state that are no words: rows of a matrix.
type Table struct{ labels int }

// NewTable returns the numbering for a number of labels.
func NewTable(labels int) Table { return Table{labels} }

// Rows is the number of rows that the matrix has.
func (t Table) Rows() int {
	return 2*Slots + children*(t.labels+1) + 2*distances + 5*valencies
}

// Empty returns the row that stands for a slot without a word, Root for one that holds the root.
func (t Table) Empty(slot int) int32 { return int32(slot) }

// Root returns the row for a slot that holds the root.
func (t Table) Root(slot int) int32 { return int32(Slots + slot) }

// Features is the number of rows that [State.Rows] names.
const Features = children + 2 + 5

// Slots names the words of the slots: None when there is none, s.N for the root.
func (s *State) Slots(out *[Slots]int32) {
	s0, s1, s2 := s.top(0), s.top(1), s.top(2)
	b0 := int32(s.Next)
	out[0], out[1], out[2] = s0, s1, s2
	out[3], out[4], out[5] = b0, s.ahead(1), s.ahead(2)
	out[6], out[7] = at(s.l1, s0), at(s.l2, s0)
	out[8], out[9] = at(s.r1, s0), at(s.r2, s0)
	out[10], out[11] = at(s.l1, s1), at(s.r1, s1)
	out[12], out[13] = at(s.l1, b0), at(s.l2, b0)
}

// Rows names the rows of the table that hold for s, given its slots.
func (s *State) Rows(t Table, slots *[Slots]int32, out *[Features]int32) {
	base := int32(2 * Slots)
	for i := range children {
		label := int32(t.labels)
		if w := slots[Slots-children+i]; w >= 0 {
			label = s.Label[w]
		}
		out[i] = base + label
		base += int32(t.labels + 1)
	}
	s0, s1, b0 := slots[0], slots[1], slots[3]
	out[children] = base + distance(s0, b0)
	out[children+1] = base + distances + distance(s1, s0)
	base += 2 * distances
	for i, v := range [5]int32{count(s.nl, s0), count(s.nr, s0), count(s.nl, s1), count(s.nr, s1), count(s.nl, b0)} {
		out[children+2+i] = base + int32(i*valencies) + v
	}
}

func (s *State) top(i int) int32 {
	if i < len(s.Stack) {
		return s.Stack[len(s.Stack)-1-i]
	}
	return None
}

// FromTop returns the word of the stack with i words over it, None when there is none.
func (s *State) FromTop(i int) int { return int(s.top(i)) }

func (s *State) ahead(i int) int32 {
	if s.Next+i <= s.N {
		return int32(s.Next + i)
	}
	return None
}

func at(of []int32, word int32) int32 {
	if word < 0 || int(word) >= len(of) {
		return None
	}
	return of[word]
}

// count returns a number of children, at most valencies-1.
func count(of []int32, word int32) int32 {
	if word < 0 || int(word) >= len(of) {
		return 0
	}
	return min(of[word], valencies-1)
}

// distance returns a bucket: 0 when a word is missing, 1 to 5, 6-7, 8-10, 11-15, more.
func distance(a, b int32) int32 {
	d := b - a
	switch {
	case a < 0 || b < 0:
		return 0
	case d <= 5:
		return d
	case d <= 7:
		return 6
	case d <= 10:
		return 7
	case d <= 15:
		return 8
	}
	return 9
}
