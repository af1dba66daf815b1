package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"hearsay/schema"
)

// The kinds of contradictions.
const (
	Contradicts = "contradicts" // one supports, the other denies, or supports what excludes it
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
	RuleNumber   = "K7"       // both support it, with numbers that cannot both be right
	RuleExcludes = "K8"       // supported, and another claim that excludes it
	RuleFalse    = "K9"       // one says that what the other says is false: "falsely denied"
	RuleReversal = "reversal" // supported, and denied or doubted, by the same holder in different articles
)

var ruleRank = map[string]int{
	RuleExplicit: 0, RuleFalse: 0, RuleSame: 0, RuleBroader: 1, RuleTie: 2, RuleNumber: 3, RuleExcludes: 3, RuleNoProof: 4, RuleDoubt: 5, RuleReversal: 6,
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
	Why     string             // one sentence
	Claim   ClaimRef           // the narrower, when the two sides speak of different ones
	Denied  ClaimRef           // what the second side denies or doubts, the claim or a broader one; for K8 what excludes the claim
	A, B    Side               // A supports, B denies or doubts; by K7, B gives another number
	Numbers [2]schema.Quantity // what A and B count, by K7
	Doubts  bool               // B doubts, and denies nowhere
	Refuses bool               // for K8: A denies what B's claim is the opposite of, rather than supporting its own
	byCount int                // articles that show it
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
	s := &pairing{r: r, rows: make(map[pairKey]*pair), asserted: make(map[string]bool), support: make(map[string][]voice), inside: make(map[string]map[string][]voice), claims: make(map[string][]string)}
	for _, c := range asserted {
		s.asserted[c] = true
	}
	for _, broad := range denied {
		if err := s.claim(broad, f.Claim); err != nil {
			return nil, err
		}
	}
	if err := s.numbers(f.Claim); err != nil {
		return nil, err
	}
	if err := s.exclusives(f.Claim); err != nil {
		return nil, err
	}
	return s.results(f)
}

// claimsWith returns the claims to which one of these relations leads.
func (r *reader) claimsWith(relations ...string) ([]string, error) {
	claims := r.start(schema.HSClaim).In(via(schema.RDFType)...)
	return r.walk(claims.Tag("claim").In(via(relations...)...).Back("claim"))
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
		c := Contradiction{Kind: kindOf(p.rule), Rule: p.rule, Numbers: p.numbers}
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
	c.Refuses = c.Rule == RuleExcludes
	for _, w := range p.a {
		c.Refuses = c.Refuses && w.polarity == schema.Deny
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
