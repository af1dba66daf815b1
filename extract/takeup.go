package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// A reported is a proposition that somebody in the article has put forward: what "these
// claims" and "such supplies" take up.
type reported struct {
	proposition schema.Proposition
	by          *draft
}

// remember keeps what d's holder put forward for later words that take it up.
func (p *Pass) remember(d *draft) {
	for _, pos := range d.positions {
		if pos.Polarity == schema.Support || d.nominal || d.class == lexicon.Accuse || p.alleged(d.content[0]) {
			p.said = append(p.said, reported{pos.Proposition, d})
		}
	}
}

// sayAgain gives "have repeatedly stated this" what was put forward last, in the same
// sentence or the one before.
func (p *Pass) sayAgain(d *draft, certainty schema.Certainty) {
	if d.content[0].len() > 1 || len(p.said) == 0 {
		return
	}
	last := p.said[len(p.said)-1]
	if away := p.words[d.cue.first].sentence - p.words[last.by.cue.first].sentence; away >= 0 && away <= 1 && last.by.holder != d.holder {
		d.add(last.proposition, schema.Support, certainty)
	}
}

// alleged reports whether a content calls what it is about said by others: "the issue of
// the alleged preparation of a test".
func (p *Pass) alleged(f phrase) bool {
	for i := f.first; i < f.end; i++ {
		if effect, ok := lexicon.Adverb(p.words[i].lower); ok && effect == lexicon.Hearsay {
			return true
		}
	}
	return false
}

// takeUp gives a content that only points back ("these claims", "Washington's
// accusations", "the story", "it") the propositions it most likely points to.
func (p *Pass) takeUp(d *draft, polarity schema.Polarity, certainty schema.Certainty) {
	if polarity == schema.Neutral {
		return
	}
	if polarity == schema.Support && d.class != lexicon.Affirm && d.class != lexicon.Admit {
		p.sayAgain(d, certainty)
		return
	}
	want := p.pointer(d)
	best, score := -1, 0
	for k := len(p.said) - 1; k >= 0 && k >= len(p.said)-farMentions; k-- {
		if n := p.fitness(want, p.said[k], d); n > score {
			best, score = k, n
		}
	}
	if best < 0 {
		return
	}
	d.add(p.said[best].proposition, polarity, certainty)
	for k := best - 1; k >= 0 && want.several && len(d.positions) < 3; k-- {
		if p.fitness(want, p.said[k], d) > score-2 {
			d.add(p.said[k].proposition, polarity, certainty)
		}
	}
}

// A pointer is what the words of a content say about what they point to.
type pointer struct {
	by      string // Holder.ID of whose claim it is called
	accused bool   // "accusations", "the charge"
	text    bool   // "the story", "the report": something published
	several bool   // "all these claims"
}

func (p *Pass) pointer(d *draft) pointer {
	f := d.content[0]
	n := p.headNoun(f)
	var want pointer
	if owner := p.possessor(n, f); n >= 0 && !owner.empty() {
		if e := p.sourceEntity(owner, nil, nil); e >= 0 {
			want.by = p.entities[e].holder.ID
		}
	}
	for i := f.first; i < f.end && i < f.first+8; i++ {
		w := &p.words[i]
		want.several = want.several || w.is("all", "these", "those", "both", "everything")
		noun, _ := lexicon.NounForms(w.lower)
		want.accused = want.accused || noun != nil && noun.Class == lexicon.Accuse
		role, _, ok := lexicon.Role(w.lower)
		want.text = want.text || ok && role.Kind == schema.Document || w.is("story", "tale", "piece", "article")
	}
	return want
}

// fitness says how well a proposition said before fits a pointer; 0 for not at all. What
// counts: whose it is called, what sort of saying it was, whether it is about the
// denier's own side, and how near it stands.
func (p *Pass) fitness(want pointer, r reported, d *draft) int {
	o := r.by
	if o.cue.first >= d.cue.first || o.holder == d.holder || o == d.parent || want.by != "" && o.holder != want.by {
		return 0
	}
	n := 4
	if p.concerns(r.proposition, d) {
		n += 4
	}
	if want.accused && o.class == lexicon.Accuse {
		n += 4
	}
	if want.text && o.holder != "" && (p.entities[o.entity].holder.Kind == schema.Document || p.medium(p.entities[o.entity])) {
		n += 4
	}
	if r.proposition.Class == "" {
		n -= 2
	}
	if away := p.words[d.cue.first].sentence - p.words[o.cue.first].sentence; away > 1 {
		n -= min(away/2, 4)
	}
	return n
}

// echo gives "said the same" the positions of the statement before it.
func (p *Pass) echo(d *draft) {
	f := d.content[0]
	same := p.words[f.end-1].is("same") && f.len() <= 4
	who := -1
	if d.lemma == "echo" || d.lemma == "second" || d.lemma == "agree with" {
		who = p.sourceEntity(f, p.drafts, nil)
	}
	if !same && who < 0 {
		return
	}
	for k := len(p.drafts) - 1; k >= 0; k-- {
		if o := p.drafts[k]; o.cue.first < d.cue.first && o.holder != d.holder && (who < 0 || o.holder == p.entities[who].holder.ID) && len(p.positionsOf(o)) > 0 {
			d.positions = append(d.positions, o.positions...)
			return
		}
	}
}

// concerns reports whether a proposition is about d's holder or the side he acts for.
func (p *Pass) concerns(prop schema.Proposition, d *draft) bool {
	if d.holder == "" {
		return false
	}
	e := p.entities[d.entity]
	for _, r := range []schema.Role{prop.Agent, prop.Recipient} {
		if r.Entity != "" && (r.Entity == e.holder.ID || r.Entity == e.state) {
			return true
		}
		if g, ok := gazetteer.Get(e.state); ok && r.Entity != "" && r.Entity == g.Of {
			return true
		}
	}
	return false
}

// ofSomethingSaid reports whether a clause is about a claim, a story or what a pronoun
// takes up: "the allegation was laughable", "None of this happened", "it is untrue".
func (p *Pass) ofSomethingSaid(f phrase, c mainClause) bool {
	if c.subject < 0 {
		return c.truth != "" || c.lacking
	}
	about := p.nounPhrase(c.subject)
	if p.headNoun(about) >= 0 {
		return true
	}
	for i := about.first; i < about.end; i++ {
		if p.words[i].is("this", "that", "it", "these", "those", "story", "article", "tale", "there", "what") {
			return true
		}
	}
	return false
}

// pointsBack reports whether a content names a thing said without saying it: a noun of
// saying without a complement, or a pronoun.
func (p *Pass) pointsBack(f phrase) bool {
	if f.len() == 1 {
		return p.words[f.first].is("it", "this", "that", "them", "these", "those")
	}
	if p.headNoun(f) >= 0 || p.words[f.first].is("it", "this", "these", "those", "everything") && (p.words[f.first].head < f.first || p.words[f.first].head >= f.end) {
		return true
	}
	for _, r := range p.rootsOf(f) { // "denied any involvement", "denied wrongdoing"
		if _, ok := lexicon.Responsibility(p.words[r].lemma); ok && p.words[r].upos == "NOUN" {
			return true
		}
	}
	return false
}

// headNoun returns the first noun of saying in f, or -1.
func (p *Pass) headNoun(f phrase) int {
	for i := f.first; i < f.end && i < f.first+8; i++ {
		if noun, _ := lexicon.NounForms(p.words[i].lower); noun != nil && p.nameAt[i] < 0 {
			return i
		}
	}
	return -1
}
