package parse

import (
	"strings"

	"hearsay/extract/lexicon"
)

// farthest is how many words may stand between a noun and its that-clause.
const farthest = 12

// thatClause hangs a that-clause under the noun whose content it is. In "denied a US
// intelligence report on Thursday that it had exported arms" the models take the nearest
// noun, Thursday.
//
// The clause must have "that" as its mark and a subject of its own. When it is an acl or
// acl:relcl, the nearest noun before it that takes such a clause gets it, provided that
// no finite verb stands between. When it is the ccomp of a verb, the verb's object gets
// it, if it is such a noun.
func thatClause(s *tree) {
	for m := range s.t {
		if s.t[m].Rel != "mark" || !strings.EqualFold(s.t[m].Form, "that") {
			continue
		}
		c := s.t[m].Head
		if c < m || !is(s.t[c].Rel, "acl", "ccomp") || s.child(c, "nsubj", "csubj", "expl") < 0 {
			continue
		}
		h := s.t[c].Head
		if is(s.t[c].Rel, "ccomp") {
			if o := s.child(h, "obj"); o > h && o < m && hasContent(&s.t[o]) {
				s.attach(c, o, "acl")
			}
			continue
		}
		if h >= 0 && hasContent(&s.t[h]) {
			s.t[c].Rel = "acl"
			continue
		}
		if n := s.contentNoun(m); n >= 0 && !s.under(n, c) {
			s.attach(c, n, "acl")
		}
	}
}

// contentNoun returns the nearest noun before m that takes a that-clause, or -1.
func (s *tree) contentNoun(m int) int {
	for i := m - 1; i >= max(0, m-farthest); i-- {
		t := &s.t[i]
		if hasContent(t) && !is(t.Rel, "compound") {
			return i
		}
		if t.UPOS == "VERB" && s.finite(i) {
			return -1
		}
	}
	return -1
}

func hasContent(t *Token) bool {
	if t.UPOS != "NOUN" {
		return false
	}
	n, _ := lexicon.NounForms(strings.ToLower(t.Form))
	return n != nil && n.Frames.Has(lexicon.That) && n.Class != lexicon.Know
}
