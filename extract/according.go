package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

var accordingExtractor = Extractor{
	Name: "according",
	Doc: `finds content attributed by "according to", "in the words of" and their kin.

Finds "According to the report, output fell." and "Output, according to the report, fell."
Leaves "The train ran according to plan." alone.`,
	Run: (*Pass).according,
}

func (p *Pass) according() {
	for i := range p.words {
		n, kind := p.relayAt(i)
		if n == 0 && p.words[i].is("in", "by", "on") {
			if d := p.inTheView(i); d != nil {
				p.report(d)
			} else {
				p.report(p.inThePoll(i))
			}
			continue
		}
		if n == 0 && p.words[i].is("so") && p.at(i-1).is(",") {
			p.report(p.soSays(i))
			continue
		}
		if n == 0 && p.words[i].is("as") {
			if d := p.asReported(i); d != nil {
				p.report(d)
			}
			continue
		}
		if n == 0 || kind != "according" {
			continue
		}
		if d := p.accordingAt(i, n); d != nil {
			p.report(d)
		}
	}
}

// relayAt returns the length and kind of a relaying phrase at i: "according to" is
// according, "citing" is citing.
func (p *Pass) relayAt(i int) (int, string) {
	if p.words[i].Kind != text.Word || p.words[i].function&(lexicon.Preposition|lexicon.Determiner) == 0 && !p.words[i].is("according", "as", "citing", "quoting", "quoted") && len(p.words[i].verbs) == 0 {
		return 0, ""
	}
	var forms [5]string
	n := 0
	end := p.sentenceOf(i).end
	for n < len(forms) && i+n < end {
		forms[n] = p.words[i+n].lower
		n++
	}
	return lexicon.Relay(forms[:n])
}

func (p *Pass) accordingAt(i, n int) *draft {
	region := p.region(i)
	if p.guarded(p.words[i].lower, i+1, region) {
		return nil // "according to plan"
	}
	if p.words[i].is("attributed") && p.at(p.skipTimeLeft(i, region.first)-1).any(lexicon.Auxiliary) {
		return nil // "the line is attributed to Keats"
	}
	if before := p.subjectLeft(p.groupAt(i, region.first), region); p.words[i].is("attributed") && p.isDeed(before) {
		return nil // "an attack attributed to Chad"
	}
	source := p.nounRight(i+n, region.end, followAny)
	for !source.empty() && p.words[source.end-1].any(lexicon.TimeWord) && p.nameAt[source.end-1] < 0 {
		source.end--
	}
	if !p.speaks(source) && !p.at(i).is("according") || source.empty() {
		return nil
	}
	if k := p.headMention(source); k < 0 && p.personIn(source) < 0 && source.len() == 1 && !p.words[source.first].capital && !p.openingPhrase(i, region) {
		return nil // "according to plan"
	}
	source = p.withOffice(source, region)
	content := p.beside(phrase{i, source.end}, region)
	if len(content) == 0 {
		return nil
	}
	return &draft{source: source, cue: phrase{i, i + n}, lemma: "according to", class: lexicon.Say, content: content, rule: "according:according-to"}
}

// beside returns the clause that a phrase such as "according to the report" opens, closes or
// interrupts.
func (p *Pass) beside(f, region phrase) []phrase {
	if !p.openingPhrase(f.first, region) {
		return p.around(phrase{region.first, f.first}, p.closing(f.end, region.end), region.end)
	}
	j := f.end
	for relative := true; relative; { // over ", which cited the report," too
		for j < region.end && !p.words[j].is(",") {
			j++
		}
		relative = j+1 < region.end && p.words[j+1].is("which", "who", "whose")
		j = min(j+1, region.end-1)
	}
	f = phrase{j, region.end}
	if c := p.clauseEnd(f); !p.at(c.end).is(",") || !p.at(c.end+1).is("and") || p.attributionAt(c.end+2, f.end) {
		f = c // what "and" joins belongs to whom the sentence begins with
	}
	return p.pieces(f)
}

// inTheView reads "in the ministry's view" and "by his own account" with the preposition
// at i.
func (p *Pass) inTheView(i int) *draft {
	region := p.region(i)
	source := phrase{i + 1, i + 2}
	if !p.at(i+1).is("his", "her", "its", "their", "my", "our") {
		source = p.nounRight(i+1, min(region.end, i+12), nil)
		for k := source.first; k < source.end; k++ {
			if p.words[k].is("'s", "'") {
				source.end = k + 1
			}
		}
		if source.empty() || !p.words[source.end-1].is("'s", "'") || !p.speaks(phrase{source.first, source.end - 1}) {
			return nil
		}
	}
	n := source.end
	for n < region.end && n < source.end+2 && (p.words[n].is("own") || p.words[n].upos == "ADJ") {
		n++
	}
	if n >= region.end || !lexicon.ViewNoun(p.words[n].lower) || p.at(n+1).is("of", "that", "on", "about", "to", "for") {
		return nil
	}
	content := p.beside(phrase{i, n + 1}, region)
	if opening := p.openingPhrase(i, region); !opening && !p.at(i-1).is(",", "–", "—", "(") {
		return nil
	} else if opening && !p.at(n+1).is(",") {
		if next := p.at(n + 1); !next.any(lexicon.Determiner) && !next.pronoun() && !next.capital {
			return nil // "in the king's view tower"
		}
		content = p.pieces(p.clauseEnd(phrase{min(n+1, region.end-1), region.end}))
	}
	if len(content) == 0 {
		return nil
	}
	lemma := p.words[i].lower + " " + p.words[n].lower
	return &draft{source: source, cue: phrase{i, n + 1}, lemma: lemma, class: lexicon.Say, content: content, rule: "according:" + p.words[n].lower}
}

// inThePoll reads "In a poll of nurses, K" with the preposition at i: only polls say
// something by being named like this.
func (p *Pass) inThePoll(i int) *draft {
	region := p.region(i)
	if !p.words[i].is("in") || !p.openingPhrase(i, region) {
		return nil
	}
	source := p.nounRight(i+1, region.end, followEvery)
	k := p.headMention(source)
	if k < 0 || p.list[k].lemma != "poll" && p.list[k].lemma != "survey" || p.at(p.list[k].end).upos == "NOUN" {
		return nil
	}
	behind := source.end
	for source.end > p.list[k].end && (p.words[source.end-1].any(lexicon.TimeWord) || p.words[source.end-1].is("last", "this")) {
		source.end--
	}
	content := p.beside(phrase{i, behind}, region)
	if len(content) == 0 {
		return nil
	}
	return &draft{source: source, cue: phrase{i, i + 1}, lemma: "in", class: lexicon.Say, content: content, rule: "according:in"}
}

// soSays reads "K, so the minister on Monday" and "K, so reports the firm", with "so" at i.
func (p *Pass) soSays(i int) *draft {
	region := p.region(i)
	cue := phrase{i, i + 1}
	for _, f := range p.at(i + 1).verbs {
		if f.Verb.Frames.Has(lexicon.That) && f.Tense&(lexicon.Past|lexicon.Third) != 0 && i+2 < region.end {
			cue.end = i + 2
		}
	}
	source := p.nounRight(cue.end, region.end, followOf)
	if !p.speaks(source) || p.pronoun(source.first) || source.end < region.end && p.words[source.end].Kind != text.Punct && !p.words[source.end].any(lexicon.Preposition|lexicon.TimeWord) {
		return nil
	}
	content := p.around(phrase{region.first, i - 1}, region.end, region.end)
	if len(content) == 0 || cue.len() == 1 && p.hasPredicate(phrase{i + 1, region.end}) {
		return nil // "it rained, so the minister left"
	}
	return &draft{source: source, cue: cue, lemma: "so", class: lexicon.Say, content: content, rule: "according:so"}
}

// hasPredicate reports whether a verb, finite or with a subject, stands in f.
func (p *Pass) hasPredicate(f phrase) bool {
	for i := f.first; i < f.end; i++ {
		if p.finiteVerb(i) || p.rel(i, "nsubj") || p.words[i].upos == "VERB" {
			return true
		}
		if _, tense, ok := lexicon.VerbLemma(p.words[i].lower); ok && tense.Has(lexicon.Past) && tense&lexicon.Base == 0 && p.words[i].upos != "ADJ" {
			return true
		}
	}
	return p.child(p.headIn(f), "cop") >= 0
}

// asReported reads "As the agency reported on Friday, K" and "K, as the agency reported".
func (p *Pass) asReported(i int) *draft {
	region := p.region(i)
	for v := i + 2; v < region.end && v < i+14; v++ {
		for _, f := range p.words[v].verbs {
			if f.Verb.Frames&lexicon.That == 0 || f.Tense&(lexicon.Past|lexicon.Third) == 0 || !reports(f.Verb.Class) {
				continue
			}
			g := p.groupAt(v, i)
			source := p.subjectLeft(g, phrase{i + 1, region.end})
			after := p.skipTail(p.skipAdverbs(v+1, region.end), region.end)
			if source.first != i+1 || !p.speaks(source) || g.negated || after < region.end && p.words[after].Kind != text.Punct {
				continue
			}
			d := &draft{source: source, cue: phrase{v, v + 1}, lemma: f.Verb.String(), class: f.Verb.Class, rule: "according:as-" + f.Verb.String()}
			if p.openingPhrase(i, region) {
				d.content = p.pieces(p.clauseEnd(phrase{min(after+1, region.end-1), region.end}))
			} else {
				d.content = p.around(phrase{region.first, i}, after, region.end)
			}
			if len(d.content) > 0 {
				return d
			}
		}
	}
	return nil
}

// reports reports whether a class only passes on what it reports.
func reports(c lexicon.Class) bool {
	return c == lexicon.Say || c == lexicon.Claim || c == lexicon.Show || c == lexicon.Affirm
}

// openingPhrase reports whether the relaying phrase at i opens its sentence, after at most
// a conjunction.
func (p *Pass) openingPhrase(i int, region phrase) bool {
	return i == region.first || i == region.first+1 && (p.words[region.first].any(lexicon.Conjunction|lexicon.AdverbWord) || p.words[region.first].mark)
}

// closing skips to the comma that closes a parenthesis, if it comes at once.
func (p *Pass) closing(i, end int) int {
	for j := i; j < end && j < i+12; j++ {
		if p.words[j].is(",") {
			return j
		}
	}
	return i
}

// withOffice takes in an office behind a name: "Ivan Petrov, head of the inquiry,".
func (p *Pass) withOffice(source, region phrase) phrase {
	if p.at(source.end).is(",") && p.personIn(source) >= 0 {
		office := p.nounRight(source.end+1, region.end, followEvery)
		if h := p.headIn(office); h >= 0 && p.words[h].xpos != "NNS" && p.roleIn(office) && p.at(office.end).Kind == text.Punct {
			source.end = office.end
		}
	}
	return source
}
