package model

import (
	"math"

	"hearsay/extract/parse/arc"
	"hearsay/extract/parse/nn"
)

// margin is how far, in log probability, a state may fall behind the best one before it
// is given up. Wider margins cost time and change nothing on the dev files.
const margin = 2

// A candidate is a state of the beam with the sum of its log probabilities.
type candidate struct {
	state arc.State
	score float64
}

// An option is one action of one candidate.
type option struct {
	from  int
	move  arc.Move
	label int
	score float64
}

// search follows the best states, width of them, step by step. All trees of a sentence
// take the same number of steps, so that sums compare.
func (j *Joint) search(s *Sentence, width int) *arc.State {
	p := &s.parser
	for len(p.beam) < width {
		p.beam = append(p.beam, candidate{})
		p.next = append(p.next, candidate{})
	}
	p.beam[0].state.Reset(s.n)
	p.beam[0].score = 0
	alive := 1
	for range 2 * s.n {
		p.options = p.options[:0]
		for i := range alive {
			if move, label, ok := j.forced(&p.beam[i].state); ok {
				p.offer(option{i, move, label, p.beam[i].score}, width)
				continue
			}
			j.judge(s, &p.beam[i].state)
			j.extend(p, i, width)
		}
		p.prune()
		alive = len(p.options)
		for i, o := range p.options {
			c := &p.next[i]
			c.state.Copy(&p.beam[o.from].state)
			c.state.Apply(o.move, o.label)
			c.score = o.score
		}
		p.beam, p.next = p.next, p.beam
	}
	return &p.beam[0].state
}

// extend offers every legal action of candidate i.
func (j *Joint) extend(p *parsing, i, width int) {
	c := &p.beam[i]
	base := c.score - j.logSum(&c.state, p.scores)
	j.legal(&c.state, p.scores, func(m arc.Move, label int, score float32) {
		p.offer(option{i, m, label, base + float64(score)}, width)
	})
}

// offer keeps an option if it is among the best, the first of equals before the others.
func (p *parsing) offer(o option, width int) {
	n := len(p.options)
	switch {
	case n < width:
		p.options = append(p.options, o)
	case o.score > p.options[n-1].score:
		n--
	default:
		return
	}
	for ; n > 0 && p.options[n-1].score < o.score; n-- {
		p.options[n] = p.options[n-1]
	}
	p.options[n] = o
}

// prune gives up the options that are far behind the best.
func (p *parsing) prune() {
	for k, o := range p.options {
		if o.score < p.options[0].score-margin {
			p.options = p.options[:k]
			return
		}
	}
}

// logSum is the logarithm of the sum of the exponentials of all legal scores.
func (j *Joint) logSum(state *arc.State, scores []float32) float64 {
	_, _, most := j.choose(state, scores)
	var sum float32
	j.legal(state, scores, func(_ arc.Move, _ int, score float32) { sum += nn.Exp(score - most) })
	return float64(most) + math.Log(float64(sum))
}

// legal calls f with every legal action.
func (j *Joint) legal(state *arc.State, scores []float32, f func(arc.Move, int, float32)) {
	if state.Legal(arc.Shift) {
		f(arc.Shift, 0, scores[0])
	}
	for _, m := range [...]arc.Move{arc.Left, arc.Right} {
		if !state.Legal(m) {
			continue
		}
		rootOnly := m == arc.Left && state.Next == state.N
		for l, v := range scores[1+int(m-arc.Left)*len(j.Labels):][:len(j.Labels)] {
			if (l == j.root) == rootOnly {
				f(m, l, v)
			}
		}
	}
}
