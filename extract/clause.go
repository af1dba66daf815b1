package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

var clauseExtractor = Extractor{
	Name: "clause",
	Doc: `finds a verb with a content clause, and verbs with "to", "as" or "whether".

Finds "The minister said on Monday that the talks had failed." and "Kirby told reporters
the train had returned." Leaves "The watch tells the time." alone.`,
	Run: (*Pass).clauses,
}

func (p *Pass) clauses() {
	for v := range p.words {
		for _, f := range p.words[v].verbs {
			if p.taken[v] || f.Tense&(lexicon.Past|lexicon.Third|lexicon.Base|lexicon.Participle) == 0 && !p.at(v-1).any(lexicon.Auxiliary) && !p.carriedOn(v) {
				continue
			}
			if d := p.clauseAt(v, f); d != nil {
				p.report(d)
				break
			}
		}
	}
}

// clauseAt reads the verb at v as a cue with a content clause.
func (p *Pass) clauseAt(v int, f lexicon.VerbForm) *draft {
	region := p.region(v)
	g := p.groupAt(v, region.first)
	cueEnd := p.particleEnd(v, f.Verb)
	if cueEnd == 0 || p.guarded(f.Verb.Lemma, cueEnd, region) || g.to && !g.negated && !p.reallyDone(g) {
		return nil
	}
	content, sure := p.clauseAfter(cueEnd, region, f.Verb)
	if content.empty() {
		return nil
	}
	content = p.complementEnd(v, content)
	source := phrase{}
	if g.passive {
		return nil
	}
	source = p.subjectLeft(g, region)
	if pr, own := lexicon.Pronoun(p.at(source.first).lower); own && pr.Person < 3 && f.Verb.Lemma == "want" && source.len() == 1 {
		return nil // "I want you to know"
	}
	if source.empty() || (!sure && !f.Verb.Frames.Has(lexicon.Quote) || f.Verb.Frames.Has(lexicon.Weak)) && !p.speaks(source) {
		return nil
	}
	pieces := p.withRelative(source, content)
	if p.at(cueEnd).is(",") && p.at(cueEnd+1).is("that") && p.at(source.first-1).is(",") && source.first-1 > region.first { // "There was no proof, he said, that"
		if k := p.trim(phrase{region.first, source.first - 1}); p.hasVerb(k) {
			pieces = append([]phrase{k}, pieces...)
		}
	}
	return &draft{
		source: source, cue: p.cuePhrase(g, cueEnd), lemma: f.Verb.String(), class: p.silence(f.Verb, content),
		negated: g.negated != p.undone(g), falsely: g.falsely, content: pieces, rule: "clause:" + f.Verb.String(),
	}
}

// withRelative returns a content as its pieces. In "the pills, which he said were for his
// back, lay" the pronoun belongs to it, and it ends where the relative clause does.
func (p *Pass) withRelative(source, content phrase) []phrase {
	which := source.first - 1
	if w := p.at(which); !w.is("which", "that", "who") || w.upos != "PRON" || p.words[content.first].is("to") || w.sentence != p.words[source.first].sentence {
		return p.pieces(content)
	}
	if p.at(which - 1).is(",") {
		for i := content.first; i < content.end; i++ {
			if p.words[i].is(",") && p.words[i].quote == p.words[which].quote {
				content.end = i
			}
		}
	}
	return append(p.pieces(content), phrase{which, which + 1})
}

// silence returns the class of a cue, which is silent when it refuses to speak: "declined
// to comment" denies nothing.
func (p *Pass) silence(verb *lexicon.Verb, content phrase) lexicon.Class {
	if verb.Class != lexicon.Deny || !p.words[content.first].is("to") {
		return verb.Class
	}
	for _, f := range lexicon.VerbForms(p.at(content.first + 1).lower) {
		if f.Verb.Frames&(lexicon.Quote|lexicon.On) != 0 || f.Verb.Class == lexicon.Affirm || f.Verb.Class == lexicon.Silent {
			return lexicon.Silent
		}
	}
	return verb.Class
}

// cuePhrase is the cue's words: the verb with its particle, from the negation on.
func (p *Pass) cuePhrase(g verbGroup, end int) phrase {
	first := g.verb
	if g.negated {
		first = g.first
	}
	return phrase{first, end}
}

// particleEnd returns the end of the cue when the particle of the verb follows, else 0.
func (p *Pass) particleEnd(v int, verb *lexicon.Verb) int {
	if verb.Particle == "" {
		return v + 1
	}
	i := v + 1
	for part := range fields(verb.Particle) {
		if !p.at(i).is(part) {
			return 0
		}
		i++
	}
	return i
}

func (p *Pass) guarded(lemma string, i int, region phrase) bool {
	var next [6]string
	n := 0
	for n < len(next) && i+n < region.end {
		next[n] = p.words[i+n].lower
		n++
	}
	return lexicon.Guarded(lemma, next[:n])
}

// clauseAfter returns the content clause that follows a cue verb ending before i, and
// whether a word such as "that" marks it.
func (p *Pass) clauseAfter(i int, region phrase, verb *lexicon.Verb) (phrase, bool) {
	j := p.skipAdverbs(i, region.end)
	j = p.skipStatement(j, region.end)
	if verb.Frames.Has(lexicon.That) {
		if f := p.thatClause(j, region); !f.empty() {
			return f, true
		}
	}
	if verb.Frames.Has(lexicon.To) && p.at(j).is("to") && j < region.end {
		return p.clauseEnd(phrase{j, region.end}), true
	}
	if verb.Frames.Has(lexicon.Wh) && j < region.end && p.words[j].is("whether", "if", "how", "what", "why", "where", "when", "who") {
		return p.clauseEnd(phrase{j, region.end}), true
	}
	if f := p.afterAddressee(j, region, verb); !f.empty() {
		return f, true
	}
	if verb.Frames.Has(lexicon.On) && p.at(j).is("on", "about") && j < region.end && !(p.opensNumber(j) && p.bareClause(j, region.end)) {
		return p.clauseEnd(phrase{j + 1, region.end}), true
	}
	if verb.Frames.Has(lexicon.That) && !verb.Frames.Has(lexicon.Marked) && p.bareClause(j, region.end) {
		return p.clauseEnd(phrase{j, region.end}), false
	}
	return phrase{}, false
}

// skipStatement skips "in a statement", "at a briefing", "during an interview with X" and
// further time phrases between a verb and its clause.
func (p *Pass) skipStatement(i, end int) int {
	if p.opensNumber(i) {
		return i
	}
	if j := p.skipPlaces(i, end); j > i {
		return j
	}
	for i < end && p.words[i].is("in", "at", "during", "via", "through", "on", "after", "before", "from") {
		f := p.nounRight(i+1, end, followAny)
		if f.empty() || f.len() > 12 || f.end >= end || !(p.words[f.end].is(",") || p.words[f.end].any(lexicon.TimeWord)) {
			return i
		}
		i = p.skipAdverbs(f.end, end)
	}
	return i
}

const maxPlaces = 20 // words

// skipPlaces skips any phrases of place, time and manner up to a "that", a colon or a
// quotation: "said at a rally in Porto on the eve of the vote that".
func (p *Pass) skipPlaces(i, end int) int {
	j := i
	for j < end && j < i+maxPlaces && p.words[j].is("in", "at", "during", "via", "through", "on", "after", "before", "from", "following", "amid", "outside", "over", "with", "by") {
		f := p.nounRight(j+1, end, followEvery)
		if f.empty() {
			return i
		}
		j = p.skipAdverbs(f.end, end)
	}
	if p.at(j).is(",") && p.at(j+1).is("that") {
		j++
	}
	if j >= end || !(p.words[j].is("that", ":") || p.words[j].mark) {
		return i
	}
	return j
}

// thatClause returns the clause behind "that" at i.
func (p *Pass) thatClause(i int, region phrase) phrase {
	if i >= region.end {
		return phrase{}
	}
	if k := p.overParenthesis(i); k > 0 && k < region.end {
		i = k
	}
	if p.words[i].mark && p.at(i+1).is("that") && i+1 < region.end {
		i++ // show "that …"
	}
	if !p.words[i].is("that") || i+1 >= region.end || p.words[i+1].any(lexicon.Conjunction) {
		return phrase{}
	}
	return p.clauseEnd(phrase{i + 1, region.end})
}

// afterAddressee returns the clause behind "reporters" in "told reporters that".
func (p *Pass) afterAddressee(i int, region phrase, verb *lexicon.Verb) phrase {
	j := i
	switch {
	case verb.Frames.Has(lexicon.ToObj) && p.at(i).is("to"):
		j++
	case verb.Frames.Has(lexicon.Obj):
	default:
		return phrase{}
	}
	f := p.nounRight(j, region.end, followAny)
	if f.empty() {
		return f
	}
	for i := j + 1; i < f.end; i++ {
		if p.opensNumber(i) { // "told reporters at least 30 people were hurt"
			f.end = i
		}
	}
	k := p.skipAdverbs(f.end, region.end)
	k = p.skipStatement(k, region.end)
	if that := p.thatBehind(k, region); verb.Frames.Has(lexicon.That) && that >= 0 {
		k = that
	}
	switch {
	case k >= region.end, p.words[k].is("that") && p.finiteVerb(k+1):
		return phrase{} // "told a tale about the town that sank"
	case p.words[k].is("that") || p.words[k].is(",") && p.at(k+1).is("that"):
		return p.thatClause(k, region)
	case p.words[k].is("to") && (verb.Frames.Has(lexicon.To) || verb.Class == lexicon.Want && p.at(k+1).Kind == text.Word): // "wants the bishop to resign"
		return p.clauseEnd(phrase{f.first, region.end})
	case p.words[k].is("of", "about") && verb.Frames.Has(lexicon.Of):
		return p.clauseEnd(phrase{k + 1, region.end})
	case p.words[k].is("whether", "if", "how", "what", "why") && verb.Frames.Has(lexicon.Wh):
		return p.clauseEnd(phrase{k, region.end})
	case verb.Frames.Has(lexicon.That) && p.finiteVerb(k) && j == i: // "warned the mill might close": no addressee
		return p.clauseEnd(phrase{f.first, region.end})
	case verb.Frames.Has(lexicon.That) && p.bareClause(k, region.end):
		return p.clauseEnd(phrase{k, region.end})
	}
	return phrase{}
}

const maxAddressee = 30 // words

// thatBehind returns the "that" which ends a long addressee at i, or -1: "told a crowd in
// Salem, New Hampshire, on Monday that". No verb stands before it, and it opens a clause.
func (p *Pass) thatBehind(i int, region phrase) int {
	for k := i; k < min(region.end-1, i+maxAddressee); k++ {
		switch w := &p.words[k]; {
		case w.is("that"):
			if w.upos == "SCONJ" || p.words[k+1].mark {
				return k
			}
			return -1
		case w.mark, w.upos == "VERB", w.is("to"), p.finiteVerb(k), w.Kind == text.Punct && !w.is(",", "-"):
			return -1
		}
	}
	return -1
}

// bareClause reports whether a clause without "that" starts at i: a noun phrase and,
// within reach, a finite verb.
func (p *Pass) bareClause(i, end int) bool {
	if i >= end || p.words[i].any(lexicon.Preposition|lexicon.Conjunction|lexicon.Relative) && !p.words[i].any(lexicon.Determiner) && !p.words[i].is("after", "there", "in") && !p.opensNumber(i) ||
		p.words[i].Kind == text.Punct && !p.words[i].mark {
		return false
	}
	if p.words[i].is("there") || p.finiteVerb(i) && p.rel(i-1, "acl") { // "which he said were"
		return true
	}
	for j := i + 1; j < end && j < i+25; j++ {
		if p.finiteVerb(j) { // but "It admitted nine people by noon, said its director"
			return !p.words[j-1].is(",") || len(p.words[j].verbs) == 0
		}
		if p.words[j].Kind == text.Punct && !p.words[j].mark && !p.words[j].is("-", ",") || p.words[j].is(",") && (p.at(j+1).is("and", "but") || p.at(j+1).xpos == "VBG" && len(p.at(j+1).verbs) > 0) {
			return false
		}
	}
	return false
}

// pieces returns a content as the phrases it is made of: one, unless a parenthesis that
// attributes it ("according to …") stands inside.
func (p *Pass) pieces(f phrase) []phrase {
	if f = p.trim(f); f.empty() {
		return nil
	}
	return []phrase{f}
}
