package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/cayleygraph/cayley/graph"
	"github.com/cayleygraph/cayley/query"
	"github.com/cayleygraph/quad"
)

// Languages are the query languages that [Graph.Query] knows.
var Languages = []string{"gizmo", "graphql"}

// maxResultBytes bounds what one query may return: the limit on rows does not hold for
// rows that a script emits as one array.
const maxResultBytes = 64 << 20

// stopWait is how long a query that was told to stop may take to do so.
const stopWait = 200 * time.Millisecond

// A QueryError says that a query is wrong, as against one that ran out of time.
type QueryError struct {
	Lang string
	Err  error
}

func (e *QueryError) Error() string { return e.Lang + " query: " + e.Err.Error() }

// Unwrap returns what the language said.
func (e *QueryError) Unwrap() error { return e.Err }

// Query runs a query in Gizmo or GraphQL and returns its rows as Cayley writes them in
// JSON: IRIs as "<agent:kcna>", strings bare. A limit above 0 bounds the rows; GraphQL
// returns one object whatever the limit. The graph cannot be changed by a query.
//
// When ctx ends first, the answer is its error, never a short result. Some queries cannot
// be stopped from within a process (a regular expression that backtracks, a walk that
// finds nothing): Query then returns all the same and leaves a goroutine behind, so that
// a caller who needs its memory and processor back runs it in a process of its own.
func (g *Graph) Query(ctx context.Context, lang, text string, limit int) ([]json.RawMessage, error) {
	return runQuery(ctx, g.qs, lang, text, limit)
}

func runQuery(ctx context.Context, qs graph.QuadStore, lang, text string, limit int) ([]json.RawMessage, error) {
	if query.GetLanguage(lang) == nil || lang != "gizmo" && lang != "graphql" {
		return nil, fmt.Errorf("query language %q, wanted one of %s", lang, strings.Join(Languages, ", "))
	}
	if limit <= 0 {
		limit = -1
	}
	type answer struct {
		rows []json.RawMessage
		err  error
	}
	done := make(chan answer, 1)
	go func() {
		rows, err := collect(ctx, qs, lang, text, limit)
		done <- answer{rows, err}
	}()
	select {
	case a := <-done:
		return a.rows, a.err
	case <-ctx.Done():
	}
	select {
	case <-done:
	case <-time.After(stopWait):
	}
	return nil, ctx.Err()
}

// collect runs a query to its end.
func collect(ctx context.Context, qs graph.QuadStore, lang, text string, limit int) (rows []json.RawMessage, err error) {
	defer func() {
		if p := recover(); p != nil {
			rows, err = nil, &QueryError{lang, fmt.Errorf("%v", p)}
		}
	}()
	it, err := query.Execute(ctx, qs, lang, text, query.Options{Collation: query.JSON, Limit: limit})
	if err != nil {
		return nil, &QueryError{lang, err}
	}
	defer it.Close()
	size := 0
	for it.Next(ctx) {
		v := it.Result()
		if v == nil {
			continue // the value of a script's last line
		}
		row, err := encodeRow(v)
		if err != nil {
			return nil, &QueryError{lang, err}
		}
		if size += len(row); size > maxResultBytes {
			return nil, &QueryError{lang, fmt.Errorf("result larger than %d bytes", maxResultBytes)}
		}
		rows = append(rows, row)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := it.Err(); err != nil {
		return nil, &QueryError{lang, err}
	}
	return rows, nil
}

// encodeRow writes a row in JSON without turning < and > into escapes.
func encodeRow(v any) (json.RawMessage, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(plainRow(v)); err != nil {
		return nil, err
	}
	return bytes.TrimSpace(b.Bytes()), nil
}

// plainRow turns the values of a GraphQL result into what JSON can hold: Cayley's own
// times come out as {}.
func plainRow(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, x := range v {
			out[k] = plainRow(x)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = plainRow(x)
		}
		return out
	case []map[string]any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = plainRow(x)
		}
		return out
	case quad.Time:
		return time.Time(v).UTC().Format(time.RFC3339)
	case quad.IRI:
		return v.String()
	case quad.Value:
		return v.Native()
	}
	return v
}

// ResultJSON wraps rows as Cayley answers over HTTP: {"result":[…]} for Gizmo, {"data":…}
// for GraphQL.
func ResultJSON(lang string, rows []json.RawMessage) ([]byte, error) {
	var b bytes.Buffer
	if lang == "graphql" {
		b.WriteString(`{"data":`)
		switch len(rows) {
		case 0:
			b.WriteString("{}")
		case 1:
			b.Write(rows[0])
		default:
			return nil, errors.New("graphql: more than one result")
		}
		b.WriteString("}")
		return b.Bytes(), nil
	}
	b.WriteString(`{"result":[`)
	for i, r := range rows {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(r)
	}
	b.WriteString("]}")
	return b.Bytes(), nil
}
