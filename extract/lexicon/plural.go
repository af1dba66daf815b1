package lexicon

import (
	"strings"
	"sync"
)

type irregularPlurals struct {
	plurals   map[string][]string // by singular
	singulars map[string]string   // by plural
}

var irregularNouns = sync.OnceValue(func() irregularPlurals {
	p := irregularPlurals{make(map[string][]string), make(map[string]string)}
	for _, row := range rows("irregular-nouns.txt", 2) {
		p.plurals[row[0]] = alternatives(row[1])
		for _, plural := range p.plurals[row[0]] {
			p.singulars[plural] = row[0]
		}
	}
	return p
})

// plurals returns the plural forms of a noun of one or more words, the last of which is
// the head unless irregular-nouns.txt says otherwise.
func plurals(lemma string) []string {
	irregular := irregularNouns().plurals
	if forms, ok := irregular[lemma]; ok {
		return forms
	}
	if head := headLength(lemma); head > 0 {
		return followed(plurals(lemma[:head]), lemma[head:])
	}
	i := strings.LastIndexAny(lemma, " -") + 1
	if forms, ok := irregular[lemma[i:]]; ok && i > 0 {
		all := make([]string, len(forms))
		for k, form := range forms {
			all[k] = lemma[:i] + form
		}
		return all
	}
	if strings.HasSuffix(lemma, "man") && !strings.HasSuffix(lemma, "human") && len(lemma) > 4 {
		return []string{strings.TrimSuffix(lemma, "man") + "men"}
	}
	return []string{sForm(lemma)}
}

// headLength returns the length of the head of a noun whose head comes first: chief of
// staff, attorney general. It is 0 for all others.
func headLength(noun string) int {
	if i := strings.Index(noun, " of "); i > 0 {
		return i
	}
	for _, end := range []string{" general", "-general"} {
		if i := len(noun) - len(end); i > 0 && noun[i:] == end {
			return i
		}
	}
	return 0
}

func followed(heads []string, rest string) []string {
	all := make([]string, len(heads))
	for i, head := range heads {
		all[i] = head + rest
	}
	return all
}

// Singular returns the singular of a lower-case noun's form, by the irregular nouns and
// the rules of spelling: reports, bodies, shelves, spokesmen. A form that is no plural
// is returned as it is.
func Singular(form string) string {
	if s, ok := irregularNouns().singulars[form]; ok {
		return s
	}
	if head := headLength(form); head > 0 {
		return Singular(form[:head]) + form[head:]
	}
	if i := strings.LastIndexAny(form, " -") + 1; i > 0 {
		if s, ok := irregularNouns().singulars[form[i:]]; ok {
			return form[:i] + s
		}
	}
	n := len(form)
	switch {
	case n > 5 && strings.HasSuffix(form, "smen"), n > 6 && strings.HasSuffix(form, "women"):
		return form[:n-2] + "an"
	case n < 4 || form[n-1] != 's' || strings.IndexByte("siu", form[n-2]) >= 0:
		return form
	case n > 4 && strings.HasSuffix(form, "ies"):
		return form[:n-3] + "y"
	case n > 5 && strings.HasSuffix(form, "oes") && form != "canoes":
		return form[:n-2]
	case strings.HasSuffix(form, "es") && sibilant(form[:n-2]):
		return form[:n-2]
	}
	return form[:n-1]
}

// sibilant reports whether a stem takes -es and not -s: attack-es no, breach-es yes.
func sibilant(stem string) bool {
	for _, end := range []string{"ss", "x", "zz", "ch", "sh"} {
		if strings.HasSuffix(stem, end) {
			return true
		}
	}
	return false
}
