package extract

import "hearsay/extract/lexicon"

// What in a content can point back: a pronoun, or a noun of saying or publication that heads
// it and has no clause of its own.

// answers reports whether a content begins with a plain no.
func (p *Pass) answers(f phrase) bool {
	before := p.at(f.first - 1)
	return p.words[f.first].is("no") && (f.len() == 1 || p.words[f.first+1].is(",", ".")) && (before.mark || before.quote != p.words[f.first].quote)
}

// claimPronoun reports whether word i is a pronoun that can stand for what was said.
func (p *Pass) claimPronoun(i int) bool {
	return p.words[i].is("it", "this", "that", "them", "these", "those", "everything", "all", "both", "none", "which", "something")
}

// happening reports whether a verb says of its subject only that it is or came about.
func (p *Pass) happening(i int) bool {
	switch p.words[i].lemma {
	case "happen", "occur", "exist":
		return true
	case "take":
		return p.at(i + 1).is("place")
	}
	return false
}

// saidWith reports whether the noun of saying at n has a clause of its own in f: "claims
// that", "the charge of having sold". Such a content does not point back, nor does "a
// report", which is new.
func (p *Pass) saidWith(n int, f phrase) bool {
	if p.clauseSaid(n, f) >= 0 {
		return true
	}
	d := p.child(n, "det")
	return d >= 0 && p.words[d].is("a", "an") && p.child(n, "acl:relcl") < 0
}

// clauseSaid returns the predicate of the clause that the noun of saying at n has in f, or
// -1. Where the tree hangs the clause elsewhere, the word "that" leads to it.
func (p *Pass) clauseSaid(n int, f phrase) int {
	for _, k := range p.kidsOf(n) {
		i := int(k)
		if i > n && i < f.end && p.rel(i, "acl", "ccomp") && !p.rel(i, "acl:relcl") && p.child(i, "mark", "case", "nsubj") >= 0 {
			return i
		}
	}
	for i := n + 1; i < f.end-1 && i < n+maxAddressee; i++ {
		w := &p.words[i]
		if w.is("that") && (w.upos == "SCONJ" || i == n+1) && p.words[i+1].upos != "VERB" && p.words[i+1].upos != "AUX" {
			if roots := p.rootsOf(phrase{i + 1, f.end}); len(roots) > 0 {
				return roots[0]
			}
		}
		if p.finiteVerb(i) || w.is(";", ".") {
			break
		}
	}
	return -1
}

// claimNoun reports whether the noun of saying at n names something that can be true, not
// a wish or a faculty: "the finding", not "the offer" or "his judgment".
func (p *Pass) claimNoun(n int) bool {
	noun, _ := lexicon.NounForms(p.words[n].lower)
	if noun == nil {
		return true
	}
	switch noun.Class {
	case lexicon.Know, lexicon.Praise, lexicon.Threaten:
		return false
	}
	return !wishes(noun.Class) && !p.words[n].is("judgment", "judgement", "understanding", "confidence", "certainty")
}

// heads reports whether the content f is a noun phrase under the word n rather than a
// clause that only holds it: "the report", not "nobody has read the report".
func (p *Pass) heads(n int, f phrase) bool {
	for i := f.first; i < n; i++ {
		if w := &p.words[i]; w.upos == "AUX" || w.upos == "VERB" && !p.rel(i, "amod", "compound") && w.xpos != "VBG" && w.xpos != "VBN" {
			return false
		}
	}
	for depth := 0; n >= f.first && n < f.end && depth < 8; depth++ {
		if p.words[n].upos == "VERB" && p.words[n].xpos != "VBG" && !p.rel(n, "acl", "amod") || p.child(n, "cop", "nsubj") >= 0 && !p.rel(n, "acl") {
			return false
		}
		n = p.words[n].head
	}
	return true
}

// headNoun returns the first noun of saying or publication in f, or -1.
func (p *Pass) headNoun(f phrase) int {
	far := 8
	if p.words[f.first].is("as") { // "dismissed as “tired, empty talk” the claim that"
		far = 16
	}
	for i := f.first; i < f.end && i < f.first+far; i++ {
		if p.nameAt[i] >= 0 || p.words[i].upos == "VERB" && p.words[i].xpos != "VBG" {
			continue
		}
		noun, _ := lexicon.NounForms(p.words[i].lower)
		if work := p.words[i].lower; noun != nil || lexicon.Work(work, lexicon.TextWork) || lexicon.Work(work, lexicon.FigureWork) || lexicon.Work(work, lexicon.ClaimWork) {
			return i
		}
	}
	return -1
}
