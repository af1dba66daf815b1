// Package parse answers: which words of a sentence belong together, and how?
//
// Start with [Parse], which reads the sentences of a [text.Document]; [Words] does the
// same for words that are already apart. Every sentence becomes a [Sentence]: its
// [Token]s with part of speech, lemma, head and relation in the sense of Universal
// Dependencies for English, and its [Name]s.
//
//	North Korea denied the report, the KCNA said.
//
// Here "said" is the root; "KCNA" is its nsubj; "denied" its ccomp, with "Korea" as nsubj
// and "report" as obj; "North Korea" is a LOC, "KCNA" an ORG.
//
// Three small models stand behind it, trained by cmd/train and embedded: see
// model/MODEL.md for their data and licences, docs/language.md for what they get right.
// They are read on first use. On top of them lie rules for what the models get wrong in
// news, one function each, in the files rule_*.go; they are listed in [Rules].
//
// # Invariants
//
// Tokens are those of the document, one for one, so their spans are too. A sentence has
// exactly one root and no cycle, whatever its bytes are. The same words give the same
// tree on every machine. Everything here may be called from many goroutines at once;
// the memory a call needs besides its result is pooled.
//
// Not here: cutting text into sentences and words (extract/text), who says what
// (extract), who a name stands for (graph).
package parse
