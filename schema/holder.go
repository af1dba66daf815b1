package schema

// Kind says what sort of entity a holder is.
type Kind string

// The kinds of holders.
const (
	Person       Kind = "person"
	Organization Kind = "organization"
	Country      Kind = "country"
	Group        Kind = "group" // people without an organisation: "experts", "Western countries"
	Document     Kind = "document"
)

// A Holder is the entity that a source stands for.
//
// With a proper name its ID is the slug of its canonical name (agent:john-kirby);
// without one it is scoped to its article (agent:9c1e04d25a7b3c11/diplomatic-source,
// doc:9c1e04d25a7b3c11/report). See [AgentID] and [ScopedID].
type Holder struct {
	ID    string   `json:"id"`
	Label string   `json:"label"` // canonical name
	Kind  Kind     `json:"kind"`
	Names []string `json:"names"` // the forms seen in the article, sorted, the label among them if it was seen
}

// A TieKind says how one holder stands to another.
type TieKind string

// The kinds of ties.
const (
	ActsFor    TieKind = "acts-for"   // an official and the state, a spokesman and the company
	Affiliated TieKind = "affiliated" // "Russia's Wagner group": claims about it are narrower than claims about Russia
	PartOf     TieKind = "part-of"    // a ministry and its government
)

// A Tie is a relation between two holders as the article words it ("North Korean
// official", "Russia's Wagner group"). Gazetteer ties carry no evidence and stand apart.
type Tie struct {
	From     string  `json:"from"` // Holder.ID
	To       string  `json:"to"`   // Holder.ID
	Kind     TieKind `json:"kind"`
	Evidence Span    `json:"evidence"`
}

// A Citation is one relay: From repeats, quotes or relies on To. It is an edge of the
// text, not every "X said" of an outlet: an outlet and the agency it repeats, an agency
// and the source that told it, a source and the report it cites.
type Citation struct {
	From      string `json:"from,omitempty"`      // Holder.ID; "" when it is the article's own outlet
	Publisher bool   `json:"publisher,omitempty"` // From is the article's own outlet
	To        string `json:"to"`                  // Holder.ID
	Evidence  Span   `json:"evidence"`            // the clause that says so
	Sentence  Span   `json:"sentence"`
	Rule      string `json:"rule"` // frame:lemma
}
