package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/corpus"
	"hearsay/extract/text"
	"hearsay/schema"
)

func newParseCommand() *cobra.Command {
	var format string
	cmd := &cobra.Command{
		Use:   "parse PATH...",
		Short: "Print the sentences and tokens of articles",
		Long: `Prints how articles are cut into sentences and tokens: what every later stage works on.
Boilerplate has no sentences. Text shows one sentence with its line, its tokens apart by
a bar; jsonl gives one sentence a line.`,
		Example: `  hearsay parse news/harbour.txt
  hearsay parse --format jsonl news/harbour.txt`,
		Args: wantArgs(cobra.MinimumNArgs(1), "one or more paths"),
		RunE: func(cmd *cobra.Command, args []string) error { return runParse(cmd, format, args) },
	}
	addFormat(cmd, &format, "text", "jsonl")
	return cmd
}

// A sentenceJSON is one row of "hearsay parse --format jsonl".
type sentenceJSON struct {
	Doc string `json:"doc"`
	spanJSON
	Paragraph int         `json:"paragraph"`
	Tokens    []tokenJSON `json:"tokens"`
}

type tokenJSON struct {
	spanJSON
	Kind string `json:"kind"`
}

func runParse(cmd *cobra.Command, format string, paths []string) error {
	out := newProse(cmd.OutOrStdout())
	print := printSentences
	if format == "jsonl" {
		print = printSentencesJSON
	}
	articles := corpus.Articles(paths, cmd.InOrStdin())
	t, err := each(cmd.Context(), cmd.ErrOrStderr(), articles, func(a *schema.Article) error {
		return print(out, a, text.Analyze(a.Text, noSentences(a)))
	})
	if err == nil {
		err = out.flush()
	}
	if err != nil {
		return err
	}
	return t.result()
}

func printSentences(out *prose, a *schema.Article, d *text.Document) error {
	for _, s := range d.Sentences {
		words := make([]string, 0, s.End-s.First)
		for _, t := range d.Tokens[s.First:s.End] {
			words = append(words, t.Of(a.Text))
		}
		out.line("%s:%d: %s", printable(a.Doc), lineOf(a.Text, s.Start), printable(strings.Join(words, "|")))
	}
	return out.flush()
}

func printSentencesJSON(out *prose, a *schema.Article, d *text.Document) error {
	points := schema.NewCodePoints(a.Text)
	for _, s := range d.Sentences {
		row := sentenceJSON{Doc: a.Doc, Paragraph: s.Paragraph, Tokens: make([]tokenJSON, 0, s.End-s.First)}
		row.spanJSON = spansJSON(a.Text, points, []schema.Span{s.Span})[0]
		for _, t := range d.Tokens[s.First:s.End] {
			row.Tokens = append(row.Tokens, tokenJSON{spansJSON(a.Text, points, []schema.Span{t.Span})[0], t.Kind.String()})
		}
		if err := writeJSONLine(out.w, row); err != nil {
			return err
		}
	}
	return out.flush()
}

// noSentences returns the spans of an article that hold no sentences, in order: its
// boilerplate, and what is read for facts alone.
func noSentences(a *schema.Article) []schema.Span {
	skip := slices.Concat(a.Noise, a.Meta)
	slices.SortFunc(skip, func(x, y schema.Span) int { return cmp.Compare(x.Start, y.Start) })
	return skip
}
