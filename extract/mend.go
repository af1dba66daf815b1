package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// mendTrees puts right what the parser often misreads and what its own relations give
// away: a noun with a subject is a verb, an adverb with a capital is an object.
func mendTrees(words []word) {
	for i := range words {
		w := &words[i]
		switch {
		case w.rel == "compound" && w.head > i && w.upos == "NOUN" && verbAfterAll(words, i):
			raise(words, i, "VERB", "VBD") // "that Kenya stole more cattle": stole, taken for a noun
		case w.rel == "nsubj" && w.head > i+2 && len(words[w.head].verbs) > 0:
			mendParenthesis(words, i)
		case w.rel == "compound" && w.head == i+1 && words[i+1].xpos == "NNS" && words[i+1].rel == "nsubj" && i > 0 && words[i-1].is("a", "an") && words[i-1].head == i+1:
			mendReduced(words, i)
		case w.rel == "obj" && w.head == i-1 && i+1 < len(words) && words[i-1].xpos == "VBG" && len(words[i-1].verbs) > 0 && words[i+1].sentence == w.sentence:
			mendReported(words, i)
		case w.rel == "compound" && w.head > i+1 && words[i+1].is("-", "–", "—") && words[i+1].Start > w.End:
			mendDash(words, i)
		case w.upos == "NOUN" && w.rel != "compound" && w.rel != "nsubj" && takesObject(words, i):
			w.upos, w.xpos = "VERB", "VBD" // the same, where only the tag is wrong
			w.lemma, _, _ = lexicon.VerbLemma(w.lower)
		case (w.rel == "amod" || w.rel == "compound") && w.head > i && w.xpos == "VBG" && prepositionOf(words, w.head, i) >= 0:
			if s := i - 1; (words[s].head == i || words[s].head == w.head) && (words[s].upos == "PROPN" || words[s].upos == "NOUN") && words[s].rel != "nmod:poss" {
				words[s].rel, words[s].head = "nsubj", i
				raise(words, i, "VERB", "VBG") // "proof of Kenya supplying rifles"
			}
		case w.xpos == "VBN" && w.rel != "root" && i > 3 && words[i-1].is(","):
			mendAge(words, i)
		case w.rel == "flat" && i > 1 && words[i-1].is("-", "–", "—") && words[i-1].Start > words[i-2].End:
			w.rel = "parataxis" // "to Togo – sources"
		case w.rel == "acl:relcl" && w.head >= 0 && w.head < i && words[w.head].rel == "conj" && words[w.head].is("day", "morning", "evening", "night", "week", "month", "year"):
			mendDay(words, i)
		case w.rel == "mark" && w.capital && w.upos == "SCONJ" && w.function == 0 && i > 0 && words[i-1].sentence == w.sentence:
			w.rel, w.upos, w.xpos = "nsubj", "PROPN", "NNP"
		case w.rel == "aux" && w.capital && w.head > i && w.Kind == text.Word && w.function == 0 && words[w.head].upos == "VERB":
			w.rel, w.upos, w.xpos = "nsubj", "PROPN", "NNP" // "Boeing said", read as a gerund
		case (w.rel == "conj" || w.rel == "parataxis") && i > 0 && words[i-1].is(",") && (w.xpos == "VBD" || w.xpos == "VBZ" || w.xpos == "VBP" || w.xpos == "VB"):
			mendMain(words, i)
		case w.rel == "amod" && w.xpos == "VBN" && w.head > i && i > 0 && words[i-1].upos == "AUX" && words[i-1].lemma == "have" && words[w.head].head == i-1 && words[w.head].rel == "obj":
			mendPerfect(words, i)
		case w.rel == "amod" && w.head >= 0 && w.head < i && words[w.head].rel == "obj":
			mendVerdict(words, i)
		case w.upos == "NOUN" && i > 0 && words[i-1].rel == "aux" && words[i-1].head == i && words[i-1].lemma == "have":
			w.upos, w.xpos = "VERB", "VBN" // "the boat had sunk"
			w.lemma = irregularLemma(w)
		case w.rel == "xcomp" && w.head >= 0 && w.head < i && words[w.head].lemma == "have" && irregularLemma(w) != w.lower && onlyAdverbs(words, w.head+1, i):
			mendInfinitive(words, i)
		case w.rel == "aux" && w.is("having") && i > 0 && words[i-1].rel == "nmod" && w.head > i:
			mendHaving(words, i)
		case w.rel == "xcomp" && w.is("that") && w.upos == "SCONJ":
			mendNamed(words, i)
		case w.rel == "mark" && w.is("to", "from") && w.xpos == "IN" && i > 0:
			mendCase(words, i)
		case w.rel == "case" && w.is("by") && w.head == i+1 && i > 0:
			mendAgent(words, i)
		case w.rel == "advmod" && w.capital && i > 0 && w.head == i-1 && words[i-1].upos == "VERB" && !words[i-1].capital && w.function == 0 && w.Kind == text.Word:
			w.rel, w.upos = "obj", "PROPN" // "help Togo"
		}
	}
}

// verbAfterAll reports whether the word at i, a noun that the parser hung on a later noun, is
// the past of a verb: it has a subject, or the later noun's own determiner stands between.
func verbAfterAll(words []word, i int) bool {
	if _, tense, ok := lexicon.VerbLemma(words[i].lower); i == 0 || !ok || !tense.Has(lexicon.Past) || tense.Has(lexicon.Base) {
		return false
	}
	if subjectBefore(words, i, "nsubj") >= 0 {
		return true
	}
	if next := &words[i+1]; next.head != words[i].head || next.xpos != "DT" && next.xpos != "JJR" && next.xpos != "PRP$" {
		return false
	}
	if s := subjectBefore(words, i, "compound", "nmod"); s == i-1 {
		words[s].rel = "nsubj"
		return true
	} else if words[i-1].head == words[i].head && words[i-1].upos == "PROPN" {
		words[i-1].rel, words[i-1].head = "nsubj", i
		return true
	}
	return false
}

// takesObject reports whether the word at i, the past of a verb, has a subject before it and
// an object behind it.
func takesObject(words []word, i int) bool {
	if _, tense, ok := lexicon.VerbLemma(words[i].lower); !ok || !tense.Has(lexicon.Past) || tense.Has(lexicon.Base) || subjectBefore(words, i, "nsubj") < 0 {
		return false
	}
	for j := i + 1; j < len(words) && j < i+8 && words[j].sentence == words[i].sentence; j++ {
		if words[j].head == i && words[j].rel == "obj" {
			return true
		}
	}
	return false
}

// subjectBefore returns the word before i that hangs on it by one of the relations, or -1.
func subjectBefore(words []word, i int, rels ...string) int {
	for j := i - 1; j >= 0 && j > i-8 && words[j].sentence == words[i].sentence; j-- {
		for _, r := range rels {
			if words[j].head == i && words[j].rel == r && (words[j].upos == "PROPN" || words[j].upos == "NOUN" || words[j].upos == "PRON") {
				return j
			}
		}
	}
	return -1
}

// prepositionOf returns the preposition of the noun h that stands before i, or -1.
func prepositionOf(words []word, h, i int) int {
	for j := i - 1; j >= 0 && j > i-8 && words[j].sentence == words[i].sentence; j-- {
		if words[j].head == h && words[j].rel == "case" && words[j].is("of", "from", "about", "with", "on", "to", "by") {
			return j
		}
	}
	return -1
}

// raise makes the word at i, a modifier of a later noun, the verb whose object the noun is:
// it takes the noun's place, and what stands before it hangs on it.
func raise(words []word, i int, upos, xpos string) {
	h := words[i].head
	words[i].head, words[i].rel, words[i].upos, words[i].xpos = words[h].head, words[h].rel, upos, xpos
	words[h].head, words[h].rel = i, "obj"
	if lemma, _, ok := lexicon.VerbLemma(words[i].lower); ok {
		words[i].lemma = lemma
	}
	for j := i - 1; j >= 0 && words[j].sentence == words[i].sentence; j-- {
		if words[j].head != h {
			continue
		}
		words[j].head = i
		if words[j].is("that") && words[j].rel == "nsubj" {
			words[j].rel, words[i].rel = "mark", "acl"
		}
	}
}

// mendAge makes the participle at i the verb of the name before it, when only the age stands
// between: "Holm, now 34, confessed".
func mendAge(words []word, i int) {
	n := i - 3
	if words[i-2].Kind != text.Number || len(words[i-2].form) > 2 {
		return
	}
	if words[n].is("now", "then", "aged", "age") && n > 1 {
		n--
	}
	if !words[n].is(",") || words[n-1].upos != "PROPN" || words[n-1].sentence != words[i].sentence {
		return
	}
	h := n - 1
	for words[h].rel == "flat" && words[h].head >= 0 && words[h].head < h {
		h = words[h].head
	}
	if words[h].head >= 0 {
		return
	}
	words[i].head, words[i].rel, words[i].xpos = -1, "root", "VBD"
	words[h].head, words[h].rel = i, "nsubj"
}

// mendVerdict makes the adjective at i, which the parser hung on the object before it, what
// the verb says of the object: "declared the clerk responsible for it".
func mendVerdict(words []word, i int) {
	v := words[words[i].head].head
	if v < 0 {
		return
	}
	switch words[v].lemma {
	case "declare", "hold", "find", "deem", "consider", "judge", "call", "think", "believe", "pronounce":
		words[i].rel, words[i].head = "xcomp", v
	}
}

// mendCase hangs a preposition that the parser took for a conjunction on the name behind
// it, and the name on the noun before: "the sale of rifles from Kenya to Togo took place".
func mendCase(words []word, i int) {
	n := i + 1
	if n >= len(words) || words[n].sentence != words[i].sentence || !words[n].capital || words[n].head != words[i].head || words[n].rel != "advmod" {
		return
	}
	before := &words[i-1]
	if before.upos != "NOUN" && before.upos != "PROPN" {
		return
	}
	words[i].rel, words[i].head = "case", n
	words[n].rel, words[n].head, words[n].upos = "nmod", i-1, "PROPN"
}

// mendMain makes the verb at i, which the parser joined to the relative clause before it,
// the verb of that clause's noun: "the probe, which they say failed, reached the moon".
func mendMain(words []word, i int) {
	r := words[i].head
	for depth := 0; depth < 4 && r >= 0 && words[r].rel != "acl:relcl"; depth++ {
		r = words[r].head
	}
	if r < 0 || words[r].rel != "acl:relcl" || words[r].head < 0 || r > i {
		return
	}
	a := words[r].head
	h := words[a].head
	if a >= r || !words[a+1].is(",") || words[a].upos != "NOUN" && words[a].upos != "PROPN" {
		return
	}
	switch {
	case h < 0:
		words[i].rel = "root"
	case words[a].rel == "obj" && h < a && len(words[h].verbs) > 0:
		words[i].rel = "ccomp"
	default:
		return
	}
	for j := r; j < i; j++ {
		if words[j].head == i && words[j].rel == "cc" {
			return
		}
	}
	words[i].head, words[a].head, words[a].rel = h, i, "nsubj"
}

// mendAgent hangs a name behind "by" that the parser hung on an active verb on the noun
// before it: "does not address the preparation of a test by Kenya".
func mendAgent(words []word, i int) {
	n := &words[i+1]
	if n.rel != "obl" || !n.capital || n.upos != "PROPN" || n.head < 0 || n.head >= i-1 || words[i-1].upos != "NOUN" {
		return
	}
	switch words[n.head].xpos {
	case "VB", "VBP", "VBZ", "VBD", "VBG":
		n.rel, n.head = "nmod", i-1
	}
}

// mendDash parts what stands on both sides of a dash with spaces and was read as one
// compound: "sold arms to Togo - reports".
func mendDash(words []word, i int) {
	h := words[i].head
	words[i].head, words[i].rel = words[h].head, words[h].rel
	words[h].head, words[h].rel = i, "parataxis"
	for j := i - 1; j >= 0 && words[j].sentence == words[i].sentence; j-- {
		if words[j].head == h {
			words[j].head = i
		}
	}
}

// mendReported makes the object x of a gerund the subject of the finite verb behind it, when
// the gerund's own noun was taken for that: "no evidence showing Kenya sold arms".
func mendReported(words []word, x int) {
	g, v := x-1, x+1
	n := words[g].head
	if words[g].rel != "acl" || n < 0 || n >= g || words[n].head != v || words[n].rel != "nsubj" || words[v].xpos != "VBD" && words[v].xpos != "VBZ" && words[v].xpos != "VBP" {
		return
	}
	words[n].head, words[n].rel = words[v].head, words[v].rel
	words[v].head, words[v].rel = g, "ccomp"
	words[x].head, words[x].rel = v, "nsubj"
}

// mendNamed makes the word "that" at i, taken for a conjunction, what the verb gives a name
// to: "called that a pack of lies".
func mendNamed(words []word, i int) {
	for j := i + 1; j < len(words) && j < i+6 && words[j].sentence == words[i].sentence; j++ {
		if words[j].head == i && words[j].rel == "obj" {
			words[j].head, words[j].rel = words[i].head, "xcomp"
			words[i].rel, words[i].upos = "obj", "PRON"
			return
		}
	}
}

// mendParenthesis gives the predicate behind a parenthetical "she said" the subject that
// stands before it, when the parser hung both subjects on the verb of saying: "The jet, it
// said, had been airworthy".
func mendParenthesis(words []word, i int) {
	v, second := words[i].head, false
	for j := i + 1; j < v; j++ {
		second = second || words[j].head == v && words[j].rel == "nsubj"
	}
	if !second {
		return
	}
	for j := v + 1; j < len(words) && j < v+12 && words[j].sentence == words[v].sentence; j++ {
		switch w := &words[j]; {
		case w.rel == "nsubj" && w.head > v:
			return
		case w.head == v && (w.rel == "parataxis" || w.rel == "ccomp"):
			words[i].head = j
			return
		}
	}
}

// mendReduced parts a noun from the subject of the relative clause that follows it without
// a pronoun. The article gives it away, since "a" does not go with a plural: "a charge
// inspectors have rejected".
func mendReduced(words []word, n int) {
	s := n + 1
	v := words[s].head
	if v < s {
		return
	}
	words[n].head, words[n].rel = words[v].head, words[v].rel
	if words[n].rel == "parataxis" || words[n].rel == "conj" {
		words[n].rel = "appos"
	}
	words[v].head, words[v].rel = n, "acl:relcl"
	words[n-1].head = n
}

// mendDay makes the verb at i, read as a relative clause of the day named before it, the
// next clause with that day in front: "… and the next day, May 4, Togo loads them".
func mendDay(words []word, i int) {
	d := words[i].head
	s := subjectBefore(words, i, "nsubj")
	if s < 0 || s <= d || !words[s-1].is(",") || words[s].is("who", "which", "that") {
		return
	}
	words[i].head, words[i].rel = words[d].head, "conj"
	words[d].head, words[d].rel = i, "obl:unmarked"
	for j := d - 1; j >= 0 && words[j].sentence == words[i].sentence; j-- {
		if words[j].head == d && words[j].rel == "cc" {
			words[j].head = i
		}
	}
}
