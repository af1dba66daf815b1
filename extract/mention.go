package extract

import (
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// A mention is a place where the text names or describes an entity.
type mention struct {
	phrase               // the name, or the noun phrase without determiner
	head     int         // the head word
	sort     mentionSort //
	entry    *gazetteer.Entry
	use      gazetteer.NameUse
	kind     schema.Kind
	gender   string
	lemma    string // of a role noun: "official"
	plural   bool
	definite bool   // "the official", "this report"
	premod   phrase // titles and offices before a name: "White House spokesman"
	entity   int    // index into Pass.entities, -1 until resolved
}

type mentionSort uint8

const (
	nameMention mentionSort = iota
	roleMention
	pronounMention
)

// mentions is the part of a Pass that knows who is mentioned where.
type mentions struct {
	list      []mention
	nameAt    []int // per word: the name mention that covers it, -1 for none
	headAt    []int // per word: the mention whose head it is, -1 for none
	entities  []*entity
	byID      map[string]int   // entities by Holder.ID
	fullNames map[string]int   // by their names' words, lower case, spaces between
	nameIndex map[string][]int // by the first and the last word of their names
	initials  map[string]int   // organisations by the initials of their names
	// nameVotes counts, per word, the kinds of the names the model has found it in
	nameVotes map[string]map[string]int
	surnames  map[string]bool // words behind a first name
	nameHints map[string]int  // per word: above 0 for an organisation's name, below for a person's
}

func (p *Pass) findMentions() {
	n := len(p.words)
	p.byID, p.fullNames, p.initials = make(map[string]int), make(map[string]int), make(map[string]int)
	p.nameIndex = make(map[string][]int)
	p.nameAt, p.headAt = make([]int, n), make([]int, n)
	for i := range p.nameAt {
		p.nameAt[i], p.headAt[i] = -1, -1
	}
	p.settleSurnames()
	p.countNames()
	inside := p.capitalsInside()
	for s := range p.Doc.Sentences {
		p.findNames(phrase{p.Doc.Sentences[s].First, p.Doc.Sentences[s].End}, inside)
	}
	p.findRoles()
	p.findPronouns()
	p.settleVerbs()
	p.resolveMentions()
}

// capitalsInside collects the words that are capitalised within a sentence of ordinary
// case: evidence that a capitalised first word is a name too.
func (p *Pass) capitalsInside() map[string]bool {
	seen := make(map[string]bool)
	for _, s := range p.Doc.Sentences {
		if p.headlineCase(phrase{s.First, s.End}) {
			continue
		}
		for i := s.First + 1; i < s.End; i++ {
			if p.words[i].capital && !p.words[i-1].mark {
				seen[p.words[i].form] = true
			}
		}
	}
	return seen
}

// headlineCase reports whether a sentence is written as a headline: most words are
// capitalised, a verb among them, and no finite verb is not.
func (p *Pass) headlineCase(f phrase) bool {
	up, all, verbs := 0, 0, 0
	for i := f.first; i < f.end; i++ {
		w := &p.words[i]
		if w.Kind != text.Word || w.function != 0 {
			continue
		}
		all++
		if !w.capital && w.upos == "VERB" && (w.xpos == "VBD" || w.xpos == "VBZ" || w.xpos == "VBP") {
			return false
		}
		if w.capital {
			up++
			if i > f.first && (len(w.verbs) > 0 || len(lexicon.EventVerbs(w.lower)) > 0) {
				verbs++
			}
		}
	}
	return all >= 4 && up*10 >= all*7 && verbs > 0
}

// settleVerbs takes the cue reading from words that are names or stand where only nouns
// do: "the United States", "the press", "Washington's claims".
func (p *Pass) settleVerbs() {
	for i := range p.words {
		w := &p.words[i]
		if len(w.verbs) == 0 {
			continue
		}
		before := p.at(i - 1)
		noun := before.any(lexicon.Determiner) && !before.is("that", "those", "these", "all", "both", "some", "many", "each") || before.is("'s") && p.nameAt[max(i-1, 0)] < 0 && i > 1 && p.nameAt[i-2] >= 0
		if p.nameAt[i] >= 0 || w.upos != "VERB" && w.upos != "AUX" && !slices.ContainsFunc(w.verbs, pastOnly) && !p.plainlyVerb(i) && !(slices.ContainsFunc(w.verbs, gerund) && p.at(i+1).is("that")) || noun && !slices.ContainsFunc(w.verbs, gerund) {
			w.verbs = nil
		}
	}
}

// pastOnly reports whether a form is only a past tense or participle, which the tagger
// seldom mistakes for anything that speaks.
func pastOnly(f lexicon.VerbForm) bool {
	return f.Tense&(lexicon.Past|lexicon.Participle) != 0 && f.Tense&(lexicon.Base|lexicon.Third|lexicon.Gerund) == 0
}

func gerund(f lexicon.VerbForm) bool { return f.Tense.Has(lexicon.Gerund) }

func (p *Pass) addName(m mention) {
	p.list = append(p.list, m)
	for i := m.first; i < m.end; i++ {
		p.nameAt[i] = len(p.list) - 1
	}
	p.headAt[m.head] = len(p.list) - 1
}

// acronym reports whether a form is written in capitals: "KCNA", "U.S.", "MH17".
func acronym(form string) bool {
	up := 0
	for _, r := range form {
		if r >= 'a' && r <= 'z' {
			return false
		}
		if r >= 'A' && r <= 'Z' {
			up++
		}
	}
	return up >= 2
}

func isParticle(lower string) bool {
	switch lower {
	case "de", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "du", "da", "dos", "del", "di", "ter", "ten", "y":
		return true
	}
	return false
}

// pronoun reports whether the word is a personal pronoun; "US" is none.
func (w *word) pronoun() bool {
	if w.capital && acronym(w.form) {
		return false
	}
	_, ok := lexicon.Pronoun(w.lower)
	return ok
}

func (p *Pass) pronoun(i int) bool { return p.at(i).pronoun() }
