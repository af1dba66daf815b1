// Package text answers: which words, sentences and quotations is an article made of, and
// at which bytes? It knows nothing of news, names or grammar beyond a few word lists.
//
// Start with [Analyze], which makes a [Document] of a text. From
//
//	“We never sold any,” Kirby’s rival told AW on Nov. 5. Nobody answered.
//
// come two sentences; the tokens “ We never sold any , ” Kirby ’s rival told AW on Nov. 5 .
// and Nobody answered . ; and one quotation, whose Inner span is "We never sold any,".
//
// # Tokens
//
// Tokens follow UD English EWT as of 2025, so that a parser trained on it can read them:
// clitics are tokens (do n't, Kirby 's, can not), abbreviations keep their stop (U.S.,
// Nov.), hyphenated words part (state - run) but for a few prefixes (e-mail, anti-war)
// and telephone numbers, units part from their number ($ 5 m), addresses are one token.
// Where EWT parts a misspelling into two words by its sense (its as it 's), the word stays whole.
//
// # Paragraphs and sentences
//
// A blank line or noise ends a paragraph. A single line break does as well, unless the
// text is wrapped by hand, which is decided once for the whole text. No sentence crosses a
// paragraph, so that a headline, a label line or a list item is a sentence of its own.
// Closing marks stay with the sentence before them, and "Never!" said Kwon is one sentence.
//
// # Quotations
//
// Curly, straight, angle and German marks pair, also in the wrong direction or mixed; a
// single mark counts only where it cannot be an apostrophe. Quotations nest and run over
// sentences, never over paragraphs: in a quotation of several paragraphs each has a
// [Quote] of its own, and only the last is Closed. A closing mark without an opening one
// makes no quotation.
//
// # Promises
//
// Any bytes may come in. Spans are ordered, lie inside the text and never cut a rune;
// tokens tile their sentences but for white space, and sentences their paragraphs. Time
// and memory are linear in the length of the text, whatever stands in it. Nothing is
// looked up in files at run time: abbreviations.txt and words.txt are embedded.
package text
