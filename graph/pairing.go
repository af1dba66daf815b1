package graph

import (
	"maps"
	"slices"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// A pairing gathers rows over all claims.
type pairing struct {
	r        *reader
	rows     map[pairKey]*pair
	asserted map[string]bool               // claims that somebody supports
	support  map[string][]voice            // those who do, as far as read
	inside   map[string]map[string][]voice // the same by claim and article
	claims   map[string][]string           // by article, as far as read
}

type pairKey struct{ a, b, claim string }

// A pair is a row in the making.
type pair struct {
	rule  string
	broad string // the claim that is denied, by the best rule found
	roles int    // in which that differs from the row's claim
	a, b  map[string]witness

	numbers [2]schema.Quantity // of the two sides, by [RuleNumber]
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

// supportersIn returns who supports a claim by article, sorted out once for each claim.
func (s *pairing) supportersIn(claim string) (map[string][]voice, error) {
	if m, ok := s.inside[claim]; ok {
		return m, nil
	}
	support, err := s.supporters(claim)
	if err != nil {
		return nil, err
	}
	m := byArticle(support)
	s.inside[claim] = m
	return m, nil
}

// claim pairs those who deny or doubt a claim with those who support it or a narrower one.
// Only within an article do voices meet on a claim that names nobody: "Somebody killed
// people" is about another event in every article. The same holds for those who deny a
// claim with at most one role: "Somebody supplied something" is too broad elsewhere. Where a
// class makes one event of one role, "Lind resigned", articles meet on it.
func (s *pairing) claim(broad, only string) error {
	named, err := s.r.namesHolder(broad)
	if err != nil {
		return err
	}
	vague := !named || filled(broad) < 2
	far := !vague
	if vague && named {
		if far, err = s.r.alone(broad); err != nil {
			return err
		}
	}
	var narrower []string
	if !vague {
		if narrower, err = s.r.walk(s.r.start(broad).In(via(schema.HSNarrowerThan)...)); err != nil {
			return err
		}
	}
	wanted := func(claim string) bool { return s.asserted[claim] && (only == "" || claim == only) }
	narrower = slices.DeleteFunc(append([]string{broad}, narrower...), func(c string) bool { return !wanted(c) })
	if len(narrower) == 0 && !vague {
		return nil
	}
	against, err := s.r.voices(broad, schema.Deny, schema.Doubt)
	if err != nil {
		return err
	}
	for _, claim := range narrower {
		if !far || vague && claim != broad {
			continue
		}
		support, err := s.supporters(claim)
		if err != nil {
			return err
		}
		s.pair(claim, broad, support, against)
	}
	if vague {
		return s.within(broad, against, wanted)
	}
	return nil
}

// within pairs the voices against a vague claim with what their own articles support, be
// it the same claim or a narrower one by its key.
func (s *pairing) within(broad string, against []voice, wanted func(string) bool) error {
	right := byArticle(against)
	for _, article := range slices.Sorted(maps.Keys(right)) {
		claims, err := s.claimsOf(article)
		if err != nil {
			return err
		}
		for _, claim := range claims {
			if !wanted(claim) || claim != broad && !narrowerKey(claim, broad) {
				continue
			}
			support, err := s.supportersIn(claim)
			if err != nil {
				return err
			}
			s.pair(claim, broad, support[article], right[article])
		}
	}
	return nil
}

// alone reports whether a holder fills the role that makes one event of a claim's class.
func (r *reader) alone(claim string) (bool, error) {
	name, _, _ := strings.Cut(strings.TrimPrefix(claim, "claim:"), "/")
	class, _ := schema.EventClassOf(name)
	facts, err := r.facts(claim)
	return slices.ContainsFunc(facts, func(f fact) bool {
		_, holder := f.obj.(quad.IRI)
		return holder && (class.Alone == "agent" && f.pred == schema.HSAgent || class.Alone == "theme" && f.pred == schema.HSTheme)
	}), err
}

// claimsOf returns the claims that an article has positions on.
func (s *pairing) claimsOf(article string) ([]string, error) {
	if c, ok := s.claims[article]; ok {
		return c, nil
	}
	c, err := s.r.walk(s.r.start(article).In(via(schema.PROVWasDerivedFrom)...).Out(via(schema.HSAbout)...))
	s.claims[article] = c
	return c, err
}

// namesHolder reports whether a holder takes one of the claim's roles.
func (r *reader) namesHolder(claim string) (bool, error) {
	n, err := r.namedRoles(claim)
	return n > 0, err
}

// namedRoles counts the claim's roles that holders take.
func (r *reader) namedRoles(claim string) (n int, err error) {
	facts, err := r.facts(claim)
	for _, f := range facts {
		if _, iri := f.obj.(quad.IRI); iri && (f.pred == schema.HSAgent || f.pred == schema.HSRecipient || f.pred == schema.HSTheme) {
			n++
		}
	}
	return n, err
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
	against = slices.DeleteFunc(slices.Clone(against), func(v voice) bool { return v.polarity == schema.Deny && v.deniesNumber() }) // for K7
	for a, va := range byHolder(support) {
		for b, vb := range byHolder(against) {
			yes, no := va, vb
			if a == b {
				yes, no = reversals(va, vb)
			}
			yes, no = oneNumber(yes, no), oneNumber(no, yes)
			s.meet(pairKey{a, b, claim}, againstOf(claim, broad), yes, no)
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
func (s *pairing) meet(k pairKey, o opposed, support, against []voice) {
	right := bySlant(against)
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
				p.oppose(k, o, v)
			}
		}
	}
}

// An opposed claim is what the second side of a row denies, doubts or, where it excludes the
// row's claim, supports.
type opposed struct {
	claim string
	rule  string // for a denial
	roles int    // in which it differs from the row's claim
}

func againstOf(claim, broad string) opposed {
	switch roles, byTie := step(claim, broad); {
	case byTie:
		return opposed{broad, RuleTie, roles}
	case roles > 0:
		return opposed{broad, RuleBroader, roles}
	}
	return opposed{broad, RuleSame, 0}
}

// oppose adds one denial or doubt, and keeps the strongest rule.
func (p *pair) oppose(k pairKey, o opposed, v voice) {
	rule := o.rule
	switch {
	case k.a == k.b:
		rule = RuleReversal
	case v.polarity == schema.Doubt && v.statement.stance == schema.NoEvidence:
		rule = RuleNoProof
	case v.polarity == schema.Doubt:
		rule = RuleDoubt
	}
	if p.rule == "" || ruleRank[rule] < ruleRank[p.rule] || rule == p.rule && (o.roles < p.roles || o.roles == p.roles && o.claim < p.broad) {
		p.rule, p.broad, p.roles = rule, o.claim, o.roles
	}
	w := witness{v, o.roles, 0}
	if v.polarity == schema.Doubt {
		w.against = 1
	}
	if old, ok := p.b[v.statement.id]; !ok || w.against < old.against || w.against == old.against && o.roles < old.distance {
		p.b[v.statement.id] = w
	}
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
