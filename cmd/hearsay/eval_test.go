package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "rewrite the figures of docs/evaluation.md and other golden files")

// evaluationFile holds the committed figures between two marks; the rest is prose.
const evaluationFile = moduleRoot + "/docs/evaluation.md"

// A bar is a figure that must be reached whatever is committed.
type bar struct {
	row, column string
	least       float64
}

var bars = []bar{
	{"dprk-arms", "F1", 40},
	{"dprk-arms", "contradictions F1", 30},
	{"dprk-arms", "citations F1", 40},
	{"PolNeAR dev", "F1", 25},
}

// TestEvaluation measures hearsay against human annotation with the scorer beside the
// corpora, prints every figure, and fails when one is below what is committed. It needs
// HEARSAY_EVAL, the folder with corpora, polnear and eval, and python3.
func TestEvaluation(t *testing.T) {
	folder := os.Getenv("HEARSAY_EVAL")
	if folder == "" {
		t.Skip("HEARSAY_EVAL names no folder with annotated corpora")
	}
	corpora, err := filepath.Glob(filepath.Join(folder, "corpora", "*", "gold.json"))
	if err != nil || len(corpora) == 0 {
		t.Fatalf("no corpora under %s", folder)
	}
	e := evaluation{t: t, scorer: filepath.Join(folder, "eval", "score.py"), work: t.TempDir()}
	tables := []*figures{{columns: attributionColumns}, {columns: graphColumns}}
	for _, gold := range corpora {
		dir := filepath.Dir(gold)
		name := filepath.Base(dir)
		tables[0].add(name, e.attributions("--gold", dir, filepath.Join(dir, "docs")))
		tables[1].add(name, e.answers(dir))
	}
	tables[0].mean()
	tables[1].mean()
	split := filepath.Join(folder, "polnear", "dev")
	tables[0].add("PolNeAR dev", e.attributions("--polnear", split, filepath.Join(split, "text")))
	fmt.Printf("\n%s\n%s\n", tables[0], tables[1])
	if *update {
		writeFigures(t, tables)
	}
	compareFigures(t, tables)
}

// An evaluation runs hearsay and the scorer.
type evaluation struct {
	t            *testing.T
	scorer, work string
}

// attributions scores the statements of every article in docs.
func (e *evaluation) attributions(kind, gold, docs string) map[string]float64 {
	pred := filepath.Join(e.work, filepath.Base(gold)+".jsonl")
	e.hearsay(pred, "extract", "--format", "jsonl", docs)
	var s struct {
		Attribution          struct{ P, R, F1 float64 }
		Source, Cue, Content struct{ Soft_F1 float64 }
		Polarity, Stance     float64
		Holder, Chain        *float64
		In_boilerplate       *float64
	}
	e.score(&s, "attributions", kind, gold, pred)
	row := map[string]float64{
		"P": 100 * s.Attribution.P, "R": 100 * s.Attribution.R, "F1": 100 * s.Attribution.F1,
		"source": 100 * s.Source.Soft_F1, "cue": 100 * s.Cue.Soft_F1, "content": 100 * s.Content.Soft_F1,
	}
	if kind == "--gold" {
		row["polarity"], row["stance"] = 100*s.Polarity, 100*s.Stance
		for column, v := range map[string]*float64{"holder": s.Holder, "nested": s.Chain} {
			if v != nil {
				row[column] = 100 * *v
			}
		}
		row["in boilerplate"] = *s.In_boilerplate
	}
	return row
}

// answers scores the contradictions and citations of a corpus.
func (e *evaluation) answers(dir string) map[string]float64 {
	graph := filepath.Join(e.work, filepath.Base(dir)+".graph")
	e.hearsay("", "build", "--graph", graph, filepath.Join(dir, "docs"))
	row := make(map[string]float64)
	for _, what := range []string{"contradictions", "citations"} {
		pred := filepath.Join(e.work, filepath.Base(dir)+"."+what+".json")
		e.hearsay(pred, "ask", what, "--graph", graph, "--format", "json")
		var s map[string]struct{ P, R, F1 float64 }
		e.score(&s, what, "--gold", dir, pred)
		row[what+" P"], row[what+" R"], row[what+" F1"] = 100*s[what].P, 100*s[what].R, 100*s[what].F1
	}
	return row
}

// hearsay runs one command and keeps its output in a file.
func (e *evaluation) hearsay(file string, args ...string) {
	e.t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != exitDone {
		e.t.Fatalf("hearsay %v: exit code %d\n%s", args, code, &stderr)
	}
	if file != "" {
		if err := os.WriteFile(file, stdout.Bytes(), 0o666); err != nil {
			e.t.Fatal(err)
		}
	}
}

// score runs the scorer and reads its figures into v.
func (e *evaluation) score(v any, what, kind, gold, pred string) {
	e.t.Helper()
	file := pred + ".score"
	out, err := exec.Command("python3", e.scorer, what, kind, gold, "--pred", pred, "--json", file).CombinedOutput()
	if err != nil {
		e.t.Fatalf("score.py %s %s: %v\n%s", what, gold, err, out)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		e.t.Fatal(err)
	}
	if err := json.Unmarshal(data, v); err != nil {
		e.t.Fatalf("%s: %v", file, err)
	}
}

// compareFigures fails for every figure that is below its bar or below what is committed
// by more than rounding. "in boilerplate" counts errors, so there more is worse.
func compareFigures(t *testing.T, tables []*figures) {
	committed := readFigures(t)
	for i, table := range tables {
		for _, row := range table.rows {
			for column, got := range row.cells {
				want, ok := committed[i].cell(row.name, column)
				switch {
				case !ok:
					t.Errorf("%s, %s: %.2f is not in %s; run make eval-update", row.name, column, got, evaluationFile)
				case column == "in boilerplate" && got > want:
					t.Errorf("%s, %s: %.0f, committed %.0f", row.name, column, got, want)
				case column != "in boilerplate" && got < want-0.05:
					t.Errorf("%s, %s: %.2f, committed %.2f", row.name, column, got, want)
				}
			}
		}
	}
	for _, b := range bars {
		for _, table := range tables {
			if got, ok := table.cell(b.row, b.column); ok && got < b.least {
				t.Errorf("%s, %s: %.2f, want at least %.0f", b.row, b.column, got, b.least)
			}
		}
	}
	if n, _ := tables[0].cell("dprk-arms", "in boilerplate"); n != 0 {
		t.Errorf("dprk-arms: %.0f statements touch boilerplate, want none", n)
	}
}

// TestEvaluationTriples asks the graph of the five real articles for the three triples it
// is there for, each by a plain Gizmo query.
func TestEvaluationTriples(t *testing.T) {
	folder := os.Getenv("HEARSAY_EVAL")
	if folder == "" {
		t.Skip("HEARSAY_EVAL names no folder with annotated corpora")
	}
	graph := filepath.Join(t.TempDir(), "g.graph")
	mustRun(t, "build", "--graph", graph, filepath.Join(folder, "corpora", "dprk-arms", "docs"))
	tests := []struct {
		name, query string
		want        func(row map[string]string) bool
	}{
		{"John Kirby asserts the rail shipment", `g.V("<agent:john-kirby>").Out("<hs:asserts>").All()`, func(row map[string]string) bool {
			id := row["id"]
			class := strings.HasPrefix(id, "<claim:load/") || strings.HasPrefix(id, "<claim:move-vehicle/")
			return class && (strings.Contains(id, "rail") || strings.Contains(id, "vehicle"))
		}},
		{"the KCNA denies the arms claim", `g.V("<agent:kcna>").Out("<hs:denies>").All()`, func(row map[string]string) bool {
			return strings.HasPrefix(row["id"], "<claim:arms-transfer/north-korea/")
		}},
		{"the report cites its sources", `g.V().Tag("from").Out("<hs:cites>").Tag("to").All()`, func(row map[string]string) bool {
			return strings.HasPrefix(row["from"], "<doc:") && strings.HasSuffix(row["from"], "report>") &&
				strings.Contains(row["to"], "information-security-structures")
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var rows []map[string]string
			for line := range strings.Lines(mustRun(t, "query", "--graph", graph, "--format", "jsonl", tt.query)) {
				var row map[string]string
				if err := json.Unmarshal([]byte(line), &row); err != nil {
					t.Fatalf("%v: %s", err, line)
				}
				rows = append(rows, row)
			}
			if !slices.ContainsFunc(rows, tt.want) {
				t.Errorf("%s\nnot among %v", tt.query, rows)
			}
		})
	}
}

// mustRun runs one command in this process and returns what it prints.
func mustRun(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != exitDone {
		t.Fatalf("hearsay %v: exit code %d\n%s", args, code, &stderr)
	}
	return stdout.String()
}
