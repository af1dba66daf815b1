package main

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/graph/export"
)

type exportOptions struct {
	graph  string
	format string
	output string
	about  []string
	limit  int
}

func newExportCommand() *cobra.Command {
	var o exportOptions
	cmd := &cobra.Command{
		Use:   "export",
		Short: "Write the graph as N-Quads, or draw it as DOT or SVG",
		Long: `Writes the graph to a file, which appears only when it is whole, or to standard output
with --output -.

nquads: every quad with full IRIs, sorted; two graphs are the same when these files are.
dot, svg: who contradicts whom, the first --limit rows of "ask contradictions", and who
relays whom among those drawn.`,
		Example: `  hearsay export --format nquads --output graph.nq
  hearsay export --format svg --about harbour --output harbour.svg
  hearsay export --format dot --output -`,
		Args: wantArgs(cobra.NoArgs, "none"),
		RunE: func(cmd *cobra.Command, _ []string) error { return runExport(cmd, o) },
	}
	addGraph(cmd, &o.graph)
	addFormat(cmd, &o.format, "nquads", "dot", "svg")
	cmd.Flags().StringVarP(&o.output, "output", "o", "", "file to write; - for standard output")
	cmd.Flags().StringSliceVar(&o.about, "about", nil, "draw only claims and holders with all of these words")
	cmd.Flags().IntVar(&o.limit, "limit", 40, "contradictions drawn at most; 0 for all")
	return cmd
}

func runExport(cmd *cobra.Command, o exportOptions) error {
	switch {
	case o.output == "":
		return &usageError{err: errors.New("no output"), hint: "--output takes a file, or - for standard output"}
	case o.limit < 0:
		return &usageError{err: errors.New("a limit below 0"), hint: "--limit takes 0 for all, or more"}
	case o.format == "nquads" && (len(o.about) > 0 || cmd.Flags().Changed("limit")):
		return &usageError{err: errors.New("nquads is always the whole graph"), hint: "--about and --limit choose what is drawn"}
	}
	g, err := graph.Open(o.graph)
	if err != nil {
		return err
	}
	defer g.Close()
	write := func(w io.Writer) error { return draw(cmd.Context(), w, g, o) }
	if o.output == "-" {
		return write(cmd.OutOrStdout())
	}
	return writeFile(o.output, write)
}

// draw writes the graph in one format.
func draw(ctx context.Context, w io.Writer, g *graph.Graph, o exportOptions) error {
	if o.format == "nquads" {
		return export.NQuads(ctx, w, g)
	}
	rows, err := g.Contradictions(ctx, graph.ContradictionFilter{Words: o.about})
	if err != nil {
		return err
	}
	title := "Who contradicts whom"
	if len(o.about) > 0 {
		title += ": " + strings.Join(o.about, " ")
	}
	diagram := export.NewDiagram(title, atMost(rows, o.limit))
	relays, err := g.Citations(ctx)
	if err != nil {
		return err
	}
	diagram.AddCitations(relays)
	if o.format == "dot" {
		return diagram.WriteDOT(w)
	}
	err = export.SVG(ctx, w, diagram)
	if errors.Is(err, export.ErrTooLarge) {
		return withHint(err, "draw less with --limit or --about, or write --format dot")
	}
	return err
}
