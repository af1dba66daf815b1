package text

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"

	"hearsay/schema"
)

// floors are the least F1, in percent, of words and sentences on raw text. Raise them
// when the figures rise. The rules were made by looking at the development files and at
// training files; the test files are only measured.
var floors = []struct {
	file             string
	words, sentences float64
}{
	{"ewt-dev", 99.2, 82.0},
	{"gum-dev", 99.9, 95.7},
	{"ewt-test", 99.0, 80.4},
	{"gum-news-held", 99.9, 96.5},
	{"pud-test", 99.9, 99.5},
}

// TestTreebanks measures words and sentences on raw text. Sentences of a paragraph are
// joined by a space, or by nothing where the treebank says so; paragraphs by a blank line.
// HEARSAY_MISTAKES=20 lists the twenty most frequent mistakes of each development file.
func TestTreebanks(t *testing.T) {
	dir := os.Getenv("HEARSAY_EVAL")
	if dir == "" {
		t.Skip("HEARSAY_EVAL names no folder with treebanks")
	}
	mistakes, _ := strconv.Atoi(os.Getenv("HEARSAY_MISTAKES"))
	for _, f := range floors {
		var w, s score
		for _, g := range readConllu(t, filepath.Join(dir, "treebanks", f.file+".conllu")) {
			text := g.text.String()
			d := Analyze(text, nil)
			w.compare(text, g.words, spans(d.Tokens, func(t Token) schema.Span { return t.Span }))
			s.compare(text, g.sentences, spans(d.Sentences, func(s Sentence) schema.Span { return s.Span }))
		}
		t.Logf("%-14s words F1 %.2f  sentences F1 %.2f", f.file, w.f1(), s.f1())
		if w.f1() < f.words || s.f1() < f.sentences {
			t.Errorf("%s: words %.2f, sentences %.2f: below the floors %.2f, %.2f", f.file, w.f1(), s.f1(), f.words, f.sentences)
		}
		if strings.HasSuffix(f.file, "-dev") && mistakes > 0 {
			t.Logf("words:\n%ssentences:\n%s", w.common(mistakes), s.common(mistakes))
		}
	}
}

func spans[T any](list []T, span func(T) schema.Span) []schema.Span {
	var out []schema.Span
	for _, e := range list {
		out = append(out, span(e))
	}
	return out
}

// A score counts spans and remembers where gold and found part.
type score struct {
	gold, found, both int
	mistakes          map[string]int
}

func (s *score) f1() float64 { return 200 * float64(s.both) / float64(max(1, s.gold+s.found)) }

// compare counts the spans of one text. A mistake is a stretch up to the next border that
// gold and found share.
func (s *score) compare(text string, gold, found []schema.Span) {
	if s.mistakes == nil {
		s.mistakes = make(map[string]int)
	}
	s.gold += len(gold)
	s.found += len(found)
	for len(gold) > 0 || len(found) > 0 {
		i, j := shared(gold, found)
		if i == 1 && j == 1 && gold[0] == found[0] {
			s.both++
		} else {
			s.mistakes[show(text, gold[:i])+"   not   "+show(text, found[:j])]++
		}
		gold, found = gold[i:], found[j:]
	}
}

// shared returns how many spans of both lie up to the first border that both have.
func shared(gold, found []schema.Span) (i, j int) {
	for i < len(gold) || j < len(found) {
		switch {
		case j == len(found) || i < len(gold) && gold[i].End < found[j].End:
			i++
		case i == len(gold) || found[j].End < gold[i].End:
			j++
		default:
			return i + 1, j + 1
		}
	}
	return i, j
}

func show(text string, spans []schema.Span) string {
	var b strings.Builder
	for i, s := range spans {
		if i > 0 {
			b.WriteString(" | ")
		}
		part := s.Of(text)
		if len(part) > 90 {
			part = part[:30] + " .. " + part[len(part)-50:]
		}
		b.WriteString(part)
	}
	return b.String()
}

// common returns the n most frequent mistakes, a line each.
func (s *score) common(n int) string {
	var keys []string
	for k := range s.mistakes {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(i, j int) bool {
		if a, b := s.mistakes[keys[i]], s.mistakes[keys[j]]; a != b {
			return a > b
		}
		return keys[i] < keys[j]
	})
	var b strings.Builder
	for _, k := range keys[:min(n, len(keys))] {
		fmt.Fprintf(&b, "%4d  %s\n", s.mistakes[k], k)
	}
	return b.String()
}

// A gold document is raw text with its words and sentences as a treebank has them.
type gold struct {
	text             strings.Builder
	words, sentences []schema.Span
	gap              string   // what stands before the next word
	start            int      // of the sentence, -1 between two
	multi            struct { // a token of several words: "1-2 don't"
		surface, gap, last string
		words              []string
	}
}

// read takes the columns of one line.
func (g *gold) read(c []string) {
	gap := " "
	if strings.Contains(c[9], "SpaceAfter=No") {
		gap = ""
	}
	m := &g.multi
	_, last, several := strings.Cut(c[0], "-")
	switch {
	case several:
		m.surface, m.gap, m.last, m.words = c[1], gap, last, nil
	case strings.Contains(c[0], "."): // an empty node
	case m.last == "":
		g.add(c[1], []string{c[1]}, gap)
	default:
		m.words = append(m.words, c[1])
		if c[0] == m.last {
			g.add(m.surface, m.words, m.gap)
			m.last = ""
		}
	}
}

// add appends a surface token, which the words make up, and the gap behind it.
func (g *gold) add(surface string, words []string, gap string) {
	if g.text.Len() > 0 {
		g.text.WriteString(g.gap)
	}
	at := g.text.Len()
	if g.start < 0 {
		g.start = at
	}
	if strings.Join(words, "") != surface {
		words = []string{surface}
	}
	for _, w := range words {
		g.words = append(g.words, schema.Span{Start: at, End: at + len(w)})
		at += len(w)
	}
	g.text.WriteString(surface)
	g.gap = gap
}

func (g *gold) endSentence() {
	if g.start >= 0 {
		g.sentences = append(g.sentences, schema.Span{Start: g.start, End: g.text.Len()})
	}
	g.start = -1
}

// readConllu rebuilds the raw text of each document of a CoNLL-U file.
func readConllu(t *testing.T, path string) []*gold {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	g := &gold{start: -1}
	docs := []*gold{g}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := in.Text()
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			g = &gold{start: -1}
			docs = append(docs, g)
		case strings.HasPrefix(line, "# newpar"):
			g.gap = "\n\n"
		case line == "":
			g.endSentence()
		case line[0] == '#':
		default:
			g.read(strings.Split(line, "\t"))
		}
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}
