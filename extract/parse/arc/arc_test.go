package arc

import (
	"math/rand/v2"
	"testing"
)

// any legal walk ends in one tree with one root.
func TestRandomWalksEndInOneTree(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var s, copied State
	for range 500 {
		n := 1 + r.IntN(12)
		s.Reset(n)
		steps := 0
		for !s.Done() {
			var legal []Move
			for m := Shift; m <= Right; m++ {
				if s.Legal(m) {
					legal = append(legal, m)
				}
			}
			if len(legal) == 0 {
				t.Fatalf("no legal move: next %d of %d, stack %v", s.Next, n, s.Stack)
			}
			s.Apply(legal[r.IntN(len(legal))], steps)
			copied.Copy(&s)
			s, copied = copied, s
			steps++
		}
		if steps != 2*n {
			t.Fatalf("%d steps for %d words", steps, n)
		}
		roots := 0
		for i := range n {
			at := i
			for range n + 1 {
				if at == n {
					break
				}
				at = int(s.Head[at])
			}
			if at != n {
				t.Fatalf("word %d hangs in a cycle: %v", i, s.Head)
			}
			if s.Head[i] == int32(n) {
				roots++
			}
		}
		if roots != 1 {
			t.Fatalf("%d roots: %v", roots, s.Head)
		}
	}
}

func TestSlots(t *testing.T) {
	var s State
	s.Reset(4)
	s.Apply(Shift, 0)
	s.Apply(Left, 7) // 0 under 1
	s.Apply(Shift, 0)
	s.Apply(Shift, 0)
	s.Apply(Right, 5) // 2 under 1
	var slots [Slots]int32
	s.Slots(&slots)
	want := [Slots]int32{1, None, None, 3, 4, None, 0, None, 2, None, None, None, None, None}
	if slots != want {
		t.Errorf("slots %v, want %v", slots, want)
	}
	table := NewTable(9)
	var rows [Features]int32
	s.Rows(table, &slots, &rows)
	for i, r := range rows {
		if r < 2*Slots || int(r) >= table.Rows() {
			t.Errorf("row %d is %d of %d", i, r, table.Rows())
		}
		for k := range i {
			if rows[k] == r {
				t.Errorf("features %d and %d share row %d", k, i, r)
			}
		}
	}
}
