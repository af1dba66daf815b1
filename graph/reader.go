package graph

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query/path"
	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// A Holder is an entity with all that the articles together call it.
type Holder struct {
	ID    string
	Label string
	Kind  schema.Kind
	Names []string // the forms seen, sorted
}

// A ClaimRef names a claim.
type ClaimRef struct {
	ID   string
	Text string // "North Korea supplied weapons to Russia."
}

// Evidence is the words of an article that an answer rests on.
type Evidence struct {
	Statement string // identity of the statement or citation
	ArticleID string
	Doc       string    // base name that the article was read under
	Outlet    Holder    // who published it
	Published time.Time // zero when not known
	Span      schema.Span
	Points    schema.Span // Span in code points
	Line      int         // line of the article's text that Span starts in, from 1
	Text      string
	Sentence  string // the whole sentence around the cue
	Stance    schema.Stance
	Rule      string
}

// A reader answers one question. It keeps what it has read of holders, articles and
// claims, which many rows share.
type reader struct {
	ctx      context.Context
	qs       graph.QuadStore
	holders  map[string]Holder
	articles map[string]*articleNode
	texts    map[string]string
}

func (g *Graph) reader(ctx context.Context) *reader { return newReader(ctx, g.qs) }

func newReader(ctx context.Context, qs graph.QuadStore) *reader {
	return &reader{
		ctx: ctx, qs: qs,
		holders:  make(map[string]Holder),
		articles: make(map[string]*articleNode),
		texts:    make(map[string]string),
	}
}

func (r *reader) facts(id string) ([]fact, error) { return factsOf(r.ctx, r.qs, quad.IRI(id)) }

func (r *reader) start(id string) *path.Path { return path.StartPath(r.qs, quad.IRI(id)) }

// walk returns where a path leads, sorted, each once.
func (r *reader) walk(p *path.Path) ([]string, error) {
	nodes, err := ends(r.ctx, r.qs, p)
	out := make([]string, len(nodes))
	for i, n := range nodes {
		out[i] = string(n)
	}
	slices.Sort(out)
	return out, err
}

func via(terms ...string) []any {
	out := make([]any, len(terms))
	for i, t := range terms {
		out[i] = quad.IRI(t)
	}
	return out
}

var classKinds = map[string]schema.Kind{
	schema.SchemaPerson:       schema.Person,
	schema.SchemaOrganization: schema.Organization,
	schema.SchemaNewsMediaOrg: schema.Organization,
	schema.SchemaCountry:      schema.Country,
	schema.HSGroup:            schema.Group,
	schema.SchemaCreativeWork: schema.Document,
}

// holder returns what all articles and the gazetteer say about a holder. The
// gazetteer's label and kind win; else the label and kind that most articles give, the
// first of equals in alphabetical order.
func (r *reader) holder(id string) (Holder, error) {
	if h, ok := r.holders[id]; ok {
		return h, nil
	}
	facts, err := r.facts(id)
	if err != nil {
		return Holder{}, err
	}
	labels, kinds := make(map[string]int), make(map[string]int)
	names := make(map[string]bool)
	for _, f := range facts {
		weight := 1
		if f.label == schema.GraphGazetteer {
			weight = 1 << 30
		}
		switch f.pred {
		case schema.RDFSLabel:
			labels[valueText(f.obj)] += weight
		case schema.RDFType:
			if k, ok := classKinds[valueText(f.obj)]; ok {
				kinds[string(k)] += weight
			}
		case schema.SKOSAltLabel:
			names[valueText(f.obj)] = true
		}
	}
	h := Holder{ID: id, Label: mostOf(labels), Kind: schema.Kind(mostOf(kinds)), Names: sortedKeys(names)}
	if h.Label == "" {
		if h.Label, err = r.nameless(id); err != nil {
			return Holder{}, err
		}
	}
	r.holders[id] = h
	return h, nil
}

// nameless calls a holder without a label by its identity, and an unknown outlet by its
// article.
func (r *reader) nameless(id string) (string, error) {
	if !strings.HasPrefix(id, "outlet:") {
		return plainName(id), nil
	}
	articles, err := r.walk(r.start(id).In(via(schema.SchemaPublisher)...))
	if err != nil || len(articles) == 0 {
		return plainName(id), err
	}
	a, err := r.article(articles[0])
	if err != nil {
		return "", err
	}
	return "outlet of " + a.doc, nil
}

// mostOf returns the key with the highest count, the first of equals.
func mostOf(counts map[string]int) string {
	best := ""
	for _, k := range sortedKeys(counts) {
		if best == "" || counts[k] > counts[best] {
			best = k
		}
	}
	return best
}

// each reads every node of a list.
func each[T any](ids []string, read func(id string) (T, error)) ([]T, error) {
	out := make([]T, 0, len(ids))
	for _, id := range ids {
		node, err := read(id)
		if err != nil {
			return nil, err
		}
		out = append(out, node)
	}
	return out, nil
}

// An articleNode is what the graph says about an article.
type articleNode struct {
	id, doc, title, url, outlet string
	published                   time.Time
}

func (r *reader) article(id string) (*articleNode, error) {
	if a, ok := r.articles[id]; ok {
		return a, nil
	}
	facts, err := r.facts(id)
	if err != nil {
		return nil, err
	}
	a := &articleNode{id: id}
	for _, f := range facts {
		switch f.pred {
		case schema.HSDoc:
			a.doc = valueText(f.obj)
		case schema.SchemaHeadline:
			a.title = valueText(f.obj)
		case schema.SchemaURL:
			a.url = valueText(f.obj)
		case schema.SchemaPublisher:
			a.outlet = valueText(f.obj)
		case schema.SchemaDatePublished:
			a.published = valueTime(f.obj)
		}
	}
	r.articles[id] = a
	return a, nil
}

// claimRef returns a claim's name.
func (r *reader) claimRef(id string) (ClaimRef, error) {
	if t, ok := r.texts[id]; ok {
		return ClaimRef{id, t}, nil
	}
	facts, err := r.facts(id)
	if err != nil {
		return ClaimRef{}, err
	}
	for _, f := range facts {
		if f.pred == schema.RDFSLabel {
			r.texts[id] = valueText(f.obj)
		}
	}
	return ClaimRef{id, r.texts[id]}, nil
}

// A spanNode is a span as the graph keeps it.
type spanNode struct {
	bytes, points schema.Span
	text          string
	line          int // of evidence only
}

func (r *reader) span(id string) (spanNode, error) {
	var s spanNode
	facts, err := r.facts(id)
	for _, f := range facts {
		switch f.pred {
		case schema.OAStart:
			s.points.Start = valueInt(f.obj)
		case schema.OAEnd:
			s.points.End = valueInt(f.obj)
		case schema.HSStartByte:
			s.bytes.Start = valueInt(f.obj)
		case schema.HSEndByte:
			s.bytes.End = valueInt(f.obj)
		case schema.OAExact:
			s.text = valueText(f.obj)
		case schema.HSLine:
			s.line = valueInt(f.obj)
		}
	}
	return s, err
}

// A statementNode is a statement as the graph keeps it, or a citation, which has the
// same evidence.
type statementNode struct {
	id, article, holder, parent string
	stance                      schema.Stance
	polarity                    schema.Polarity
	rule                        string
	evidence, sentence          string // span nodes
	shared                      []string
	relayed                     []string
	claims                      []string
}

func (r *reader) statement(id string) (*statementNode, error) {
	facts, err := r.facts(id)
	if err != nil {
		return nil, err
	}
	s := &statementNode{id: id}
	for _, f := range facts {
		v := valueText(f.obj)
		switch f.pred {
		case schema.PROVWasDerivedFrom:
			s.article = v
		case schema.HSHolderOf:
			s.holder = v
		case schema.HSWithin:
			s.parent = v
		case schema.HSStance:
			s.stance = schema.Stance(v)
		case schema.HSPolarity:
			s.polarity = schema.Polarity(v)
		case schema.HSRule:
			s.rule = v
		case schema.HSEvidence:
			s.evidence = v
		case schema.HSSentence:
			s.sentence = v
		case schema.HSSharedBy:
			s.shared = append(s.shared, v)
		case schema.HSRelayedBy:
			s.relayed = append(s.relayed, v)
		case schema.HSAbout:
			s.claims = append(s.claims, v)
		}
	}
	return s, nil
}

// evidence reads the words that a statement is shown by.
func (r *reader) evidence(s *statementNode) (Evidence, error) {
	e := Evidence{Statement: s.id, ArticleID: s.article, Stance: s.stance, Rule: s.rule}
	a, err := r.article(s.article)
	if err != nil {
		return e, err
	}
	e.Doc, e.Published = a.doc, a.published
	if e.Outlet, err = r.holder(a.outlet); err != nil {
		return e, err
	}
	words, err := r.span(s.evidence)
	if err != nil {
		return e, err
	}
	e.Span, e.Points, e.Line, e.Text = words.bytes, words.points, words.line, words.text
	sentence, err := r.span(s.sentence)
	e.Sentence = sentence.text
	return e, err
}

// compareEvidence orders by date, earliest first and undated last, then by article and place.
func compareEvidence(a, b Evidence) int {
	return cmp.Or(compareDates(a.Published, b.Published), cmp.Compare(a.ArticleID, b.ArticleID),
		cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End), cmp.Compare(a.Statement, b.Statement))
}

func compareDates(a, b time.Time) int {
	switch {
	case a.IsZero() && b.IsZero():
		return 0
	case a.IsZero():
		return 1
	case b.IsZero():
		return -1
	}
	return a.Compare(b)
}

// statementOf returns the statement that a position belongs to.
func statementOf(position string) string {
	id, _, _ := strings.Cut(position, "/")
	return id
}
