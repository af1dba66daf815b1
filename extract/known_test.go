package extract_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The known failures stand in testdata/known.txt, under a heading that gives the reason:
//
//	# the speaker behind a relative clause is lost
//	clause.txt: The envoy, who left on Monday, said the talks had failed.
//
// A failure that is not listed is an error, and so is a listed line that passes.
type known map[string]string // "clause.txt: sentence" to its reason

const knownFile = "known.txt"

func readKnown(t *testing.T) known {
	t.Helper()
	k := known{}
	reason := ""
	for n, line := range readLines(t, knownFile) {
		if rest, ok := strings.CutPrefix(line.raw, "# "); ok {
			reason = rest
			continue
		}
		if reason == "" || k[line.raw] != "" {
			t.Errorf("%s:%d: no reason above, or listed twice: %s", knownFile, n, line.raw)
		}
		k[line.raw] = reason
	}
	return k
}

// writeKnown lists the failures of the files that ran: old ones with their reasons, new
// ones under a heading that asks for one.
func writeKnown(t *testing.T, old known, ran, failed []string) {
	t.Helper()
	by := map[string][]string{}
	for name, reason := range old {
		file, _, _ := strings.Cut(name, ":")
		if !slices.Contains(ran, file) || slices.Contains(failed, name) {
			by[reason] = append(by[reason], name)
		}
	}
	for _, name := range failed {
		if old[name] == "" {
			by["no reason given yet"] = append(by["no reason given yet"], name)
		}
	}
	var b strings.Builder
	for _, reason := range slices.Sorted(keys(by)) {
		slices.Sort(by[reason])
		fmt.Fprintf(&b, "# %s\n%s\n\n", reason, strings.Join(by[reason], "\n"))
	}
	out := strings.TrimSuffix(b.String(), "\n")
	if err := os.WriteFile(filepath.Join("testdata", knownFile), []byte(out), 0o644); err != nil {
		t.Fatal(err)
	}
}

func keys(m map[string][]string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

type numbered struct {
	number int
	raw    string
}

// readLines returns the lines of a file of testdata that hold something. Headings, lines
// that begin with #, are kept only in the list of known failures.
func readLines(t *testing.T, file string) []numbered {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", file))
	if err != nil {
		t.Fatal(err)
	}
	var out []numbered
	for i, raw := range strings.Split(string(data), "\n") {
		if strings.TrimSpace(raw) != "" && (file == knownFile || !strings.HasPrefix(raw, "#")) {
			out = append(out, numbered{i + 1, raw})
		}
	}
	return out
}
