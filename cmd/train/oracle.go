package main

import "hearsay/extract/parse/arc"

// costs returns for each move how many arcs of the gold tree it puts out of reach: the
// dynamic oracle of the arc-hybrid system (Goldberg and Nivre, 2013). Since the root
// takes only the last item of the stack, a word on top of others has lost it.
func costs(s *arc.State, heads []int) (cost [3]int) {
	b0, top, second := s.Next, s.FromTop(0), s.FromTop(1)
	if b0 < s.N {
		for _, d := range s.Stack {
			if heads[d] == b0 || heads[b0] == int(d) && int(d) != top {
				cost[arc.Shift]++
			}
		}
		if heads[b0] == s.N && top >= 0 {
			cost[arc.Shift]++
		}
	}
	if top < 0 {
		return cost
	}
	children := 0
	for d := b0; d < s.N; d++ {
		if heads[d] == top {
			children++
		}
	}
	cost[arc.Left], cost[arc.Right] = children, children
	h := heads[top]
	if h == s.N && second >= 0 {
		return cost
	}
	if h == second || h > b0 {
		cost[arc.Left]++
	}
	if h >= b0 {
		cost[arc.Right]++
	}
	return cost
}
