package lexicon

import (
	"sync"

	"hearsay/schema"
)

// BoundWords is the most words that a bound has.
const BoundWords = 3

// Bound returns what lower-case words, joined by blanks, make of a number behind them:
// "no more than" makes it an upper bound.
func Bound(words string) (string, bool) {
	b, ok := boundTable()[words]
	return b, ok
}

var boundTable = sync.OnceValue(func() map[string]string {
	const file = "bounds.txt"
	m := make(map[string]string)
	for _, row := range rows(file, 2) {
		if row[1] != schema.AtLeast && row[1] != schema.AtMost && row[1] != schema.About {
			broken(file, row[0], row[1])
		}
		m[row[0]] = row[1]
	}
	return m
})

// Unit returns the unit or noun that a lemma is counted as, so that equal amounts are
// compared: "kilo" and "kg" as "kilogram", "people" as "person".
func Unit(lemma string) string {
	if u, ok := unitTable()[lemma]; ok {
		return u
	}
	return lemma
}

var unitTable = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, row := range rows("units.txt", 2) {
		m[row[0]] = row[1]
	}
	return m
})

// CountedEvent returns the base of the event that is counted when the number of what the
// lower-case lemma means is given: the number of deaths is that of people killed.
func CountedEvent(lemma string) (base string, ok bool) {
	base, ok = countTable()[lemma]
	return base, ok
}

var countTable = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, row := range rows("counts.txt", 2) {
		m[row[0]] = row[1]
	}
	return m
})

// SoFar reports whether lower-case words, joined by blanks, say that a number may have
// grown since: "so far", "initially".
func SoFar(words string) bool { return soFarTable()[words] }

var soFarTable = sync.OnceValue(func() map[string]bool { return set("so-far.txt") })
