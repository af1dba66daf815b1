package main

import (
	"math/rand/v2"
	"slices"
	"testing"

	"hearsay/extract/parse/arc"
)

// randomTree returns heads of a tree over n words, the root n, arcs may cross.
func randomTree(r *rand.Rand, n int) []int {
	order := r.Perm(n)
	heads := make([]int, n)
	heads[order[0]] = n
	for i, w := range order[1:] {
		heads[w] = order[r.IntN(i+1)]
	}
	return heads
}

func TestProjective(t *testing.T) {
	for _, c := range []struct{ heads, want []int }{
		{[]int{1, 3, 1}, []int{1, 3, 1}},
		{[]int{2, 2, 4, 1}, []int{2, 2, 4, 2}},
		{[]int{4, 3, 0, 0}, []int{4, 0, 0, 0}}, // 2 over the arc from 3 to 1
	} {
		if got := projective(c.heads); !slices.Equal(got, c.want) {
			t.Errorf("projective(%v) = %v, want %v", c.heads, got, c.want)
		}
	}
}

// TestOracle follows actions that cost nothing: they rebuild every projective tree, and
// in any state some action costs nothing more than what is lost already.
func TestOracle(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var s arc.State
	for range 500 {
		n := 1 + r.IntN(10)
		heads := projective(randomTree(r, n))
		s.Reset(n)
		for !s.Done() {
			cost := costs(&s, heads)
			var free []arc.Move
			for m := arc.Shift; m <= arc.Right; m++ {
				if s.Legal(m) && cost[m] == 0 {
					free = append(free, m)
				}
			}
			if len(free) == 0 {
				t.Fatalf("heads %v: every move costs in stack %v, next %d", heads, s.Stack, s.Next)
			}
			s.Apply(free[r.IntN(len(free))], 0)
		}
		for i, h := range heads {
			if int(s.Head[i]) != h {
				t.Fatalf("heads %v came out as %v", heads, s.Head)
			}
		}
	}
}

// TestOracleCounts compares the costs with their definition: the arcs of the gold tree
// that no continuation can build any more.
func TestOracleCounts(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 60 {
		n := 2 + r.IntN(4)
		heads := projective(randomTree(r, n))
		var s arc.State
		s.Reset(n)
		for !s.Done() {
			cost, now := costs(&s, heads), reachable(&s, heads)
			var legal []arc.Move
			for m := arc.Shift; m <= arc.Right; m++ {
				if !s.Legal(m) {
					continue
				}
				legal = append(legal, m)
				var next arc.State
				next.Copy(&s)
				next.Apply(m, 0)
				if lost := now - reachable(&next, heads); lost > cost[m] {
					t.Fatalf("heads %v, stack %v, next %d: move %d loses %d arcs, the oracle says %d", heads, s.Stack, s.Next, m, lost, cost[m])
				}
			}
			s.Apply(legal[r.IntN(len(legal))], 0)
		}
	}
}

// reachable returns the most gold arcs that any continuation of s ends with.
func reachable(s *arc.State, heads []int) int {
	if s.Done() {
		right := 0
		for i, h := range heads {
			right += count(int(s.Head[i]) == h)
		}
		return right
	}
	best := 0
	for m := arc.Shift; m <= arc.Right; m++ {
		if s.Legal(m) {
			var next arc.State
			next.Copy(s)
			next.Apply(m, 0)
			best = max(best, reachable(&next, heads))
		}
	}
	return best
}
