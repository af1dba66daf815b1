package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// A mainClause is what the first clause of a content says on the whole, before any event
// is read from it: whether it is negated, says something is true or false, or that there
// is no evidence.
type mainClause struct {
	verb     int // main verb, -1 for none
	group    verbGroup
	subject  phrase
	negated  bool
	truth    string // lexicon.False and its kin, predicated of the subject
	lacking  bool   // "there is no proof"
	normful  bool   // "must answer", "should shut": a demand, no report
	complete bool   // it has a finite verb
}

// clauseOf reads the main clause of f.
func (p *Pass) clauseOf(f phrase) mainClause {
	c := mainClause{verb: p.mainVerb(f)}
	if c.verb < 0 {
		c.truth = p.truthIn(f, 0)
		c.negated = f.first < f.end && p.negativeAt(f.first)
		return c
	}
	c.complete = true
	c.group = p.groupAt(c.verb, f.first)
	c.subject = p.subjectLeft(c.group, f)
	if c.subject.empty() && c.group.first > f.first {
		c.subject = p.nounLeft(c.group.first, f.first)
	}
	c.negated = c.group.negated || p.negatedAround(f, c)
	for i := c.group.first; i < c.verb; i++ {
		c.normful = c.normful || p.words[i].is("must", "should", "shall") || p.words[i].is("ought")
	}
	c.normful = c.normful || p.words[c.verb].is("must", "should", "need", "needs")
	if p.copula(c.verb) || p.words[c.verb].is("called", "named", "considered", "deemed") {
		c.truth = p.truthIn(phrase{c.verb + 1, f.end}, 6)
	}
	c.lacking = p.lackingAfter(c, f)
	return c
}

// negatedAround reports whether a negative word outside the verb group negates the clause:
// "no system has crossed", "nor was it", "found nothing", "had no contact".
func (p *Pass) negatedAround(f phrase, c mainClause) bool {
	first := f.first
	for first < f.end && (p.words[first].mark || p.words[first].is("that", "and", "but")) {
		first++
	}
	if first < f.end && p.negativeAt(first) {
		return true
	}
	if !c.subject.empty() && p.negativeAt(c.subject.first) {
		return true
	}
	after := p.skipAdverbs(c.verb+1, f.end)
	return after < f.end && p.words[after].is("no", "nothing", "nobody", "none", "neither")
}

// negativeAt reports whether a negative determiner or pronoun stands at i: "no", "none",
// "nobody", "not one", "nor", "never", "neither".
func (p *Pass) negativeAt(i int) bool {
	w := &p.words[i]
	return w.is("no", "none", "nobody", "nothing", "neither", "nor", "never", "nowhere") || w.is("not") && p.at(i+1).is("one", "a", "any", "single")
}

func (p *Pass) copula(v int) bool {
	w := &p.words[v]
	return w.is("is", "are", "was", "were", "be", "been", "'s", "remains", "remained", "seems", "seemed", "looks", "looked", "appears", "appeared", "proved")
}

// truthIn returns what the words of f, or the first n of them, say of the truth of what
// they are predicated of. A negation between turns it.
func (p *Pass) truthIn(f phrase, n int) string {
	turned := false
	for i := f.first; i < f.end && (n == 0 || i < f.first+n); i++ {
		w := &p.words[i]
		if lexicon.Negator(w.lower) {
			turned = true
		}
		if value, ok := lexicon.Truth(w.lower); ok && p.nameAt[i] < 0 {
			if turned {
				switch value {
				case lexicon.True:
					return lexicon.False
				case lexicon.False:
					return "" // "not impossible" is not "true"
				}
			}
			return value
		}
		if w.is("truth", "merit", "basis", "substance", "foundation", "ground", "grounds") && turned {
			return lexicon.False
		}
		if w.is("that", ",", ";", ":") || w.any(lexicon.Relative) {
			break
		}
	}
	return ""
}

// lackingAfter reports whether the clause says that evidence is missing: "there was no
// conclusive evidence", "we have seen no proof".
func (p *Pass) lackingAfter(c mainClause, f phrase) bool {
	no := c.group.negated
	if c.group.passive || p.copula(c.verb) { // "no evidence was found"
		for i := c.subject.first; i < c.subject.end; i++ {
			if pos, ok := lexicon.Evidence(p.words[i].lower); ok && pos == "noun" && (no || p.negativeAt(c.subject.first)) {
				return true
			}
		}
	}
	for i := c.verb + 1; i < f.end && i < c.verb+7; i++ {
		w := &p.words[i]
		no = no || w.is("no", "little", "zero", "insufficient")
		if pos, ok := lexicon.Evidence(w.lower); ok && pos == "noun" {
			return no
		}
		if w.Kind == text.Punct && !w.mark && !w.is("-") {
			return false
		}
	}
	return false
}

// polarityOf composes the cue's polarity with what the clause does to its core.
func (c mainClause) polarityOf(base schema.Polarity) schema.Polarity {
	switch {
	case base == schema.Neutral:
		return base
	case c.normful && base == schema.Support:
		return schema.Neutral
	case c.lacking:
		if base == schema.Support {
			return schema.Doubt
		}
		return base
	case c.truth == lexicon.False:
		return flip(base)
	case c.truth == lexicon.DoubtValue && base == schema.Support:
		return schema.Doubt
	case c.truth == lexicon.True:
		return base
	case c.negated:
		return flip(base)
	}
	return base
}
