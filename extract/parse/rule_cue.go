package parse

import (
	"strings"

	"hearsay/extract/lexicon"
)

// cueFlip makes a cue that follows its content the root and the head of it. In "Experts
// have found nothing, a source told RIA" the models like to hang "told" under "found".
//
// The cue must be finite, have a subject and no content clause of its own behind it, and
// a mark must part it from what comes before. Behind a quotation mark that is enough;
// behind a comma the cue must hang under the root and end the sentence.
func cueFlip(s *tree) {
	root := s.root()
	for v := root + 1; v < len(s.t); v++ {
		t := &s.t[v]
		if t.UPOS != "VERB" || !cue(t.Form, lexicon.That, lexicon.Quote) || !s.finite(v) || !s.speaks(v) {
			continue
		}
		b := s.border(v)
		if b <= root || s.child(v, "mark", "cc") > b || s.next(v, "ccomp", "xcomp") >= 0 {
			continue
		}
		if quotes(s.t[b].Form) && !s.quotedAfter(v) || s.hangsLoose(v, root) {
			s.flip(root, v, b)
			return
		}
	}
}

func (s *tree) root() int {
	for i := range s.t {
		if s.t[i].Head < 0 {
			return i
		}
	}
	return -1
}

// border returns the mark that stands before verb v and its subject, or -1 when words
// that belong to neither stand between.
func (s *tree) border(v int) int {
	from := v
	if n := s.child(v, "nsubj"); n >= 0 && n < v {
		for from = n; from > 0 && !parts(s.t[from-1].Form) && s.under(from-1, n); from-- {
		}
	} else {
		for from > 0 && s.t[from-1].UPOS == "ADV" {
			from--
		}
	}
	if from == 0 || !parts(s.t[from-1].Form) {
		return -1
	}
	return from - 1
}

// strongCue reports whether a form can be one of a verb that takes quotations and
// that-clauses and hardly does anything else.
func strongCue(form string) bool {
	for _, v := range lexicon.VerbForms(strings.ToLower(form)) {
		if v.Particle == "" && v.Frames.Has(lexicon.That|lexicon.Quote) && !v.Frames.Has(lexicon.Weak) {
			return true
		}
	}
	return false
}

// hangsLoose reports whether verb v, a strong cue, hangs under a root that heads a
// clause, by a label that says little, and ends the sentence.
func (s *tree) hangsLoose(v, root int) bool {
	if s.t[v].Head != root || !is(s.t[v].Rel, "parataxis", "conj", "acl", "advcl", "appos", "dep", "ccomp") {
		return false
	}
	switch strings.ToLower(s.t[s.child(v, "nsubj")].Form) {
	case "i", "we", "you": // "it is vague, I say, and long" goes on
		return false
	}
	if s.child(v, "cc") >= 0 || !strongCue(s.t[v].Form) {
		return false
	}
	if s.t[root].UPOS != "VERB" && s.child(root, "nsubj", "csubj", "cop") < 0 {
		return false
	}
	_, last := s.edges(v)
	for i := last + 1; i < len(s.t); i++ {
		if s.t[i].UPOS != "PUNCT" {
			return false
		}
	}
	return true
}

// next returns the first dependent of v behind it that has one of the labels, or -1.
func (s *tree) next(v int, rels ...string) int {
	for i := v + 1; i < len(s.t); i++ {
		if s.t[i].Head == v && is(s.t[i].Rel, rels...) {
			return i
		}
	}
	return -1
}

// quotedAfter reports whether another quotation begins behind v, so that v stands in the
// middle of what is said.
func (s *tree) quotedAfter(v int) bool {
	for i := v + 1; i < len(s.t); i++ {
		if quotes(s.t[i].Form) {
			return true
		}
	}
	return false
}

func quotes(form string) bool {
	switch form {
	case "\"", "”", "“", "''", "``", "»", "«":
		return true
	}
	return false
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

// flip makes v the root and r, the root so far, its content. What stands behind the mark
// b belongs to v then, what stands before it to r.
func (s *tree) flip(r, v, b int) {
	for i := range s.t {
		switch h := s.t[i].Head; {
		case i == v || i == r:
		case i > b && h <= b:
			s.t[i].Head = v
		case i <= b && h > b:
			s.t[i].Head = r
		}
	}
	s.attach(v, -1, "root")
	s.attach(r, v, "ccomp")
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
// The cue must follow a quotation mark, have no subject, and have the noun right behind
// it as its object. Behind a comma the noun must be a proper one.
func invertedSubject(s *tree) {
	for v := 1; v < len(s.t)-1; v++ {
		t := &s.t[v]
		if t.UPOS != "VERB" || !parts(s.t[v-1].Form) || !cue(t.Form, lexicon.Quote) ||
			t.XPOS != "VBD" && t.XPOS != "VBZ" && t.XPOS != "VBP" {
			continue
		}
		if s.child(v, "nsubj", "aux", "mark", "cc", "csubj") >= 0 {
			continue
		}
		o := s.next(v, "obj", "iobj", "obl", "dep", "xcomp", "ccomp")
		if o < 0 || !nominal(s.t[o].UPOS) || s.child(o, "case", "mark", "nsubj", "cop") >= 0 {
			continue
		}
		if first, _ := s.edgesWithoutMarks(o); first != v+1 || !quotes(s.t[v-1].Form) && s.t[o].UPOS != "PROPN" {
			continue
		}
		if s.t[v].Head < 0 && s.child(v, "ccomp", "parataxis") < 0 {
			continue
		}
		s.t[o].Rel = "nsubj"
	}
}

func nominal(upos string) bool { return upos == "NOUN" || upos == "PROPN" || upos == "PRON" }
