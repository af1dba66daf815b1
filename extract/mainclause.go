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
		c.normful = p.words[a].is("must", "should", "shall", "ought")
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

// judge reads whether the clause calls its subject true or false.
func (p *Pass) judge(c *mainClause, root int, roots []int) {
	c.truth = p.truthOf(root)
	if v := p.happeningIn(c.phrase); c.truth == "" && v >= 0 { // "This did not happen"
		c.root, c.subject, c.negated, c.truth = v, p.subjectHead(v), p.negatedWord(v), lexicon.True
		if c.negated {
			c.truth = lexicon.False
		}
		return
	}
	if p.answers(c.phrase) {
		c.truth, c.subject = lexicon.False, -1
		return
	}
	for _, r := range roots { // "calls the story untrue": two words hang on the cue
		if r != c.root && c.truth == "" && p.words[r].head == p.words[c.root].head {
			if c.truth = p.truthOf(r); c.truth != "" {
				c.subject = c.root
			}
		}
	}
	supposed := p.at(p.child(root, "aux")).is("would") // "that would be absurd"
	if c.truth != "" && c.subject >= 0 && !p.claimLike(c.subject) || supposed {
		c.truth = ""
	}
	if c.truth == "" && !p.tells(*c) {
		p.judgeNoun(c)
	}
	c.liar = p.liar(c.root, c.subject)
	c.cleared = p.clears(c)
	if p.words[c.root].lemma == "stand" {
		c.stands = p.oblique(c.root, "by")
	}
}

// cannotTell reports whether a verb, when negated, leaves open what it is about.
func (p *Pass) cannotTell(v int) bool {
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

// clears reports whether a clause says that somebody did nothing, without saying what:
// what that is has been said before.
func (p *Pass) clears(c *mainClause) bool {
	w := &p.words[c.root]
	_, responsible := lexicon.Responsibility(w.lower)
	switch {
	case w.is("innocent", "blameless"):
		return !c.negated
	case !c.negated:
		return false
	case w.is("us", "them", "me", "him", "her", "guilty") || w.is("doing", "activity", "work", "style") && p.child(c.root, "nmod:poss") >= 0:
		return p.child(c.root, "cop") >= 0
	case w.lemma == "do" || w.lemma == "wrong":
		return p.at(c.root+1).is("nothing", "anything", "no") && p.at(c.root+2).is("wrong") || w.lemma == "wrong" && p.at(c.root-1).is("nothing")
	}
	return responsible && (w.upos == "ADJ" || w.upos == "VERB") && p.child(c.root, "obl", "obj", "xcomp") < 0
}

// happeningIn returns the verb by which f says that what was said did or did not come
// about, -1 for none: "this happened", "one conclusion: it never took place".
func (p *Pass) happeningIn(f phrase) int {
	for i := f.first; i < min(f.end, f.first+reach); i++ {
		if p.words[i].upos == "VERB" && p.happening(i) {
			if s := p.subjectHead(i); s >= f.first && s < f.end && p.claimPronoun(s) && !p.rel(i, "acl:relcl") {
				return i
			}
		}
	}
	return -1
}

// judgeNoun reads a noun phrase with what it is called behind it: the article “fake news”,
// "his memoir in part as a complete invention".
func (p *Pass) judgeNoun(c *mainClause) {
	n := p.headNoun(c.phrase)
	if n < 0 && p.claimPronoun(c.first) {
		n = c.first // "calling them absurd"
	}
	thing := n < 0 && c.root >= 0 && p.words[c.root].upos == "NOUN"
	if thing {
		n = c.root // "called an accident “extremely unlikely”", but not "called the rules silly"
	}
	if n < 0 {
		return
	}
	for i, called := n+1, false; i < c.end && i < n+12; i++ {
		w := &p.words[i]
		switch value, ok := lexicon.Truth(w.lower); {
		case ok && called && (!thing || value == lexicon.DoubtValue):
			c.truth, c.subject = value, n
			return
		case w.is("as") || w.mark:
			called = true
		case w.upos == "ADP" && !w.is("in", "on", "of") || w.upos == "VERB" || w.is("that") || w.is("of") && !called:
			return
		}
	}
}

// liar returns the one who is said to lie, -1 for none: "Oslo was lying to the world", "the
// firm is spreading false claims".
func (p *Pass) liar(root, subject int) int {
	if root < 0 || subject < 0 || p.words[root].upos != "VERB" {
		return -1
	}
	switch p.words[root].lemma {
	case "lie":
		if p.words[root].is("lying", "lied") && p.oblique(root, "in") < 0 && p.oblique(root, "on") < 0 {
			return subject
		}
	case "spread", "peddle", "tell", "circulate", "push", "pump", "publish", "make", "invent", "fabricate", "disseminate", "churn", "promote", "sow", "repeat", "hype":
		o := p.child(root, "obj")
		if o >= 0 && (p.falsehood(o) || p.falsehood(p.child(o, "amod"))) {
			return subject
		}
	}
	return -1
}

// falsehood reports whether word i names or calls something untrue.
func (p *Pass) falsehood(i int) bool {
	if i < 0 {
		return false
	}
	value, ok := lexicon.Truth(p.words[i].lower)
	return ok && value == lexicon.False || p.words[i].is("propaganda", "rumour", "rumours", "rumor", "rumors", "smears")
}

// claimLike reports whether the word i can be called true or false: a noun of saying, a
// pronoun for what was said, a clause.
func (p *Pass) claimLike(i int) bool {
	w := &p.words[i]
	if n, _ := lexicon.NounForms(w.lower); n != nil {
		return true
	}
	if n, _ := lexicon.EventNouns(w.lower); n != nil {
		return true
	}
	if r, _, ok := lexicon.Role(w.lower); ok && r.Kind == schema.Document {
		return true
	}
	return w.upos == "VERB" || w.upos == "ADJ" || w.is("it", "this", "that", "these", "those", "all", "none", "everything", "what", "there", "affair", "matter", "all", "most", "much", "case", "word", "words", "number", "numbers", "figure", "figures")
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

// truthOf returns what a predicate says of the truth of its subject: "is untrue", "was a
// lie", "called the story fabricated", "no truth in the story".
func (p *Pass) truthOf(root int) string {
	for _, i := range append([]int{root}, p.predicated(root)...) {
		w := &p.words[i]
		value, ok := lexicon.Truth(w.lower)
		if !ok {
			value, ok = lexicon.Truth(w.lemma)
		}
		if ok && p.at(i+1).is("to") && w.upos == "ADJ" {
			continue // "it is wrong to wait" judges a deed
		}
		if ok && p.nameAt[i] < 0 {
			if p.negatedWord(i) || i != root && p.negatedWord(root) {
				return map[string]string{lexicon.True: lexicon.False, lexicon.False: ""}[value]
			}
			return value
		}
		if k := p.child(i, "amod"); k >= 0 && i != root && (w.upos == "NOUN" || w.upos == "PROPN") && !p.rel(i, "nsubj") {
			if v, ok := lexicon.Truth(p.words[k].lower); ok && v == lexicon.False && !p.negatedWord(root) {
				return v // "calls the piece a set of inaccurate allegations"
			}
		}
		if of := p.oblique(i, "of"); (w.upos == "NOUN" || w.is("full")) && !p.rel(i, "nsubj") && of >= 0 && p.falsehood(of) && !p.negatedWord(root) {
			return lexicon.False // "a pack of lies"
		}
		if w.is("truth", "merit", "basis", "substance", "foundation", "ground", "grounds") && (p.negativeWord(i) || p.negatedWord(root)) {
			return lexicon.False
		}
	}
	return ""
}

// predicated returns the words that a predicate says of its subject or object.
func (p *Pass) predicated(root int) []int {
	var out []int
	for _, k := range p.kidsOf(root) {
		i := int(k)
		if p.rel(i, "xcomp", "conj") || p.rel(i, "obl", "advcl") && p.at(p.child(i, "case", "mark")).is("as") || p.rel(i, "nsubj", "obj") && p.words[root].is("is", "are", "was", "were", "had", "has", "have", "see", "sees", "saw") {
			out = append(out, i)
		}
		if p.rel(i, "appos") && p.words[root].upos == "NOUN" && p.child(root, "cop") < 0 {
			out = append(out, i) // "called the affair a lie"
		}
		if p.rel(i, "amod") && p.child(root, "cop") >= 0 {
			out = append(out, i) // "a complete lie" keeps its head; "an absurd rumour" has it here
		}
	}
	return out
}

// lackingAt reports whether the clause says that evidence is missing: "there was no
// conclusive evidence", "we have seen no proof", "no trace was found".
func (p *Pass) lackingAt(c mainClause, f phrase) bool {
	if p.showsNothing(c) {
		return true
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
