package graph

import (
	"cmp"
	"context"
	"slices"

	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// A Chain is a run of relays in one article, from the one who publishes or tells to the
// one in whom it ends: outlet, agency, source, report.
type Chain struct {
	ArticleID string
	Doc       string
	Steps     []Holder // two at least
}

// Origin is the holder that the chain ends in.
func (c *Chain) Origin() Holder { return c.Steps[len(c.Steps)-1] }

const (
	maxChain  = 16   // holders of one chain
	maxChains = 1000 // chains of one article; who cites everybody in a circle gets no more
)

// Chains returns the longest runs of relays of each article, by document. Holders who
// cite each other in a circle are passed once. Relays are only joined within an article:
// that an agency has once cited a source does not make it that source's voice elsewhere.
func (g *Graph) Chains(ctx context.Context) ([]Chain, error) {
	r := g.reader(ctx)
	articles, err := r.walk(r.start(schema.HSCitation).In(via(schema.RDFType)...).Out(via(schema.PROVWasDerivedFrom)...))
	if err != nil {
		return nil, err
	}
	var out []Chain
	for _, a := range articles {
		chains, err := r.chains(a)
		if err != nil {
			return nil, err
		}
		out = append(out, chains...)
	}
	slices.SortStableFunc(out, func(a, b Chain) int {
		return cmp.Or(cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.ArticleID, b.ArticleID))
	})
	return out, nil
}

// cites is the step from a holder to those whom it cites in one article.
func cites(article string) *path.Path {
	return path.StartMorphism().LabelContext(quad.IRI(article)).
		In(via(schema.HSCiting)...).Out(via(schema.HSCited)...)
}

func (r *reader) cited(article, holder string) ([]string, error) {
	return r.walk(r.start(holder).Follow(cites(article)))
}

// chains walks from each holder whom nobody cites. When all are cited, they stand in a
// circle, and the walk begins at the article's outlet or else at the first by identity.
func (r *reader) chains(article string) ([]Chain, error) {
	nodes := path.StartPath(r.qs, quad.IRI(article)).In(via(schema.PROVWasDerivedFrom)...).
		Has(quad.IRI(schema.RDFType), quad.IRI(schema.HSCitation))
	citing, err := r.walk(nodes.Clone().Out(via(schema.HSCiting)...))
	if err != nil {
		return nil, err
	}
	cited, err := r.walk(nodes.Clone().Out(via(schema.HSCited)...))
	if err != nil {
		return nil, err
	}
	a, err := r.article(article)
	if err != nil {
		return nil, err
	}
	w := &chainWalk{r: r, article: article, next: make(map[string][]string)}
	starts := slices.DeleteFunc(slices.Clone(citing), func(h string) bool { return slices.Contains(cited, h) })
	switch {
	case len(starts) > 0:
	case slices.Contains(citing, a.outlet):
		starts = []string{a.outlet}
	default:
		starts = citing[:min(1, len(citing))]
	}
	for _, s := range starts {
		if err := w.from([]string{s}); err != nil {
			return nil, err
		}
	}
	out := make([]Chain, 0, len(w.found))
	for _, steps := range w.found {
		holders, err := each(steps, r.holder)
		if err != nil {
			return nil, err
		}
		out = append(out, Chain{article, a.doc, holders})
	}
	return out, nil
}

// A chainWalk finds the chains of one article, depth first.
type chainWalk struct {
	r       *reader
	article string
	next    map[string][]string
	found   [][]string
}

func (w *chainWalk) from(steps []string) error {
	last := steps[len(steps)-1]
	next, ok := w.next[last]
	if !ok {
		var err error
		if next, err = w.r.cited(w.article, last); err != nil {
			return err
		}
		w.next[last] = next
	}
	end := true
	for _, n := range next {
		if slices.Contains(steps, n) || len(steps) == maxChain || len(w.found) >= maxChains {
			continue
		}
		end = false
		if err := w.from(append(steps[:len(steps):len(steps)], n)); err != nil {
			return err
		}
	}
	if end && len(steps) > 1 && len(w.found) < maxChains {
		w.found = append(w.found, steps)
	}
	return nil
}

// origins returns the holders in whom what a holder says in an article has its origin:
// those at the ends of its citations, or the holder itself when it cites nobody there.
func (r *reader) origins(article, holder string) ([]string, error) {
	seen := map[string]bool{holder: true}
	queue := []string{holder}
	var out []string
	for len(queue) > 0 {
		h := queue[0]
		queue = queue[1:]
		next, err := r.cited(article, h)
		if err != nil {
			return nil, err
		}
		fresh := false
		for _, n := range next {
			if !seen[n] {
				seen[n], fresh = true, true
				queue = append(queue, n)
			}
		}
		if !fresh && (len(next) == 0 || len(queue) == 0 && len(out) == 0) {
			out = append(out, h)
		}
	}
	slices.Sort(out)
	return out, nil
}
