package corpus

import (
	"strings"
	"time"
	"unicode/utf8"

	"hearsay/schema"
)

// finish brings the facts of an article together, in the order of rank that the package
// comment states, marks its boilerplate, and refuses it where there is nothing to read.
// The notices say what was left out.
func finish(d *draft, beside facts, doc string, now time.Time) (*schema.Article, []*Skipped, *Skipped) {
	body := schema.Span{Start: d.body, End: len(d.text)}
	if trimSpan(d.text, body).Empty() {
		return nil, nil, refuse("", "empty: no text in it")
	}
	given := beside.over(d.given)
	if d.record {
		given = d.given.over(beside)
	}
	if bad := checkLanguage(body.Of(d.text), given.lang); bad != nil {
		return nil, nil, bad
	}
	a := &schema.Article{Doc: doc, Text: d.text, Lang: "en"}
	if given.lang != "" {
		a.Lang = given.lang
	}
	blocks := blocksOf(d.text, d.body)
	noise := merge(append(findNoise(d.text, blocks), d.noise...))
	h := readHead(d.text, blocks, func(s schema.Span) bool { return overlapsAny(noise, s) })
	known := given.over(h.facts)
	a.Title, a.Outlet, a.URL = known.title, known.outlet, known.url
	if a.Outlet == "" {
		a.Outlet = hostOf(a.URL)
	}
	a.Noise = merge(concat(noise, h.noise, d.meta, selfDescription(d.text, a.Outlet, blocks)))
	a.Meta = merge(concat(d.meta, h.meta))
	a.TitleSpan = titleSpan(d, h, known.title, blocks)
	if covered(blocks, a.Noise) {
		return nil, nil, refuse("", "nothing but boilerplate in it")
	}
	published := known.date.over(dateInURL(a.URL)).over(dateInName(doc))
	notices := d.notices
	at, late := publishedAt(published, now)
	if late != nil {
		notices = append(notices, late)
	}
	a.Published = at
	a.ID = schema.ArticleID(a.Outlet, a.Text)
	return a, notices, nil
}

// concat joins lists into a new one, which merge may then reorder.
func concat(lists ...[]schema.Span) []schema.Span {
	var out []schema.Span
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

func overlapsAny(spans []schema.Span, s schema.Span) bool {
	for _, n := range spans {
		if n.Overlaps(s) {
			return true
		}
	}
	return false
}

// covered reports whether every block lies in boilerplate.
func covered(blocks []block, noise []schema.Span) bool {
	i := 0
	for _, b := range blocks {
		for i < len(noise) && noise[i].End < b.End {
			i++
		}
		if i == len(noise) || !noise[i].Contains(b.Span) {
			return false
		}
	}
	return true
}

// titleSpan finds where the title stands: where the reader put it, among the first
// blocks, or where a headline was found.
func titleSpan(d *draft, h head, title string, blocks []block) schema.Span {
	if !d.title.Empty() {
		return d.title
	}
	for i, b := range blocks {
		if i == headBlocks || title == "" {
			break
		}
		s := headlineSpan(d.text, b.Span)
		if strings.EqualFold(oneLine(s.Of(d.text)), title) {
			return s
		}
	}
	return h.title
}

// publishedAt returns when an article was published, to the second. A date more than a
// day ahead of now is no date of publication: it is dropped with a notice. The day
// covers zones and clocks that differ.
func publishedAt(d date, now time.Time) (time.Time, *Skipped) {
	if !d.known() {
		return time.Time{}, nil
	}
	at := d.at.UTC().Truncate(time.Second)
	if at.After(now.Add(24 * time.Hour)) {
		return time.Time{}, minor("check the date in the file or in the .json beside it",
			"date %s left out: it lies in the future", at.Format(time.DateOnly))
	}
	return at, nil
}

// validText repairs what a decoder may have left; the text of every article is valid UTF-8.
func validText(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}
