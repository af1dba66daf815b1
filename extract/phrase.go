package extract

import (
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// A phrase is a half-open range of words.
type phrase struct{ first, end int }

func (f phrase) empty() bool           { return f.end <= f.first }
func (f phrase) has(i int) bool        { return f.first <= i && i < f.end }
func (f phrase) holds(g phrase) bool   { return f.first <= g.first && g.end <= f.end }
func (f phrase) overlap(g phrase) bool { return f.first < g.end && g.first < f.end }
func (f phrase) len() int              { return f.end - f.first }

// span returns the bytes from the phrase's first word to its last.
func (p *Pass) span(f phrase) schema.Span {
	if f.empty() {
		return schema.Span{}
	}
	return schema.Span{Start: p.words[f.first].Start, End: p.words[f.end-1].End}
}

func (p *Pass) text(f phrase) string { return p.span(f).Of(p.Doc.Text) }

// sentenceOf returns the words of the sentence that holds word i.
func (p *Pass) sentenceOf(i int) phrase {
	s := p.words[i].sentence
	if s < 0 {
		return phrase{i, i + 1}
	}
	return phrase{p.Doc.Sentences[s].First, p.Doc.Sentences[s].End}
}

// reach is how many words to either side of a cue its source and content are looked for.
// No sentence that people write is longer; a text without full stops must not cost the
// square of its length.
const reach = 200

// region returns the words around i that belong to one level of speech: the sentence,
// cut to the inside of the quotation that holds i.
func (p *Pass) region(i int) phrase {
	r := p.sentenceOf(i)
	r.first, r.end = max(r.first, i-reach), min(r.end, i+reach)
	q := p.words[i].quote
	for r.first < i && p.words[r.first].quote != q && !p.within(p.words[r.first].quote, q) {
		r.first++
	}
	if q < 0 {
		return r
	}
	inner := p.Doc.Quotes[q].Inner
	for r.first < i && p.words[r.first].Start < inner.Start {
		r.first++
	}
	for r.end > i+1 && p.words[r.end-1].End > inner.End {
		r.end--
	}
	return r
}

// within reports whether quotation q is inside quotation outer (or is it).
func (p *Pass) within(q, outer int) bool {
	return outer < 0 || q >= 0 && p.Doc.Quotes[outer].Contains(p.Doc.Quotes[q].Span)
}

// at returns the word at i, or an empty word outside the text.
func (p *Pass) at(i int) *word {
	if i < 0 || i >= len(p.words) {
		return &word{sentence: -1, quote: -1, markOf: -1, head: -1}
	}
	return &p.words[i]
}

// isNominal reports whether word i can stand in a noun phrase: it is not punctuation and
// belongs to no closed class but determiners, numbers and times.
func (p *Pass) isNominal(i int) bool {
	w := &p.words[i]
	if w.Kind == text.Punct || w.Kind == text.Symbol {
		return w.is("%") || w.xpos == "POS" || w.is("'", "’") && !w.mark && i > 0 && p.words[i-1].End == w.Start || w.is("-", "–", "/", "&", "$", "£", "€", "'") && i+1 < len(p.words) && p.words[i+1].Start == w.End
	}
	if w.capital && p.nameAt[i] >= 0 {
		return true
	}
	if w.any(lexicon.Auxiliary) {
		// "'s" is a possessive inside a noun phrase, an auxiliary elsewhere.
		return w.is("'s") && i > 0 && !p.words[i-1].any(lexicon.Auxiliary) && !p.pronoun(i-1) || w.is("may") && w.capital
	}
	return w.function&(lexicon.Preposition|lexicon.Conjunction|lexicon.Subordinator|lexicon.Relative) == 0
}

// finiteVerb reports whether word i is a finite verb, auxiliaries and modals included.
// Outside the text there is none.
func (p *Pass) finiteVerb(i int) bool {
	if i < 0 || i >= len(p.words) {
		return false
	}
	switch p.words[i].xpos {
	case "VBD", "VBZ", "VBP", "MD":
		return true
	}
	if p.words[i].upos == "VERB" && p.words[i].xpos != "VBG" && p.child(i, "nsubj") >= 0 {
		return true // "drowned", taken for a participle
	}
	return p.words[i].upos == "AUX" || p.plainlyVerb(i)
}

// plainlyVerb reports whether a word is a cue verb that the tagger took for something
// else, though its form is no noun: "The firm denies that".
func (p *Pass) plainlyVerb(i int) bool {
	w := &p.words[i]
	if len(w.verbs) == 0 || w.upos == "VERB" || w.capital && w.sentence >= 0 && p.Doc.Sentences[w.sentence].First != i {
		return false
	}
	if p.parenthesisVerb(i) || p.beforeSubject(i) {
		return true
	}
	if n, _ := lexicon.NounForms(w.lower); n != nil {
		return false
	}
	if n, _ := lexicon.EventNouns(w.lower); n != nil {
		return false
	}
	if _, _, role := lexicon.Role(w.lower); role || p.themeWord(i) || p.at(i-1).any(lexicon.Determiner|lexicon.Preposition) {
		return false
	}
	before := p.at(i - 1)
	for _, f := range w.verbs {
		if f.Tense&(lexicon.Third|lexicon.Past) != 0 && f.Tense&lexicon.Base == 0 {
			return true
		}
		if f.Tense.Has(lexicon.Base) && f.Verb.Frames&(lexicon.Of|lexicon.Obj) != 0 && !f.Verb.Frames.Has(lexicon.Weak) && (before.upos == "NOUN" || before.upos == "PROPN" || before.is("now", "also", "who")) {
			return true // "Norway and Sweden accuse Chad"
		}
	}
	return false
}

// parenthesisVerb reports whether a form that can be a noun closes a parenthesis of subject
// and verb, or stands behind one and before its clause: "The recipe, the chef claims, is
// old", "the report, the clerk said, claims that".
func (p *Pass) parenthesisVerb(i int) bool {
	third := func(f lexicon.VerbForm) bool { return f.Tense.Has(lexicon.Third) && f.Verb.Frames.Has(lexicon.That) }
	if p.at(i-1).is(",") && p.overParenthesis(i+1) > 0 {
		return slices.ContainsFunc(p.words[i].verbs, third)
	}
	if p.closingVerb(i) {
		return slices.ContainsFunc(p.words[i].verbs, third)
	}
	if !p.at(i+1).is(",") || p.words[i].any(lexicon.Determiner) || p.at(i-1).upos != "NOUN" && p.at(i-1).upos != "PROPN" {
		return false
	}
	for j := i - 2; j >= i-5 && j >= 0; j-- {
		if p.words[j].is(",") {
			return slices.ContainsFunc(p.words[i].verbs, third)
		}
		if p.words[j].upos == "VERB" || p.words[j].upos == "ADP" {
			return false
		}
	}
	return false
}

// closingVerb reports whether the word at i ends a sentence behind a comma and a noun for
// who speaks: "…, the ministry claims."
func (p *Pass) closingVerb(i int) bool {
	if !p.at(i+1).is(".") || i < 3 {
		return false
	}
	if _, _, role := lexicon.Role(p.words[i-1].lower); !role && p.words[i-1].xpos != "NNP" {
		return false
	}
	j := i - 2
	for j > i-5 && j > 0 && (p.words[j].upos == "NOUN" || p.words[j].upos == "ADJ" || p.words[j].upos == "PROPN") {
		j--
	}
	return p.words[j].any(lexicon.Determiner) && p.at(j-1).is(",")
}

// beforeSubject reports whether a form that can be a noun is a verb because a subject
// follows at once: "one coach still in the race doubts there was".
func (p *Pass) beforeSubject(i int) bool {
	third := func(f lexicon.VerbForm) bool { return f.Tense.Has(lexicon.Third) && f.Verb.Frames.Has(lexicon.That) }
	if p.behindWho(i) {
		return slices.ContainsFunc(p.words[i].verbs, third)
	}
	return p.at(i+1).is("he", "she", "it", "they", "we", "there") && p.words[i].upos == "NOUN" && slices.ContainsFunc(p.words[i].verbs, third) && (p.finiteVerb(i+2) || p.at(i+2).any(lexicon.Auxiliary))
}

// overParenthesis returns where "that" stands, at i or behind a parenthesis between commas
// that starts there; 0 for nowhere.
func (p *Pass) overParenthesis(i int) int {
	if p.at(i).is("that") {
		return i
	}
	if !p.at(i).is(",") {
		return 0
	}
	for j := i + 1; j < i+14; j++ {
		if p.at(j).is(",") {
			if p.at(j + 1).is("that") {
				return j + 1
			}
			return 0
		}
	}
	return 0
}

// themeWord reports whether the word at i is a noun of the theme lattice.
func (p *Pass) themeWord(i int) bool {
	_, ok := lexicon.Theme(lexicon.Singular(p.words[i].lower))
	return ok
}

// nounRight returns the noun phrase that starts at i and does not go beyond end. With of
// it takes in following of-phrases, with all of them also phrases with other prepositions.
func (p *Pass) nounRight(i, end int, follow func(prep *word) bool) phrase {
	f := phrase{i, i}
	j := i
	if j < end && p.pronoun(j) && !p.words[j].any(lexicon.Determiner) && !(p.words[j].is("one") && j+1 < end && p.words[j+1].upos == "NOUN") {
		return phrase{i, i + 1}
	}
	for j < end && p.isNominal(j) && !p.words[j].mark && !(j > i && p.finiteVerb(j) && !p.nounHere(j)) {
		if j > i && p.pronoun(j) {
			break
		}
		j++
	}
	for j > i && p.words[j-1].any(lexicon.AdverbWord) {
		j--
	}
	f.end = j
	if f.empty() || follow == nil || j >= end || !follow(&p.words[j]) {
		return f
	}
	next := p.nounRight(j+1, end, follow)
	if next.empty() {
		return f
	}
	f.end = next.end
	return f
}

// nounHere reports whether a word that could be a verb reads as a noun: after an
// adjective-like word that follows a determiner, and before a preposition.
func (p *Pass) nounHere(i int) bool {
	if n, _ := lexicon.EventNouns(p.words[i].lower); n != nil && p.at(i+1).any(lexicon.Preposition) {
		return true
	}
	_, _, ok := lexicon.Role(p.words[i].lower)
	return ok && !p.at(i-1).any(lexicon.Auxiliary) && !p.pronoun(i-1)
}

func followOf(prep *word) bool { return prep.is("of") }

func followAny(prep *word) bool {
	return prep.any(lexicon.Preposition) && !prep.is("to", "like", "than", "as", "on", "in", "during", "after", "before") || prep.is("of")
}

func followEvery(prep *word) bool { return prep.any(lexicon.Preposition) }

// skipAdverbs moves i right over adverbs and time phrases ("on Tuesday", "earlier this
// month", "in a statement") and returns where it ends up.
func (p *Pass) skipAdverbs(i, end int) int {
	for i < end {
		w := &p.words[i]
		switch {
		case p.at(i+1).is("-") && p.words[i+1].Start == w.End:
			return i // "first-time offenders"
		case w.any(lexicon.AdverbWord) || isManner(w.lower):
			i++
		case p.timePhrase(i, end) > i:
			i = p.timePhrase(i, end)
		default:
			return i
		}
	}
	return i
}

// timePhrase returns the end of a time phrase that starts at i: "on Tuesday", "last week",
// "Sept. 5", "earlier this month"; i when there is none.
func (p *Pass) timePhrase(i, end int) int {
	j := i
	if j < end && p.words[j].is("on", "in", "at", "by", "late", "early", "since") {
		j++
	}
	for j < end && p.words[j].is("last", "this", "next", "the", "that", "late", "early", "earlier", "later", "past", "same") {
		j++
	}
	k := j
	for k < end && (p.words[k].any(lexicon.TimeWord) || k > j && p.words[k].Kind == text.Number || p.words[k].is("ago")) {
		k++
	}
	if k == j && j == i+2 && j < end && p.words[i].is("at") && p.words[j].is("time") && !p.at(j+1).is("of") {
		k++ // "said at the time it had sold them"
	}
	if k > j && p.words[k-1].Kind == text.Number && p.at(k).is(",") && p.at(k+1).Kind == text.Number && k+2 <= end {
		k += 2
	}
	if k == j {
		return i
	}
	return k
}

// trim drops marks and commas at the ends of a phrase, and a final full stop.
func (p *Pass) trim(f phrase) phrase {
	for !f.empty() && p.loose(f.end-1) {
		f.end--
	}
	for !f.empty() && p.loose(f.first) && !p.opensPart(f) {
		f.first++
	}
	return f
}

// loose reports whether word i is punctuation that belongs to no content.
func (p *Pass) loose(i int) bool {
	w := &p.words[i]
	return w.Kind == text.Punct && !w.is("-", ")", "(", "]", "[") && !(w.mark && p.partMark(i))
}

// partMark reports whether the mark at i belongs to a quotation that is only a part of
// the words around it, in which case it stays.
func (p *Pass) partMark(i int) bool {
	m := p.words[i].markOf
	return m >= 0 && woven(p.Doc, &p.Doc.Quotes[m])
}

func (p *Pass) opensPart(f phrase) bool { return p.words[f.first].mark && p.partMark(f.first) }
