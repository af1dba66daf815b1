package main

import (
	"math"

	"hearsay/extract/parse/nn"
)

// A param is a matrix that is learned. Sparse ones get gradients for a few rows a step.
type param struct {
	id         int
	rows, cols int
	sparse     bool
	w          []float32
	m, v       []float32 // first and second moments
	t          []float32 // transpose of w, kept for dense ones that ask for it
}

// A store holds the params of one net.
type store struct {
	params []*param
	rng    *noise
}

func (s *store) add(rows, cols int, scale float32, sparse bool) *param {
	p := &param{id: len(s.params), rows: rows, cols: cols, sparse: sparse}
	n := rows * cols
	p.w, p.m, p.v = make([]float32, n), make([]float32, n), make([]float32, n)
	if scale > 0 {
		for i := range p.w {
			p.w[i] = (s.rng.unit()*2 - 1) * scale
		}
	}
	s.params = append(s.params, p)
	return p
}

// matrix adds a dense matrix with Glorot's scale, whose transpose is kept.
func (s *store) matrix(rows, cols int) *param {
	return s.matrixScaled(rows, cols, float32(math.Sqrt(6/float64(rows+cols))))
}

// matrixScaled adds a dense matrix of values up to scale, whose transpose is kept.
func (s *store) matrixScaled(rows, cols int, scale float32) *param {
	p := s.add(rows, cols, scale, false)
	p.t = make([]float32, rows*cols)
	return p
}

func (s *store) vector(n int) *param { return s.add(1, n, 0, false) }

// refresh brings the transposes up to date.
func (s *store) refresh() {
	for _, p := range s.params {
		if p.t != nil {
			nn.Transpose(p.t, p.w, p.rows, p.cols)
		}
	}
}

// grads are one worker's gradients.
type grads struct {
	g       [][]float32
	touched [][]int32 // rows of sparse params
	mark    [][]bool
}

func (s *store) grads() *grads {
	g := &grads{}
	for _, p := range s.params {
		g.g = append(g.g, make([]float32, len(p.w)))
		g.touched = append(g.touched, nil)
		var mark []bool
		if p.sparse {
			mark = make([]bool, p.rows)
		}
		g.mark = append(g.mark, mark)
	}
	return g
}

func (g *grads) of(p *param) []float32 { return g.g[p.id] }

// row returns the gradient of one row and notes that it is used.
func (g *grads) row(p *param, r int32) []float32 {
	if p.sparse && !g.mark[p.id][r] {
		g.mark[p.id][r] = true
		g.touched[p.id] = append(g.touched[p.id], r)
	}
	return g.g[p.id][int(r)*p.cols : (int(r)+1)*p.cols]
}

// adam holds the setting and the progress of the optimiser.
type adam struct {
	clip float64 // norm above which gradients are scaled down
	step int
}

const (
	beta1, beta2 = 0.9, 0.999
	epsilon      = 1e-8
)

// update adds the workers' gradients in their order, clips the sum to a norm and moves
// the params.
func (a *adam) update(s *store, work []*grads, rate float64) {
	a.step++
	total := work[0]
	for _, other := range work[1:] {
		s.merge(total, other)
	}
	var sum float64
	s.each(total, func(_ *param, _, g []float32, _ int) {
		for _, x := range g {
			sum += float64(x) * float64(x)
		}
	})
	scale := float32(1)
	if norm := math.Sqrt(sum); norm > a.clip {
		scale = float32(a.clip / norm)
	}
	fix := math.Sqrt(1-math.Pow(beta2, float64(a.step))) / (1 - math.Pow(beta1, float64(a.step)))
	lr := float32(rate * fix)
	s.each(total, func(p *param, w, g []float32, at int) {
		m, v := p.m[at:at+len(w)], p.v[at:at+len(w)]
		g = g[:len(w)]
		for i := range w {
			x := float32(g[i] * scale)
			m[i] = float32(beta1*m[i]) + float32((1-beta1)*x)
			v[i] = float32(beta2*v[i]) + float32((1-beta2)*float32(x*x))
			w[i] -= lr * m[i] / (float32(math.Sqrt(float64(v[i]))) + epsilon)
			g[i] = 0
		}
	})
	for i := range total.touched {
		for _, r := range total.touched[i] {
			total.mark[i][r] = false
		}
		total.touched[i] = total.touched[i][:0]
	}
	s.refresh()
}

// merge adds other's gradients to total and clears other.
func (s *store) merge(total, other *grads) {
	for _, p := range s.params {
		if !p.sparse {
			nn.Add(total.g[p.id], other.g[p.id])
			clear(other.g[p.id])
			continue
		}
		for _, r := range other.touched[p.id] {
			from := other.g[p.id][int(r)*p.cols : (int(r)+1)*p.cols]
			nn.Add(total.row(p, r), from)
			clear(from)
			other.mark[p.id][r] = false
		}
		other.touched[p.id] = other.touched[p.id][:0]
	}
}

// each calls f with the weights and gradients that a step changes, and where they start.
func (s *store) each(g *grads, f func(p *param, w, g []float32, at int)) {
	for _, p := range s.params {
		if !p.sparse {
			f(p, p.w, g.g[p.id], 0)
			continue
		}
		for _, r := range g.touched[p.id] {
			at := int(r) * p.cols
			f(p, p.w[at:at+p.cols], g.g[p.id][at:at+p.cols], at)
		}
	}
}

// noise is a small generator of random numbers (xorshift64*), the same everywhere.
type noise struct{ s uint64 }

func newNoise(parts ...uint64) *noise {
	s := uint64(0x9e3779b97f4a7c15)
	for _, p := range parts {
		s = (s ^ p) * 0xbf58476d1ce4e5b9
		s ^= s >> 31
	}
	return &noise{s | 1}
}

func (r *noise) next() uint64 {
	r.s ^= r.s >> 12
	r.s ^= r.s << 25
	r.s ^= r.s >> 27
	return r.s * 0x2545f4914f6cdd1d
}

func (r *noise) unit() float32 { return float32(r.next()>>40) / (1 << 24) }

func (r *noise) shuffle(n int, swap func(i, j int)) {
	for i := n - 1; i > 0; i-- {
		swap(i, int(r.next()>>33)%(i+1))
	}
}

// mask fills m with 0 at a rate and with 1/(1-rate) elsewhere.
func (r *noise) mask(m []float32, rate float32) {
	limit := uint64(rate * 65536)
	keep := 65536 / (65536 - float32(limit))
	var bits uint64
	for i := range m {
		if i%4 == 0 {
			bits = r.next()
		}
		m[i] = keep
		if bits&0xffff < limit {
			m[i] = 0
		}
		bits >>= 16
	}
}
