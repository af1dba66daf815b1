package corpus

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"hearsay/schema"
)

// evalFolder is where the annotated corpora are; without it their tests are skipped.
func evalFolder(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("HEARSAY_EVAL")
	if dir == "" {
		t.Skip("HEARSAY_EVAL is not set")
	}
	return dir
}

type goldSpan struct {
	Start, End int // in code points
	Text       string
}

type goldCorpus struct {
	Boilerplate []struct {
		Doc  string
		Span goldSpan
	}
	Attributions []struct {
		Doc          string
		ID           string
		Source, Cue  *goldSpan
		Content      *goldSpan
		ContentParts []goldSpan `json:"content_parts"`
	}
}

// TestGoldNoise measures noise marking on the annotated corpora: how much of the
// boilerplate is found, and that no source, cue or content of an attribution is marked.
func TestGoldNoise(t *testing.T) {
	dirs, _ := filepath.Glob(filepath.Join(evalFolder(t), "corpora", "*", "gold.json"))
	if len(dirs) == 0 {
		t.Fatal("no corpora/*/gold.json under HEARSAY_EVAL")
	}
	found, all := 0, 0
	for _, gold := range dirs {
		g, articles := readGold(t, gold)
		for _, b := range g.Boilerplate {
			a := articles[stem(b.Doc)]
			if a == nil {
				t.Fatalf("%s: no document %s", gold, b.Doc)
			}
			all++
			if s := byteSpan(t, a, b.Span); containedIn(a.Noise, s) {
				found++
			} else {
				t.Logf("not marked: %s: %q", b.Doc, b.Span.Text)
			}
		}
		for _, at := range g.Attributions {
			a := articles[stem(at.Doc)]
			spans := append([]goldSpan(nil), at.ContentParts...)
			for _, s := range []*goldSpan{at.Source, at.Cue, at.Content} {
				if s != nil {
					spans = append(spans, *s)
				}
			}
			for _, s := range spans {
				if a.InNoise(byteSpan(t, a, s)) {
					t.Errorf("%s %s: part of an attribution is marked as noise: %q", at.Doc, at.ID, s.Text)
				}
			}
		}
	}
	t.Logf("boilerplate marked: %d of %d", found, all)
	if found*100 < all*95 {
		t.Errorf("boilerplate marked: %d of %d, wanted at least 95 %%", found, all)
	}
}

func readGold(t *testing.T, path string) (goldCorpus, map[string]*schema.Article) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var g goldCorpus
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(err)
	}
	articles := map[string]*schema.Article{}
	for a, err := range Articles([]string{filepath.Join(filepath.Dir(path), "docs")}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		articles[stem(a.Doc)] = a
	}
	return g, articles
}

// byteSpan converts code points to bytes and checks that the gold text stands there.
func byteSpan(t *testing.T, a *schema.Article, g goldSpan) schema.Span {
	t.Helper()
	s := schema.Span{Start: -1, End: len(a.Text)}
	n := 0
	for i := range a.Text {
		if n == g.Start {
			s.Start = i
		}
		if n == g.End {
			s.End = i
			break
		}
		n++
	}
	if s.Start < 0 || s.Of(a.Text) != g.Text {
		t.Fatalf("%s: gold span %d-%d is %q, wanted %q", a.Doc, g.Start, g.End, s.Of(a.Text), g.Text)
	}
	return s
}

func containedIn(spans []schema.Span, s schema.Span) bool {
	for _, n := range spans {
		if n.Contains(s) {
			return true
		}
	}
	return false
}

// TestPolNeARNoise reads the PolNeAR articles and checks that hardly any attribution
// there lies in what is marked as boilerplate.
func TestPolNeARNoise(t *testing.T) {
	dir := filepath.Join(evalFolder(t), "polnear", "train")
	articles, marked, attributions, cut := 0, 0, 0, 0
	for a, err := range Articles([]string{filepath.Join(dir, "text")}, nil) {
		if err != nil {
			t.Errorf("refused: %v", err)
			continue
		}
		articles++
		marked += len(a.Noise)
		if testing.Verbose() && os.Getenv("HEARSAY_SHOW_NOISE") != "" {
			for _, n := range a.Noise {
				t.Logf("noise\t%s\t%q", a.Doc, n.Of(a.Text))
			}
		}
		points := schema.NewCodePoints(a.Text)
		noise := make([]schema.Span, 0, len(a.Noise))
		for _, n := range a.Noise {
			noise = append(noise, points.Span(n))
		}
		for _, c := range bratContents(t, filepath.Join(dir, "attributions", stem(a.Doc)+"_*.ann")) {
			attributions++
			if overlapsAny(noise, c) {
				cut++
				t.Logf("marked content\t%s\t%v", a.Doc, c)
			}
		}
	}
	t.Logf("%d articles, %d spans of noise, %d contents, %d of them touched", articles, marked, attributions, cut)
	if cut*1000 > attributions {
		t.Errorf("noise touches %d of %d contents, wanted at most one in a thousand", cut, attributions)
	}
}

// bratContents reads the Content spans of brat stand-off files, in code points.
func bratContents(t *testing.T, pattern string) []schema.Span {
	t.Helper()
	var data []byte
	names, _ := filepath.Glob(pattern)
	for _, name := range names {
		one, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		data = append(data, one...)
	}
	var out []schema.Span
	for line := range strings.Lines(string(data)) {
		fields := strings.SplitN(strings.TrimSpace(line), "\t", 3)
		if len(fields) < 3 || !strings.HasPrefix(fields[1], "Content ") {
			continue
		}
		ends := strings.FieldsFunc(fields[1], func(r rune) bool { return r == ' ' || r == ';' })[1:]
		from, err1 := strconv.Atoi(ends[0])
		to, err2 := strconv.Atoi(ends[len(ends)-1])
		if err1 != nil || err2 != nil {
			t.Fatalf("%s: %q", pattern, line)
		}
		out = append(out, schema.Span{Start: from, End: to})
	}
	return out
}
