package extract

import "hearsay/extract/lexicon"

var quotedByExtractor = Extractor{
	Name: "quotedby",
	Doc: `finds who quotes the source of a statement in the middle of its subject.

Finds "Two guards quoted by the daily said the gate was open." Leaves "Figures quoted by the
daily fell." alone.`,
	Run: (*Pass).quotedBy,
}

// quotedBy runs behind the extractors whose statements it looks at.
func (p *Pass) quotedBy() {
	for v := range p.words {
		for _, f := range p.words[v].verbs {
			if f.Verb.Class != lexicon.Cite || !f.Verb.Frames.Has(lexicon.As) || p.taken[v] || !p.at(v+1).is("by", "in") {
				continue
			}
			if outer, inner := p.quoterAt(v, f); outer != nil {
				if added := p.report(outer); len(added) > 0 {
					inner.parent = added[0]
				}
				break
			}
		}
	}
}

// quoterAt reads the participle at v, which stands in or behind the source of a statement, as
// the cue of whoever quotes that source, and returns the statement too.
func (p *Pass) quoterAt(v int, f lexicon.VerbForm) (outer, inner *draft) {
	region := p.region(v)
	if p.at(v - 1).any(lexicon.Auxiliary) {
		return nil, nil
	}
	by := p.nounRight(v+2, region.end, followOf)
	for _, d := range p.drafts[max(0, len(p.drafts)-nestWindow):] {
		if region.holds(d.cue) && d.source.first < v && v <= d.source.end && by.end <= d.cue.first && d.cue.first <= by.end+2 && d.parent == nil {
			inner = d
			break
		}
	}
	if inner == nil || !p.speaks(by) {
		return nil, nil
	}
	inner.source.end = min(inner.source.end, v)
	return &draft{source: by, cue: phrase{v, v + 1}, lemma: f.Verb.String(), class: f.Verb.Class, content: inner.content, rule: "quotedby:" + f.Verb.String()}, inner
}
