package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"hearsay/graph"
)

type askOptions struct {
	graph  string
	format string
	limit  int
}

func newAskCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "ask QUESTION",
		Short: "Ask who contradicts whom, who cites whom, who says what",
		Long: `Answers a question from the graph, best answers first, each with the sentences it
rests on. It never says who is right.`,
		Example: "  hearsay ask contradictions\n  hearsay ask about arms russia",
		Args:    noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return &usageError{
				err:  errors.New("ask what?"),
				hint: "contradictions, citations, claims, holders, or about WORDS",
			}
		},
	}
	cmd.AddCommand(newContradictionsCommand(), newCitationsCommand(), newClaimsCommand(), newHoldersCommand(), newAboutCommand())
	return cmd
}

// addAsk adds the flags that all questions share.
func addAsk(cmd *cobra.Command, o *askOptions) {
	addGraph(cmd, &o.graph)
	addFormat(cmd, &o.format, "text", "json", "jsonl")
	cmd.Flags().IntVar(&o.limit, "limit", 0, "answers at most; 0 for all")
}

// answer opens the graph, asks, and prints at most o.limit rows: as JSON by what toJSON
// makes of each, or as text.
func answer[T, J any](cmd *cobra.Command, o askOptions, ask func(context.Context, *graph.Graph) ([]T, error),
	toJSON func(T) J, text func(*prose, []T),
) error {
	if err := o.check(); err != nil {
		return err
	}
	g, err := graph.Open(o.graph)
	if err != nil {
		return err
	}
	defer g.Close()
	rows, err := ask(cmd.Context(), g)
	if err != nil {
		return err
	}
	rows = atMost(rows, o.limit)
	out := newProse(cmd.OutOrStdout())
	if o.format == "text" {
		if len(rows) == 0 {
			out.line("Nothing found.")
		}
		text(out, rows)
		return out.flush()
	}
	if err := writeRows(out.w, o.format, converted(rows, toJSON)); err != nil {
		return err
	}
	return out.flush()
}

func (o askOptions) check() error {
	if o.limit < 0 {
		return &usageError{err: fmt.Errorf("a limit of %d", o.limit), hint: "--limit takes 0 for all, or more"}
	}
	return nil
}

// atMost returns the first n rows, or all of them when n is 0.
func atMost[T any](rows []T, n int) []T {
	if n > 0 && len(rows) > n {
		return rows[:n]
	}
	return rows
}

// converted returns what to makes of each row; it is never nil.
func converted[T, J any](rows []T, to func(T) J) []J {
	out := make([]J, 0, len(rows))
	for _, r := range rows {
		out = append(out, to(r))
	}
	return out
}

// evidence prints a sentence with where it stands.
func (p *prose) evidence(indent int, e graph.Evidence) {
	sentence := e.Sentence
	if sentence == "" {
		sentence = e.Text
	}
	p.wrapped(indent, quoted(clipped(sentence, 300)))
	p.wrapped(indent, "— "+place(e))
}

// place says where words stand: outlet, date, document and line.
func place(e graph.Evidence) string { return published(e) + ":" + strconv.Itoa(e.Line) }

// published names an article: outlet, date, document.
func published(e graph.Evidence) string {
	outlet := e.Outlet.Label
	if outlet == "" {
		outlet = "outlet not known"
	}
	return outlet + ", " + dateText(e.Published) + ", " + e.Doc
}

func dateText(t time.Time) string {
	if t.IsZero() {
		return "undated"
	}
	return t.Format("2 January 2006")
}
