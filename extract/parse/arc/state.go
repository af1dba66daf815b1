package arc

// A Move is a step without its label.
type Move int

// The moves.
const (
	Shift Move = iota
	Left
	Right
)

// None stands for a missing word.
const None = -1

// A State is a half-built tree over N words. Word N is the root.
type State struct {
	N      int
	Next   int     // first word of the buffer; N when only the root is left
	Stack  []int32 // the top is last
	Head   []int32 // head of each word, None as long as it has none
	Label  []int32 // label of the arc to the head
	l1, l2 []int32 // leftmost child and the one after it
	r1, r2 []int32 // rightmost child and the one before it
	nl, nr []int32 // numbers of children
	all    []int32 // what the slices above are cut from
}

// Reset makes s the first state of a sentence of n words, reusing its memory.
func (s *State) Reset(n int) {
	s.cut(n)
	for i := range 8 * n {
		s.all[i] = None
	}
	clear(s.nl)
	clear(s.nr)
	s.Next, s.Stack = 0, s.Stack[:0]
}

// Copy makes s equal to t, reusing the memory of s.
func (s *State) Copy(t *State) {
	s.cut(t.N)
	copy(s.all, t.all)
	s.Next, s.Stack = t.Next, s.Stack[:len(t.Stack)]
	copy(s.Stack, t.Stack)
}

func (s *State) cut(n int) {
	if cap(s.all) < 9*n {
		s.all = make([]int32, 9*n+64)
	}
	s.N = n
	s.all = s.all[:9*n]
	part := func(i int) []int32 { return s.all[i*n : (i+1)*n : (i+1)*n] }
	s.Head, s.Label, s.l1, s.l2 = part(0), part(1), part(2), part(3)
	s.r1, s.r2, s.nl, s.nr = part(4), part(5), part(6), part(7)
	s.Stack = part(8)[:0]
}

// Done reports whether every word has its head.
func (s *State) Done() bool { return s.Next == s.N && len(s.Stack) == 0 }

// Legal reports whether a move is possible.
func (s *State) Legal(m Move) bool {
	switch m {
	case Shift:
		return s.Next < s.N
	case Left:
		return len(s.Stack) > 0 && (s.Next < s.N || len(s.Stack) == 1)
	default:
		return len(s.Stack) > 1
	}
}

// Apply makes a legal move; Left and Right label their arc.
func (s *State) Apply(m Move, label int) {
	if m == Shift {
		s.Stack = append(s.Stack, int32(s.Next))
		s.Next++
		return
	}
	top := s.Stack[len(s.Stack)-1]
	s.Stack = s.Stack[:len(s.Stack)-1]
	s.Label[top] = int32(label)
	if m == Left {
		s.Head[top] = int32(s.Next)
		if h := s.Next; h < s.N {
			s.l1[h], s.l2[h] = top, s.l1[h]
			s.nl[h]++
		}
		return
	}
	h := s.Stack[len(s.Stack)-1]
	s.Head[top] = h
	s.r1[h], s.r2[h] = top, s.r1[h]
	s.nr[h]++
}
