package extract

import "hearsay/extract/lexicon"

// behindRelative returns the subject of a verb before which, in word order, the noun phrase f
// stands, when f is only an object inside a relative clause: "The man who shot the guard told",
// "Berg, a vet who treats horses, said". It is empty when f is no such object.
func (p *Pass) behindRelative(f phrase, region phrase) phrase {
	j := f.first - 1
	for j > region.first && !p.finiteVerb(j) {
		if w := &p.words[j]; !p.isNominal(j) && !w.any(lexicon.Preposition) {
			return phrase{}
		}
		j--
	}
	for j > region.first && (p.finiteVerb(j) || p.words[j].any(lexicon.Auxiliary|lexicon.AdverbWord)) {
		j--
	}
	if j <= region.first || !p.words[j].is("who") {
		return phrase{}
	}
	s := p.nounLeft(j, region.first)
	if s.empty() || !p.speaks(s) {
		return phrase{}
	}
	if comma := s.first - 1; p.at(comma).is(",") && comma > region.first && p.nameAt[comma-1] >= 0 {
		if name := p.nounLeft(comma, region.first); p.personIn(name) >= 0 {
			return name
		}
	}
	return s
}
