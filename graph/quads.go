package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
)

// This file is the only mapping from what an article says to quads. The shapes stand as
// a table in the package comment. Every quad made here has the article as its label.

// An emitter collects the quads of one article, each once.
type emitter struct {
	article *schema.Article
	points  *schema.CodePoints
	label   quad.IRI
	seen    map[quad.Quad]struct{}
	out     []quad.Quad
}

// readingQuads returns the quads of one reading, distinct, in a fixed order.
func readingQuads(r *schema.Reading) []quad.Quad {
	e := &emitter{
		article: &r.Article,
		points:  schema.NewCodePoints(r.Article.Text),
		label:   quad.IRI(r.Article.ID),
		seen:    make(map[quad.Quad]struct{}),
	}
	e.articleQuads()
	for i := range r.Holders {
		e.holderQuads(&r.Holders[i])
	}
	for i := range r.Statements {
		e.statementQuads(&r.Statements[i])
	}
	for i := range r.Citations {
		e.citationQuads(&r.Citations[i])
	}
	for i := range r.Ties {
		e.tieQuads(&r.Ties[i])
	}
	return e.out
}

func (e *emitter) add(s, p string, o quad.Value) {
	q := quad.Quad{Subject: quad.IRI(s), Predicate: quad.IRI(p), Object: o, Label: e.label}
	if _, ok := e.seen[q]; !ok {
		e.seen[q] = struct{}{}
		e.out = append(e.out, q)
	}
}

func (e *emitter) iri(s, p, o string) { e.add(s, p, quad.IRI(clean(o))) }

// text adds a literal; an empty one is left out.
func (e *emitter) text(s, p, o string) {
	if o != "" {
		e.add(s, p, quad.String(clean(o)))
	}
}

// clean keeps bytes that are not UTF-8 out of the store, which refuses them.
func clean(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }

func (e *emitter) articleQuads() {
	a := e.article
	outlet := outletID(a)
	e.iri(a.ID, schema.RDFType, schema.SchemaNewsArticle)
	e.text(a.ID, schema.HSDoc, a.Doc)
	e.text(a.ID, schema.SchemaHeadline, a.Title)
	e.text(a.ID, schema.SchemaURL, a.URL)
	e.text(a.ID, schema.SchemaInLanguage, a.Lang)
	e.iri(a.ID, schema.SchemaPublisher, outlet)
	if !a.Published.IsZero() {
		e.add(a.ID, schema.SchemaDatePublished, timeValue(a.Published))
	}
	sum := sha256.Sum256([]byte(a.Text))
	e.add(a.ID, schema.HSTextBytes, quad.Int(len(a.Text)))
	e.text(a.ID, schema.HSTextHash, hex.EncodeToString(sum[:]))
	e.iri(outlet, schema.RDFType, schema.HSHolder)
	e.iri(outlet, schema.RDFType, schema.SchemaNewsMediaOrg)
	e.text(outlet, schema.RDFSLabel, a.Outlet)
}

func (e *emitter) holderQuads(h *schema.Holder) {
	e.iri(h.ID, schema.RDFType, schema.HSHolder)
	e.iri(h.ID, schema.RDFType, kindClass(h.Kind))
	e.text(h.ID, schema.RDFSLabel, h.Label)
	for _, n := range h.Names {
		e.text(h.ID, schema.SKOSAltLabel, n)
	}
}

// kindClasses maps the kinds of holders to classes.
var kindClasses = map[schema.Kind]string{
	schema.Person:       schema.SchemaPerson,
	schema.Organization: schema.SchemaOrganization,
	schema.Country:      schema.SchemaCountry,
	schema.Group:        schema.HSGroup,
	schema.Document:     schema.SchemaCreativeWork,
}

func kindClass(k schema.Kind) string {
	if c, ok := kindClasses[k]; ok {
		return c
	}
	return schema.HSGroup
}

// A spanner numbers the span nodes of one statement, citation or tie: each span is a
// node of its own, because three spans on one node could not be told apart.
type spanner struct {
	e     *emitter
	owner string
	n     int
}

// add adds a span node and leads to it; an empty span is left out.
func (s *spanner) add(pred string, subject string, x schema.Span) {
	if x.Empty() {
		return
	}
	s.n++
	_, hash, _ := strings.Cut(s.owner, ":")
	id := "span:" + hash + "/" + strconv.Itoa(s.n)
	s.e.iri(subject, pred, id)
	p := s.e.points.Span(x)
	s.e.add(id, schema.OAStart, quad.Int(p.Start))
	s.e.add(id, schema.OAEnd, quad.Int(p.End))
	s.e.add(id, schema.HSStartByte, quad.Int(x.Start))
	s.e.add(id, schema.HSEndByte, quad.Int(x.End))
	s.e.text(id, schema.OAExact, x.Of(s.e.article.Text))
	if pred == schema.HSEvidence {
		s.e.add(id, schema.HSLine, quad.Int(1+strings.Count(s.e.article.Text[:x.Start], "\n")))
	}
}

func (e *emitter) statementQuads(s *schema.Statement) {
	e.iri(s.ID, schema.RDFType, schema.HSStatement)
	e.iri(s.ID, schema.PROVWasDerivedFrom, e.article.ID)
	if s.Holder != "" {
		e.iri(s.ID, schema.HSHolderOf, s.Holder)
	}
	e.text(s.ID, schema.HSStance, string(s.Stance))
	e.text(s.ID, schema.HSPolarity, string(s.Polarity))
	e.text(s.ID, schema.HSCertainty, string(s.Certainty))
	e.text(s.ID, schema.HSMode, string(s.Mode))
	e.text(s.ID, schema.HSLemma, s.Lemma)
	e.text(s.ID, schema.HSRule, s.Rule)
	if s.Parent != "" {
		e.iri(s.ID, schema.HSWithin, s.Parent)
	}
	for _, h := range s.RelayedBy {
		e.iri(s.ID, schema.HSRelayedBy, h)
	}
	spans := &spanner{e: e, owner: s.ID}
	for _, x := range s.Source {
		spans.add(schema.HSSource, s.ID, x)
	}
	spans.add(schema.HSCue, s.ID, s.Cue)
	for _, x := range s.Content {
		spans.add(schema.HSContent, s.ID, x)
	}
	spans.add(schema.HSEvidence, s.ID, evidenceSpan(s, e.article.Text))
	spans.add(schema.HSSentence, s.ID, s.Sentence)
	for i := range s.Positions {
		e.positionQuads(s, s.ID+"/p"+strconv.Itoa(i+1), &s.Positions[i], spans)
	}
}

// longEvidence is the length in bytes beyond which the words between a source and its
// content tell a reader no more: about a hundred words.
const longEvidence = 600

// evidenceSpan is the words that a statement is shown by: source, cue and content from end
// to end, so that "London dismissed the charge" says who did what; the content alone when
// they stand far apart or in different paragraphs, the sentence when there is none.
func evidenceSpan(s *schema.Statement, text string) schema.Span {
	content := schema.Hull(s.Content...)
	if content.Empty() {
		return s.Sentence
	}
	whole := schema.Hull(append(append([]schema.Span{s.Cue}, s.Source...), s.Content...)...)
	if whole.End-whole.Start <= longEvidence && !strings.Contains(whole.Of(text), "\n") {
		return whole
	}
	return content
}

func (e *emitter) positionQuads(s *schema.Statement, id string, p *schema.Position, spans *spanner) {
	prop := &p.Proposition
	claim := schema.ClaimOf(prop).ID
	e.iri(s.ID, schema.HSAbout, claim)
	e.iri(s.ID, schema.HSTakes, id)
	e.iri(id, schema.RDFType, schema.HSPosition)
	e.iri(id, schema.HSTowards, claim)
	e.text(id, schema.HSPolarity, string(p.Polarity))
	e.text(id, schema.HSCertainty, string(p.Certainty))
	e.text(id, schema.HSPredicate, prop.Predicate)
	e.text(id, schema.HSStage, string(prop.Stage))
	e.text(id, schema.SchemaTemporalCoverage, prop.Time)
	e.text(id, schema.SchemaContentLocation, prop.Place)
	if prop.Top != "" && prop.Theme.Filled() && prop.Theme.Head != prop.Top {
		e.roleQuad(id, schema.HSNarrowTheme, prop.Theme)
	}
	for _, q := range prop.Quantities {
		e.text(id, schema.HSQuantity, quantityText(q))
	}
	spans.add(schema.HSWording, id, prop.Span)
}

// roleQuad leads to the entity that takes a role, or else to its noun.
func (e *emitter) roleQuad(subject, pred string, r schema.Role) {
	if r.Entity != "" {
		e.iri(subject, pred, r.Entity)
		return
	}
	e.text(subject, pred, r.Head)
}

func (e *emitter) citationQuads(c *schema.Citation) {
	from := citingHolder(e.article, c)
	id := "cite:" + hashOf(e.article.ID, from, c.To, spanText(c.Evidence))
	e.iri(id, schema.RDFType, schema.HSCitation)
	e.iri(id, schema.PROVWasDerivedFrom, e.article.ID)
	e.iri(id, schema.HSCiting, from)
	e.iri(id, schema.HSCited, c.To)
	if c.Publisher {
		e.add(id, schema.HSByPublisher, quad.Bool(true))
	}
	e.text(id, schema.HSRule, c.Rule)
	spans := &spanner{e: e, owner: id}
	spans.add(schema.HSEvidence, id, c.Evidence)
	spans.add(schema.HSSentence, id, c.Sentence)
}

// citingHolder is who relays: the article's outlet when the citation names nobody.
func citingHolder(a *schema.Article, c *schema.Citation) string {
	if c.Publisher || c.From == "" {
		return outletID(a)
	}
	return c.From
}

func (e *emitter) tieQuads(t *schema.Tie) {
	id := "tie:" + hashOf(e.article.ID, t.From, t.To, string(t.Kind), spanText(t.Evidence))
	e.iri(id, schema.RDFType, schema.HSTie)
	e.iri(id, schema.PROVWasDerivedFrom, e.article.ID)
	e.iri(id, schema.HSTieFrom, t.From)
	e.iri(id, schema.HSTieTo, t.To)
	e.text(id, schema.HSTieKind, string(t.Kind))
	spans := &spanner{e: e, owner: id}
	spans.add(schema.HSEvidence, id, t.Evidence)
}

func spanText(s schema.Span) string { return strconv.Itoa(s.Start) + "-" + strconv.Itoa(s.End) }

// hashOf is the identity of a node that schema gives none: 64 bits of SHA-256 over its
// parts, each ended by a byte that no part holds.
func hashOf(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(p))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}
