package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph"
)

func newClaimsCommand() *cobra.Command {
	var o askOptions
	cmd := &cobra.Command{
		Use:   "claims",
		Short: "What is claimed, who stands where, and how many voices it has",
		Long: `Lists claims, the one with most statements first: who asserts, denies and doubts it, in
how many articles of how many outlets, and how many origins they have. Many outlets with
one origin are one voice and its echo.`,
		Example: "  hearsay ask claims --limit 5\n  hearsay ask claims --format jsonl",
		Args:    wantArgs(cobra.NoArgs, "none"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			ask := func(ctx context.Context, g *graph.Graph) ([]graph.ClaimInfo, error) { return g.Claims(ctx) }
			return answer(cmd, o, ask, newClaimInfoJSON, printClaims)
		},
	}
	addAsk(cmd, &o)
	return cmd
}

// A claimInfoJSON is one item of "hearsay ask claims".
type claimInfoJSON struct {
	ID         string      `json:"id"`
	Text       string      `json:"text"`
	Class      string      `json:"class,omitempty"`
	Asserts    []nameJSON  `json:"asserts"`
	Denies     []nameJSON  `json:"denies"`
	Doubts     []nameJSON  `json:"doubts"`
	Broader    []claimJSON `json:"broader"`
	Statements int         `json:"statements"`
	Articles   int         `json:"articles"`
	Outlets    []nameJSON  `json:"outlets"`
	Origins    []nameJSON  `json:"origins"`
}

func newClaimInfoJSON(c graph.ClaimInfo) claimInfoJSON {
	return claimInfoJSON{
		c.ID, c.Text, c.Class, namesJSON(c.Asserts), namesJSON(c.Denies), namesJSON(c.Doubts), claimRefsJSON(c.Broader),
		c.Statements, c.Articles, namesJSON(c.Outlets), namesJSON(c.Origins),
	}
}

// namesJSON names holders; it is never nil.
func namesJSON(holders []graph.Holder) []nameJSON {
	out := make([]nameJSON, 0, len(holders))
	for _, h := range holders {
		out = append(out, nameJSON{h.ID, h.Label})
	}
	return out
}

// claimRefsJSON names claims; it is never nil.
func claimRefsJSON(refs []graph.ClaimRef) []claimJSON {
	out := make([]claimJSON, 0, len(refs))
	for _, r := range refs {
		out = append(out, claimJSON(r))
	}
	return out
}

func printClaims(p *prose, rows []graph.ClaimInfo) {
	for i, c := range rows {
		if i > 0 {
			p.line("")
		}
		p.wrapped(0, c.Text)
		p.holders(2, "asserted by", c.Asserts)
		p.holders(2, "denied by", c.Denies)
		p.holders(2, "doubted by", c.Doubts)
		p.wrapped(2, count(c.Statements, "statement")+" in "+count(c.Articles, "article")+" of "+
			count(len(c.Outlets), "outlet")+", "+count(len(c.Origins), "origin"))
	}
}

// holders prints a list of names, or nothing for an empty one.
func (p *prose) holders(indent int, what string, list []graph.Holder) {
	if len(list) == 0 {
		return
	}
	names := make([]string, len(list))
	for i, h := range list {
		names[i] = h.Label
	}
	p.wrapped(indent, what+" "+strings.Join(names, ", "))
}
