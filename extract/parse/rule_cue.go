package parse

import (
	"strings"

	"hearsay/extract/lexicon"
)

// cueFlip makes a cue that follows its content the head of it. In "Experts have found
// nothing, a source told RIA" the models like to hang "told" under "found".
//
// The cue must be finite, have a subject of its own, follow a comma or a quotation mark,
// have no content clause of its own, and end the sentence.
func cueFlip(s *tree) {
	for v := range s.t {
		t := &s.t[v]
		if t.UPOS != "VERB" || !is(t.Rel, "parataxis", "conj", "acl", "advcl", "appos", "dep", "ccomp") ||
			!cue(t.Form, lexicon.That, lexicon.Quote) || !s.finite(v) {
			continue
		}
		r := t.Head
		if r < 0 || r > v || !s.clause(r) || !s.endsWith(v) {
			continue
		}
		first, _ := s.edgesWithoutMarks(v)
		if first == 0 || !parts(s.t[first-1].Form) || s.child(v, "ccomp", "xcomp", "mark", "cc") >= 0 || !s.speaks(v) {
			continue
		}
		s.flip(r, v)
		return
	}
}

// clause reports whether word i heads a clause or a whole sentence.
func (s *tree) clause(i int) bool {
	return s.t[i].Head < 0 && (s.t[i].UPOS == "VERB" || s.child(i, "nsubj", "csubj", "cop") >= 0)
}

// endsWith reports whether nothing but marks follows the words under v.
func (s *tree) endsWith(v int) bool {
	_, last := s.edges(v)
	for i := last + 1; i < len(s.t); i++ {
		if s.t[i].UPOS != "PUNCT" {
			return false
		}
	}
	return true
}

// speaks reports whether verb v has a subject of its own that is no relative pronoun,
// and no object besides one that is spoken to.
func (s *tree) speaks(v int) bool {
	subject := s.child(v, "nsubj")
	if subject < 0 || s.t[subject].XPOS == "WDT" || s.t[subject].XPOS == "WP" || s.t[subject].Rel == "nsubj:pass" {
		return false
	}
	if strings.EqualFold(s.t[subject].Form, "that") {
		return false
	}
	object := s.child(v, "obj")
	return object < 0 || object > v && cue(s.t[v].Form, lexicon.Obj)
}

// flip makes v the head of r, whose place it takes.
func (s *tree) flip(r, v int) {
	s.attach(v, s.t[r].Head, s.t[r].Rel)
	s.attach(r, v, "ccomp")
	first, _ := s.edgesWithoutMarks(v)
	for i := range s.t {
		// What stands between the two or behind the cue now belongs to the cue.
		if i != v && s.t[i].Head == r && (i > v || s.t[i].UPOS == "PUNCT" && i > r && i >= s.before(v, first)) {
			s.t[i].Head = v
		}
	}
}

// before returns the first of the marks that stand right before the subject of v.
func (s *tree) before(v, _ int) int {
	first := v
	if n := s.child(v, "nsubj"); n >= 0 && n < v {
		first, _ = s.edges(n)
	}
	for first > 0 && s.t[first-1].UPOS == "PUNCT" {
		first--
	}
	return first
}

// parts reports whether a mark parts a content from its cue.
func parts(form string) bool {
	switch form {
	case ",", "\"", "”", "''", "’", "'", "-", "–", "—", "--", "?", "!", "?\"":
		return true
	}
	return false
}

// invertedSubject makes the noun behind a cue its subject: “We know,” said Kirby.
//
// The cue must follow a comma or a quotation mark, have no subject, and have the noun
// right behind it as its object.
func invertedSubject(s *tree) {
	for v := 1; v < len(s.t)-1; v++ {
		t := &s.t[v]
		if t.UPOS != "VERB" || !parts(s.t[v-1].Form) || !cue(t.Form, lexicon.Quote) ||
			t.XPOS != "VBD" && t.XPOS != "VBZ" && t.XPOS != "VBP" && t.XPOS != "VBN" {
			continue
		}
		if s.child(v, "nsubj", "aux", "mark", "cc", "csubj") >= 0 {
			continue
		}
		o := s.child(v, "obj", "iobj", "obl", "dep", "xcomp", "ccomp")
		if o < v || !nominal(s.t[o].UPOS) || s.child(o, "case", "mark", "nsubj", "cop") >= 0 {
			continue
		}
		if first, _ := s.edgesWithoutMarks(o); first != v+1 {
			continue
		}
		if s.t[v].Head < 0 && s.child(v, "ccomp", "parataxis") < 0 {
			continue
		}
		s.t[o].Rel = "nsubj"
	}
}

func nominal(upos string) bool { return upos == "NOUN" || upos == "PROPN" || upos == "PRON" }
