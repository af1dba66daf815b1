package main

import (
	"github.com/spf13/cobra"

	"hearsay/graph"
	"hearsay/schema"
)

func newAboutCommand() *cobra.Command {
	var o askOptions
	cmd := &cobra.Command{
		Use:   "about WORD...",
		Short: "Everything on some words: contradictions, claims, holders, statements",
		Long: `Gathers what the graph holds on some words: claims, holders and statements in which each
of the words occurs, and the contradictions among them. --limit bounds each list.`,
		Example: "  hearsay ask about harbour\n  hearsay ask about north korea --format json",
		Args:    wantArgs(cobra.MinimumNArgs(1), "one or more words"),
		RunE:    func(cmd *cobra.Command, args []string) error { return runAbout(cmd, o, args) },
	}
	addAsk(cmd, &o)
	return cmd
}

// A topicJSON is what "hearsay ask about" prints.
type topicJSON struct {
	Contradictions []contradictionJSON  `json:"contradictions"`
	Claims         []claimInfoJSON      `json:"claims"`
	Holders        []holderInfoJSON     `json:"holders"`
	Statements     []aboutStatementJSON `json:"statements"`
}

// An aboutStatementJSON is a statement as the graph keeps it.
type aboutStatementJSON struct {
	ID        string          `json:"id"`
	Holder    *nameJSON       `json:"holder,omitempty"`
	Stance    schema.Stance   `json:"stance"`
	Polarity  schema.Polarity `json:"polarity"`
	RelayedBy []nameJSON      `json:"relayed_by"`
	Claims    []claimJSON     `json:"claims"`
	Evidence  evidenceJSON    `json:"evidence"`
	Rule      string          `json:"rule"`
}

func runAbout(cmd *cobra.Command, o askOptions, words []string) error {
	if err := o.check(); err != nil {
		return err
	}
	g, err := graph.Open(o.graph)
	if err != nil {
		return err
	}
	defer g.Close()
	t, err := g.About(cmd.Context(), words)
	if err != nil {
		return err
	}
	t.Contradictions, t.Claims = atMost(t.Contradictions, o.limit), atMost(t.Claims, o.limit)
	t.Holders, t.Statements = atMost(t.Holders, o.limit), atMost(t.Statements, o.limit)
	out := newProse(cmd.OutOrStdout())
	switch o.format {
	case "json":
		err = writeJSON(out.w, newTopicJSON(t))
	case "jsonl":
		err = writeJSONLine(out.w, newTopicJSON(t))
	default:
		printTopic(out, t)
	}
	if err != nil {
		return err
	}
	return out.flush()
}

func newTopicJSON(t *graph.Topic) topicJSON {
	return topicJSON{
		converted(t.Contradictions, newContradictionJSON), converted(t.Claims, newClaimInfoJSON),
		converted(t.Holders, newHolderInfoJSON), converted(t.Statements, newAboutStatementJSON),
	}
}

func newAboutStatementJSON(s graph.StatementInfo) aboutStatementJSON {
	row := aboutStatementJSON{
		s.ID, nil, s.Stance, s.Polarity, namesJSON(s.RelayedBy), claimRefsJSON(s.Claims),
		evidenceJSON{s.Evidence.Doc, newEvidenceSpan(s.Evidence)},
		s.Evidence.Rule,
	}
	if s.Holder != nil {
		row.Holder = &nameJSON{s.Holder.ID, s.Holder.Label}
	}
	return row
}

// printTopic prints each list that is not empty under its heading.
func printTopic(p *prose, t *graph.Topic) {
	sections := []struct {
		heading string
		n       int
		print   func()
	}{
		{"Who contradicts whom", len(t.Contradictions), func() { printContradictions(p, t.Contradictions) }},
		{"Claims", len(t.Claims), func() { printClaims(p, t.Claims) }},
		{"Holders", len(t.Holders), func() { printHolders(p, t.Holders) }},
		{"Statements", len(t.Statements), func() { printStatements(p, t.Statements) }},
	}
	empty := true
	for _, s := range sections {
		if s.n == 0 {
			continue
		}
		if !empty {
			p.line("")
		}
		empty = false
		p.line("%s\n", s.heading)
		s.print()
	}
	if empty {
		p.line("Nothing found.")
	}
}

func printStatements(p *prose, rows []graph.StatementInfo) {
	for _, s := range rows {
		who := "(nobody named)"
		if s.Holder != nil {
			who = s.Holder.Label
		}
		p.wrapped(0, who+" "+string(s.Stance)+":")
		p.evidence(2, s.Evidence)
	}
}
