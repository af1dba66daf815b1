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
	if s := p.nounLeft(j+1, region.first); j > region.first && !s.empty() && p.at(s.first-1).is("whose") {
		j = s.first - 1 // "A woman whose husband died in Togo told"
	} else if !s.empty() && p.words[s.first].is("whose") {
		j = s.first
	}
	if j <= region.first || !p.words[j].is("who", "whose") {
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

// behindWho reports whether a noun and "that" around the word at i would leave the sentence
// without a main verb, since the only one before it belongs to "who": "A vet who knew the
// horse in its prime doubts that".
func (p *Pass) behindWho(i int) bool {
	if !p.at(i+1).is("that") || p.at(i-1).upos != "NOUN" || p.words[i].sentence < 0 {
		return false
	}
	relative := false
	for j := p.sentenceOf(i).first; j < i; j++ {
		switch {
		case p.words[j].is("who"):
			relative = true
		case (p.words[j].upos == "VERB" || p.words[j].upos == "AUX") && !relative, p.words[j].Kind != p.words[i].Kind:
			return false
		}
	}
	return relative
}
