package schema

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSlug(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"John Kirby", "john-kirby"},
		{"Kwon Jong-un", "kwon-jong-un"},
		{"Kwon Jong Un", "kwon-jong-un"},
		{"U.S.", "us"},
		{"O’Brien", "obrien"},
		{"Élysée", "elysee"},
		{"Straße", "strasse"},
		{"  Brandt & Sons ", "brandt-sons"},
		{"Київ", "київ"},
		{"—", ""},
		{"", ""},
	} {
		if got := Slug(c.name); got != c.want {
			t.Errorf("Slug(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestArticleID(t *testing.T) {
	a := ArticleID("The Hill", "text")
	if a != ArticleID("the hill", "text") {
		t.Error("the spelling of an outlet's name makes another article")
	}
	for _, b := range []string{ArticleID("The Hill", "texts"), ArticleID("Tidewater Wire", "text"), ArticleID("", "The Hilltext")} {
		if a == b {
			t.Errorf("%s stands for two articles", a)
		}
	}
	if !strings.HasPrefix(a, "article:") || len(a) != len("article:")+16 {
		t.Errorf("ArticleID = %q, want 16 hexadecimal digits", a)
	}
}

func TestStatementID(t *testing.T) {
	source, cue, content := []Span{{0, 4}}, Span{5, 9}, []Span{{10, 20}}
	a := StatementID("article:1", source, cue, content)
	if a != StatementID("article:1", source, cue, content) {
		t.Error("the same spans give two identities")
	}
	for _, b := range []string{
		StatementID("article:2", source, cue, content),
		StatementID("article:1", nil, cue, content),
		StatementID("article:1", source, Span{5, 8}, content),
		StatementID("article:1", source, cue, []Span{{10, 15}, {16, 20}}),
		StatementID("article:1", content, cue, source),
	} {
		if a == b {
			t.Errorf("%s stands for two statements", a)
		}
	}
}

func TestOutletID(t *testing.T) {
	known, unknown := &Article{ID: "article:1", Outlet: "The Hill"}, &Article{ID: "article:1"}
	if got := OutletID(known); got != "agent:the-hill" {
		t.Errorf("OutletID = %q", got)
	}
	if got := OutletID(unknown); got != "outlet:1" {
		t.Errorf("OutletID of an unknown outlet = %q, want one of the article's own", got)
	}
}

func TestCodePoints(t *testing.T) {
	text := "\ufeff“Élysée” — " + strings.Repeat("Київ ", 200) + "\r\nend"
	c := NewCodePoints(text)
	n := 0
	for i := range text {
		if got := c.At(i); got != n {
			t.Fatalf("At(%d) = %d, want %d", i, got, n)
		}
		n++
	}
	if got := c.At(len(text)); got != utf8.RuneCountInString(text) {
		t.Errorf("At(end) = %d", got)
	}
	for _, s := range []string{"", strings.Repeat("x", markEvery), strings.Repeat("x", 2*markEvery)} {
		if got := NewCodePoints(s).At(len(s)); got != len(s) {
			t.Errorf("At(%d) = %d", len(s), got)
		}
	}
}

func TestHull(t *testing.T) {
	if got := Hull(Span{5, 7}, Span{1, 2}, Span{6, 9}); got != (Span{1, 9}) {
		t.Errorf("Hull = %v", got)
	}
	if got := Hull(); !got.Empty() {
		t.Errorf("Hull of nothing = %v", got)
	}
}
