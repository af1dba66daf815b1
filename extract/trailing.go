package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

var trailingExtractor = Extractor{
	Name: "trailing",
	Doc: `finds a clause without quotation marks whose speaker follows it or stands inside it.

Finds "The valve had failed twice, a former inspector said." and "The valve, she added,
had failed twice." Leaves "He came, he saw, he said nothing." alone.`,
	Run: (*Pass).trailing,
}

func (p *Pass) trailing() {
	for v := range p.words {
		for _, f := range p.words[v].verbs {
			if p.taken[v] || f.Verb.Frames&(lexicon.That|lexicon.Quote) == 0 || f.Verb.Frames.Has(lexicon.Marked) && !f.Verb.Frames.Has(lexicon.Quote) || f.Verb.Frames.Has(lexicon.Weak) && !f.Verb.Frames.Has(lexicon.Quote) {
				continue
			}
			if d := p.trailingAt(v, f); d != nil {
				p.report(d)
				break
			}
		}
	}
}

func (p *Pass) trailingAt(v int, f lexicon.VerbForm) *draft {
	region := p.region(v)
	end := p.particleEnd(v, f.Verb)
	if end == 0 || f.Tense&(lexicon.Past|lexicon.Third|lexicon.Base) == 0 {
		return nil
	}
	g := p.groupAt(v, region.first)
	if g.passive || g.to {
		return nil
	}
	source, after := p.subjectLeft(g, region), end
	if p.inverted(end, f.Verb, g, region) {
		source = phrase{}
	}
	if source.empty() || source.first <= region.first {
		if !p.at(g.first-1).is(",") || g.first-1 <= region.first {
			return nil
		}
		source = p.subjectRight(end-1, region) // "K, said S."
		if source.empty() || !p.speaks(source) && !p.headlineSays(f, source, region) || p.words[source.first].is("it", "him", "them", "me", "us") {
			return nil
		}
		after = source.end
	} else if f.Verb.Frames&(lexicon.Obj|lexicon.ToObj) != 0 {
		if a := p.nounRight(p.skipTo(after, region.end), region.end, followAny); !a.empty() {
			after = a.end
		}
	}
	if p.appositive(source) {
		return nil
	}
	start := min(source.first, g.first)
	comma := start - 1
	if comma <= region.first || !p.words[comma].is(",", "–", "—") || p.words[comma].quote != p.words[v].quote {
		return nil
	}
	after = p.skipAdverbs(after, region.end)
	after = p.skipTail(after, region.end)
	if after < region.end && after == source.end && p.words[after].is("who", "whose", "whom") {
		for after < region.end && !p.words[after].is(",") { // "said an engineer who asked not to be named"
			after++
		}
	}
	if after < region.end && !(p.words[after].Kind == text.Punct) {
		return nil
	}
	content := p.around(p.behindColon(phrase{region.first, comma}), after, region.end)
	if len(content) == 0 || !p.speaks(source) && f.Verb.Frames.Has(lexicon.Weak) {
		return nil
	}
	return &draft{
		source: source, cue: p.cuePhrase(g, end), lemma: f.Verb.String(), class: f.Verb.Class,
		negated: g.negated, content: content, rule: "trailing:" + f.Verb.String(),
	}
}

// behindColon returns what of f stands behind its last colon, if that is a clause of its own
// and so is what stands before: "She corrected him: the sum, she said, was".
func (p *Pass) behindColon(f phrase) phrase {
	for i := f.end - 1; i > f.first; i-- {
		if p.words[i].is(":") && p.words[i].quote == p.words[f.first].quote && p.hasVerb(phrase{f.first, i}) {
			if !p.hasVerb(phrase{i + 1, f.end}) && !p.cutOff(phrase{i + 1, f.end}) {
				return f // "the same tack: attending meetings, said the director"
			}
			return phrase{i + 1, f.end}
		}
	}
	return f
}

// cutOff reports whether f is a phrase that goes on behind the parenthesis: "the sum, she
// said, was", "not to Oslo, he says, but to Bergen".
func (p *Pass) cutOff(f phrase) bool {
	if f.empty() || f.len() > 6 {
		return false
	}
	first := &p.words[f.first]
	return first.is("not") || first.any(lexicon.Preposition) || p.nounRight(f.first, f.end, followOf).end == f.end
}

// appositive reports whether a phrase before a verb begins with a noun that sums up the
// clause before it: "a charge the minister", "something Oslo".
func (p *Pass) appositive(f phrase) bool {
	for i := f.first; i < min(f.end-1, f.first+4); i++ {
		if noun, _ := lexicon.NounForms(p.words[i].lower); noun != nil && !p.at(i+1).is("'s") && p.nameAt[i] < 0 && (noun.Class == lexicon.Accuse || noun.Class == lexicon.Claim || noun.Class == lexicon.Suspect || noun.Class == lexicon.Believe || noun.Class == lexicon.Show) || p.words[i].is("something") {
			return p.words[i+1].any(lexicon.Determiner) || p.words[i+1].capital || p.pronoun(i+1) || p.oneOfMany(i, f.end-1)
		}
	}
	return false
}

// headlineSays reports whether "says" and its subject end a headline, where nouns for
// speakers have no article: "Players doped for years, says ice union".
func (p *Pass) headlineSays(f lexicon.VerbForm, source, region phrase) bool {
	return f.Verb.Class == lexicon.Say && f.Verb.Lemma == "say" && f.Tense&(lexicon.Third|lexicon.Base) != 0 && source.end == region.end && source.len() <= 4 && p.paragraphOf(region.first) == 0
}

// inverted reports whether the subject follows the verb, though one could be found before
// it too: "the dam, which is old, is safe, said Jon Green, an engineer".
func (p *Pass) inverted(end int, verb *lexicon.Verb, g verbGroup, region phrase) bool {
	f := p.subjectRight(end-1, region)
	he := !f.empty() && p.words[f.first].is("he", "she", "they", "both") // "assured he"
	if !p.at(g.first-1).is(",") || verb.Frames.Has(lexicon.Obj) && !he {
		return false
	}
	if !p.speaks(f) || f.end < region.end && p.words[f.end].Kind != text.Punct && !p.words[f.end].any(lexicon.Preposition|lexicon.TimeWord) {
		return false
	}
	return he || p.personIn(f) >= 0 || !p.speaks(p.subjectLeft(g, region))
}

func (p *Pass) skipTo(i, end int) int {
	if i < end && p.words[i].is("to") {
		return i + 1
	}
	return i
}

// skipTail skips what may stand behind "he said": "in a statement", "at a briefing on Monday".
func (p *Pass) skipTail(i, end int) int {
	for i < end && p.words[i].is("in", "at", "during", "on", "via", "after", "before", "of", "to") {
		f := p.nounRight(i+1, end, followEvery)
		if f.empty() {
			return i
		}
		i = p.skipAdverbs(f.end, end)
	}
	return i
}

// around returns the content before a parenthetical attribution and, when the clause goes
// on behind it, the rest: "The valve, she added, had failed twice."
func (p *Pass) around(before phrase, after, end int) []phrase {
	first := p.trim(before)
	if first.empty() {
		return nil
	}
	if after < end && p.words[after].is(",") {
		rest := p.trim(phrase{after + 1, end})
		if p.words[first.end-1].any(lexicon.Relative) && !rest.empty() {
			return []phrase{p.clauseEnd(rest)} // "images in which, according to him, five cars …"
		}
		if !rest.empty() && (!p.hasVerb(first) || p.unfinished(first) || p.goesOn(rest)) {
			return []phrase{first, p.clauseEnd(rest)}
		}
	}
	if !p.hasVerb(first) || p.onlyWhen(first) {
		return nil
	}
	return []phrase{first}
}

// onlyWhen reports whether f is a clause of time and nothing else, which nobody says: "Even
// before they ask, they already know".
func (p *Pass) onlyWhen(f phrase) bool {
	i := f.first
	if p.words[i].is("even", "just", "only", "long", "shortly", "soon") {
		i++
	}
	if i >= f.end || !p.words[i].is("before", "after", "when", "while", "until", "once", "whenever") {
		return false
	}
	for ; i < f.end; i++ {
		if p.words[i].is(",") && p.words[i].quote == p.words[f.first].quote {
			return false
		}
	}
	return true
}

// unfinished reports whether the words before a parenthesis are only a subordinate clause:
// "If she wins, the envoy suggested, nobody will be punished".
func (p *Pass) unfinished(f phrase) bool {
	if w := &p.words[f.end-1]; w.upos == "AUX" || w.lemma == "be" { // "There were, she wrote, so many errors"
		return true
	}
	i := f.first
	if p.words[i].any(lexicon.Conjunction) && i+1 < f.end {
		i++
	}
	if !p.words[i].is("if", "when", "unless", "although", "though", "while", "once", "because", "since", "until", "whenever", "whether", "after", "before", "as") {
		return false
	}
	for ; i < f.end; i++ {
		if p.words[i].is(",") && p.words[i].quote == p.words[f.first].quote {
			return false
		}
	}
	return true
}

// goesOn reports whether a rest behind a parenthetical belongs to the same clause.
func (p *Pass) goesOn(f phrase) bool {
	w := &p.words[f.first]
	if p.cutsAfterComma(f.first, f.end) {
		return false
	}
	return p.finiteVerb(f.first) || w.any(lexicon.Preposition|lexicon.Subordinator|lexicon.Relative) || w.is("and", "but", "or") && p.hasVerb(f)
}
