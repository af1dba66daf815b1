package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A mainClause is what the main predicate of a content says on the whole, before any
// event is read from it: on what footing its holder stands, whether it is negated, calls
// something true or false, or says that evidence is missing.
type mainClause struct {
	phrase         // the words it is read from, behind an opening
	whole   phrase // with the opening
	root    int    // -1 for none
	subject int    // the word that heads its subject, -1 for none
	footing footing
	negated bool
	truth   string // lexicon.False and its kin, predicated of the subject
	normful bool   // "must answer", "should shut": a demand, no report
	denied  bool   // by a negation that the tree does not hang on its predicate
	unsure  bool   // "could not confirm", "cannot say"
	wish    bool   // a noun of wanting: "the hope that", "the offer"
	liar    int    // who is said to lie, -1 for nobody
	cleared bool   // somebody is said to have done nothing: "is innocent", "it was not us"
	stands  int    // what somebody stands by, -1 for nothing
}

// verdict reports whether the clause judges what it is about rather than telling it.
func (c mainClause) verdict() bool {
	return c.truth != "" || c.footing == doubtFooting || c.footing == noProof
}

// clauseOf reads the main clause of f.
func (p *Pass) clauseOf(f phrase) mainClause {
	o := p.openingOf(f)
	if o.footing == plainFooting {
		return p.clauseIn(f)
	}
	c := mainClause{phrase: o.rest, root: -1, subject: -1, liar: -1, stands: -1}
	if !o.rest.empty() {
		c = p.clauseIn(o.rest)
	}
	c.footing, c.whole = o.footing, f
	if o.footing == noTruth {
		c.truth = lexicon.False
	}
	return c
}

// clauseIn reads the main clause of f, which has no opening.
func (p *Pass) clauseIn(f phrase) mainClause {
	c := mainClause{phrase: f, whole: f, root: -1, subject: -1, liar: -1, stands: -1}
	if n := p.leftOut(f); n >= 0 {
		c.root, c.negated = n, p.at(f.end-1).is("not", "n't", "never")
		return c
	}
	roots := p.rootsOf(f)
	if len(roots) == 0 {
		return c
	}
	c.root = roots[0]
	for _, r := range roots { // the widest, where a content has several
		if p.words[r].upos == "VERB" && p.words[c.root].upos != "VERB" && p.child(c.root, "cop") < 0 {
			c.root = r
		}
	}
	c.subject = p.subjectHead(c.root)
	c.negated = p.negatedWord(c.root)
	if n, _ := lexicon.NounForms(p.words[c.root].lower); n != nil && p.words[c.root].upos == "NOUN" && p.child(c.root, "cop", "nsubj", "compound") < 0 {
		c.wish = wishes(n.Class)
	}
	if !c.negated && p.saysNever(c) {
		c.negated, c.denied = true, true
	}
	if a := p.child(c.root, "aux"); a >= 0 {
		// "Must have been mixed up" is a guess at what was, no demand.
		c.normful = p.words[a].is("must", "should", "shall", "ought") && !(p.words[a].is("must") && p.at(a+1).is("have"))
	}
	root := c.root
	if effect, ok := lexicon.Implicative(p.words[root].lemma); ok {
		if x := p.infinitive(root); x >= 0 {
			c.negated = c.negated != p.negatedWord(x) != (effect == lexicon.Negates)
			root = x
		}
	}
	c.unsure = c.negated && p.cannotTell(root)
	if x := p.child(root, "xcomp"); x >= 0 && (p.words[root].is("unable") || p.words[root].is("able", "possible") && c.negated) {
		c.unsure = p.cannotTell(x)
	}
	p.judge(&c, root, roots)
	if p.seeks(root) && p.findsNone(phrase{root, f.end}) {
		c.footing = noProof
	}
	if p.lackingAt(c, f) {
		c.footing = noProof
	}
	if c.negated && p.beyondDoubt(root) {
		c.negated, c.footing = false, sureFooting
		if k := p.child(root, "ccomp", "acl"); k >= 0 {
			c.root, c.subject, c.negated = k, p.subjectHead(k), p.negatedWord(k)
		}
	}
	return c
}

// supposed reports whether a predicate says what would have been had something else been so:
// "If it had rained, he would have lost".
func (p *Pass) supposed(v int) bool {
	a := p.child(v, "aux")
	if a < 0 || !p.words[a].is("would", "might", "could", "'d", "wouldn't") {
		return false
	}
	for _, k := range p.kidsOf(v) {
		if i := int(k); p.rel(i, "advcl") && p.at(p.child(i, "mark")).is("if", "unless") {
			return true
		}
	}
	return false
}

// seeks reports whether a verb says that something is looked for, which leaves open
// whether it is there.
func (p *Pass) seeks(v int) bool {
	switch p.words[v].lemma {
	case "look", "search", "seek", "hunt", "check", "screen", "scan", "test", "probe", "comb", "examine", "inspect":
		return true
	}
	return false
}

// findsNone reports whether f ends with a search in vain, wherever the tree hangs it:
// "looked for traces of it and found none".
func (p *Pass) findsNone(f phrase) bool {
	for i := f.first; i+1 < f.end; i++ {
		if p.words[i].lemma == "find" && p.words[i+1].is("none", "nothing", "neither") {
			return true
		}
	}
	return false
}

// saysNever reports whether a clause begins with "S have never", wherever the tree hangs
// the adverb.
func (p *Pass) saysNever(c mainClause) bool {
	for i := c.first + 1; i < min(c.end, c.first+6) && p.words[i-1].upos != "VERB"; i++ {
		if p.words[i].is("never") && p.words[i-1].is("have", "has", "had", "'ve") {
			return p.words[i].head != c.root
		}
	}
	return false
}

// cannotTell reports whether a verb, when negated, leaves open what it is about.
func (p *Pass) cannotTell(v int) bool {
	if _, told := p.secrecyAt(predicate{word: v, negated: true}); told {
		return false // "did not tell the crews"
	}
	switch p.words[v].lemma {
	case "confirm", "verify", "corroborate", "authenticate", "judge", "say", "tell", "determine", "assess":
		return true
	}
	return false
}

// wishes reports whether what a class of cue tells is wanted or meant, not held for true.
func wishes(c lexicon.Class) bool {
	return c == lexicon.Demand || c == lexicon.Want || c == lexicon.Ask || c == lexicon.Commit
}

// partsOf returns the clauses of a content, one for each sentence of each piece. A bare
// opening ("There is no proof, he said, that") belongs to the piece behind it.
func (p *Pass) partsOf(d *draft) []mainClause {
	var parts []mainClause
	for _, f := range d.content {
		for g := f; !g.empty(); {
			one := phrase{g.first, min(g.end, max(p.sentenceOf(g.first).end, g.first+1))}
			c := p.clauseOf(one)
			if d.class == lexicon.Accuse {
				c.truth = "" // "accused him of a smear" judges nothing said
			}
			c.wish = c.wish && d.class != lexicon.Show && d.class != lexicon.Affirm && d.class != lexicon.Claim && d.lemma != "deny" // "proved an order"
			if n := len(parts) - 1; n >= 0 && parts[n].footing != plainFooting && parts[n].empty() && c.footing == plainFooting && p.words[one.first].sentence == p.words[d.content[0].first].sentence {
				c.footing = parts[n].footing
				parts = parts[:n]
			}
			if n := len(parts) - 1; n >= 0 && p.cutNegation(parts[n], c) { // "It had never ~ been told"
				c.negated, c.denied = !c.negated, true
				parts = parts[:n]
			}
			parts = append(parts, c)
			g.first = one.end
		}
	}
	return parts
}

// cutNegation reports whether a parenthesis parts the negation that ends one piece from
// what the next one says.
func (p *Pass) cutNegation(before, c mainClause) bool {
	if f := before.whole; c.root >= 0 && !f.empty() && p.words[f.first].is("none", "no", "nobody", "nothing", "neither") && !p.hasVerb(f) && p.words[f.first].sentence == p.words[c.root].sentence {
		return !p.negatedWord(c.root) // "None of it ~ reached the river"
	}
	last := before.whole.end - 1
	return c.root >= 0 && before.whole.len() <= 4 && last >= 0 && lexicon.Negator(p.words[last].lower) &&
		p.words[last].sentence == p.words[c.root].sentence && p.words[last].head != c.root
}

// mainOf reads the main clause of a content of several pieces: the first that judges, else
// the first that tells something.
func (p *Pass) mainOf(d *draft) mainClause {
	parts := p.partsOf(d)
	if len(parts) == 0 {
		return mainClause{root: -1, subject: -1, liar: -1, stands: -1}
	}
	for _, c := range parts {
		if c.verdict() {
			return c
		}
	}
	for _, c := range parts {
		if p.tells(c) {
			return c
		}
	}
	return parts[0]
}

// tells reports whether a clause has a predicate, not just a noun that a parenthesis cut
// off: "The jet ~ had been airworthy".
func (p *Pass) tells(c mainClause) bool {
	return c.root >= 0 && (p.words[c.root].upos == "VERB" || p.child(c.root, "cop", "nsubj") >= 0)
}

// beyondDoubt reports whether a negated predicate is about doubt: "no doubt that", "no
// reason to doubt", "nobody disputes".
func (p *Pass) beyondDoubt(root int) bool {
	doubting := func(i int) bool {
		return i >= 0 && (p.words[i].is("doubt", "doubts", "question", "dispute", "disputes", "doubted", "disputed", "questioned") || p.words[i].lemma == "doubt")
	}
	if doubting(root) || doubting(p.child(root, "nsubj")) || doubting(p.child(root, "obj")) {
		return true
	}
	for _, i := range []int{root, p.child(root, "obj"), p.child(root, "nsubj")} {
		if i >= 0 && p.words[i].is("reason", "reasons", "cause", "ground", "grounds") && doubting(p.child(i, "acl")) {
			return true
		}
	}
	return false
}

// lackingAt reports whether the clause says that evidence is missing: "there was no
// conclusive evidence", "we have seen no proof", "no trace was found".
func (p *Pass) lackingAt(c mainClause, f phrase) bool {
	if p.showsNothing(c) {
		return true
	}
	if _, told := p.secrecyAt(predicate{word: c.root}); told {
		return false // "were not given the information"
	}
	s := p.sentenceOf(c.root)
	for i := max(s.first, f.first); i < min(s.end, f.end); i++ {
		w := &p.words[i]
		if pos, ok := lexicon.Evidence(w.lower); !ok || pos != "noun" || w.upos != "NOUN" {
			continue
		}
		direct := i == c.root || w.head == c.root && p.rel(i, "obj", "nsubj", "obl")
		if !direct && w.head >= 0 && p.words[w.head].head == c.root && p.rel(w.head, "ccomp", "xcomp") {
			direct = p.rel(i, "obj", "nsubj")
		}
		if direct && (c.negated || p.negativeWord(i) || p.at(p.child(i, "amod", "det")).is("little", "insufficient", "no")) {
			return true
		}
	}
	return false
}

// showsNothing reports whether a clause says that nothing shows or was found: "nothing
// points to lightning", "found nothing harmful", "no trace was seen".
func (p *Pass) showsNothing(c mainClause) bool {
	v := c.root
	if o := p.child(v, "obj"); o >= 0 && p.negativeWord(o) {
		switch p.words[v].lemma {
		case "find", "see", "uncover", "detect", "discover", "identify", "spot", "notice":
			return true
		}
		return false
	}
	if s := p.child(v, "nsubj"); s >= 0 && p.negativeWord(s) && p.child(v, "nsubj:pass") < 0 {
		switch p.words[v].lemma {
		case "find", "see", "detect", "discover": // "nobody has found anything"
			return p.at(p.child(v, "obj")).is("anything", "any")
		case "show", "suggest", "indicate", "point", "prove", "confirm", "support", "imply", "demonstrate", "establish", "substantiate":
			return true
		}
	}
	return false
}

// polarityOf composes the cue's polarity with what the clause does to its core.
func (c mainClause) polarityOf(base schema.Polarity) schema.Polarity {
	switch {
	case base == schema.Neutral:
		return base
	case c.wish, c.unsure: // to reject an offer denies nothing, nor does to leave open
		return schema.Neutral
	case c.normful && base == schema.Support:
		return schema.Neutral
	case c.footing == noProof || c.footing == doubtFooting:
		if base == schema.Support {
			return schema.Doubt
		}
		return base
	case c.truth == lexicon.False:
		if base == schema.Deny {
			return base // "dismissed the story as untrue"
		}
		return flip(base)
	case c.truth == lexicon.DoubtValue && base == schema.Support:
		return schema.Doubt
	case c.truth == lexicon.True:
		return base
	case c.negated:
		return flip(base)
	}
	return base
}

// stance composes the cue's polarity with the clause for what the clause points to: who
// says that somebody lies denies what he said.
func (c mainClause) stance(base schema.Polarity) schema.Polarity {
	switch {
	case (c.liar >= 0 || c.cleared) && base == schema.Support:
		return schema.Deny
	case c.stands >= 0:
		return base
	}
	return c.polarityOf(base)
}
