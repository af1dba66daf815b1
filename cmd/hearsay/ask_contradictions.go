package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/schema"
)

func newContradictionsCommand() *cobra.Command {
	var o askOptions
	var about []string
	cmd := &cobra.Command{
		Use:   "contradictions",
		Short: "Who contradicts whom",
		Long: `Lists claims that one holder supports and another denies or doubts, with the sentences
of both, the rule and the reason; best first. It never says who is right.

K1 both speak of the same claim. K2 one answers the other in so many words. K3 a narrower
claim is supported and a broader one denied. K4 the same by a tie between those named.
K5 no evidence found. K6 doubted. K7 both say it, with numbers that cannot both be right,
or one denies the other's number. K8 each supports what excludes the other: "safe",
"unsafe"; "won", "lost". K9 one calls the other's words false. reversal: one
holder at two times. A claim that names nobody, and a denial of next to nothing, meet
others in their own article only.`,
		Example: `  hearsay ask contradictions
  hearsay ask contradictions --about 'north korea' --limit 3
  hearsay ask contradictions --format json`,
		Args: wantArgs(cobra.NoArgs, "none"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			ask := func(ctx context.Context, g *graph.Graph) ([]graph.Contradiction, error) {
				return g.Contradictions(ctx, graph.ContradictionFilter{Words: about})
			}
			return answer(cmd, o, ask, newContradictionJSON, printContradictions)
		},
	}
	addAsk(cmd, &o)
	cmd.Flags().StringSliceVar(&about, "about", nil, "only claims and holders with all of these words")
	return cmd
}

// A dispute is all rows of one claim.
type dispute struct {
	claim graph.ClaimRef
	rows  []graph.Contradiction
}

// disputes groups rows by claim, in the order in which the claims first appear.
func disputes(rows []graph.Contradiction) []dispute {
	var out []dispute
	at := make(map[string]int)
	for _, r := range rows {
		i, ok := at[r.Claim.ID]
		if !ok {
			i = len(out)
			at[r.Claim.ID] = i
			out = append(out, dispute{claim: r.Claim})
		}
		out[i].rows = append(out[i].rows, r)
	}
	return out
}

// printContradictions shows each claim with everybody who takes a side, each holder's
// best sentence once, and then why each pair stands there.
func printContradictions(p *prose, rows []graph.Contradiction) {
	for i, d := range disputes(rows) {
		if i > 0 {
			p.line("")
		}
		p.wrapped(0, d.claim.Text)
		shown := make(map[string]bool)
		for _, r := range d.rows {
			p.side(r.A, inFavour(r), shown)
		}
		for _, r := range d.rows {
			p.side(r.B, against(r), shown)
		}
		p.reasons(d.rows)
	}
}

// reasons says why each pair of one claim stands there, pairs that share rule and second
// side together.
func (p *prose) reasons(rows []graph.Contradiction) {
	type reason struct{ rule, b, denied string }
	at := make(map[reason][]graph.Contradiction)
	var order []reason
	for _, r := range rows {
		k := reason{r.Rule, r.B.Holder.ID, r.Denied.ID}
		if at[k] == nil {
			order = append(order, k)
		}
		at[k] = append(at[k], r)
	}
	for _, k := range order {
		same := at[k]
		if len(same) == 1 || k.rule == graph.RuleExcludes || k.rule == graph.RuleNumber { // each has words of its own
			for _, r := range same {
				p.wrapped(2, k.rule+": "+r.Why)
			}
			continue
		}
		names := make([]string, len(same))
		for i, r := range same {
			names[i] = r.A.Holder.Label
		}
		last := len(names) - 1
		p.wrapped(2, k.rule+": "+strings.Join(names[:last], ", ")+" and "+names[last]+" assert it, and "+
			same[0].B.Holder.Label+" "+against(same[0])+".")
	}
}

// inFavour words how the first side of a row stands.
func inFavour(r graph.Contradiction) string {
	if r.Refuses {
		return "denies that " + lowerFirst(strings.TrimSuffix(r.Denied.Text, "."))
	}
	return "says so"
}

// against words how the second side of a row stands.
func against(r graph.Contradiction) string {
	switch {
	case r.Rule == graph.RuleExcludes && !r.Refuses:
		return "says that " + lowerFirst(strings.TrimSuffix(r.Denied.Text, "."))
	case r.Rule == graph.RuleExcludes:
		return "denies it"
	case r.Rule == graph.RuleNumber && r.Numbers[1].Bound == schema.NotThat:
		return "denies the number"
	case r.Rule == graph.RuleNumber:
		return "gives another number"
	case r.Kind == graph.Changed:
		return "at another time denies it"
	case r.Rule == graph.RuleNoProof:
		return "found no evidence"
	case r.Kind == graph.Disputes:
		return "doubts it"
	case r.Denied.ID != r.Claim.ID:
		return "denies that " + lowerFirst(strings.TrimSuffix(r.Denied.Text, "."))
	}
	return "denies it"
}

// lowerFirst puts a sentence's first letter in lower case when its first word is
// "somebody", the only first word of a claim that is no name.
func lowerFirst(sentence string) string {
	return strings.Replace(sentence, "Somebody ", "somebody ", 1)
}

// side prints one holder's best evidence, once for each holder and verb.
func (p *prose) side(s graph.Side, verb string, shown map[string]bool) {
	key := s.Holder.ID + "\x00" + verb
	if shown[key] || len(s.Evidence) == 0 {
		return
	}
	shown[key] = true
	p.wrapped(2, s.Holder.Label+" "+verb+":")
	p.evidence(4, s.Evidence[0])
}

func newContradictionJSON(c graph.Contradiction) contradictionJSON {
	return contradictionJSON{
		Kind:  c.Kind,
		Claim: claimJSON(c.Claim),
		A:     newSideJSON(c.A),
		B:     newSideJSON(c.B),
		Rule:  c.Rule,
		Why:   c.Why,
	}
}

func newSideJSON(s graph.Side) sideJSON {
	side := sideJSON{s.Holder.ID, s.Holder.Label, append([]string{}, s.Holder.Names...), make([]evidenceJSON, 0, len(s.Evidence))}
	for _, e := range s.Evidence {
		side.Evidence = append(side.Evidence, evidenceJSON{e.Doc, newEvidenceSpan(e)})
	}
	return side
}

func newEvidenceSpan(e graph.Evidence) spanJSON {
	return spanJSON{e.Points.Start, e.Points.End, e.Text}
}
