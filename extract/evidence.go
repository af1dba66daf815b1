package extract

import "hearsay/extract/lexicon"

var evidenceExtractor = Extractor{
	Name: "evidence",
	Doc: `finds who has or lacks evidence: "found no evidence that", "have not seen any sign of".

Finds "Inspectors have found no trace of chlorine." and "We have proof that he lied."
Leaves "He found no seat." alone.`,
	Run: (*Pass).evidence,
}

func (p *Pass) evidence() {
	for n := range p.words {
		if pos, ok := lexicon.Evidence(p.words[n].lower); !ok || pos != "noun" {
			continue
		}
		if d := p.evidenceAt(n); d != nil {
			p.report(d)
		}
	}
}

// evidenceAt reads the evidence noun at n with its verb to the left and what it is
// evidence of to the right.
func (p *Pass) evidenceAt(n int) *draft {
	region := p.region(n)
	v, lacking := p.evidenceVerb(n, region)
	if v < 0 || p.at(n+1).is("to") && p.at(n+2).is("do") { // "had nothing to do with it"
		return nil
	}
	content := p.complement(n+1, region)
	if content.empty() || p.words[n].is("nothing", "anything") && p.words[content.first].is("to") { // "has nothing to do with"
		return nil
	}
	g := p.groupAt(v, region.first)
	source := p.subjectLeft(g, region)
	if g.to || source.empty() || p.words[source.first].is("there") || p.at(g.first-1).is("there") || g.passive {
		return nil
	}
	d := &draft{source: source, cue: phrase{g.first, n + 1}, content: p.pieces(content), negated: false}
	lemma, _, _ := lexicon.VerbLemma(p.words[v].lower)
	noun := lexicon.Singular(p.words[n].lower)
	if p.words[n].is("nothing") && !g.negated {
		lacking = true
	}
	if lacking || g.negated {
		d.lemma, d.class = lemma+" no "+noun, noEvidence
	} else {
		d.lemma, d.class = lemma+" "+noun, lexicon.Show
	}
	d.rule = "evidence:" + d.lemma
	return d
}

// noEvidence is the class of a cue that says evidence is missing. It is no verb class of
// the lexicon: it comes of a verb, a negation and a noun together.
const noEvidence lexicon.Class = "no-evidence"

// evidenceVerb finds the verb that governs the noun at n, and whether "no" or "any" under
// a negation stands between.
func (p *Pass) evidenceVerb(n int, region phrase) (int, bool) {
	lacking := false
	for i := n - 1; i >= region.first && i > n-7; i-- {
		w := &p.words[i]
		if w.is("no", "little", "without", "zero", "insufficient") {
			lacking = true
			continue
		}
		if pos, ok := lexicon.Evidence(w.lower); ok && pos == "verb" {
			return i, lacking
		}
		if w.is("has", "have", "had", "lack", "lacks", "lacked") {
			return i, lacking || w.is("lack", "lacks", "lacked")
		}
		if w.any(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative) && !w.any(lexicon.Determiner) || w.is(",", ".") || w.mark {
			return -1, false
		}
	}
	return -1, false
}

// complement returns what a noun such as claim or evidence is about: a that-clause, or a
// phrase with of, about, on, regarding, for.
func (p *Pass) complement(i int, region phrase) phrase {
	j := p.skipAdverbs(i, region.end)
	if p.at(j).is("by", "from", "of") && j < region.end { // "claims by Washington that"
		j = p.behindAuthor(j, region)
	}
	if j+1 >= region.end {
		return phrase{}
	}
	switch w := &p.words[j]; {
	case w.is("that"):
		return p.clauseEndAny(phrase{j + 1, region.end})
	case w.is("indicating", "suggesting", "showing", "proving"):
		if p.at(j+1).is("that") && j+2 < region.end {
			j++
		}
		return p.clauseEndAny(phrase{j + 1, region.end})
	case w.is("of", "about", "on", "regarding", "concerning", "over", "for", "against", "behind", "to", "whether", "as"):
		if w.is("as") && !p.at(j+1).is("to") {
			return phrase{} // "described her claim as a lie"
		}
		if w.is("as", "to") && p.at(j+1).is("to") {
			j++
		}
		if w.is("to", "whether") {
			return p.clauseEndAny(phrase{j, region.end})
		}
		return p.clauseEndAny(phrase{j + 1, region.end})
	}
	return phrase{}
}
