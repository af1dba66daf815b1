package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
)

// acronym makes a proper noun of a word in capitals that the treebanks do not hold, if
// the sentence is not all in capitals: DPRK, which the tagger takes for a common noun.
func acronym(s *tree) {
	for i := range s.t {
		t := &s.t[i]
		if t.UPOS != "NOUN" && t.UPOS != "ADJ" && t.UPOS != "X" || !capitals(t.Form) {
			continue
		}
		if known, _ := load().joint.Knows(t.Form); known {
			continue
		}
		if !s.hasLower() {
			return
		}
		t.UPOS, t.XPOS = "PROPN", "NNP"
	}
}

// capitals reports whether a form is two to six capital letters.
func capitals(form string) bool {
	n := 0
	for _, r := range form {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 6
}

// hasLower reports whether the sentence holds a word in small letters.
func (s *tree) hasLower() bool {
	for i := range s.t {
		if r, n := utf8.DecodeRuneInString(s.t[i].Form); n < len(s.t[i].Form) && unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// cueVerb makes a verb of a cue verb that was tagged as a noun behind a name, in a line
// without a full stop and if no finite verb stands before it: "Moscow denies claims by Washington", a headline in which the
// models see one long noun.
func cueVerb(s *tree) {
	if len(s.t) > 0 && s.t[len(s.t)-1].Form == "." {
		return
	}
	for v := 1; v < len(s.t); v++ {
		t := &s.t[v]
		if t.UPOS != "NOUN" || t.XPOS != "NNS" || !onlyVerb(t.Form) || s.t[v-1].UPOS != "PROPN" {
			continue
		}
		if s.t[v-1].Head != v && s.t[v-1].Head != t.Head || s.hasFinite(v) {
			continue
		}
		switch {
		case t.Head < 0:
			s.makeVerb(v, -1)
		case is(t.Rel, "compound", "nsubj") && t.Head > v && s.t[t.Head].Head < 0:
			s.makeVerb(v, t.Head)
		}
	}
}

// onlyVerb reports whether a form is the third person of a cue verb and no noun that the
// lexicon knows.
func onlyVerb(form string) bool {
	form = strings.ToLower(form)
	if n, _ := lexicon.NounForms(form); n != nil {
		return false
	}
	for _, v := range lexicon.VerbForms(form) {
		if v.Particle == "" && v.Tense.Has(lexicon.Third) {
			return true
		}
	}
	return false
}

// hasFinite reports whether a finite verb stands before word v.
func (s *tree) hasFinite(v int) bool {
	for i := range v {
		if u := s.t[i].UPOS; (u == "VERB" || u == "AUX") && s.finite(i) {
			return true
		}
	}
	return false
}

// makeVerb makes word v the root and a verb: the nearest noun before it its subject,
// which takes over what stood before v, and object, if there is one, its object.
func (s *tree) makeVerb(v, object int) {
	subject := v - 1
	old := s.t[v].Head
	s.t[v].UPOS, s.t[v].XPOS = "VERB", "VBZ"
	s.attach(v, -1, "root")
	if object >= 0 {
		s.attach(object, v, "obj")
	}
	for i := range subject {
		if h := s.t[i].Head; (h == v || h == old && h >= 0) && s.t[i].UPOS != "PUNCT" {
			s.t[i].Head = subject
		}
	}
	s.attach(subject, v, "nsubj")
}
