package lexicon

import (
	"strings"
	"sync"
)

type lemmaForm struct {
	lemma     string
	tense     Tense
	irregular bool // known from irregular-verbs.txt only
}

// VerbLemma returns the lemma of a lower-case verb form and what form it is. Verbs of
// the tables and irregular verbs are looked up. Where two share a form, a verb of the
// tables wins (found: find, wounded: wound), then an irregular past (fell: fall). Any other word that ends in -s,
// -ed or -ing is undone by the rules of spelling, which may miss a final e. ok is false
// for a word without such an ending that no table knows: it may be a base form.
func VerbLemma(form string) (lemma string, tense Tense, ok bool) {
	if f, known := lemmaTable()[form]; known {
		return f.lemma, f.tense, true
	}
	return guessLemma(form)
}

var lemmaTable = sync.OnceValue(func() map[string]lemmaForm {
	m := make(map[string]lemmaForm)
	add := func(lemma string) {
		for form, tense := range conjugations(lemma) {
			if old, taken := m[form]; !taken || old.lemma == lemma {
				m[form] = lemmaForm{lemma, tense, false}
			}
		}
	}
	for _, v := range Verbs() {
		add(v.Lemma)
	}
	for _, v := range eventTable().verbs {
		add(v.Lemma)
	}
	for _, l := range lightTable() {
		if l.Verb != "be" {
			add(l.Verb)
		}
	}
	for _, row := range rows("evidence.txt", 2) {
		if row[1] == "verb" {
			add(row[0])
		}
	}
	for _, row := range rows("irregular-verbs.txt", 4) {
		for form, tense := range conjugations(row[0]) {
			old, taken := m[form]
			if !taken || old.tense == Base && old.irregular && tense != Base {
				m[form] = lemmaForm{row[0], tense, true}
			}
		}
	}
	return m
})

// guessLemma undoes a regular ending.
func guessLemma(form string) (string, Tense, bool) {
	n := len(form)
	switch {
	case n > 4 && strings.HasSuffix(form, "ied"):
		return form[:n-3] + "y", Past | Participle, true
	case n > 4 && strings.HasSuffix(form, "ed"):
		return stemLemma(form[:n-2]), Past | Participle, true
	case n > 5 && strings.HasSuffix(form, "ing"):
		return stemLemma(form[:n-3]), Gerund, true
	case n > 3 && form[n-1] == 's' && form[n-2] != 's':
		return Singular(form), Third, true
	}
	return form, Base, false
}

// stemLemma finds the lemma of a stem that has lost -ed or -ing: it halves a double
// consonant and puts back the e that English drops where no word ends without it.
func stemLemma(stem string) string {
	n := len(stem)
	if n < 3 {
		return stem
	}
	last := stem[n-1]
	if last == stem[n-2] && strings.IndexByte("bdgmnprt", last) >= 0 {
		return stem[:n-1]
	}
	for _, end := range []string{
		"at", "iz", "is", "yz", "ys", "v", "c", "dg", "rg", "u", "as", "os", "us", "rs", "ns",
		"ps", "ak", "ok", "ik", "id", "od", "ud", "ag", "ib", "in", "ir", "ur", "il", "ul", "ut", "bl", "gl", "pl", "dl", "tl", "um", "im", "iq",
	} {
		if strings.HasSuffix(stem, end) && !(n > 2 && vowel(stem, n-3) && len(end) == 2 && vowel(end, 0)) {
			return stem + "e"
		}
	}
	return stem
}
