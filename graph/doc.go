// Package graph answers: what do all articles say together? It takes readings, maps
// their statements to quads, keeps them in a Cayley index, and answers questions by
// walking it: who contradicts whom, who cites whom, who stands where.
//
// Start with [Create] and [Builder.Add], then [Open] and [Graph.Contradictions].
//
//	John Kirby said North Korea had supplied missiles to Russia.          (Herald)
//	“We have never exported weapons to Russia,” the KCNA quoted a
//	North Korean official as saying.                                      (Post)
//
// becomes two statements on one claim, and the answers
//
//	agent:john-kirby  hs:asserts  claim:arms-transfer/north-korea/russia/weapon
//	agent:kcna        hs:denies   claim:arms-transfer/north-korea/russia/weapon
//	K1 contradicts: John Kirby / North Korean official, with both contents as evidence
//
// # Quads
//
// IRIs are stored in the short form that package schema defines. Quads of one article
// carry its identity as label:
//
//	article:…    rdf:type schema:NewsArticle; hs:doc, schema:headline, schema:url, schema:inLanguage,
//	             schema:datePublished, schema:publisher → agent, hs:textBytes, hs:textHash
//	agent:, doc: rdf:type hs:Holder and schema:Person, schema:Organization, schema:Country,
//	             schema:CreativeWork or hs:Group; rdfs:label; skos:altLabel, one for each form seen
//	st:H         rdf:type hs:Statement; hs:holder, hs:stance, hs:polarity, hs:certainty, hs:mode, hs:lemma,
//	             hs:rule, hs:within → st, hs:relayedBy → agent, hs:claim → claim, hs:position → st:H/pN,
//	             prov:wasDerivedFrom → article;
//	             hs:source, hs:cue, hs:content, hs:evidence, hs:sentence → span:H/n
//	st:H/pN      rdf:type hs:Position; hs:towards → claim, hs:polarity, hs:certainty, hs:predicate, hs:stage,
//	             schema:temporalCoverage, schema:contentLocation, hs:narrowTheme, hs:quantity, hs:wording → span
//	span:H/n     oa:start, oa:end in code points, hs:startByte, hs:endByte in bytes, oa:exact: one node a span
//	cite:H       rdf:type hs:Citation; hs:citing, hs:cited, hs:byPublisher, hs:rule, hs:evidence, hs:sentence,
//	             prov:wasDerivedFrom
//	tie:H        rdf:type hs:Tie; hs:tieFrom, hs:tieTo, hs:tieKind, hs:evidence, prov:wasDerivedFrom
//
// A statement may take several positions, each with its own polarity: that is why the
// polarity towards a claim stands on st:H/pN, and hs:claim on the statement is only a
// short cut. What all articles say together stands once, under graph:derived:
//
//	claim:…      rdf:type hs:Claim; rdfs:label, hs:class or hs:predicate, hs:agent, hs:recipient, hs:theme
//	claim:…      hs:narrowerThan  claim:…    empty roles filled, or a holder under another by ties; all steps
//	agent:…      hs:asserts, hs:denies, hs:doubts  claim:…    from at least one position
//	agent:…      hs:cites  agent:…, doc:…
//	agent:…      prov:actedOnBehalfOf, schema:affiliation, dcterms:isPartOf  agent:…   ties of articles
//	st:H         hs:sharedBy  agent:…        a state organ that relays its own state's denial, an outlet that
//	                                         gives the assertion of a source without a name
//
// What the gazetteer says about entities that occur, and what these lead to, stands
// under graph:gazetteer: rdf:type, rdfs:label, hs:organOf and ties.
//
// # A graph directory
//
//	graph.json                    format, version, counts, size and checksum of the record; written last
//	statements/000001.jsonl       the record: every reading, by article, with a checksum
//	index/index.bolt              Cayley on bbolt: follows from the record
//	judgements.txt                what people decided, if they did; kept when a graph is replaced
//
// A build works in a directory beside, my.graph.tmp-…, which takes the place of the old
// one when it is whole. Nothing in it depends on the order of readings or on a clock,
// except the bytes of the index, which follow from the order of articles; two graphs are
// the same when their sorted quads are.
//
// # Invariants
//
// The index is written by one goroutine, once, and only ever added to: mixed adds and
// deletes lose data in Cayley's key-value stores. No blank nodes; times in UTC and whole
// seconds; text in UTF-8. Every walk ends with a look at its context, because Cayley
// takes a deadline for the end of the data. Users' words never enter a query as text.
//
// # Limits
//
// A contradiction never says who is right. Claims meet by their computed keys alone.
// Numbers are compared by K7, as numeric.go says; dates only keep events apart. An index of words is missing: questions by words
// look at every claim and holder, and About at every statement.
package graph
