package graph

import (
	"cmp"
	"context"
	"slices"

	"hearsay/schema"
)

// A ClaimInfo is a claim with who stands where on it, and how many voices its witnesses have.
type ClaimInfo struct {
	ClaimRef
	Class      string // event class; "" for none
	Asserts    []Holder
	Denies     []Holder
	Doubts     []Holder
	Broader    []ClaimRef // to deny one of these is to deny this one
	Statements int
	Articles   int
	Outlets    []Holder // that publish an article with a position on it
	Origins    []Holder // in whom the chains behind those positions end
}

// Echo is how many outlets there are for one origin; 0 when nobody is known to say it.
func (c *ClaimInfo) Echo() float64 {
	if len(c.Origins) == 0 {
		return 0
	}
	return float64(len(c.Outlets)) / float64(len(c.Origins))
}

// Claims returns every claim, the one with most statements first.
func (g *Graph) Claims(ctx context.Context) ([]ClaimInfo, error) {
	r := g.reader(ctx)
	ids, err := r.walk(r.start(schema.HSClaim).In(via(schema.RDFType)...))
	if err != nil {
		return nil, err
	}
	return r.claimInfos(ids)
}

func (r *reader) claimInfos(ids []string) ([]ClaimInfo, error) {
	out, err := each(ids, r.claimInfo)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b ClaimInfo) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}

func (r *reader) claimInfo(id string) (ClaimInfo, error) {
	var c ClaimInfo
	var err error
	if c.ClaimRef, err = r.claimRef(id); err != nil {
		return c, err
	}
	facts, err := r.facts(id)
	if err != nil {
		return c, err
	}
	var broad []string
	for _, f := range facts {
		switch f.pred {
		case schema.HSClass:
			c.Class = valueText(f.obj)
		case schema.HSNarrowerThan:
			broad = append(broad, valueText(f.obj))
		}
	}
	slices.Sort(broad)
	if c.Broader, err = each(broad, r.claimRef); err != nil {
		return c, err
	}
	for _, side := range []struct {
		pred string
		to   *[]Holder
	}{{schema.HSAsserts, &c.Asserts}, {schema.HSDenies, &c.Denies}, {schema.HSDoubts, &c.Doubts}} {
		if *side.to, err = r.holdersAt(id, side.pred); err != nil {
			return c, err
		}
	}
	return c, r.spread(&c)
}

// holdersAt returns who stands in that relation to a claim.
func (r *reader) holdersAt(claim, pred string) ([]Holder, error) {
	ids, err := r.walk(r.start(claim).In(via(pred)...))
	if err != nil {
		return nil, err
	}
	return each(ids, r.holder)
}

// spread counts the statements behind a claim, their outlets and their origins.
func (r *reader) spread(c *ClaimInfo) error {
	statements, err := r.walk(r.start(c.ID).In(via(schema.HSAbout)...))
	if err != nil {
		return err
	}
	articles, outlets, origins := make(map[string]bool), make(map[string]bool), make(map[string]bool)
	for _, id := range statements {
		s, err := r.statement(id)
		if err != nil {
			return err
		}
		a, err := r.article(s.article)
		if err != nil {
			return err
		}
		articles[a.id], outlets[a.outlet] = true, true
		if s.holder == "" {
			continue
		}
		from, err := r.origins(s.article, s.holder)
		if err != nil {
			return err
		}
		for _, o := range from {
			origins[o] = true
		}
	}
	c.Statements, c.Articles = len(statements), len(articles)
	if c.Outlets, err = each(sortedKeys(outlets), r.holder); err != nil {
		return err
	}
	c.Origins, err = each(sortedKeys(origins), r.holder)
	return err
}
