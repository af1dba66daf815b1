package main

import "hearsay/schema"

// The public JSON. Field names, their order and what may be absent are a promise:
// docs/formats.md documents them. Offsets are half open and count Unicode code points of
// the document's text; lists are never null.

// A spanJSON is a piece of a document's text.
type spanJSON struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// A cueJSON is a cue with its lemma.
type cueJSON struct {
	spanJSON
	Lemma string `json:"lemma"`
}

// A holderJSON is who a statement belongs to.
type holderJSON struct {
	ID    string      `json:"id"`
	Label string      `json:"label"`
	Kind  schema.Kind `json:"kind"`
	Names []string    `json:"names"`
}

// A nameJSON is a holder by identity and name alone.
type nameJSON struct {
	ID    string `json:"id"`
	Label string `json:"label"`
}

// A claimJSON is a claim by identity and wording.
type claimJSON struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// A statementJSON is one row of "hearsay extract".
type statementJSON struct {
	ID        string           `json:"id"`
	Doc       string           `json:"doc"`
	Source    any              `json:"source,omitempty"` // a spanJSON, or a list when the words are apart
	Holder    *holderJSON      `json:"holder,omitempty"`
	Cue       cueJSON          `json:"cue"`
	Content   []spanJSON       `json:"content"`
	Mode      schema.Mode      `json:"mode"`
	Stance    schema.Stance    `json:"stance"`
	Polarity  schema.Polarity  `json:"polarity"`
	Certainty schema.Certainty `json:"certainty"`
	Parent    string           `json:"parent,omitempty"`
	RelayedBy []nameJSON       `json:"relayed_by"`
	Claims    []claimJSON      `json:"claims"`
	Rule      string           `json:"rule"`
}

// A sideJSON is one side of a contradiction.
type sideJSON struct {
	ID       string         `json:"id"`
	Label    string         `json:"label"`
	Names    []string       `json:"names"`
	Evidence []evidenceJSON `json:"evidence"`
}

// An evidenceJSON is a piece of a named document.
type evidenceJSON struct {
	Doc string `json:"doc"`
	spanJSON
}

// A contradictionJSON is one item of "hearsay ask contradictions".
type contradictionJSON struct {
	Kind  string    `json:"kind"`
	Claim claimJSON `json:"claim"`
	A     sideJSON  `json:"a"`
	B     sideJSON  `json:"b"`
	Rule  string    `json:"rule"`
	Why   string    `json:"why"`
}

// A citationEndJSON is one end of a relay.
type citationEndJSON struct {
	ID        string   `json:"id"`
	Label     string   `json:"label"`
	Names     []string `json:"names"`
	Publisher bool     `json:"publisher,omitempty"`
}

// A citationJSON is one item of "hearsay ask citations".
type citationJSON struct {
	Doc      string          `json:"doc"`
	From     citationEndJSON `json:"from"`
	To       citationEndJSON `json:"to"`
	Evidence spanJSON        `json:"evidence"`
}

// spansJSON converts spans of one text; it is never nil.
func spansJSON(text string, points *schema.CodePoints, spans []schema.Span) []spanJSON {
	out := make([]spanJSON, 0, len(spans))
	for _, s := range spans {
		at := points.Span(s)
		out = append(out, spanJSON{at.Start, at.End, s.Of(text)})
	}
	return out
}

// statementsJSON converts the statements of one reading, in its order.
func statementsJSON(r *schema.Reading) []statementJSON {
	text, points := r.Article.Text, schema.NewCodePoints(r.Article.Text)
	holders := make(map[string]schema.Holder, len(r.Holders))
	for _, h := range r.Holders {
		holders[h.ID] = h
	}
	out := make([]statementJSON, 0, len(r.Statements))
	for _, s := range r.Statements {
		row := statementJSON{
			ID:        s.ID,
			Doc:       r.Article.Doc,
			Cue:       cueJSON{spansJSON(text, points, []schema.Span{s.Cue})[0], s.Lemma},
			Content:   spansJSON(text, points, s.Content),
			Mode:      s.Mode,
			Stance:    s.Stance,
			Polarity:  s.Polarity,
			Certainty: s.Certainty,
			Parent:    s.Parent,
			RelayedBy: make([]nameJSON, 0, len(s.RelayedBy)),
			Claims:    claimsJSON(s.Positions),
			Rule:      s.Rule,
		}
		switch source := spansJSON(text, points, s.Source); len(source) {
		case 0:
		case 1:
			row.Source = source[0]
		default:
			row.Source = source
		}
		if h, ok := holders[s.Holder]; ok {
			row.Holder = &holderJSON{h.ID, h.Label, h.Kind, append([]string{}, h.Names...)}
		}
		for _, id := range s.RelayedBy {
			row.RelayedBy = append(row.RelayedBy, nameJSON{id, holders[id].Label})
		}
		out = append(out, row)
	}
	return out
}

// claimsJSON names the claims of a statement's positions, each once; it is never nil.
func claimsJSON(positions []schema.Position) []claimJSON {
	out := make([]claimJSON, 0, len(positions))
	seen := make(map[string]bool)
	for _, p := range positions {
		c := schema.ClaimOf(&p.Proposition)
		if !seen[c.ID] {
			seen[c.ID] = true
			out = append(out, claimJSON{c.ID, c.Text})
		}
	}
	return out
}
