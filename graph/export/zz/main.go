package main

import (
	"context"
	"os"

	"hearsay/graph"
	"hearsay/graph/export"
)

func main() {
	g, err := graph.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	ctx := context.Background()
	list, err := g.Contradictions(ctx, graph.ContradictionFilter{Words: os.Args[3:]})
	if err != nil {
		panic(err)
	}
	d := export.NewDiagram("Who contradicts whom", list)
	cs, _ := g.Citations(ctx)
	d.AddCitations(cs)
	f, _ := os.Create(os.Args[2] + ".dot")
	d.WriteDOT(f)
	f.Close()
	f, _ = os.Create(os.Args[2] + ".svg")
	if err := export.SVG(ctx, f, d); err != nil {
		panic(err)
	}
	f.Close()
}
