package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

var quotedExtractor = Extractor{
	Name: "quoted",
	Doc: `finds who quotes whom: a verb of citing with a speaker and "as saying".

Finds "The daily quoted the curator as saying the vase was a copy." and "She was cited by
the daily as denying it." Leaves "He cited the date of the battle." alone.`,
	Run: (*Pass).quoted,
}

func (p *Pass) quoted() {
	for as := range p.words {
		if !p.words[as].is("as") || as+1 >= len(p.words) || p.taken[as+1] {
			continue
		}
		outer, whom := p.citation(as)
		if outer == nil {
			continue
		}
		inner := p.saidAs(as + 1)
		if inner == nil {
			inner = p.saidBefore(as+1, outer)
		}
		if inner == nil {
			continue
		}
		if p.speaks(whom) {
			inner.source = whom
		}
		p.reportQuoted(outer, inner)
	}
}

const maxQuoted = 20 // words between the verb of citing and its "as"

// citation reads the verb of citing to the left of "as", with who cites: "the daily quoted
// the curator as", "the curator was quoted by the daily as". Its source may be empty. The
// phrase is whom it cites.
func (p *Pass) citation(as int) (*draft, phrase) {
	region := p.region(as)
	for v := as - 1; v >= region.first && v > as-maxQuoted; v-- {
		for _, f := range p.words[v].verbs {
			if f.Verb.Class != lexicon.Cite || !f.Verb.Frames.Has(lexicon.As) || p.taken[v] {
				continue
			}
			g := p.groupAt(v, region.first)
			end := p.particleEnd(v, f.Verb)
			if end == 0 || g.to {
				continue
			}
			d := &draft{cue: p.cuePhrase(g, end), lemma: f.Verb.String(), class: f.Verb.Class, rule: "quoted:" + f.Verb.String()}
			if !g.passive {
				d.source = p.subjectLeft(g, region)
				return d, p.nounRight(end, as, followAny)
			}
			if p.words[end].is("by") {
				d.source = p.nounRight(end+1, as, followOf)
			}
			return d, p.subjectLeft(g, region)
		}
	}
	return nil, phrase{}
}

// saidAs reads the gerund behind "as" as the cue of whoever is quoted.
func (p *Pass) saidAs(v int) *draft {
	region := p.region(v)
	for _, f := range p.words[v].verbs {
		if !f.Tense.Has(lexicon.Gerund) {
			continue
		}
		if d := p.participleAt(v, f, region); d != nil {
			return d
		}
		if d := p.objectAt(v, f); d != nil {
			return d
		}
	}
	if p.words[v].is("having") { // "as having found no trace of"
		for n := v + 2; n < min(region.end, v+6); n++ {
			if pos, ok := lexicon.Evidence(p.words[n].lower); ok && pos == "noun" {
				return p.evidenceAt(n)
			}
		}
	}
	return nil
}

// saidBefore reads the gerund at v as the cue of a quotation that stands before the whole:
// “K,” the daily quoted the curator as saying.
func (p *Pass) saidBefore(v int, outer *draft) *draft {
	region := p.region(v)
	if p.at(v+1).is("by") && outer.source.empty() {
		outer.source = p.nounRight(v+2, region.end, followOf)
	} else if k := p.skipTail(p.skipAdverbs(v+1, region.end), region.end); k < region.end && p.words[k].Kind != text.Punct {
		return nil
	}
	first := outer.cue.first
	if !outer.source.empty() {
		first = min(first, outer.source.first)
	}
	source := p.participleSource(v, region)
	if source.empty() || len(p.words[v].verbs) == 0 {
		return nil
	}
	content := p.endingBefore(min(first, source.first), region)
	if len(content) == 0 {
		return nil
	}
	verb := p.words[v].verbs[0].Verb
	return &draft{
		source: source, cue: phrase{v, v + 1}, lemma: verb.String(), class: verb.Class,
		content: content, rule: "quoted:" + verb.String(),
	}
}

// endingBefore returns the quotation or the clause that ends before word i.
func (p *Pass) endingBefore(i int, region phrase) []phrase {
	before := p.at(i - 1)
	if q := before.markOf; q >= 0 && p.Doc.Quotes[q].End == before.End {
		if f := p.inside(q); !f.empty() {
			return []phrase{p.quoteBack(f)}
		}
		return nil
	}
	if !before.is(",") || i-1 <= region.first {
		return nil
	}
	return p.around(phrase{region.first, i - 1}, region.end, region.end)
}

// reportQuoted reports the statement of the quoted and, when somebody quotes it, that of
// the one who does, around it: both have the same content.
func (p *Pass) reportQuoted(outer, inner *draft) {
	outer.content = inner.content
	if p.speaks(outer.source) {
		if added := p.report(outer); len(added) > 0 {
			inner.parent = added[0]
		}
	}
	p.report(inner)
}
