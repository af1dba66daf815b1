package main

import (
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"hearsay/corpus"
	"hearsay/schema"
)

type extractOptions struct {
	format  string
	workers int
}

func newExtractCommand() *cobra.Command {
	var o extractOptions
	cmd := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Print every statement of articles: who says what, word for word",
		Long: `Reads articles and prints their statements, without a graph. A PATH is a file, a
folder, a glob or - for standard input.

Formats: text for people; jsonl, one statement a line, and json, an array, for programs
(see docs/formats.md). Offsets in JSON count Unicode code points.`,
		Example: `  hearsay extract news/harbour.txt
  hearsay extract news --format jsonl
  cat news/harbour.txt | hearsay extract -`,
		Args: wantArgs(cobra.MinimumNArgs(1), "one or more paths"),
		RunE: func(cmd *cobra.Command, args []string) error { return runExtract(cmd, o, args) },
	}
	addFormat(cmd, &o.format, "text", "json", "jsonl")
	addWorkers(cmd, &o.workers)
	return cmd
}

func addWorkers(cmd *cobra.Command, workers *int) {
	cmd.Flags().IntVar(workers, "workers", runtime.GOMAXPROCS(0), "articles read at a time; changes nothing but the speed")
}

func runExtract(cmd *cobra.Command, o extractOptions, paths []string) error {
	out := newStatementWriter(cmd.OutOrStdout(), o.format)
	t, err := eachReading(cmd.Context(), cmd.ErrOrStderr(), o.workers, corpus.Articles(paths, cmd.InOrStdin()), out.write)
	if err == nil {
		err = out.close()
	}
	if err != nil {
		return err
	}
	return t.result()
}

// A statementWriter prints the statements of readings as they come.
type statementWriter struct {
	prose  *prose
	format string
	rows   int
}

func newStatementWriter(w io.Writer, format string) *statementWriter {
	return &statementWriter{prose: newProse(w), format: format}
}

func (w *statementWriter) write(r *schema.Reading) error {
	if w.format == "text" {
		w.text(r)
		return w.prose.flush()
	}
	for _, row := range statementsJSON(r) {
		if w.format == "json" {
			w.prose.w.WriteString(map[bool]string{true: "[\n", false: ",\n"}[w.rows == 0])
			w.rows++
			line, err := jsonText(row)
			if err != nil {
				return err
			}
			w.prose.w.WriteString("  " + line)
			continue
		}
		if err := writeJSONLine(w.prose.w, row); err != nil {
			return err
		}
	}
	return w.prose.flush()
}

func (w *statementWriter) close() error {
	if w.format == "json" {
		w.prose.w.WriteString(map[bool]string{true: "[]\n", false: "\n]\n"}[w.rows == 0])
	}
	return w.prose.flush()
}

// text prints the statements of one article, each with its place, its words and its rule.
func (w *statementWriter) text(r *schema.Reading) {
	text := r.Article.Text
	labels := make(map[string]string, len(r.Holders))
	for _, h := range r.Holders {
		labels[h.ID] = h.Label
	}
	for _, s := range r.Statements {
		who := labels[s.Holder]
		if who == "" {
			who = "(nobody named)"
		}
		w.prose.line("%s:%d: %s %s (%s)", printable(r.Article.Doc), lineOf(text, s.Cue.Start), printable(who), s.Stance, s.Rule)
		for _, c := range s.Content {
			w.prose.wrapped(4, quoted(clipped(c.Of(text), 400)))
		}
		for _, p := range s.Positions {
			w.prose.wrapped(4, "claim: "+schema.ClaimOf(&p.Proposition).Text+" ["+string(p.Polarity)+"]")
		}
	}
}
