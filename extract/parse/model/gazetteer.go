package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The lists of a [Gazetteer], each an attribute of a word of [Names].
const (
	GivenName = iota
	PlaceName
	OrganisationName
	PeopleName // demonyms: Russian, North Koreans
	OrganisationWord
	PlaceWord
	TitleWord
	Lists
)

// The values of a list's attribute: the word begins an entry or goes on with it.
const (
	entryBegins  = 1
	entryGoesOn  = 2
	longestEntry = 6 // words
)

// ListNames are the names of the lists in a model file.
var ListNames = [Lists]string{"given", "place", "organisation", "people", "organisation-word", "place-word", "title"}

// A Gazetteer knows lists of names: a hint for the net, never a verdict.
type Gazetteer struct {
	entries map[string]uint8 // words joined by spaces, and the lists they are in
	longest map[string]int   // by first word
}

// NewGazetteer reads entries of the form "list<tab>name".
func NewGazetteer(entries []string) *Gazetteer {
	g := &Gazetteer{entries: make(map[string]uint8, len(entries)), longest: make(map[string]int)}
	for _, e := range entries {
		list, name, _ := strings.Cut(e, "\t")
		for i, n := range ListNames {
			if n == list {
				g.entries[name] |= 1 << i
			}
		}
		first, _, _ := strings.Cut(name, " ")
		g.longest[first] = min(longestEntry, max(g.longest[first], strings.Count(name, " ")+1))
	}
	return g
}

// mark writes for each word and list whether the word begins an entry or goes on with
// one, the longest entry first. buf is scratch and is returned.
func (g *Gazetteer) mark(forms []string, marks [][Lists]uint8, buf []byte) []byte {
	clear(marks)
	for i, f := range forms {
		if r, _ := utf8.DecodeRuneInString(f); !unicode.IsUpper(r) && !unicode.IsDigit(r) {
			continue
		}
		longest := min(g.longest[f], len(forms)-i)
		buf = buf[:0]
		for k := range longest {
			if k > 0 {
				buf = append(buf, ' ')
			}
			buf = append(buf, forms[i+k]...)
			if lists := g.entries[string(buf)]; lists != 0 {
				note(marks[i:i+k+1], lists)
			}
		}
	}
	return buf
}

// note marks the words of one entry in every list it is in, unless the first word goes
// on with an entry that began earlier.
func note(marks [][Lists]uint8, lists uint8) {
	for l := range Lists {
		if lists&(1<<l) == 0 || marks[0][l] == entryGoesOn {
			continue
		}
		marks[0][l] = entryBegins
		for k := 1; k < len(marks); k++ {
			marks[k][l] = entryGoesOn
		}
	}
}
