package nn

import (
	"math"
	"math/rand/v2"
	"testing"
)

func random(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = r.Float32()*2 - 1
	}
	return x
}

// naive is the definition: products added in the order of k.
func naive(c, a, b []float32, m, k, n int, transposed bool) {
	for i := range m {
		for j := range n {
			for p := range k {
				x := a[i*k+p]
				if transposed {
					x = a[p*m+i]
				}
				c[i*n+j] += float32(x * b[p*n+j])
			}
		}
	}
}

func TestMulAddSameBits(t *testing.T) {
	was := Scalar
	defer func() { Scalar = was }()
	r := rand.New(rand.NewPCG(1, 2))
	for _, scalar := range []bool{true, was} {
		Scalar = scalar
		for _, s := range [][3]int{{1, 1, 8}, {1, 96, 128}, {3, 5, 40}, {8, 300, 24}, {13, 288, 96}, {37, 7, 104}, {16, 513, 16}} {
			m, k, n := s[0], s[1], s[2]
			for _, transposed := range []bool{false, true} {
				a, b, c := random(r, m*k), random(r, k*n), random(r, m*n)
				want := append([]float32(nil), c...)
				naive(want, a, b, m, k, n, transposed)
				if transposed {
					MulAddT(c, a, b, m, k, n)
				} else {
					MulAdd(c, a, b, m, k, n)
				}
				for i := range c {
					if c[i] != want[i] {
						t.Fatalf("scalar %v, %d×%d×%d, transposed %v: element %d is %v, want %v", scalar, m, k, n, transposed, i, c[i], want[i])
					}
				}
			}
		}
	}
}

func TestAdd(t *testing.T) {
	a, b := []float32{1, 2, 3, 4, 5, 6, 7, 8}, []float32{8, 7, 6, 5, 4, 3, 2, 1}
	Add(a, b)
	for _, v := range a {
		if v != 9 {
			t.Fatalf("got %v", a)
		}
	}
}

func TestExp(t *testing.T) {
	for x := float32(-80); x < 80; x += 0.0137 {
		want := math.Exp(float64(x))
		if got := float64(Exp(x)); math.Abs(got-want) > 1e-6*want {
			t.Fatalf("Exp(%v) = %v, want %v", x, got, want)
		}
	}
	if Exp(-200) != 0 || Sigmoid(0) != 0.5 {
		t.Error("edges")
	}
}

func BenchmarkMulAdd(b *testing.B) {
	was := Scalar
	defer func() { Scalar = was }()
	r := rand.New(rand.NewPCG(1, 2))
	for _, s := range []struct {
		name    string
		m, k, n int
	}{{"conv", 200, 288, 96}, {"slots", 200, 96, 1792}, {"back", 200, 1792, 96}, {"actions", 1, 128, 112}, {"slot", 1, 96, 128}} {
		a, w, c := random(r, s.m*s.k), random(r, s.k*s.n), random(r, s.m*s.n)
		for _, scalar := range []bool{true, false} {
			Scalar = scalar || was
			name := s.name + "/avx"
			if scalar {
				name = s.name + "/scalar"
			}
			b.Run(name, func(b *testing.B) {
				for b.Loop() {
					MulAdd(c, a, w, s.m, s.k, s.n)
				}
				b.ReportMetric(float64(s.m*s.k*s.n)*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
			})
		}
	}
}
