package extract

import "hearsay/extract/lexicon"

// setAside reads a verb whose particle stands behind its object: "brushed the report aside as
// a fake", "shrugged the claims off". Most such verbs also move things, so the object must be
// something said, or a judgement must follow.
func (p *Pass) setAside(v int, f lexicon.VerbForm, region phrase) *draft {
	g := p.groupAt(v, region.first)
	if f.Verb.Particle == "" || f.Verb.Frames.Has(lexicon.Weak) || !stanceTaking(f.Verb.Class) || g.passive || g.to {
		return nil
	}
	object := p.nounRight(v+1, region.end, followOf)
	for !object.empty() && p.words[object.end-1].is(f.Verb.Particle) {
		object.end--
	}
	if object.empty() || !p.at(object.end).is(f.Verb.Particle) {
		return nil
	}
	content := object
	if p.at(object.end+1).is("as") && object.end+2 < region.end {
		content = p.clauseEndAny(phrase{object.first, region.end})
	} else if !p.toldOf(object) {
		return nil
	}
	source := p.subjectLeft(g, region)
	if !p.speaks(source) {
		return nil
	}
	return &draft{
		source: source, cue: phrase{v, v + 1}, lemma: f.Verb.String(), class: f.Verb.Class,
		negated: g.negated, content: p.pieces(content), rule: "object:" + f.Verb.String(),
	}
}

// toldOf reports whether a noun for something said stands in f.
func (p *Pass) toldOf(f phrase) bool {
	for i := f.first; i < f.end; i++ {
		if noun, _ := lexicon.NounForms(p.words[i].lower); noun != nil {
			return true
		}
	}
	return false
}
