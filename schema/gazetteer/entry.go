package gazetteer

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"

	"hearsay/schema"
)

// An Entry is one state, organisation or outlet that the tables know.
type Entry struct {
	ID         string      // "agent:north-korea"
	Label      string      // the canonical name: "North Korea"
	Kind       schema.Kind // Country for states, Group for "the West", Organization for all else
	Class      string      // "state", "subdivision", "agency", "outlet", "alliance" or "body"
	Of         string      // ID of the state or organisation that it belongs to or is an organ of; "" for none
	StateOrgan bool        // it speaks for the state it is of: state media, never public-service media
	home       string      // ID of the state or alliance it is at home in, owned by it or not: "Germany's Der Spiegel"
}

// NameUse says how a name stands for its entry.
type NameUse string

// The uses of names.
const (
	Name    NameUse = "name"    // North Korea, DPRK
	Seat    NameUse = "seat"    // Pyongyang, Kremlin: the government, but a place after "in", "near", "at"
	Demonym NameUse = "demonym" // North Korean: adjective and people
)

// A Match is what a name was found to stand for.
type Match struct {
	Entry *Entry
	Use   NameUse
}

// index is all tables, ready to be asked.
type index struct {
	entries  map[string]*Entry // by ID, of the tables
	names    *node             // every form of every entry
	patterns *node             // "foreign ministry" and its like
	bodies   map[bodyKey]*Entry
	demonyms map[string]string // the adjective of each state's ID
	slugs    []string          // of the patterns, in their order
	members  []schema.Tie
	inner    map[string]*Entry // generated bodies by ID
	forms    []*form           // in table order, for tests
}

var tables = sync.OnceValue(load)

// Get returns the entry with that ID, be it of a table or a ministry generated from the
// patterns, and whether there is one. Entries are shared: callers must not change them.
func Get(id string) (*Entry, bool) {
	x := tables()
	if e, ok := x.entries[id]; ok {
		return e, true
	}
	e, ok := x.inner[id]
	return e, ok
}

// Entries returns the entries of the tables, by ID. Generated bodies, some 50 for each
// state, are left out; [Get] knows them.
func Entries() []Entry {
	x := tables()
	out := make([]Entry, 0, len(x.entries))
	for _, id := range slices.Sorted(maps.Keys(x.entries)) {
		out = append(out, *x.entries[id])
	}
	return out
}

// Lookup returns what the whole of name stands for. It reads name as [Longest] reads
// words, so an article before it and a state before its organ are allowed ("the KCNA",
// "Russia's Defence Ministry").
func Lookup(name string) (Match, bool) {
	var words []string
	for _, w := range strings.Fields(name) {
		stem := strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
		words = append(words, stem)
		if stem != w {
			words = append(words, "'s")
		}
	}
	n, m := Longest(words)
	if n == 0 || n < len(words) {
		return Match{}, false
	}
	return m, true
}

// Ties returns the ties of all entries of the tables, sorted: state organs act for their
// states, bodies and subdivisions are part of their states, members part of their
// alliances. No tie has evidence. For one entry, generated bodies included, see [TiesOf].
func Ties() []schema.Tie {
	x := tables()
	var out []schema.Tie
	for _, e := range x.entries {
		out = append(out, x.tiesOf(e)...)
	}
	slices.SortFunc(out, compareTies)
	return out
}

// TiesOf returns the ties that lead from the entry with that ID, sorted; none for an ID
// that [Get] does not know.
func TiesOf(id string) []schema.Tie {
	e, ok := Get(id)
	if !ok {
		return nil
	}
	out := tables().tiesOf(e)
	slices.SortFunc(out, compareTies)
	return out
}

func (x *index) tiesOf(e *Entry) []schema.Tie {
	var out []schema.Tie
	switch {
	case e.Of == "":
	case e.StateOrgan:
		out = append(out, schema.Tie{From: e.ID, To: e.Of, Kind: schema.ActsFor})
	case e.Class != "agency" && e.Class != "outlet":
		out = append(out, schema.Tie{From: e.ID, To: e.Of, Kind: schema.PartOf})
	}
	for _, t := range x.members {
		if t.From == e.ID {
			out = append(out, t)
		}
	}
	return out
}

func compareTies(a, b schema.Tie) int {
	return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(a.Kind, b.Kind))
}
