package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/corpus"
	"hearsay/extract/parse"
	"hearsay/extract/text"
	"hearsay/schema"
)

// parseOptions are the flags of "hearsay parse".
type parseOptions struct {
	format string
	conllu string // a file in CoNLL-U whose words are tagged, instead of articles
	iob2   string // a file in IOB2 whose words are searched for names
	beam   string
	plain  bool
}

const parseLong = `Prints how the sentences of articles are read: words with part of speech, lemma, head and
relation in the sense of Universal Dependencies, and names of persons (PER), organisations
(ORG) and places (LOC). Boilerplate has no sentences.

Format conllu is CoNLL-U, names in its last column; text draws trees, a word a line,
deeper words further in; jsonl gives a sentence a line. With --conllu or --iob2 the words
of a file are read instead of articles, and nothing but its words.`

func newParseCommand() *cobra.Command {
	var o parseOptions
	cmd := &cobra.Command{
		Use:   "parse PATH...",
		Short: "Print words, tags, trees and names of articles",
		Long:  parseLong,
		Example: `  hearsay parse news/harbour.txt
  hearsay parse --format text news/harbour.txt
  hearsay parse news/harbour.txt > words.conllu; hearsay parse --conllu words.conllu`,
		Args: func(cmd *cobra.Command, args []string) error {
			if o.conllu != "" || o.iob2 != "" {
				return wantArgs(cobra.NoArgs, "no paths with --conllu or --iob2")(cmd, args)
			}
			return wantArgs(cobra.MinimumNArgs(1), "one or more paths")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case o.conllu != "" && o.iob2 != "":
				return &usageError{err: errors.New("both --conllu and --iob2"), hint: "give one of them"}
			case o.conllu != "":
				return tagWords(cmd, o.conllu, parse.Conllu, o)
			case o.iob2 != "":
				return tagWords(cmd, o.iob2, parse.IOB2, o)
			}
			return runParse(cmd, o, args)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.conllu, "conllu", "", "tag and parse the words of this `file` in CoNLL-U")
	f.StringVar(&o.iob2, "iob2", "", "find the names among the words of this `file` in IOB2")
	f.StringVar(&o.beam, "beam", "cues", "parse with a beam what may report speech (cues), all, none")
	f.BoolVar(&o.plain, "plain", false, "leave out the rules that correct models")
	addFormat(cmd, &o.format, "conllu", "text", "jsonl")
	return cmd
}

// options returns what the flags say about care.
func (o *parseOptions) options() (parse.Options, error) {
	p := parse.Options{Plain: o.plain}
	switch o.beam {
	case "cues":
		p.Careful = parse.HasCue
	case "all":
		p.Careful = func([]string) bool { return true }
	case "none":
	default:
		return p, &usageError{err: fmt.Errorf("unknown --beam %q", o.beam), hint: "--beam takes cues, all, none"}
	}
	return p, nil
}

// tagWords copies a file of words with tags, trees or names of the models' own.
func tagWords(cmd *cobra.Command, path string, tag func(io.Writer, io.Reader, parse.Options) error, o parseOptions) error {
	options, err := o.options()
	if err != nil {
		return err
	}
	in, err := os.Open(path)
	if err != nil {
		return err
	}
	defer in.Close()
	if err := tag(cmd.OutOrStdout(), in, options); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}

func runParse(cmd *cobra.Command, o parseOptions, paths []string) error {
	options, err := o.options()
	if err != nil {
		return err
	}
	print := map[string]func(*prose, *schema.Article, *text.Document, *parse.Document) error{
		"conllu": printConllu, "text": printTrees, "jsonl": printSentencesJSON,
	}[o.format]
	out := newProse(cmd.OutOrStdout())
	articles := corpus.Articles(paths, cmd.InOrStdin())
	t, err := each(cmd.Context(), cmd.ErrOrStderr(), articles, func(a *schema.Article) error {
		d := text.Analyze(a.Text, noSentences(a))
		return print(out, a, d, parse.Parse(d, options))
	})
	if err == nil {
		err = out.flush()
	}
	if err != nil {
		return err
	}
	return t.result()
}

// printConllu writes an article's sentences in CoNLL-U, with the comments that the
// format asks for. Control characters are escaped as everywhere in text for people.
func printConllu(out *prose, a *schema.Article, d *text.Document, p *parse.Document) error {
	out.line("# newdoc id = %s", printable(a.Doc))
	for i := range p.Sentences {
		s := d.Sentences[i]
		if i == 0 || d.Sentences[i-1].Paragraph != s.Paragraph {
			out.line("# newpar")
		}
		out.line("# sent_id = %s-%d", printable(a.Doc), i+1)
		out.line("# text = %s", printable(asLine(s.Of(a.Text))))
		if err := printed(&p.Sentences[i]).Write(out.w); err != nil {
			return err
		}
	}
	return out.flush()
}

func printTrees(out *prose, a *schema.Article, d *text.Document, p *parse.Document) error {
	for i := range p.Sentences {
		s := d.Sentences[i]
		out.line("%s:%d: %s", printable(a.Doc), lineOf(a.Text, s.Start), printable(asLine(s.Of(a.Text))))
		if err := printed(&p.Sentences[i]).Print(out.w); err != nil {
			return err
		}
		out.line("")
	}
	return out.flush()
}

// printed returns the sentence with forms and lemmas that are safe to print.
func printed(s *parse.Sentence) *parse.Sentence {
	for i := range s.Tokens {
		s.Tokens[i].Form, s.Tokens[i].Lemma = printable(s.Tokens[i].Form), printable(s.Tokens[i].Lemma)
	}
	return s
}

// A sentenceJSON is one row of "hearsay parse --format jsonl".
type sentenceJSON struct {
	Doc string `json:"doc"`
	spanJSON
	Paragraph int              `json:"paragraph"`
	Tokens    []tokenJSON      `json:"tokens"`
	Names     []properNameJSON `json:"names"`
}

// A tokenJSON is a word. Its head is an index of the sentence's tokens, -1 for the root.
type tokenJSON struct {
	spanJSON
	Kind  string `json:"kind"`
	UPOS  string `json:"upos"`
	XPOS  string `json:"xpos"`
	Lemma string `json:"lemma"`
	Head  int    `json:"head"`
	Rel   string `json:"rel"`
}

type properNameJSON struct {
	spanJSON
	Kind string `json:"kind"`
}

func printSentencesJSON(out *prose, a *schema.Article, d *text.Document, p *parse.Document) error {
	points := schema.NewCodePoints(a.Text)
	span := func(s schema.Span) spanJSON { return spansJSON(a.Text, points, []schema.Span{s})[0] }
	for i, s := range d.Sentences {
		row := sentenceJSON{
			Doc: a.Doc, spanJSON: span(s.Span), Paragraph: s.Paragraph,
			Tokens: make([]tokenJSON, 0, s.End-s.First), Names: []properNameJSON{},
		}
		for k, t := range p.Sentences[i].Tokens {
			kind := d.Tokens[s.First+k].Kind.String()
			row.Tokens = append(row.Tokens, tokenJSON{span(t.Span), kind, t.UPOS, t.XPOS, t.Lemma, t.Head, t.Rel})
		}
		for _, n := range p.Sentences[i].Names {
			row.Names = append(row.Names, properNameJSON{span(n.Span), n.Kind})
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

// asLine returns text with its line breaks and runs of spaces turned into single spaces.
func asLine(text string) string { return strings.Join(strings.Fields(text), " ") }
