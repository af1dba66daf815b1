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
		source = p.reliedOn(n, region)
	}
	listed := source.empty()
	if listed {
		source = p.ownerOfListed(n, region)
	}
	if source.empty() {
		return nil
	}
	content := p.complementOf(n, noun.Frames, region)
	if content.empty() {
		return nil
	}
	class := noun.Class
	if class == lexicon.Say && !lexicon.Work(noun.Lemma, lexicon.TextWork) && p.at(content.first-1).is("about", "on", "regarding", "concerning", "over") {
		class = aboutOnly
	}
	return &draft{source: source, cue: phrase{n, n + 1}, lemma: noun.Lemma, class: class, content: p.pieces(content), nominal: true, listed: listed, rule: "nominal:" + noun.Lemma}
}

// complementOf returns what the noun at n is about, if the frames allow the complement.
func (p *Pass) complementOf(n int, allowed lexicon.Frame, region phrase) phrase {
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
	switch {
	case w.is("that") && allowed.Has(lexicon.That), w.is("of") && allowed.Has(lexicon.Of), w.is("to") && allowed.Has(lexicon.To), w.is("for") && allowed.Has(lexicon.For), w.is("on") && allowed.Has(lexicon.On):
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
		case w.is("own"):
		case i == n-1 && !p.at(i-1).is("any", "no", "every") && (lexicon.MediumNoun(w.lower) || w.is("police", "press", "media", "government", "army", "opposition")):
			return p.withDeterminer(phrase{i, n}) // "a magazine report that"
		case w.Kind != text.Word || w.function != 0 || p.finiteVerb(i):
			return phrase{}
		}
	}
	return phrase{}
}

// authorRight returns the holder behind the noun: "claims by Washington that", "the report
// of the Herald that".
func (p *Pass) authorRight(n int, region phrase) phrase {
	if n+2 >= region.end || !p.at(n+1).is("by", "from", "of") {
		return phrase{}
	}
	f := p.nounRight(n+2, region.end, followOf)
	if !p.speaks(f) || p.at(n+1).is("of") && (p.headMention(f) < 0 || !p.at(f.end).is("that")) {
		return phrase{}
	}
	return f
}

// reliedOn returns on whom somebody relies for the noun at n: "relied on the engineer for
// the claim that".
func (p *Pass) reliedOn(n int, region phrase) phrase {
	i := n - 1
	if p.at(i).any(lexicon.Determiner) {
		i--
	}
	if !p.at(i).is("for") {
		return phrase{}
	}
	for j := i - 1; j > region.first && j > i-12; j-- {
		if p.words[j].is("on", "upon") && (p.words[j-1].lemma == "rely" || p.words[j-1].lemma == "depend" || p.words[j-1].lemma == "lean" || p.words[j-1].lemma == "draw") {
			if f := p.nounRight(j+1, i, followOf); p.speaks(f) && f.end == i {
				return f
			}
		}
	}
	return phrase{}
}

// ownerOfListed returns whose claim the noun at n is when a clause judges his words and names
// it as one of them: "Oslo's account was wrong on several points, not least the claim that".
func (p *Pass) ownerOfListed(n int, region phrase) phrase {
	i := n - 1
	if p.at(i).any(lexicon.Determiner) {
		i--
	}
	if !p.at(i).is("least", "including", "notably", "especially", "particularly") {
		return phrase{}
	}
	for s := i - 1; s > region.first; s-- {
		if !p.rel(s, "nsubj") || p.words[s].upos != "NOUN" || p.nameAt[s] >= 0 || !p.claimLike(s) {
			continue
		}
		if f := p.possessor(s, region); !f.empty() {
			return f
		}
		return p.authorRight(s, region)
	}
	return phrase{}
}

// behindAuthor returns the word behind the author of the noun before i, and behind an
// apposition to it: "a suggestion by Ann Lee, a former clerk, that".
func (p *Pass) behindAuthor(i int, region phrase) int {
	by := p.nounRight(i+1, region.end, followOf)
	if by.empty() || p.at(i).is("of") && !(p.speaks(by) && p.headMention(by) >= 0 && p.at(by.end).is("that")) {
		return i
	}
	j := by.end
	if k := p.overParenthesis(j); k > 0 && k < region.end {
		return k
	}
	return p.skipAdverbs(j, region.end)
}
