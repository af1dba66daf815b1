//go:build !amd64 || purego

package nn

// Scalar is true here and must stay so: there are no kernels for this processor, or the
// build tag purego leaves them out.
var Scalar = true

// Add adds src to dst element by element. Both have the same length, a multiple of 8.
func Add(dst, src []float32) { scalarAdd(dst, src) }

func block4(int, []float32, int, int, []float32, int, []float32, int) { panic("no kernels") }

func block2(int, []float32, int, []float32, int, []float32) { panic("no kernels") }

func block1(int, []float32, int, []float32, int, []float32) { panic("no kernels") }
