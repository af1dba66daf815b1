package schema

// Stance is what a cue says its holder does with the content. The list is closed.
type Stance string

// The stances.
const (
	Asserts    Stance = "asserts"
	Denies     Stance = "denies"
	Rejects    Stance = "rejects"
	Doubts     Stance = "doubts"
	NoEvidence Stance = "no-evidence"
	Accuses    Stance = "accuses"
	Confirms   Stance = "confirms"
	Admits     Stance = "admits"
	Hedges     Stance = "hedges"
	Warns      Stance = "warns"
	Threatens  Stance = "threatens"
	Demands    Stance = "demands"
	Promises   Stance = "promises"
	Asks       Stance = "asks"
	Condemns   Stance = "condemns"
	Praises    Stance = "praises"
	Declines   Stance = "declines"
	Other      Stance = "other"
)

// Stances lists every stance, in the order of the documentation.
var Stances = []Stance{
	Asserts, Denies, Rejects, Doubts, NoEvidence, Accuses, Confirms, Admits, Hedges,
	Warns, Threatens, Demands, Promises, Asks, Condemns, Praises, Declines, Other,
}

// Polarity is a holder's attitude to the affirmative core of a proposition. "Said it had
// never P" is deny; no evidence for P and doubt about P are doubt; one who only relays P,
// or who warns, threatens, demands, promises or asks, is neutral.
type Polarity string

// The polarities.
const (
	Support Polarity = "support"
	Deny    Polarity = "deny"
	Doubt   Polarity = "doubt"
	Neutral Polarity = "neutral"
)

// Opposes reports whether p and q cannot both be held without contradiction or dispute:
// one supports, the other denies or doubts.
func (p Polarity) Opposes(q Polarity) bool {
	return p == Support && (q == Deny || q == Doubt) || q == Support && (p == Deny || p == Doubt)
}

// Certainty grades a polarity, after FactBank (Saurí and Pustejovsky 2009).
type Certainty string

// The certainties.
const (
	Certain  Certainty = "certain"
	Probable Certainty = "probable"
	Possible Certainty = "possible"
)

// Mode says how the content is given.
type Mode string

// The modes.
const (
	Direct   Mode = "direct"   // wholly in quotation marks
	Indirect Mode = "indirect" // no quotation marks
	Mixed    Mode = "mixed"    // partly quoted
)

// A Statement is one attribution with what it was understood to mean. It is the row of
// evidence behind every edge of the graph; extractors emit statements.
type Statement struct {
	ID        string     `json:"id"`                  // see [StatementID]
	Source    []Span     `json:"source,omitempty"`    // empty when nobody is named
	Holder    string     `json:"holder,omitempty"`    // Holder.ID; "" when nobody is named
	Cue       Span       `json:"cue"`                 // negation, verb and particle, or noun; no auxiliaries
	Lemma     string     `json:"lemma"`               // the cue's lemma: "find no evidence", "say"
	Content   []Span     `json:"content"`             // one or more pieces, ordered
	Sentence  Span       `json:"sentence"`            // the sentence of the cue
	Mode      Mode       `json:"mode"`                //
	Stance    Stance     `json:"stance"`              //
	Polarity  Polarity   `json:"polarity"`            // towards the innermost proposition of the content
	Certainty Certainty  `json:"certainty"`           //
	Parent    string     `json:"parent,omitempty"`    // Statement.ID of the statement whose content holds this one
	RelayedBy []string   `json:"relayedBy,omitempty"` // Holder.IDs: the agencies it came through, nearest first
	Positions []Position `json:"positions,omitempty"` // what the content says, and how the holder stands to each
	Rule      string     `json:"rule"`                // frame:lemma, which leads to one line of one lexicon
}

// A Position is a holder's polarity towards one proposition.
type Position struct {
	Proposition Proposition `json:"proposition"`
	Polarity    Polarity    `json:"polarity"`
	Certainty   Certainty   `json:"certainty"`
}
