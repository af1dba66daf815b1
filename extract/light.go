package extract

import "hearsay/extract/lexicon"

var lightExtractor = Extractor{
	Name: "light",
	Doc: `finds a verb that says little with a noun that says what, and what the noun is about.

Finds "The minister expressed concern that the dam would break." and "They have no doubt
that it leaked." Leaves "The firm has a clear view of the sea." alone.`,
	Run: (*Pass).lightVerbs,
}

func (p *Pass) lightVerbs() {
	for n := range p.words {
		w := &p.words[n]
		if p.taken[n] || p.nameAt[n] >= 0 || w.upos != "NOUN" {
			continue
		}
		p.report(p.lightAt(n))
	}
}

// lightAt reads the noun at n with the verb whose object it is.
func (p *Pass) lightAt(n int) *draft {
	region := p.region(n)
	v := n - 1
	for v > region.first && n-v < 6 && (p.words[v].any(lexicon.Determiner) || p.words[v].upos == "ADJ" || p.words[v].upos == "ADV") {
		v--
	}
	in := v > region.first && p.words[v].is("in") && p.words[v-1].lemma == "be"
	if in {
		v-- // "is in no doubt that"
	}
	if v < region.first || p.taken[v] {
		return nil
	}
	lemma, _, ok := lexicon.VerbLemma(p.words[v].lower)
	if in {
		lemma, ok = "be in", true
	}
	if !ok {
		return nil
	}
	light, ok := lexicon.LightVerb(lemma, lexicon.Singular(p.words[n].lower))
	if !ok {
		return nil
	}
	content := p.complementOf(n, light.Frames, region)
	g := p.groupAt(v, region.first)
	source := p.subjectOf(v)
	if source.empty() || !region.holds(source) || source.end > g.first {
		source = p.subjectLeft(g, region)
	}
	if content.empty() || source.empty() || g.passive || g.to && !p.reallyDone(g) || !p.speaks(source) && !p.at(content.first-1).is("that", "about") {
		return nil
	}
	d := &draft{source: source, cue: p.cuePhrase(g, n+1), lemma: lemma + " " + light.Noun, class: light.Class, negated: g.negated, content: p.pieces(content)}
	for i := v + 1; i < n; i++ {
		d.negated = d.negated != p.words[i].is("no", "little", "zero")
	}
	d.rule = "light:" + d.lemma
	return d
}
