package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// addFormat adds the --format flag with its choices, the first of which is the default.
func addFormat(cmd *cobra.Command, format *string, choices ...string) {
	cmd.Flags().StringVar(format, "format", choices[0], "output: "+strings.Join(choices, ", "))
	_ = cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(choices, cobra.ShellCompDirectiveNoFileComp))
	check := cmd.PreRunE
	cmd.PreRunE = func(cmd *cobra.Command, args []string) error {
		if !slices.Contains(choices, *format) {
			return &usageError{
				err:  fmt.Errorf("unknown format %q", *format),
				hint: "--format takes " + strings.Join(choices, ", "),
			}
		}
		if check != nil {
			return check(cmd, args)
		}
		return nil
	}
}

// writeJSON prints v as one indented JSON value. Text of the news keeps its < and &.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}

// writeJSONLine prints v as one line of JSON.
func writeJSONLine(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// writeRows prints rows as an indented array ("json") or one a line ("jsonl"). No rows
// give an empty array or nothing, never null.
func writeRows[T any](w io.Writer, format string, rows []T) error {
	if format == "json" {
		return writeJSON(w, append([]T{}, rows...))
	}
	for _, r := range rows {
		if err := writeJSONLine(w, r); err != nil {
			return err
		}
	}
	return nil
}

// jsonText returns v as one line of JSON without its line end.
func jsonText(v any) (string, error) {
	var b strings.Builder
	err := writeJSONLine(&b, v)
	return strings.TrimSuffix(b.String(), "\n"), err
}
