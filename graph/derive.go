package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// A deriver gathers, article by article, what all articles say together: the edges
// between holders and claims, the claims, the ties. What it holds grows with the number
// of distinct edges, not with the number of articles; the order of articles is lost.
type deriver struct {
	edges    map[edge]struct{}
	claims   map[string]*claimVotes
	ties     map[schema.Tie]struct{} // without evidence
	entities map[string]bool
	organs   []organDenial
	vouched  []edge // statements of unnamed sources, with the outlets that give them
}

// An edge is one derived quad between two nodes.
type edge struct{ from, pred, to string }

// claimVotes counts the forms in which readings give one claim: its identity is its key,
// but the labels in its text may differ.
type claimVotes struct {
	forms map[schema.Claim]int
}

// An organDenial is a statement that denies, relayed or published by a state organ. It
// is that organ's denial too when its holder speaks for the same state, which is known
// only when all ties are.
type organDenial struct {
	statement, holder string
	organs            []string
	denials           []edge
}

func newDeriver() *deriver {
	return &deriver{
		edges:    make(map[edge]struct{}),
		claims:   make(map[string]*claimVotes),
		ties:     make(map[schema.Tie]struct{}),
		entities: make(map[string]bool),
	}
}

// attitudes maps the polarities that make an edge to its predicate.
var attitudes = map[schema.Polarity]string{
	schema.Support: schema.HSAsserts,
	schema.Deny:    schema.HSDenies,
	schema.Doubt:   schema.HSDoubts,
}

// add takes in one reading.
func (d *deriver) add(r *schema.Reading) {
	outlet := outletID(&r.Article)
	d.entities[outlet] = true
	for _, h := range r.Holders {
		d.entities[h.ID] = true
	}
	for _, t := range r.Ties {
		t.Evidence = schema.Span{}
		d.ties[t] = struct{}{}
		d.entities[t.From], d.entities[t.To] = true, true
	}
	for i := range r.Citations {
		c := &r.Citations[i]
		from := citingHolder(&r.Article, c)
		d.entities[from], d.entities[c.To] = true, true
		if from != c.To {
			d.edges[edge{from, schema.HSCites, c.To}] = struct{}{}
		}
	}
	unnamed := unnamedHolders(r)
	for i := range r.Statements {
		s := &r.Statements[i]
		d.statement(s, outlet)
		if unnamed[s.Holder] {
			d.vouch(s)
		}
	}
}

func (d *deriver) statement(s *schema.Statement, outlet string) {
	var denials []edge
	for i := range s.Positions {
		p := &s.Positions[i]
		claim := schema.ClaimOf(&p.Proposition)
		d.claim(claim)
		pred, ok := attitudes[p.Polarity]
		if !ok || s.Holder == "" {
			continue
		}
		d.edges[edge{s.Holder, pred, claim.ID}] = struct{}{}
		if p.Polarity == schema.Deny {
			denials = append(denials, edge{pred: pred, to: claim.ID})
		}
	}
	if s.Holder != "" {
		d.entities[s.Holder] = true
	}
	var organs []string
	for _, h := range append(slices.Clone(s.RelayedBy), outlet) {
		d.entities[h] = true
		if organOf(h) != "" && h != s.Holder {
			organs = append(organs, h)
		}
	}
	if len(organs) > 0 && len(denials) > 0 {
		d.organs = append(d.organs, organDenial{s.ID, s.Holder, organs, denials})
	}
}

// vouch gives what an unnamed source asserts to the outlets that give its word as well:
// nobody else can be asked about it. What it denies stays its own.
func (d *deriver) vouch(s *schema.Statement) {
	for i := range s.Positions {
		if p := &s.Positions[i]; p.Polarity == schema.Support {
			claim := schema.ClaimOf(&p.Proposition)
			for _, outlet := range s.RelayedBy {
				if organOf(outlet) != "" {
					continue // whose word the state's is anyway
				}
				d.edges[edge{outlet, schema.HSAsserts, claim.ID}] = struct{}{}
				d.vouched = append(d.vouched, edge{s.ID, schema.HSSharedBy, outlet})
			}
		}
	}
}

// unnamedHolders returns the holders of a reading that have no name, only a description,
// and speak for nobody: an insider, not a ministry's spokesman.
func unnamedHolders(r *schema.Reading) map[string]bool {
	m := make(map[string]bool)
	for _, h := range r.Holders {
		words := strings.Fields(h.Label)
		_, scope, _ := strings.Cut(h.ID, ":")
		if len(words) > 0 && strings.Contains(scope, "/") && (h.Kind == schema.Person || h.Kind == schema.Group) {
			last := []rune(words[len(words)-1])[0]
			m[h.ID] = unicode.IsLower(last)
		}
	}
	for _, t := range r.Ties {
		if t.Kind == schema.ActsFor {
			delete(m, t.From)
		}
	}
	return m
}

func (d *deriver) claim(c schema.Claim) {
	v := d.claims[c.ID]
	if v == nil {
		v = &claimVotes{forms: make(map[schema.Claim]int)}
		d.claims[c.ID] = v
	}
	v.forms[c]++
	for _, role := range []schema.Role{c.Agent, c.Recipient, c.Theme} {
		if role.Entity != "" {
			d.entities[role.Entity] = true
		}
	}
}

// form returns the form of a claim that most readings give, the first of equals in the
// order of its text and labels.
func (v *claimVotes) form() schema.Claim {
	return slices.MinFunc(slices.Collect(maps.Keys(v.forms)), func(a, b schema.Claim) int {
		return cmp.Or(cmp.Compare(v.forms[b], v.forms[a]), cmp.Compare(a.Text, b.Text),
			compareRoles(a.Agent, b.Agent), compareRoles(a.Recipient, b.Recipient), compareRoles(a.Theme, b.Theme))
	})
}

func compareRoles(a, b schema.Role) int {
	return cmp.Or(cmp.Compare(a.Entity, b.Entity), cmp.Compare(a.Head, b.Head), cmp.Compare(a.Label, b.Label))
}

// finish returns the quads that no single article states: what the gazetteer says about
// the entities that occur, and all that is derived from the statements.
func (d *deriver) finish() []quad.Quad {
	quads, facts := gazetteerQuads(d.entities)
	ties := append(slices.Collect(maps.Keys(d.ties)), facts...)
	e := &emitter{label: schema.GraphDerived, seen: make(map[quad.Quad]struct{})}
	for t := range d.ties {
		e.iri(t.From, tiePredicate(t.Kind), t.To)
	}
	d.shareDenials(e, newReach(ties, func(t schema.Tie) bool { return t.Kind == schema.ActsFor || narrows(t) }))
	for _, x := range d.vouched {
		e.iri(x.from, x.pred, x.to)
	}
	for x := range d.edges {
		e.iri(x.from, x.pred, x.to)
	}
	claims := make(map[string]schema.Claim, len(d.claims))
	for id, v := range d.claims {
		claims[id] = v.form()
		e.claimQuads(claims[id])
	}
	under := newReach(ties, narrows)
	words, noTies := scaleWords(claims), newReach(nil, narrows)
	for _, c := range claims {
		for _, b := range broader(c, claims, under) {
			e.iri(c.ID, schema.HSNarrowerThan, b)
		}
		for _, x := range rivals(c, claims, words, noTies) {
			e.iri(c.ID, x.relation, x.claim)
		}
	}
	slices.SortFunc(e.out, compareQuads)
	return append(quads, e.out...)
}

// shareDenials gives the denials that a state organ relays from its own state to the
// organ as well. Relaying an assertion is an agency's daily work and makes nothing its own.
func (d *deriver) shareDenials(e *emitter, speaksFor *reach) {
	for _, o := range d.organs {
		for _, organ := range o.organs {
			if o.holder == "" || !speaksFor.has(o.holder, organOf(organ)) {
				continue
			}
			e.iri(o.statement, schema.HSSharedBy, organ)
			for _, x := range o.denials {
				e.iri(organ, x.pred, x.to)
			}
		}
	}
}

func (e *emitter) claimQuads(c schema.Claim) {
	e.iri(c.ID, schema.RDFType, schema.HSClaim)
	e.text(c.ID, schema.RDFSLabel, c.Text)
	e.text(c.ID, schema.HSClass, c.Class)
	e.text(c.ID, schema.HSPredicate, c.Predicate)
	e.roleQuad(c.ID, schema.HSAgent, c.Agent)
	e.roleQuad(c.ID, schema.HSRecipient, c.Recipient)
	e.roleQuad(c.ID, schema.HSTheme, c.Theme)
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
