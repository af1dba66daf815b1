package graph

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

func contradictionLines(t *testing.T, g *Graph, f ContradictionFilter) []string {
	t.Helper()
	all, err := g.Contradictions(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, c := range all {
		out = append(out, fmt.Sprintf("%s %s: %s (%d) / %s (%d): %s", c.Rule, c.Kind, c.A.Holder.Label, len(c.A.Evidence), c.B.Holder.Label, len(c.B.Evidence), c.Claim.Text))
	}
	return out
}

func TestContradictions(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	got := contradictionLines(t, g, ContradictionFilter{})
	t.Log("\n" + strings.Join(got, "\n"))
}
