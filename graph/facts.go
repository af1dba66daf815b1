package graph

import (
	"strings"

	"github.com/cayleygraph/quad"

	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// outletID returns the holder that an article's outlet is: the gazetteer's when it knows
// the name ("Korean Central News Agency" is agent:kcna), the computed one otherwise.
func outletID(a *schema.Article) string {
	if m, ok := gazetteer.Lookup(a.Outlet); ok && m.Use == gazetteer.Name && isMedium(m.Entry) {
		return m.Entry.ID
	}
	return schema.OutletID(a)
}

func isMedium(e *gazetteer.Entry) bool { return e.Class == "agency" || e.Class == "outlet" }

// organOf returns the state whose organ a holder is, by the gazetteer; "" for none.
func organOf(id string) string {
	if e, ok := gazetteer.Get(id); ok && e.StateOrgan {
		return e.Of
	}
	return ""
}

// gazetteerQuads returns what the gazetteer says about the given entities and all that
// their ties lead to, under its own label.
func gazetteerQuads(entities map[string]bool) (quads []quad.Quad, ties []schema.Tie) {
	e := &emitter{label: schema.GraphGazetteer, seen: make(map[quad.Quad]struct{})}
	queue := sortedKeys(entities)
	done := make(map[string]bool)
	for len(queue) > 0 {
		id := queue[0]
		queue = queue[1:]
		entry, ok := gazetteer.Get(id)
		if !ok || done[id] {
			continue
		}
		done[id] = true
		e.iri(id, schema.RDFType, schema.HSHolder)
		e.iri(id, schema.RDFType, kindClass(entry.Kind))
		e.text(id, schema.RDFSLabel, entry.Label)
		if entry.StateOrgan {
			e.iri(id, schema.HSOrganOf, entry.Of)
		}
		for _, t := range gazetteer.TiesOf(id) {
			e.iri(t.From, tiePredicate(t.Kind), t.To)
			ties = append(ties, t)
			queue = append(queue, t.To)
		}
	}
	return e.out, ties
}

func tiePredicate(k schema.TieKind) string {
	switch k {
	case schema.ActsFor:
		return schema.PROVActedOnBehalfOf
	case schema.Affiliated:
		return schema.SchemaAffiliation
	}
	return schema.DCTermsIsPartOf
}

// narrows reports whether claims about the tie's beginning are narrower than claims
// about its end. What a member does is not what its alliance does.
func narrows(t schema.Tie) bool {
	if t.Kind == schema.ActsFor {
		return false
	}
	e, ok := gazetteer.Get(t.To)
	return !ok || e.Class != "alliance"
}

// plainName turns an identity into words, for a holder that nobody labelled.
func plainName(id string) string {
	_, name, _ := strings.Cut(id, ":")
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		name = name[i+1:]
	}
	return strings.ReplaceAll(name, "-", " ")
}
