package schema

import (
	"slices"
	"strings"
)

// The graph stores IRIs in the short form prefix:name; [Expand] gives the full one.
// Terms of public vocabularies are used where one fits: RDF and RDFS, PROV-O,
// schema.org, Web Annotation, SKOS, Dublin Core. The rest are hearsay's own, each with
// a label and a definition in [Terms].

// Public terms.
const (
	RDFType                = "rdf:type"
	RDFSLabel              = "rdfs:label"
	PROVWasDerivedFrom     = "prov:wasDerivedFrom"  // statement, citation, tie -> article
	PROVActedOnBehalfOf    = "prov:actedOnBehalfOf" // tie acts-for
	SchemaAffiliation      = "schema:affiliation"   // tie affiliated
	DCTermsIsPartOf        = "dcterms:isPartOf"     // tie part-of
	SKOSAltLabel           = "skos:altLabel"        // a form a holder was named by
	OAStart                = "oa:start"             // code points before the span
	OAEnd                  = "oa:end"               // code points before its end
	OAExact                = "oa:exact"             // its words
	SchemaNewsArticle      = "schema:NewsArticle"   // class
	SchemaHeadline         = "schema:headline"      //
	SchemaPublisher        = "schema:publisher"     // article -> outlet
	SchemaDatePublished    = "schema:datePublished" //
	SchemaURL              = "schema:url"           //
	SchemaInLanguage       = "schema:inLanguage"    //
	SchemaPerson           = "schema:Person"        // class
	SchemaOrganization     = "schema:Organization"  // class
	SchemaCountry          = "schema:Country"       // class
	SchemaCreativeWork     = "schema:CreativeWork"  // class of documents
	SchemaNewsMediaOrg     = "schema:NewsMediaOrganization"
	SchemaTemporalCoverage = "schema:temporalCoverage" // when what a position is about happens
	SchemaContentLocation  = "schema:contentLocation"  // where
)

// Own classes.
const (
	HSStatement = "hs:Statement"
	HSPosition  = "hs:Position"
	HSClaim     = "hs:Claim"
	HSHolder    = "hs:Holder"
	HSGroup     = "hs:Group"
	HSCitation  = "hs:Citation"
	HSTie       = "hs:Tie"
)

// Own properties.
const (
	HSHolderOf     = "hs:holder"
	HSStance       = "hs:stance"
	HSPolarity     = "hs:polarity"
	HSCertainty    = "hs:certainty"
	HSMode         = "hs:mode"
	HSLemma        = "hs:lemma"
	HSRule         = "hs:rule"
	HSAbout        = "hs:claim"
	HSTakes        = "hs:position"
	HSTowards      = "hs:towards"
	HSWithin       = "hs:within"
	HSRelayedBy    = "hs:relayedBy"
	HSSharedBy     = "hs:sharedBy"
	HSSource       = "hs:source"
	HSCue          = "hs:cue"
	HSContent      = "hs:content"
	HSSentence     = "hs:sentence"
	HSEvidence     = "hs:evidence"
	HSStartByte    = "hs:startByte"
	HSEndByte      = "hs:endByte"
	HSLine         = "hs:line"
	HSAsserts      = "hs:asserts"
	HSDenies       = "hs:denies"
	HSDoubts       = "hs:doubts"
	HSCites        = "hs:cites"
	HSCiting       = "hs:citing"
	HSCited        = "hs:cited"
	HSByPublisher  = "hs:byPublisher"
	HSTieFrom      = "hs:tieFrom"
	HSTieTo        = "hs:tieTo"
	HSTieKind      = "hs:tieKind"
	HSClass        = "hs:class"
	HSPredicate    = "hs:predicate"
	HSAgent        = "hs:agent"
	HSRecipient    = "hs:recipient"
	HSTheme        = "hs:theme"
	HSNarrowerThan = "hs:narrowerThan"
	HSExcludes     = "hs:excludes"
	HSOppositeOf   = "hs:oppositeOf"
	HSStage        = "hs:stage"
	HSWording      = "hs:wording"
	HSNarrowTheme  = "hs:narrowTheme"
	HSQuantity     = "hs:quantity"
	HSOrganOf      = "hs:organOf"
	HSDoc          = "hs:doc"
	HSTextBytes    = "hs:textBytes"
	HSTextHash     = "hs:textHash"
)

// GraphDerived and GraphGazetteer are the labels of quads that no single article states.
const (
	GraphDerived   = "graph:derived"
	GraphGazetteer = "graph:gazetteer"
)

// Namespace is where hearsay's own terms live; instances live beside it.
const Namespace = "urn:hearsay:ns#"

// prefixes maps each short prefix to what it stands for. Instance prefixes expand to
// urn:hearsay:PREFIX: so that no web address is claimed that nobody serves.
var prefixes = []struct{ short, full string }{
	{"hs:", Namespace},
	{"rdf:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
	{"rdfs:", "http://www.w3.org/2000/01/rdf-schema#"},
	{"xsd:", "http://www.w3.org/2001/XMLSchema#"},
	{"prov:", "http://www.w3.org/ns/prov#"},
	{"oa:", "http://www.w3.org/ns/oa#"},
	{"skos:", "http://www.w3.org/2004/02/skos/core#"},
	{"schema:", "https://schema.org/"},
	{"dcterms:", "http://purl.org/dc/terms/"},
	{"article:", "urn:hearsay:article:"},
	{"agent:", "urn:hearsay:agent:"},
	{"doc:", "urn:hearsay:doc:"},
	{"outlet:", "urn:hearsay:outlet:"},
	{"claim:", "urn:hearsay:claim:"},
	{"st:", "urn:hearsay:st:"},
	{"span:", "urn:hearsay:span:"},
	{"cite:", "urn:hearsay:cite:"},
	{"tie:", "urn:hearsay:tie:"},
	{"graph:", "urn:hearsay:graph:"},
}

// Expand returns the full form of a short IRI, with characters that an IRI must not hold
// escaped by percent signs. An IRI without a known prefix keeps its beginning.
func Expand(short string) string {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(short, p.short); ok {
			return p.full + escapeIRI(rest)
		}
	}
	return escapeIRI(short)
}

// Shorten is the inverse of [Expand] for IRIs under a known prefix; any other is
// returned unescaped and otherwise unchanged.
func Shorten(full string) string {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(full, p.full); ok {
			return p.short + unescapeIRI(rest)
		}
	}
	return unescapeIRI(full)
}

const hexDigits = "0123456789ABCDEF"

// escapeIRI escapes what RFC 3987 keeps out of IRIs, and the percent sign itself so that
// the escape can be undone.
func escapeIRI(s string) string {
	clean := func(c byte) bool { return c > 0x20 && c != 0x7f && !strings.ContainsRune("<>\"{}|^`\\%", rune(c)) }
	if !strings.ContainsFunc(s, func(r rune) bool { return r < 0x80 && !clean(byte(r)) }) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || clean(c) {
			b.WriteByte(c)
		} else {
			b.WriteString(string([]byte{'%', hexDigits[c>>4], hexDigits[c&15]}))
		}
	}
	return b.String()
}

func unescapeIRI(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			hi, lo := strings.IndexByte(hexDigits, s[i+1]), strings.IndexByte(hexDigits, s[i+2])
			if hi >= 0 && lo >= 0 {
				b.WriteByte(byte(hi<<4 | lo))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// A Term is a word of hearsay's own vocabulary.
type Term struct {
	Name       string // short form
	Label      string
	Definition string
}

// IRI returns the term's full IRI.
func (t Term) IRI() string { return Expand(t.Name) }

// TermOf returns the own term with that short name, and whether there is one.
func TermOf(name string) (Term, bool) {
	i := slices.IndexFunc(Terms, func(t Term) bool { return t.Name == name })
	if i < 0 {
		return Term{}, false
	}
	return Terms[i], true
}
