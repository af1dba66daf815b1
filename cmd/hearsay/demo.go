package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/corpus"
	"hearsay/graph"
)

// demoClaims is how many claims the demo shows: about a screen.
const demoClaims = 4

type demoOptions struct {
	graph  string
	output string
}

func newDemoCommand() *cobra.Command {
	var o demoOptions
	cmd := &cobra.Command{
		Use:   "demo",
		Short: "Read the built-in sample articles and show who contradicts whom",
		Long: `Builds a graph of the sixteen sample articles that are part of the program, prints the
best of who contradicts whom with both sentences, and draws a picture. Needs no network
and no files. The graph is thrown away unless --graph names a directory for it.`,
		Example: `  hearsay demo
  hearsay demo --graph demo.graph --output demo.svg`,
		Args: wantArgs(cobra.NoArgs, "none"),
		RunE: func(cmd *cobra.Command, _ []string) error { return runDemo(cmd, o) },
	}
	cmd.Flags().StringVar(&o.graph, "graph", "", "keep the graph in this directory, in the place of one that is there")
	cmd.Flags().StringVarP(&o.output, "output", "o", "hearsay-demo.svg", "where to write the picture")
	_ = cmd.MarkFlagDirname("graph")
	return cmd
}

func runDemo(cmd *cobra.Command, o demoOptions) error {
	ctx := cmd.Context()
	dir := o.graph
	if dir == "" {
		temp, err := os.MkdirTemp("", "hearsay-demo")
		if err != nil {
			return err
		}
		defer os.RemoveAll(temp)
		dir = filepath.Join(temp, "demo.graph")
	}
	build := buildOptions{graph: dir, replace: true, workers: runtime.GOMAXPROCS(0)}
	if err := runBuild(ctx, build, corpus.Sample(), io.Discard); err != nil {
		return err
	}
	g, err := graph.Open(dir)
	if err != nil {
		return err
	}
	defer g.Close()
	rows, err := g.Contradictions(ctx, graph.ContradictionFilter{})
	if err != nil {
		return err
	}
	if len(rows) == 0 {
		return errors.New("the sample articles hold no contradiction: this build is broken")
	}
	out := newProse(cmd.OutOrStdout())
	printDemo(out, g.Summary(), disputes(rows))
	if err := drawDemo(ctx, g, o.output); err != nil {
		return err
	}
	printNext(out, o)
	return out.flush()
}

// printDemo shows the best disputes, of each the best pair.
func printDemo(p *prose, sum graph.Summary, all []dispute) {
	pairs := 0
	for _, d := range all {
		pairs += len(d.rows)
	}
	p.line("Who contradicts whom in %s: %s on %s. Some of them:",
		count(sum.Articles, "article"), count(pairs, "contradiction"), count(len(all), "claim"))
	for _, r := range showpieces(all, demoClaims) {
		p.line("")
		p.wrapped(0, r.Claim.Text)
		p.side(r.A, "says so", map[string]bool{})
		p.side(r.B, against(r), map[string]bool{})
	}
	p.line("")
}

// showpieces picks n rows, none with a holder or a claim's wording that has had its turn:
// first those in which both sides have proper names and neither only doubts, then those
// that most articles show.
func showpieces(all []dispute, n int) []graph.Contradiction {
	var rows []graph.Contradiction
	for _, d := range all {
		rows = append(rows, d.rows...)
	}
	slices.SortStableFunc(rows, func(a, b graph.Contradiction) int {
		return cmp.Or(cmp.Compare(plainness(a), plainness(b)), cmp.Compare(articles(b), articles(a)))
	})
	seen := make(map[string]bool)
	var out []graph.Contradiction
	for _, r := range rows {
		marks := []string{r.Claim.Text, r.A.Holder.ID}
		if len(out) == n || slices.ContainsFunc(marks, func(m string) bool { return seen[m] }) {
			continue
		}
		for _, m := range marks {
			seen[m] = true
		}
		out = append(out, r)
	}
	return out
}

// plainness is lower the easier a row is to follow without its articles at hand.
func plainness(c graph.Contradiction) int {
	n := 0
	for _, s := range []graph.Side{c.A, c.B} {
		if strings.Contains(s.Holder.ID, "/") { // known to one article alone
			n++
		}
	}
	switch c.Kind {
	case graph.Disputes:
		n++
	case graph.Changed:
		n += 2
	}
	return n
}

// articles counts the articles that show a row.
func articles(c graph.Contradiction) int {
	ids := make(map[string]bool)
	for _, e := range slices.Concat(c.A.Evidence, c.B.Evidence) {
		ids[e.ArticleID] = true
	}
	return len(ids)
}

func printNext(p *prose, o demoOptions) {
	p.line("The picture of all of it: %s", o.output)
	dir := o.graph
	if dir == "" {
		dir = "demo.graph"
		p.line("Keep the graph:           hearsay demo --graph demo.graph")
	}
	p.line("Ask it:                   hearsay ask contradictions --graph %s", dir)
	p.line("Your own articles:        hearsay build FOLDER && hearsay ask contradictions")
}

// drawDemo writes the picture.
func drawDemo(ctx context.Context, g *graph.Graph, output string) error {
	return writeFile(output, func(w io.Writer) error {
		return draw(ctx, w, g, exportOptions{format: "svg"})
	})
}
