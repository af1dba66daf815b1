package lexicon

import (
	"iter"
	"strings"
	"sync"
)

// A Tense is a set of the forms that a verb's form can be, one bit each: "said" is
// Past|Participle, "put" is Base|Past|Participle.
type Tense uint8

// The forms of a verb.
const (
	Base       Tense = 1 << iota // deny
	Third                        // denies
	Past                         // denied
	Participle                   // denied
	Gerund                       // denying
)

// Has reports whether t holds every form of u.
func (t Tense) Has(u Tense) bool { return t&u == u }

// An irregular verb's forms; each may have alternatives.
type irregular struct{ past, participle, gerund []string }

var irregularVerbs = sync.OnceValue(func() map[string]irregular {
	m := make(map[string]irregular)
	for _, row := range rows("irregular-verbs.txt", 4) {
		m[row[0]] = irregular{alternatives(row[1]), alternatives(row[2]), alternatives(row[3])}
	}
	return m
})

// alternatives splits a column at its bars; a dash is none.
func alternatives(column string) []string {
	if column == "-" {
		return nil
	}
	return strings.Split(column, "|")
}

// conjugations yields each form of a verb once, with all that it can be. British and
// American spellings are both given: criticize yields criticised too.
func conjugations(lemma string) iter.Seq2[string, Tense] {
	return func(yield func(string, Tense) bool) {
		var forms []string
		tenses := make(map[string]Tense)
		add := func(form string, t Tense) {
			if tenses[form] == 0 {
				forms = append(forms, form)
			}
			tenses[form] |= t
		}
		for _, spelling := range spellings(lemma) {
			conjugate(spelling, add)
		}
		for _, form := range forms {
			if !yield(form, tenses[form]) {
				return
			}
		}
	}
}

// conjugate adds the forms of a verb in one spelling.
func conjugate(lemma string, add func(string, Tense)) {
	add(lemma, Base)
	add(third(lemma), Third)
	irr := irregularVerbs()[lemma]
	for _, stem := range stems(lemma) {
		if irr.past == nil {
			add(past(stem), Past)
		}
		if irr.participle == nil {
			add(past(stem), Participle)
		}
		if irr.gerund == nil {
			add(gerund(stem), Gerund)
		}
	}
	for _, form := range irr.past {
		add(form, Past)
	}
	for _, form := range irr.participle {
		add(form, Participle)
	}
	for _, form := range irr.gerund {
		add(form, Gerund)
	}
	if lemma == "be" { // the one verb with three present forms
		for _, form := range []string{"am", "are"} {
			add(form, Base)
		}
	}
}

// spellings returns a verb in American and British spelling.
func spellings(lemma string) []string {
	for us, gb := range map[string]string{"ize": "ise", "yze": "yse"} {
		if stem, ok := strings.CutSuffix(lemma, us); ok && len(stem) > 3 {
			return []string{lemma, stem + gb}
		}
	}
	return []string{lemma}
}

// stems returns what -ed and -ing are put to: stopp for stop, both travel and travell
// for travel, where American and British differ.
func stems(lemma string) []string {
	n := len(lemma)
	if n < 3 || vowel(lemma, n-1) || !vowel(lemma, n-2) || vowel(lemma, n-3) && !strings.HasSuffix(lemma[:n-1], "qui") {
		return []string{lemma}
	}
	last := lemma[n-1]
	switch {
	case strings.IndexByte("wxy", last) >= 0:
		return []string{lemma}
	case syllables(lemma) == 1:
		return []string{lemma + string(last)}
	case last == 'l':
		return []string{lemma, lemma + "l"}
	}
	return []string{lemma}
}

func third(lemma string) string {
	switch lemma {
	case "be":
		return "is"
	case "have":
		return "has"
	}
	return sForm(lemma)
}

func past(stem string) string {
	switch n := len(stem); {
	case strings.HasSuffix(stem, "e"):
		return stem + "d"
	case n > 1 && stem[n-1] == 'y' && !vowel(stem, n-2):
		return stem[:n-1] + "ied"
	}
	return stem + "ed"
}

func gerund(stem string) string {
	n := len(stem)
	switch {
	case strings.HasSuffix(stem, "ie"):
		return stem[:n-2] + "ying"
	case n > 2 && stem[n-1] == 'e' && strings.IndexByte("eoy", stem[n-2]) < 0:
		return stem[:n-1] + "ing"
	}
	return stem + "ing"
}

// sForm puts the ending -s to a verb or noun by the rules of spelling.
func sForm(word string) string {
	n := len(word)
	for _, end := range []string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(word, end) {
			return word + "es"
		}
	}
	switch {
	case n > 1 && word[n-1] == 'y' && !vowel(word, n-2):
		return word[:n-1] + "ies"
	case n > 1 && word[n-1] == 'o' && !vowel(word, n-2):
		return word + "es"
	}
	return word + "s"
}

func vowel(s string, i int) bool {
	return strings.IndexByte("aeiou", s[i]) >= 0 || s[i] == 'y' && i > 0 && i < len(s)-1
}

// syllables counts groups of vowels, which is enough to tell stop from report. The u of
// "qu" is none.
func syllables(word string) int {
	n := 0
	for i := range len(word) {
		v := vowel(word, i) && !(word[i] == 'u' && i > 0 && word[i-1] == 'q')
		if v && (i == 0 || !vowel(word, i-1) || word[i-1] == 'u' && i > 1 && word[i-2] == 'q') {
			n++
		}
	}
	return n
}
