package model

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// A model file is the line "hearsay model 1" and sections. A section is a name, a kind
// byte and its data; numbers are little endian, 32 bit:
//
//	's' count, then each string as length and bytes
//	'v' count, float32 values
//	'm' rows, columns, a float32 scale for each row, then rows·columns bytes, each an int8
const magic = "hearsay model 1\n"

// A Writer collects the sections of a model file.
type Writer struct{ buf []byte }

// NewWriter returns a writer of an empty file.
func NewWriter() *Writer { return &Writer{buf: []byte(magic)} }

// Bytes returns the file.
func (w *Writer) Bytes() []byte { return w.buf }

func (w *Writer) number(n int) { w.buf = binary.LittleEndian.AppendUint32(w.buf, uint32(n)) }

func (w *Writer) text(s string) {
	w.number(len(s))
	w.buf = append(w.buf, s...)
}

func (w *Writer) section(name string, kind byte) {
	w.text(name)
	w.buf = append(w.buf, kind)
}

// Strings adds a list of strings.
func (w *Writer) Strings(name string, list []string) {
	w.section(name, 's')
	w.number(len(list))
	for _, s := range list {
		w.text(s)
	}
}

// Vector adds values in full precision.
func (w *Writer) Vector(name string, v []float32) {
	w.section(name, 'v')
	w.number(len(v))
	for _, x := range v {
		w.number(int(math.Float32bits(x)))
	}
}

// Matrix adds a matrix in 8 bits a value.
func (w *Writer) Matrix(name string, rows int, m []float32) {
	w.section(name, 'm')
	cols := len(m) / rows
	w.number(rows)
	w.number(cols)
	var data []byte
	for i := range rows {
		row := m[i*cols : (i+1)*cols]
		var most float32
		for _, x := range row {
			most = max(most, x, -x)
		}
		scale := most / 127
		w.number(int(math.Float32bits(scale)))
		for _, x := range row {
			q := 0
			if scale > 0 {
				q = int(math.RoundToEven(float64(x / scale)))
			}
			data = append(data, byte(int8(max(-127, min(127, q)))))
		}
	}
	w.buf = append(w.buf, data...)
}

// A reader takes sections off a file in the order they were written. After the first
// error it returns empty values. Strings and bytes stay in the file.
type reader struct {
	buf string
	err error
}

func newReader(file string) *reader {
	r := &reader{buf: file}
	if r.take(len(magic)) != magic && r.err == nil {
		r.err = errors.New("not a model file of this version")
	}
	return r
}

func (r *reader) fail(format string, args ...any) {
	if r.err == nil {
		r.err = fmt.Errorf(format, args...)
	}
}

func (r *reader) take(n int) string {
	if r.err == nil && (n < 0 || n > len(r.buf)) {
		r.err = fmt.Errorf("model file ends %d bytes too early", n-len(r.buf))
	}
	if r.err != nil {
		return ""
	}
	b := r.buf[:n]
	r.buf = r.buf[n:]
	return b
}

func (r *reader) number() int {
	if b := r.take(4); b != "" {
		return int(word(b))
	}
	return 0
}

func word(b string) uint32 {
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func (r *reader) section(name string, kind byte) {
	got := r.take(r.number())
	k := r.take(1)
	if r.err == nil && (got != name || k[0] != kind) {
		r.err = fmt.Errorf("model file has section %q (%s), want %q (%c)", got, k, name, kind)
	}
}

func (r *reader) strings(name string) []string {
	r.section(name, 's')
	n := r.number()
	if n > len(r.buf)/4 {
		r.err = fmt.Errorf("section %q: %d strings in %d bytes", name, n, len(r.buf))
		return nil
	}
	list := make([]string, n)
	for i := range list {
		list[i] = r.take(r.number())
	}
	return list
}

func floats(b string) []float32 {
	v := make([]float32, len(b)/4)
	for i := range v {
		v[i] = math.Float32frombits(word(b[4*i:]))
	}
	return v
}

func (r *reader) vector(name string, n int) []float32 {
	r.section(name, 'v')
	if got := r.number(); got != n && r.err == nil {
		r.err = fmt.Errorf("section %q has %d values, want %d", name, got, n)
	}
	return floats(r.take(4 * n))
}

// A compact is a matrix in the file's own form.
type compact struct {
	rows, cols int
	scale      []float32
	data       string // int8 values
}

func (r *reader) compact(name string) compact {
	r.section(name, 'm')
	m := compact{rows: r.number(), cols: r.number()}
	m.scale = floats(r.take(4 * m.rows))
	m.data = r.take(m.rows * m.cols)
	return m
}

// matrix reads a matrix of known size and widens it.
func (r *reader) matrix(name string, rows, cols int) []float32 {
	m := r.compact(name)
	if r.err == nil && (m.rows != rows || m.cols != cols) {
		r.err = fmt.Errorf("section %q is %d×%d, want %d×%d", name, m.rows, m.cols, rows, cols)
	}
	if r.err != nil {
		return nil
	}
	out := make([]float32, rows*cols)
	for i := range rows {
		m.addRow(out[i*cols:(i+1)*cols], int32(i))
	}
	return out
}

// addRow adds row i of m to x.
func (m *compact) addRow(x []float32, i int32) {
	s := m.scale[i]
	row := m.data[int(i)*m.cols : (int(i)+1)*m.cols]
	x = x[:len(row)]
	for j := range len(row) {
		x[j] += float32(s * float32(int8(row[j])))
	}
}
