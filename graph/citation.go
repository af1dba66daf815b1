package graph

import (
	"cmp"
	"context"
	"slices"

	"hearsay/schema"
)

// A CitationEdge is one relay in one article: From repeats, quotes or relies on To.
type CitationEdge struct {
	From, To  Holder
	Publisher bool // From is the article's own outlet
	Evidence  Evidence
}

// Citations returns every relay, once for each article and pair of holders, with the
// first evidence; by document, then by place.
func (g *Graph) Citations(ctx context.Context) ([]CitationEdge, error) {
	r := g.reader(ctx)
	nodes, err := r.citations()
	if err != nil {
		return nil, err
	}
	type key struct{ article, from, to string }
	first := make(map[key]CitationEdge)
	for _, n := range nodes {
		e, err := r.citationEdge(n)
		if err != nil {
			return nil, err
		}
		k := key{n.article, n.holder, n.cited}
		if old, ok := first[k]; !ok || compareEvidence(e.Evidence, old.Evidence) < 0 {
			first[k] = e
		}
	}
	out := make([]CitationEdge, 0, len(first))
	for _, e := range first {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b CitationEdge) int {
		return cmp.Or(cmp.Compare(a.Evidence.Doc, b.Evidence.Doc), compareEvidence(a.Evidence, b.Evidence),
			cmp.Compare(a.From.ID, b.From.ID), cmp.Compare(a.To.ID, b.To.ID))
	})
	return out, nil
}

// A citationNode is a citation as the graph keeps it; its holder is who relays.
type citationNode struct {
	statementNode
	cited     string
	publisher bool
}

func (r *reader) citations() ([]*citationNode, error) {
	ids, err := r.walk(r.start(schema.HSCitation).In(via(schema.RDFType)...))
	if err != nil {
		return nil, err
	}
	return each(ids, r.citation)
}

func (r *reader) citation(id string) (*citationNode, error) {
	s, err := r.statement(id)
	if err != nil {
		return nil, err
	}
	c := &citationNode{statementNode: *s}
	facts, err := r.facts(id)
	for _, f := range facts {
		switch f.pred {
		case schema.HSCiting:
			c.holder = valueText(f.obj)
		case schema.HSCited:
			c.cited = valueText(f.obj)
		case schema.HSByPublisher:
			c.publisher = true
		}
	}
	return c, err
}

func (r *reader) citationEdge(n *citationNode) (e CitationEdge, err error) {
	e.Publisher = n.publisher
	if e.From, err = r.holder(n.holder); err != nil {
		return e, err
	}
	if e.To, err = r.holder(n.cited); err != nil {
		return e, err
	}
	e.Evidence, err = r.evidence(&n.statementNode)
	return e, err
}
