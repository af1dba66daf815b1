package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A reading of a class: what its cue says the holder does, and the polarity towards a
// plain affirmative content, when the cue is affirmed and when it is negated.
type classReading struct {
	stance, negatedStance     schema.Stance
	polarity, negatedPolarity schema.Polarity
	certainty                 schema.Certainty
}

// The classes by the composition table of docs/design.md: what a negated cue leaves is
// not its opposite. Who "did not deny" has not confirmed.
var classReadings = map[lexicon.Class]classReading{
	lexicon.Say:      {schema.Asserts, schema.Other, schema.Support, schema.Neutral, schema.Certain},
	lexicon.Claim:    {schema.Asserts, schema.Other, schema.Support, schema.Neutral, schema.Certain},
	lexicon.Affirm:   {schema.Confirms, schema.Other, schema.Support, schema.Neutral, schema.Certain},
	lexicon.Admit:    {schema.Admits, schema.Denies, schema.Support, schema.Deny, schema.Certain},
	lexicon.Show:     {schema.Asserts, schema.Other, schema.Support, schema.Neutral, schema.Certain},
	lexicon.Know:     {schema.Asserts, schema.Other, schema.Support, schema.Neutral, schema.Certain},
	lexicon.Deny:     {schema.Denies, schema.Other, schema.Deny, schema.Neutral, schema.Certain},
	lexicon.Disprove: {schema.Denies, schema.Other, schema.Deny, schema.Neutral, schema.Certain},
	lexicon.Doubt:    {schema.Doubts, schema.Asserts, schema.Doubt, schema.Support, schema.Possible},
	lexicon.Believe:  {schema.Asserts, schema.Doubts, schema.Support, schema.Doubt, schema.Probable},
	lexicon.Suspect:  {schema.Hedges, schema.Other, schema.Support, schema.Neutral, schema.Possible},
	lexicon.Accuse:   {schema.Accuses, schema.Other, schema.Support, schema.Neutral, schema.Certain},
	lexicon.Denounce: {schema.Condemns, schema.Other, schema.Neutral, schema.Neutral, schema.Certain},
	lexicon.Praise:   {schema.Praises, schema.Other, schema.Neutral, schema.Neutral, schema.Certain},
	lexicon.Warn:     {schema.Warns, schema.Other, schema.Neutral, schema.Neutral, schema.Probable},
	lexicon.Threaten: {schema.Threatens, schema.Other, schema.Neutral, schema.Neutral, schema.Probable},
	lexicon.Commit:   {schema.Promises, schema.Declines, schema.Neutral, schema.Neutral, schema.Probable},
	lexicon.Demand:   {schema.Demands, schema.Other, schema.Neutral, schema.Neutral, schema.Certain},
	lexicon.Want:     {schema.Other, schema.Other, schema.Neutral, schema.Neutral, schema.Certain},
	lexicon.Ask:      {schema.Asks, schema.Other, schema.Neutral, schema.Neutral, schema.Certain},
	lexicon.Silent:   {schema.Declines, schema.Other, schema.Neutral, schema.Neutral, schema.Certain},
	lexicon.RuleOut:  {schema.Denies, schema.Other, schema.Deny, schema.Neutral, schema.Certain},
	lexicon.Cite:     {schema.Other, schema.Other, schema.Neutral, schema.Neutral, schema.Certain},
	noEvidence:       {schema.NoEvidence, schema.Other, schema.Doubt, schema.Neutral, schema.Probable},
	aboutOnly:        {schema.Asserts, schema.Other, schema.Neutral, schema.Neutral, schema.Certain},
	notExcluded:      {schema.Hedges, schema.Other, schema.Support, schema.Neutral, schema.Possible},
}

// aboutOnly is the class of a noun of saying that names only its subject: "his statements
// about the strike" may say anything of it.
const aboutOnly lexicon.Class = "about-only"

// notExcluded is the class of a cue that leaves a fact possible: "did not rule out that".
const notExcluded lexicon.Class = "not-excluded"

// recast settles the classes that cue and content make together.
func (p *Pass) recast(d *draft) {
	f := d.content[0]
	if !d.source.empty() && !d.nominal && p.nobodyOf(d.source.first) {
		d.negated = true
	}
	switch first := p.at(f.first); {
	case p.questioned(d):
		d.negated = true
	case d.class == lexicon.RuleOut && d.negated:
		if c := p.clauseIn(f); c.root >= 0 && p.child(c.root, "nsubj") >= 0 { // of a fact, not of what one may do
			d.class, d.negated = notExcluded, false
		}
	case d.class == lexicon.Ask && first.is("where", "what"):
		for i := f.first + 1; i < min(f.end, f.first+4); i++ {
			if pos, ok := lexicon.Evidence(p.words[i].lower); ok && pos == "noun" { // "asked where the proof was"
				d.class = noEvidence
			}
		}
	case soughtInVain(d.lemma) && first.is("nothing", "none", "no") && p.openingOf(f).footing != sureFooting:
		d.negated = true // "found nothing harmful"
	case d.class == lexicon.Know && first.is("nothing"):
		d.negated = true // "knew nothing about it"
	}
}

// questioned reports whether a question asks if the source says so: "Does it deny the sale?"
func (p *Pass) questioned(d *draft) bool {
	aux := d.source.first - 1
	if d.source.empty() || d.source.first > d.cue.first || aux != p.sentenceOf(d.cue.first).first || !p.at(p.sentenceOf(d.cue.first).end-1).is("?") {
		return false
	}
	return p.words[aux].is("do", "does", "did", "has", "have", "had", "will", "would", "can", "could", "is", "are", "was", "were")
}

// nobodyOf reports whether what stands before a source negates all it says: "none of them
// claims", "nor does the bank say", "neither Oslo nor Bergen says".
func (p *Pass) nobodyOf(i int) bool {
	for p.at(i-1).is("or", "any", "a", "the") || p.at(i-1).upos == "NOUN" && p.at(i).is("or") { // "nor had any agency or customer"
		i--
	}
	switch {
	case p.at(i - 1).is("of"):
		return p.at(i-2).is("none", "neither") || p.at(i-2).is("one") && p.at(i-3).is("not", "no")
	case p.at(i - 1).any(lexicon.Auxiliary):
		return p.at(i-2).is("nor", "neither", "nowhere")
	}
	return p.at(i-1).is("neither", "nor")
}

// base returns how the draft's holder stands to a plain affirmative content.
func (d *draft) base() (schema.Stance, schema.Polarity, schema.Certainty) {
	r := classReadings[d.class]
	if d.negated && soughtInVain(d.lemma) {
		r = classReadings[noEvidence]
		return r.stance, r.polarity, r.certainty
	}
	if d.negated {
		return r.negatedStance, r.negatedPolarity, r.certainty
	}
	if d.class == lexicon.Deny && (d.lemma == "reject" || d.lemma == "dismiss" || d.lemma == "rebuff" || d.lemma == "rejection" || d.lemma == "dismissal") {
		return schema.Rejects, r.polarity, r.certainty
	}
	return r.stance, r.polarity, r.certainty
}

// soughtInVain reports whether the negation of a cue means that evidence is missing: "has
// never found malicious chips".
func soughtInVain(lemma string) bool {
	switch lemma {
	case "find", "see", "discover", "detect", "uncover":
		return true
	}
	return false
}

// flip returns the polarity towards p of one whose polarity towards not-p is given.
func flip(p schema.Polarity) schema.Polarity {
	switch p {
	case schema.Support:
		return schema.Deny
	case schema.Deny:
		return schema.Support
	}
	return p
}

// through returns the polarity of d's holder towards a proposition inside the content of
// its main child c, towards which c's holder has polarity inner.
//
// A noun of saying is transparent: who denies a claim that p denies p. A verb is not: who
// says that others deny p only relays, unless "falsely" tells what the relayer thinks or
// both are the same holder.
func (p *Pass) through(d, c *draft, inner schema.Polarity) schema.Polarity {
	_, own, _ := d.base()
	switch {
	case c.plans():
		return own // who denies that they plan to p denies a plan
	case c.nominal && wishes(c.class):
		return schema.Neutral
	case c.nominal:
		if own == schema.Support && d.holder != c.holder && !d.sides() {
			return schema.Neutral
		}
		return own
	case own == schema.Support && d.ownPeople(c):
		return inner
	case d.class == lexicon.Accuse && !c.nominal && wishes(c.class):
		return own // who complains that others asked for files holds that they did
	case own == schema.Support && inner == schema.Support && (c.class == lexicon.Admit || c.class == lexicon.Know) && !c.negated:
		return inner // who reports an admission or a fact takes it for true
	case own == schema.Support && inner == schema.Support && (c.class == lexicon.Show || c.class == lexicon.Affirm) && !c.negated && d.holder != "" && !(d.class == lexicon.Say && p.publishes(p.entities[d.entity])):
		return inner // so does who speaks of a finding, unless it is news
	case own == schema.Support && d.holder != "" && c.holder != "" && p.speaksFor(d.entity, c.holder):
		return inner
	case c.falsely && own == schema.Support:
		return flip(inner)
	case d.holder != "" && (d.holder == c.holder || p.jointly(d, c)) && own == schema.Support:
		return inner
	case own == schema.Deny && (d.class == lexicon.Deny || d.class == lexicon.Disprove):
		return schema.Neutral // that somebody said p is denied, not p
	}
	return schema.Neutral
}

// judged is through for a content that judges its main child: "Oslo's claims that it had
// paid are untrue" denies them.
func (p *Pass) judged(d, c *draft, main mainClause, inner schema.Polarity) schema.Polarity {
	_, own, _ := d.base()
	if c.nominal && main.verdict() {
		return main.polarityOf(own)
	}
	return p.through(d, c, inner)
}

// speaksFor reports whether an entity speaks for another: a ministry's spokeswoman for
// the state.
func (p *Pass) speaksFor(e int, other string) bool {
	return p.entities[e].holder.Kind == schema.Person && p.sideID(e) == other
}

// ownPeople reports whether the nested statement is of the holder's own people or work:
// "its first samples showed", "his scientists had not verified".
func (d *draft) ownPeople(c *draft) bool { return c.possessed && !d.negated }

// plans reports whether a statement is of a plan, which others can tell of and deny: its
// positions are towards what is planned.
func (d *draft) plans() bool {
	return d.class == lexicon.Commit && !d.negated && (d.lemma == "plan" || d.lemma == "intend" || d.lemma == "prepare")
}

// sides reports whether the cue takes the side of a claim it is about: "confirmed reports
// that", "reiterated its belief that".
func (d *draft) sides() bool {
	switch d.class {
	case lexicon.Affirm, lexicon.Admit, lexicon.Show, lexicon.Know:
		return true
	}
	return d.lemma == "reiterate" || d.lemma == "repeat" || d.lemma == "echo"
}
