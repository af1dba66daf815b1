package extract

import (
	"slices"
	"sort"

	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// readRelays finds who cites whom: the medium a source told, the report a source cites,
// the agency an article repeats, the images an official shows.
func (p *Pass) readRelays() {
	p.findRelays()
	for _, d := range p.drafts {
		if d.holder == "" {
			continue
		}
		p.toldMedium(d)
		p.mediumSpeaks(d)
		p.citingClause(d)
	}
	p.citingVerbs()
	p.shownDocuments()
	p.obtainedDocuments()
	p.publishedBy()
	p.sourceLabels()
}

// medium reports whether an entity is a news medium: an agency or outlet of the gazetteer,
// a name that ends like a masthead ("the Harbour Post"), or one that a noun for a medium
// stands beside ("the daily Expressen").
func (p *Pass) medium(e *entity) bool {
	if !e.asked {
		e.asked, e.medium = true, p.isMedium(e)
	}
	return e.medium
}

func (p *Pass) isMedium(e *entity) bool {
	if lexicon.MediumNoun(e.lemma) {
		return true
	}
	for k := range p.list {
		m := &p.list[k]
		if m.sort != nameMention || m.entity < 0 || p.entities[m.entity] != e {
			continue
		}
		if m.entry != nil {
			return m.entry.Class == "agency" || m.entry.Class == "outlet"
		}
		if p.mastheadName(m.phrase) || p.mediumBeside(m, m.first-1) || lexicon.MediumNoun(p.at(m.end).lower) {
			return true
		}
	}
	return false
}

// mediumBeside reports whether a noun for a medium at i goes with the name behind it: "the
// daily Expressen", but not "told the newspaper Ann Berg had left".
func (p *Pass) mediumBeside(m *mention, i int) bool {
	if !lexicon.MediumNoun(p.at(i).lower) {
		return false
	}
	h := p.headIn(m.phrase)
	return h < 0 || p.words[h].head == i || m.has(p.words[i].head)
}

func (p *Pass) cite(from, to int, evidence phrase, rule string) {
	a, b := p.entities[from].holder.ID, p.entities[to].holder.ID
	if a == b {
		return
	}
	p.addCitation(schema.Citation{From: a, To: b, Evidence: p.span(evidence), Sentence: p.sentenceAround(evidence), Rule: rule})
}

func (p *Pass) citeByOutlet(to int, evidence phrase, rule string) {
	p.addCitation(schema.Citation{Publisher: true, To: p.entities[to].holder.ID, Evidence: p.span(evidence), Sentence: p.sentenceAround(evidence), Rule: rule})
}

func (p *Pass) addCitation(c schema.Citation) {
	if p.Article.InNoise(c.Evidence) || c.From == schema.OutletID(p.Article) && c.From != "" {
		c.From, c.Publisher = "", true
	}
	if c.Publisher && c.To == schema.OutletID(p.Article) || c.Evidence.Empty() {
		return
	}
	for _, have := range p.citations {
		if have.From == c.From && have.To == c.To {
			return
		}
	}
	p.citations = append(p.citations, c)
}

func (p *Pass) sentenceAround(f phrase) schema.Span {
	if s := p.words[f.first].sentence; s >= 0 {
		return p.Doc.Sentences[s].Span
	}
	return p.span(f)
}

// toldMedium reads "a source told RIA Novosti" and "in an interview with Russia 24 and RIA
// Novosti": each medium cites the source, and the statement came through it.
func (p *Pass) toldMedium(d *draft) {
	region := p.region(d.cue.first)
	i := p.skipAdverbs(d.cue.end, region.end)
	if p.at(i).is("to") && i < region.end {
		i++
	}
	p.mediaAt(d, i, region)
	for j := region.first; j+1 < region.end; j++ {
		if p.words[j].is("interview", "conversation", "comments", "remarks", "statement") && p.words[j+1].is("with", "to", "on", "for") && !slices.ContainsFunc(d.content, func(f phrase) bool { return f.first <= j && j < f.end }) {
			p.mediaAt(d, j+2, region)
		}
	}
}

// mediaAt takes the media named from i on, joined by "and", as those that the source told.
func (p *Pass) mediaAt(d *draft, i int, region phrase) {
	for i < region.end {
		f := p.nounRight(i, region.end, nil)
		if f.empty() {
			return
		}
		k := p.firstName(f)
		if k < 0 || p.list[k].entity < 0 || !p.medium(p.entities[p.list[k].entity]) {
			return
		}
		e := p.list[k].entity
		if id := p.entities[e].holder.ID; id != d.holder && !slices.Contains(d.relayed, id) {
			d.relayed = append(d.relayed, id)
		}
		told := phrase{min(d.source.first, d.cue.first), max(f.end, d.cue.end)}
		p.cite(e, d.entity, told, "relay:told")
		p.citeByOutlet(e, told, "relay:told")
		if !p.at(f.end).is("and", ",") {
			return
		}
		i = f.end + 1
	}
}

func (p *Pass) firstName(f phrase) int {
	for i := f.first; i < f.end; i++ {
		if k := p.nameAt[i]; k >= 0 {
			return k
		}
	}
	return -1
}

// mediumSpeaks reads "Sputnik reported" and "according to the KCNA": the article repeats
// the medium, and the medium relays whoever speaks inside its content.
func (p *Pass) mediumSpeaks(d *draft) {
	e := p.entities[d.entity]
	if e.holder.Kind == schema.Document && d.lemma == "according to" && d.parent == nil {
		p.citeByOutlet(d.entity, phrase{d.cue.first, d.source.end}, "relay:according")
	}
	if !p.medium(e) {
		return
	}
	p.citeByOutlet(d.entity, phrase{min(d.source.first, d.cue.first), max(d.source.end, d.cue.end)}, "relay:medium")
	for _, c := range d.children {
		if c.holder != "" && c.holder != d.holder && c.depth() <= d.depth()+1 && !c.nominal {
			c.relayed = append(c.relayed, e.holder.ID)
			p.cite(d.entity, c.entity, phrase{min(c.source.first, c.cue.first), max(c.source.end, c.cue.end)}, "relay:medium")
		}
	}
}

// citingClause reads ", citing the report" and "with reference to the agencies" within the
// sentence of a statement: its source relies on them.
func (p *Pass) citingClause(d *draft) {
	region := p.region(d.cue.first)
	first := sort.Search(len(p.relays), func(k int) bool { return p.relays[k].first >= region.first })
	for _, r := range p.relays[first:] {
		if r.first >= region.end {
			return
		}
		f := p.nounRight(r.end, region.end, followAny)
		if p.owner(r.first) != d || f.empty() {
			continue
		}
		if e := p.sourceEntity(f, nil, nil); e >= 0 && p.entities[e].holder.ID != d.holder && !p.looseReference(f) {
			p.cite(d.entity, e, phrase{r.first, f.end}, "relay:citing")
		}
	}
}

// findRelays notes where phrases such as "citing" and "with reference to" stand, and which
// statements stand in which sentence.
func (p *Pass) findRelays() {
	for i := range p.words {
		if n, kind := p.relayAt(i); n > 0 && kind == "citing" {
			p.relays = append(p.relays, phrase{i, i + n})
		}
	}
	p.spoken = make(map[int][]*draft)
	for _, d := range p.drafts {
		s := p.words[d.cue.first].sentence
		p.spoken[s] = append(p.spoken[s], d)
	}
}

// looseReference reports whether a phrase behind "citing" names a reason, not a source:
// "citing concerns about safety".
func (p *Pass) looseReference(f phrase) bool {
	return p.headMention(f) < 0 && p.personIn(f) < 0 && lexicon.Singular(p.words[f.end-1].lower) == p.words[f.end-1].lower
}

// owner returns the statement a citing phrase at i belongs to: the nearest cue to its left
// in the sentence, else to its right.
func (p *Pass) owner(i int) *draft {
	var best *draft
	for n, d := range p.spoken[p.words[i].sentence] {
		if d.holder == "" || d.nominal || n > 2*reach {
			continue
		}
		if d.cue.first <= i && (best == nil || best.cue.first > i || d.cue.first > best.cue.first) {
			best = d
		} else if best == nil {
			best = d
		}
	}
	return best
}

// citingVerbs reads "KCNA cited a senior official": a verb of citing with a source as its
// object.
func (p *Pass) citingVerbs() {
	for v := range p.words {
		for _, f := range p.words[v].verbs {
			if f.Verb.Class != lexicon.Cite || f.Tense&(lexicon.Past|lexicon.Third|lexicon.Base) == 0 {
				continue
			}
			region := p.region(v)
			end := p.particleEnd(v, f.Verb)
			g := p.groupAt(v, region.first)
			if end == 0 || g.passive {
				continue
			}
			from := p.subjectLeft(g, region)
			to := p.nounRight(end, region.end, followOf)
			if !p.speaks(from) || !p.speaks(to) {
				continue
			}
			a, b := p.sourceEntity(from, p.draftsBefore(v), nil), p.sourceEntity(to, nil, nil)
			if a >= 0 && b >= 0 {
				p.cite(a, b, phrase{from.first, to.end}, "relay:"+f.Verb.Lemma)
				p.relayInto(to, a, b)
			}
		}
	}
}

// relayInto marks the statement of a cited source as relayed: "KCNA cited an official who
// rejected the accusations".
func (p *Pass) relayInto(to phrase, medium, source int) {
	for _, d := range p.drafts {
		if d.source.overlap(to) && d.holder == p.entities[source].holder.ID {
			d.relayed = append(d.relayed, p.entities[medium].holder.ID)
		}
	}
}

// draftsBefore returns the drafts whose cues begin before word i.
func (p *Pass) draftsBefore(i int) []*draft {
	return p.drafts[:sort.Search(len(p.drafts), func(k int) bool { return p.drafts[k].cue.first >= i })]
}

// publishedBy reads "the statement was published by the KCNA", and "the statement
// identified the official": an agency cites the document, a document the person it names.
func (p *Pass) publishedBy() {
	for v := range p.words {
		lemma, tense, ok := lexicon.VerbLemma(p.words[v].lower)
		if !ok || !tense.Has(lexicon.Participle) {
			continue
		}
		region := p.region(v)
		g := p.groupAt(v, region.first)
		switch lemma {
		case "publish", "carry", "release", "quote", "report", "broadcast", "cite":
			if !p.at(v + 1).is("by") {
				continue
			}
			to := p.subjectLeft(g, region)
			from := p.nounRight(v+2, region.end, followOf)
			a, b := p.sourceEntity(from, nil, nil), -1
			if !to.empty() {
				b = p.sourceEntity(to, p.draftsBefore(v), nil)
			}
			if a >= 0 && b >= 0 && p.medium(p.entities[a]) {
				p.cite(a, b, phrase{v, from.end}, "relay:"+lemma)
				p.viaDocument(a, b)
			}
		case "identify", "name", "describe":
			p.identified(v, g, region)
		}
	}
}

// identified reads "the statement identified the official as …".
func (p *Pass) identified(v int, g verbGroup, region phrase) {
	from := p.subjectLeft(g, region)
	to := p.nounRight(v+1, region.end, nil)
	if g.passive || from.empty() || to.empty() {
		return
	}
	a, b := p.sourceEntity(from, p.draftsBefore(v), nil), p.sourceEntity(to, p.draftsBefore(v), nil)
	if a >= 0 && b >= 0 && p.entities[a].holder.Kind == schema.Document && p.entities[b].holder.Kind == schema.Person {
		p.cite(a, b, phrase{from.first, to.end}, "relay:identify")
	}
}

// viaDocument marks the statements of the people whom a document names as relayed by the
// medium that published the document.
func (p *Pass) viaDocument(medium, document int) {
	doc, id := p.entities[document].holder.ID, p.entities[medium].holder.ID
	for _, c := range p.citations {
		if c.From != doc {
			continue
		}
		for _, d := range p.drafts {
			if d.holder == c.To && !slices.Contains(d.relayed, id) {
				d.relayed = append(d.relayed, id)
			}
		}
	}
}

// sourceLabels reads the field "Source: Ukrinform citing John Kirby; European Pravda
// reports" that some outlets put above a text.
func (p *Pass) sourceLabels() {
	for _, s := range p.Doc.Sentences {
		if s.End-s.First < 3 || !p.words[s.First].is("source", "sources", "via") || !p.words[s.First+1].is(":") {
			continue
		}
		f := phrase{s.First + 2, s.End}
		prev := -1
		for i := f.first; i < f.end; i++ {
			k := p.nameAt[i]
			if k < 0 || p.list[k].first != i || p.list[k].entity < 0 {
				continue
			}
			e := p.list[k].entity
			switch {
			case prev >= 0 && p.at(i-1).is("citing", "quoting"):
				p.cite(prev, e, f, "relay:label")
			case prev < 0 && p.medium(p.entities[e]):
				p.citeByOutlet(e, f, "relay:label")
				prev = e
			}
		}
	}
}
