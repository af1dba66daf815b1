package graph

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// A HolderInfo is a holder with where it stands.
type HolderInfo struct {
	Holder
	Statements int
	Asserts    []ClaimRef
	Denies     []ClaimRef
	Doubts     []ClaimRef
	Cites      []Holder
	ActsFor    []Holder // by an article or the gazetteer, one step
	Under      []Holder // that it is affiliated with or part of
}

// Holders returns every holder that makes a statement, takes a position or cites, the
// one with most statements first.
func (g *Graph) Holders(ctx context.Context) ([]HolderInfo, error) {
	r := g.reader(ctx)
	ids, err := r.walk(r.start(schema.HSHolder).In(via(schema.RDFType)...))
	if err != nil {
		return nil, err
	}
	infos, err := r.holderInfos(ids)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(infos, func(h HolderInfo) bool {
		return h.Statements+len(h.Asserts)+len(h.Denies)+len(h.Doubts)+len(h.Cites) == 0
	}), nil
}

func (r *reader) holderInfos(ids []string) ([]HolderInfo, error) {
	out, err := each(ids, r.holderInfo)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(out, func(a, b HolderInfo) int {
		return cmp.Or(cmp.Compare(b.Statements, a.Statements), cmp.Compare(a.ID, b.ID))
	})
	return out, nil
}

func (r *reader) holderInfo(id string) (h HolderInfo, err error) {
	if h.Holder, err = r.holder(id); err != nil {
		return h, err
	}
	made, err := r.walk(r.start(id).In(via(schema.HSHolderOf)...))
	if err != nil {
		return h, err
	}
	h.Statements = len(made)
	facts, err := r.facts(id)
	if err != nil {
		return h, err
	}
	to := make(map[quad.IRI]map[string]bool)
	for _, f := range facts {
		if to[f.pred] == nil {
			to[f.pred] = make(map[string]bool)
		}
		to[f.pred][valueText(f.obj)] = true
	}
	return h, r.relations(&h, to)
}

// relations reads the claims and holders that a holder leads to.
func (r *reader) relations(h *HolderInfo, to map[quad.IRI]map[string]bool) (err error) {
	for pred, refs := range map[quad.IRI]*[]ClaimRef{schema.HSAsserts: &h.Asserts, schema.HSDenies: &h.Denies, schema.HSDoubts: &h.Doubts} {
		if *refs, err = each(sortedKeys(to[pred]), r.claimRef); err != nil {
			return err
		}
	}
	if h.Cites, err = each(sortedKeys(to[schema.HSCites]), r.holder); err != nil {
		return err
	}
	if h.ActsFor, err = each(sortedKeys(to[schema.PROVActedOnBehalfOf]), r.holder); err != nil {
		return err
	}
	under := make(map[string]bool)
	maps.Copy(under, to[schema.SchemaAffiliation])
	maps.Copy(under, to[schema.DCTermsIsPartOf])
	h.Under, err = each(sortedKeys(under), r.holder)
	return err
}
