package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/parse/model"
)

// tally counts edits.
type tally map[model.Edit]int

// most returns the edit counted most, the smallest of equals.
func (t tally) most() model.Edit {
	edits := slices.Collect(maps.Keys(t))
	return slices.MaxFunc(edits, func(a, b model.Edit) int {
		if t[a] != t[b] {
			return t[a] - t[b]
		}
		return strings.Compare(fmt.Sprint(b), fmt.Sprint(a))
	})
}

// trainLemmas returns the table of rules that gives the lemmas of the sentences: endings
// first, then whole forms where the endings go wrong.
func trainLemmas(train []sentence) []byte {
	endings, forms := map[string]map[string]tally{}, map[string]map[string]tally{}
	note := func(m map[string]map[string]tally, tag, key string, e model.Edit) {
		if m[tag] == nil {
			m[tag] = map[string]tally{}
		}
		if m[tag][key] == nil {
			m[tag][key] = tally{}
		}
		m[tag][key][e]++
	}
	for _, s := range train {
		for i, form := range s.forms {
			tag := s.upos[i] + " " + s.xpos[i]
			f := model.LemmaForm(form)
			e := edit(f, s.lemmas[i])
			note(forms, tag, f, e)
			for k, r := 0, []rune(f); k <= min(len(r), model.LongestSuffix); k++ {
				note(endings, tag, string(r[len(r)-k:]), e)
			}
		}
	}
	var lines []string
	for tag := range forms {
		lines = append(lines, lemmaRules(tag, endings[tag], forms[tag])...)
	}
	slices.Sort(lines)
	return []byte("# tag\tending or ^form\tcharacters to cut\tto append\tkeep a capital\n" + strings.Join(lines, ""))
}

// lemmaRules returns the lines of one tag, without those that a shorter ending implies.
func lemmaRules(tag string, endings, forms map[string]tally) []string {
	rules := map[string]model.Edit{}
	for _, ending := range slices.SortedFunc(maps.Keys(endings), byLength) {
		e := endings[ending].most()
		if ending == "" || rule(rules, ending[runeLength(ending):]) != e {
			rules[ending] = e
		}
	}
	for form, counted := range forms {
		if e := counted.most(); rule(rules, form) != e {
			rules["^"+form] = e
		}
	}
	var lines []string
	for key, e := range rules {
		keep := "-"
		if e.Keep {
			keep = "keep"
		}
		lines = append(lines, fmt.Sprintf("%s\t%s\t%d\t%s\t%s\n", tag, key, e.Cut, e.Append, keep))
	}
	return lines
}

func byLength(a, b string) int {
	if n := utf8.RuneCountInString(a) - utf8.RuneCountInString(b); n != 0 {
		return n
	}
	return strings.Compare(a, b)
}

func runeLength(s string) int {
	_, n := utf8.DecodeRuneInString(s)
	return n
}

// rule returns what the longest known ending of a form says.
func rule(rules map[string]model.Edit, form string) model.Edit {
	r := []rune(form)
	for k := min(len(r), model.LongestSuffix); k > 0; k-- {
		if e, ok := rules[string(r[len(r)-k:])]; ok {
			return e
		}
	}
	return rules[""]
}

// edit returns the edit that turns a lower-case form into a lemma.
func edit(form, lemma string) model.Edit {
	first, _ := utf8.DecodeRuneInString(lemma)
	f, l := []rune(form), []rune(strings.ToLower(lemma))
	same := 0
	for same < len(f) && same < len(l) && f[same] == l[same] {
		same++
	}
	return model.Edit{Cut: len(f) - same, Append: string(l[same:]), Keep: unicode.IsUpper(first)}
}

// lemmaScore is the share of words whose lemma comes out right on given tags, in
// per cent, capitals left out.
func lemmaScore(l *model.Lemmas, tags []string, sentences []sentence) float64 {
	var s model.Speller
	var buf []byte
	right, all := 0, 0
	for _, g := range sentences {
		for i, f := range g.forms {
			tag := max(0, slices.Index(tags, g.upos[i]+" "+g.xpos[i]))
			buf = l.Append(buf[:0], &s, f, tag)
			right += count(strings.EqualFold(string(buf), g.lemmas[i]))
			all++
		}
	}
	return percent(right, all)
}
