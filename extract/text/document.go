package text

import "hearsay/schema"

// A Document is a text cut into paragraphs, sentences, tokens and quotations. All spans
// are byte offsets into Text, ordered by where they start, and never cut a rune. The
// value is not changed after [Analyze] returns it.
type Document struct {
	Text       string
	Paragraphs []schema.Span // blocks of running text; no paragraph touches noise
	Sentences  []Sentence    // each inside one paragraph
	Tokens     []Token       // each inside one sentence
	Quotes     []Quote       // by opening mark, so that a quote follows the one it stands in
}

// Analyze cuts text. The spans of skip (an article's noise, ordered) belong to no
// paragraph, and text on both sides of one is never joined. Any bytes will do: bytes that
// are not valid UTF-8 become tokens of kind [Symbol], one each. Time and memory grow
// linearly with the length of text.
func Analyze(text string, skip []schema.Span) *Document {
	d := &Document{Text: text, Paragraphs: paragraphs(text, skip)}
	d.Tokens = make([]Token, 0, len(text)/5+8)
	d.Sentences = make([]Sentence, 0, len(text)/100+len(d.Paragraphs))
	t := tokenizer{text: text, tokens: d.Tokens}
	s := splitter{text: text}
	q := pairer{text: text}
	for i, p := range d.Paragraphs {
		first := len(t.tokens)
		t.run(p)
		q.pair(p, t.tokens[first:])
		s.roles = q.roles
		d.Sentences = s.split(d.Sentences, t.tokens, first, i)
	}
	d.Tokens = t.tokens
	d.Quotes = q.quotes
	return d
}
