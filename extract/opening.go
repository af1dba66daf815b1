package extract

import "hearsay/extract/lexicon"

// An opening is how a clause begins that says on what footing its holder stands to the
// rest: "there is no evidence that", "I have my doubts about", "no reason to doubt". It is
// read from the order of words, since inside quotation marks and in headlines trees break.
type opening struct {
	footing footing
	rest    phrase // what it is about; empty for a bare "there is no proof"
}

type footing uint8

const (
	plainFooting footing = iota
	sureFooting          // beyond doubt, convinced
	doubtFooting         // has doubts, is not convinced, sees no reason to believe
	noProof              // evidence is missing
	noTruth              // "there is no truth in"
)

// maxOpening is how many words a clause may have before the one that decides.
const maxOpening = 14

// openingOf reads how f begins. A verb that neither finds nor has anything ends the search:
// what it governs is no opening.
func (p *Pass) openingOf(f phrase) opening {
	negated, told := false, false
	for i := f.first; i < f.end && i < f.first+maxOpening; i++ {
		w := &p.words[i]
		if o := p.footingAt(i, f, negated); o.footing != plainFooting {
			return o
		}
		switch {
		case w.is("not", "n't", "never", "nor", "neither", "nobody", "none") || w.is("one") && p.at(i-1).is("no"):
			negated = true
		case w.is("that") && i > f.first && told:
			return opening{}
		case w.is("which", "who", "if", "whether", ";", ":"):
			return opening{}
		case w.upos == "VERB" && !p.findsOrHas(i) && !p.rel(i, "amod") && p.nameAt[i] < 0:
			return opening{}
		case w.upos == "VERB" || w.upos == "AUX":
			told = true
		}
	}
	return opening{}
}

// findsOrHas reports whether a verb can govern evidence or doubt.
func (p *Pass) findsOrHas(i int) bool {
	switch p.words[i].lemma {
	case "have", "be", "exist", "remain", "express", "raise", "voice", "turn", "come", "know", "leave", "retain", "harbour", "harbor", "there":
		return true
	}
	pos, ok := lexicon.Evidence(p.words[i].lemma)
	return ok && pos == "verb"
}

// footingAt reads the opening that the word at i decides.
func (p *Pass) footingAt(i int, f phrase, negated bool) opening {
	w := &p.words[i]
	switch {
	case w.is("no", "little", "without", "zero", "scant") || w.is("any", "one", "a") && negated:
		return p.absence(i+1, f)
	case w.is("nothing") || w.is("anything") && negated:
		return p.nothingShows(i+1, f)
	case w.is("doubts", "reservations", "misgivings") && (w.upos == "NOUN" || p.at(i-1).is("has", "have", "had", "having", "expressed", "raised", "voiced")):
		if negated { // "nobody doubts that", whatever the tagger takes it for
			return opening{sureFooting, p.restOf(i+1, f)}
		}
		return opening{doubtFooting, p.restOf(i+1, f)}
	case w.is("unconvinced", "unpersuaded", "sceptical", "skeptical", "doubtful"):
		return opening{doubtFooting, p.restOf(i+1, f)}
	case w.is("convinced", "persuaded", "sure", "certain", "confident", "adamant") && p.at(i+1).is("that") && i+2 < f.end:
		if negated {
			return opening{doubtFooting, p.restOf(i+1, f)}
		}
		return opening{sureFooting, p.restOf(i+1, f)}
	}
	return opening{}
}

// absence reads what is missing from i on: evidence, doubt, a reason to doubt or to believe.
func (p *Pass) absence(i int, f phrase) opening {
	for end := min(f.end, i+4); i < end; i++ {
		w := &p.words[i]
		pos, evidence := lexicon.Evidence(w.lower)
		switch {
		case w.is("doubt", "doubts", "question"):
			return opening{sureFooting, p.restOf(i+1, f)}
		case w.is("truth", "merit", "substance", "foundation", "validity", "grain"):
			return opening{noTruth, p.restOf(i+1, f)}
		case w.is("reason", "reasons", "cause", "grounds", "basis", "ground") && p.at(i+1).is("to") && i+2 < f.end:
			return p.reasonTo(i+2, f)
		case evidence && pos == "noun" && !w.is("nothing", "anything", "information", "intelligence", "suggestion", "clue"), w.is("fact", "facts"):
			return opening{noProof, p.evidenceOf(i+1, f)}
		case w.upos != "ADJ" && w.upos != "ADV" && w.upos != "NOUN" && !w.mark && !w.is("-", "of"):
			return opening{}
		}
	}
	return opening{}
}

// reasonTo reads "no reason to V": to doubt makes sure, to believe makes doubtful.
func (p *Pass) reasonTo(v int, f phrase) opening {
	switch p.words[v].lower {
	case "doubt", "question", "dispute", "disbelieve", "challenge":
		return opening{sureFooting, p.restOf(v+1, f)}
	case "believe", "think", "suspect", "suppose", "assume", "conclude":
		return opening{doubtFooting, p.restOf(v+1, f)}
	}
	return opening{}
}

// nothingShows reads "nothing points to arson", "nothing in the files suggests that".
func (p *Pass) nothingShows(i int, f phrase) opening {
	for end := min(f.end-1, i+8); i < end; i++ {
		switch p.words[i].lower {
		case "shows", "showed", "show", "suggests", "suggested", "suggest", "indicates", "indicated", "indicate", "proves", "proved", "prove", "points", "pointed", "point", "supports", "supported", "support", "confirms", "confirmed", "confirm", "links", "linked", "link":
			return opening{noProof, p.restOf(i+1, f)}
		case "wrong", "new", "but", "to":
			return opening{}
		}
	}
	return opening{}
}

// evidenceOf returns what evidence is of, over "to suggest that" and the like.
func (p *Pass) evidenceOf(i int, f phrase) phrase {
	if i+2 < f.end && p.words[i].is("to", "that", "which") {
		switch p.words[i+1].lower {
		case "suggest", "suggests", "show", "shows", "support", "supports", "indicate", "indicates", "prove", "proves", "confirm", "confirms", "back", "substantiate":
			i += 2
		}
	}
	return p.restOf(i, f)
}

// restOf returns what follows an opening, without the word that links it.
func (p *Pass) restOf(i int, f phrase) phrase {
	for i < f.end && (p.words[i].mark || p.words[i].is("whatsoever", "whatever", "at", "all", "yet", "so", "far")) {
		i++
	}
	if i < f.end && p.words[i].is("and", "but", ",", ";") {
		return phrase{} // "that there was no evidence and that the timing was odd"
	}
	if i < f.end && p.words[i].is("that", "of", "about", "on", "over", "for", "to", "regarding", "concerning", "as", "behind", "against", "in") {
		i++
	}
	for i < f.end && (p.words[i].mark || p.words[i].is("that")) && i+1 < f.end {
		i++
	}
	return p.trim(phrase{i, f.end})
}
