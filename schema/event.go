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
	Theme      string // preposition before the theme, or ""
	Recipient  string // preposition before the recipient, or ""
	Label      string // "arms transfer"
	Definition string
}

//go:embed events.txt
var eventTable string

var eventClasses = sync.OnceValue(func() map[string]EventClass {
	m := make(map[string]EventClass)
	for line := range strings.Lines(eventTable) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) != 6 {
			panic("schema/events.txt: want 6 columns: " + line)
		}
		m[f[0]] = EventClass{f[0], f[1], f[2], f[3], f[4], f[5]}
	}
	return m
})

// EventClassOf returns the class of that name, and whether there is one.
func EventClassOf(name string) (EventClass, bool) {
	c, ok := eventClasses()[name]
	return c, ok
}
