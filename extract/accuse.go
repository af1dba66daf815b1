package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

var accuseExtractor = Extractor{
	Name: "accuse",
	Doc: `finds accusations, blame and descriptions: a verb, whom it is about, and "of", "for",
"with" or "as" with the content.

Finds "The union accused the firm of ignoring a leak." and "The firm, accused by the union
of ignoring a leak, denies it." Leaves "He was charged with the task." alone.`,
	Run: (*Pass).accusations,
}

func (p *Pass) accusations() {
	for v := range p.words {
		if len(p.words[v].verbs) > 0 && !p.taken[v] {
			p.report(p.heldResponsible(v))
		}
		for _, f := range p.words[v].verbs {
			if p.taken[v] || f.Verb.Frames&(lexicon.Of|lexicon.With|lexicon.As|lexicon.For|lexicon.At) == 0 || f.Verb.Frames.Has(lexicon.That) && !blames(f.Verb.Class) && !f.Verb.Frames.Has(lexicon.At) {
				continue
			}
			if d := p.accusationAt(v, f); d != nil {
				p.report(d)
				break
			}
		}
	}
}

func (p *Pass) accusationAt(v int, f lexicon.VerbForm) *draft {
	region := p.region(v)
	end := p.particleEnd(v, f.Verb)
	if end == 0 || p.guarded(f.Verb.Lemma, end, region) {
		return nil
	}
	g := p.groupAt(v, region.first)
	if g.to {
		return nil
	}
	d := &draft{cue: p.cuePhrase(g, end), lemma: f.Verb.String(), class: f.Verb.Class, negated: g.negated, falsely: g.falsely, rule: "accuse:" + f.Verb.String()}
	if g.passive || p.reducedPassive(v, f, region) {
		p.passiveAccusation(d, end, region, f.Verb)
	} else if f.Tense&(lexicon.Past|lexicon.Third|lexicon.Base) != 0 || p.at(v-1).any(lexicon.Auxiliary) {
		p.activeAccusation(d, g, end, region, f.Verb)
	} else if f.Tense.Has(lexicon.Gerund) && p.participle(v, region) {
		p.activeAccusation(d, g, end, region, f.Verb)
		d.source = p.participleSource(v, region)
	}
	if d.source.empty() || len(d.content) == 0 {
		return nil
	}
	return d
}

// heldResponsible reads a verdict on somebody: "declared Chad responsible for the raid",
// "find the clerk guilty".
func (p *Pass) heldResponsible(v int) *draft {
	w := &p.words[v]
	switch w.lemma {
	case "hold", "declare", "find", "deem", "consider", "pronounce", "judge", "believe":
	default:
		return nil
	}
	region := p.region(v)
	g := p.groupAt(v, region.first)
	if g.passive || g.to || w.upos != "VERB" {
		return nil
	}
	n := v + 1
	for n < min(region.end, v+10) && !p.words[n].is("responsible", "accountable", "liable", "guilty", "culpable", "answerable", "complicit") {
		if p.words[n].Kind == text.Punct || p.words[n].any(lexicon.Preposition) || p.finiteVerb(n) {
			return nil
		}
		n++
	}
	if n >= min(region.end, v+10) || n == v+1 {
		return nil
	}
	source := p.subjectLeft(g, region)
	if !p.speaks(source) {
		return nil
	}
	content := p.pieces(p.clauseEndAny(phrase{v + 1, region.end}))
	return &draft{source: source, cue: p.cuePhrase(g, v+1), lemma: w.lemma, class: lexicon.Accuse, negated: g.negated, content: content, rule: "accuse:" + w.lemma}
}

// blames reports whether a class is about what somebody has done.
func blames(c lexicon.Class) bool {
	return c == lexicon.Accuse || c == lexicon.Denounce || c == lexicon.Praise
}

// reducedPassive reports whether a participle stands for a relative clause: "North Korea,
// accused by Washington of …".
func (p *Pass) reducedPassive(v int, f lexicon.VerbForm, region phrase) bool {
	return f.Tense.Has(lexicon.Participle) && p.at(v+1).is("by") && v+1 < region.end
}

func (p *Pass) passiveAccusation(d *draft, i int, region phrase, verb *lexicon.Verb) {
	i = p.skipAdverbs(i, region.end)
	if i >= region.end || !p.words[i].is("by") {
		// "described as K by S"
		if k := p.linkAt(i, region.end, verb); k > 0 {
			for j := k; j < region.end; j++ {
				if p.words[j].is("by") {
					if s := p.nounRight(j+1, region.end, followOf); p.speaks(s) && j > k {
						d.source, d.content = s, p.pieces(phrase{k, j})
						return
					}
				}
			}
		}
		return
	}
	source := p.nounRight(i+1, region.end, func(w *word) bool { return w.is("of") && verb.Frames&lexicon.Of == 0 })
	j := p.skipAdverbs(source.end, region.end)
	if p.at(j).is(",") { // "by a former teammate, Carl Dunn, of"
		for n := j + 1; n < min(region.end, j+12); n++ {
			if p.words[n].is(",") && p.linkAt(n+1, region.end, verb) > 0 {
				if p.nameStart(j+1) >= 0 {
					source.end = n
				}
				j = n + 1
				break
			}
		}
	}
	if k := p.linkAt(j, region.end, verb); k > 0 {
		d.source, d.content = source, p.pieces(p.clauseEndAny(phrase{k, region.end}))
	}
}

func (p *Pass) activeAccusation(d *draft, g verbGroup, i int, region phrase, verb *lexicon.Verb) {
	i = p.skipAdverbs(i, region.end)
	if p.at(i).is("that") && p.at(i+1).any(lexicon.Determiner) {
		return // "complained that the team had asked for files"
	}
	target := p.nounRight(i, region.end, func(w *word) bool {
		return w.is("and", "in", "from") || w.is("at") && !verb.Frames.Has(lexicon.At) || w.is("of") && !verb.Frames.Has(lexicon.Of)
	})
	link := -1
	for j := max(target.end, i); j < region.end && j < i+24; j++ {
		if k := p.linkAt(j, region.end, verb); k > 0 {
			link = k
			break
		}
		apposed := p.words[j].is(",") && (p.at(j+1).any(lexicon.Determiner) || p.linkAt(j+1, region.end, verb) > 0) // "accused the bank, the largest here, of"
		if p.words[j].is(",", ";") && !p.at(j+1).is("who", "which") && !apposed && !p.listed(j, verb) || p.words[j].is("that") {
			break
		}
	}
	if link < 0 || target.empty() && link != i+1 && !p.words[i].mark && p.words[i].quote == p.words[g.verb].quote {
		return
	}
	d.source = p.subjectLeft(g, region)
	if !p.speaks(d.source) {
		d.source = phrase{}
	}
	if v := g.verb; target.empty() && p.rel(v, "acl:relcl") && p.words[v].head >= region.first && p.subtree(v).end > link { // "the man whom she blames for it left"
		d.blamed, region.end = p.nounPhrase(p.words[v].head), min(region.end, p.subtree(v).end)
	}
	first := link
	if verb.Frames.Has(lexicon.As) && p.words[link-1].is("as") || p.words[link-1].is("at") || verb.Class == lexicon.Denounce || verb.Class == lexicon.Praise {
		first = i // what is described belongs to the content
	}
	d.content = p.pieces(p.clauseEndAny(phrase{first, region.end}))
}

// listed reports whether the comma at j only parts those who are accused: "accuses Ann Berg,
// Chess House and Lea Roth of lying".
func (p *Pass) listed(j int, verb *lexicon.Verb) bool {
	return verb.Class == lexicon.Accuse && verb.Frames.Has(lexicon.Of) && p.nameAt[j-1] >= 0 && (p.at(j+1).capital || p.at(j+1).any(lexicon.Determiner))
}

// linkAt returns the word behind a preposition of the verb's frames at i, else 0.
func (p *Pass) linkAt(i, end int, verb *lexicon.Verb) int {
	if i+1 >= end {
		return 0
	}
	w := &p.words[i]
	for _, c := range []struct {
		word  string
		frame lexicon.Frame
	}{{"of", lexicon.Of}, {"with", lexicon.With}, {"for", lexicon.For}, {"as", lexicon.As}, {"in", lexicon.Of}} {
		if w.is(c.word) && verb.Frames.Has(c.frame) && (c.word != "in" || p.at(i+1).is("that")) {
			return i + 1
		}
	}
	if w.is("at") && verb.Frames.Has(lexicon.At) && p.numberAt(i+1, end) {
		return i + 1
	}
	return 0
}

// numberAt reports whether a number stands at i, behind at most "about", "more than" and
// the sign of a currency.
func (p *Pass) numberAt(i, end int) bool {
	for j := i; j < end && j < i+4; j++ {
		if w := &p.words[j]; w.Kind == text.Number || w.upos == "NUM" {
			return true
		} else if w.upos == "NOUN" || w.upos == "PROPN" && w.Kind == text.Word {
			return false
		}
	}
	return false
}
