package main

import (
	"math"

	"hearsay/extract/parse/arc"
	"hearsay/extract/parse/model"
	"hearsay/extract/parse/nn"
)

// settings are what a training run may vary.
type settings struct {
	epochs      int
	batch       int     // words
	rate        float64 // at the start; falls to zero in a straight line
	warm        int     // steps over which the rate rises
	dropout     float32
	wordDropout float32
	partDropout float32 // of endings, beginning and shape, each on its own
	explore     float32 // chance of the net's own step from the second epoch on
	tagWeight   float32
	seed        uint64
}

// A jointWorker takes one share of every batch.
type jointWorker struct {
	net    *jointNet
	grads  *grads
	tape   tape
	rng    *noise
	set    settings
	wander float32 // chance of following the net instead of the oracle
	weight float32 // of each word's loss

	tags      []int
	logits    []float32
	share     [arc.Slots][]float32 // word × Hidden
	dshare    [arc.Slots][]float32
	state     arc.State
	steps     []step
	hidden    []float32 // step × Hidden, after dropout
	masks     []float32
	dscores   []float32 // step × actions
	dhidden   []float32
	legal     []bool
	good      []bool
	loss, hit float64
}

// A step is a state that was judged: the words of its slots within the share, and its rows.
type step struct {
	slots [arc.Slots]int32 // None, -2 for the root
	rows  [arc.Features]int32
}

const atRoot = -2

// learn adds the gradients of some examples to the worker's.
func (w *jointWorker) learn(examples []example) {
	if len(examples) == 0 {
		return
	}
	n, t := w.net, &w.tape
	t.lens, t.ids, t.n, w.tags = t.lens[:0], t.ids[:0], 0, w.tags[:0]
	for _, e := range examples {
		t.lens = append(t.lens, len(e.heads))
		t.ids = append(t.ids, e.ids...)
		w.tags = append(w.tags, e.tags...)
		t.n += len(e.heads)
	}
	w.hideWords()
	x := n.enc.forward(t, w.rng, w.set.dropout)
	t.dx = zeroed(t.dx, len(x))
	w.learnTags(x)
	for i := range w.share {
		w.share[i] = zeroed(w.share[i], t.n*model.Hidden)
		w.dshare[i] = zeroed(w.dshare[i], t.n*model.Hidden)
		nn.MulAdd(w.share[i], x, n.slot[i].w, t.n, model.JointShape.Width, model.Hidden)
	}
	w.steps = w.steps[:0]
	actions := n.outB.cols
	w.hidden, w.masks = resize(w.hidden, 2*t.n*model.Hidden), resize(w.masks, 2*t.n*model.Hidden)
	w.rng.mask(w.masks, w.set.dropout)
	w.dscores = zeroed(w.dscores, 2*t.n*actions)
	start := 0
	for _, e := range examples {
		w.walk(e, start)
		start += len(e.heads)
	}
	w.back(x)
	n.enc.backward(t, w.grads)
}

// hideWords replaces some words by unknown ones.
func (w *jointWorker) hideWords() {
	const a = model.FormAttributes
	for i := 0; i < len(w.tape.ids); i += a {
		if w.rng.unit() < w.set.wordDropout {
			w.tape.ids[i+model.LowerForm] = w.net.vocab.Unknown(model.LowerForm)
			w.tape.ids[i+model.CasedForm] = w.net.vocab.Unknown(model.CasedForm)
		}
		for a := 1; w.set.partDropout > 0 && a < model.CasedForm; a++ {
			if w.rng.unit() < w.set.partDropout {
				w.tape.ids[i+a] = w.net.vocab.Unknown(a)
			}
		}
	}
}

func (w *jointWorker) learnTags(x []float32) {
	n, t := w.net, &w.tape
	cols := n.tagB.cols
	w.logits = resize(w.logits, t.n*cols)
	fill(w.logits, n.tagB.w)
	nn.MulAdd(w.logits, x, n.tagW.w, t.n, n.enc.shape.Width, cols)
	loss := crossEntropy(w.logits, cols, len(n.tags), w.tags, w.weight*w.set.tagWeight)
	w.loss += loss * float64(w.set.tagWeight)
	nn.MulAddT(w.grads.of(n.tagW), x, w.logits, n.enc.shape.Width, t.n, cols)
	sumRows(w.grads.of(n.tagB), w.logits)
	nn.MulAdd(t.dx, w.logits, n.tagW.t, t.n, cols, n.enc.shape.Width)
}

// crossEntropy turns rows of scores, classes of cols columns used, into the gradient of
// their loss times weight and returns the loss.
func crossEntropy(scores []float32, cols, classes int, gold []int, weight float32) (loss float64) {
	for i, g := range gold {
		row := scores[i*cols : (i+1)*cols]
		softmax(row[:classes])
		clear(row[classes:])
		loss -= math.Log(float64(row[g]) + 1e-12)
		row[g]--
		for k := range row {
			row[k] *= weight
		}
	}
	return loss
}

// softmax turns scores into probabilities.
func softmax(row []float32) {
	most := row[0]
	for _, v := range row {
		most = max(most, v)
	}
	var sum float32
	for i, v := range row {
		row[i] = nn.Exp(v - most)
		sum += row[i]
	}
	for i := range row {
		row[i] /= sum
	}
}

// walk parses one sentence, whose words start at start, and notes what each step should
// have preferred.
func (w *jointWorker) walk(e example, start int) {
	n, s := w.net, &w.state
	s.Reset(len(e.heads))
	actions := n.outB.cols
	for !s.Done() {
		k := len(w.steps)
		w.steps = append(w.steps, step{})
		h := w.hidden[k*model.Hidden : (k+1)*model.Hidden]
		w.judge(&w.steps[k], h, start)
		mask := w.masks[k*model.Hidden : (k+1)*model.Hidden]
		for i, v := range h {
			h[i] = max(v, 0) * mask[i]
		}
		scores := w.dscores[k*actions : (k+1)*actions]
		copy(scores, n.outB.w)
		nn.MulAdd(scores, h, n.outW.w, 1, model.Hidden, actions)
		s.Apply(w.judged(e, scores))
	}
}

// judge computes the hidden layer of the current state.
func (w *jointWorker) judge(st *step, h []float32, start int) {
	n, s := w.net, &w.state
	s.Slots(&st.slots)
	s.Rows(n.tab, &st.slots, &st.rows)
	copy(h, n.bias.w)
	row := func(r int32) []float32 { return n.table.w[int(r)*model.Hidden : (int(r)+1)*model.Hidden] }
	for i, word := range st.slots {
		switch {
		case word < 0:
			nn.Add(h, row(n.tab.Empty(i)))
		case int(word) == s.N:
			nn.Add(h, row(n.tab.Root(i)))
			st.slots[i] = atRoot
		default:
			st.slots[i] = word + int32(start)
			at := int(st.slots[i]) * model.Hidden
			nn.Add(h, w.share[i][at:at+model.Hidden])
		}
	}
	for _, r := range st.rows {
		nn.Add(h, row(r))
	}
}

// judged turns the scores of a state into the gradient of its loss, minus the logarithm
// of the summed probability of all actions that cost nothing, and returns the next action.
func (w *jointWorker) judged(e example, scores []float32) (arc.Move, int) {
	good := w.goodActions(e)
	most, first := float32(math.Inf(-1)), -1
	bestGood := -1
	for a, ok := range w.legal {
		if ok && (first < 0 || scores[a] > most) {
			most, first = scores[a], a
		}
		if good[a] && (bestGood < 0 || scores[a] > scores[bestGood]) {
			bestGood = a
		}
	}
	w.aim(scores, good, most)
	next := bestGood
	if w.rng.unit() < w.wander {
		next = first
	}
	if good[first] {
		w.hit++
	}
	return action(next, len(w.net.labels))
}

// aim turns scores, the highest legal one most, into the gradient of the loss.
func (w *jointWorker) aim(scores []float32, good []bool, most float32) {
	var all, right float32
	for a := range scores {
		if a >= len(w.legal) || !w.legal[a] {
			scores[a] = 0
			continue
		}
		scores[a] = nn.Exp(scores[a] - most)
		all += scores[a]
		if good[a] {
			right += scores[a]
		}
	}
	right = max(right, 1e-30)
	w.loss -= math.Log(float64(right/all) + 1e-30)
	for a := range w.legal {
		p := scores[a]
		scores[a] = p / all
		if good[a] {
			scores[a] -= p / right
		}
		scores[a] *= w.weight
	}
}

func action(a, labels int) (arc.Move, int) {
	switch {
	case a == 0:
		return arc.Shift, 0
	case a <= labels:
		return arc.Left, a - 1
	}
	return arc.Right, a - 1 - labels
}

// goodActions fills w.legal and returns which actions cost nothing, or the least.
func (w *jointWorker) goodActions(e example) []bool {
	n, s := w.net, &w.state
	total := model.Actions(len(n.labels))
	if len(w.legal) != total {
		w.legal, w.good = make([]bool, total), make([]bool, total)
	}
	good := w.good
	clear(w.legal)
	clear(good)
	cost := costs(s, e.heads)
	least := math.MaxInt
	for m := arc.Shift; m <= arc.Right; m++ {
		if s.Legal(m) {
			least = min(least, cost[m])
		}
	}
	if s.Legal(arc.Shift) {
		w.legal[0], good[0] = true, cost[arc.Shift] == least
	}
	for _, m := range [...]arc.Move{arc.Left, arc.Right} {
		if !s.Legal(m) {
			continue
		}
		top := s.Stack[len(s.Stack)-1]
		head := s.Next
		if m == arc.Right {
			head = int(s.Stack[len(s.Stack)-2])
		}
		base := 1 + int(m-arc.Left)*len(n.labels)
		for l := range n.labels {
			if (l == n.root) != (head == s.N) {
				continue
			}
			w.legal[base+l] = true
			good[base+l] = cost[m] == least && (e.heads[top] != head || e.labels[top] == l)
		}
	}
	return good
}

// back takes the gradient of all steps down to the encoder's output x.
func (w *jointWorker) back(x []float32) {
	n, t := w.net, &w.tape
	steps, actions := len(w.steps), n.outB.cols
	const hid = model.Hidden
	w.dhidden = zeroed(w.dhidden, steps*hid)
	d := w.dscores[:steps*actions]
	nn.MulAdd(w.dhidden, d, n.outW.t, steps, actions, hid)
	nn.MulAddT(w.grads.of(n.outW), w.hidden[:steps*hid], d, hid, steps, actions)
	sumRows(w.grads.of(n.outB), d)
	for i, v := range w.hidden[:steps*hid] {
		if v <= 0 {
			w.dhidden[i] = 0
		} else {
			w.dhidden[i] *= w.masks[i]
		}
	}
	sumRows(w.grads.of(n.bias), w.dhidden)
	for k := range w.steps {
		w.spreadStep(&w.steps[k], w.dhidden[k*hid:(k+1)*hid])
	}
	width := model.JointShape.Width
	for i, p := range n.slot {
		nn.MulAddT(w.grads.of(p), x, w.dshare[i], width, t.n, hid)
		nn.MulAdd(t.dx, w.dshare[i], p.t, t.n, hid, width)
	}
}

// spreadStep gives a step's gradient to the words and rows it was the sum of.
func (w *jointWorker) spreadStep(st *step, d []float32) {
	n, g := w.net, w.grads
	for i, word := range st.slots {
		switch {
		case word == atRoot:
			nn.Add(g.row(n.table, n.tab.Root(i)), d)
		case word < 0:
			nn.Add(g.row(n.table, n.tab.Empty(i)), d)
		default:
			nn.Add(w.dshare[i][int(word)*model.Hidden:(int(word)+1)*model.Hidden], d)
		}
	}
	for _, r := range st.rows {
		nn.Add(g.row(n.table, r), d)
	}
}
