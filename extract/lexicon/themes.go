package lexicon

import "sync"

// Theme returns the broadest heading of a theme: "weapon" for missile, shell and
// ammunition. It takes the lower-case noun, singular or plural, of one or more words
// ("artillery shells"); the caller tries the longest compound first.
func Theme(noun string) (top string, ok bool) {
	f, ok := themeTable()[noun]
	return f.entry, ok
}

var themeTable = sync.OnceValue(func() map[string]nounForm[string] {
	m := make(map[string]nounForm[string])
	for _, row := range rows("themes.txt", 2) {
		addNoun(m, row[0], row[1])
	}
	return m
})
