// Package export answers: how does a graph leave hearsay? It writes every quad as
// N-Quads, and a picture of who contradicts whom as DOT text or SVG.
//
// Start with [NQuads] for other programs and [NewDiagram] for people:
//
//	d := export.NewDiagram("Arms for Russia", contradictions)
//	d.WriteDOT(w)            // text for Graphviz
//	export.SVG(ctx, w, d)    // a picture, without Graphviz being installed
//
// # N-Quads
//
// IRIs are written in full ([schema.Expand]), literals with full datatypes, lines sorted
// by bytes. Two graphs are the same when these files are.
//
// # The picture
//
// Each claim is a frame with its sentence in the middle. Who supports it stands on the
// left, who denies or doubts it on the right, each with the first words that say so and
// where they stand. Green is support, red denial, amber doubt, violet a holder who has
// changed sides. A dashed grey line leads from a claim to the broader one that was denied.
package export
