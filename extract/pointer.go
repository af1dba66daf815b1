package extract

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/schema"
)

// A pointer is what a content says about the earlier words it points to: "Washington's
// accusations" points to accusations of Washington's, "it" to what stands nearest.
type pointer struct {
	noun    int             // the word that points, -1 for none: "there is no proof"
	owner   phrase          // whose claim it is called
	by      int             // entity whose claim it is called, -1 for nobody
	names   map[string]bool // lemmas of the further words: "lab", "leak" in "the lab-leak theory"
	accused bool            // "accusations", "wrongdoing"
	alleged bool            // the same, or "allegations"
	text    bool            // "the story", "the report": something published
	figure  bool            // "the number"
	several bool            // "all these claims"
	all     bool            // "everything", "none of this"
	every   bool            // "both claims", "these claims": not "the claims"
	near    bool            // a pronoun, which does not reach far
	loose   bool            // to anybody's, though it names an owner
	passed  bool            // to what others than a medium say, since the owner is one
	ahead   bool            // to what comes later
	denial  bool            // "the denial": means what was denied
	topic   bool            // a thing, not a claim: means what was said of it
	same    bool            // it sums up the clause before it: ", which Oslo denies"
	own     bool            // the holder's own word: "stands by its story"
	backed  bool            // called true, or beyond doubt
	cleared bool            // "it was not us"
	about   bool            // it says what about: "the claims about the dam"
}

// pointerOf reads where a content points to, and false when it points nowhere: it says
// something of its own.
func (p *Pass) pointerOf(main mainClause) (pointer, bool) {
	f := main.phrase
	n, ok := p.pointing(f, main)
	if !ok {
		return pointer{}, false
	}
	want := pointer{noun: n, by: -1, near: n >= 0 && (p.claimPronoun(n) || p.words[n].any(lexicon.Auxiliary)), backed: main.footing == sureFooting || main.truth == lexicon.True}
	if n < 0 {
		if main.footing == sureFooting && !f.empty() {
			want.by = p.sayer(f)
		}
		return want, true
	}
	w := &p.words[n]
	switch n {
	case main.root:
		if main.cleared {
			want.accused, want.cleared, want.near = true, true, false
			return want, true
		}
	case main.stands:
		want.own, want.backed = true, true
	case main.liar:
		want.by = p.sourceEntity(p.nounPhrase(n), p.draftsBefore(n), nil)
		return want, want.by >= 0
	}
	want.backed = want.backed || w.any(lexicon.Auxiliary)
	want.all = w.is("everything", "all", "none", "nothing")
	want.several = want.all || w.is("these", "those", "both", "them") || w.xpos == "NNS" || w.xpos == "NNPS"
	want.about = w.upos == "NOUN" && p.topicOf(n)
	for i := max(f.first, n-4); i < n; i++ {
		if p.words[i].head == n {
			want.every = want.every || p.words[i].is("all", "both", "these", "those", "such", "similar")
			want.several = want.several || p.words[i].is("all", "both", "these", "those")
		}
	}
	if noun, _ := lexicon.NounForms(w.lower); noun != nil {
		want.accused, want.near, want.denial = noun.Class == lexicon.Accuse, false, noun.Class == lexicon.Deny
	}
	if role, _, ok := lexicon.Role(w.lower); ok && role.Kind == schema.Document {
		want.text, want.near = true, false
	}
	want.text = want.text || lexicon.Work(w.lower, lexicon.TextWork)
	want.figure = lexicon.Work(w.lower, lexicon.FigureWork)
	if _, ok := lexicon.Responsibility(w.lemma); ok && w.upos == "NOUN" {
		want.accused, want.near = true, false
	}
	want.alleged = want.accused || w.lemma == "allegation"
	want.near = want.near && !want.all && !want.text && !want.figure
	p.describePointer(&want, f)
	return want, true
}

// sayerPointer is the pointer of a denial that names only whom it answers: "the police
// contradicted him".
func (p *Pass) sayerPointer(d *draft) (pointer, bool) {
	f := d.content[0]
	by := p.sourceEntity(f, p.draftsBefore(d.cue.first), nil)
	return pointer{noun: f.end - 1, owner: f, by: by, text: true, names: make(map[string]bool)}, by >= 0
}

// pointElsewhere looks in the rest of d's content for what a bare verdict is about: "I
// asked for proof of these claims. There was none."
func (p *Pass) pointElsewhere(want *pointer, d *draft) {
	for _, f := range d.content {
		for i := f.first + 1; i < f.end; i++ {
			noun, plural := lexicon.NounForms(p.words[i].lower)
			if noun == nil || !p.words[i-1].is("these", "those", "such", "this", "the") || p.words[i].upos != "NOUN" || p.saidWith(i, f) {
				continue
			}
			if noun.Class == lexicon.Accuse || noun.Class == lexicon.Claim || noun.Class == lexicon.Suspect {
				want.noun, want.several, want.every, want.accused = i, plural, plural && !p.words[i-1].is("the"), noun.Class == lexicon.Accuse
				return
			}
		}
	}
}

// topicPointer is the pointer of a bare noun phrase that names a thing under doubt: "no
// sign of arson", "denied the meeting".
func (p *Pass) topicPointer(main mainClause) (pointer, bool) {
	n, exists := main.root, false
	if k := p.existential(n); k >= 0 && p.child(k, "nmod", "acl", "acl:relcl", "ccomp") < 0 {
		n, exists = k, true
	}
	if n < 0 || main.phrase.len() > 1 && (p.words[n].upos != "NOUN" || p.tells(main) && !exists) || p.headNoun(main.phrase) >= 0 || p.pronoun(n) {
		return pointer{}, false
	}
	want := pointer{noun: n, by: -1, topic: true, names: make(map[string]bool)}
	p.topicWord(want.names, n)
	return want, true
}

// existential returns the noun of which a clause headed by root says only that there is
// such a thing, or -1: "there had been any fraud".
func (p *Pass) existential(root int) int {
	if root < 0 {
		return -1
	}
	n := root
	if p.words[root].lemma == "be" {
		n = p.child(root, "nsubj")
	}
	there := p.child(root, "expl")
	if there < 0 && n != root {
		there = p.child(n, "expl")
	}
	if n < 0 || there < 0 || p.words[n].upos != "NOUN" && !(p.isNumeral(n) && p.oblique(n, "of") > n) {
		return -1
	}
	return n
}

// topicOf reports whether the noun at n says what about: "claims of fraud".
func (p *Pass) topicOf(n int) bool {
	for _, k := range p.kidsOf(n) {
		if c := p.child(int(k), "case"); int(k) > n && p.rel(int(k), "nmod", "obl") && c >= 0 && p.words[c].is("of", "about", "over", "on", "regarding", "concerning") {
			return true
		}
	}
	return false
}

// describePointer reads whose claim it is and what it is about.
func (p *Pass) describePointer(want *pointer, f phrase) {
	n := want.noun
	owner := p.possessor(n, f)
	if owner.empty() {
		owner = p.authorRight(n, phrase{f.first, p.sentenceOf(n).end})
	}
	if of := n + 2; owner.empty() && p.at(n+1).is("of") && of < len(p.words) && p.nameAt[of] >= 0 && p.list[p.nameAt[of]].kind != schema.Country {
		owner = p.list[p.nameAt[of]].phrase // "the report of Reuters"
	}
	if owner.empty() {
		owner = p.liesOf(f)
	}
	if !owner.empty() {
		want.owner, want.by = owner, p.sourceEntity(owner, p.draftsBefore(n), nil)
	}
	want.names = make(map[string]bool)
	for _, k := range p.kidsOf(n) {
		i := int(k)
		topic := i > n && p.rel(i, "nmod", "obl") && p.at(p.child(i, "case")).is("of", "about", "on", "over", "regarding", "concerning")
		if i >= f.first && i < f.end && !owner.holds(phrase{i, i + 1}) && (topic || i < n && p.rel(i, "compound") || i < n && p.rel(i, "amod") && strings.Contains(p.words[i].lower, "-")) {
			p.topicWord(want.names, i)
		}
	}
}

// liesOf returns whose lies a content calls what it points to: "dismissed the footage as
// Russian propaganda". It is empty when it calls them nobody's.
func (p *Pass) liesOf(f phrase) phrase {
	for i := f.first + 1; i < f.end; i++ {
		if !p.falsehood(i) || p.words[i].upos != "NOUN" {
			continue
		}
		if owner := p.possessor(i, f); !owner.empty() && !p.pronoun(owner.first) {
			return owner
		}
	}
	return phrase{}
}

// topicWord adds the lemma and the parts of word i.
func (p *Pass) topicWord(names map[string]bool, i int) {
	names[p.words[i].lemma] = true
	for part := range strings.SplitSeq(p.words[i].lower, "-") {
		names[part] = true
	}
}

// pointing returns the word of a content that points back, -1 where a verdict leaves it
// out, and whether there is any.
func (p *Pass) pointing(f phrase, main mainClause) (int, bool) {
	if f.empty() || main.footing == noProof && f.len() == 1 && p.words[f.first].is("there", "here", "yet", "now", "still", "whatsoever") {
		return -1, main.footing != plainFooting
	}
	if main.footing == sureFooting && p.headNoun(f) < 0 && p.sayer(f) >= 0 && (p.words[f.first].is("what") || !p.tells(main)) {
		return -1, true
	}
	switch {
	case main.liar >= 0:
		return main.liar, true
	case main.cleared:
		return main.root, true
	case main.stands >= 0 && (p.headNoun(phrase{main.stands, main.stands + 1}) >= 0 || p.claimPronoun(main.stands)):
		return main.stands, true
	}
	if p.answers(f) {
		return -1, false // to a question, which nobody has put forward
	}
	if main.truth != "" {
		return p.pointingSubject(main)
	}
	if main.root >= 0 && p.happening(main.root) && main.subject >= 0 && p.claimPronoun(main.subject) {
		return main.subject, true // "None of this happened"
	}
	if f.len() == 1 || f.len() == 2 && p.headNoun(f) < 0 {
		for i := f.first; i < f.end; i++ {
			if p.claimPronoun(i) && !p.rel(i, "det") {
				return i, true
			}
		}
	}
	if n := p.leftOut(f); n >= 0 {
		return n, true
	}
	if n := p.headNoun(f); n >= 0 {
		return n, p.claimNoun(n) && p.heads(n, f) && !p.saidWith(n, f)
	}
	if main.root >= 0 && main.subject < 0 && p.claimPronoun(main.root) {
		return main.root, true // "denied all of it", "denied everything"
	}
	for _, r := range p.rootsOf(f) { // "denied any involvement", "denied wrongdoing"
		if inv, ok := p.involvementAt(predicate{word: r}); p.words[r].upos == "NOUN" && (!ok || inv.target < 0) && p.partNoun(r) {
			return r, true
		}
	}
	return -1, false
}

// leftOut returns the auxiliary of a clause whose predicate is left out, -1 for none: "it
// did not", "that it had".
func (p *Pass) leftOut(f phrase) int {
	if f.len() > 5 {
		return -1
	}
	for i := f.first; i < f.end; i++ {
		w := &p.words[i]
		if w.any(lexicon.Auxiliary) && i > f.first && p.pronoun(i-1) {
			for k := i + 1; k < f.end; k++ {
				if !p.words[k].is("not", "n't", "never") {
					return -1
				}
			}
			return i
		}
	}
	return -1
}

// sayer returns the entity whose word a phrase is about: "what the mayor says", "the
// mayor"; -1 for none.
func (p *Pass) sayer(f phrase) int {
	if p.words[f.first].is("what") {
		f.first++
	}
	if who := p.nounRight(f.first, f.end, nil); !who.empty() {
		if k := p.headMention(who); k >= 0 && p.list[k].entity >= 0 {
			return p.list[k].entity
		}
	}
	return -1
}

// pointingSubject returns what a verdict is about: "the allegation was laughable", "it is
// untrue", "there is no truth in the story".
func (p *Pass) pointingSubject(main mainClause) (int, bool) {
	if main.subject < 0 || p.words[main.subject].is("there") {
		if n := p.headNoun(main.phrase); n >= 0 && !p.falsehood(n) {
			return n, !p.saidWith(n, main.phrase)
		}
		return -1, true
	}
	about := p.nounPhrase(main.subject)
	if n := p.headNoun(about); n >= 0 {
		return n, !p.saidWith(n, p.subtree(main.subject))
	}
	for i := about.first; i < about.end; i++ {
		if p.claimPronoun(i) || p.words[i].is("there", "what", "affair") {
			return i, true
		}
	}
	return -1, false
}
