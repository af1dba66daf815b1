package extract

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

var quotationExtractor = Extractor{
	Name: "quotation",
	Doc: `finds a quotation with its speaker, before, after or inside it, and what runs on.

Finds “It was sabotage,” said the mayor. and The mayor added: “It was sabotage.” Leaves
the so-called “experts” alone: words in quotation marks without a speaker at hand.`,
	Run: (*Pass).quotations,
}

func (p *Pass) quotations() {
	var last []*draft // of the latest speech, one for each source
	for q := range p.Doc.Quotes {
		f := p.inside(q)
		if f.empty() {
			continue
		}
		if len(last) > 0 && p.runsOn(last[0], f) {
			for _, d := range last {
				d.content = append(d.content, p.trim(f))
			}
			continue
		}
		if woven(p.Doc, &p.Doc.Quotes[q]) || p.oath(f) {
			continue
		}
		if !p.free(f) {
			if p.words[f.end-1].is(",", "?", "!") { // They are “very, very worried,” the mayor said.
				if d := p.speakerAfter(f); d != nil && p.closesClause(d) {
					last = p.report(d)
				}
			}
			continue
		}
		if d := p.speakerAfter(f); d != nil {
			last = p.report(d)
		} else if d := p.speakerBefore(f); d != nil {
			last = p.report(d)
		}
	}
}

// inside returns the words within the marks of quotation q.
func (p *Pass) inside(q int) phrase {
	span := p.Doc.Quotes[q].Inner
	first := p.wordAt(span.Start)
	end := max(first, p.wordAt(span.End))
	if end > first && p.words[end-1].End > span.End {
		end--
	}
	return phrase{first, end}
}

// wordAt returns the index of the first word that starts at or after byte b.
func (p *Pass) wordAt(b int) int {
	lo, hi := 0, len(p.words)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.words[mid].Start < b {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// free reports whether a quotation is not woven into a sentence: it opens one, or a
// comma, a colon or a cue verb stands before it.
func (p *Pass) free(f phrase) bool {
	before := p.at(f.first - 2)
	opening := p.at(f.first - 1)
	if opening.sentence < 0 || p.Doc.Sentences[opening.sentence].First >= f.first-1 {
		return true
	}
	return before.is(",", ":", "–", "—", "(") || len(before.verbs) > 0 && p.hasVerb(f)
}

// oath reports whether a quotation only stands between a verb and its clause: "swore, “on my
// life”, that".
func (p *Pass) oath(f phrase) bool {
	return p.words[f.first].any(lexicon.Preposition) && !p.hasVerb(f) && p.at(f.end).mark && p.at(f.end+1).is(",") && p.at(f.end+2).is("that")
}

func (p *Pass) hasVerb(f phrase) bool {
	for i := f.first; i < f.end; i++ {
		if p.finiteVerb(i) {
			return true
		}
	}
	return false
}

// speakerAfter reads “K,” S V and “K,” V S.
func (p *Pass) speakerAfter(f phrase) *draft {
	last := p.words[f.end-1]
	i := f.end
	for i < len(p.words) && (p.words[i].mark || p.words[i].is(",")) {
		i++
	}
	if i >= len(p.words) || p.words[i].sentence < 0 {
		return nil
	}
	s := p.Doc.Sentences[p.words[i].sentence]
	if s.Paragraph != p.paragraphOf(f.end-1) || last.is(".") && p.words[i].capital && s.First >= f.end-1 {
		return nil
	}
	region := phrase{i, s.End}
	if v, f2 := p.cueIn(region); v >= 0 {
		if d := p.orderSV(f, i, v, f2, region); d != nil {
			return d
		}
		return p.orderVS(f, i, v, f2, region)
	}
	return nil
}

// closesClause reports whether nothing but time and place stands behind the speaker and the
// cue of d: On “The Morning Show,” he said the road was shut.
func (p *Pass) closesClause(d *draft) bool {
	i := max(d.cue.end, d.source.end)
	end := p.sentenceOf(d.cue.first).end
	i = p.skipTail(p.skipAdverbs(i, end), end)
	return i >= end || p.words[i].Kind == text.Punct && !p.words[i].is("-")
}

func (p *Pass) paragraphOf(i int) int {
	if s := p.words[i].sentence; s >= 0 {
		return p.Doc.Sentences[s].Paragraph
	}
	return -1
}

// cueIn returns the first verb of region, at the level of its first word, that can carry
// a quotation.
func (p *Pass) cueIn(region phrase) (int, lexicon.VerbForm) {
	level := p.words[region.first].quote
	for v := region.first; v < region.end && v < region.first+40; v++ {
		if p.words[v].quote != level || p.taken[v] {
			continue
		}
		for _, f := range p.words[v].verbs {
			if f.Verb.Frames.Has(lexicon.Quote) && f.Tense&(lexicon.Past|lexicon.Third|lexicon.Base) != 0 &&
				p.nameAt[v] < 0 && p.particleEnd(v, f.Verb) > 0 && !p.at(v-1).any(lexicon.Determiner) {
				return v, f
			}
		}
	}
	return -1, lexicon.VerbForm{}
}

func (p *Pass) orderSV(k phrase, i, v int, f lexicon.VerbForm, region phrase) *draft {
	g := p.groupAt(v, region.first)
	if g.first == i {
		return nil
	}
	source := p.subjectLeft(g, region)
	if source.empty() || source.first > i+1 {
		return nil
	}
	return p.quoteDraft(p.quoteBack(k), source, g, v, f)
}

func (p *Pass) orderVS(k phrase, i, v int, f lexicon.VerbForm, region phrase) *draft {
	if p.skipAdverbs(i, v) != v && v != i {
		return nil
	}
	end := p.particleEnd(v, f.Verb)
	source := p.subjectRight(end-1, region)
	if source.empty() || !p.speaks(source) && !f.Verb.Frames.Has(lexicon.That) {
		return nil
	}
	return p.quoteDraft(p.quoteBack(k), source, verbGroup{first: v, verb: v}, v, f)
}

func (p *Pass) quoteDraft(k, source phrase, g verbGroup, v int, f lexicon.VerbForm) *draft {
	return &draft{
		source: source, cue: p.cuePhrase(g, p.particleEnd(v, f.Verb)), lemma: f.Verb.String(), class: f.Verb.Class,
		negated: g.negated, content: []phrase{k}, rule: "quotation:" + f.Verb.String(),
	}
}

// quoteBack widens a quotation at the end of a sentence of mixed speech to the sentence:
// “an outrage,” in: The move was “an outrage,” he said.
func (p *Pass) quoteBack(k phrase) phrase {
	s := p.words[k.first].sentence
	if s < 0 {
		return p.trim(k)
	}
	first := p.Doc.Sentences[s].First
	for i := first; i < k.first-1 && i < first+4; i++ {
		if p.words[i].is(":") {
			first = i + 1 // a label: "Quote:"
		}
	}
	for first < k.first-1 && p.words[first].Kind == text.Punct && !p.words[first].mark {
		first++
	}
	if first < k.first-1 && p.words[first].quote != p.words[k.first].quote && !p.words[first].mark {
		return p.trim(phrase{first, k.end})
	}
	return p.trim(k)
}

// speakerBefore reads S V, “K” and S V: “K”.
func (p *Pass) speakerBefore(k phrase) *draft {
	open := k.first - 1
	region := p.sentenceOf(open)
	region.end = open
	level := p.at(open - 1).quote
	if region.empty() {
		return p.speakerLine(k, open)
	}
	for v := open - 1; v >= region.first && v > open-25; v-- {
		if p.words[v].quote != level || p.taken[v] {
			continue
		}
		for _, f := range p.words[v].verbs {
			if !f.Verb.Frames.Has(lexicon.Quote) || p.particleEnd(v, f.Verb) == 0 || p.nameAt[v] >= 0 {
				continue
			}
			g := p.groupAt(v, region.first)
			source := p.subjectLeft(g, p.sentenceOf(v))
			if f.Tense == lexicon.Gerund {
				source = phrase{}
				if p.participle(v, region) {
					source = p.participleSource(v, region)
				}
			}
			if source.empty() || g.passive {
				continue
			}
			return p.quoteDraft(p.trim(k), source, g, v, f)
		}
	}
	return nil
}

// speakerLine reads a paragraph that only introduces the quotation of the next one: S V:
func (p *Pass) speakerLine(k phrase, open int) *draft {
	if !p.at(open - 1).is(":") {
		return nil
	}
	region := p.sentenceOf(open - 1)
	for v := region.end - 1; v >= region.first; v-- {
		for _, f := range p.words[v].verbs {
			if !f.Verb.Frames.Has(lexicon.Quote) || p.taken[v] {
				continue
			}
			g := p.groupAt(v, region.first)
			if source := p.subjectLeft(g, region); !source.empty() && !g.passive {
				return p.quoteDraft(p.trim(k), source, g, v, f)
			}
		}
	}
	return nil
}

// runsOn reports whether the quotation f goes on speaking for d: it follows d's sentence
// at once, or d's cue stands between two halves of it, and it has no speaker of its own.
func (p *Pass) runsOn(d *draft, f phrase) bool {
	open := f.first - 1
	lastContent := d.content[len(d.content)-1]
	from := max(d.cue.end, d.source.end, lastContent.end)
	if open < from {
		return false
	}
	if p.speakerAfter(f) != nil || p.speaksBetween(from, open) {
		return false
	}
	if p.paragraphOf(open) != p.paragraphOf(from-1) {
		return lastContent.end == from && !p.closed(lastContent)
	}
	cue := p.words[from-1].sentence
	return p.words[open].sentence == cue || p.words[open].sentence == cue+1 && p.Doc.Sentences[cue+1].First == open
}

// speaksBetween reports whether a further cue stands between two quotations.
func (p *Pass) speaksBetween(i, j int) bool {
	for ; i < j; i++ {
		if p.words[i].quote >= 0 {
			continue
		}
		for _, f := range p.words[i].verbs {
			if f.Verb.Frames.Has(lexicon.Quote) && p.particleEnd(i, f.Verb) > 0 && (p.finiteVerb(i) || f.Tense == lexicon.Gerund && j-i < 4) {
				return true
			}
		}
	}
	return false
}

// closed reports whether the quotation around a content has its closing mark.
func (p *Pass) closed(f phrase) bool {
	q := p.words[f.end-1].quote
	return q < 0 || p.Doc.Quotes[q].Closed
}

func fields(s string) func(func(string) bool) { return strings.FieldsSeq(s) }
