package lexicon

import "sync"

// A Light is a verb that says little with a noun that says what: "issue a statement",
// "cast doubt". Together they are one cue.
type Light struct {
	Verb, Noun string // lemmas
	Class      Class
	Frames     Frame
}

// LightVerb returns the cue that a verb's lemma and a noun's lemma make together.
func LightVerb(verbLemma, nounLemma string) (*Light, bool) {
	l, ok := lightTable()[[2]string{verbLemma, nounLemma}]
	return l, ok
}

var lightTable = sync.OnceValue(func() map[[2]string]*Light {
	const file = "light.txt"
	m := make(map[[2]string]*Light)
	for _, row := range rows(file, 4) {
		entry := row[0] + " " + row[1]
		m[[2]string{row[0], row[1]}] = &Light{
			row[0], row[1], classOf(file, entry, row[2]), framesOf(file, entry, row[3]),
		}
	}
	return m
})
