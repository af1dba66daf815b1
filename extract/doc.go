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
//  1. package text finds tokens, sentences and quotations, leaving out noise; package parse
//     tags the words, finds names and builds a tree for each sentence.
//  2. words.go joins both with the lexicon, once for each word.
//  3. mend.go puts right what the parser often misreads and its own relations give away.
//     mention.go, name.go, namekind.go and description.go find who is named and described,
//     coref.go and definite.go which mentions are one entity.
//  4. the extractors of [All] run in order; each reports attributions as drafts.
//  5. nest.go puts drafts into the drafts whose content holds them.
//  6. holder.go resolves sources to holders, sieve by sieve, pronoun.go what stands for them.
//  7. event.go, slots.go and role.go read propositions from the trees of contents,
//     involvement.go who has a part in an event, plain.go predicates without a class,
//     when.go, where.go, numeral.go and quantity.go dates, places and amounts, count.go and
//     figure.go contents that only count or set a number right. opening.go, mainclause.go and stance.go say
//     how each holder stands; pointer.go and takeup.go follow "these claims", "it" and bare
//     denials to what was said before.
//  8. relay.go finds who cites whom, tie.go who acts for whom.
//
// An extractor is a value in one file: [Extractor]. It sees one article, keeps no state
// and reports drafts. Each statement names its rule as extractor:lemma, which leads to
// one file here and one line of one lexicon.
//
// # Words and trees
//
// Where a source or a content begins and ends is decided on the order of words, their
// tags and closed classes (phrase.go, subject.go): on the annotated corpora that finds
// sources a little more often than the subjects of the trees, and it does not break where
// a headline or a translated sentence breaks the parser. Trees fill in where word order
// finds no subject, and decide alone what is meant: main predicates, their participants,
// negation, joined subjects. docs/evaluation.md has the figures.
package extract
