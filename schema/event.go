package schema

import (
	_ "embed"
	"strings"
	"sync"
)

// An EventClass is a kind of event that many verbs and nouns word: "supply", "ship",
// "shipment" and "arms deal" are all arms-transfer. Which words belong to a class is the
// extractor's lexicon; how a claim of the class reads is here.
type EventClass struct {
	Name       string // "arms-transfer"
	Past       string // "supplied"
	Theme      string // preposition before the theme, or "", or [ThemeActs]
	Recipient  string // preposition before the recipient, or ""
	Label      string // "arms transfer"
	Definition string
	Broader    string // the class that every event of this one belongs to as well, or ""
	Alone      string // "agent" or "theme" where a holder in that role makes one event of it, or ""
}

// ThemeActs stands for the preposition of a class whose theme does what the class says: "the
// tank exploded".
const ThemeActs = "^"

//go:embed events.txt
var eventTable string

//go:embed headings.txt
var headingTable string

var headings = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for line := range strings.Lines(headingTable) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		heading, label, ok := strings.Cut(line, "\t")
		if !ok {
			panic("schema/headings.txt: want 2 columns: " + line)
		}
		m[heading] = label
	}
	return m
})

// headingLabel returns how a claim's text words a theme's heading: "weapons" for weapon.
func headingLabel(heading string) string {
	if label, ok := headings()[heading]; ok {
		return label
	}
	return heading
}

var eventClasses = sync.OnceValue(func() map[string]EventClass {
	m := make(map[string]EventClass)
	for line := range strings.Lines(eventTable) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 8 {
			panic("schema/events.txt: want 8 columns: " + line)
		}
		m[f[0]] = EventClass{f[0], f[1], f[2], f[3], f[4], f[5], strings.TrimPrefix(f[6], "-"), strings.TrimPrefix(f[7], "-")}
	}
	return m
})

// EventClassOf returns the class of that name, and whether there is one.
func EventClassOf(name string) (EventClass, bool) {
	c, ok := eventClasses()[name]
	return c, ok
}

// ClassWithin reports whether class narrow is class broad or lies under it: who kills
// attacks, and who denies an attack denies the killing.
func ClassWithin(narrow, broad string) bool {
	for narrow != broad {
		c, ok := eventClasses()[narrow]
		if !ok || c.Broader == "" {
			return false
		}
		narrow = c.Broader
	}
	return true
}
