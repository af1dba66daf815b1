package schema

// A Role is one participant of a proposition.
type Role struct {
	Entity string `json:"entity,omitempty"` // Holder.ID when the participant is one
	Head   string `json:"head,omitempty"`   // lower-case lemma of the head noun otherwise: "rail car"
	Label  string `json:"label,omitempty"`  // how it is called in the claim's text
	Span   Span   `json:"span,omitzero"`    // where it is named; zero when it was inferred (an omitted subject)
}

// Filled reports whether somebody or something takes the role.
func (r Role) Filled() bool { return r.Entity != "" || r.Head != "" }

// A Contrast is the place of a predicate among words that exclude each other: what is safe
// is not unsafe, who won has not lost. The zero value is that of a word without such others.
type Contrast struct {
	Scale    string `json:"scale"`              // the first of the words: "safe"
	Place    string `json:"place"`              // the word of this place: "unsafe" for unsafe and dangerous
	Opposite bool   `json:"opposite,omitempty"` // there are two places and no third: what is not the one is the other
}

// First reports whether the place is the scale's first, the one that disputes are worded by.
func (c Contrast) First() bool { return c.Place == c.Scale }

// Stage says how far an event has come.
type Stage string

// The stages. The empty stage is not stated and counts as Done.
const (
	Done    Stage = "done"
	Ongoing Stage = "ongoing"
	Planned Stage = "planned"
)

// The bounds that words make of a number. None means exactly.
const (
	AtLeast = "at-least"
	AtMost  = "at-most"
	About   = "about"
	NotThat = "not" // the number is denied, and no other given
)

// A Quantity is a measured or counted amount as the content gives it.
type Quantity struct {
	Value float64 `json:"value"`
	Max   float64 `json:"max,omitempty"`   // the upper end of "between 50 and 100"; 0 for one value
	Unit  string  `json:"unit"`            // what is counted: lemma or unit
	Bound string  `json:"bound,omitempty"` // "at-least", "at-most", "about", "not"; "" for exactly
	Span  Span    `json:"span"`
}

// A Proposition is content in structure. Class, Agent, Recipient and Top make up the
// claim's key; everything else is an attribute that statements of one claim may differ in.
type Proposition struct {
	Class      string     `json:"class,omitempty"`      // an [EventClass] name; "" when the predicate has none
	Predicate  string     `json:"predicate"`            // lemma of the predicate as worded: "ship"
	Past       string     `json:"past,omitempty"`       // past tense of a predicate without a class, for the claim's text
	Agent      Role       `json:"agent,omitzero"`       // who does it
	Recipient  Role       `json:"recipient,omitzero"`   // to whom, or the second party
	Theme      Role       `json:"theme,omitzero"`       // what, as worded: "missile"
	Top        string     `json:"top,omitempty"`        // the theme's broadest heading: "weapon"
	Contrast   Contrast   `json:"contrast,omitzero"`    // what its predicate excludes
	Stage      Stage      `json:"stage,omitempty"`      //
	Time       string     `json:"time,omitempty"`       // ISO 8601 date or interval: "2022-11-18", "2022-11-01/2022-11-30"
	Place      string     `json:"place,omitempty"`      //
	Quantities []Quantity `json:"quantities,omitempty"` //
	Span       Span       `json:"span"`                 // the words it was read from
}
