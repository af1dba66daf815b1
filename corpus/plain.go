package corpus

import (
	"strings"

	"hearsay/schema"
)

// A draft is what one reader made of its bytes, before the facts of all places are
// brought together.
type draft struct {
	text    string
	body    int           // where the text proper starts, behind mark and front matter
	given   facts         // from front matter, page metadata or JSON fields
	meta    []schema.Span // front matter
	noise   []schema.Span // boilerplate that the format itself names, such as figcaption
	title   schema.Span   // the title in text, when the reader put it there
	notices []*Skipped    // what was left out on the way
	record  bool          // a JSON line: its own fields win over a file beside it
}

// facts are what is known of an article beside its text. Empty means not known.
type facts struct {
	title, outlet, url, lang string
	date                     date
}

// over returns f with its gaps filled from g.
func (f facts) over(g facts) facts {
	fill := func(to *string, from string) {
		if *to == "" {
			*to = from
		}
	}
	fill(&f.title, g.title)
	fill(&f.outlet, g.outlet)
	fill(&f.url, g.url)
	fill(&f.lang, g.lang)
	if !f.date.known() {
		f.date = f.date.over(g.date)
	}
	return f
}

// readPlain reads plain text: the decoded file as it is.
func readPlain(data []byte) (*draft, *Skipped) {
	text, encoding, bad := decodeText(data)
	if bad != nil {
		return nil, bad
	}
	d := &draft{text: text}
	if encoding != "" && encoding != "UTF-16" && encoding != "UTF-32" {
		d.notices = append(d.notices, minor("convert it to UTF-8 if letters look wrong", "not UTF-8, read as %s", encoding))
	}
	d.skipMark()
	return d, nil
}

// skipMark marks a byte order mark, so that no word starts with it.
func (d *draft) skipMark() {
	if strings.HasPrefix(d.text, "\uFEFF") {
		d.body = len("\uFEFF")
		d.meta = append(d.meta, schema.Span{Start: 0, End: d.body})
	}
}
