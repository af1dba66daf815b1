package graph

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"hearsay/schema"
)

func quadText(t testing.TB, g *Graph) string {
	t.Helper()
	var b strings.Builder
	for q, err := range g.Quads(context.Background()) {
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(q.NQuad())
		b.WriteByte('\n')
	}
	return b.String()
}

func TestOrderOfAddDoesNotMatter(t *testing.T) {
	r := sampleReadings(t)
	want := build(t, r...)
	text := quadText(t, want)
	for _, order := range [][]int{{3, 2, 1, 0}, {1, 3, 0, 2}, {0, 0, 1, 2, 3, 1, 3, 2}} {
		var rs []*schema.Reading
		for _, i := range order {
			rs = append(rs, r[i])
		}
		g := build(t, rs...)
		if quadText(t, g) != text {
			t.Errorf("order %v gives another graph", order)
		}
		for _, part := range []string{manifestName, "statements/" + segmentName} {
			a, _ := os.ReadFile(filepath.Join(want.Dir(), part))
			b, _ := os.ReadFile(filepath.Join(g.Dir(), part))
			if string(a) != string(b) || len(a) == 0 {
				t.Errorf("order %v: %s differs", order, part)
			}
		}
	}
}

// Of two copies of an article under two names the first by name stays, in either order.
func TestCopiesOfAnArticle(t *testing.T) {
	r := sampleReadings(t)[0]
	c := *r
	c.Article.Doc = "A copy.txt"
	one, two := build(t, r, &c), build(t, &c, r)
	if quadText(t, one) != quadText(t, two) {
		t.Error("the order of copies shows")
	}
	if n := one.Summary().Articles; n != 1 {
		t.Errorf("%d articles, want 1", n)
	}
	if !strings.Contains(quadText(t, one), `"A copy.txt"`) {
		t.Error("the copy that is first by name did not stay")
	}
}

func TestRecordComesBack(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	var again []*schema.Reading
	for r, err := range Readings(g.Dir()) {
		if err != nil {
			t.Fatal(err)
		}
		if r.Article.Path != "" {
			t.Errorf("the record keeps the path %q", r.Article.Path)
		}
		again = append(again, r)
	}
	if quadText(t, build(t, again...)) != quadText(t, g) {
		t.Error("the graph of the record is another one")
	}
}

func TestSummary(t *testing.T) {
	got := build(t, sampleReadings(t)...).Summary()
	if got.Articles != 4 || got.Statements != 10 || got.Claims != 2 || got.Citations != 3 || got.Quads == 0 || got.Holders == 0 {
		t.Errorf("summary %+v", got)
	}
	if got := build(t).Summary(); got != (Summary{}) {
		t.Errorf("summary of nothing: %+v", got)
	}
}

func TestAddRefuses(t *testing.T) {
	for _, c := range []struct {
		name, want string
		spoil      func(*schema.Reading)
	}{
		{"id", "article id", func(r *schema.Reading) { r.Article.ID = "9c1e" }},
		{"utf-8", "not UTF-8", func(r *schema.Reading) { r.Article.Text += "\xff" }},
		{"outside", "outside a text of", func(r *schema.Reading) { r.Statements[0].Cue.End = 1 << 20 }},
		{"backwards", "outside a text of", func(r *schema.Reading) { r.Statements[0].Cue = schema.Span{Start: 9, End: 3} }},
		{"within a rune", "cuts a rune", func(r *schema.Reading) {
			i := strings.Index(r.Article.Text, "’")
			r.Statements[0].Content[0].End = i + 1
		}},
		{"twice", "two statements", func(r *schema.Reading) { r.Statements[1].ID = r.Statements[0].ID }},
		{"holder", "wanted agent:", func(r *schema.Reading) { r.Statements[0].Holder = "Kirby" }},
		{"statement", "wanted st:", func(r *schema.Reading) { r.Statements[0].ID = "" }},
	} {
		b, err := Create(t.TempDir()+"/g", CreateOptions{})
		if err != nil {
			t.Fatal(err)
		}
		r := sampleReadings(t)[0]
		c.spoil(r)
		if err := b.Add(r); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
		if b.Len() != 0 {
			t.Errorf("%s: something was added", c.name)
		}
		b.Abort()
	}
}

// others lists what lies beside a graph directory.
func others(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		if e.Name() != filepath.Base(dir) {
			out = append(out, e.Name())
		}
	}
	return out
}

func TestReplace(t *testing.T) {
	r := sampleReadings(t)
	g := build(t, r[0])
	before := quadText(t, g)
	if _, err := Create(g.Dir(), CreateOptions{}); !hasHint(err, "--replace") {
		t.Errorf("create over a graph: %v", err)
	}
	judged := filepath.Join(g.Dir(), judgementsName)
	if err := os.WriteFile(judged, []byte("same a b because\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	b, err := Create(g.Dir(), CreateOptions{Replace: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Add(r[1]); err != nil {
		t.Fatal(err)
	}
	// The old graph answers until the new one is whole.
	during, err := Open(g.Dir())
	if err != nil {
		t.Fatal(err)
	}
	if quadText(t, during) != before {
		t.Error("the old graph changed while the new one was being built")
	}
	during.Close()
	if _, err := b.Commit(context.Background()); err != nil {
		t.Fatal(err)
	}
	after, err := Open(g.Dir())
	if err != nil {
		t.Fatal(err)
	}
	defer after.Close()
	if text := quadText(t, after); text == before || strings.Contains(text, `"a.txt"`) {
		t.Error("the graph was not replaced")
	}
	if text, _ := os.ReadFile(judged); string(text) != "same a b because\n" {
		t.Errorf("judgements are lost: %q", text)
	}
	if left := others(t, g.Dir()); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func hasHint(err error, hint string) bool {
	var e *DirError
	return errors.As(err, &e) && strings.Contains(e.Hint, hint)
}

func TestReplaceRefusesWhatIsNoGraph(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/thesis.txt", nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(dir, CreateOptions{Replace: true}); err == nil || !strings.Contains(err.Error(), "thesis.txt") {
		t.Errorf("replace of a folder of other things: %v", err)
	}
	if _, err := os.Stat(dir + "/thesis.txt"); err != nil {
		t.Error(err)
	}
}

func TestAbortAndCancelLeaveNothing(t *testing.T) {
	dir := t.TempDir() + "/g"
	b, err := Create(dir, CreateOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if err := b.Abort(); err != nil {
		t.Fatal(err)
	}
	if b, err = Create(dir, CreateOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := b.Add(sampleReadings(t)[0]); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := b.Commit(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("commit under a cancelled context: %v", err)
	}
	if entries, _ := os.ReadDir(filepath.Dir(dir)); len(entries) > 0 {
		t.Errorf("left behind: %v", entries)
	}
	if b.Add(sampleReadings(t)[0]) == nil {
		t.Error("add after commit")
	}
}

func TestOpenRefuses(t *testing.T) {
	whole := func(t *testing.T) string {
		g := build(t, sampleReadings(t)[0])
		g.Close()
		return g.Dir()
	}
	rewrite := func(t *testing.T, file, old, new string) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(strings.Replace(string(b), old, new, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name, want string
		spoil      func(t *testing.T, dir string) string
	}{
		{"missing", "no such graph", func(t *testing.T, dir string) string { return dir + "x" }},
		{"file", "is a file", func(t *testing.T, dir string) string { return filepath.Join(dir, manifestName) }},
		{"empty folder", "no graph", func(t *testing.T, dir string) string { return t.TempDir() }},
		{"killed build", "did not end left", func(t *testing.T, dir string) string {
			if err := os.Rename(dir, dir+tempSuffix+"1"); err != nil {
				t.Fatal(err)
			}
			return dir
		}},
		{"no manifest", "half-written", func(t *testing.T, dir string) string { os.Remove(filepath.Join(dir, manifestName)); return dir }},
		{"no manifest of ours", "not that of a graph", func(t *testing.T, dir string) string {
			rewrite(t, filepath.Join(dir, manifestName), "hearsay graph", "something")
			return dir
		}},
		{"version", "graph version 7, wanted 1", func(t *testing.T, dir string) string {
			rewrite(t, filepath.Join(dir, manifestName), `"version": 1`, `"version": 7`)
			return dir
		}},
		{"short record", "half-written", func(t *testing.T, dir string) string { os.Truncate(recordFile(dir), 100); return dir }},
		{"other record", "another last line", func(t *testing.T, dir string) string {
			rewrite(t, recordFile(dir), `{"readings":1`, `{"readings":2`)
			return dir
		}},
		{"no record", "record cannot be opened", func(t *testing.T, dir string) string { os.Remove(recordFile(dir)); return dir }},
		{"no index", "index cannot be opened", func(t *testing.T, dir string) string { os.Remove(indexFile(dir)); return dir }},
		{"short index", "index cannot be opened", func(t *testing.T, dir string) string { os.Truncate(indexFile(dir), 5000); return dir }},
		{"empty index", "index cannot be opened", func(t *testing.T, dir string) string { os.Truncate(indexFile(dir), 0); return dir }},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := c.spoil(t, whole(t))
			g, err := Open(dir)
			var e *DirError
			if !errors.As(err, &e) || !strings.Contains(err.Error(), c.want) || e.Hint == "" {
				t.Errorf("error %v, want %q and a hint", err, c.want)
			}
			if g != nil {
				g.Close()
			}
		})
	}
}

// Cayley's own bbolt store waits for a lock for ever.
func TestOpenLocked(t *testing.T) {
	g := build(t, sampleReadings(t)[0])
	g.Close()
	db, err := bolt.Open(indexFile(g.Dir()), 0o644, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	start := time.Now()
	if _, err := Open(g.Dir()); err == nil || !strings.Contains(err.Error(), "is locked") {
		t.Errorf("open of a locked graph: %v", err)
	}
	if d := time.Since(start); d > 3*lockWait {
		t.Errorf("waited %v", d)
	}
}

// Readers do not lock each other out, and a graph that may not be written can be read.
func TestOpenTwiceAndReadOnly(t *testing.T) {
	g := build(t, sampleReadings(t)[0])
	if err := os.Chmod(indexFile(g.Dir()), 0o444); err != nil {
		t.Fatal(err)
	}
	again, err := Open(g.Dir())
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}
