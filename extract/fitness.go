package extract

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// How well what was said before fits the words that point to it is a sum of a few small
// numbers, each for one thing that a reader would go by.

// fitness says how well what was said before fits a pointer; 0 for not at all. What
// counts: whose it is called, what it is called, what it is about, whether it is about
// the denier's own side, and how near it stands.
func (p *Pass) fitness(want pointer, r reported, d *draft) int {
	o := r.by
	away := p.words[d.cue.first].sentence - p.words[o.cue.first].sentence
	if want.ahead {
		away = -away
	}
	if (o.cue.first >= d.cue.first) != want.ahead || (o.holder != "" && o.holder == d.holder) != want.own || want.near && away > 2 || want.same && away > 0 {
		return 0
	}
	if entangled(o, d) && !want.same || away == 0 && strings.HasPrefix(o.rule, "according:") && !want.same {
		return 0
	}
	if r.positions[0].Polarity == schema.Deny && (!want.near || away > 1 || d.class == lexicon.Affirm || !p.sameParagraph(o, d)) {
		return 0 // only "that" and "it" point to a denial
	}
	if p.represents(d, o) && !want.own {
		return 0
	}
	if want.near && p.saidBetween(o, d) || want.passed && o.holder != "" && p.medium(p.entities[o.entity]) {
		return 0
	}
	n := 4 + p.nearness(o, d) + p.sameWords(want, r)
	if want.by >= 0 {
		if !p.owns(want.by, o) {
			return 0
		}
		n += 8
	}
	if p.sameSide(o, d) && !want.own {
		n -= 4
	}
	about := p.concerns(r, d)
	if about {
		n += 3
	}
	switch first := r.positions[0]; {
	case want.cleared && !about && o.class != lexicon.Accuse:
		n -= 4 // "it was not us" answers what is laid to us
	case first.Polarity == schema.Neutral:
		n -= 2
	case o.class == lexicon.Accuse && (want.accused || about):
		n += 4
	case first.Proposition.Stage == schema.Planned || p.intends(o):
		n -= 4
	}
	if want.alleged && o.class != lexicon.Accuse && r.positions[0].Proposition.Agent.Entity == o.holder && o.holder != "" {
		n -= 4 // what somebody tells of himself is no allegation
	}
	if want.text && o.holder != "" && (p.publishes(p.entities[o.entity]) || p.written(o.source)) {
		n += 4
	}
	if want.figure && !p.hasNumber(o) {
		n -= 4
	}
	if r.positions[0].Proposition.Class == "" {
		n--
	}
	return max(n, 0)
}

// nearness grades how near to d an earlier statement stands; the lead of an article, which
// says what it is about, is never far.
func (p *Pass) nearness(o, d *draft) int {
	s, t := p.words[o.cue.first].sentence, p.words[d.cue.first].sentence
	if s < 0 || t < 0 {
		return 0
	}
	lead := p.Doc.Sentences[s].Paragraph <= 1 && s < t
	s, t = min(s, t), max(s, t)
	n := 0
	switch away := t - s; {
	case away <= 1:
		n = 3
	case away == 2:
		n = 2
	case away <= 4:
		n = 1
	}
	n -= min(p.Doc.Sentences[t].Paragraph-p.Doc.Sentences[s].Paragraph, 4)
	if lead {
		n = max(n, 0)
	}
	return n
}

func (p *Pass) sameParagraph(o, d *draft) bool {
	s, t := p.words[o.cue.first].sentence, p.words[d.cue.first].sentence
	return s >= 0 && t >= 0 && p.Doc.Sentences[s].Paragraph == p.Doc.Sentences[t].Paragraph
}

// saidBetween reports whether another has said something, in a sentence between two
// statements: what "this" means stands nearer than the first.
func (p *Pass) saidBetween(o, d *draft) bool {
	before := p.draftsBefore(d.cue.first)
	for k := len(before) - 1; k >= max(0, len(before)-nestWindow); k-- {
		b := before[k]
		if p.words[b.cue.first].sentence <= p.words[o.cue.first].sentence {
			return false
		}
		if p.words[b.cue.first].sentence < p.words[d.cue.first].sentence && b.holder != d.holder && !b.nominal {
			return true
		}
	}
	return false
}

// sameWords counts what a pointer's words share with a statement: "the allegation" with
// "alleged", "the lab-leak theory" with "leaked from a lab".
func (p *Pass) sameWords(want pointer, r reported) int {
	n, o := 0, r.by
	if want.noun >= 0 && kindred(p.words[want.noun].lemma, o.lemma) {
		n += 4
	}
	shared := 0
	for part := range strings.SplitSeq(r.positions[0].Proposition.Class, "-") {
		if want.names[part] {
			shared++
		}
	}
	for _, f := range o.content {
		for i := f.first; i < min(f.end, f.first+60) && shared < 3; i++ {
			if w := &p.words[i]; want.names[w.lemma] || want.names[w.lower] || want.topic && (w.upos == "NOUN" || w.upos == "VERB") && kindred(p.words[want.noun].lemma, w.lemma) {
				shared++
			}
		}
	}
	switch {
	case shared == 0 && want.topic:
		return -20
	case shared == 0 && len(want.names) > 0:
		return n - 2
	}
	return n + 2*shared
}

// kindred reports whether a noun and a cue are of one stem: allegation and allege.
func kindred(noun, cue string) bool {
	n := 0
	for n < len(noun) && n < len(cue) && noun[n] == cue[n] {
		n++
	}
	return n >= 4 && n >= min(5, len(noun), len(cue))
}

// entangled reports whether one of two statements stands inside the other.
func entangled(o, d *draft) bool {
	for x := d.parent; x != nil; x = x.parent {
		if x == o {
			return true
		}
	}
	for x := o.parent; x != nil; x = x.parent {
		if x == d {
			return true
		}
	}
	return false
}

// owns reports whether a statement is that of an entity, of one who acts for it, or is
// passed on by it.
func (p *Pass) owns(e int, o *draft) bool {
	want := p.entities[e].holder.ID
	for ; o != nil; o = o.parent {
		if o.holder == "" {
			continue
		}
		if o.holder == want || p.sideOf(o) == p.sideID(e) {
			return true
		}
		for _, id := range o.relayed {
			if id == want {
				return true
			}
		}
	}
	return false
}

// sideID returns the state or body that an entity is or acts for, else the entity itself.
func (p *Pass) sideID(e int) string {
	id := p.entities[e].state
	if employer := p.entities[e].employer; id == "" && employer != nil {
		id = employer.holder.ID
	}
	if id == "" {
		id = p.entities[e].holder.ID
	}
	if g, ok := gazetteer.Get(id); ok && g.Of != "" {
		return g.Of
	}
	return id
}

// sideOf is the side of a statement's holder, "" when nobody is named.
func (p *Pass) sideOf(d *draft) string {
	if d.holder == "" {
		return ""
	}
	return p.sideID(d.entity)
}

func (p *Pass) sameSide(o, d *draft) bool {
	side := p.sideOf(o)
	return side != "" && side == p.sideOf(d)
}

// represents reports whether d's holder speaks for o's by his description, "lawyers for
// Nordbank": he does not deny what they say.
func (p *Pass) represents(d, o *draft) bool {
	if d.holder == "" || o.holder == "" {
		return false
	}
	return strings.HasSuffix(p.entities[d.entity].holder.Label, " for "+p.entities[o.entity].holder.Label)
}

// publishes reports whether an entity is a text, a medium or one who writes.
func (p *Pass) publishes(e *entity) bool {
	if e.holder.Kind == schema.Document || p.medium(e) {
		return true
	}
	for _, w := range strings.Fields(strings.ToLower(e.holder.Label)) {
		switch w {
		case "investigation", "journalist", "reporter", "author", "magazine", "newspaper", "broadcaster", "blogger":
			return true
		}
	}
	return false
}

// written reports whether a source is something written, whoever stands behind it: "the
// journalist's investigation".
func (p *Pass) written(f phrase) bool {
	for i := f.first; i < f.end; i++ {
		if r, _, ok := lexicon.Role(p.words[i].lower); ok && r.Kind == schema.Document || lexicon.Work(p.words[i].lower, lexicon.TextWork) || p.words[i].is("investigation") {
			return true
		}
	}
	return false
}

// intends reports whether a statement tells of what is to come, which nobody denies:
// "would hand over the files".
func (p *Pass) intends(o *draft) bool {
	root := p.clauseOf(o.content[0]).root
	if root < 0 {
		return false
	}
	a := p.child(root, "aux")
	return o.class == lexicon.Demand || o.class == lexicon.Commit || a >= 0 && p.words[a].is("would", "will", "should", "must")
}

func (p *Pass) hasNumber(o *draft) bool {
	for _, f := range o.content {
		for i := f.first; i < f.end; i++ {
			if p.words[i].upos == "NUM" {
				return true
			}
		}
	}
	return false
}

// concerns reports whether what was said is about d's holder or the side he acts for.
func (p *Pass) concerns(r reported, d *draft) bool {
	if d.holder == "" {
		return false
	}
	side := p.sideID(d.entity)
	for _, pos := range r.positions {
		for _, role := range []schema.Role{pos.Proposition.Agent, pos.Proposition.Recipient, pos.Proposition.Theme} {
			if role.Entity != "" && (role.Entity == d.holder || role.Entity == side) {
				return true
			}
		}
	}
	for _, f := range r.by.content {
		for i := f.first; i < min(f.end, f.first+60); i++ {
			if k := p.nameAt[i]; k >= 0 && p.list[k].entity >= 0 && p.sideID(p.list[k].entity) == side {
				return true
			}
		}
	}
	return false
}
