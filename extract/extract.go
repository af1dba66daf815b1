package extract

import (
	"cmp"
	"slices"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
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
		evidenceExtractor,   // "found no evidence that" before "found that"
		accuseExtractor,     // "accused N of" before the clause frame sees "accused"
		quotationExtractor,  // quotations with a speaker
		clauseExtractor,     // S V that K
		trailingExtractor,   // K, S V
		objectExtractor,     // S denied N
		headlineExtractor,   // S: K
		nominalExtractor,    // S's claim that K
		participleExtractor, // ", adding that K" inherits its subject
	}
}

// A Pass is one article on its way through the extractors.
type Pass struct {
	Article *schema.Article
	Doc     *text.Document
	words   []word
	drafts  []*draft
	taken   []bool // words that are part of a reported cue
	mentions
	said      []reported
	citations []schema.Citation
	ties      []schema.Tie
}

// A draft is an attribution before its holder and meaning are known. Ranges are of words.
type draft struct {
	source  phrase // the noun phrase; empty when nobody is named
	cue     phrase
	lemma   string
	class   lexicon.Class
	negated bool // the cue is negated: "did not say"
	falsely bool // "falsely denied": whoever reports it takes the other side
	nominal bool // the cue is a noun: transparent for the stance of the one around it
	content []phrase
	rule    string // extractor:lemma

	parent    *draft
	children  []*draft
	entity    int    // the holder, valid when holder is set
	holder    string // Holder.ID, "" when not known
	resolved  bool
	relayed   []string
	read      bool // positions are known
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
	p.taken = make([]bool, len(p.words))
	p.findMentions()
	return p
}

// report adds a draft unless a surer frame took its cue or it has no content.
func (p *Pass) report(d *draft) {
	if d.cue.empty() || len(d.content) == 0 {
		return
	}
	for i := d.cue.first; i < d.cue.end; i++ {
		if p.taken[i] {
			return
		}
	}
	for i := d.cue.first; i < d.cue.end; i++ {
		p.taken[i] = true
	}
	p.drafts = append(p.drafts, d)
}

func (p *Pass) order() {
	slices.SortStableFunc(p.drafts, func(a, b *draft) int {
		return cmp.Or(cmp.Compare(a.cue.first, b.cue.first), cmp.Compare(a.cue.end, b.cue.end))
	})
}
