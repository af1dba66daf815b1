package graph

import (
	"context"
	"slices"

	"hearsay/schema"
)

// A Topic is everything that the graph holds on some words.
type Topic struct {
	Claims         []ClaimInfo     // whose text, or a holder in it, has the words
	Holders        []HolderInfo    // who are called by them
	Statements     []StatementInfo // whose sentence has them, or that are about one of the claims
	Contradictions []Contradiction
}

// A StatementInfo is a statement with its evidence.
type StatementInfo struct {
	ID        string
	Holder    *Holder // nil when nobody is named
	Stance    schema.Stance
	Polarity  schema.Polarity
	RelayedBy []Holder
	Claims    []ClaimRef
	Evidence  Evidence
}

// About returns everything on a topic. A claim, holder or statement is on it when each
// word occurs: in the claim's text, in the holder's names, in the statement's sentence or
// its holder's names. No words are no topic.
func (g *Graph) About(ctx context.Context, words []string) (*Topic, error) {
	t := new(Topic)
	if len(tokensOf(joinWords(words))) == 0 {
		return t, nil
	}
	r := g.reader(ctx)
	claims, err := r.claimsAbout(words)
	if err != nil {
		return nil, err
	}
	if t.Claims, err = r.claimInfos(claims); err != nil {
		return nil, err
	}
	holders, err := r.holdersCalled(words)
	if err != nil {
		return nil, err
	}
	if t.Holders, err = r.holderInfos(holders); err != nil {
		return nil, err
	}
	if t.Statements, err = r.statementsAbout(words, claims); err != nil {
		return nil, err
	}
	t.Contradictions, err = g.Contradictions(ctx, ContradictionFilter{Words: words})
	return t, err
}

func joinWords(words []string) string {
	var s string
	for _, w := range words {
		s += w + " "
	}
	return s
}

func (r *reader) claimsAbout(words []string) ([]string, error) {
	ids, err := r.walk(r.start(schema.HSClaim).In(via(schema.RDFType)...))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, id := range ids {
		c, err := r.claimRef(id)
		if err != nil {
			return nil, err
		}
		if hasWords(words, c.Text) {
			out = append(out, id)
		}
	}
	return out, nil
}

func (r *reader) holdersCalled(words []string) ([]string, error) {
	ids, err := r.walk(r.start(schema.HSHolder).In(via(schema.RDFType)...))
	if err != nil {
		return nil, err
	}
	var out []string
	for _, id := range ids {
		h, err := r.holder(id)
		if err != nil {
			return nil, err
		}
		if hasWords(words, h.words()) {
			out = append(out, id)
		}
	}
	return out, nil
}

func (r *reader) statementsAbout(words, claims []string) ([]StatementInfo, error) {
	ids, err := r.walk(r.start(schema.HSStatement).In(via(schema.RDFType)...))
	if err != nil {
		return nil, err
	}
	var out []StatementInfo
	for _, id := range ids {
		s, err := r.statement(id)
		if err != nil {
			return nil, err
		}
		on := slices.ContainsFunc(s.claims, func(c string) bool { return slices.Contains(claims, c) })
		if !on {
			if on, err = r.sentenceHas(s, words); err != nil {
				return nil, err
			}
		}
		if !on {
			continue
		}
		info, err := r.statementInfo(s)
		if err != nil {
			return nil, err
		}
		out = append(out, info)
	}
	slices.SortFunc(out, func(a, b StatementInfo) int { return compareEvidence(a.Evidence, b.Evidence) })
	return out, nil
}

func (r *reader) sentenceHas(s *statementNode, words []string) (bool, error) {
	sentence, err := r.span(s.sentence)
	if err != nil {
		return false, err
	}
	names := ""
	if s.holder != "" {
		h, err := r.holder(s.holder)
		if err != nil {
			return false, err
		}
		names = h.words()
	}
	return hasWords(words, sentence.text, names), nil
}

func (r *reader) statementInfo(s *statementNode) (StatementInfo, error) {
	info := StatementInfo{ID: s.id, Stance: s.stance, Polarity: s.polarity}
	var err error
	if s.holder != "" {
		h, err := r.holder(s.holder)
		if err != nil {
			return info, err
		}
		info.Holder = &h
	}
	slices.Sort(s.relayed)
	if info.RelayedBy, err = each(s.relayed, r.holder); err != nil {
		return info, err
	}
	slices.Sort(s.claims)
	if info.Claims, err = each(s.claims, r.claimRef); err != nil {
		return info, err
	}
	info.Evidence, err = r.evidence(s)
	return info, err
}
