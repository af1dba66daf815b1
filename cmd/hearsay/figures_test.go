package main

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// figures is one table of docs/evaluation.md: a row for each corpus. A figure that a
// corpus does not have is "-".
type figures struct {
	columns []string
	rows    []figureRow
}

type figureRow struct {
	name  string
	cells map[string]float64
}

var (
	attributionColumns = []string{"P", "R", "F1", "source", "cue", "content", "polarity", "stance", "holder", "nested", "in boilerplate"}
	graphColumns       = []string{"contradictions P", "contradictions R", "contradictions F1", "citations P", "citations R", "citations F1"}
)

const (
	figuresBegin = "<!-- figures: written by make eval-update -->\n"
	figuresEnd   = "<!-- end of figures -->\n"
)

func (f *figures) add(name string, cells map[string]float64) {
	f.rows = append(f.rows, figureRow{name, cells})
}

// mean adds a row with the mean of each column over the rows that have it; errors in
// boilerplate are summed up.
func (f *figures) mean() {
	cells := make(map[string]float64)
	for _, c := range f.columns {
		n, sum := 0.0, 0.0
		for _, r := range f.rows {
			if v, ok := r.cells[c]; ok {
				n, sum = n+1, sum+v
			}
		}
		if c == "in boilerplate" {
			n = 1
		}
		if n > 0 {
			cells[c] = sum / n
		}
	}
	f.add("mean", cells)
}

func (f *figures) cell(row, column string) (float64, bool) {
	i := slices.IndexFunc(f.rows, func(r figureRow) bool { return r.name == row })
	if i < 0 {
		return 0, false
	}
	v, ok := f.rows[i].cells[column]
	return v, ok
}

// String renders the table in Markdown, its columns lined up.
func (f *figures) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "| %-12s |", "corpus")
	for _, c := range f.columns {
		fmt.Fprintf(&b, " %6s |", c)
	}
	b.WriteString("\n| ------------ |")
	for _, c := range f.columns {
		b.WriteString(" " + strings.Repeat("-", max(6, len(c))-1) + ": |")
	}
	b.WriteString("\n")
	for _, r := range f.rows {
		fmt.Fprintf(&b, "| %-12s |", r.name)
		for _, c := range f.columns {
			cell := "-"
			if v, ok := r.cells[c]; ok && c == "in boilerplate" {
				cell = fmt.Sprintf("%.0f", v)
			} else if ok {
				cell = fmt.Sprintf("%.2f", v)
			}
			fmt.Fprintf(&b, " %*s |", max(6, len(c)), cell)
		}
		b.WriteString("\n")
	}
	return b.String()
}

// writeFigures replaces the tables between the marks of docs/evaluation.md.
func writeFigures(t *testing.T, tables []*figures) {
	t.Helper()
	head, rest := cutFigures(t, evaluationFile)
	_, tail, _ := strings.Cut(rest, figuresEnd)
	text := head + figuresBegin + "\n" + tables[0].String() + "\n" + tables[1].String() + "\n" + figuresEnd + tail
	if err := os.WriteFile(evaluationFile, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// cutFigures returns a file before and after the first mark.
func cutFigures(t *testing.T, file string) (head, rest string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	head, rest, ok := strings.Cut(string(data), figuresBegin)
	if !ok || !strings.Contains(rest, figuresEnd) {
		t.Fatalf("%s: want the marks %q and %q", file, figuresBegin, figuresEnd)
	}
	return head, rest
}

// readFigures reads the committed tables.
func readFigures(t *testing.T) []*figures {
	t.Helper()
	_, rest := cutFigures(t, evaluationFile)
	body, _, _ := strings.Cut(rest, figuresEnd)
	tables := []*figures{{}, {}}
	at := -1
	for line := range strings.Lines(body) {
		var cells []string
		for cell := range strings.SplitSeq(strings.Trim(strings.TrimSpace(line), "|"), "|") {
			cells = append(cells, strings.TrimSpace(cell))
		}
		switch {
		case len(cells) < 2 || strings.HasPrefix(cells[0], "---"):
		case cells[0] == "corpus":
			at++
			tables[at].columns = cells[1:]
		default:
			row := make(map[string]float64)
			for i, c := range cells[1:] {
				if v, err := strconv.ParseFloat(c, 64); err == nil {
					row[tables[at].columns[i]] = v
				}
			}
			tables[at].add(cells[0], row)
		}
	}
	return tables
}
