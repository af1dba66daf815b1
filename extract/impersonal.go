package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

var impersonalExtractor = Extractor{
	Name: "impersonal",
	Doc: `finds "it is said that" with the place, the circle or the author in front of it.

Finds "In Oslo it is denied that the talks failed." and "In security circles, it is doubted
that he fled." Leaves "In winter it is said that owls sing." alone.`,
	Run: (*Pass).impersonal,
}

func (p *Pass) impersonal() {
	for v := range p.words {
		for _, f := range p.words[v].verbs {
			if p.taken[v] || !f.Verb.Frames.Has(lexicon.That) || !f.Tense.Has(lexicon.Participle) {
				continue
			}
			if d := p.impersonalAt(v, f); d != nil {
				p.report(d)
				break
			}
		}
	}
}

func (p *Pass) impersonalAt(v int, f lexicon.VerbForm) *draft {
	region := p.region(v)
	g := p.groupAt(v, region.first)
	it := g.first - 1
	if !g.passive || g.to || it <= region.first || !p.words[it].is("it") {
		return nil
	}
	end := p.particleEnd(v, f.Verb)
	content := p.thatClause(p.skipAdverbs(max(end, v+1), region.end), region)
	source := p.circle(it, region)
	if end == 0 || content.empty() || source.empty() {
		return nil
	}
	return &draft{
		source: source, cue: p.cuePhrase(g, end), lemma: f.Verb.String(), class: f.Verb.Class,
		negated: g.negated, content: p.pieces(content), rule: "impersonal:" + f.Verb.String(),
	}
}

// circle returns who is named in front of "it" at word it as those among whom something is
// said: "in Oslo", "in security circles", "at the ministry", "by the paper".
func (p *Pass) circle(it int, region phrase) phrase {
	end := it
	if p.words[end-1].is(",") {
		end--
	}
	for i := end - 1; i >= region.first && i > end-8; i-- {
		w := &p.words[i]
		if w.Kind != p.words[it].Kind && !w.is("'s", "-") {
			return phrase{}
		}
		if !w.is("in", "at", "by", "within", "among") || i+1 >= end {
			continue
		}
		f := phrase{i + 1, end}
		last := &p.words[end-1]
		if last.is("circles", "quarters") && f.len() > 1 {
			return f
		}
		if k := p.headMention(f); k >= 0 && p.speaks(f) && (p.list[k].kind == schema.Country || p.list[k].kind == schema.Organization) {
			return f
		}
		return phrase{}
	}
	return phrase{}
}
