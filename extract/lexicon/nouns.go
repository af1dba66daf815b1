package lexicon

import "sync"

// A Noun is a noun that can be the cue of an attribution: a line of nouns.txt.
type Noun struct {
	Lemma  string
	Class  Class
	Frames Frame // its complements: That, Of, About, NP (a compound theme: "arms claims"), To
}

// A nounForm is a noun in singular or plural.
type nounForm[T any] struct {
	entry  T
	plural bool
}

// Nouns returns every cue noun, in the order of the table.
func Nouns() []*Noun { return nounTable().all }

// NounForms returns the cue noun that the lower-case form is, and whether it is its
// plural; nil when it is none.
func NounForms(form string) (n *Noun, plural bool) {
	f := nounTable().forms[form]
	return f.entry, f.plural
}

type nounIndex struct {
	all   []*Noun
	forms map[string]nounForm[*Noun]
}

var nounTable = sync.OnceValue(func() nounIndex {
	const file = "nouns.txt"
	index := nounIndex{forms: make(map[string]nounForm[*Noun])}
	for _, row := range rows(file, 3) {
		n := &Noun{row[0], classOf(file, row[0], row[1]), framesOf(file, row[0], row[2])}
		index.all = append(index.all, n)
		addNoun(index.forms, n.Lemma, n)
	}
	return index
})

// addNoun enters both numbers of a noun. A form that is there already stays: the first
// of two nouns with a common form wins, and a singular wins over a plural.
func addNoun[T any](forms map[string]nounForm[T], lemma string, entry T) {
	for _, plural := range plurals(lemma) {
		if _, taken := forms[plural]; !taken {
			forms[plural] = nounForm[T]{entry, true}
		}
	}
	if f, taken := forms[lemma]; !taken || f.plural {
		forms[lemma] = nounForm[T]{entry, false}
	}
}
