package lexicon

import (
	"strings"
	"sync"

	"hearsay/schema"
)

// A RoleNoun is a common noun that can stand for a holder: "official", "spokeswoman",
// "ministry", "report".
type RoleNoun struct {
	Lemma  string
	Kind   schema.Kind
	Gender string // "m", "f", or "" when it says nothing of it
}

// Role returns the role noun that the lower-case form is, and whether it is its plural.
// Several persons are a group: "experts" has the kind [schema.Group].
func Role(form string) (r RoleNoun, plural, ok bool) {
	f, ok := roleTable()[form]
	if prefix, rest, cut := strings.Cut(form, "-"); !ok && cut { // "co-chief"
		switch prefix {
		case "co", "ex", "vice", "sub", "then", "deputy", "assistant", "acting":
			f, ok = roleTable()[rest]
		}
	}
	if ok && f.plural && f.entry.Kind == schema.Person {
		f.entry.Kind = schema.Group
	}
	return f.entry, f.plural, ok
}

var roleTable = sync.OnceValue(func() map[string]nounForm[RoleNoun] {
	m := make(map[string]nounForm[RoleNoun])
	for _, row := range rows("roles.txt", 3) {
		kind := schema.Kind(row[1])
		switch kind {
		case schema.Person, schema.Organization, schema.Country, schema.Group, schema.Document:
		default:
			broken("roles.txt", row[0], row[1])
		}
		addNoun(m, row[0], RoleNoun{row[0], kind, dash(row[2])})
	}
	return m
})

// A PersonalPronoun says what a pronoun can stand for.
type PersonalPronoun struct {
	Person int    // 1, 2 or 3
	Number string // "singular", "plural", or "" for either
	Gender string // "m", "f", "n" for things, or "" for any
}

// Pronoun returns what a lower-case pronoun can stand for.
func Pronoun(word string) (PersonalPronoun, bool) {
	p, ok := pronounTable()[word]
	return p, ok
}

var pronounTable = sync.OnceValue(func() map[string]PersonalPronoun {
	const file = "pronouns.txt"
	m := make(map[string]PersonalPronoun)
	for _, row := range rows(file, 4) {
		if len(row[1]) != 1 || row[1] < "1" || row[1] > "3" {
			broken(file, row[0], row[1])
		}
		m[row[0]] = PersonalPronoun{int(row[1][0] - '0'), dash(row[2]), dash(row[3])}
	}
	return m
})
