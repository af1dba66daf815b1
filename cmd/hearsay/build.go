package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"

	"github.com/spf13/cobra"

	"hearsay/corpus"
	"hearsay/graph"
	"hearsay/schema"
)

type buildOptions struct {
	graph   string
	replace bool
	workers int
}

func newBuildCommand() *cobra.Command {
	var o buildOptions
	cmd := &cobra.Command{
		Use:   "build PATH...",
		Short: "Read articles into a new graph",
		Long: `Reads articles and writes a new graph directory. A PATH is a file, a folder, a glob
or - for standard input: plain text, Markdown, HTML and JSON lines. A .json of the same
name beside an article (publisher, date, url, lang) overrides what its text says.

The graph appears under its name only when it is whole: a run that fails or is
interrupted leaves what was there before. An existing graph is kept unless --replace
is given.`,
		Example: `  hearsay build news
  hearsay build --graph other.graph --replace news/harbour.txt`,
		Args: wantArgs(cobra.MinimumNArgs(1), "one or more paths"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runBuild(cmd.Context(), o, corpus.Articles(args, cmd.InOrStdin()), cmd.ErrOrStderr())
		},
	}
	addGraph(cmd, &o.graph)
	addWorkers(cmd, &o.workers)
	cmd.Flags().BoolVar(&o.replace, "replace", false, "replace an existing graph")
	return cmd
}

// runBuild builds a graph and says on stderr what is in it.
func runBuild(ctx context.Context, o buildOptions, articles iter.Seq2[*schema.Article, error], stderr io.Writer) error {
	start := time.Now()
	b, err := graph.Create(o.graph, graph.CreateOptions{Replace: o.replace})
	if err != nil {
		return err
	}
	defer b.Abort()
	t, err := eachReading(ctx, stderr, o.workers, articles, func(r *schema.Reading) error { return addReading(b, r) })
	if err != nil {
		return err
	}
	if t.read == 0 {
		return t.result()
	}
	sum, err := b.Commit(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(stderr, "hearsay: %s: %s, %s, %s, %s in %.1f s\n", o.graph,
		count(sum.Articles, "article"), count(sum.Statements, "statement"), count(sum.Claims, "claim"),
		count(sum.Citations, "citation"), time.Since(start).Seconds())
	return t.result()
}

// addReading adds one reading. A reading that the graph refuses comes from a defect in
// hearsay, and costs its article alone.
func addReading(b *graph.Builder, r *schema.Reading) error {
	err := b.Add(r)
	var refused *graph.ReadingError
	if errors.As(err, &refused) {
		return &corpus.Skipped{
			Path:   r.Article.Path,
			Reason: "a defect in hearsay: " + refused.Err.Error(),
			Hint:   "please report it with the article",
		}
	}
	return err
}
