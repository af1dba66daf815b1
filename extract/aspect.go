package extract

import "hearsay/extract/lexicon"

// reallyDone reports whether the infinitive of g hangs on a verb that says it was done:
// "hastened to deny", "went on to say".
func (p *Pass) reallyDone(g verbGroup) bool {
	h := p.words[g.verb].head
	if h < 0 || !p.rel(g.verb, "xcomp", "advcl") || h > g.verb {
		return false
	}
	effect, ok := lexicon.Implicative(p.words[h].lemma)
	return ok && effect == lexicon.Affirms || p.words[h].lemma == "fail" || p.rel(g.verb, "advcl") && p.getsInTouch(h)
}

// undone reports whether the cue of g hangs on a verb that says it was not done, or is not
// done any more: "failed to refute", "stopped denying", but not "might stop denying".
func (p *Pass) undone(g verbGroup) bool {
	h := p.words[g.verb].head
	if h < 0 || h > g.verb || !p.rel(g.verb, "xcomp", "advcl") {
		return false
	}
	return g.to && p.rel(g.verb, "xcomp") && p.words[h].lemma == "fail" || p.carriedOn(g.verb) && ended(p.words[h].lemma) && !p.groupAt(h, p.sentenceOf(h).first).hypothetical()
}

// carriedOn reports whether the gerund at v completes a verb of going on or ending, which
// both tell that it was done: "kept saying", "stopped denying".
func (p *Pass) carriedOn(v int) bool {
	h := p.words[v].head
	if h < 0 || h >= v || p.words[v].xpos != "VBG" || !p.rel(v, "xcomp") && !(p.rel(v, "advcl") && h == v-1) {
		return false
	}
	switch lemma := p.words[h].lemma; lemma {
	case "keep", "continue", "go", "resume":
		return true
	case "begin", "start":
		return !p.groupAt(h, p.sentenceOf(h).first).hypothetical()
	default:
		return ended(lemma)
	}
}

func ended(lemma string) bool { return lemma == "stop" || lemma == "cease" || lemma == "quit" }

// hypothetical reports whether a verb group only tells what may come: "might stop".
func (g verbGroup) hypothetical() bool { return g.modal || g.future || g.to }
