package extract

import "hearsay/extract/lexicon"

var headlineExtractor = Extractor{
	Name: "headline",
	Doc: `finds a speaker before a colon at the start of a headline or a line.

Finds "Defence Ministry: no missile crossed the border". Leaves "Update: two arrested" and
"Monday: rain" alone, where no one who could speak stands before the colon.`,
	Run: (*Pass).headlines,
}

func (p *Pass) headlines() {
	for _, s := range p.Doc.Sentences {
		for i := s.First + 1; i < s.End && i <= s.First+7; i++ {
			if p.words[i].is(":") && p.words[i].quote < 0 && !p.taken[i] {
				p.colonAt(i, phrase{s.First, s.End})
				break
			}
		}
	}
}

func (p *Pass) colonAt(colon int, s phrase) {
	source := phrase{s.first, colon}
	content := p.trim(phrase{colon + 1, s.end})
	if content.empty() || !p.hasVerb(content) || p.hasVerb(source) || !p.speaks(source) || p.headMention(source) < 0 && p.personIn(source) < 0 {
		return
	}
	for i := source.first; i < source.end; i++ {
		if p.words[i].any(lexicon.TimeWord) || p.words[i].is(",") {
			return
		}
	}
	if lexicon.Label(p.words[source.first].lower) {
		return
	}
	if k := p.headMention(source); k >= 0 && p.list[k].sort == roleMention && (p.list[k].lemma == "source" || p.list[k].lemma == "quote") {
		return // a label, not a speaker
	}
	p.report(&draft{source: source, cue: phrase{colon, colon + 1}, lemma: ":", class: lexicon.Say, content: p.pieces(content), rule: "headline:colon"})
}
