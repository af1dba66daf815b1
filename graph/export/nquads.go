package export

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/cayleygraph/quad"

	"hearsay/graph"
	"hearsay/schema"
)

// NQuads writes all quads of a graph, a line each, sorted by bytes. Nothing is written
// when reading the graph fails.
func NQuads(ctx context.Context, w io.Writer, g *graph.Graph) error {
	var lines []string
	for q, err := range g.Quads(ctx) {
		if err != nil {
			return err
		}
		line, err := nquad(q)
		if err != nil {
			return err
		}
		lines = append(lines, line)
	}
	slices.Sort(lines)
	b := bufio.NewWriter(w)
	for _, l := range lines {
		b.WriteString(l)
	}
	return b.Flush()
}

// nquad writes one quad with its line end. Package quad writes numbers with datatypes
// that no other program knows (<xsd:integer>), so this is done here.
func nquad(q quad.Quad) (string, error) {
	var b strings.Builder
	for _, v := range []quad.Value{q.Subject, q.Predicate, q.Object, q.Label} {
		if err := term(&b, v); err != nil {
			return "", fmt.Errorf("quad %v: %w", q, err)
		}
		b.WriteByte(' ')
	}
	b.WriteString(".\n")
	return b.String(), nil
}

func term(b *strings.Builder, v quad.Value) error {
	switch v := v.(type) {
	case quad.IRI:
		b.WriteByte('<')
		b.WriteString(schema.Expand(string(v)))
		b.WriteByte('>')
	case quad.String:
		literal(b, string(v), "")
	case quad.Int:
		literal(b, strconv.FormatInt(int64(v), 10), "xsd:integer")
	case quad.Float:
		literal(b, strconv.FormatFloat(float64(v), 'E', -1, 64), "xsd:double")
	case quad.Bool:
		literal(b, strconv.FormatBool(bool(v)), "xsd:boolean")
	case quad.Time:
		literal(b, time.Time(v).UTC().Format(time.RFC3339), "xsd:dateTime")
	case quad.TypedString:
		literal(b, string(v.Value), string(v.Type))
	case quad.LangString:
		literal(b, string(v.Value), "")
		b.WriteString("@" + v.Lang)
	default:
		return fmt.Errorf("value of type %T, wanted an IRI or a literal", v)
	}
	return nil
}

// literal writes a quoted string with its datatype; a plain string has none.
func literal(b *strings.Builder, s, datatype string) {
	b.WriteByte('"')
	for _, r := range s {
		switch r {
		case '"':
			b.WriteString(`\"`)
		case '\\':
			b.WriteString(`\\`)
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		case '\t':
			b.WriteString(`\t`)
		default:
			if r < 0x20 || r == 0x7f {
				fmt.Fprintf(b, `\u%04X`, r)
			} else {
				b.WriteRune(r)
			}
		}
	}
	b.WriteByte('"')
	if datatype != "" {
		b.WriteString("^^<" + schema.Expand(datatype) + ">")
	}
}
