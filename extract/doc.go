// Package extract answers: what does one article say, word for word? It turns a
// [schema.Article] into a [schema.Reading]: statements with their holders, stances and
// propositions, and the citations and ties that the text words.
//
// Start with [Read]. It is a pure function: no state, no input or output, no clock; the
// same article gives the same reading on any machine, and any number of goroutines may
// call it.
//
//	North Korea on Sunday denied claims by Washington that it had supplied arms to Moscow.
//
// gives two statements. North Korea denies the claims (rule denial:deny); inside that,
// Washington asserts that North Korea supplied arms (rule nominal:claim). Both hold a
// position towards one proposition, arms-transfer(North Korea, Russia, weapon): deny and
// support.
//
// # Order of work
//
//  1. package text finds tokens, sentences and quotations, leaving out noise.
//  2. words.go looks every token up in the lexicon once.
//  3. the extractors of [All] run in order; each reports attributions as drafts.
//  4. nest.go puts drafts into the drafts whose content holds them.
//  5. holder.go resolves sources to holders, sieve by sieve.
//  6. event.go reads propositions from contents, stance.go says how each holder stands.
//  7. relay.go finds who cites whom, tie.go who acts for whom.
//
// An extractor is a value in one file: [Extractor]. It sees one article, keeps no state
// and reports drafts. Each statement names its rule as extractor:lemma, which leads to
// one file here and one line of one lexicon.
//
// Phrases are found on tokens and closed word classes (phrase.go), without a parser.
// What that gets wrong is listed with figures in docs/evaluation.md.
package extract
