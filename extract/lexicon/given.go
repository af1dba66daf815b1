package lexicon

import "sync"

// GivenName reports whether a lower-case word is a first name of people, and the gender
// it tells: "m", "f", or "" for either.
func GivenName(word string) (gender string, ok bool) {
	gender, ok = givenTable()[word]
	return gender, ok
}

var givenTable = sync.OnceValue(func() map[string]string {
	const file = "given-names.txt"
	m := make(map[string]string)
	for _, row := range rows(file, 2) {
		if row[1] != "m" && row[1] != "f" && row[1] != "-" {
			broken(file, row[0], row[1])
		}
		m[row[0]] = dash(row[1])
	}
	return m
})
