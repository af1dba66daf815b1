package corpus

import (
	"strings"
	"testing"
	"time"
)

// TestWhichFactWins reads one article with facts in several places.
func TestWhichFactWins(t *testing.T) {
	const dated = "The headline here\n\nBONN, March 11, 2023 (TW) - " + english
	front := "---\ntitle: From front matter\npublisher: Front\ndate: 2023-03-12\nurl: https://front.example/a\n---\n" + dated
	page := `<html lang="en-GB"><head><meta property="og:site_name" content="Page"><meta property="article:published_time" content="2023-03-13"></head><body><h1>From the page</h1><p>` + english + `</p>`
	record := `{"title": "From the line", "outlet": "Line", "date": "2023-03-14", "text": "` + english + `"}` + "\n" + `{"text": "` + english + `"}`
	side := `{"publisher": "Side", "date": "2023-03-15", "url": "https://side.example/a", "lang": "en-US", "title": "From the side"}`
	for _, c := range []struct{ name, file, content, side, want string }{
		{"text", "a.txt", dated, "", "The headline here|TW|2023-03-11||en"},
		{"side over text", "a.txt", dated, side, "From the side|Side|2023-03-15|https://side.example/a|en-US"},
		{"side with gaps", "a.txt", dated, `{"publisher": null, "date": "", "url": null}`, "The headline here|TW|2023-03-11||en"},
		{"front matter over text", "a.md", front, "", "From front matter|Front|2023-03-12|https://front.example/a|en"},
		{"side over front matter", "a.md", front, side, "From the side|Side|2023-03-15|https://side.example/a|en-US"},
		{"page", "a.html", page, "", "From the page|Page|2023-03-13||en-GB"},
		{"side over page", "a.html", page, side, "From the side|Side|2023-03-15|https://side.example/a|en-US"},
		{"line over side", "a.jsonl", record, side, "From the line|Line|2023-03-14|https://side.example/a|en-US From the side|Side|2023-03-15|https://side.example/a|en-US"},
		{"date in the name", "2023-03-10-a.txt", english + "\n" + english, "", "||2023-03-10||en"},
		{"date in the address", "a.txt", english, `{"url": "https://x.example/2023/03/09/a"}`, "|x.example|2023-03-09|https://x.example/2023/03/09/a|en"},
		{"compressed", "a.txt.gz", zipped(t, dated), side, "From the side|Side|2023-03-15|https://side.example/a|en-US"},
	} {
		files := map[string]string{c.file: c.content}
		if c.side != "" {
			files[strings.TrimSuffix(stem(c.file), ".txt")+".json"] = c.side
		}
		var got []string
		for a, err := range (Options{Now: someday}).Articles([]string{write(t, files)}, nil) {
			if err != nil {
				t.Errorf("%s: %v", c.name, err)
				continue
			}
			checkArticle(t, a)
			date := ""
			if !a.Published.IsZero() {
				date = a.Published.Format(time.DateOnly)
			}
			got = append(got, strings.Join([]string{a.Title, a.Outlet, date, a.URL, a.Lang}, "|"))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s:\nfound  %s\nwanted %s", c.name, s, c.want)
		}
	}
}

func TestRecordFields(t *testing.T) {
	for _, c := range []struct{ line, text, title, outlet, url string }{
		{`{"text": "` + english + `", "title": " A\n title "}`, english, "A title", "", ""},
		{`{"Body": "` + english + `", "headline": "T", "publisher": {"@type": "Organization", "name": "The Post"}}`, english, "T", "The Post", ""},
		{`{"content": "` + english + `", "source": {"id": null, "name": "The Post"}, "link": "https://a.example/x"}`, english, "", "The Post", "https://a.example/x"},
		{`{"maintext": "` + english + `", "source": "https://www.post.example/feed", "url": "no address"}`, english, "", "post.example", ""},
		{`{"text": ["` + english + `", "He left."]}`, english + "\n\nHe left.", "", "", ""},
		{`{"text": "\ufeff` + english + `\r\n\ud83d\ude00"}`, "\uFEFF" + english + "\r\n😀", "", "", ""},
		{`{"text": "` + english + ` \ud800"}`, english + " \uFFFD", "", "", ""},
	} {
		a, bad := read(t, readRecord, c.line)
		if bad != nil {
			t.Errorf("%s: %v", c.line, bad)
			continue
		}
		if a.Text != c.text || a.Title != c.title || a.Outlet != c.outlet || a.URL != c.url {
			t.Errorf("%s: found %q, %q, %q, %q", c.line, a.Text, a.Title, a.Outlet, a.URL)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	for _, c := range []struct{ name, text, meta, title, outlet string }{
		{"usual", "---\ntitle: \"A: B\"\nsource:\n  name: The Post\n---\n" + english, "---\ntitle: \"A: B\"\nsource:\n  name: The Post\n---\n", "A: B", "The Post"},
		{"windows lines and mark", "\uFEFF---\r\ntitle: T\r\n---\r\n" + english, "\uFEFF---\r\ntitle: T\r\n---\r\n", "T", ""},
		{"closed by dots", "---\ntitle: T\n...\n" + english, "---\ntitle: T\n...\n", "T", ""},
		{"never closed", "---\ntitle: T\n" + english, "", "", ""},
		{"none", "# The *headline* here #\n\n" + english, "", "The *headline* here", ""},
		{"not a mapping", "---\n- a\n- b\n---\n" + english, "---\n- a\n- b\n---\n", "", ""},
	} {
		a, bad := read(t, readMarkdown, c.text)
		if bad != nil {
			t.Errorf("%s: %v", c.name, bad)
			continue
		}
		meta := ""
		if len(a.Meta) > 0 {
			meta = a.Meta[0].Of(a.Text)
		}
		if a.Text != c.text || meta != c.meta || a.Title != c.title || a.Outlet != c.outlet {
			t.Errorf("%s: found %q, %q, %q", c.name, meta, a.Title, a.Outlet)
		}
		if c.meta != "" && !a.InNoise(a.Meta[0]) {
			t.Errorf("%s: front matter is no noise", c.name)
		}
	}
}

func TestWrappedText(t *testing.T) {
	text := "A headline of this text stands here alone\n\n" +
		"The minister said on Monday that the reports on the train were not true\nand that nobody had seen it, whatever the papers and the opposition may\nhave written about it in the last few days. He took no questions then.\n\n" +
		"Read more: A long headline of another story that goes on for more than\none line, because the text is wrapped at a fixed width of seventy bytes\nor thereabouts, as mail used to be.\n\n" +
		"His deputy denied all of it and said that there had been two trains, one\nof them full of timber, and that the minister had seen both of them with\nhis own eyes from the window of the office in which he was working then.\n"
	a, bad := read(t, readPlain, text)
	if bad != nil {
		t.Fatal(bad)
	}
	if len(a.Noise) != 1 || !strings.HasPrefix(a.Noise[0].Of(text), "Read more") || !strings.HasSuffix(a.Noise[0].Of(text), "used to be.") {
		t.Errorf("found %s", mark(text, a.Noise))
	}
}
