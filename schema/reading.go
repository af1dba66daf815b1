package schema

import (
	"cmp"
	"slices"
)

// A Reading is an article with everything that was extracted from it: the unit that
// travels from extract to graph, and that the graph keeps as its record.
type Reading struct {
	Article    Article     `json:"article"`
	Holders    []Holder    `json:"holders,omitempty"` // by ID; every ID that the rest names, except roles of propositions that are no entities
	Statements []Statement `json:"statements,omitempty"`
	Citations  []Citation  `json:"citations,omitempty"`
	Ties       []Tie       `json:"ties,omitempty"`
}

// Sort puts the parts of the reading into their canonical order: holders by ID,
// statements and citations by where they stand, ties by their ends.
func (r *Reading) Sort() {
	slices.SortFunc(r.Holders, func(a, b Holder) int { return cmp.Compare(a.ID, b.ID) })
	slices.SortFunc(r.Statements, func(a, b Statement) int {
		ha, hb := Hull(a.Content...), Hull(b.Content...)
		return cmp.Or(cmp.Compare(a.Cue.Start, b.Cue.Start), cmp.Compare(a.Cue.End, b.Cue.End),
			cmp.Compare(ha.Start, hb.Start), cmp.Compare(ha.End, hb.End), cmp.Compare(a.ID, b.ID))
	})
	slices.SortFunc(r.Citations, func(a, b Citation) int {
		return cmp.Or(cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.Evidence.End, b.Evidence.End),
			cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To))
	})
	slices.SortFunc(r.Ties, func(a, b Tie) int {
		return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Kind, b.Kind),
			cmp.Compare(a.Evidence.Start, b.Evidence.Start))
	})
}
