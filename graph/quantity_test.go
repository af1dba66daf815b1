package graph

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"hearsay/schema"
)

func drawQuantity(t *rapid.T) schema.Quantity {
	q := schema.Quantity{
		Value: float64(rapid.IntRange(0, 20000).Draw(t, "value")),
		Unit:  rapid.SampledFrom([]string{"", "person", "rail car"}).Draw(t, "unit"),
		Bound: rapid.SampledFrom([]string{"", schema.AtLeast, schema.AtMost, schema.About, schema.NotThat}).Draw(t, "bound"),
	}
	if rapid.Bool().Draw(t, "range") {
		q.Max = q.Value + float64(rapid.IntRange(1, 500).Draw(t, "width"))
	}
	return q
}

func TestQuantityTextComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := drawQuantity(t)
		if got, ok := parseQuantity(quantityText(q)); !ok || got != q {
			t.Fatalf("%+v as %q came back as %+v", q, quantityText(q), got)
		}
	})
	for _, s := range []string{"", "people", "NaN person", "Inf person", "1..Inf", "about", "1e999"} {
		if q, ok := parseQuantity(s); ok {
			t.Errorf("%q is read as %+v", s, q)
		}
	}
}

// Whether two numbers clash does not depend on who comes first, a number never clashes with
// itself, and words that widen a number never make it clash with more.
func TestClash(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p, q := drawQuantity(t), drawQuantity(t)
		if clash(p, q) != clash(q, p) {
			t.Fatalf("%+v and %+v clash one way only", p, q)
		}
		if clash(p, p) {
			t.Fatalf("%+v clashes with itself", p)
		}
		if p.Bound != "" || q.Bound == schema.NotThat {
			return
		}
		for _, b := range []string{schema.AtLeast, schema.AtMost, schema.About} {
			wide := p
			wide.Bound = b
			if clash(wide, q) && !clash(p, q) {
				t.Fatalf("%q makes %+v clash with %+v", b, p, q)
			}
		}
	})
}

func TestClashes(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"9 person", "23 person", true},
		{"9 person", "9 person", false},
		{"196 person", "193 person", true},
		{"300 person", "298 person", false}, // rounded
		{"400 home", "650 home", true},
		{"7000 server", "about 2000 server", true},
		{"at-least 100 game", "32..55 game", true},
		{"at-least 100 game", "500 game", false},
		{"at-most 40 person", "about 43 person", false},
		{"at-most 40 person", "60 person", true},
		{"50..100 gram", "75 gram", false},
		{"not 7000 server", "7000 server", true},
		{"not 7000 server", "2000 server", false},
		{"not 7000 server", "not 7000 server", false},
	} {
		p, _ := parseQuantity(c.a)
		q, _ := parseQuantity(c.b)
		if got := clash(p, q); got != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}

func TestThousands(t *testing.T) {
	for v, want := range map[float64]string{0: "0", 7: "7", 650: "650", 7000: "7,000", 2.5e6: "2,500,000", 12.5: "12.5", 1e15: "1,000,000,000,000,000"} {
		if got := thousands(v); got != want {
			t.Errorf("%v: %q, want %q", v, got, want)
		}
	}
	if e := extentOf(schema.Quantity{Value: math.MaxFloat64, Bound: schema.About}); math.IsNaN(e.low) {
		t.Error("the largest number has no extent")
	}
}
