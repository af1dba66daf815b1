package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

// clauseEnd cuts a content where the attribution it belongs to ends: before ", adding",
// before "and warned", before ", according to", at a semicolon. A quotation that the
// content opens and the sentence does not close is followed to its end.
func (p *Pass) clauseEnd(f phrase) phrase {
	if f.empty() {
		return phrase{}
	}
	level := p.words[f.first].quote
	if p.words[f.first].mark {
		level = p.at(f.first - 1).quote
	}
	parenthesis := p.dashOpen(f.first)
	for i := f.first + 1; i < f.end; i++ {
		w := &p.words[i]
		if w.quote != level || w.mark {
			continue
		}
		if p.joinsOutside(i, f) || parenthesis && p.spacedDash(i) {
			f.end = i
			break
		}
		if w.is(";") || w.is(",") && (p.cutsAfterComma(i+1, f.end) || p.attributionAt(i+1, f.end)) || w.is("and", "but") && p.cutsAfterAnd(i+1, f.end) {
			f.end = i
			break
		}
	}
	return p.trim(p.throughQuote(f))
}

// clauseEndAny is clauseEnd that also stops before the comma that ends a participle
// between commas: "accused by Washington of supplying arms, denies".
func (p *Pass) clauseEndAny(f phrase) phrase {
	if f = p.clauseEnd(f); f.empty() {
		return f
	}
	for i := f.first + 1; i+1 < f.end; i++ {
		if p.lastDash(i, f) && p.hasVerb(phrase{i + 1, f.end}) {
			return p.trim(phrase{f.first, i})
		}
		if p.words[i].is(",") && p.words[i].quote == p.words[f.first].quote && p.finiteVerb(i+1) && !p.words[i+1].any(lexicon.Relative) {
			return p.trim(phrase{f.first, i})
		}
	}
	return f
}

// complementEnd cuts a content where by the tree the clause that completes the verb at v
// ends, when a comma or a conjunction goes on from there.
func (p *Pass) complementEnd(v int, f phrase) phrase {
	c := p.child(v, "ccomp", "xcomp")
	if c < f.first || c >= f.end {
		return f
	}
	end := p.subtree(c).end
	if end >= f.end || p.words[end].quote != p.words[f.first].quote || !p.words[end].is(",", "and", "but", "while") || p.overParenthesis(end) > 0 {
		return f
	}
	return p.trim(phrase{f.first, end})
}

// joinsOutside reports whether the conjunction at i joins a clause to something before f:
// "said the bank was sound, but savers doubted it".
func (p *Pass) joinsOutside(i int, f phrase) bool {
	if p.words[i].upos != "CCONJ" {
		return false
	}
	c := p.words[i].head
	return c > i && p.rel(c, "conj") && p.words[c].upos == "VERB" && p.words[c].head >= 0 && p.words[c].head < f.first && p.child(c, "nsubj") >= 0
}

// attributionAt reports whether an attribution of what stands before it begins at i:
// ", a diplomatic source told RIA Novosti".
func (p *Pass) attributionAt(i, end int) bool {
	for v := i + 1; v < end && v < i+14; v++ {
		for _, f := range p.words[v].verbs {
			if f.Verb.Frames.Has(lexicon.Weak) || f.Verb.Frames&(lexicon.Quote|lexicon.Obj) == 0 || f.Tense&(lexicon.Past|lexicon.Third) == 0 {
				continue
			}
			if s := p.subjectLeft(p.groupAt(v, i), phrase{i, end}); s.first != i || s.empty() {
				continue
			}
			after := p.skipAdverbs(v+1, end)
			if f.Verb.Frames&(lexicon.Obj|lexicon.ToObj) != 0 {
				if a := p.nounRight(p.skipTo(after, end), end, followAny); !a.empty() {
					after = p.skipAdverbs(a.end, end)
				}
			}
			if after >= end || p.words[after].Kind == text.Punct {
				return true
			}
		}
	}
	return false
}

func (p *Pass) cutsAfterComma(i, end int) bool {
	if i >= end {
		return false
	}
	w := &p.words[i]
	if w.is("according", "citing", "quoting") {
		return true
	}
	for _, f := range w.verbs {
		if f.Tense.Has(lexicon.Gerund) && f.Verb.Frames&(lexicon.That|lexicon.Quote) != 0 {
			return true
		}
	}
	return w.is("and", "but", "while") && p.cutsAfterAnd(i+1, end)
}

// cutsAfterAnd reports whether behind "and" a further attribution begins: a cue verb
// without a subject of its own.
func (p *Pass) cutsAfterAnd(i, end int) bool {
	for i < end && (p.words[i].any(lexicon.AdverbWord) || p.words[i].is("has", "have", "had")) {
		i++
	}
	if i >= end || p.words[i].is("found", "find", "finds") && p.at(i+1).is("none", "nothing", "neither") {
		return false // "looked for traces and found none" tells one thing
	}
	for _, f := range p.words[i].verbs {
		if f.Tense&(lexicon.Past|lexicon.Third) != 0 && f.Verb.Frames&(lexicon.That|lexicon.Quote|lexicon.NP|lexicon.Of) != 0 && !p.words[i].capital {
			return true
		}
	}
	return false
}

// spacedDash reports whether a dash with a space before it stands at i.
func (p *Pass) spacedDash(i int) bool {
	return p.words[i].is("–", "—", "-", "--") && i > 0 && p.words[i].Start > p.words[i-1].End
}

// dashOpen reports whether a dash before i, in its sentence, has opened a parenthesis that
// no dash has closed: "Rosa Lind - who said she would stay - left".
func (p *Pass) dashOpen(i int) bool {
	open := false
	for j := p.region(i).first; j < i; j++ {
		if p.spacedDash(j) {
			open = !open
		}
	}
	return open
}

// lastDash reports whether a dash at i sets off the rest of f and none closes it again.
func (p *Pass) lastDash(i int, f phrase) bool {
	if !p.spacedDash(i) || p.words[i].quote != p.words[f.first].quote {
		return false
	}
	for j := i + 1; j < f.end; j++ {
		if p.spacedDash(j) && p.words[j].quote == p.words[i].quote {
			return false
		}
	}
	return true
}

// throughQuote extends a content to the end of a quotation it opens.
func (p *Pass) throughQuote(f phrase) phrase {
	if f.empty() {
		return f
	}
	last := p.words[f.end-1]
	q := last.quote
	if last.mark || q < 0 || p.words[f.first].quote == q {
		return f
	}
	for f.end < len(p.words) && p.words[f.end].Start < p.Doc.Quotes[q].Inner.End {
		f.end++
	}
	return f
}
