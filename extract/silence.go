package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
)

var silenceExtractor = Extractor{
	Name: "silence",
	Doc: `finds who does not answer: "did not respond to", "would not comment", "had no comment".

Finds "The firm did not immediately respond to a request for comment." and "The bank had
no comment." Leaves "The engine did not respond." alone.`,
	Run: (*Pass).silences,
}

func (p *Pass) silences() {
	for v := range p.words {
		if p.taken[v] {
			continue
		}
		switch w := &p.words[v]; {
		case w.is("respond", "reply", "comment", "elaborate", "answer"):
			p.report(p.unanswered(v))
		case w.is("had", "has", "have") && p.at(v+1).is("no"):
			p.report(p.noComment(v))
		}
	}
}

// unanswered reads "did not respond to …" with the verb at v. What is not answered is the
// content, or where nothing is named the verb itself.
func (p *Pass) unanswered(v int) *draft {
	region := p.region(v)
	g := p.groupAt(v, region.first)
	if !g.negated || g.to || g.passive {
		return nil
	}
	source := p.subjectLeft(g, region)
	if !p.speaks(source) {
		return nil
	}
	d := &draft{source: source, cue: phrase{g.first, v + 1}, lemma: p.words[v].lower, class: lexicon.Silent, rule: "silence:" + p.words[v].lower}
	i := p.skipAdverbs(v+1, region.end)
	if p.at(i).is("on", "about") {
		i++
	}
	if i >= region.end || p.words[i].Kind == text.Punct && !p.words[i].mark || p.words[i].any(lexicon.Subordinator|lexicon.Conjunction) {
		d.cue, d.content = phrase{g.first, v}, []phrase{{v, v + 1}}
		return d
	}
	d.content = p.pieces(p.clauseEndAny(phrase{i, region.end}))
	if p.words[i].is("to") && !p.asked(d.content[0]) || p.words[i].is("in", "with", "by", "as", "well") {
		return nil // "did not respond to treatment", "did not respond in kind"
	}
	return d
}

// asked reports whether f names something that wants an answer.
func (p *Pass) asked(f phrase) bool {
	for i := f.first; i < f.end; i++ {
		if p.words[i].is("message", "messages", "email", "emails", "call", "calls", "letter", "letters", "us", "reporters") {
			return true
		}
		if noun, _ := lexicon.NounForms(p.words[i].lower); noun != nil && noun.Class != lexicon.Show {
			return true
		}
	}
	return false
}

// noComment reads "had no immediate comment" with the verb at v.
func (p *Pass) noComment(v int) *draft {
	region := p.region(v)
	end := v + 2
	for end < region.end && end < v+4 && !p.words[end].is("comment") {
		end++
	}
	if !p.at(end).is("comment") {
		return nil
	}
	source := p.subjectLeft(p.groupAt(v, region.first), region)
	if !p.speaks(source) {
		return nil
	}
	return &draft{source: source, cue: phrase{v, v + 2}, lemma: "have no comment", class: lexicon.Silent, content: []phrase{{v + 2, end + 1}}, rule: "silence:comment"}
}
