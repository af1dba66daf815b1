package main

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestWrapped(t *testing.T) {
	long := strings.Repeat("x", 100)
	tests := []struct {
		indent     int
		text, want string
	}{
		{2, "", ""},
		{2, "one  two\nthree", "  one two three\n"},
		{0, long + " " + long, long + "\n" + long + "\n"},
		{4, strings.Repeat("word ", 16), "    " + strings.TrimSpace(strings.Repeat("word ", 15)) + "\n    word\n"},
		{0, "clear \x1b[2J\u202e screen", "clear \uFFFD[2J\uFFFD screen\n"},
	}
	for _, tt := range tests {
		var b strings.Builder
		p := newProse(&b)
		p.wrapped(tt.indent, tt.text)
		if err := p.flush(); err != nil {
			t.Fatal(err)
		}
		if b.String() != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, b.String(), tt.want)
		}
	}
}

func TestClipped(t *testing.T) {
	tests := []struct {
		text string
		n    int
		want string
	}{
		{"short", 10, "short"},
		{"two words, here", 12, "two words …"},
		{"ein Wort äöü", 12, "ein Wort äöü"},
		{strings.Repeat("ä", 20), 5, "äääää …"},
	}
	for _, tt := range tests {
		if got := clipped(tt.text, tt.n); got != tt.want {
			t.Errorf("clipped(%q, %d): %q, want %q", tt.text, tt.n, got, tt.want)
		}
	}
}

func TestQuoted(t *testing.T) {
	tests := []struct{ text, want string }{
		{"It is closed.", "“It is closed.”"},
		{"“It is closed.”", "“It is closed.”"},
		{"“Closed,” she said, “for ever.”", "“Closed,” she said, “for ever.”"},
		{"“Closed,” she said.", "““Closed,” she said.”"},
	}
	for _, tt := range tests {
		if got := quoted(tt.text); got != tt.want {
			t.Errorf("quoted(%q): %q, want %q", tt.text, got, tt.want)
		}
	}
}

// FuzzWrapped wants no line wider than the page unless a word is, and no control
// characters.
func FuzzWrapped(f *testing.F) {
	f.Add("one two three")
	f.Add("\x00\x1b[31m\u202e “quoted” \n\n words")
	f.Fuzz(func(t *testing.T, text string) {
		var b strings.Builder
		p := newProse(&b)
		p.wrapped(4, quoted(clipped(text, 400)))
		_ = p.flush()
		for line := range strings.Lines(b.String()) {
			line = strings.TrimSuffix(line, "\n")
			if printable(line) != line {
				t.Errorf("control characters in %q", line)
			}
			if utf8.RuneCountInString(line) > proseWidth && strings.Contains(strings.TrimSpace(line), " ") {
				t.Errorf("too wide: %q", line)
			}
		}
	})
}
