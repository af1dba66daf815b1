package corpus

import (
	"path"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

func readSample(t testing.TB) []*schema.Article {
	t.Helper()
	var out []*schema.Article
	for a, err := range Sample() {
		if err != nil {
			t.Fatal(err)
		}
		checkArticle(t, a)
		out = append(out, a)
	}
	return out
}

func TestSample(t *testing.T) {
	folders := map[string]int{}
	for _, a := range readSample(t) {
		folders[path.Base(path.Dir(a.Path))]++
		if a.Outlet == "" || a.Published.IsZero() || a.Title == "" || !strings.HasPrefix(a.Lang, "en") {
			t.Errorf("%s: outlet %q, date %v, title %q, lang %q", a.Doc, a.Outlet, a.Published, a.Title, a.Lang)
		}
	}
	if folders["dprk-arms"] != 6 || folders["plantfire"] != 5 || folders["chess"] != 5 {
		t.Errorf("found %v", folders)
	}
}

// TestSampleIsTheSameTwice compares two readings, and the disk with what is embedded.
func TestSampleIsTheSameTwice(t *testing.T) {
	ids := func(articles []*schema.Article) (out []string) {
		for _, a := range articles {
			out = append(out, a.Doc+" "+a.ID)
		}
		return out
	}
	first := ids(readSample(t))
	same(t, "second reading", ids(readSample(t)), first)
	var disk []*schema.Article
	for a, err := range Articles([]string{"sample"}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		disk = append(disk, a)
	}
	same(t, "from disk", ids(disk), first)
}

// TestSampleIsOurs checks that no sentence of the real articles, which may not be shipped,
// stands in the sample.
func TestSampleIsOurs(t *testing.T) {
	dir := evalFolder(t)
	ours := map[string]string{} // seven words in a row -> where
	for _, a := range readSample(t) {
		if path.Base(path.Dir(a.Path)) == "dprk-arms" {
			for _, run := range runs(a.Text) {
				ours[run] = a.Doc
			}
		}
	}
	for a, err := range Articles([]string{dir + "/corpora/dprk-arms/docs"}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		for _, run := range runs(a.Text) {
			if doc, ok := ours[run]; ok {
				t.Errorf("%s shares %q with %s", doc, run, a.Doc)
			}
		}
	}
}

func runs(text string) []string {
	words := strings.Split(schema.Slug(text), "-")
	var out []string
	for w := range slices.Values(windows(words, 7)) {
		out = append(out, strings.Join(w, " "))
	}
	return out
}

func windows(words []string, n int) [][]string {
	var out [][]string
	for i := 0; i+n <= len(words); i++ {
		out = append(out, words[i:i+n])
	}
	return out
}
