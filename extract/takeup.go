package extract

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A reported is what one statement of the article has put forward: what "these claims"
// and "such supplies" take up.
type reported struct {
	by        *draft
	positions []schema.Position
}

// remember keeps what d puts forward for later words that take it up. What d has itself
// taken up belongs to whoever said it first.
func (p *Pass) remember(d *draft) {
	if d.takesUp {
		return
	}
	var put []schema.Position
	for _, pos := range d.positions {
		if pos.Proposition.Predicate == "exist" || pos.Proposition.Class == "" && pos.Proposition.Past == "" {
			continue // a noun phrase alone: too little to be meant by "the claim"
		}
		relays := pos.Polarity == schema.Neutral && (d.nominal || d.class == lexicon.Accuse || p.relaysSupport(d, pos) || p.alleged(d.content[0]))
		if pos.Polarity == schema.Support || pos.Polarity == schema.Deny && d.class != lexicon.Deny || relays {
			put = append(put, pos)
		}
	}
	if len(put) > 0 {
		p.said = append(p.said, reported{d, put})
	}
}

// relaysSupport reports whether d passes on a position that its main child supports.
func (p *Pass) relaysSupport(d *draft, pos schema.Position) bool {
	c := p.mainChild(d)
	if c == nil {
		return false
	}
	claim := schema.ClaimOf(&pos.Proposition).ID
	for _, inner := range c.positions {
		if inner.Polarity == schema.Support && schema.ClaimOf(&inner.Proposition).ID == claim {
			return true
		}
	}
	return false
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

// Bounds of taking up: how fit a candidate must be, how much less fit than the best one the
// others of a plural may be, how many positions one statement takes up.
const (
	fitEnough   = 3 // for a noun, which must point somewhere
	nearEnough  = 4 // for a pronoun or nothing at all
	fitMargin   = 2
	storyMargin = 4 // what one medium tells is one story
	maxTaken    = 6
)

// completes gives a clause whose predicate is left out, "that it did", "it had not", what
// the statement just before it is about, whoever made that and however he stood to it.
func (p *Pass) completes(d *draft, polarity schema.Polarity, certainty schema.Certainty) bool {
	if p.leftOut(d.content[0]) < 0 {
		return false
	}
	before := p.draftsBefore(d.cue.first)
	for k := len(before) - 1; k >= max(0, len(before)-4); k-- {
		o := before[k]
		if o.holder == d.holder || entangled(o, d) || p.words[d.cue.first].sentence-p.words[o.cue.first].sentence > 1 || len(p.positionsOf(o)) == 0 {
			continue
		}
		for _, pos := range o.positions {
			d.add(pos.Proposition, polarity, certainty)
		}
		d.takesUp = true
		return true
	}
	return false
}

// takeUp gives a content that points back ("these claims", "Washington's accusations",
// "the story", "it") the propositions that it most likely points to. Where nothing before
// fits, it is kept for [Pass.settleTakeups].
func (p *Pass) takeUp(d *draft, want pointer, polarity schema.Polarity, certainty schema.Certainty) {
	if polarity == schema.Neutral || p.completes(d, polarity, certainty) {
		return
	}
	if polarity == schema.Support && d.class != lexicon.Affirm && d.class != lexicon.Admit && !want.backed {
		p.sayAgain(d, certainty)
		return
	}
	if want.denial {
		p.takeDenied(d, want, polarity, certainty)
		return
	}
	if p.takeFittest(d, want, polarity, certainty) || want.topic {
		return
	}
	p.unsettled = append(p.unsettled, unsettled{d, want, polarity, certainty})
}

// takeDenied gives d what was denied last, by whose denial it is: who calls the denial a
// lie stands for what it denies.
func (p *Pass) takeDenied(d *draft, want pointer, polarity schema.Polarity, certainty schema.Certainty) {
	before := p.draftsBefore(d.cue.first)
	for k := len(before) - 1; k >= max(0, len(before)-farMentions); k-- {
		o := before[k]
		if want.by >= 0 && !p.owns(want.by, o) || entangled(o, d) {
			continue
		}
		for _, pos := range o.positions {
			if pos.Polarity == schema.Deny {
				d.takesUp = true
				d.add(pos.Proposition, flip(polarity), certainty)
			}
		}
		if d.takesUp {
			return
		}
	}
}

// An unsettled statement points to something that has not been said before it.
type unsettled struct {
	d         *draft
	want      pointer
	polarity  schema.Polarity
	certainty schema.Certainty
}

// settleTakeups looks for what unsettled statements point to once the whole article is read: in
// what comes later, since a lead tells of the denial first and a live page runs
// backwards; then, where whose claim it is called has said nothing, with anybody.
func (p *Pass) settleTakeups() {
	for _, u := range p.unsettled {
		if len(u.d.positions) > 0 {
			continue
		}
		ahead := u.want
		ahead.ahead = true
		if !u.want.near && p.takeFittest(u.d, ahead, u.polarity, u.certainty) || u.want.by < 0 || u.want.owner.empty() || u.d.answers {
			continue
		}
		owner := u.want.by
		u.want.by, u.want.near, u.want.passed = -1, !u.want.text, p.publishes(p.entities[owner]) // a medium tells what others say
		u.want.loose = !u.want.passed
		if p.takeFittest(u.d, u.want, u.polarity, u.certainty) {
			p.credit(u.d, u.want, owner)
		}
	}
}

// takeFittest gives d the positions of the statement that fits best, and of those that a
// plural or a story means besides.
func (p *Pass) takeFittest(d *draft, want pointer, polarity schema.Polarity, certainty schema.Certainty) bool {
	best, score := p.fittest(want, d)
	if best < 0 {
		return false
	}
	d.takesUp = true
	p.take(d, p.said[best], want, polarity, certainty)
	if !want.several && !want.text {
		return true
	}
	for k := len(p.said) - 1; k >= 0 && k >= best-farMentions && len(d.positions) < maxTaken; k-- {
		n := p.fitness(want, p.said[k], d)
		margin := fitMargin
		if want.text {
			margin = storyMargin
		}
		if k != best && n >= max(fitEnough, score-margin) && p.sameBlock(want, p.said[k].by, p.said[best].by) {
			p.take(d, p.said[k], want, polarity, certainty)
		}
	}
	return true
}

// credit gives the one whose claim d denies ("Oslo's accusations") a statement of his own,
// when the article quotes none.
func (p *Pass) credit(d *draft, want pointer, owner int) {
	noun, _ := lexicon.NounForms(p.words[want.noun].lower)
	if noun == nil || want.owner.empty() || p.taken[want.noun] || p.publishes(p.entities[owner]) || d.nominal {
		return
	}
	f := phrase{min(want.owner.first, want.noun), max(want.owner.end, want.noun+1)}
	if !slices.ContainsFunc(d.content, func(c phrase) bool { return c.holds(f) }) {
		return
	}
	p.taken[want.noun] = true
	one := &draft{
		source: want.owner, cue: phrase{want.noun, want.noun + 1}, lemma: noun.Lemma, class: noun.Class, nominal: true, content: []phrase{f}, rule: "nominal:" + noun.Lemma,
		parent: d, entity: owner, holder: p.entities[owner].holder.ID, resolved: true, read: true, takesUp: true,
	}
	for _, pos := range d.positions {
		one.add(given(pos.Proposition), schema.Support, schema.Certain)
	}
	d.children = append(d.children, one)
	p.credited = append(p.credited, one)
}

// sayAgain gives "have repeatedly stated this" what was put forward last, in the same
// sentence or the one before.
func (p *Pass) sayAgain(d *draft, certainty schema.Certainty) {
	if d.content[0].len() > 1 || len(p.said) == 0 {
		return
	}
	last := p.said[len(p.said)-1]
	if away := p.words[d.cue.first].sentence - p.words[last.by.cue.first].sentence; away >= 0 && away <= 1 && last.by.holder != d.holder {
		p.take(d, last, pointer{}, schema.Support, certainty)
	}
}

// fittest returns the statement that fits a pointer best and how well, -1 for none.
func (p *Pass) fittest(want pointer, d *draft) (best, score int) {
	best, score = -1, fitEnough-1
	if want.near || want.noun < 0 || want.ahead || want.loose {
		score = nearEnough - 1
	}
	last := len(p.said) - 1
	for last > 0 && !want.ahead && p.said[last].by.cue.first >= d.cue.first {
		last--
	}
	for k := last; k >= 0 && (k >= last-farMentions || want.ahead); k-- {
		if want.ahead && p.said[k].by.cue.first <= d.cue.first {
			break
		}
		if n := p.fitness(want, p.said[k], d); n > score || n == score && want.ahead && best >= 0 {
			best, score = k, n
		}
	}
	return best, score
}

// sameBlock reports whether "these claims" or "the story" that point to one statement mean
// another too: any for "these claims" and "them", one of the same holder for a story and
// for "the claims".
func (p *Pass) sameBlock(want pointer, a, b *draft) bool {
	return want.every || want.all || want.near && want.several || a.holder != "" && a.holder == b.holder
}

// take gives d the positions of an earlier statement: who rejects a denial stands for what
// it denies.
func (p *Pass) take(d *draft, r reported, want pointer, polarity schema.Polarity, certainty schema.Certainty) {
	for _, pos := range r.positions {
		if want.figure && polarity == schema.Deny {
			pos = notThat(pos)
		}
		own := polarity
		if pos.Polarity == schema.Deny {
			own = flip(own)
		}
		if len(d.positions) < maxTaken {
			d.add(pos.Proposition, own, certainty)
		}
	}
}

// echo gives "said the same" the positions of the statement before it.
func (p *Pass) echo(d *draft) {
	f := d.content[0]
	same := p.words[f.end-1].is("same") && f.len() <= 4
	before := p.draftsBefore(d.cue.first)
	who := -1
	if d.lemma == "echo" || d.lemma == "second" || strings.HasPrefix(d.lemma, "agree") {
		who = p.sourceEntity(f, before, nil)
	}
	if !same && who < 0 {
		return
	}
	for k := len(before) - 1; k >= 0; k-- {
		if o := before[k]; o.holder != d.holder && (who < 0 || o.holder == p.entities[who].holder.ID) && len(p.positionsOf(o)) > 0 {
			d.positions = append(d.positions, o.positions...)
			d.takesUp, d.echoes = true, true
			return
		}
	}
}
