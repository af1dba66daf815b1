package model

import (
	"math"

	"hearsay/extract/parse/arc"
	"hearsay/extract/parse/nn"
)

func mul(c, a, b []float32, m, k, n int) { nn.MulAdd(c, a, b, m, k, n) }

// A parsing is the scratch of the parser.
type parsing struct {
	projected []float32 // word × slot × Hidden: a word's share of the hidden layer
	have      []bool    // word × slot: whether it has been computed
	hidden    []float32
	scores    []float32
	state     arc.State
	beam      []candidate
	next      []candidate
	options   []option
}

// Parse finds the tree of the sentence that s was tagged with last. With beam 1 each
// step is the best one; with a wider beam that many states are followed at once.
func (j *Joint) Parse(s *Sentence, beam int) {
	j.prepare(s)
	p := &s.parser
	state := &p.state
	if beam > 1 {
		state = j.search(s, beam)
	} else {
		state.Reset(s.n)
		for !state.Done() {
			if move, label, ok := j.forced(state); ok {
				state.Apply(move, label)
				continue
			}
			j.judge(s, state)
			move, label, _ := j.choose(state, p.scores)
			state.Apply(move, label)
		}
	}
	s.Head, s.Label = grow(s.Head, s.n), grow(s.Label, s.n)
	for t := range s.n {
		s.Head[t], s.Label[t] = int(state.Head[t]), int(state.Label[t])
		if s.Head[t] == s.n {
			s.Head[t] = -1
		}
	}
}

// prepare makes s ready for judging states of the sentence tagged last.
func (j *Joint) prepare(s *Sentence) {
	p := &s.parser
	p.have = grow(p.have, s.n*arc.Slots)
	clear(p.have)
	p.projected = grow(p.projected, s.n*arc.Slots*Hidden)
	p.hidden = grow(p.hidden, Hidden)
	p.scores = grow(p.scores, len(j.outB))
	if !nn.Scalar && s.n >= 4 {
		j.project(s)
	}
}

// project computes the shares of all words in all slots, which pays with kernels.
func (j *Joint) project(s *Sentence) {
	p, w := &s.parser, j.enc.Width
	clear(p.projected)
	for slot := range arc.Slots {
		part := p.projected[slot*s.n*Hidden : (slot+1)*s.n*Hidden]
		nn.MulAdd(part, s.vectors, j.slotW[slot], s.n, w, Hidden)
	}
	for i := range p.have {
		p.have[i] = true
	}
}

// share returns what a word in a slot adds to the hidden layer, computed on first use:
// fewer than half of all pairs are ever asked for.
func (j *Joint) share(s *Sentence, slot int, word int32) []float32 {
	p := &s.parser
	at := slot*s.n + int(word)
	part := p.projected[at*Hidden : (at+1)*Hidden]
	if !p.have[at] {
		p.have[at] = true
		clear(part)
		w := j.enc.Width
		nn.MulAdd(part, s.vectors[int(word)*w:(int(word)+1)*w], j.slotW[slot], 1, w, Hidden)
	}
	return part
}

// judge scores every action in a state.
func (j *Joint) judge(s *Sentence, state *arc.State) {
	p := &s.parser
	var slots [arc.Slots]int32
	var rows [arc.Features]int32
	state.Slots(&slots)
	state.Rows(j.tab, &slots, &rows)
	h := p.hidden
	copy(h, j.bias)
	for slot, word := range slots {
		switch {
		case word < 0:
			nn.Add(h, j.row(j.tab.Empty(slot)))
		case int(word) == s.n:
			nn.Add(h, j.row(j.tab.Root(slot)))
		default:
			nn.Add(h, j.share(s, slot, word))
		}
	}
	for _, r := range rows {
		nn.Add(h, j.row(r))
	}
	for i, v := range h {
		h[i] = max(v, 0)
	}
	copy(p.scores, j.outB)
	nn.MulAdd(p.scores, h, j.outW, 1, Hidden, len(j.outB))
}

func (j *Joint) row(r int32) []float32 { return j.table[int(r)*Hidden : (int(r)+1)*Hidden] }

// forced returns the only legal action of a state, if there is but one.
func (j *Joint) forced(state *arc.State) (move arc.Move, label int, ok bool) {
	switch {
	case len(state.Stack) == 0:
		return arc.Shift, 0, true
	case len(state.Stack) == 1 && state.Next == state.N:
		return arc.Left, j.root, true
	}
	return 0, 0, false
}

// choose returns the best legal action and its score.
func (j *Joint) choose(state *arc.State, scores []float32) (move arc.Move, label int, score float32) {
	score = float32(math.Inf(-1))
	if state.Legal(arc.Shift) {
		move, score = arc.Shift, scores[0]
	}
	for _, m := range [...]arc.Move{arc.Left, arc.Right} {
		if !state.Legal(m) {
			continue
		}
		rootOnly := m == arc.Left && state.Next == state.N
		part := scores[1+int(m-arc.Left)*len(j.Labels):][:len(j.Labels)]
		for l, v := range part {
			if v > score && (l == j.root) == rootOnly {
				move, label, score = m, l, v
			}
		}
	}
	return move, label, score
}
