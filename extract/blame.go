package extract

import "hearsay/extract/lexicon"

var blameExtractor = Extractor{
	Name: "blame",
	Doc: `finds what is laid to somebody: a verb whose object is the deed, with "on" or "to" before
the doer, also where the doer stands before it as a relative.

Finds "The minister blamed the blast on Chad." and "The men to whom Oslo attributes the
theft deny it." Leaves "She attributed the line to Keats." alone.`,
	Run: (*Pass).blames,
}

func (p *Pass) blames() {
	for v := range p.words {
		for _, f := range p.words[v].verbs {
			if p.taken[v] || !f.Verb.Frames.Has(lexicon.Onto) || f.Tense&(lexicon.Past|lexicon.Third|lexicon.Base|lexicon.Participle) == 0 {
				continue
			}
			if d := p.blameAt(v, f); d != nil {
				p.report(d)
				break
			}
		}
	}
}

func (p *Pass) blameAt(v int, f lexicon.VerbForm) *draft {
	region := p.region(v)
	end := p.particleEnd(v, f.Verb)
	g := p.groupAt(v, region.first)
	if end == 0 || g.to {
		return nil
	}
	d := &draft{cue: p.cuePhrase(g, end), lemma: f.Verb.String(), class: lexicon.Accuse, negated: g.negated, rule: "blame:" + f.Verb.String()}
	var deed phrase
	switch i := p.skipAdverbs(end, region.end); {
	case g.passive:
		deed = p.blamePassive(d, g, i, region)
	default:
		if deed = p.blameRelative(d, g, i, region); deed.empty() {
			deed = p.blameActive(d, g, i, region)
		}
	}
	if deed.empty() || !p.isDeed(deed) || !p.speaks(d.source) || p.headMention(d.blamed) < 0 && p.personIn(d.blamed) < 0 {
		return nil
	}
	return d
}

// blameActive reads "S blamed K on N".
func (p *Pass) blameActive(d *draft, g verbGroup, i int, region phrase) phrase {
	deed := p.nounRight(i, region.end, func(w *word) bool { return w.is("of", "in", "at", "against") })
	prep := p.skipAdverbs(deed.end, region.end)
	if deed.empty() || !p.at(prep).is("on", "upon", "to") {
		return phrase{}
	}
	d.source, d.blamed = p.subjectLeft(g, region), p.nounRight(prep+1, region.end, followOf)
	d.content = p.pieces(phrase{deed.first, max(deed.end, d.blamed.end)})
	return deed
}

// blameRelative reads "N to whom S attributes K", "N on which S blames K".
func (p *Pass) blameRelative(d *draft, g verbGroup, i int, region phrase) phrase {
	s := p.subjectOf(g.verb)
	if s.empty() {
		s = p.nounLeft(g.first, region.first)
	}
	for s.len() > 1 && p.words[s.first].any(lexicon.Relative) { // taken in with the subject
		s.first++
	}
	who := s.first - 1
	if who-2 < region.first || !p.words[who].is("whom", "which") || !p.words[who-1].is("to", "on", "upon") {
		return phrase{}
	}
	deed := p.nounRight(i, region.end, followOf)
	d.source, d.blamed, d.content = s, p.nounLeft(who-1, region.first), p.pieces(deed)
	return deed
}

// blamePassive reads "K was blamed on N by S".
func (p *Pass) blamePassive(d *draft, g verbGroup, i int, region phrase) phrase {
	if !p.at(i).is("on", "upon", "to") {
		return phrase{}
	}
	d.blamed = p.nounRight(i+1, region.end, followOf)
	by := p.skipAdverbs(d.blamed.end, region.end)
	if d.blamed.empty() || !p.at(by).is("by") {
		return phrase{}
	}
	deed := p.subjectLeft(g, region)
	d.source, d.content = p.nounRight(by+1, region.end, followOf), []phrase{deed, {i, d.blamed.end}}
	return deed
}

// isDeed reports whether a noun phrase tells of something that somebody can have done:
// one of its nouns is an event, no thing and nothing said.
func (p *Pass) isDeed(f phrase) bool {
	for i := f.first; i < f.end; i++ {
		if n, _ := lexicon.EventNouns(p.words[i].lower); n != nil {
			return true
		}
		if p.words[i].any(lexicon.Preposition) {
			break
		}
	}
	return false
}
