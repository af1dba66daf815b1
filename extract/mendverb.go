package extract

import "hearsay/extract/lexicon"

// Participles that the parser parts from their auxiliary, and what mends them.

// mendPerfect makes the participle at i, taken for an adjective of the object, the verb whose
// auxiliary stands before it: "that the firm had hidden chips in its tills".
func mendPerfect(words []word, i int) {
	aux := i - 1
	words[words[i].head].head = i
	words[i].head, words[i].rel, words[i].upos = words[aux].head, words[aux].rel, "VERB"
	for j := max(0, aux-40); j < min(len(words), aux+40); j++ {
		if words[j].head == aux {
			words[j].head = i
		}
	}
	words[aux].head, words[aux].rel = i, "aux"
	if lemma, _, ok := lexicon.VerbLemma(words[i].lower); ok {
		words[i].lemma = lemma
	}
}

// irregularLemma returns the base of an irregular verb form that the tagger did not know,
// else the word's own lemma.
func irregularLemma(w *word) string {
	if lemma, tense, ok := lexicon.VerbLemma(w.lower); ok && tense.Has(lexicon.Participle) && !tense.Has(lexicon.Base) {
		return lemma
	}
	return w.lemma
}

// onlyAdverbs reports whether nothing but adverbs, negations and marks stands from i to j.
func onlyAdverbs(words []word, i, j int) bool {
	for ; i < j; i++ {
		if !words[i].mark && words[i].upos != "ADV" && words[i].upos != "PART" {
			return false
		}
	}
	return true
}

// mendInfinitive makes "have" before the participle at i its auxiliary: "claimed to have rung
// her office", "had “not verified” it".
func mendInfinitive(words []word, i int) {
	aux := words[i].head
	words[i].head, words[i].rel, words[i].upos, words[i].xpos = words[aux].head, words[aux].rel, "VERB", "VBN"
	words[i].lemma = irregularLemma(&words[i])
	for j := max(0, aux-40); j < min(len(words), aux+40); j++ {
		if words[j].head == aux {
			words[j].head = i
		}
	}
	words[aux].head, words[aux].rel, words[aux].upos = i, "aux", "AUX"
}

// mendHaving makes the noun before "having" the subject of its participle, and that a clause
// of the noun before: "no evidence of records having been stolen".
func mendHaving(words []word, i int) {
	n, v := i-1, words[i].head
	e := words[n].head
	if e < 0 || e > n || words[e].head != v || words[e].rel != "nsubj" && words[e].rel != "nsubj:pass" {
		return
	}
	words[n].head, words[n].rel = v, words[e].rel
	words[e].head, words[e].rel = words[v].head, "obj"
	words[v].head, words[v].rel = e, "acl"
	for j := e; j < n; j++ {
		if words[j].head == n && words[j].rel == "case" {
			words[j].head, words[j].rel = v, "mark"
		}
	}
}
