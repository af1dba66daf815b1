package main

import (
	"context"

	"github.com/spf13/cobra"

	"hearsay/graph"
)

func newCitationsCommand() *cobra.Command {
	var o askOptions
	cmd := &cobra.Command{
		Use:   "citations",
		Short: "Who relays whom",
		Long: `Lists relays, by document: an outlet and the agency it repeats, an agency and the source
that told it, a source and the document it cites. What an outlet reports of its own, such
as a speech, is no relay.`,
		Example: "  hearsay ask citations\n  hearsay ask citations --format json",
		Args:    wantArgs(cobra.NoArgs, "none"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			ask := func(ctx context.Context, g *graph.Graph) ([]graph.CitationEdge, error) { return g.Citations(ctx) }
			return answer(cmd, o, ask, newCitationJSON, printCitations)
		},
	}
	addAsk(cmd, &o)
	return cmd
}

// printCitations shows each document with its relays.
func printCitations(p *prose, rows []graph.CitationEdge) {
	article := ""
	for i, c := range rows {
		if c.Evidence.ArticleID != article {
			if i > 0 {
				p.line("")
			}
			article = c.Evidence.ArticleID
			p.wrapped(0, published(c.Evidence))
		}
		p.wrapped(2, c.From.Label+" <- "+c.To.Label)
		p.wrapped(4, quoted(clipped(c.Evidence.Text, 200)))
	}
}

func newCitationJSON(c graph.CitationEdge) citationJSON {
	end := func(h graph.Holder, publisher bool) citationEndJSON {
		return citationEndJSON{h.ID, h.Label, append([]string{}, h.Names...), publisher}
	}
	return citationJSON{c.Evidence.Doc, end(c.From, c.Publisher), end(c.To, false), newEvidenceSpan(c.Evidence)}
}
