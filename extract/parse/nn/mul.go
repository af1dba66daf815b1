package nn

// MulAdd computes C += A·B for A of m×k, B of k×n, C of m×n. n must be a multiple of 8.
func MulAdd(c, a, b []float32, m, k, n int) {
	product{c: c[:m*n], a: a[:m*k], b: b[:k*n], m: m, k: k, n: n, row: k, col: 1}.run()
}

// MulAddT computes C += Aᵀ·B for A of k×m, B of k×n, C of m×n. n must be a multiple of 8.
func MulAddT(c, a, b []float32, m, k, n int) {
	product{c: c[:m*n], a: a[:m*k], b: b[:k*n], m: m, k: k, n: n, row: 1, col: m}.run()
}

// A product is one multiplication: element (i, p) of A is a[i*row+p*col].
type product struct {
	c, a, b  []float32
	m, k, n  int
	row, col int
}

// Blocks of B of depth rows and width columns are copied together when enough rows of A
// use them.
const (
	depth  = 256
	width  = 16
	enough = 8
)

func (p product) run() {
	if p.m == 0 || p.k == 0 {
		return
	}
	if p.m < enough {
		for i := range p.m {
			p.single(i)
		}
		return
	}
	j := 0
	for ; j+width <= p.n; j += width {
		p.panel(j)
	}
	if j < p.n {
		p.narrow(j)
	}
}

// panel computes width columns of C from column j on.
func (p product) panel(j int) {
	var packed [depth * width]float32
	for k0 := 0; k0 < p.k; k0 += depth {
		kn := min(depth, p.k-k0)
		for q := range kn {
			copy(packed[q*width:(q+1)*width], p.b[(k0+q)*p.n+j:])
		}
		i := 0
		for ; i+4 <= p.m; i += 4 {
			block4(kn, p.a[i*p.row+k0*p.col:], p.row, p.col, packed[:kn*width], width, p.c[i*p.n+j:], p.n)
		}
		for ; i < p.m; i++ {
			block1(kn, p.a[i*p.row+k0*p.col:], p.col, packed[:kn*width], width, p.c[i*p.n+j:])
		}
	}
}

// single computes row i of C.
func (p product) single(i int) {
	a, c := p.a[i*p.row:], p.c[i*p.n:(i+1)*p.n]
	j := 0
	for ; j+2*width <= p.n; j += 2 * width {
		block2(p.k, a, p.col, p.b[j:], p.n, c[j:])
	}
	for ; j+width <= p.n; j += width {
		block1(p.k, a, p.col, p.b[j:], p.n, c[j:])
	}
	if j < p.n {
		scalar8(p.k, a, p.col, p.b[j:], p.n, c[j:])
	}
}

// narrow computes the last 8 columns of C, from column j on.
func (p product) narrow(j int) {
	for i := range p.m {
		scalar8(p.k, p.a[i*p.row:], p.col, p.b[j:], p.n, p.c[i*p.n+j:])
	}
}

// scalar8 computes c[0:8] += a·b for one row of A with a stride of col.
func scalar8(k int, a []float32, col int, b []float32, ldb int, c []float32) {
	c = c[:8:8]
	c0, c1, c2, c3, c4, c5, c6, c7 := c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]
	for p, ia, ib := 0, 0, 0; p < k; p, ia, ib = p+1, ia+col, ib+ldb {
		x := a[ia]
		y := b[ib : ib+8 : ib+8]
		c0 += float32(x * y[0])
		c1 += float32(x * y[1])
		c2 += float32(x * y[2])
		c3 += float32(x * y[3])
		c4 += float32(x * y[4])
		c5 += float32(x * y[5])
		c6 += float32(x * y[6])
		c7 += float32(x * y[7])
	}
	c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7] = c0, c1, c2, c3, c4, c5, c6, c7
}

func scalarBlock(k int, a []float32, col int, b []float32, ldb int, c []float32, n int) {
	for j := 0; j < n; j += 8 {
		scalar8(k, a, col, b[j:], ldb, c[j:])
	}
}

func scalarAdd(dst, src []float32) {
	src = src[:len(dst)]
	for i := range dst {
		dst[i] += src[i]
	}
}

// Transpose writes the transpose of src, rows×cols, to dst.
func Transpose(dst, src []float32, rows, cols int) {
	for i := range rows {
		row := src[i*cols : (i+1)*cols]
		for j, v := range row {
			dst[j*rows+i] = v
		}
	}
}
