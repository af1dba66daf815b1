//go:build !amd64

package nn

// Scalar is always true here: there are no kernels for this processor.
var Scalar = true

// Add adds src to dst element by element. Both have the same length, a multiple of 8.
func Add(dst, src []float32) { scalarAdd(dst, src) }

func block4(k int, a []float32, row, col int, b []float32, ldb int, c []float32, ldc int) {
	for i := range 4 {
		scalarBlock(k, a[i*row:], col, b, ldb, c[i*ldc:], width)
	}
}

func block2(k int, a []float32, col int, b []float32, ldb int, c []float32) {
	scalarBlock(k, a, col, b, ldb, c, 2*width)
}

func block1(k int, a []float32, col int, b []float32, ldb int, c []float32) {
	scalarBlock(k, a, col, b, ldb, c, width)
}
