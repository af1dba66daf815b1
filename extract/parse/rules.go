package parse

import (
	"strings"

	"hearsay/extract/lexicon"
)

// A Rule repairs what the models get wrong in news text. It changes tags, heads and
// labels of one sentence in place and leaves it a tree.
type Rule struct {
	Name string
	Doc  string // what it repairs, with an example
	run  func(*tree)
}

// Rules returns the rules that work on trees, in the order in which they run. Three
// more work before or after: line labels are set apart before parsing, names are
// repaired at hyphens and made to agree within a document.
func Rules() []Rule { return rules }

var rules = []Rule{
	{"acronym", "all capitals that no treebank knows are a name: DPRK", acronym},
	{"cue-verb", "a cue verb that was read as a noun: Moscow DENIES claims", cueVerb},
	{"that-clause", "a that-clause belongs to the noun that has content: a REPORT on Thursday that", thatClause},
	{"inverted-subject", "the noun behind the cue speaks: “X,” said KIRBY", invertedSubject},
	{"cue-flip", "the cue behind its content heads it: X has failed, a source SAID", cueFlip},
}

// A tree is a sentence while rules work on it.
type tree struct {
	t []Token
}

// apply runs all rules over a sentence. One that was too long to be parsed at once is no
// prose, and left alone.
func (s *tree) apply(tokens []Token) {
	if len(tokens) > longest {
		return
	}
	s.t = tokens
	for _, r := range rules {
		r.run(s)
	}
}

// child returns the first word under head with one of the relations, subtypes counted
// in, or -1.
func (s *tree) child(head int, rels ...string) int {
	for i := range s.t {
		if s.t[i].Head == head && is(s.t[i].Rel, rels...) {
			return i
		}
	}
	return -1
}

// is reports whether a label is one of some relations or a subtype of one.
func is(label string, rels ...string) bool {
	for _, r := range rels {
		if label == r || strings.HasPrefix(label, r) && label[len(r)] == ':' {
			return true
		}
	}
	return false
}

// under reports whether word i is head or stands somewhere under it.
func (s *tree) under(i, head int) bool {
	for i >= 0 {
		if i == head {
			return true
		}
		i = s.t[i].Head
	}
	return false
}

// edges returns the first and the last word under head, head counted in.
func (s *tree) edges(head int) (first, last int) {
	first, last = head, head
	for i := range s.t {
		if (i < first || i > last) && s.under(i, head) {
			first, last = min(first, i), max(last, i)
		}
	}
	return first, last
}

// edgesWithoutMarks is edges with the punctuation at both ends left out.
func (s *tree) edgesWithoutMarks(head int) (first, last int) {
	first, last = s.edges(head)
	for first < head && s.t[first].UPOS == "PUNCT" {
		first++
	}
	for last > head && s.t[last].UPOS == "PUNCT" {
		last--
	}
	return first, last
}

func (s *tree) attach(i, head int, rel string) { s.t[i].Head, s.t[i].Rel = head, rel }

// finite reports whether verb i is finite, by its tag or an auxiliary.
func (s *tree) finite(i int) bool {
	switch s.t[i].XPOS {
	case "VBD", "VBZ", "VBP":
		return true
	case "VB", "VBN", "VBG":
		return s.child(i, "aux") >= 0
	}
	return false
}

// cue reports whether a form can be one of a verb that takes its content in one of the
// ways given.
func cue(form string, frames ...lexicon.Frame) bool {
	for _, v := range lexicon.VerbForms(strings.ToLower(form)) {
		for _, f := range frames {
			if v.Particle == "" && v.Frames.Has(f) {
				return true
			}
		}
	}
	return false
}

// HasCue reports whether a sentence holds a word that can report a speech or a thought.
// It is made for [Options.Careful].
func HasCue(words []string) bool {
	for _, w := range words {
		if cue(w, lexicon.That, lexicon.Quote) {
			return true
		}
	}
	return false
}
