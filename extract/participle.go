package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

var participleExtractor = Extractor{
	Name: "participle",
	Doc: `finds participles that go on reporting with the subject of the clause before them.

Finds "…, adding that the valve had failed." and "a report indicating that output fell".
Leaves "Saying nothing is wise." alone.`,
	Run: (*Pass).participles,
}

func (p *Pass) participles() {
	for v := range p.words {
		for _, f := range p.words[v].verbs {
			if p.taken[v] || !f.Tense.Has(lexicon.Gerund) || p.at(v-1).any(lexicon.Auxiliary) {
				continue
			}
			region := p.region(v)
			if !p.participle(v, region) {
				continue
			}
			if d := p.participleAt(v, f, region); d != nil {
				p.report(d)
				break
			}
		}
	}
}

// participle reports whether the gerund at v hangs on what stands before it: behind a
// comma, or directly behind a noun for a document or evidence.
func (p *Pass) participle(v int, region phrase) bool {
	before := p.at(v - 1)
	if v <= region.first {
		return false
	}
	if before.is(",") || (before.any(lexicon.AdverbWord) || before.mark) && p.at(v-2).is(",") || p.spacedDash(v-1) {
		return true
	}
	if !p.absolute(v, region).empty() {
		return true
	}
	if k := p.headAt[v-1]; k >= 0 && p.list[k].kind == schema.Document && !p.evidenceNoun(k) {
		return true
	}
	return before.is("and", "while", "as", "by", "before", "after", "upon", "for") || before.any(lexicon.TimeWord)
}

// absolute returns the subject that a gerund has behind "with": "with critics saying that".
func (p *Pass) absolute(v int, region phrase) phrase {
	f := p.nounLeft(v, region.first)
	for i := f.end - 1; i >= f.first; i-- { // the preposition may have been taken in
		if p.words[i].is("with") {
			f.first = i + 1
		}
	}
	if f.empty() || !p.at(f.first-1).is("with") || !p.speaks(f) {
		return phrase{}
	}
	return f
}

func (p *Pass) participleAt(v int, f lexicon.VerbForm, region phrase) *draft {
	end := p.particleEnd(v, f.Verb)
	if end == 0 || p.guarded(f.Verb.Lemma, end, region) {
		return nil
	}
	content, sure := p.clauseAfter(end, region, f.Verb)
	if content.empty() && f.Verb.Class == lexicon.Show && f.Verb.Frames.Has(lexicon.NP) {
		content, sure = p.clauseEnd(phrase{min(end, region.end-1), region.end}), true
	}
	if content.empty() || !sure && f.Verb.Frames.Has(lexicon.Weak) {
		return nil
	}
	source := p.participleSource(v, region)
	if source.empty() {
		return nil
	}
	return &draft{
		source: source, cue: phrase{v, end}, lemma: f.Verb.String(), class: f.Verb.Class,
		content: p.pieces(content), rule: "participle:" + f.Verb.String(),
	}
}

// participleSource returns whose participle stands at v: of the document just named, of
// the speaker of the same sentence, or of the subject of the clause.
func (p *Pass) participleSource(v int, region phrase) phrase {
	if p.at(v - 1).is("as") { // "quoted the general as saying"
		h := p.words[v].head
		if h < region.first || h >= v {
			return p.nounLeft(v-1, region.first)
		}
		if o := p.child(h, "nsubj:pass", "obj"); o >= 0 {
			return p.nounPhrase(o)
		}
		return p.nounLeft(v-1, region.first)
	}
	if f := p.absolute(v, region); !f.empty() {
		return f
	}
	if h := p.words[v].head; p.at(v-1).is("for") && h >= region.first { // "was mocked for saying"
		if o := p.child(h, "obj", "nsubj:pass"); o >= 0 && o < v {
			return p.nounPhrase(p.antecedentOf(o, h))
		}
	}
	if k := p.headAt[v-1]; k >= 0 && p.list[k].kind == schema.Document {
		if s := p.issuer(k, region); !s.empty() {
			return s
		}
		return p.withDeterminer(p.list[k].phrase)
	}
	for _, f := range p.words[v].verbs {
		if f.Verb.Class != lexicon.Show {
			continue
		}
		for i := v - 1; i >= region.first; i-- {
			if k := p.headAt[i]; k >= 0 && p.list[k].kind == schema.Document && p.list[k].sort == roleMention && !p.evidenceNoun(k) {
				return p.withDeterminer(p.list[k].phrase)
			}
		}
	}
	var nearest *draft
	for _, d := range p.drafts[max(0, len(p.drafts)-2*nestWindow):] {
		if region.holds(d.cue) && d.cue.end <= v && !d.source.empty() && !d.nominal && p.words[d.cue.first].quote == p.words[v].quote && (nearest == nil || d.cue.first >= nearest.cue.first) {
			nearest = d
		}
	}
	if nearest != nil {
		return nearest.source
	}
	for i := region.first; i < v; i++ {
		if p.finiteVerb(i) && p.words[i].quote == p.words[v].quote {
			return p.subjectLeft(p.groupAt(i, region.first), region)
		}
	}
	return phrase{}
}

// evidenceNoun reports whether a document mention is only evidence: "no evidence
// indicating that" has no holder.
func (p *Pass) evidenceNoun(k int) bool {
	pos, ok := lexicon.Evidence(p.list[k].lemma)
	return ok && pos == "noun"
}

// issuer returns who "issued a statement denying …": the subject of the light verb whose
// object is mention k.
func (p *Pass) issuer(k int, region phrase) phrase {
	m := &p.list[k]
	f := p.withDeterminer(m.phrase)
	if f.first <= region.first {
		return phrase{}
	}
	v := f.first - 1
	lemma, _, ok := lexicon.VerbLemma(p.words[v].lower)
	if !ok {
		return phrase{}
	}
	if _, light := lexicon.LightVerb(lemma, m.lemma); !light {
		return phrase{}
	}
	return p.subjectLeft(p.groupAt(v, region.first), region)
}

func (p *Pass) withDeterminer(f phrase) phrase {
	if f.first > 0 && p.words[f.first-1].any(lexicon.Determiner) {
		f.first--
	}
	return f
}
