package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

var nominalExtractor = Extractor{
	Name: "nominal",
	Doc: `finds nouns of saying with their holder: a possessor, a state's adjective, "by S".

Finds "Washington's claims that the cargo was arms" and "US allegations about the cargo".
Leaves "the report about the weather" alone when nobody is named as its author.`,
	Run: (*Pass).nominals,
}

func (p *Pass) nominals() {
	for n := range p.words {
		if p.taken[n] || p.nameAt[n] >= 0 {
			continue
		}
		noun, _ := lexicon.NounForms(p.words[n].lower)
		if noun == nil || p.finiteReading(n) {
			continue
		}
		if d := p.nominalAt(n, noun); d != nil {
			p.report(d)
		}
	}
}

func (p *Pass) nominalAt(n int, noun *lexicon.Noun) *draft {
	region := p.region(n)
	source := p.possessor(n, region)
	if source.empty() {
		source = p.authorRight(n, region)
	}
	if source.empty() {
		return nil
	}
	content := p.nominalContent(n, noun, region)
	if content.empty() {
		return nil
	}
	return &draft{source: source, cue: phrase{n, n + 1}, lemma: noun.Lemma, class: noun.Class, content: p.pieces(content), nominal: true, rule: "nominal:" + noun.Lemma}
}

// nominalContent returns what the noun at n reports, if its entry allows the complement.
func (p *Pass) nominalContent(n int, noun *lexicon.Noun, region phrase) phrase {
	f := p.complement(n+1, region)
	if f.empty() {
		return f
	}
	link := f.first - 1
	for link > n && !p.words[link].is("that", "of", "about", "on", "regarding", "concerning", "over", "for", "against", "to", "as", "behind", "whether") {
		link--
	}
	if p.words[f.first].is("to", "whether") {
		link = f.first
	}
	w := &p.words[link]
	allowed := noun.Frames
	switch {
	case w.is("that") && allowed.Has(lexicon.That), w.is("of") && allowed.Has(lexicon.Of), w.is("to") && allowed.Has(lexicon.To):
		return f
	case w.is("about", "on", "regarding", "concerning", "over", "against", "as", "behind", "for") && allowed.Has(lexicon.About):
		return f
	}
	return phrase{}
}

// possessor returns who is named before the noun at n: "Washington's", "US", "its", "the
// minister's".
func (p *Pass) possessor(n int, region phrase) phrase {
	for i := n - 1; i >= region.first && i > n-5; i-- {
		w := &p.words[i]
		switch {
		case w.is("'s", "'") && i > region.first:
			f := p.nounLeft(i, region.first)
			if p.speaks(f) {
				return phrase{f.first, i + 1}
			}
			return phrase{}
		case w.is("its", "his", "her", "their", "our", "my"):
			return phrase{i, i + 1}
		case p.nameAt[i] >= 0:
			m := &p.list[p.nameAt[i]]
			if m.kind == schema.Country || m.kind == schema.Organization {
				return p.withDeterminer(m.phrase)
			}
			return phrase{}
		case i == n-1 && !p.at(i-1).is("any", "no", "every") && (lexicon.MediumNoun(w.lower) || w.is("police", "press", "media", "government", "army", "opposition")):
			return p.withDeterminer(phrase{i, n}) // "a magazine report that"
		case w.Kind != text.Word || w.function != 0 || p.finiteVerb(i):
			return phrase{}
		}
	}
	return phrase{}
}

// authorRight returns the holder behind the noun: "claims by Washington that", "the claim
// of the ministry that".
func (p *Pass) authorRight(n int, region phrase) phrase {
	if !p.at(n+1).is("by", "from", "of") || n+2 >= region.end {
		return phrase{}
	}
	f := p.nounRight(n+2, region.end, followOf)
	if !p.speaks(f) || p.words[n+1].is("of") && !p.at(f.end).is("that") {
		return phrase{}
	}
	return f
}
