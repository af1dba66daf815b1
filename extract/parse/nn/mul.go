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

// The kernels take blocks of width columns. Blocks of depth rows are copied together
// when many rows of A use them; fewer than enough rows are computed one by one.
const (
	depth  = 256
	width  = 16
	enough = 4
	many   = 48
)

func (p product) run() {
	switch {
	case p.m == 0 || p.k == 0:
	case Scalar:
		for i := range p.m {
			scalarRow(p.k, p.a[i*p.row:], p.col, p.b, p.n, p.c[i*p.n:(i+1)*p.n])
		}
	case p.m < enough:
		for i := range p.m {
			p.single(i)
		}
	default:
		j := 0
		for ; j+width <= p.n; j += width {
			if p.m < many {
				p.rows(j, 0, p.k, p.b[j:], p.n)
			} else {
				p.panel(j)
			}
		}
		if j < p.n {
			p.narrow(j)
		}
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
		p.rows(j, k0, kn, packed[:kn*width], width)
	}
}

// rows adds the products of kn values of each row of A, from k0 on, and a block of B,
// whose rows stand ldb apart.
func (p product) rows(j, k0, kn int, b []float32, ldb int) {
	i := 0
	for ; i+4 <= p.m; i += 4 {
		block4(kn, p.a[i*p.row+k0*p.col:], p.row, p.col, b, ldb, p.c[i*p.n+j:], p.n)
	}
	for ; i < p.m; i++ {
		block1(kn, p.a[i*p.row+k0*p.col:], p.col, b, ldb, p.c[i*p.n+j:])
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
		scalarRow(p.k, a, p.col, p.b[j:], p.n, c[j:])
	}
}

// narrow computes the last columns of C, from column j on.
func (p product) narrow(j int) {
	for i := range p.m {
		scalarRow(p.k, p.a[i*p.row:], p.col, p.b[j:], p.n, p.c[i*p.n+j:(i+1)*p.n])
	}
}

// scalarRow computes c += a·b for one row of A with a stride of col. It adds four rows
// of B at once, leaving out those that A multiplies by zero, as half of them are behind
// a rectified layer.
func scalarRow(k int, a []float32, col int, b []float32, ldb int, c []float32) {
	var x [4]float32
	var at [4]int
	have := 0
	for p, ia, ib := 0, 0, 0; p < k; p, ia, ib = p+1, ia+col, ib+ldb {
		if a[ia] == 0 {
			continue
		}
		x[have], at[have] = a[ia], ib
		if have++; have == 4 {
			n := len(c)
			fourRows(&x, b[at[0]:][:n], b[at[1]:][:n], b[at[2]:][:n], b[at[3]:][:n], c)
			have = 0
		}
	}
	for i := range have {
		row := b[at[i]:][:len(c)]
		for j := range c {
			c[j] += float32(x[i] * row[j])
		}
	}
}

// fourRows adds four rows to c, each times its factor, two columns at a time.
func fourRows(x *[4]float32, b0, b1, b2, b3, c []float32) {
	x0, x1, x2, x3 := x[0], x[1], x[2], x[3]
	n := len(c)
	b0, b1, b2, b3 = b0[:n], b1[:n], b2[:n], b3[:n]
	for j := 0; j < n-1; j += 2 {
		v, w := c[j], c[j+1]
		v += float32(x0 * b0[j])
		w += float32(x0 * b0[j+1])
		v += float32(x1 * b1[j])
		w += float32(x1 * b1[j+1])
		v += float32(x2 * b2[j])
		w += float32(x2 * b2[j+1])
		v += float32(x3 * b3[j])
		w += float32(x3 * b3[j+1])
		c[j], c[j+1] = v, w
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
