package schema

import (
	"cmp"
	"strings"
)

// A Claim is what the propositions of many statements have in common: its key. A class
// has the key class / agent / recipient / top theme, a predicate without a class
// lemma / subject / object head; an empty role is "-".
type Claim struct {
	ID        string   `json:"id"`                  // "claim:" + key
	Class     string   `json:"class,omitempty"`     // "" when the predicate has none
	Predicate string   `json:"predicate,omitempty"` // the lemma, for a claim without a class
	Agent     Role     `json:"agent,omitzero"`
	Recipient Role     `json:"recipient,omitzero"`
	Theme     Role     `json:"theme,omitzero"`
	Text      string   `json:"text"` // a sentence rendered from the key
	Contrast  Contrast `json:"contrast,omitzero"`
	past      string
}

// ClaimOf returns the claim that a proposition belongs to.
func ClaimOf(p *Proposition) Claim {
	c := Claim{Class: p.Class, Agent: keyRole(p.Agent), Recipient: keyRole(p.Recipient), Theme: keyRole(p.Theme), Contrast: p.Contrast}
	if p.Class == "" {
		c.Predicate, c.past = p.Predicate, p.Past
	} else if p.Top != "" {
		c.Theme = Role{Head: p.Top, Label: headingLabel(p.Top)}
	}
	if c.Class == "" {
		c.Recipient = Role{}
	}
	c.ID = c.key()
	c.Text = c.render()
	return c
}

func (c Claim) key() string {
	parts := []string{c.Class, c.Agent.key(), c.Recipient.key(), c.Theme.key()}
	if c.Class == "" {
		parts = []string{Slug(c.Predicate), c.Agent.key(), c.Theme.key()}
	}
	return "claim:" + strings.Join(parts, "/")
}

// State is the predicate that says what its subject is: the adjective or noun is the theme.
const State = "be"

// Word returns the word by which a claim has its place on a scale: its class, what it says
// that its subject is, or its predicate.
func (c Claim) Word() string {
	switch {
	case c.Class != "":
		return c.Class
	case c.Predicate == State:
		return c.Theme.Head
	}
	return c.Predicate
}

// Reworded returns the claim with another word in that place and the same participants, for
// looking it up: it has no text.
func (c Claim) Reworded(word string) Claim {
	switch {
	case c.Class != "":
		c.Class = word
	case c.Predicate == State:
		c.Theme = Role{Head: word}
	default:
		c.Predicate = word
	}
	c.ID, c.Text, c.Contrast, c.past = c.key(), "", Contrast{}, ""
	return c
}

func keyRole(r Role) Role { r.Span = Span{}; return r }

// key returns the role's part of the claim's key. The slash inside a scoped identity
// becomes a full stop.
func (r Role) key() string {
	switch {
	case r.Entity != "":
		_, name, _ := strings.Cut(r.Entity, ":")
		return strings.ReplaceAll(name, "/", ".")
	case r.Head != "":
		if s := Slug(r.Head); s != "" {
			return s
		}
	}
	return "-"
}

// Narrower reports whether c is the same claim as d or a narrower one: the same class or
// predicate, and each role of d is empty, equal to c's, or one that c's role is under.
// A filled role is narrower than an empty one; under says what lies under what by ties
// (Wagner under Russia). Denying the broader denies the narrower, asserting the narrower
// asserts the broader; nothing else follows.
func (c Claim) Narrower(d Claim, under func(narrow, broad string) bool) bool {
	if !ClassWithin(c.Class, d.Class) || c.Predicate != d.Predicate {
		return false
	}
	fits := func(n, b Role) bool {
		return !b.Filled() || n.key() == b.key() ||
			n.Entity != "" && b.Entity != "" && under != nil && under(n.Entity, b.Entity)
	}
	return fits(c.Agent, d.Agent) && fits(c.Recipient, d.Recipient) && fits(c.Theme, d.Theme)
}

// render words the claim as a plain past-tense sentence, in the passive when no agent is
// known. The wording of a class comes from its [EventClass].
func (c Claim) render() string {
	class, known := EventClassOf(c.Class)
	if !known {
		return sentence(c.Agent.name(), cmp.Or(c.past, c.Predicate), c.Theme.name())
	}
	theme := c.Theme.name()
	acts := class.Theme == ThemeActs
	if class.Theme != "" && !acts && theme != "" {
		theme = class.Theme + " " + theme
	}
	recipient := c.Recipient.name()
	if recipient != "" && class.Recipient != "" {
		recipient = class.Recipient + " " + recipient
	}
	if c.Agent.Filled() {
		return sentence(c.Agent.name(), class.Past, theme, recipient)
	}
	if acts && theme != "" {
		return sentence(theme, class.Past, recipient)
	}
	return sentence("somebody", class.Past, theme, recipient)
}

func (r Role) name() string {
	if r.Label != "" {
		return r.Label
	}
	return r.Head
}

func sentence(words ...string) string {
	var kept []string
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	s := strings.Join(kept, " ")
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}
