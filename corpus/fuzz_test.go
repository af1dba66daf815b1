package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"

	"hearsay/schema"
)

// checkArticle holds for every article, whatever it was read from.
func checkArticle(t testing.TB, a *schema.Article) {
	t.Helper()
	if !utf8.ValidString(a.Text) || strings.TrimSpace(a.Text) == "" {
		t.Fatalf("%s: text is empty or not valid UTF-8", a.Doc)
	}
	for _, s := range []string{a.Title, a.Outlet, a.URL, a.Lang, a.Doc} {
		if !utf8.ValidString(s) || strings.ContainsAny(s, "\n\r") {
			t.Fatalf("%s: bad fact %q", a.Doc, s)
		}
	}
	if want := schema.ArticleID(a.Outlet, a.Text); a.ID != want {
		t.Fatalf("%s: identity %s, wanted %s", a.Doc, a.ID, want)
	}
	checkSpans(t, a, "noise", a.Noise)
	checkSpans(t, a, "meta", a.Meta)
	if !a.TitleSpan.Empty() {
		checkSpans(t, a, "title", []schema.Span{a.TitleSpan})
	}
}

// checkSpans wants spans in order, apart, inside of the text, not empty, on rune borders.
func checkSpans(t testing.TB, a *schema.Article, what string, spans []schema.Span) {
	t.Helper()
	end := -1
	for _, s := range spans {
		if s.Start <= end || s.Empty() || s.End > len(a.Text) {
			t.Fatalf("%s: %s span %v out of order or outside of %d bytes, after %d", a.Doc, what, s, len(a.Text), end)
		}
		if !utf8.RuneStart(a.Text[s.Start]) || (s.End < len(a.Text) && !utf8.RuneStart(a.Text[s.End])) {
			t.Fatalf("%s: %s span %v cuts a rune", a.Doc, what, s)
		}
		end = s.End
	}
}

// fuzzReader runs one reader on anything: it may refuse, and what it yields is sound and
// the same the second time.
func fuzzReader(f *testing.F, reader func([]byte) (*draft, *Skipped), seeds ...string) {
	for _, c := range noiseCases {
		text, _ := unmark(c.text)
		f.Add([]byte(text))
	}
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<16 {
			return
		}
		a, bad := read(t, reader, string(data))
		if bad != nil {
			if bad.Reason == "" {
				t.Fatal("refused without a reason")
			}
			return
		}
		checkArticle(t, a)
		if b, _ := read(t, reader, string(data)); b == nil || b.ID != a.ID || len(b.Noise) != len(a.Noise) {
			t.Fatal("read in two ways")
		}
	})
}

func FuzzPlain(f *testing.F) {
	fuzzReader(f, readPlain, "\uFEFFMinisters meet\r\n\r\nText.\r\n", "\xFF\xFEa\x00", "caf\xE9 is closed", "UN, February 7 – RIA Novosti. Experts", strings.Repeat("“", 100))
}

func FuzzMarkdown(f *testing.F) {
	fuzzReader(f, readMarkdown, "---\ntitle: x\ndate: 2023-02-07\n---\n# Headline #\n\nText.\n\n![a](b)\n```\ncode\n```\n<!-- x -->\n",
		"---\na: &a [*a]\n---\nText", "---\n? x\n: - y\n...\nText", "\uFEFF---\r\ndate: !!timestamp 2001-01-01\r\n---\r\nText")
}

func FuzzHTML(f *testing.F) {
	fuzzReader(f, readHTML, "<html lang=en><head><title>A - B</title><script type=application/ld+json>{\"@graph\":[{\"@type\":[\"NewsArticle\"],\"headline\":\"H\",\"publisher\":{\"@id\":\"#p\"}},{\"@id\":\"#p\",\"name\":\"P\"}]}</script><body><p>Text<br><br>more<figure><figcaption>cap</figcaption></figure><aside>a</aside>",
		"<meta charset=windows-1251><p>\xCF\xF0", "<p>a<p hidden>b<time datetime=2023-02-07 pubdate>", strings.Repeat("<div>", 600)+"x", "<table><tr><td>a<td>b", "<plaintext><p>")
}

func FuzzJSONL(f *testing.F) {
	fuzzReader(f, readRecord, `{"text":"Text of it","title":"T","outlet":{"name":"O"},"date":1675766000,"url":"https://a.example/2023/02/07/x","lang":"en_US"}`,
		`{"body":["a","b"],"published":"2023-02-07T10:33:00+03:00","source":"https://www.a.example/"}`, `{"content":"\ud800 x","Title":"t"}`, `{"text":1}`, `[]`, `null`)
}

// TestLinesOfAnySize cuts a file of lines at every buffer size that matters.
func TestLinesOfAnySize(t *testing.T) {
	var b strings.Builder
	want := 0
	for n := sniffBytes - 40; n < sniffBytes+40; n += 7 {
		b.WriteString(`{"text": "He said so. ` + strings.Repeat("x", n) + "\"}\n\r\n")
		want++
	}
	n := 0
	for a, err := range (Options{MaxBytes: 2 * sniffBytes}).Articles([]string{"-"}, strings.NewReader(b.String())) {
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		n++
	}
	if n != want {
		t.Errorf("found %d articles, wanted %d", n, want)
	}
}
