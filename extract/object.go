package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

var objectExtractor = Extractor{
	Name: "object",
	Doc: `finds verbs whose object is the content: denials, confirmations, demands, condemnations.

Finds "Tehran rejected the accusations." and "The firm confirmed the leak." Leaves "The
court dismissed the clerk." alone.`,
	Run: (*Pass).objectContents,
}

func (p *Pass) objectContents() {
	for v := range p.words {
		for _, f := range p.words[v].verbs {
			if p.taken[v] || f.Verb.Frames&(lexicon.NP|lexicon.For) == 0 || f.Tense&(lexicon.Past|lexicon.Third|lexicon.Base|lexicon.Gerund) == 0 && !p.at(v-1).is("has", "have", "had") {
				continue
			}
			if d := p.objectAt(v, f); d != nil {
				p.report(d)
				break
			}
		}
	}
}

func (p *Pass) objectAt(v int, f lexicon.VerbForm) *draft {
	region := p.region(v)
	end := p.particleEnd(v, f.Verb)
	if end == 0 {
		return p.setAside(v, f, region)
	}
	if p.guarded(f.Verb.Lemma, end, region) {
		return nil
	}
	g := p.groupAt(v, region.first)
	d := &draft{cue: p.cuePhrase(g, end), lemma: f.Verb.String(), class: f.Verb.Class, negated: g.negated != p.undone(g), falsely: g.falsely, rule: "object:" + f.Verb.String()}
	if g.to && !p.reallyDone(g) || f.Tense == lexicon.Gerund && !p.at(v-1).any(lexicon.Auxiliary) && !p.participle(v, region) && !p.carriedOn(v) {
		return nil
	}
	switch {
	case g.passive:
		return p.passiveObject(d, g, end, region)
	case p.at(end).is("by") && f.Tense.Has(lexicon.Participle) && end < region.end:
		return p.reducedObject(d, v, end, region)
	case p.participle(v, region) && f.Tense.Has(lexicon.Gerund):
		d.source = p.participleSource(v, region)
	default:
		d.source = p.subjectLeft(g, region)
	}
	i := p.skipAdverbs(end, region.end)
	if rel := p.denialRelative(d, i, region); rel != nil {
		return rel
	}
	if !p.speaks(d.source) {
		return nil
	}
	if rel := p.relativeObject(v, region); !rel.empty() && stanceTaking(f.Verb.Class) {
		d.content = p.pieces(rel)
		return d
	}
	if i >= region.end || p.words[i].Kind == text.Punct && !p.words[i].mark {
		return p.bareDenial(d)
	}
	if p.words[i].is("as") && f.Verb.Frames.Has(lexicon.As) && stanceTaking(f.Verb.Class) { // "rejected as unfounded a suggestion that"
		d.content = p.pieces(p.clauseEndAny(phrase{i, region.end}))
		return d
	}
	if d.source.len() > 1 && p.words[d.source.first].is("what") {
		d.source.first++
	}
	if p.at(d.source.first-1).is("what") && naming(f.Verb.Lemma) { // "what he calls a farce"
		d.content = p.pieces(p.objectEnd(v, p.clauseEndAny(phrase{i, region.end})))
		return d
	}
	if said := p.sayerAt(i, region, f.Verb); !said.empty() {
		d.content, d.answers = []phrase{said}, true
		return d
	}
	if !p.objectFits(i, region, f.Verb) && !(reports(f.Verb.Class) && (g.negated && (p.topicAt(i, region) || !f.Verb.Frames.Has(lexicon.Weak)) || p.pointerAt(i, region))) {
		return nil
	}
	if p.claimPronoun(i) && p.at(i+1).is("and", "but", ",", "with", "in", "on", "as", "when", "while", "after", "before") { // "disputed that and sued"
		d.content = []phrase{{i, i + 1}}
		return d
	}
	d.content = p.pieces(p.objectEnd(v, p.clauseEndAny(phrase{i, region.end})))
	return d
}

// sayerAt returns the object at i when the verb answers whoever has said something, and the
// object is that person: "contradicted the minister", "corrected him". It is empty when the
// object is what was said.
func (p *Pass) sayerAt(i int, region phrase, verb *lexicon.Verb) phrase {
	if !verb.Frames.Has(lexicon.Sayer) {
		return phrase{}
	}
	if p.words[i].is("him", "her", "them") && p.at(i+1).upos != "NOUN" && p.at(i+1).upos != "ADJ" {
		return phrase{i, i + 1}
	}
	f := p.nounRight(i, region.end, nil)
	if f.empty() || p.at(f.end).is("'s", "'", "of") || p.words[f.first].any(lexicon.Relative) || p.words[f.first].is("what", "how") || p.finiteVerb(f.end) && f.end < region.end {
		return phrase{}
	}
	k := p.headMention(f)
	if k < 0 || p.list[k].head != f.end-1 || p.list[k].sort == pronounMention || p.list[k].kind == schema.Document {
		return phrase{}
	}
	return f
}

// objectEnd cuts a content where the object of the verb at v ends and words about when and
// where it was said follow: "denied the charge in court on Monday, two days after".
func (p *Pass) objectEnd(v int, f phrase) phrase {
	o := p.child(v, "obj")
	if o < f.first || o >= f.end {
		return f
	}
	end := p.subtree(o).end
	for _, k := range p.kidsOf(o) {
		if i := int(k); i > o && p.rel(i, "acl:relcl", "appos", "parataxis", "conj", "advcl") && p.at(p.subtree(i).first).is(",") {
			end = min(end, p.subtree(i).first)
		}
	}
	if end >= f.end || !(p.words[end].is(",", "in", "on", "at", "during", "after", "before", "when", "while", "because", "by", "with", "amid", "without", "since") || p.timePhrase(end, f.end) > end) {
		return f
	}
	return p.trim(phrase{f.first, end})
}

// denialRelative reads a denial whose object stands before it and sums up a clause: ",
// which Oslo denies", ", a charge the minister has rejected". The word order tells it, since
// the trees of such sentences are often broken.
func (p *Pass) denialRelative(d *draft, i int, region phrase) *draft {
	if d.class != lexicon.Deny || i < region.end && !(p.words[i].Kind == text.Punct && !p.words[i].mark) {
		return nil
	}
	s := d.source
	if p.appositive(s) {
		for s.first < s.end-1 && !p.words[s.first].is("something") {
			if noun, _ := lexicon.NounForms(p.words[s.first].lower); noun != nil {
				break
			}
			s.first++
		}
		d.content, d.source, d.sumsUp = []phrase{{d.source.first, s.first + 1}}, phrase{s.first + 1, s.end}, true
		return d
	}
	k := s.first - 1
	if s.empty() || k <= region.first || !p.speaks(s) {
		return nil
	}
	n := k
	if p.words[k].is("which") && p.words[k-1].is(",") {
		d.content, d.sumsUp = []phrase{{k, k + 1}}, true
		return d
	}
	if p.words[k].is("which", "that") {
		n--
	}
	if noun, _ := lexicon.NounForms(p.words[n].lower); noun == nil && !p.words[n].is("something") {
		return nil
	}
	f := phrase{n, n + 1}
	for f.first > region.first && p.words[f.first-1].Kind != text.Punct && f.len() < 4 {
		f.first--
	}
	if !p.at(f.first-1).is(",", "–", "—") {
		return nil
	}
	d.content, d.sumsUp = []phrase{f}, true
	return d
}

// relativeObject returns the noun that a relative clause with the verb at v is about, when
// the verb has no object of its own: "an accusation the Kremlin has rejected".
func (p *Pass) relativeObject(v int, region phrase) phrase {
	h := p.words[v].head
	if h < 0 || h > v || !p.rel(v, "acl:relcl") || p.child(v, "obj", "ccomp", "xcomp") > v {
		return phrase{}
	}
	if s := p.child(v, "nsubj"); s < 0 || p.words[s].is("who", "which", "that") {
		return phrase{}
	}
	f := p.nounPhrase(h)
	for i := h; i > f.first; i-- {
		if p.words[i-1].is(",") { // an apposition to the clause before it
			f.first = i
		}
	}
	if !region.holds(f) || p.headNoun(f) < 0 {
		return phrase{}
	}
	return f
}

// objectFits reports whether what follows the verb can be what is denied, confirmed or
// condemned. For verbs with other everyday senses it must be a noun for something said or
// something done.
func (p *Pass) objectFits(i int, region phrase, verb *lexicon.Verb) bool {
	w := &p.words[i]
	if w.any(lexicon.Preposition|lexicon.Conjunction|lexicon.Subordinator|lexicon.Relative|lexicon.Auxiliary) && !w.any(lexicon.Determiner) && !w.is("having", "being") {
		return false
	}
	if !verb.Frames.Has(lexicon.Weak) && (stanceTaking(verb.Class) || verb.Class == lexicon.Warn && verb.Particle != "") {
		return true
	}
	if verb.Frames.Has(lexicon.NP) && p.calledSo(i, region) {
		return true
	}
	f := p.nounRight(i, region.end, followOf)
	for j := f.first; j < f.end; j++ {
		if n, _ := lexicon.NounForms(p.words[j].lower); n != nil {
			return true
		}
		if pos, ok := lexicon.Evidence(p.words[j].lower); ok && pos == "noun" {
			return true
		}
		if n, _ := lexicon.EventNouns(p.words[j].lower); n != nil && stanceTaking(verb.Class) {
			return true
		}
	}
	for _, form := range lexicon.EventVerbs(w.lower) {
		if form.Tense.Has(lexicon.Gerund) { // "denied supplying arms"
			return true
		}
	}
	return false
}

// topicAt reports whether a matter that somebody could speak of stands at i: what he "does
// not address".
func (p *Pass) topicAt(i int, region phrase) bool {
	f := p.nounRight(i, region.end, nil)
	return !f.empty() && p.words[f.end-1].is("issue", "issues", "matter", "question", "topic", "subject", "problem", "case") && p.at(f.end).is("of", "whether", "about")
}

// pointerAt reports whether the object at i is a word for what was said before and nothing
// else: "have repeatedly stated this", "said the same".
func (p *Pass) pointerAt(i int, region phrase) bool {
	end := i + 1
	if p.words[i].is("the") && p.at(i+1).is("same") {
		end++
	} else if !p.words[i].is("this", "that", "so") {
		return false
	}
	return end >= region.end || p.words[end].Kind == text.Punct
}

// naming reports whether a verb gives its object a name or a judgement.
func naming(lemma string) bool {
	switch lemma {
	case "call", "brand", "label", "dub", "term", "deem", "name", "declare", "consider", "pronounce":
		return true
	}
	return false
}

// calledSo reports whether the verb before i gives its object a second complement: "calls
// the diet a fraud", "deemed it safe".
func (p *Pass) calledSo(i int, region phrase) bool {
	v := i - 1
	for v > region.first && p.words[v].upos != "VERB" {
		v--
	}
	if !naming(p.words[v].lemma) {
		return false
	}
	for j := i; j < min(region.end, i+14) && !p.finiteVerb(j); j++ {
		if p.words[j].mark && p.at(j+1).capital {
			return false // "called his boat “The Second Wife”"
		}
	}
	if p.child(v, "xcomp", "iobj") > v {
		return true
	}
	o := p.child(v, "obj")
	return o >= 0 && p.child(o, "appos") > o || p.secondNoun(i, region)
}

// secondNoun reports whether behind the first noun phrase at i, before any verb or comma, a
// quotation or a noun phrase with an article of its own begins: "him a “troublemaker”".
func (p *Pass) secondNoun(i int, region phrase) bool {
	for j := i; j < min(region.end, i+14); j++ {
		w := &p.words[j]
		switch {
		case p.finiteVerb(j), w.is(",", ";", ":"):
			return false
		case j > i && (w.mark || w.is("a", "an")) && !p.at(j-1).any(lexicon.Preposition|lexicon.Determiner):
			return true
		}
	}
	return false
}

func stanceTaking(c lexicon.Class) bool {
	switch c {
	case lexicon.Deny, lexicon.Disprove, lexicon.Doubt, lexicon.Affirm, lexicon.Admit, lexicon.Denounce, lexicon.Praise, lexicon.Demand, lexicon.Commit, lexicon.RuleOut, lexicon.Threaten, lexicon.Accuse:
		return true
	}
	return false
}

// passiveObject reads "the claims were denied by S".
func (p *Pass) passiveObject(d *draft, g verbGroup, end int, region phrase) *draft {
	i := p.skipAdverbs(end, region.end)
	if i >= region.end || !p.words[i].is("by") {
		return nil
	}
	d.source = p.nounRight(i+1, region.end, followOf)
	content := p.subjectLeft(g, region)
	if !p.speaks(d.source) || content.empty() {
		return nil
	}
	d.content = p.pieces(content)
	return d
}

// reducedObject reads "a call echoed by S" and "the claim, denied by S,": the noun that the
// participle hangs on is the content.
func (p *Pass) reducedObject(d *draft, v, end int, region phrase) *draft {
	h := p.words[v].head
	if !p.rel(v, "acl") || h < region.first || h >= v || !stanceTaking(d.class) {
		return nil
	}
	d.source = p.nounRight(end+1, region.end, followOf)
	content := p.nounPhrase(h)
	for content.first < h && (p.words[content.first].upos == "ADP" || p.words[content.first].upos == "AUX" || p.words[content.first].upos == "PRON" && !p.rel(content.first, "nmod:poss")) {
		content.first++ // "It was a call", "in a report"
	}
	if !p.speaks(d.source) || content.end > v || p.headNoun(content) < 0 {
		return nil
	}
	d.content = p.pieces(content)
	return d
}

// bareDenial gives "North Korea, accused by Washington of supplying arms, denies" the
// accusation of the same sentence as its content.
func (p *Pass) bareDenial(d *draft) *draft {
	if d.class != lexicon.Deny {
		return nil
	}
	s := p.words[d.cue.first].sentence
	for k := len(p.drafts) - 1; k >= 0; k-- {
		o := p.drafts[k]
		if o.class == lexicon.Accuse && p.words[o.cue.first].sentence == s && o.cue.end <= d.cue.first {
			d.content = o.content
			return d
		}
	}
	return nil
}
