package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

var headlineExtractor = Extractor{
	Name: "headline",
	Doc: `finds a speaker before a colon or behind the last dash of a headline or a line.

Finds "Defence Ministry: no missile crossed the border" and "Ferry was unsafe - reports".
Leaves "Update: two arrested" and "Monday: rain" alone, where no one who could speak stands
before the colon.`,
	Run: (*Pass).headlines,
}

func (p *Pass) headlines() {
	for _, s := range p.Doc.Sentences {
		for i := s.First + 1; i < s.End && i <= s.First+9; i++ {
			if p.words[i].is(":") && p.words[i].quote < 0 && !p.taken[i] {
				p.colonAt(i, phrase{s.First, s.End})
				break
			}
		}
		p.dashAt(phrase{s.First, s.End})
	}
}

func (p *Pass) colonAt(colon int, s phrase) {
	source := phrase{s.first, colon}
	for !source.empty() && (p.words[source.first].any(lexicon.TimeWord) || p.words[source.first].Kind != text.Word) {
		source.first++ // "FRIDAY 13:20 Kremlin:" in a live page
	}
	if source.len() > 2 && lexicon.Label(p.words[source.first].lower) && p.words[source.first+1].is("from") {
		source.first += 2 // "UPDATE from the club:"
	}
	content := p.trim(phrase{colon + 1, s.end})
	if content.empty() || source.empty() || p.hasVerb(source) || !p.speaks(source) || !p.speech(source, content) {
		return
	}
	for i := source.first; i < source.end; i++ {
		if p.words[i].any(lexicon.TimeWord) || p.words[i].is(",") {
			return
		}
	}
	if lexicon.Label(p.words[source.first].lower) || p.words[source.first].any(lexicon.Determiner) && lexicon.Label(p.words[source.first+1].lower) {
		return // "The Latest:"
	}
	if k := p.headMention(source); k >= 0 && p.list[k].sort == roleMention && (p.list[k].lemma == "source" || p.list[k].lemma == "quote") {
		return // a label, not a speaker
	}
	p.reportLine(&draft{source: source, cue: phrase{colon, colon + 1}, lemma: ":", content: p.pieces(content), rule: "headline:colon"})
}

// speech reports whether what stands behind a colon is what its source says: a clause, or,
// of somebody who can only be there to speak, words that are no title: "Kremlin: no proof".
func (p *Pass) speech(source, content phrase) bool {
	person := p.personIn(source) >= 0
	if k := p.headMention(source); !person && (k < 0 || p.evidenceNoun(k)) {
		return false // "One conclusion:"
	} else if k >= 0 {
		person = person || p.list[k].kind == schema.Person
	}
	if !person && p.attributedFrom(content) {
		return false // "Trade: minister warns of delays" has a topic before its colon
	}
	if p.hasVerb(content) {
		return true
	}
	w := &p.words[content.first]
	if w.any(lexicon.Relative) || w.is("a", "an", "the", "how", "why", "what", "when", "where", "from", "inside", "more") && p.rootTag(content) != "VERB" {
		return false
	}
	return person || p.voice(source) || p.rootTag(content) == "VERB"
}

// attributedFrom reports whether a statement with a source of its own begins at the
// beginning of f.
func (p *Pass) attributedFrom(f phrase) bool {
	for k := len(p.drafts) - 1; k >= 0; k-- {
		if d := p.drafts[k]; d.source.first == f.first && !d.source.empty() {
			return true
		}
	}
	return false
}

// voice reports whether a source is a body that has no other place before a colon than to
// speak: a ministry, a government, a company that is named.
func (p *Pass) voice(f phrase) bool {
	k := p.headMention(f)
	return k >= 0 && p.list[k].kind == schema.Organization && (p.list[k].sort == roleMention || p.list[k].entry != nil)
}

// rootTag returns VERB when a verb stands anywhere in f, else what its first word is.
func (p *Pass) rootTag(f phrase) string {
	for i := f.first; i < f.end; i++ {
		if p.words[i].upos == "VERB" {
			return "VERB"
		}
	}
	return p.words[f.first].upos
}

const maxDashSource = 5 // words

// dashAt reads "K - S" at the end of a line without a full stop: a headline.
func (p *Pass) dashAt(s phrase) {
	last := p.words[s.end-1]
	if last.is(".", "?", "!", "”") || p.at(s.end).sentence >= 0 && p.paragraphOf(s.end) == p.paragraphOf(s.first) {
		return
	}
	for i := s.end - 2; i > s.first+1 && i >= s.end-1-maxDashSource; i-- {
		if !p.words[i].is("-", "–", "—") || p.words[i].quote >= 0 || p.words[i].Start == p.words[i-1].End {
			continue
		}
		source, content := phrase{i + 1, s.end}, p.trim(phrase{s.first, i})
		if p.taken[i] || !p.speaks(source) || p.headMention(source) < 0 && p.personIn(source) < 0 || !p.hasVerb(content) {
			return
		}
		p.reportLine(&draft{source: source, cue: phrase{i, i + 1}, lemma: "-", content: p.pieces(content), rule: "headline:dash"})
		return
	}
}

// reportLine reports the statement of a headline. Without a verb of its own, "No sign of
// theft" says like "found no sign of theft" that evidence is missing.
func (p *Pass) reportLine(d *draft) {
	d.class = lexicon.Say
	f := d.content[0]
	n := f.first + 1
	if pos, ok := lexicon.Evidence(p.at(n).lower); ok && pos == "noun" && p.words[f.first].is("no", "little", "zero") {
		if k := p.complement(n+1, f); !k.empty() {
			d.class, d.cue, d.content = noEvidence, phrase{f.first, n + 1}, p.pieces(k)
			d.lemma = p.words[f.first].lower + " " + lexicon.Singular(p.words[n].lower)
		}
	}
	p.report(d)
}
