package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// news is a text in the manner of the wires, written for measuring.
const news = `PORT ELLEN (AW) — The ministry "has never had any arms deals", spokeswoman J. K. Doe told reporters on Nov. 5, 2022, adding that it didn't know of the U.S. report.

“We’ve seen 1,200 containers – worth $3.5 million – leave the port,” Lt. Col. Roe said. “Who signed? No one.”

Doe's state-run agency called it ‘nonsense’; see https://example.org/a?b=1 or mail press@example.org. Mr. O'Neil can't recall 50% of it.

`

func BenchmarkAnalyze(b *testing.B) {
	text := strings.Repeat(news, 100)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Analyze(text, nil)
	}
}

// BenchmarkArticles reads the corpora of HEARSAY_EVAL, one article at a time.
func BenchmarkArticles(b *testing.B) {
	dir := os.Getenv("HEARSAY_EVAL")
	paths, _ := filepath.Glob(filepath.Join(dir, "corpora", "*", "docs", "*.txt"))
	if dir == "" || len(paths) == 0 {
		b.Skip("HEARSAY_EVAL names no folder with corpora")
	}
	var texts []string
	size, tokens := 0, 0
	for _, p := range paths {
		t, err := os.ReadFile(p)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(t))
		size += len(t)
		tokens += len(Analyze(string(t), nil).Tokens)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			Analyze(t, nil)
		}
	}
	b.ReportMetric(float64(tokens*b.N)/b.Elapsed().Seconds(), "tokens/s")
}
