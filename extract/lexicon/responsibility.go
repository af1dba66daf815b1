package lexicon

import "sync"

// Responsibility reports whether a lower-case lemma makes its subject the doer of the
// event that follows, and behind which preposition that event stands: "responsible" for,
// "hand" in, "behind" itself.
func Responsibility(lemma string) (preposition string, ok bool) {
	preposition, ok = responsibilityTable()[lemma]
	return preposition, ok
}

var responsibilityTable = sync.OnceValue(func() map[string]string {
	m := make(map[string]string)
	for _, row := range rows("responsibility.txt", 2) {
		m[row[0]] = dash(row[1])
	}
	return m
})
