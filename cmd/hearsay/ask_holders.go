package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/schema"
)

func newHoldersCommand() *cobra.Command {
	var o askOptions
	cmd := &cobra.Command{
		Use:   "holders",
		Short: "Who says something, what each stands for, whom each acts for",
		Long: `Lists the people, organisations, states and documents that say, deny or cite something,
the one with most statements first, with the claims each asserts, denies and doubts.`,
		Example: "  hearsay ask holders --limit 5\n  hearsay ask holders --format jsonl",
		Args:    wantArgs(cobra.NoArgs, "none"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			ask := func(ctx context.Context, g *graph.Graph) ([]graph.HolderInfo, error) { return g.Holders(ctx) }
			return answer(cmd, o, ask, newHolderInfoJSON, printHolders)
		},
	}
	addAsk(cmd, &o)
	return cmd
}

// A holderInfoJSON is one item of "hearsay ask holders".
type holderInfoJSON struct {
	ID         string      `json:"id"`
	Label      string      `json:"label"`
	Kind       schema.Kind `json:"kind"`
	Names      []string    `json:"names"`
	Statements int         `json:"statements"`
	Asserts    []claimJSON `json:"asserts"`
	Denies     []claimJSON `json:"denies"`
	Doubts     []claimJSON `json:"doubts"`
	Cites      []nameJSON  `json:"cites"`
	ActsFor    []nameJSON  `json:"acts_for"`
	Under      []nameJSON  `json:"under"`
}

func newHolderInfoJSON(h graph.HolderInfo) holderInfoJSON {
	return holderInfoJSON{
		h.ID, h.Label, h.Kind, append([]string{}, h.Names...), h.Statements,
		claimRefsJSON(h.Asserts), claimRefsJSON(h.Denies), claimRefsJSON(h.Doubts),
		namesJSON(h.Cites), namesJSON(h.ActsFor), namesJSON(h.Under),
	}
}

func printHolders(p *prose, rows []graph.HolderInfo) {
	for i, h := range rows {
		if i > 0 {
			p.line("")
		}
		p.wrapped(0, h.Label+" ("+count(h.Statements, "statement")+")")
		p.holders(2, "acts for", h.ActsFor)
		p.holders(2, "is under", h.Under)
		p.claims(2, "asserts", h.Asserts)
		p.claims(2, "denies", h.Denies)
		p.claims(2, "doubts", h.Doubts)
		p.holders(2, "cites", h.Cites)
	}
}

// claims prints claims, one a line, each with what the holder does.
func (p *prose) claims(indent int, verb string, refs []graph.ClaimRef) {
	for _, r := range refs {
		p.wrapped(indent, verb+": "+strings.TrimSuffix(r.Text, "."))
	}
}
