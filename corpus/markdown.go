package corpus

import (
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"hearsay/schema"
)

// readMarkdown reads Markdown: the decoded file as it is, with YAML front matter read for
// facts and marked. Of the markup only what is never prose is marked: pictures, comments,
// fenced code.
func readMarkdown(data []byte) (*draft, *Skipped) {
	d, bad := readPlain(data)
	if bad != nil {
		return nil, bad
	}
	d.frontMatter()
	d.markup()
	return d, nil
}

// maxFrontMatter bounds what is handed to the YAML parser.
const maxFrontMatter = 64 << 10

// frontMatter reads a block between two lines of three hyphens at the start of the text.
// A block that is not YAML is marked all the same: it is no prose.
func (d *draft) frontMatter() {
	inner, whole, ok := frontMatterSpan(d.text, d.body)
	if !ok {
		return
	}
	d.meta = append(d.meta, whole)
	d.body = whole.End
	if inner.End-inner.Start > maxFrontMatter {
		d.notices = append(d.notices, minor("", "front matter of %d bytes left unread, at most %d are read", inner.End-inner.Start, maxFrontMatter))
		return
	}
	fields, err := parseYAML(inner.Of(d.text))
	if err != nil {
		n := minor("quote values that hold a colon", "front matter left unread: %v", err)
		n.err = err
		d.notices = append(d.notices, n)
		return
	}
	var unread []string
	d.given, unread = factsFrom(fields)
	d.notices = append(d.notices, dateNotices(unread)...)
}

// frontMatterSpan finds the block that opens text at start, with and without its fences.
func frontMatterSpan(text string, start int) (inner, whole schema.Span, ok bool) {
	line, next := lineAt(text, start)
	if line != "---" {
		return inner, whole, false
	}
	inner.Start = next
	for at := next; at < len(text); {
		line, next := lineAt(text, at)
		if line == "---" || line == "..." {
			inner.End = at
			return inner, schema.Span{Start: start, End: next}, true
		}
		at = next
	}
	return inner, whole, false
}

// lineAt returns the line that starts at byte at, without trailing white space, and where
// the next one starts.
func lineAt(text string, at int) (line string, next int) {
	end := strings.IndexByte(text[at:], '\n')
	if end < 0 {
		return strings.TrimRight(text[at:], " \t\r"), len(text)
	}
	return strings.TrimRight(text[at:at+end], " \t\r"), at + end + 1
}

// parseYAML returns the top-level fields of a YAML mapping with scalars as they are
// written ("2023-02-07" stays a string). The parser may panic on what no YAML writer
// makes; that counts as an error.
func parseYAML(block string) (fields map[string]any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	var doc map[string]yaml.Node
	if err := yaml.Unmarshal([]byte(block), &doc); err != nil {
		return nil, err
	}
	fields = make(map[string]any, len(doc))
	for key, node := range doc {
		fields[key] = scalars(&node, 3)
	}
	return fields, nil
}

// scalars turns a node into strings, lists and maps, at most depth levels down.
func scalars(n *yaml.Node, depth int) any {
	switch {
	case n.Kind == yaml.ScalarNode && n.Tag != "!!null":
		return n.Value
	case depth == 0:
		return nil
	case n.Kind == yaml.SequenceNode:
		var list []any
		for _, c := range n.Content {
			list = append(list, scalars(c, depth-1))
		}
		return list
	case n.Kind == yaml.MappingNode:
		m := map[string]any{}
		for i := 0; i+1 < len(n.Content); i += 2 {
			m[n.Content[i].Value] = scalars(n.Content[i+1], depth-1)
		}
		return m
	}
	return nil
}

// markup marks fenced code, HTML comments and lines that are only a picture.
func (d *draft) markup() {
	fence := -1
	for at := d.body; at < len(d.text); {
		line, next := lineAt(d.text, at)
		trimmed := strings.TrimSpace(line)
		fenced := strings.HasPrefix(trimmed, "```") || strings.HasPrefix(trimmed, "~~~")
		switch {
		case fenced && fence < 0:
			fence = at
		case fenced:
			d.noise = append(d.noise, schema.Span{Start: fence, End: next})
			fence = -1
		case fence >= 0:
		case strings.HasPrefix(trimmed, "![") && strings.HasSuffix(trimmed, ")"),
			strings.HasPrefix(trimmed, "<!--") && strings.HasSuffix(trimmed, "-->"):
			d.noise = append(d.noise, schema.Span{Start: at, End: at + len(line)})
		}
		at = next
	}
}
