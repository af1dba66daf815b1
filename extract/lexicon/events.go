package lexicon

import (
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

// EventVerbs returns every event verb that the lower-case form can be, or nil. A lemma
// may have several ("buy" is a transfer to the subject and an acquisition by it); the
// first whose base gives a class with the theme at hand is meant.
func EventVerbs(form string) []EventVerbForm { return eventTable().verbForms[form] }

// EventNouns returns the event noun that the lower-case form is, and whether it is its
// plural; nil when it is none. Nouns of several words ("arms deal") are found by all
// their words.
func EventNouns(form string) (n *EventNoun, plural bool) {
	f := eventTable().nounForms[form]
	return f.entry, f.plural
}

// EventClass returns the name of the schema's event class for a base and the top of its
// theme ("" when there is no theme or none that is known). ok is false when the base has
// no class for such a theme.
func EventClass(base, top string) (class string, ok bool) {
	bases := eventTable().bases
	if class, ok = bases[[2]string{base, top}]; !ok {
		class, ok = bases[[2]string{base, ""}]
	}
	return class, ok && class != ""
}

type eventIndex struct {
	verbs     []*EventVerb
	verbForms map[string][]EventVerbForm
	nouns     []*EventNoun
	nounForms map[string]nounForm[*EventNoun]
	bases     map[[2]string]string // base and top to class; class "" is a refusal
}

var eventTable = sync.OnceValue(func() eventIndex {
	index := eventIndex{
		verbForms: make(map[string][]EventVerbForm),
		nounForms: make(map[string]nounForm[*EventNoun]),
		bases:     make(map[[2]string]string),
	}
	for _, row := range rows("event-verbs.txt", 5) {
		lemma, particle, _ := strings.Cut(row[0], " ")
		v := &EventVerb{lemma, particle, row[1], rolesOf(row[2:])}
		index.verbs = append(index.verbs, v)
		for form, tense := range conjugations(lemma) {
			index.verbForms[form] = append(index.verbForms[form], EventVerbForm{v, tense})
		}
	}
	for _, row := range rows("event-nouns.txt", 5) {
		n := &EventNoun{row[0], row[1], rolesOf(row[2:])}
		index.nouns = append(index.nouns, n)
		addNoun(index.nounForms, n.Lemma, n)
	}
	for _, row := range rows("event-bases.txt", 3) {
		index.bases[[2]string{row[0], dash(row[1])}] = dash(row[2])
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
