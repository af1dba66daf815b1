package lexicon

import "sync"

// What a verb says of the event of its infinitive, after Karttunen (1971): "managed to"
// affirms it, "failed to" negates it, "intends to" puts it into the future, "tried to"
// leaves it open.
const (
	Affirms = "affirms"
	Negates = "negates"
	Plans   = "plans"
	Open    = "open"
)

// Implicative returns what a verb lemma says of the event of its infinitive.
func Implicative(lemma string) (effect string, ok bool) {
	effect, ok = implicativeTable()[lemma]
	return effect, ok
}

var implicativeTable = sync.OnceValue(func() map[string]string {
	return pairs("implicatives.txt", Affirms, Negates, Plans, Open)
})
