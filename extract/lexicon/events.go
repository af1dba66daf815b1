package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// A Slot is where in the clause or noun phrase a participant stands: [SlotSubj], [SlotObj],
// [SlotObj2], [SlotPoss], [SlotAdj], [SlotCompound], or a preposition as it is written: "from", "to".
type Slot string

// The slots that are no preposition.
const (
	SlotSubj     Slot = "subj"     // the subject; of a passive the by-phrase
	SlotObj      Slot = "obj"      // the direct object; of a passive the subject
	SlotObj2     Slot = "obj2"     // the first of two objects: "sold Russia shells"
	SlotPoss     Slot = "poss"     // the possessor: "Russia's purchases"
	SlotAdj      Slot = "adj"      // an adjective of a country before the noun: "Russian purchases"
	SlotCompound Slot = "compound" // a noun before the noun: "arms sales"
)

// Roles says where the participants of an event stand, the likeliest slot first. An
// empty list means that the word has no place for that participant.
type Roles struct{ Agent, Recipient, Theme []Slot }

// An EventVerb is a verb that words an event: a line of event-verbs.txt.
type EventVerb struct {
	Lemma    string
	Particle string // as in [Verb]
	Base     string // the kind of event before its theme is known: see [EventClass]
	Roles
}

// An EventVerbForm is an event verb in a form.
type EventVerbForm struct {
	*EventVerb
	Tense Tense
}

// An EventNoun is a noun that words an event: a line of event-nouns.txt.
type EventNoun struct {
	Lemma string
	Base  string
	Roles
}

// EventVerbs returns every event verb that the lower-case form can be, or nil; those with
// a particle come first, so that the first that fits is meant ("blow up" before "blow").
func EventVerbs(form string) []EventVerbForm { return eventTable().verbForms[form] }

// EventNouns returns the event noun that the lower-case form is, and whether it is its
// plural; nil when it is none. Nouns of several words ("arms deal") are found by all
// their words.
func EventNouns(form string) (n *EventNoun, plural bool) {
	f := eventTable().nounForms[form]
	return f.entry, f.plural
}

type eventIndex struct {
	verbs     []*EventVerb
	verbForms map[string][]EventVerbForm
	nouns     []*EventNoun
	nounForms map[string]nounForm[*EventNoun]
}

var eventTable = sync.OnceValue(func() eventIndex {
	index := eventIndex{
		verbForms: make(map[string][]EventVerbForm),
		nounForms: make(map[string]nounForm[*EventNoun]),
	}
	for _, row := range rows("event-verbs.txt", 5) {
		lemma, particle, _ := strings.Cut(row[0], " ")
		v := &EventVerb{lemma, particle, row[1], rolesOf(row[2:])}
		index.verbs = append(index.verbs, v)
		for form, tense := range conjugations(lemma) {
			index.verbForms[form] = append(index.verbForms[form], EventVerbForm{v, tense})
		}
	}
	for _, forms := range index.verbForms {
		slices.SortStableFunc(forms, func(a, b EventVerbForm) int { return len(b.Particle) - len(a.Particle) })
	}
	for _, row := range rows("event-nouns.txt", 5) {
		n := &EventNoun{row[0], row[1], rolesOf(row[2:])}
		index.nouns = append(index.nouns, n)
		addNoun(index.nounForms, n.Lemma, n)
	}
	return index
})

// rolesOf reads the three columns agent, recipient and theme.
func rolesOf(columns []string) Roles {
	var lists [3][]Slot
	for i, column := range columns {
		for _, slot := range alternatives(column) {
			lists[i] = append(lists[i], Slot(slot))
		}
	}
	return Roles{lists[0], lists[1], lists[2]}
}
