package model

import "hearsay/extract/parse/nn"

// A Shape is the size of an encoder: vectors of Width values, Convs convolutions over
// three words, then one minimal gated unit running both ways. Width is a multiple of 32.
type Shape struct{ Width, Convs int }

// An Encoder turns rows of the embedding matrix into one vector a word.
type Encoder struct {
	Shape
	embed compact
	conv  [][]float32 // 3·Width × Width
	cbias [][]float32
	gate  []float32 // Width × 2·Width: forget and new value forward, then backward
	gbias []float32
}

// GateColumns names the four parts of the gated unit's 2·width columns.
const (
	ForwardUpdate = iota
	ForwardValue
	BackwardUpdate
	BackwardValue
)

func readEncoder(r *reader, s Shape, rows int) *Encoder {
	e := &Encoder{Shape: s, embed: r.compact("embedding")}
	if r.err == nil && (e.embed.rows != rows || e.embed.cols != s.Width) {
		r.fail("embedding is %d×%d, want %d×%d", e.embed.rows, e.embed.cols, rows, s.Width)
	}
	for range s.Convs {
		e.conv = append(e.conv, r.matrix("convolution", 3*s.Width, s.Width))
		e.cbias = append(e.cbias, r.vector("convolution bias", s.Width))
	}
	e.gate = r.matrix("gate", s.Width, 2*s.Width)
	e.gbias = r.vector("gate bias", 2*s.Width)
	return e
}

// An encoding is the scratch of an encoder: the vectors of a sentence's words.
type encoding struct {
	x, y, wide []float32
	state      []float32
}

// start makes room for n words and returns their vectors, all zero.
func (e *Encoder) start(s *encoding, n int) []float32 {
	s.x = grow(s.x, n*e.Width)
	clear(s.x)
	return s.x
}

// run encodes n words, each given by the rows of its attributes, which are added to what
// start returned, and returns n·Width values.
func (e *Encoder) run(s *encoding, n int, ids []int32) []float32 {
	w := e.Width
	attributes := len(ids) / max(n, 1)
	for t := range n {
		x := s.x[t*w : (t+1)*w]
		for _, id := range ids[t*attributes : (t+1)*attributes] {
			e.embed.addRow(x, id)
		}
	}
	for i := range e.conv {
		e.convolve(s, n, e.conv[i], e.cbias[i])
	}
	e.recur(s, n)
	return s.x
}

// convolve adds to each vector a rectified view of itself and its neighbours.
func (e *Encoder) convolve(s *encoding, n int, weights, bias []float32) {
	w := e.Width
	s.wide, s.y = grow(s.wide, n*3*w), grow(s.y, n*w)
	Neighbours(s.wide, s.x, n, w)
	spread(s.y, bias, n)
	nn.MulAdd(s.y, s.wide, weights, n, 3*w, w)
	for i, v := range s.y {
		if v > 0 {
			s.x[i] += v
		}
	}
}

// Neighbours writes for each of n vectors of width w the one before, itself and the one
// after, zeros at the ends.
func Neighbours(wide, x []float32, n, w int) {
	for t := range n {
		row := wide[t*3*w : (t+1)*3*w]
		if t == 0 {
			clear(row[:w])
		} else {
			copy(row[:w], x[(t-1)*w:])
		}
		copy(row[w:2*w], x[t*w:])
		if t == n-1 {
			clear(row[2*w:])
		} else {
			copy(row[2*w:], x[(t+1)*w:(t+2)*w])
		}
	}
}

// recur adds to each vector what a gated unit remembers from the left and from the right.
func (e *Encoder) recur(s *encoding, n int) {
	w := e.Width
	half := w / 2
	s.wide = grow(s.wide, n*2*w)
	spread(s.wide, e.gbias, n)
	nn.MulAdd(s.wide, s.x, e.gate, n, w, 2*w)
	s.state = grow(s.state, half)
	clear(s.state)
	for t := range n {
		row := s.wide[t*2*w : (t+1)*2*w]
		remember(s.state, row[:half], row[half:w], s.x[t*w:])
	}
	clear(s.state)
	for t := n - 1; t >= 0; t-- {
		row := s.wide[t*2*w : (t+1)*2*w]
		remember(s.state, row[w:w+half], row[w+half:], s.x[t*w+half:])
	}
}

func remember(state, update, value, out []float32) {
	update, value, out = update[:len(state)], value[:len(state)], out[:len(state)]
	for i, h := range state {
		z := nn.Sigmoid(update[i])
		h += float32(z * (value[i] - h))
		state[i] = h
		out[i] += h
	}
}

// spread copies a bias to each of n rows.
func spread(rows, bias []float32, n int) {
	for t := range n {
		copy(rows[t*len(bias):], bias)
	}
}

// grow returns a slice of n values, reusing memory; the values are arbitrary.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/2)[:n]
	}
	return s[:n]
}
