package corpus

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

// benchText is an article of about 2 KB with a bit of everything.
func benchText(b *testing.B) string {
	b.Helper()
	data, err := os.ReadFile("sample/dprk-arms/04-quayside-live.txt")
	if err != nil {
		b.Fatal(err)
	}
	return string(data)
}

func benchReader(b *testing.B, reader func([]byte) (*draft, *Skipped), data []byte) {
	b.Helper()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		d, bad := reader(data)
		if bad == nil {
			_, _, bad = finish(d, facts{}, "bench", someday)
		}
		if bad != nil {
			b.Fatal(bad)
		}
	}
}

func BenchmarkPlain(b *testing.B) { benchReader(b, readPlain, []byte(benchText(b))) }

func BenchmarkMarkdown(b *testing.B) {
	benchReader(b, readMarkdown, []byte("---\ntitle: A title\npublisher: The Post\ndate: 2023-02-07\n---\n"+benchText(b)))
}

func BenchmarkHTML(b *testing.B) {
	data, err := os.ReadFile("sample/dprk-arms/05-capitol-courier.html")
	if err != nil {
		b.Fatal(err)
	}
	benchReader(b, readHTML, data)
}

func BenchmarkJSONL(b *testing.B) {
	line, err := json.Marshal(map[string]string{"title": "A title", "publisher": "The Post", "date": "2023-02-07", "text": benchText(b)})
	if err != nil {
		b.Fatal(err)
	}
	benchReader(b, readRecord, line)
}

// BenchmarkArticles reads a stream of 1,000 JSON lines from end to end.
func BenchmarkArticles(b *testing.B) {
	line, err := json.Marshal(map[string]string{"title": "A title", "publisher": "The Post", "text": benchText(b)})
	if err != nil {
		b.Fatal(err)
	}
	stream := strings.Repeat(string(line)+"\n", 1000)
	b.SetBytes(int64(len(stream)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range Articles([]string{"-"}, strings.NewReader(stream)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkFindNoise marks boilerplate in ordinary prose, which is what it mostly meets.
func BenchmarkFindNoise(b *testing.B) {
	text := strings.Repeat(strings.Repeat(english+" ", 4)+"\n\n", 50)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		findNoise(text, blocksOf(text, 0))
	}
}
