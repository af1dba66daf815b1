package corpus

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A pageMeta is what a page says of its article outside of the text.
type pageMeta struct {
	facts
	body   string   // the article's text where JSON-LD carries it
	unread []string // stated dates that are none
}

// tags are the parts of a page that carry facts.
type tags struct {
	lang, title, heading, canonical string
	named                           map[string]string // meta elements, by property, name or itemprop; the first of each
	times                           []string          // datetime attributes of time elements, those of publication first
	data                            []string          // JSON-LD blocks
}

// readPageMeta reads JSON-LD, then OpenGraph and other meta elements, then what is left.
func readPageMeta(doc *html.Node) pageMeta {
	t := &tags{named: map[string]string{}}
	t.collect(doc)
	m := pageMeta{}
	if node := newsNode(t.data); node != nil {
		m.facts, m.unread = factsFrom(map[string]any{
			"title": node["headline"], "publisher": node["publisher"], "date": node["datePublished"],
			"url": firstOf(node["url"], node["mainEntityOfPage"]), "lang": node["inLanguage"],
		})
		if m.title == "" {
			m.title = scalar(node["name"])
		}
		m.body, _ = node["articleBody"].(string)
	}
	m.facts = m.facts.over(t.facts(&m.unread))
	if m.date.known() {
		m.unread = nil // one readable date is enough
	}
	m.title = withoutOutlet(m.title, m.outlet)
	return m
}

func firstOf(values ...any) any {
	for _, v := range values {
		if scalar(v) != "" {
			return v
		}
	}
	return nil
}

// facts reads everything but JSON-LD.
func (t *tags) facts(unread *[]string) facts {
	pick := func(names ...string) string {
		for _, n := range names {
			if v := t.named[n]; v != "" {
				return v
			}
		}
		return ""
	}
	f := facts{
		title:  pick("og:title", "twitter:title", "headline", "dc.title", "citation_title"),
		outlet: pick("og:site_name", "publisher", "dc.publisher", "citation_publisher", "application-name"),
		lang:   cleanLang(t.lang),
		url:    cleanURL(t.canonical),
	}
	if f.title == "" {
		f.title = t.heading
	}
	if f.title == "" {
		f.title = t.title
	}
	if f.url == "" {
		f.url = cleanURL(pick("og:url", "twitter:url"))
	}
	if f.lang == "" {
		f.lang = cleanLang(pick("og:locale", "dc.language", "content-language", "inlanguage"))
	}
	f.date = t.date(pick, unread)
	return f
}

// date reads the first stated date that is one.
func (t *tags) date(pick func(...string) string, unread *[]string) date {
	stated := []string{
		pick("article:published_time", "og:article:published_time"),
		pick("datepublished"),
		pick("date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "pubdate", "publishdate", "publish-date",
			"publish_date", "parsely-pub-date", "sailthru.date", "citation_publication_date"),
	}
	for _, s := range append(stated, t.times...) {
		if s == "" {
			continue
		}
		if d, ok := parseDate(s); ok && d.known() {
			return d
		}
		*unread = append(*unread, s)
	}
	return date{}
}

// collect walks the page. The parser keeps it at most 512 elements deep.
func (t *tags) collect(n *html.Node) {
	if n.Type == html.ElementNode {
		t.element(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		t.collect(c)
	}
}

func (t *tags) element(n *html.Node) {
	attr := map[string]string{}
	for _, a := range n.Attr {
		attr[a.Key] = a.Val
	}
	switch n.DataAtom {
	case atom.Html:
		t.lang = attr["lang"]
		if t.lang == "" {
			t.lang = attr["xml:lang"]
		}
	case atom.Title:
		if t.title == "" && n.Parent != nil && n.Parent.DataAtom == atom.Head {
			t.title = oneLine(innerText(n))
		}
	case atom.H1:
		if t.heading == "" {
			t.heading = oneLine(innerText(n))
		}
	case atom.Link:
		if strings.EqualFold(attr["rel"], "canonical") && t.canonical == "" {
			t.canonical = strings.TrimSpace(attr["href"])
		}
	case atom.Script:
		if strings.HasPrefix(strings.ToLower(strings.TrimSpace(attr["type"])), "application/ld+json") && n.FirstChild != nil {
			t.data = append(t.data, n.FirstChild.Data)
		}
	case atom.Time:
		t.time(attr)
	}
	if n.DataAtom == atom.Meta || attr["itemprop"] == "datePublished" {
		t.meta(attr)
	}
}

func (t *tags) meta(attr map[string]string) {
	value := oneLine(attr["content"])
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		if k := strings.ToLower(strings.TrimSpace(attr[key])); k != "" && value != "" && t.named[k] == "" {
			t.named[k] = value
		}
	}
}

// time keeps the datetime of a time element, before the others when it is marked as the
// time of publication.
func (t *tags) time(attr map[string]string) {
	at := attr["datetime"]
	_, pub := attr["pubdate"]
	switch {
	case at == "":
	case pub || strings.EqualFold(attr["itemprop"], "datePublished"):
		t.times = append([]string{at}, t.times...)
	default:
		t.times = append(t.times, at)
	}
}

func innerText(n *html.Node) string {
	r := &textRenderer{}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		r.render(c)
	}
	return r.text()
}

// withoutOutlet cuts the outlet's name off the end of a page title: "Headline | The Hill".
func withoutOutlet(title, outlet string) string {
	for _, sep := range []string{" | ", " - ", " – ", " — ", " :: ", " » "} {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		tail := strings.TrimSpace(title[i+len(sep):])
		if strings.EqualFold(tail, outlet) || (sep == " | " && countWords(tail) <= 4 && countWords(title[:i]) >= 4) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// newsNode finds the article among JSON-LD blocks, with references to other nodes of the
// same graph (publisher, mainEntityOfPage) put in their place. Blocks that are not JSON
// are left out: pages are full of them.
func newsNode(blocks []string) map[string]any {
	var nodes []map[string]any
	for _, b := range blocks {
		b = strings.TrimSpace(b)
		b = strings.TrimSuffix(strings.TrimPrefix(b, "<!--"), "-->")
		b = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(b), "//<![CDATA["), "//]]>")
		var v any
		if json.Unmarshal([]byte(b), &v) == nil {
			nodes = flatten(nodes, v, 4)
		}
	}
	byID := map[string]map[string]any{}
	for _, n := range nodes {
		if id, ok := n["@id"].(string); ok && len(n) > 1 {
			byID[id] = n
		}
	}
	for _, n := range nodes {
		if !isNewsType(n["@type"]) {
			continue
		}
		if ref, ok := n["publisher"].(map[string]any); ok && ref["name"] == nil {
			if id, ok := ref["@id"].(string); ok && byID[id] != nil {
				n["publisher"] = byID[id]
			}
		}
		return n
	}
	return nil
}

// flatten collects the objects of lists and of @graph, and the article inside of a page.
func flatten(nodes []map[string]any, v any, depth int) []map[string]any {
	if depth == 0 {
		return nodes
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			nodes = flatten(nodes, item, depth-1)
		}
	case map[string]any:
		nodes = append(nodes, v)
		for _, key := range []string{"@graph", "mainEntity"} {
			if v[key] != nil {
				nodes = flatten(nodes, v[key], depth-1)
			}
		}
	}
	return nodes
}

// isNewsType reports whether a schema.org type is that of an article.
func isNewsType(v any) bool {
	switch v := v.(type) {
	case string:
		name := v[strings.LastIndexAny(v, "/:")+1:]
		return strings.HasSuffix(name, "Article") || strings.HasSuffix(name, "BlogPosting") || name == "Report"
	case []any:
		for _, item := range v {
			if isNewsType(item) {
				return true
			}
		}
	}
	return false
}
