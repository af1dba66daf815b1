package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"hearsay/schema"
)

// TestTerms wants docs/formats.md to list every term of the vocabulary with its
// definition; -update writes the list.
func TestTerms(t *testing.T) {
	const (
		file  = moduleRoot + "/docs/formats.md"
		begin = "<!-- terms: written by go test ./cmd/hearsay -run TestTerms -update -->\n"
		end   = "<!-- end of terms -->\n"
	)
	var b strings.Builder
	b.WriteString("\n| term | meaning |\n| --- | --- |\n")
	for _, term := range schema.Terms {
		fmt.Fprintf(&b, "| `%s` | %s |\n", term.Name, term.Definition)
	}
	b.WriteString("\n")
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok1 := strings.Cut(string(data), begin)
	body, tail, ok2 := strings.Cut(rest, end)
	switch {
	case !ok1 || !ok2:
		t.Fatalf("%s: want the marks %q and %q", file, begin, end)
	case body == b.String():
	case !*update:
		t.Errorf("%s: the terms are not those of schema; run go test ./cmd/hearsay -run TestTerms -update", file)
	default:
		if err := os.WriteFile(file, []byte(head+begin+b.String()+end+tail), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
