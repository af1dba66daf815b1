package text

import "hearsay/schema"

// A Quote is a quotation with its marks, or from an opening mark to the end of its
// paragraph when no mark closes it.
type Quote struct {
	schema.Span             // with marks
	Inner       schema.Span // without marks and the spaces inside them
	Parent      int         // index of the enclosing quote in Document.Quotes, -1 for none
	Closed      bool        // a closing mark was found
	Scare       bool        // at most four words and nothing like a finite verb
}

// A pairer finds the quotations of one paragraph after another.
type pairer struct {
	text   string
	quotes []Quote
}

func (q *pairer) pair(p schema.Span, tokens []Token) {
	open := -1
	for _, t := range tokens {
		if t.Kind != Punct {
			continue
		}
		switch m := t.Of(q.text); {
		case m == "“" || m == "\"" && open < 0:
			open = len(q.quotes)
			q.quotes = append(q.quotes, Quote{Span: schema.Span{Start: t.Start, End: p.End}, Inner: schema.Span{Start: t.End, End: p.End}, Parent: -1})
		case open >= 0 && (m == "”" || m == "\""):
			q.quotes[open].End, q.quotes[open].Inner.End, q.quotes[open].Closed = t.End, t.Start, true
			open = -1
		}
	}
}
