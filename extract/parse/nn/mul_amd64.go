//go:build !purego

package nn

// Scalar switches the AVX kernels off. It is meant for tests and measurements, and must
// not change while anything is being multiplied.
var Scalar = !hasAVX()

// Add adds src to dst element by element. Both have the same length, a multiple of 8.
func Add(dst, src []float32) {
	if Scalar {
		scalarAdd(dst, src)
		return
	}
	_ = src[:len(dst)]
	if len(dst) > 0 {
		avxAdd(len(dst)/8, &dst[0], &src[0])
	}
}

// The blocks are computed by kernels: 4 rows of 16 columns, 1 of 32, 1 of 16.

func block4(k int, a []float32, row, col int, b []float32, ldb int, c []float32, ldc int) {
	_, _, _ = a[3*row+(k-1)*col], b[(k-1)*ldb+width-1], c[3*ldc+width-1]
	avx4x16(k, &a[0], 4*row, 4*col, &b[0], 4*ldb, &c[0], 4*ldc)
}

func block2(k int, a []float32, col int, b []float32, ldb int, c []float32) {
	_, _, _ = a[(k-1)*col], b[(k-1)*ldb+2*width-1], c[2*width-1]
	avx1x32(k, &a[0], 4*col, &b[0], 4*ldb, &c[0])
}

func block1(k int, a []float32, col int, b []float32, ldb int, c []float32) {
	_, _, _ = a[(k-1)*col], b[(k-1)*ldb+width-1], c[width-1]
	avx1x16(k, &a[0], 4*col, &b[0], 4*ldb, &c[0])
}

// The kernels take strides in bytes.

//go:noescape
func avx4x16(k int, a *float32, row, col int, b *float32, ldb int, c *float32, ldc int)

//go:noescape
func avx1x32(k int, a *float32, col int, b *float32, ldb int, c *float32)

//go:noescape
func avx1x16(k int, a *float32, col int, b *float32, ldb int, c *float32)

//go:noescape
func avxAdd(eights int, dst, src *float32)

// hasAVX reports whether processor and system keep the 256 bit registers.
func hasAVX() bool
