package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadme holds the README to what hearsay does: its two commands and the output of
// the first stand within 25 lines, and that output is what the demo prints, up to the
// line "…". The queries it shows give answers on the sample corpus.
func TestReadme(t *testing.T) {
	data, err := os.ReadFile(moduleRoot + "/README.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(data), "\n")
	var block []string
	for i, fences := 0, 0; i < 25 && fences < 2; i++ {
		if strings.HasPrefix(lines[i], "```") {
			fences++
		} else if fences == 1 {
			block = append(block, lines[i])
		}
		if i == 24 && fences < 2 {
			t.Fatal("the first code block does not end within 25 lines")
		}
	}
	dir := t.TempDir()
	graph := filepath.Join(dir, "demo.graph")
	demo := strings.Split(mustRun(t, "demo", "--graph", graph, "--output", filepath.Join(dir, "demo.svg")), "\n")
	commands := 0
	for i := 0; i < len(block); i++ {
		if strings.HasPrefix(block[i], "$ ") {
			commands++
		}
		if block[i] != "$ make demo" {
			continue
		}
		for j := 0; i+1 < len(block) && !strings.HasPrefix(block[i+1], "$ ") && block[i+1] != "…"; j++ {
			i++
			if j >= len(demo) || block[i] != demo[j] {
				t.Fatalf("README.md shows %q where the demo prints %q; copy the demo's output again", block[i], strings.Join(demo[j:min(j+1, len(demo))], ""))
			}
		}
	}
	if commands != 2 {
		t.Errorf("README.md: %d commands in the first code block, want 2", commands)
	}
	for _, query := range readmeQueries(lines) {
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
