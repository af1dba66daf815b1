package graph

import (
	"cmp"

	"github.com/cayleygraph/quad"
)

// compareQuads orders quads by subject, predicate, object and label as they are written.
func compareQuads(a, b quad.Quad) int {
	return cmp.Or(compareValues(a.Subject, b.Subject), compareValues(a.Predicate, b.Predicate),
		compareValues(a.Object, b.Object), compareValues(a.Label, b.Label))
}

func compareValues(a, b quad.Value) int { return cmp.Compare(quad.ToString(a), quad.ToString(b)) }
