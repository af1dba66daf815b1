package main

import (
	"hearsay/extract/parse/model"
	"hearsay/extract/parse/nn"
)

// encoderParams are the weights of a model.Encoder while they are learned.
type encoderParams struct {
	shape       model.Shape
	embed       *param
	conv, cbias []*param
	gate, gbias *param
	view        *param // nil, or what is added to the embedding of each word's seen values
}

func newEncoder(s *store, shape model.Shape, rows int) *encoderParams {
	e := &encoderParams{shape: shape}
	e.embed = s.add(rows, shape.Width, 0.1, true)
	for range shape.Convs {
		e.conv = append(e.conv, s.matrix(3*shape.Width, shape.Width))
		e.cbias = append(e.cbias, s.vector(shape.Width))
	}
	e.gate = s.matrix(shape.Width, 2*shape.Width)
	e.gbias = s.vector(2 * shape.Width)
	return e
}

func (e *encoderParams) write(w *model.Writer) {
	w.Matrix("embedding", e.embed.rows, e.embed.w)
	for i := range e.conv {
		w.Matrix("convolution", e.conv[i].rows, e.conv[i].w)
		w.Vector("convolution bias", e.cbias[i].w)
	}
	w.Matrix("gate", e.gate.rows, e.gate.w)
	w.Vector("gate bias", e.gbias.w)
}

// A tape keeps what the way back needs of one pass over some sentences, whose words
// stand one after the other.
type tape struct {
	lens   []int // words of each sentence
	n      int   // words in all
	ids    []int32
	seen   []float32   // values of each word from elsewhere
	masks  [][]float32 // dropout of the embedding, of each convolution, of the gated unit
	wide   [][]float32 // input of each convolution
	pre    [][]float32 // output of each convolution before it is rectified
	gated  []float32   // input of the gate
	gates  []float32   // its four parts; the updates after the sigmoid
	memory []float32   // what the unit remembers after each word, both ways
	x, dx  []float32
	tmp    []float32
	tmp2   []float32
}

func resize(s []float32, n int) []float32 {
	if cap(s) < n {
		return make([]float32, n)
	}
	return s[:n]
}

func zeroed(s []float32, n int) []float32 {
	s = resize(s, n)
	clear(s)
	return s
}

// forward runs the encoder over the words of t.ids, with dropout at a rate.
func (e *encoderParams) forward(t *tape, rng *noise, rate float32) []float32 {
	w, attributes := e.shape.Width, len(t.ids)/t.n
	for len(t.masks) < e.shape.Convs+2 {
		t.masks = append(t.masks, nil)
	}
	for i := range t.masks {
		t.masks[i] = resize(t.masks[i], t.n*w)
		rng.mask(t.masks[i], rate)
	}
	t.x = zeroed(t.x, t.n*w)
	if e.view != nil {
		nn.MulAdd(t.x, t.seen, e.view.w, t.n, e.view.rows, w)
	}
	for i, id := range t.ids {
		at := i / attributes * w
		nn.Add(t.x[at:at+w], e.embed.w[int(id)*w:(int(id)+1)*w])
	}
	scale(t.x, t.masks[0])
	for len(t.wide) < e.shape.Convs {
		t.wide, t.pre = append(t.wide, nil), append(t.pre, nil)
	}
	for i := range e.conv {
		e.convolve(t, i)
	}
	e.recur(t)
	return t.x
}

func scale(x, by []float32) {
	by = by[:len(x)]
	for i := range x {
		x[i] *= by[i]
	}
}

func (e *encoderParams) convolve(t *tape, i int) {
	w := e.shape.Width
	t.wide[i], t.pre[i] = resize(t.wide[i], 3*t.n*w), resize(t.pre[i], t.n*w)
	at := 0
	for _, n := range t.lens {
		model.Neighbours(t.wide[i][3*at*w:], t.x[at*w:], n, w)
		at += n
	}
	fill(t.pre[i], e.cbias[i].w)
	nn.MulAdd(t.pre[i], t.wide[i], e.conv[i].w, t.n, 3*w, w)
	mask := t.masks[i+1]
	for k, v := range t.pre[i] {
		if v > 0 {
			t.x[k] += float32(v * mask[k])
		}
	}
}

func fill(rows, bias []float32) {
	for at := 0; at < len(rows); at += len(bias) {
		copy(rows[at:], bias)
	}
}

// recur runs the gated unit forward over the first half of the columns and backward over
// the second.
func (e *encoderParams) recur(t *tape) {
	w := e.shape.Width
	t.gated = append(t.gated[:0], t.x...)
	t.gates, t.memory = resize(t.gates, 2*t.n*w), resize(t.memory, t.n*w)
	fill(t.gates, e.gbias.w)
	nn.MulAdd(t.gates, t.gated, e.gate.w, t.n, w, 2*w)
	t.walk(func(at, before, col int) {
		half := w / 2
		row, mem := t.gates[at*2*w+2*col:], t.memory[at*w+col:]
		for i := range half {
			row[i] = nn.Sigmoid(row[i])
			var h float32
			if before >= 0 {
				h = t.memory[before*w+col+i]
			}
			mem[i] = h + float32(row[i]*(row[half+i]-h))
		}
	}, w, false)
	mask := t.masks[e.shape.Convs+1]
	for k, v := range t.memory[:t.n*w] {
		t.x[k] += float32(v * mask[k])
	}
}

// walk calls f for each word in the order in which the gated unit sees them, both ways,
// or in the opposite order: the word, the one seen before it or -1, the first column.
func (t *tape) walk(f func(at, before, col int), w int, opposite bool) {
	start := 0
	for _, n := range t.lens {
		for k := range n {
			i := k
			if opposite {
				i = n - 1 - k
			}
			before := start + i - 1
			if i == 0 {
				before = -1
			}
			f(start+i, before, 0)
			j := n - 1 - i
			before = start + j + 1
			if j == n-1 {
				before = -1
			}
			f(start+j, before, w/2)
		}
		start += n
	}
}

// backward takes t.dx, the gradient of the encoder's output, down to the embeddings.
func (e *encoderParams) backward(t *tape, g *grads) {
	e.unrecur(t, g)
	for i := len(e.conv) - 1; i >= 0; i-- {
		e.unconvolve(t, g, i)
	}
	scale(t.dx, t.masks[0])
	if e.view != nil {
		nn.MulAddT(g.of(e.view), t.seen, t.dx, e.view.rows, t.n, e.shape.Width)
	}
	w, attributes := e.shape.Width, len(t.ids)/t.n
	for i, id := range t.ids {
		at := i / attributes * w
		nn.Add(g.row(e.embed, id), t.dx[at:at+w])
	}
}

func (e *encoderParams) unrecur(t *tape, g *grads) {
	w := e.shape.Width
	half := w / 2
	t.tmp = resize(t.tmp, t.n*w) // gradient of the memory
	copy(t.tmp, t.dx)
	scale(t.tmp, t.masks[e.shape.Convs+1])
	t.tmp2 = resize(t.tmp2, 2*t.n*w) // gradient of the gates
	t.walk(func(at, before, col int) {
		row, d := t.gates[at*2*w+2*col:], t.tmp2[at*2*w+2*col:]
		for i := range half {
			dh, z := t.tmp[at*w+col+i], row[i]
			var h float32
			if before >= 0 {
				h = t.memory[before*w+col+i]
				t.tmp[before*w+col+i] += float32(dh * (1 - z))
			}
			d[i] = dh * (row[half+i] - h) * z * (1 - z)
			d[half+i] = dh * z
		}
	}, w, true)
	nn.MulAddT(g.of(e.gate), t.gated, t.tmp2, w, t.n, 2*w)
	sumRows(g.of(e.gbias), t.tmp2)
	nn.MulAdd(t.dx, t.tmp2, e.gate.t, t.n, 2*w, w)
}

func sumRows(sum, rows []float32) {
	for at := 0; at < len(rows); at += len(sum) {
		nn.Add(sum, rows[at:at+len(sum)])
	}
}

func (e *encoderParams) unconvolve(t *tape, g *grads, i int) {
	w := e.shape.Width
	t.tmp = resize(t.tmp, t.n*w)
	mask := t.masks[i+1]
	for k, v := range t.pre[i] {
		t.tmp[k] = 0
		if v > 0 {
			t.tmp[k] = t.dx[k] * mask[k]
		}
	}
	nn.MulAddT(g.of(e.conv[i]), t.wide[i], t.tmp, 3*w, t.n, w)
	sumRows(g.of(e.cbias[i]), t.tmp)
	t.tmp2 = zeroed(t.tmp2, 3*t.n*w)
	nn.MulAdd(t.tmp2, t.tmp, e.conv[i].t, t.n, w, 3*w)
	at := 0
	for _, n := range t.lens {
		for k := range n {
			row := t.tmp2[(at+k)*3*w:]
			if k > 0 {
				nn.Add(t.dx[(at+k-1)*w:(at+k)*w], row[:w])
			}
			nn.Add(t.dx[(at+k)*w:(at+k+1)*w], row[w:2*w])
			if k < n-1 {
				nn.Add(t.dx[(at+k+1)*w:(at+k+2)*w], row[2*w:3*w])
			}
		}
		at += n
	}
}
