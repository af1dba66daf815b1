package graph

import (
	"math"
	"strconv"
	"strings"

	"hearsay/schema"
)

// quantityText writes a quantity as the graph keeps it: "at-least 5 rail car", "50..100
// gram".
func quantityText(q schema.Quantity) string {
	number := strconv.FormatFloat(q.Value, 'g', -1, 64)
	if q.Max > 0 {
		number += ".." + strconv.FormatFloat(q.Max, 'g', -1, 64)
	}
	return strings.Join(strings.Fields(q.Bound+" "+number+" "+q.Unit), " ")
}

// parseQuantity reads what [quantityText] has written; false for anything else.
func parseQuantity(s string) (q schema.Quantity, ok bool) {
	for _, b := range []string{schema.AtLeast, schema.AtMost, schema.About, schema.NotThat} {
		if rest, found := strings.CutPrefix(s, b+" "); found {
			q.Bound, s = b, rest
			break
		}
	}
	number, unit, _ := strings.Cut(s, " ")
	low, high, isRange := strings.Cut(number, "..")
	var err error
	if q.Value, err = strconv.ParseFloat(low, 64); err != nil || bad(q.Value) {
		return q, false
	}
	if isRange {
		if q.Max, err = strconv.ParseFloat(high, 64); err != nil || bad(q.Max) {
			return q, false
		}
	}
	q.Unit = unit
	return q, true
}

// An extent is the numbers that a quantity leaves possible, both ends included.
type extent struct{ low, high float64 }

// aboutShare is by how much "about" widens a number; roundFrom is from what size on a
// number that ends in zeros is taken to be rounded, whatever stands before it: who says 300
// does not contradict who says 298.
const (
	aboutShare = 0.1
	roundFrom  = 100
)

// extentOf widens a quantity to what it leaves possible. A denied number leaves all
// others; that is for [clash].
func extentOf(q schema.Quantity) extent {
	top := q.Value
	if q.Max > top {
		top = q.Max
	}
	e := extent{q.Value - slack(q.Value, q.Bound), top + slack(top, q.Bound)}
	switch q.Bound {
	case schema.AtLeast:
		e.high = math.Inf(1)
	case schema.AtMost:
		e.low = math.Inf(-1)
	}
	return e
}

// slack is how far the truth may lie from a number that is given.
func slack(v float64, bound string) float64 {
	s := 0.0
	if v >= roundFrom && v == math.Trunc(v) {
		unit := 1.0
		for unit < v && math.Mod(v, unit*10) == 0 {
			unit *= 10
		}
		if unit > 1 {
			s = min(unit/2, aboutShare*v)
		}
	}
	if bound == schema.About {
		s = max(s, aboutShare*math.Abs(v))
	}
	return s
}

func (e extent) meets(f extent) bool { return e.low <= f.high && f.low <= e.high }

// clash reports whether two quantities of one thing cannot both be right: they leave no
// number in common, or one denies the number that the other gives.
func clash(p, q schema.Quantity) bool {
	switch {
	case p.Bound == schema.NotThat && q.Bound == schema.NotThat:
		return false
	case p.Bound == schema.NotThat:
		return p.Value == q.Value && q.Max == p.Max
	case q.Bound == schema.NotThat:
		return clash(q, p)
	}
	return !extentOf(p).meets(extentOf(q))
}

// bad reports whether a float is no number that anybody can count to.
func bad(v float64) bool { return math.IsNaN(v) || math.IsInf(v, 0) }
