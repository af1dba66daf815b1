package lexicon

// PastForm returns the past tense of a verb lemma, the first of several: "crossed", "was".
func PastForm(lemma string) string {
	if lemma == "be" {
		return "was"
	}
	for form, tense := range conjugations(lemma) {
		if tense.Has(Past) {
			return form
		}
	}
	return lemma
}
