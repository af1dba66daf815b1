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

// A gold document is raw text with its words and sentences as a treebank has them.
type gold struct {
	text             strings.Builder
	words, sentences []schema.Span
}

// floors are the least F1, in percent, of words and sentences on raw text. Raise them
// when the figures rise. The rules were made while looking at the development files only.
var floors = []struct {
	file             string
	words, sentences float64
}{
	{"ewt-dev", 95, 60},
	{"gum-dev", 95, 60},
}

// TestTreebanks measures words and sentences on raw text. Sentences of a paragraph are
// joined by a space, or by nothing where the treebank says so; paragraphs by a blank line.
func TestTreebanks(t *testing.T) {
	dir := os.Getenv("HEARSAY_EVAL")
	if dir == "" {
		t.Skip("HEARSAY_EVAL names no folder with treebanks")
	}
	for _, f := range floors {
		docs := readConllu(t, filepath.Join(dir, "treebanks", f.file+".conllu"))
		var w, s score
		for _, g := range docs {
			text := g.text.String()
			d := Analyze(text, nil)
			var words, sentences []schema.Span
			for _, k := range d.Tokens {
				words = append(words, k.Span)
			}
			for _, k := range d.Sentences {
				sentences = append(sentences, k.Span)
			}
			w.compare(text, g.words, words)
			s.compare(text, g.sentences, sentences)
		}
		t.Logf("%-14s words F1 %.2f  sentences F1 %.2f", f.file, w.f1(), s.f1())
		if w.f1() < f.words || s.f1() < f.sentences {
			t.Errorf("%s: words %.2f, sentences %.2f: below the floors %.2f, %.2f", f.file, w.f1(), s.f1(), f.words, f.sentences)
		}
		if n, _ := strconv.Atoi(os.Getenv("HEARSAY_MISTAKES")); n > 0 {
			t.Logf("words:\n%s", w.common(n))
			t.Logf("sentences:\n%s", s.common(n))
		}
	}
}

// A score counts spans and remembers where gold and found part.
type score struct {
	gold, found, both int
	mistakes          map[string]int
}

func (s *score) f1() float64 { return 200 * float64(s.both) / float64(max(1, s.gold+s.found)) }

func (s *score) compare(text string, gold, found []schema.Span) {
	if s.mistakes == nil {
		s.mistakes = make(map[string]int)
	}
	s.gold += len(gold)
	s.found += len(found)
	for i, j := 0, 0; i < len(gold) || j < len(found); {
		if i < len(gold) && j < len(found) && gold[i] == found[j] {
			s.both++
			i++
			j++
			continue
		}
		a, b := i, j // one stretch up to the next common border
		for end := -1; ; {
			ge, fe := len(text)+1, len(text)+1
			if i < len(gold) {
				ge = gold[i].End
			}
			if j < len(found) {
				fe = found[j].End
			}
			if ge == fe {
				end = ge
				if i < len(gold) {
					i++
				}
				if j < len(found) {
					j++
				}
			} else if ge < fe {
				i++
				continue
			} else {
				j++
				continue
			}
			_ = end
			break
		}
		s.mistakes[show(text, gold[a:i])+"   not   "+show(text, found[b:j])]++
	}
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

// readConllu rebuilds the raw text of each document.
func readConllu(t *testing.T, path string) []*gold {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var docs []*gold
	g := &gold{}
	joint := ""
	start := -1
	rangeEnd := 0
	rangeSpace := ""
	var surface string
	var parts []string
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<20)
	for in.Scan() {
		line := in.Text()
		c := strings.Split(line, "\t")
		switch {
		case strings.HasPrefix(line, "# newdoc"):
			g, joint = &gold{}, ""
			docs = append(docs, g)
		case strings.HasPrefix(line, "# newpar"):
			if g.text.Len() > 0 {
				joint = "\n\n"
			}
		case line == "":
			if start >= 0 {
				g.sentences = append(g.sentences, schema.Span{Start: start, End: g.text.Len()})
			}
			start = -1
		case len(c) < 10 || strings.Contains(c[0], "."):
		default:
			if len(docs) == 0 {
				docs = append(docs, g)
			}
			space := " "
			if strings.Contains(c[9], "SpaceAfter=No") {
				space = ""
			}
			if _, b, ok := strings.Cut(c[0], "-"); ok {
				rangeEnd, _ = strconv.Atoi(b)
				rangeSpace, surface, parts = space, c[1], nil
				continue
			}
			if start < 0 || rangeEnd == 0 || len(parts) == 0 {
				if n, _ := strconv.Atoi(c[0]); rangeEnd == 0 || n <= rangeEnd && len(parts) == 0 {
					g.text.WriteString(joint)
					joint = ""
				}
			}
			if start < 0 {
				start = g.text.Len()
			}
			if rangeEnd > 0 {
				parts = append(parts, c[1])
				if c[0] == strconv.Itoa(rangeEnd) {
					at := g.text.Len()
					if strings.Join(parts, "") != surface {
						parts = []string{surface}
					}
					for _, p := range parts {
						g.words = append(g.words, schema.Span{Start: at, End: at + len(p)})
						at += len(p)
					}
					g.text.WriteString(surface)
					joint, rangeEnd = rangeSpace, 0
				}
				continue
			}
			g.words = append(g.words, schema.Span{Start: g.text.Len(), End: g.text.Len() + len(c[1])})
			g.text.WriteString(c[1])
			joint = space
		}
	}
	if err := in.Err(); err != nil {
		t.Fatal(err)
	}
	return docs
}
