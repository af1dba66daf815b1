package extract

import (
	"cmp"
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// An Extractor finds one kind of attribution.
type Extractor struct {
	Name string      // "clause"
	Doc  string      // a lower-case summary line; then two sentences it finds and one it leaves alone
	Run  func(*Pass) // reports drafts; must not keep the Pass
}

// All lists the extractors in running order: the surer frame first, because a cue that
// one frame has taken is not offered to the next.
func All() []Extractor {
	return []Extractor{
		accordingExtractor,  // "according to S" is never anything else
		quotedExtractor,     // "quoted N as saying" before "quoted N as K"
		silenceExtractor,    // "did not respond to" before "responded to"
		evidenceExtractor,   // "found no evidence that" before "found that"
		lightExtractor,      // "expressed concern that" before "expressed N"
		blameExtractor,      // "blamed K on N" before "blamed N for K"
		accuseExtractor,     // "accused N of" before the clause frame sees "accused"
		quotationExtractor,  // quotations with a speaker
		impersonalExtractor, // "in Oslo it is said that" has no other subject
		clauseExtractor,     // S V that K
		trailingExtractor,   // K, S V
		objectExtractor,     // S denied N
		headlineExtractor,   // S: K
		nominalExtractor,    // S's claim that K
		participleExtractor, // ", adding that K" inherits its subject
		quotedByExtractor,   // "guards quoted by S said" needs what the guards said
	}
}

// A Pass is one article on its way through the extractors.
type Pass struct {
	Article *schema.Article
	Doc     *text.Document
	words   []word
	tree    tree
	drafts  []*draft
	taken   []bool // words that are part of a reported cue
	mentions
	said      []reported
	unsettled []unsettled      // statements that point to nothing before them
	credited  []*draft         // statements that only a denial of them shows
	relays    []phrase         // "citing", "with reference to", in order
	spoken    map[int][]*draft // by sentence
	citations []schema.Citation
	ties      []schema.Tie
}

// A draft is an attribution before its holder and meaning are known. Ranges are of words.
type draft struct {
	source    phrase // the noun phrase; empty when nobody is named
	cue       phrase
	lemma     string
	class     lexicon.Class
	negated   bool   // the cue is negated: "did not say"
	falsely   bool   // "falsely denied": whoever reports it takes the other side
	joint     bool   // others say it with the source: "Norway and Sweden said"
	nominal   bool   // the cue is a noun: transparent for the stance of the one around it
	possessed bool   // the source is somebody\'s: "his people", "its samples"
	blamed    phrase // to whom an accusation lays the deed, when its verb does not take him as object
	content   []phrase
	rule      string // extractor:lemma

	parent    *draft
	children  []*draft
	entity    int    // the holder, valid when holder is set
	holder    string // Holder.ID, "" when not known
	resolved  bool
	relayed   []string
	read      bool // positions are known
	listed    bool // a claim named as one of those that the clause around it judges
	answers   bool // its content is whoever has said what it denies: "contradicted him"
	sumsUp    bool // its content is the clause before it: ", which Oslo denies"
	takesUp   bool // positions are those of an earlier statement
	echoes    bool // positions are those of the statement that it echoes
	positions []schema.Position
}

// Read extracts everything an article says. It never fails: what cannot be understood is
// left out.
func Read(a *schema.Article) *schema.Reading {
	p := newPass(a)
	for _, e := range All() {
		e.Run(p)
	}
	p.order()
	p.nest()
	for _, d := range p.drafts {
		p.recast(d)
	}
	p.resolveHolders()
	p.readRelays()
	p.readPropositions()
	return p.reading()
}

func newPass(a *schema.Article) *Pass {
	skip := slices.Concat(a.Noise, a.Meta)
	slices.SortFunc(skip, func(x, y schema.Span) int { return cmp.Compare(x.Start, y.Start) })
	p := &Pass{Article: a, Doc: text.Analyze(a.Text, skip)}
	p.words = newWords(p.Doc)
	p.tree = newTree(p.words)
	p.taken = make([]bool, len(p.words))
	p.findMentions()
	return p
}

// report adds a draft, one for each of its sources, unless there is none, a surer frame
// took its cue or it has no content. It returns what was added.
func (p *Pass) report(d *draft) []*draft {
	if d == nil || d.cue.empty() || len(d.content) == 0 || p.nobody(d.source) {
		return nil
	}
	for i := d.cue.first; i < d.cue.end; i++ {
		if p.taken[i] {
			return nil
		}
	}
	for i := d.cue.first; i < d.cue.end; i++ {
		p.taken[i] = true
	}
	var added []*draft
	sources := p.sourcesOf(d.source)
	for _, source := range sources {
		one := *d
		one.joint = len(sources) > 1
		one.source = source
		one.possessed = source.len() > 1 && p.words[source.first].is("his", "her", "its", "their", "our", "my")
		one.content = slices.Clone(d.content)
		added = append(added, &one)
	}
	p.drafts = append(p.drafts, added...)
	return added
}

// nobody reports whether a source names that there is none: "no one doubts that".
func (p *Pass) nobody(f phrase) bool {
	return !f.empty() && (p.words[f.first].is("nobody", "none", "nothing", "neither") || p.words[f.first].is("no", "not") && p.at(f.first+1).is("one"))
}

// sourcesOf returns the sources joined in one phrase, each for a statement of its own:
// "The Netherlands and Australia". A phrase that joins nothing is its own only part.
func (p *Pass) sourcesOf(f phrase) []phrase {
	parts := p.joined(f)
	and := slices.IndexFunc(p.words[f.first:f.end], func(w word) bool { return w.is("and") })
	list := p.listedBefore(f, and > 0)
	if and > 0 && len(parts) == 1 {
		left, right := phrase{f.first, f.first + and}, phrase{f.first + and + 1, f.end}
		if len(list) > 0 || p.personIn(left) >= 0 && p.personIn(right) >= 0 || left.len() <= 2 && p.demonym(left.end-1) && p.demonym(right.first) {
			parts = []phrase{left, right}
		}
	}
	return append(list, parts...)
}

// demonym reports whether word i is one: "the Dutch and Australian governments" are two.
func (p *Pass) demonym(i int) bool {
	return p.nameAt[i] >= 0 && p.list[p.nameAt[i]].use == gazetteer.Demonym
}

// joined returns the parts of a phrase that "and" joins, or the whole.
func (p *Pass) joined(f phrase) []phrase {
	whole := []phrase{f}
	h := p.headIn(f)
	if f.len() < 3 || h < 0 {
		return whole
	}
	var parts []phrase
	for _, k := range p.kidsOf(h) {
		i := int(k)
		if i > h && i < f.end && p.rel(i, "conj") && p.words[i].upos != "VERB" {
			if len(parts) == 0 {
				parts = append(parts, p.trimJoint(phrase{f.first, i}, h))
			}
			own := p.nounPhrase(i)
			parts = append(parts, phrase{max(own.first, f.first), min(own.end, f.end)})
		}
	}
	for k, part := range parts {
		if part.empty() || !p.speaks(part) && p.headMention(part) < 0 || k > 0 && part.first < parts[k-1].end {
			return whole
		}
	}
	if len(parts) < 2 {
		return whole
	}
	return parts
}

// listedBefore returns the names of a list that ends in f and opens its sentence: "Norway,
// Sweden and Denmark said" or, in a headline, "Norway, Sweden deny".
func (p *Pass) listedBefore(f phrase, and bool) []phrase {
	if f.empty() || p.nameAt[f.first] < 0 || !and && p.stopped(f.first) {
		return nil
	}
	s := p.sentenceOf(f.first)
	var names []phrase
	i := f.first
	for i-2 >= s.first && p.words[i-1].is(",") && p.nameAt[i-2] >= 0 {
		name := p.list[p.nameAt[i-2]].phrase
		i = name.first
		if p.at(i - 1).any(lexicon.Determiner) {
			i--
		}
		names = append(names, phrase{i, name.end})
	}
	if i != s.first {
		return nil
	}
	slices.Reverse(names)
	return names
}

// stopped reports whether the sentence of word i ends as sentences do, not as headlines.
func (p *Pass) stopped(i int) bool { return p.words[p.sentenceOf(i).end-1].Kind == text.Punct }

// headIn returns the word of f that hangs on none of f, or -1.
func (p *Pass) headIn(f phrase) int {
	for i := f.first; i < f.end; i++ {
		if w := &p.words[i]; (w.head < f.first || w.head >= f.end) && w.upos != "PUNCT" && w.upos != "DET" && w.upos != "ADP" {
			return i
		}
	}
	return -1
}

// trimJoint cuts the first of several joined noun phrases before its comma or "and".
func (p *Pass) trimJoint(f phrase, h int) phrase {
	for i := h + 1; i < f.end; i++ {
		if p.words[i].is(",", "and", "or", "as", "&") && p.nameAt[i] < 0 {
			f.end = i
			break
		}
	}
	return f
}

func (p *Pass) order() {
	slices.SortStableFunc(p.drafts, func(a, b *draft) int {
		return cmp.Or(cmp.Compare(a.cue.first, b.cue.first), cmp.Compare(a.cue.end, b.cue.end))
	})
}
