// Package lexicon answers: what can this word be? It knows which verbs and nouns say
// that somebody said something, which verbs and nouns name an event, and which small
// words change what is said. It knows words only: no sentence, no syntax, no decision.
//
// Start with [VerbForms], which gives every cue verb that a word can be a form of,
// [NounForms] for cue nouns, and [EventVerbs] and [EventNouns] for events.
//
//	The ministry denied reports that weapons were shipped abroad.
//
// Here "denied" is the past tense of deny, class [Deny], which may carry a noun phrase
// as its content ([NP]); "reports" is the plural of report, a noun of class [Say] that
// may carry a that-clause; "weapons" has the theme top "weapon"; "shipped" is a form of
// ship, base "transfer", and a transfer of weapons is an event of class arms-transfer
// ([EventClass]).
//
// # Tables
//
// Each table is a text file of this folder that people may edit: UTF-8, one entry a
// line, columns separated by tabs, sorted, the columns named in the first comment. The
// files are embedded; each is read once, on first use. Lemmas are inflected when the
// table is read, so a lookup is one map access on the lower-case form.
//
//   - verbs.txt, nouns.txt, light.txt: the cues of attributions.
//   - evidence.txt, adverbs.txt, modals.txt, negators.txt: what changes a stance.
//   - truth.txt: words that call something said true or false.
//   - antonyms.txt: words that exclude each other: safe and unsafe, won and lost.
//   - function-words.txt: the closed word classes.
//   - relays.txt: phrases that name who relays ("according to").
//   - roles.txt, titles.txt, pronouns.txt: words that stand for a holder.
//   - firms.txt, epithets.txt: nouns that take up a firm or a person named before.
//   - given-names.txt: first names, which tell a person and often a gender.
//   - reporting-guards.txt: idioms in which a cue verb is none ("claimed 12 lives").
//   - event-verbs.txt, event-nouns.txt, event-bases.txt, themes.txt: events.
//   - irregular-verbs.txt, irregular-nouns.txt: what the rules of inflection miss.
//
// # Invariants
//
// How frames, classes and the mark [Weak] of a verb were set: by the meaning of the verb,
// checked against counts over attributions that people marked in news. coverage_test.go
// measures what share of such cues the tables know. A cue verb of denial never carries
// [Quote]: “We never sold arms,” he retorted, and that is what he holds.
//
// Every lookup takes a lower-case form unless it says otherwise. Ambiguous forms give
// every reading ("found" is find and found); the reader of the sentence decides. What
// is returned is shared and must not be changed. A broken table panics on first use;
// nothing else does. The entries hold for English news at large: no names but first names,
// nothing that only one story needs.
package lexicon
