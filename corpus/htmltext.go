package corpus

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"hearsay/schema"
)

// A textRenderer writes the text of HTML elements as a reader sees it: white space
// collapsed, blocks apart by blank lines. It marks what the page itself says is not the
// article: captions, asides, navigation.
type textRenderer struct {
	skipNavigation bool // leave out page furniture; set when the whole page is rendered

	buf   strings.Builder
	gap   string // what separates the next word from the last: "", " ", "\n" or "\n\n"
	noise []schema.Span
}

func (r *textRenderer) text() string { return r.buf.String() }

// invisible elements hold no text of the page.
var invisible = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Iframe: true,
	atom.Object: true, atom.Head: true, atom.Select: true, atom.Textarea: true, atom.Button: true, atom.Input: true,
	atom.Canvas: true, atom.Video: true, atom.Audio: true, atom.Map: true, atom.Math: true, atom.Datalist: true,
}

// blocky elements start a paragraph and end it.
var blocky = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.Main: true, atom.Header: true, atom.Footer: true,
	atom.Aside: true, atom.Nav: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Ul: true, atom.Ol: true, atom.Li: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Blockquote: true, atom.Pre: true,
	atom.Figure: true, atom.Figcaption: true, atom.Table: true, atom.Tr: true, atom.Caption: true, atom.Form: true, atom.Fieldset: true,
	atom.Hr: true, atom.Address: true, atom.Details: true, atom.Summary: true, atom.Center: true, atom.Body: true, atom.Tbody: true,
}

// asides are elements whose text is beside the article by what they are.
var asides = map[atom.Atom]bool{
	atom.Figcaption: true, atom.Aside: true, atom.Nav: true, atom.Footer: true, atom.Form: true, atom.Address: true,
}

// furniture is left out when a whole page is rendered.
var furniture = map[atom.Atom]bool{atom.Nav: true, atom.Footer: true, atom.Aside: true, atom.Form: true}

func (r *textRenderer) render(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		r.words(n.Data)
		return
	case html.CommentNode, html.DoctypeNode:
		return
	}
	kind := n.DataAtom
	if kind == 0 {
		kind = atom.Lookup([]byte(n.Data)) // readability makes elements without an atom
	}
	if n.Type == html.ElementNode && (invisible[kind] || r.skipNavigation && furniture[kind] || isHidden(n)) {
		return
	}
	switch {
	case kind == atom.Br:
		r.lineBreak()
		return
	case kind == atom.Td || kind == atom.Th:
		r.widen(" ")
	case blocky[kind]:
		r.paragraph()
		defer r.paragraph()
	}
	start := r.buf.Len()
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.render(c)
	}
	if asides[kind] && r.buf.Len() > start {
		s := trimSpan(r.text(), schema.Span{Start: start, End: r.buf.Len()})
		r.noise = append(r.noise, s)
	}
}

func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			return strings.Contains(strings.ReplaceAll(strings.ToLower(a.Val), " ", ""), "display:none")
		}
	}
	return false
}

// words writes the words of s with single spaces between them. Soft hyphens and zero
// width spaces, which are there for the layout, go.
func (r *textRenderer) words(s string) {
	for _, c := range s {
		switch {
		case c == '\u00AD' || c == '\u200B' || c == '\uFEFF':
		case unicode.IsSpace(c):
			r.widen(" ")
		default:
			if r.buf.Len() > 0 {
				r.buf.WriteString(r.gap)
			}
			r.gap = ""
			r.buf.WriteRune(c)
		}
	}
}

// widen makes the gap before the next word at least as wide as gap.
func (r *textRenderer) widen(gap string) {
	if len(gap) > len(r.gap) || r.gap == " " && gap[0] == '\n' {
		r.gap = gap
	}
}

func (r *textRenderer) paragraph() { r.widen("\n\n") }

// lineBreak is a new line; two of them are a new paragraph.
func (r *textRenderer) lineBreak() {
	if strings.HasPrefix(r.gap, "\n") {
		r.widen("\n\n")
		return
	}
	r.widen("\n")
}
