package lexicon

import (
	"slices"
	"strings"
	"sync"
)

// A Verb is a verb that can be the cue of an attribution: a line of verbs.txt. A lemma
// may have several, with different classes and frames.
type Verb struct {
	Lemma    string // the word that inflects: "point"
	Particle string // the words that must follow it, maybe after an object: "out"; "" for none
	Class    Class
	Frames   Frame
}

// String returns the lemma with its particle: "point out".
func (v *Verb) String() string {
	if v.Particle == "" {
		return v.Lemma
	}
	return v.Lemma + " " + v.Particle
}

// A VerbForm is a cue verb in a form.
type VerbForm struct {
	*Verb
	Tense Tense
}

// Verbs returns every cue verb, in the order of the table.
func Verbs() []*Verb { return verbTable().all }

// VerbForms returns every cue verb that the lower-case form can be, or nil. Those with
// the longest particle come first: "decline to comment" before "decline".
func VerbForms(form string) []VerbForm { return verbTable().forms[form] }

type verbIndex struct {
	all   []*Verb
	forms map[string][]VerbForm
}

var verbTable = sync.OnceValue(func() verbIndex {
	const file = "verbs.txt"
	index := verbIndex{forms: make(map[string][]VerbForm)}
	for _, row := range rows(file, 3) {
		lemma, particle, _ := strings.Cut(row[0], " ")
		v := &Verb{lemma, particle, classOf(file, row[0], row[1]), framesOf(file, row[0], row[2])}
		index.all = append(index.all, v)
		for form, tense := range conjugations(lemma) {
			index.forms[form] = append(index.forms[form], VerbForm{v, tense})
		}
	}
	for _, forms := range index.forms {
		slices.SortStableFunc(forms, func(a, b VerbForm) int { return len(b.Particle) - len(a.Particle) })
	}
	return index
})
