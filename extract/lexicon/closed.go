package lexicon

import "sync"

// The effects of adverbs and of adjectives before a noun.
const (
	Hearsay  = "hearsay"  // somebody not named says so: allegedly, alleged
	False    = "false"    // the speaker says that it is not so: falsely, false
	True     = "true"     // the speaker says that it is so: rightly, true
	Hedge    = "hedge"    // the speaker says that it may be so: possibly, possible
	Negation = "negation" // never, hardly
)

// The effects of modals.
const (
	Possible   = "possible"   // may, might, could, can
	Probable   = "probable"   // must, should
	Future     = "future"     // will, would, going to
	Obligation = "obligation" // shall, ought
)

// Adverb returns the effect of an adverb, or of an adjective before a noun, on what it
// stands with.
func Adverb(word string) (effect string, ok bool) {
	effect, ok = adverbTable()[word]
	return effect, ok
}

// Evidence reports whether a form is a word of finding evidence and which: "noun" for
// evidence, proof, sign; "verb" for find, see, uncover. Inflected forms count.
func Evidence(form string) (pos string, ok bool) {
	pos, ok = evidenceTable()[form]
	return pos, ok
}

// Modal returns the effect of a modal.
func Modal(word string) (effect string, ok bool) {
	effect, ok = modalTable()[word]
	return effect, ok
}

// Negator reports whether a word negates: not, n't, no, without.
func Negator(word string) bool { return negatorTable()[word] }

var (
	adverbTable   = sync.OnceValue(func() map[string]string { return pairs("adverbs.txt", Hearsay, False, True, Hedge, Negation) })
	modalTable    = sync.OnceValue(func() map[string]string { return pairs("modals.txt", Possible, Probable, Future, Obligation) })
	negatorTable  = sync.OnceValue(func() map[string]bool { return set("negators.txt") })
	evidenceTable = sync.OnceValue(func() map[string]string {
		m := make(map[string]string)
		for word, pos := range pairs("evidence.txt", "noun", "verb") {
			if pos == "noun" {
				m[word] = pos
				for _, plural := range plurals(word) {
					m[plural] = pos
				}
				continue
			}
			for form := range conjugations(word) {
				m[form] = pos
			}
		}
		return m
	})
)

// pairs reads a table of words with one code each, out of the codes given.
func pairs(file string, codes ...string) map[string]string {
	m := make(map[string]string)
	for _, row := range rows(file, 2) {
		known := false
		for _, code := range codes {
			known = known || code == row[1]
		}
		if !known {
			broken(file, row[0], row[1])
		}
		m[row[0]] = row[1]
	}
	return m
}
