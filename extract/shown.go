package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// shownDocuments reads "Kirby showed reporters satellite images": who shows a document
// relies on it.
func (p *Pass) shownDocuments() {
	for v := range p.words {
		lemma, tense, ok := lexicon.VerbLemma(p.words[v].lower)
		if !ok || tense&(lexicon.Past|lexicon.Third) == 0 {
			continue
		}
		switch lemma {
		case "show", "release", "publish", "present", "display", "share", "unveil":
		default:
			continue
		}
		region := p.region(v)
		g := p.groupAt(v, region.first)
		from := p.subjectLeft(g, region)
		if g.passive || !p.speaks(from) {
			continue
		}
		a := p.sourceEntity(from, p.draftsBefore(v), nil)
		if a < 0 || p.entities[a].holder.Kind == schema.Document {
			continue
		}
		for i := v + 1; i < region.end && i < v+12; i++ {
			k := p.headAt[i]
			if k >= 0 && p.list[k].sort == roleMention && p.list[k].kind == schema.Document && isImage(p.list[k].lemma) {
				p.cite(a, p.list[k].entity, phrase{from.first, i + 1}, "relay:"+lemma)
				break
			}
			if p.finiteVerb(i) || p.words[i].is(";", "that") {
				break
			}
		}
	}
}

// obtainedDocuments reads "Reuters has seen a copy of the letter" and "the letter, seen by
// Reuters": a medium that has a document relies on it.
func (p *Pass) obtainedDocuments() {
	for v := range p.words {
		lemma, tense, ok := lexicon.VerbLemma(p.words[v].lower)
		if !ok || tense&(lexicon.Past|lexicon.Participle) == 0 {
			continue
		}
		switch lemma {
		case "see", "obtain", "review", "view", "read", "examine", "receive", "acquire":
		default:
			continue
		}
		region := p.region(v)
		g := p.groupAt(v, region.first)
		document, medium := p.documentIn(v+1, min(region.end, v+9)), p.subjectLeft(g, region)
		if p.at(v + 1).is("by") {
			document, medium = p.documentIn(max(region.first, v-6), v), p.nounRight(v+2, region.end, nil)
		}
		if document < 0 || medium.empty() {
			continue
		}
		if a := p.sourceEntity(medium, p.draftsBefore(v), nil); a >= 0 && p.medium(p.entities[a]) {
			p.cite(a, document, phrase{min(medium.first, v), max(medium.end, v+1)}, "relay:"+lemma)
		}
	}
}

// documentIn returns the entity of the last document described from i to end, before a
// verb; -1 for none.
func (p *Pass) documentIn(i, end int) int {
	found := -1
	for ; i < end && !p.finiteVerb(i); i++ {
		if k := p.headAt[i]; k >= 0 && p.list[k].sort == roleMention && p.list[k].kind == schema.Document && !p.evidenceNoun(k) {
			found = p.list[k].entity
		}
	}
	return found
}

// isImage reports whether a document noun is evidence that somebody shows.
func isImage(lemma string) bool {
	switch lemma {
	case "image", "footage", "video", "photograph", "photo", "picture", "recording", "imagery", "document", "clip", "intelligence footage", "satellite image", "audio", "tape":
		return true
	}
	return false
}
