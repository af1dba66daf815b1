package extract_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"hearsay/extract"
	"hearsay/extract/text"
	"hearsay/schema"
)

// BenchmarkRead reads the articles of HEARSAY_EVAL (corpora and the development half of
// PolNeAR), or the sentences of testdata when it is not set.
func BenchmarkRead(b *testing.B) {
	articles := benchArticles(b)
	tokens, size := 0, 0
	for _, a := range articles {
		tokens += len(text.Analyze(a.Text, nil).Tokens)
		size += len(a.Text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			extract.Read(a)
		}
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
	b.ReportMetric(float64(len(articles)), "articles/op")
}

func benchArticles(b *testing.B) []*schema.Article {
	b.Helper()
	var texts []string
	if dir := os.Getenv("HEARSAY_EVAL"); dir != "" {
		for _, root := range []string{filepath.Join(dir, "corpora"), filepath.Join(dir, "polnear", "dev", "text")} {
			texts = append(texts, textsUnder(b, root)...)
		}
	}
	if len(texts) == 0 {
		for _, t := range samples(b) {
			if strings.Contains(t, "\n\n") {
				texts = append(texts, t)
			}
		}
	}
	var out []*schema.Article
	for _, t := range texts {
		out = append(out, &schema.Article{ID: schema.ArticleID("", t), Lang: "en", Text: strings.ToValidUTF8(t, "\uFFFD")})
	}
	return out
}

// textsUnder returns the .txt files below root, none when it is not there.
func textsUnder(b *testing.B, root string) []string {
	b.Helper()
	var out []string
	_ = filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".txt" {
			return nil
		}
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, string(data))
		return nil
	})
	return out
}
