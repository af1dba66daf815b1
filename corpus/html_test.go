package corpus

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"hearsay/schema"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestHTMLGolden reads whole pages. A golden file is the article's facts and its text
// with the boilerplate between ⟦ and ⟧.
func TestHTMLGolden(t *testing.T) {
	pages, _ := filepath.Glob("testdata/*.html")
	if len(pages) == 0 {
		t.Fatal("no pages in testdata")
	}
	for a, err := range (Options{Now: someday}).Articles(pages, nil) {
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		golden := filepath.Join("testdata", strings.TrimSuffix(a.Doc, ".html")+".golden")
		got := render(a)
		if *update {
			if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s:\nfound\n%s\nwanted\n%s", a.Doc, got, want)
		}
	}
}

func render(a *schema.Article) string {
	return "title: " + a.Title + "\noutlet: " + a.Outlet + "\ndate: " + a.Published.Format(time.RFC3339) +
		"\nurl: " + a.URL + "\nlang: " + a.Lang + "\n\n" + mark(a.Text, a.Noise) + "\n"
}

const body = `<p>The minister said on Monday that the reports were false and that he had never seen the train.</p>
<p>His deputy told reporters that there had been two trains, and that both of them had been full of timber for the works.</p>
<p>Nobody at the works would say on Tuesday whether the timber had come, or whether they had been waiting for any.</p>`

func TestHTMLFacts(t *testing.T) {
	for _, c := range []struct{ name, page, title, outlet, date, url, lang string }{
		{
			"open graph", `<html lang=en><head><meta property="og:title" content="A &amp; B"><meta property="og:site_name" content="The Post"><meta property="og:url" content="https://p.example/a"><meta property="article:published_time" content="2023-02-07T01:00:00+03:00"></head><body>` + body,
			"A & B", "The Post", "2023-02-06", "https://p.example/a", "en",
		},
		{
			"time element", `<body><h1>The headline here</h1><time datetime="2023-02-09">later</time><time itemprop="datePublished" datetime="2023-02-07">x</time>` + body,
			"The headline here", "", "2023-02-07", "", "en",
		},
		{
			"title with the outlet", `<head><title>The headline here - The Post</title><meta name="application-name" content="The Post"></head><body>` + body,
			"The headline here", "The Post", "", "", "en",
		},
		{
			"list of objects", `<head><script type="application/ld+json">[{"@type":"Thing"},{"@type":"ReportageNewsArticle","headline":"The headline here","publisher":[{"name":"The Post"}],"datePublished":"Feb. 7, 2023"}]</script></head><body>` + body,
			"The headline here", "The Post", "2023-02-07", "", "en",
		},
		{
			"in a comment, publisher a string", `<head><script type="application/ld+json"><!--{"@type":"NewsArticle","headline":"The headline here","publisher":"The Post","url":"https://p.example/2023/02/07/x"}--></script></head><body>` + body,
			"The headline here", "The Post", "2023-02-07", "https://p.example/2023/02/07/x", "en",
		},
		{
			"host as outlet", `<head><link rel=canonical href="https://www.post.example/x"><title>The headline here</title></head><body>` + body,
			"The headline here", "post.example", "", "https://www.post.example/x", "en",
		},
		{
			"bad url and date", `<head><link rel=canonical href="/relative"><meta name=date content="soon"><title>The headline here</title></head><body>` + body,
			"The headline here", "", "", "", "en",
		},
	} {
		a, bad := readPage(t, c.page)
		if bad != nil {
			t.Errorf("%s: %v", c.name, bad)
			continue
		}
		date := ""
		if !a.Published.IsZero() {
			date = a.Published.Format(time.DateOnly)
		}
		got := [5]string{a.Title, a.Outlet, date, a.URL, a.Lang}
		if want := [5]string{c.title, c.outlet, c.date, c.url, c.lang}; got != want {
			t.Errorf("%s: found %q, wanted %q", c.name, got, want)
		}
		if a.TitleSpan.Of(a.Text) != c.title {
			t.Errorf("%s: the title's span holds %q", c.name, a.TitleSpan.Of(a.Text))
		}
	}
}

// readPage reads a page without a language declared from outside.
func readPage(t testing.TB, page string) (*schema.Article, *Skipped) {
	t.Helper()
	d, bad := readHTML([]byte(page))
	if bad != nil {
		return nil, bad
	}
	a, _, bad := finish(d, facts{}, "test", someday)
	return a, bad
}

func TestHTMLCharsets(t *testing.T) {
	const want = "“No comment,” said the minister of the café"
	line := "<p>\x93No comment,\x94 said the minister of the caf\xE9 on Monday, when he was asked about the train that had crossed the border.</p>"
	for name, page := range map[string]string{
		"declared":       `<meta charset="windows-1252">` + line,
		"undeclared":     `<html><body>` + line,
		"declared wrong": `<meta charset="iso-8859-1">` + line, // browsers read it as windows-1252 too
		"utf-8":          `<p>` + want + ` on Monday, when he was asked about the train.</p>`,
		"utf-8 mark":     "\uFEFF<p>" + want + ` on Monday, when he was asked about the train.</p>`,
	} {
		a, bad := readPage(t, page)
		if bad != nil || !strings.Contains(a.Text, want) {
			t.Errorf("%s: found %v, %v", name, a, bad)
		}
	}
	russian := "<html><head><meta charset=windows-1251></head><body><p>\xCC\xE8\xED\xE8\xF1\xF2\xF0 \xE7\xE0\xFF\xE2\xE8\xEB</p>"
	if _, bad := readPage(t, russian); bad == nil || !strings.Contains(bad.Reason, "not Latin") {
		t.Errorf("russian: found %v", bad)
	}
}

func TestHTMLFallsBack(t *testing.T) {
	scripted := `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"The headline here","articleBody":` +
		string(must(json.Marshal(strings.Repeat(english+"\n\n", 4)))) + `}</script></head><body><div id=app></div></body></html>`
	a, bad := readPage(t, scripted)
	if bad != nil || strings.Count(a.Text, "\n\n") != 4 || !strings.HasPrefix(a.Text, "The headline here\n\nThe minister") {
		t.Errorf("articleBody: found %v, %v", a, bad)
	}
	short, bad := readPage(t, "<nav>Home</nav><div>He denied it.</div>")
	if bad != nil || !strings.Contains(short.Text, "He denied it.") {
		t.Errorf("short page: found %v, %v", short, bad)
	}
	wide, bad := readPage(t, "<body>"+strings.Repeat("<i></i>", maxElements)+body)
	if bad != nil || !strings.Contains(wide.Text, "two trains") {
		t.Errorf("page of many elements: found %v", bad)
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}
