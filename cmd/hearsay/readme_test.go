package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const readmeFile = moduleRoot + "/README.md"

// demoLines is how many lines of the demo the README shows.
const demoLines = 10

// TestReadme holds the README to what hearsay does: its two commands and the output of
// the first stand within 25 lines, that output is the beginning of what the demo prints
// (-update copies it), and the queries it shows give answers on the sample corpus.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile(readmeFile)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	graph := filepath.Join(dir, "demo.graph")
	demo := mustRun(t, "demo", "--graph", graph, "--output", filepath.Join(dir, "demo.svg"))
	excerpt := strings.Join(strings.Split(demo, "\n")[:demoLines], "\n") + "\n"
	before, rest, ok1 := strings.Cut(string(data), "\n```\n$ make demo\n")
	shown, after, ok2 := strings.Cut(rest, "…\n$ make test\n")
	tests, after, ok3 := strings.Cut(after, "```\n")
	if !ok1 || !ok2 || !ok3 {
		t.Fatal("README.md: want a code block with “$ make demo”, its output up to a line “…”, and “$ make test”")
	}
	if n := strings.Count(before+rest[:len(rest)-len(after)], "\n") + 3; n > 25 {
		t.Errorf("README.md: the first code block ends in line %d, want at most 25", n)
	}
	if shown != excerpt {
		if !*update {
			t.Fatalf("README.md shows other output than the demo prints; run go test ./cmd/hearsay -run TestReadme -update")
		}
		text := before + "\n```\n$ make demo\n" + excerpt + "…\n$ make test\n" + tests + "```\n" + after
		if err := os.WriteFile(readmeFile, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, query := range readmeQueries(strings.Split(string(data), "\n")) {
		if out := mustRun(t, "query", "--graph", graph, query); strings.TrimSpace(out) == "" {
			t.Errorf("README.md: no answer on the sample corpus: %s", query)
		}
	}
}

// readmeQueries returns the queries of the lines "hearsay query '…'".
func readmeQueries(lines []string) []string {
	var queries []string
	for _, line := range lines {
		if _, rest, ok := strings.Cut(line, "hearsay query '"); ok {
			query, _, _ := strings.Cut(rest, "'")
			queries = append(queries, query)
		}
	}
	return queries
}

// TestReadmeFigures wants the README's summary of the figures to be that of
// docs/evaluation.md; -update writes it.
func TestReadmeFigures(t *testing.T) {
	tables := readFigures(t)
	var b strings.Builder
	b.WriteString("| F1, percent | who says what | who contradicts whom | who relays whom |\n| --- | ---: | ---: | ---: |\n")
	for _, row := range []struct{ name, words string }{
		{"dprk-arms", "five real articles on arms from North Korea"},
		{"mean", "mean of nine corpora"},
		{"PolNeAR dev", "PolNeAR dev, 84 US news articles"},
	} {
		fmt.Fprintf(&b, "| %s |", row.words)
		for i, column := range []string{"F1", "contradictions F1", "citations F1"} {
			if v, ok := tables[min(i, 1)].cell(row.name, column); ok {
				fmt.Fprintf(&b, " %.0f |", v)
			} else {
				b.WriteString(" - |")
			}
		}
		b.WriteString("\n")
	}
	head, rest := cutFigures(t, readmeFile)
	body, tail, _ := strings.Cut(rest, figuresEnd)
	if body == "\n"+b.String()+"\n" {
		return
	}
	if !*update {
		t.Fatalf("README.md: the figures are not those of docs/evaluation.md; run make eval-update")
	}
	text := head + figuresBegin + "\n" + b.String() + "\n" + figuresEnd + tail
	if err := os.WriteFile(readmeFile, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}
