package main

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

// TestSameGraph builds one graph from the same articles in different orders, on one
// worker and on eight, and wants the same N-Quads and the same answers, byte for byte.
func TestSameGraph(t *testing.T) {
	folders := []string{filepath.Join(moduleRoot, "corpus", "sample")}
	if eval := os.Getenv("HEARSAY_EVAL"); eval != "" {
		folders = append(folders, filepath.Join(eval, "corpora", "dprk-arms", "docs"))
	}
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) { testSameGraph(t, articleFiles(t, folder)) })
	}
}

func testSameGraph(t *testing.T, files []string) {
	reversed := slices.Clone(files)
	slices.Reverse(reversed)
	middle := slices.Concat(files[len(files)/2:], files[:len(files)/2])
	var want []string
	for i, order := range [][]string{files, reversed, middle, slices.Concat(files, reversed)} {
		for _, workers := range []int{1, 8} {
			graph := filepath.Join(t.TempDir(), "same.graph")
			mustRun(t, append([]string{"build", "--graph", graph, "--workers", strconv.Itoa(workers)}, order...)...)
			got := []string{mustRun(t, "export", "--graph", graph, "--format", "nquads", "--output", "-")}
			for _, question := range []string{"contradictions", "citations", "claims", "holders"} {
				for _, format := range []string{"text", "jsonl"} {
					got = append(got, mustRun(t, "ask", question, "--graph", graph, "--format", format))
				}
			}
			if want == nil {
				want = got
			}
			for k := range got {
				if got[k] != want[k] {
					t.Fatalf("order %d on %d workers: output %d differs", i, workers, k)
				}
			}
		}
	}
	statements := mustRun(t, append([]string{"extract", "--format", "jsonl", "--workers", "1"}, files...)...)
	if got := mustRun(t, append([]string{"extract", "--format", "jsonl", "--workers", "8"}, files...)...); got != statements {
		t.Error("extract: 8 workers print other bytes than 1")
	}
}

// articleFiles lists the articles under a folder.
func articleFiles(t *testing.T, folder string) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && filepath.Ext(path) != ".json" {
			files = append(files, path)
		}
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %d files, %v", folder, len(files), err)
	}
	return files
}
