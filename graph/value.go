package graph

import (
	"time"

	"github.com/cayleygraph/quad"
)

// timeValue stores times as UTC and whole seconds: stores differ in what they do with
// zones and fractions.
func timeValue(t time.Time) quad.Value { return quad.Time(t.UTC().Truncate(time.Second)) }

// valueText returns a literal's words or an IRI without its brackets.
func valueText(v quad.Value) string {
	switch v := v.(type) {
	case quad.String:
		return string(v)
	case quad.IRI:
		return string(v)
	case nil:
		return ""
	}
	return quad.ToString(v)
}

func valueInt(v quad.Value) int {
	n, _ := v.(quad.Int)
	return int(n)
}

func valueTime(v quad.Value) time.Time {
	t, _ := v.(quad.Time)
	return time.Time(t)
}
