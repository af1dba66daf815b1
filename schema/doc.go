// Package schema answers: which words does hearsay use? It holds the types that the
// other packages pass to each other, the vocabulary of the graph, and the rules by
// which identity is computed. It imports only the standard library and does no I/O.
//
// Start with [Reading], which is all that one article says; then [Statement], the row
// of evidence behind every edge; then [Claim], on which statements of many articles meet.
//
//	“We have never exported weapons to Russia,” said an unnamed North Korean official.
//
// becomes a Statement with the source "an unnamed North Korean official", the cue
// "said", the content "We have never … Russia", the stance denies, and one [Position]:
// deny towards the [Proposition] transfer-arms(agent North Korea, recipient Russia,
// theme weapons), whose claim is claim:transfer-arms/north-korea/russia/weapon.
//
// # Glossary
//
// One meaning each, in code, flags, JSON and documentation alike.
//
//   - article: a text as published, with outlet, date, URL. [Article]
//   - outlet: who publishes an article. Never called its source.
//   - noise: the parts of an article that nobody wrote for it: teasers, captions,
//     cookie notices. Noise is marked, the text is never changed.
//   - span: a half-open range of bytes of an article's text. [Span]
//   - attribution: source + cue + content in a text (the terms of PARC and PolNeAR).
//   - source: the words that name who is said to say it.
//   - cue: the words that signal it ("said", "have not found any confirmation").
//   - content: what is said.
//   - holder: the entity a source stands for: a person, an organisation, a state, a
//     document. [Holder]
//   - stance: how the holder stands to the content by the cue's meaning. [Stance]
//   - polarity: the holder's attitude to the affirmative core of the innermost
//     proposition of the content. [Polarity]
//   - statement: one attribution with holder, stance, polarity and rule. [Statement]
//     Statements nest: in "Kirby said the DPRK falsely denied p" Kirby's holds the DPRK's.
//   - proposition: content in structure: event class, roles, time, stage. [Proposition]
//   - position: one holder's polarity towards one proposition. [Position]
//   - claim: what propositions of many statements have in common. [Claim]
//   - citation: who relays whom: an outlet an agency, an agency an unnamed source, a
//     source a report. [Citation]
//   - origin: the holder a chain of citations ends in.
//   - echo: outlets divided by origins: how many voices one witness has.
//   - tie: who acts for, belongs to or is part of whom, by the text. [Tie]
//   - contradiction: two holders, or one at two times, with opposite polarity on the
//     same claim, by a named rule. It never says who is right.
//   - reading: an article with everything extracted from it. [Reading]
//
// Elsewhere "statement" means any RDF triple and "claim" any assertion; not here.
//
// # Identity
//
// Identity is computed, never looked up, so that the same article read on any machine
// in any order yields the same graph. See identity.go for the rules.
package schema
