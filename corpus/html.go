package corpus

import (
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay/schema"
)

const (
	// maxElements is the size of page up to which readability looks for the article;
	// its time grows faster than the page.
	maxElements = 50_000

	// thinText is a length in bytes below which what was extracted is a teaser, not an
	// article, so that other places on the page are tried as well.
	thinText = 250
)

// readHTML reads a page: the headline, then the article that readability finds, with
// paragraphs apart by blank lines. Where it finds none the text of the page's metadata
// serves, then all text outside of navigation.
func readHTML(data []byte) (*draft, *Skipped) {
	source, bad := decodeHTML(data)
	if bad != nil {
		return nil, bad
	}
	doc, err := html.Parse(strings.NewReader(source))
	if err != nil {
		// Elements nested over 512 deep. The words are still there between the tags.
		d := &draft{text: tokensText(source)}
		if strings.TrimSpace(d.text) == "" {
			return nil, refuse("", "not readable as HTML: %v", err)
		}
		d.notices = append(d.notices, minor("", "read without its structure: %v", err))
		return d, nil
	}
	meta := readPageMeta(doc)
	r := articleText(doc, meta.body)
	d := &draft{given: meta.facts, notices: dateNotices(meta.unread)}
	d.text, d.noise, d.title = withHeadline(meta.title, r)
	if strings.TrimSpace(r.text()) == "" {
		return nil, refuse("save the page with its text: some pages fill themselves in by script", "empty: no text in the page")
	}
	return d, nil
}

// articleText picks the best text of a page.
func articleText(doc *html.Node, embedded string) *textRenderer {
	r := &textRenderer{}
	if node := readable(doc); node != nil {
		r.render(node)
	}
	if len(r.text()) >= thinText {
		return r
	}
	if len(embedded) > 2*len(r.text()) {
		fromMeta := &textRenderer{}
		for p := range strings.SplitSeq(strings.ReplaceAll(embedded, "\r", ""), "\n") {
			fromMeta.paragraph()
			fromMeta.words(p)
		}
		return fromMeta
	}
	whole := &textRenderer{skipNavigation: true}
	whole.render(doc)
	if len(whole.text()) > 2*len(r.text()) {
		return whole
	}
	return r
}

// readable finds the article's element, nil when there is none. Readability counts on
// pages that browsers show; what panics it on a broken one must not end the run.
func readable(doc *html.Node) (node *html.Node) {
	defer func() {
		if recover() != nil {
			node = nil
		}
	}()
	p := readability.NewParser()
	p.MaxElemsToParse = maxElements
	p.DisableJSONLD = true // read by readPageMeta, in more shapes
	article, err := p.ParseDocument(doc, nil)
	if err != nil {
		return nil
	}
	return article.Node
}

// withHeadline puts the headline before the text unless it stands there already, and
// moves the marked boilerplate along.
func withHeadline(title string, r *textRenderer) (string, []schema.Span, schema.Span) {
	text, noise := r.text(), r.noise
	if title == "" || text == "" {
		return text, noise, schema.Span{}
	}
	first, _, _ := strings.Cut(text, "\n")
	if strings.EqualFold(strings.TrimSpace(first), title) {
		return text, noise, schema.Span{End: len(first)}
	}
	shift := len(title) + 2
	moved := make([]schema.Span, 0, len(noise))
	for _, n := range noise {
		moved = append(moved, schema.Span{Start: n.Start + shift, End: n.End + shift})
	}
	return title + "\n\n" + text, moved, schema.Span{End: len(title)}
}

// tokensText returns the text between the tags of a page that has no tree.
func tokensText(source string) string {
	z := html.NewTokenizer(strings.NewReader(source))
	r := &textRenderer{}
	hidden := atom.Atom(0) // inside of this element there is no prose
	for {
		switch z.Next() {
		case html.ErrorToken:
			return r.text()
		case html.TextToken:
			if hidden == 0 {
				r.words(string(z.Text()))
			}
		case html.StartTagToken:
			name, _ := z.TagName()
			a := atom.Lookup(name)
			if a != 0 && invisible[a] && hidden == 0 {
				hidden = a
			}
			if blocky[a] || a == atom.Br {
				r.paragraph()
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			if a := atom.Lookup(name); a == hidden {
				hidden = 0
			}
		}
	}
}
