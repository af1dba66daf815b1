package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"hearsay/graph"
)

type queryOptions struct {
	graph   string
	lang    string
	format  string
	limit   int
	timeout time.Duration
}

func newQueryCommand() *cobra.Command {
	var o queryOptions
	cmd := &cobra.Command{
		Use:   "query QUERY",
		Short: "Ask the graph in Gizmo or GraphQL",
		Long: `Runs a query of Cayley's languages over the graph: gizmo, which is JavaScript, or
graphql. The query is the argument, or - for standard input. Queries only read.

A query runs in a process of its own. It is stopped when its time is over or when it
needs more than 1 GB of memory, and then gives no answer at all rather than a part.

docs/formats.md lists the edges. An IRI stands in angle brackets: "<agent:kcna>".
--format json prints Cayley's own result, jsonl a row a line.`,
		Example: `  hearsay query 'g.V("<agent:kcna>").Out("<hs:denies>").All()'
  hearsay query --lang graphql '{ nodes(id: <agent:kcna>) { id, hs:denies } }'
  hearsay query 'g.V().Has("<rdf:type>","<hs:Claim>").Tag("claim").In("<hs:asserts>").Tag("a").Back("claim").In("<hs:denies>").Tag("b").All()'`,
		Args: wantArgs(cobra.ExactArgs(1), "one query, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error { return runQuery(cmd, o, args[0]) },
	}
	addGraph(cmd, &o.graph)
	addFormat(cmd, &o.format, "text", "json", "jsonl")
	cmd.Flags().StringVar(&o.lang, "lang", "gizmo", "query language: gizmo, graphql")
	cmd.Flags().IntVar(&o.limit, "limit", 1000, "rows at most; 0 for all")
	cmd.Flags().DurationVar(&o.timeout, "timeout", 10*time.Second, "time that the query may take")
	return cmd
}

func runQuery(cmd *cobra.Command, o queryOptions, text string) error {
	switch {
	case !slices.Contains(graph.Languages, o.lang):
		return &usageError{err: fmt.Errorf("unknown language %q", o.lang), hint: "--lang takes gizmo, graphql"}
	case o.timeout <= 0:
		return &usageError{err: fmt.Errorf("a timeout of %v", o.timeout), hint: "--timeout takes a duration such as 10s"}
	case o.limit < 0:
		return &usageError{err: fmt.Errorf("a limit of %d", o.limit), hint: "--limit takes 0 for all, or more"}
	}
	if text == "-" {
		data, err := io.ReadAll(cmd.InOrStdin())
		if err != nil {
			return fmt.Errorf("read the query: %w", err)
		}
		text = string(data)
	}
	if strings.TrimSpace(text) == "" {
		return &usageError{err: errors.New("the query is empty"), hint: `try 'g.V("<agent:kcna>").Out().All()'`}
	}
	answer, err := runInChild(cmd.Context(), queryTask{o.graph, o.lang, text, o.limit, o.timeout})
	if err != nil {
		return err
	}
	return printAnswer(cmd.OutOrStdout(), o, answer)
}

// printAnswer prints the rows of an answer, one JSON value a line, in the chosen format.
func printAnswer(out io.Writer, o queryOptions, answer []byte) error {
	w := bufio.NewWriter(out)
	switch o.format {
	case "jsonl":
		w.Write(answer)
	case "json":
		rows := make([]json.RawMessage, 0)
		for line := range bytes.Lines(answer) {
			rows = append(rows, bytes.TrimSpace(line))
		}
		result, err := graph.ResultJSON(o.lang, rows)
		if err != nil {
			return err
		}
		w.Write(append(result, '\n'))
	default:
		for line := range bytes.Lines(answer) {
			fmt.Fprintln(w, rowText(line))
		}
	}
	return w.Flush()
}

// rowText words one row for people: "a=agent:x  b=agent:y" for an object, the value
// itself for anything else.
func rowText(line []byte) string {
	var fields map[string]json.RawMessage
	if json.Unmarshal(line, &fields) != nil {
		return valueText(line)
	}
	names := make([]string, 0, len(fields))
	for name := range fields {
		names = append(names, name)
	}
	sort.Strings(names)
	parts := make([]string, 0, len(names))
	for _, name := range names {
		parts = append(parts, name+"="+valueText(fields[name]))
	}
	return strings.Join(parts, "  ")
}

// valueText words a JSON value: a string without its quotation marks, the rest as it is.
func valueText(value []byte) string {
	var s string
	if json.Unmarshal(value, &s) == nil {
		return printable(s)
	}
	return printable(string(bytes.TrimSpace(value)))
}
