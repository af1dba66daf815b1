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
		if n == 0 && p.words[i].is("as") {
			p.report(p.asReported(i))
			continue
		}
		if n == 0 && p.viewpoint(i) {
			p.report(p.viewpointAt(i))
			continue
		}
		if n == 0 || kind != "according" {
			continue
		}
		p.report(p.accordingAt(i, n))
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
	content := p.besides(i, source.end, region)
	if len(content) == 0 {
		return nil
	}
	return &draft{source: source, cue: phrase{i, i + n}, lemma: "according to", class: lexicon.Say, content: content, rule: "according:according-to"}
}

// besides returns the clause that a phrase from i to end stands before, in or behind.
func (p *Pass) besides(i, end int, region phrase) []phrase {
	if !p.openingPhrase(i, region) {
		return p.around(phrase{region.first, i}, p.closing(end, region.end), region.end)
	}
	for end < region.end && !p.words[end].is(",") {
		end++
	}
	return p.pieces(p.clauseEnd(phrase{min(end+1, region.end-1), region.end}))
}

// viewpoint reports whether a phrase such as "in the ministry's view" can begin at i.
func (p *Pass) viewpoint(i int) bool { return p.words[i].is("in", "by", "on", "from") }

// viewpointNouns are the nouns that, behind a preposition and an owner, say whose words or
// view a clause is.
var viewpointNouns = map[string][]string{
	"in":   {"view", "words", "opinion", "telling", "retelling", "account", "version", "estimation", "judgment", "judgement", "assessment", "interpretation", "reading"},
	"by":   {"account", "reckoning", "count", "admission", "calculation", "calculations", "estimate", "estimates", "telling", "definition"},
	"on":   {"reading", "account", "view", "telling"},
	"from": {"perspective", "standpoint", "viewpoint"},
}

// viewpointAt reads "in the ministry's view, K" and "K, by her own account": the owner is
// the source, the noun the cue.
func (p *Pass) viewpointAt(i int) *draft {
	region := p.region(i)
	for n := i + 2; n < min(region.end, i+10); n++ {
		w := &p.words[n]
		if w.Kind == text.Punct && !w.is("'s", "'", "-") {
			return nil
		}
		if !w.is(viewpointNouns[p.words[i].lower]...) || n+1 < region.end && p.words[n+1].Kind != text.Punct && !p.openingPhrase(i, region) {
			continue
		}
		source := p.possessor(n, phrase{i + 1, n})
		if source.empty() || source.first != i+1 {
			return nil
		}
		class := lexicon.Say
		if w.is("admission") {
			class = lexicon.Admit
		}
		content := p.besides(i, n+1, region)
		if len(content) == 0 || !p.at(n+1).is(",") && p.openingPhrase(i, region) {
			return nil
		}
		return &draft{source: source, cue: phrase{n, n + 1}, lemma: w.lower, class: class, content: content, rule: "according:" + w.lower}
	}
	return nil
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
		if !office.empty() && p.roleIn(office) && p.at(office.end).Kind == text.Punct {
			source.end = office.end
		}
	}
	return source
}
