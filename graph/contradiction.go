package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// The kinds of contradictions.
const (
	Contradicts = "contradicts" // one supports, the other denies
	Disputes    = "disputes"    // one supports, the other doubts or has found no evidence
	Changed     = "changed"     // the same holder, in two articles
)

// The rules, strongest first.
const (
	RuleSame     = "K1"       // both on the same claim
	RuleExplicit = "K2"       // the denial holds the words in which it ascribes the claim to the other
	RuleBroader  = "K3"       // a narrower claim is supported, a broader one denied
	RuleTie      = "K4"       // the same, where a tie makes it broader
	RuleNoProof  = "K5"       // supported, and no evidence found
	RuleDoubt    = "K6"       // supported and doubted
	RuleFalse    = "K9"       // one says that what the other says is false: "falsely denied"
	RuleReversal = "reversal" // supported, and denied or doubted, by the same holder in different articles
)

var ruleRank = map[string]int{
	RuleExplicit: 0, RuleFalse: 0, RuleSame: 0, RuleBroader: 1, RuleTie: 2, RuleNoProof: 3, RuleDoubt: 4, RuleReversal: 5,
}

// A Side is one of the two holders with what shows how they stand.
type Side struct {
	Holder   Holder
	Evidence []Evidence // best first: on the claim itself, then on broader ones; earliest first
}

// A Contradiction is one row: two holders and a claim. It never says who is right.
type Contradiction struct {
	Kind    string
	Rule    string
	Why     string   // one sentence
	Claim   ClaimRef // the narrower, when the two sides speak of different ones
	Denied  ClaimRef // what the second side denies or doubts: the claim or a broader one
	A, B    Side     // A supports, B denies or doubts
	Doubts  bool     // B doubts, and denies nowhere
	byCount int      // articles that show it
}

// A ContradictionFilter says which contradictions are asked for. The zero filter asks for all.
type ContradictionFilter struct {
	Words  []string // each must occur in the claim's text or in a name of one of the holders
	Holder string   // identity of one of the two holders
	Claim  string   // identity of the claim
	Kind   string
}

// Contradictions returns who contradicts whom, strongest rule first, then by the number
// of articles that show it, then by identities. There is one row for each pair of
// holders and claim. Only claims that somebody denies or doubts are looked at, each with
// those that are narrower.
func (g *Graph) Contradictions(ctx context.Context, f ContradictionFilter) ([]Contradiction, error) {
	r := g.reader(ctx)
	denied, err := r.claimsWith(schema.HSDenies, schema.HSDoubts)
	if err != nil {
		return nil, err
	}
	asserted, err := r.claimsWith(schema.HSAsserts)
	if err != nil {
		return nil, err
	}
	s := &pairing{r: r, rows: make(map[pairKey]*pair), asserted: make(map[string]bool), support: make(map[string][]voice)}
	for _, c := range asserted {
		s.asserted[c] = true
	}
	for _, broad := range denied {
		if err := s.claim(broad, f.Claim); err != nil {
			return nil, err
		}
	}
	return s.results(f)
}

// claimsWith returns the claims to which one of these relations leads.
func (r *reader) claimsWith(relations ...string) ([]string, error) {
	claims := r.start(schema.HSClaim).In(via(schema.RDFType)...)
	return r.walk(claims.Tag("claim").In(via(relations...)...).Back("claim"))
}

// A pairing gathers rows over all claims.
type pairing struct {
	r        *reader
	rows     map[pairKey]*pair
	asserted map[string]bool    // claims that somebody supports
	support  map[string][]voice // those who do, as far as read
}

type pairKey struct{ a, b, claim string }

// A pair is a row in the making.
type pair struct {
	rule  string
	broad string // the claim that is denied, by the best rule found
	roles int    // in which that differs from the row's claim
	a, b  map[string]witness
}

// A witness is a voice with how far the claim it speaks of is from the row's.
type witness struct {
	voice
	distance int
	against  int // 0 for a denial, 1 for a doubt: denials are shown first
}

// supporters returns who supports a claim. A claim is asked for once for each broader
// one that is denied.
func (s *pairing) supporters(claim string) ([]voice, error) {
	if v, ok := s.support[claim]; ok {
		return v, nil
	}
	v, err := s.r.voices(claim, schema.Support)
	s.support[claim] = v
	return v, err
}

// claim pairs those who deny or doubt a claim with those who support it or a narrower one.
// Only within an article do voices meet on a claim that names nobody: "Somebody killed
// people" is about another event in every article. The same holds for those who deny a
// claim with at most one role: "Somebody supplied something" is too broad elsewhere.
func (s *pairing) claim(broad, only string) error {
	against, err := s.r.voices(broad, schema.Deny, schema.Doubt)
	if err != nil {
		return err
	}
	named, err := s.r.namesHolder(broad)
	if err != nil {
		return err
	}
	vague := !named || filled(broad) < 2
	narrower, err := s.below(broad, against, vague)
	if err != nil {
		return err
	}
	for _, claim := range append([]string{broad}, narrower...) {
		if !s.asserted[claim] || only != "" && claim != only {
			continue
		}
		support, err := s.supporters(claim)
		if err != nil {
			return err
		}
		if named && claim == broad || !vague {
			s.pair(claim, broad, support, against)
			continue
		}
		right := byArticle(against)
		for article, left := range byArticle(support) {
			s.pair(claim, broad, left, right[article])
		}
	}
	return nil
}

// below returns the claims narrower than a denied one; for a vague one only those that
// occur in the articles of the voices against it, so that the cost stays theirs.
func (s *pairing) below(broad string, against []voice, vague bool) ([]string, error) {
	if !vague {
		return s.r.walk(s.r.start(broad).In(via(schema.HSNarrowerThan)...))
	}
	found := make(map[string]bool)
	for _, article := range slices.Sorted(maps.Keys(byArticle(against))) {
		said := s.r.start(article).In(via(schema.PROVWasDerivedFrom)...).Out(via(schema.HSAbout)...)
		claims, err := s.r.walk(said.Has(quad.IRI(schema.HSNarrowerThan), quad.IRI(broad)))
		if err != nil {
			return nil, err
		}
		for _, c := range claims {
			found[c] = true
		}
	}
	return sortedKeys(found), nil
}

// namesHolder reports whether a holder takes one of the claim's roles.
func (r *reader) namesHolder(claim string) (bool, error) {
	facts, err := r.facts(claim)
	return slices.ContainsFunc(facts, func(f fact) bool {
		_, iri := f.obj.(quad.IRI)
		return iri && (f.pred == schema.HSAgent || f.pred == schema.HSRecipient || f.pred == schema.HSTheme)
	}), err
}

func byArticle(voices []voice) map[string][]voice {
	m := make(map[string][]voice)
	for _, v := range voices {
		m[v.statement.article] = append(m[v.statement.article], v)
	}
	return m
}

func byHolder(voices []voice) map[string][]voice {
	m := make(map[string][]voice)
	for _, v := range voices {
		m[v.holder] = append(m[v.holder], v)
	}
	return m
}

func (s *pairing) pair(claim, broad string, support, against []voice) {
	for a, va := range byHolder(support) {
		for b, vb := range byHolder(against) {
			yes, no := va, vb
			if a == b {
				yes, no = reversals(va, vb)
			}
			s.meet(pairKey{a, b, claim}, broad, yes, no)
		}
	}
}

// reversals keeps the voices of one holder that another article reverses, be it from
// doubt to certainty. Both in the same article are a nuance or a misreading, unless the
// article says that the holder took his word back.
func reversals(support, against []voice) (a, b []voice) {
	if back := withdrawals(against); len(back) > 0 {
		return support, back
	}
	return elsewhere(support, against), elsewhere(against, support)
}

// withdrawals returns the voices whose cue says that the holder takes his own word back.
func withdrawals(voices []voice) []voice {
	return slices.DeleteFunc(slices.Clone(voices), func(v voice) bool {
		_, lemma, _ := strings.Cut(v.statement.rule, ":")
		switch lemma {
		case "withdraw", "retract", "recant", "take back", "disown", "disavow":
			return false
		}
		return true
	})
}

// elsewhere returns the voices to which another stands in a different article.
func elsewhere(voices, others []voice) []voice {
	articles := make(map[string]bool)
	for _, o := range others {
		articles[o.statement.article] = true
	}
	return slices.DeleteFunc(slices.Clone(voices), func(v voice) bool {
		return len(articles) == 0 || len(articles) == 1 && articles[v.statement.article]
	})
}

// meet adds what two holders say that can oppose each other to their row.
func (s *pairing) meet(k pairKey, broad string, support, against []voice) {
	right := bySlant(against)
	roles, byTie := step(k.claim, broad)
	for sa, va := range bySlant(support) {
		for sb, vb := range right {
			if !sa.meets(sb) {
				continue
			}
			p := s.rows[k]
			if p == nil {
				p = &pair{a: make(map[string]witness), b: make(map[string]witness)}
				s.rows[k] = p
			}
			for _, v := range va {
				p.a[v.statement.id] = witness{voice: v}
			}
			for _, v := range vb {
				p.oppose(k, broad, v, roles, byTie)
			}
		}
	}
}

// oppose adds one denial or doubt, and keeps the strongest rule.
func (p *pair) oppose(k pairKey, broad string, v voice, roles int, byTie bool) {
	rule := ruleOf(v, roles, byTie)
	if k.a == k.b {
		rule = RuleReversal
	}
	if p.rule == "" || ruleRank[rule] < ruleRank[p.rule] || rule == p.rule && (roles < p.roles || roles == p.roles && broad < p.broad) {
		p.rule, p.broad, p.roles = rule, broad, roles
	}
	w := witness{v, roles, 0}
	if v.polarity == schema.Doubt {
		w.against = 1
	}
	if old, ok := p.b[v.statement.id]; !ok || w.against < old.against || w.against == old.against && roles < old.distance {
		p.b[v.statement.id] = w
	}
}

func ruleOf(v voice, roles int, byTie bool) string {
	switch {
	case v.polarity == schema.Doubt && v.statement.stance == schema.NoEvidence:
		return RuleNoProof
	case v.polarity == schema.Doubt:
		return RuleDoubt
	case byTie:
		return RuleTie
	case roles > 0:
		return RuleBroader
	}
	return RuleSame
}

// spoken returns the rule for a denial and a support that stand within one another, "" when
// none do: K2 for a denial that names whose claim it answers, "Moscow rejected US
// allegations that …"; K9 for one who calls the other's words false, "she falsely denied it".
func (p *pair) spoken() string {
	rule := ""
	for _, b := range p.b {
		if b.polarity != schema.Deny || b.distance > 0 {
			continue
		}
		if _, ok := p.a[b.statement.parent]; ok {
			rule = RuleFalse
		}
		for _, a := range p.a {
			if a.statement.parent != b.statement.id {
				continue
			}
			if b.statement.stance == schema.Denies || b.statement.stance == schema.Rejects {
				return RuleExplicit
			}
			rule = RuleFalse
		}
	}
	return rule
}

// results reads names and words for the rows that are asked for, and orders them.
func (s *pairing) results(f ContradictionFilter) ([]Contradiction, error) {
	out := make([]Contradiction, 0, len(s.rows))
	for k, p := range s.rows {
		if f.Holder != "" && k.a != f.Holder && k.b != f.Holder {
			continue
		}
		if rule := p.spoken(); p.rule == RuleSame && rule != "" {
			p.rule = rule
		}
		c := Contradiction{Kind: kindOf(p.rule), Rule: p.rule}
		if f.Kind != "" && c.Kind != f.Kind {
			continue
		}
		ok, err := s.name(&c, k, p, f.Words)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b Contradiction) int {
		return cmp.Or(cmp.Compare(ruleRank[a.Rule], ruleRank[b.Rule]), cmp.Compare(b.byCount, a.byCount),
			cmp.Compare(a.Claim.ID, b.Claim.ID), cmp.Compare(a.A.Holder.ID, b.A.Holder.ID), cmp.Compare(a.B.Holder.ID, b.B.Holder.ID))
	})
	return out, nil
}

func kindOf(rule string) string {
	switch rule {
	case RuleNoProof, RuleDoubt:
		return Disputes
	case RuleReversal:
		return Changed
	}
	return Contradicts
}

// name fills a row; false when it does not have the words asked for.
func (s *pairing) name(c *Contradiction, k pairKey, p *pair, words []string) (ok bool, err error) {
	if c.Claim, err = s.r.claimRef(k.claim); err != nil {
		return false, err
	}
	if c.Denied, err = s.r.claimRef(p.broad); err != nil {
		return false, err
	}
	if c.A.Holder, err = s.r.holder(k.a); err != nil {
		return false, err
	}
	if c.B.Holder, err = s.r.holder(k.b); err != nil {
		return false, err
	}
	if !hasWords(words, c.Claim.Text, c.Denied.Text, c.A.Holder.words(), c.B.Holder.words()) {
		return false, nil
	}
	if c.A.Evidence, err = s.r.testimony(p.a); err != nil {
		return false, err
	}
	if c.B.Evidence, err = s.r.testimony(p.b); err != nil {
		return false, err
	}
	articles := make(map[string]bool)
	for _, e := range slices.Concat(c.A.Evidence, c.B.Evidence) {
		articles[e.ArticleID] = true
	}
	c.byCount, c.Doubts = len(articles), true
	for _, w := range p.b {
		c.Doubts = c.Doubts && w.polarity == schema.Doubt
	}
	c.Why = c.why()
	return true, nil
}

// testimony reads the evidence of one side, best first.
func (r *reader) testimony(side map[string]witness) ([]Evidence, error) {
	type rated struct {
		witness
		e Evidence
	}
	var all []rated
	for _, w := range side {
		e, err := r.evidence(w.statement)
		if err != nil {
			return nil, err
		}
		all = append(all, rated{w, e})
	}
	slices.SortFunc(all, func(a, b rated) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(a.against, b.against), compareEvidence(a.e, b.e))
	})
	out := make([]Evidence, len(all))
	for i, x := range all {
		out[i] = x.e
	}
	return out, nil
}

// words is everything that a holder is called.
func (h Holder) words() string { return h.Label + " " + strings.Join(h.Names, " ") }
