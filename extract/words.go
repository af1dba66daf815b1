package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/extract/lexicon"
	"hearsay/extract/parse"
	"hearsay/extract/text"
)

// A word is a token with what the lexicon knows about it, looked up once.
type word struct {
	text.Token
	form     string                // as written
	lower    string                // lower case, straight apostrophes
	function lexicon.FunctionClass // closed classes
	verbs    []lexicon.VerbForm    // cue verbs it may be a form of
	sentence int                   // index into Document.Sentences, -1 between sentences
	quote    int                   // innermost quotation whose inside holds it, -1 for none
	mark     bool                  // an opening or closing quotation mark
	markOf   int                   // the quotation it opens or closes, -1 for none
	capital  bool                  // begins with an upper-case letter
	upos     string                // universal part of speech
	xpos     string                // Penn Treebank tag
	lemma    string                // dictionary form
	head     int                   // index of the head word, -1 for the root of a sentence
	rel      string                // relation to the head, subtypes kept: "nsubj:pass"
	named    string                // "PER", "ORG" or "LOC" inside a name the model has found
}

// is reports whether the word is, in lower case, one of the forms.
func (w *word) is(forms ...string) bool {
	for _, f := range forms {
		if w.lower == f {
			return true
		}
	}
	return false
}

func (w *word) any(c lexicon.FunctionClass) bool { return w.function&c != 0 }

func newWords(d *text.Document) []word {
	words := make([]word, len(d.Tokens))
	for i, t := range d.Tokens {
		form := t.Of(d.Text)
		lower := straight(strings.ToLower(form))
		first, _ := utf8.DecodeRuneInString(form)
		w := word{Token: t, form: form, lower: lower, sentence: -1, quote: -1, markOf: -1, capital: unicode.IsUpper(first)}
		if t.Kind == text.Word {
			w.function = lexicon.FunctionWord(lower)
			w.verbs = lexicon.VerbForms(lower)
		}
		words[i] = w
	}
	for si, s := range d.Sentences {
		for i := s.First; i < s.End; i++ {
			words[i].sentence = si
		}
	}
	markQuotes(d, words)
	parsed := parse.Parse(d, parse.Options{})
	for si, s := range d.Sentences {
		for k, t := range parsed.Sentences[si].Tokens {
			w := &words[s.First+k]
			w.upos, w.xpos, w.lemma, w.rel, w.head = t.UPOS, t.XPOS, t.Lemma, t.Rel, -1
			if t.Head >= 0 {
				w.head = s.First + t.Head
			}
		}
		for _, n := range parsed.Sentences[si].Names {
			for k := n.From; k < n.To; k++ {
				words[s.First+k].named = n.Kind
			}
		}
	}
	mendTrees(words)
	return words
}

// markQuotes notes for each word the innermost quotation around it, and which words are
// quotation marks. Quotes are ordered by their start, so that inner ones come later.
func markQuotes(d *text.Document, words []word) {
	next := 0
	var open []int
	for i := range words {
		w := &words[i]
		for len(open) > 0 && d.Quotes[open[len(open)-1]].End <= w.Start {
			open = open[:len(open)-1]
		}
		for next < len(d.Quotes) && d.Quotes[next].Start <= w.Start {
			open = append(open, next)
			next++
		}
		for j := len(open) - 1; j >= 0; j-- {
			q := d.Quotes[open[j]]
			if q.Inner.Contains(w.Span) {
				if woven(d, &q) {
					continue
				}
				w.quote = open[j]
				break
			}
			if q.Contains(w.Span) {
				w.mark, w.markOf = true, open[j]
				break
			}
		}
	}
}

// woven reports whether a quotation is a few words of somebody else's inside a clause, not
// a level of speech of its own: “falsely rejected” such supplies.
func woven(d *text.Document, q *text.Quote) bool {
	inner := q.Inner.Of(d.Text)
	if strings.HasSuffix(inner, ",") {
		return false // “The bridge,” the engineer said
	}
	if q.Scare {
		return true
	}
	if len(inner) > 40 || strings.Count(strings.TrimSpace(inner), " ") > 3 || strings.ContainsAny(inner, ",.!?") {
		return false
	}
	before := strings.TrimRight(d.Text[:q.Start], " \u00a0")
	return before != "" && !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, ":") && !strings.HasSuffix(before, ".") && !strings.HasSuffix(before, "\n")
}

// straight turns curly apostrophes into straight ones.
func straight(s string) string {
	if strings.Contains(s, "’") {
		return strings.ReplaceAll(s, "’", "'")
	}
	return s
}
