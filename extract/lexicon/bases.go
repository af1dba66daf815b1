package lexicon

import "sync"

// EventClass returns the name of the schema's event class for a base and the top of its
// theme ("" when there is no theme or none that is known). ok is false when the base has
// no class for such a theme: to break a promise is an event, to break a glass none.
func EventClass(base, top string) (class string, ok bool) {
	c := baseTable().class(base, top)
	return c.name, c.name != ""
}

// Inverse reports whether agent and recipient of the base change places in its class.
// Who buys is the agent of "buy" (acquire-goods), but an arms-transfer goes from its
// agent to its recipient, so who buys weapons is its recipient.
func Inverse(base, top string) bool { return baseTable().class(base, top).inverse }

// BaseGives reports whether some theme makes a class out of a base: transfer gives
// arms-transfer with weapons, so that "such supplies" can take up an arms transfer.
func BaseGives(base, class string) bool {
	return class != "" && baseTable().gives[[2]string{base, class}]
}

// An eventClass is what a base with a theme comes to; the empty name is none.
type eventClass struct {
	name    string
	inverse bool
}

type baseIndex struct {
	classes map[[2]string]eventClass // by base and theme top
	gives   map[[2]string]bool       // by base and class
}

func (x baseIndex) class(base, top string) eventClass {
	c, ok := x.classes[[2]string{base, top}]
	if !ok {
		c = x.classes[[2]string{base, ""}]
	}
	return c
}

var baseTable = sync.OnceValue(func() baseIndex {
	const file = "event-bases.txt"
	index := baseIndex{make(map[[2]string]eventClass), make(map[[2]string]bool)}
	for _, row := range rows(file, 4) {
		if row[3] != "-" && row[3] != "inverse" {
			broken(file, row[0], row[3])
		}
		class := eventClass{dash(row[2]), row[3] == "inverse"}
		index.classes[[2]string{row[0], dash(row[1])}] = class
		index.gives[[2]string{row[0], class.name}] = true
	}
	return index
})
