package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A verdict calls what somebody has said true or false: "the story is fiction", "none of
// this happened", "Oslo is lying", "it was not us".

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
	supposed := p.at(p.child(root, "aux")).is("would")                          // "that would be absurd"
	doubtful := c.truth == lexicon.DoubtValue && p.at(c.subject).upos == "NOUN" // "a leak is unlikely"
	if c.truth != "" && c.subject >= 0 && !p.claimLike(c.subject) && !doubtful || supposed {
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
	if r, _, ok := lexicon.Role(w.lower); ok && r.Kind == schema.Document || p.flaw(i) {
		return true
	}
	return w.upos == "VERB" || w.upos == "ADJ" || w.is("it", "this", "that", "these", "those", "all", "none", "everything", "what", "there", "affair", "matter", "all", "most", "much", "case", "word", "words") || lexicon.Work(w.lower, lexicon.TextWork) || lexicon.Work(w.lower, lexicon.FigureWork)
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
			if v, ok := lexicon.Truth(p.words[k].lower); ok && v == lexicon.False && !p.negatedWord(root) && !p.at(k+1).is("flag") {
				return v // "calls the piece a set of inaccurate allegations"
			}
		}
		if of := p.oblique(i, "of"); (w.upos == "NOUN" || w.is("full")) && !p.rel(i, "nsubj") && of >= 0 && (p.falsehood(of) || p.falsehood(p.child(of, "amod"))) && !p.negatedWord(root) {
			return lexicon.False // "a pack of lies"
		}
		if w.upos == "NOUN" && p.flaw(i) && p.headNoun(phrase{i + 1, p.sentenceOf(i).end}) >= 0 && p.at(p.child(p.oblique(i, "in"), "case")).is("in") && !p.negatedWord(root) && !p.negativeWord(i) {
			return lexicon.False // "there were many inaccuracies in the article"
		}
		if w.is("truth", "merit", "basis", "substance", "foundation", "ground", "grounds") && (p.negativeWord(i) || p.negatedWord(root)) {
			return lexicon.False
		}
	}
	return ""
}

// flaw reports whether word i names what is untrue in a text.
func (p *Pass) flaw(i int) bool {
	return p.falsehood(i) || p.words[i].is("inaccuracy", "inaccuracies", "error", "errors", "mistake", "mistakes", "distortions", "misstatement", "misstatements")
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
