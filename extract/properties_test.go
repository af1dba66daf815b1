package extract_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"hearsay/extract"
	"hearsay/schema"
)

// faults lists what a reading does that no reading may: spans outside the text or inside a
// rune, contents out of order or in noise, and names of statements and holders that are
// not there.
func faults(r *schema.Reading) error {
	var errs []error
	wrong := func(format string, args ...any) { errs = append(errs, fmt.Errorf(format, args...)) }
	text := r.Article.Text
	span := func(what string, s schema.Span) {
		if s.Start < 0 || s.End > len(text) || s.Empty() {
			wrong("%s %v is empty or outside the text of %d bytes", what, s, len(text))
		} else if !boundary(text, s.Start) || !boundary(text, s.End) {
			wrong("%s %v cuts a rune", what, s)
		}
	}
	statements, holders := map[string]bool{}, map[string]bool{"": true}
	for _, h := range r.Holders {
		if holders[h.ID] {
			wrong("holder %s twice", h.ID)
		}
		if h.Label == "" || len(h.Names) == 0 || !slices.IsSorted(h.Names) {
			wrong("holder %s: label %q, names %q", h.ID, h.Label, h.Names)
		}
		holders[h.ID] = true
	}
	for _, s := range r.Statements {
		if statements[s.ID] {
			wrong("statement %s twice", s.ID)
		}
		statements[s.ID] = true
	}
	holder := func(what, id string) {
		if !holders[id] {
			wrong("%s names %q, which is no holder of the reading", what, id)
		}
	}
	for _, s := range r.Statements {
		faultsOf(r, s, span, holder, wrong)
		if s.Parent != "" && (!statements[s.Parent] || s.Parent == s.ID) {
			wrong("statement %s: parent %s is not there", s.ID, s.Parent)
		}
	}
	faultsOfRelays(r, span, holder, wrong)
	return errors.Join(errs...)
}

func faultsOfRelays(r *schema.Reading, span func(string, schema.Span), holder func(string, string), wrong func(string, ...any)) {
	for _, c := range r.Citations {
		span("evidence of a citation", c.Evidence)
		span("sentence of a citation", c.Sentence)
		holder("citation", c.From)
		holder("citation", c.To)
		if c.To == "" || c.From == "" && !c.Publisher {
			wrong("citation from %q to %q", c.From, c.To)
		}
	}
	for _, t := range r.Ties {
		span("evidence of a tie", t.Evidence)
		holder("tie", t.From)
		holder("tie", t.To)
		if t.From == "" || t.To == "" || t.From == t.To {
			wrong("tie from %q to %q", t.From, t.To)
		}
	}
}

func faultsOf(r *schema.Reading, s schema.Statement, span func(string, schema.Span), holder func(string, string), wrong func(string, ...any)) {
	span("cue", s.Cue)
	span("sentence", s.Sentence)
	for _, x := range s.Source {
		span("source", x)
	}
	for i, x := range s.Content {
		span("content", x)
		if i > 0 && x.Start < s.Content[i-1].End {
			wrong("content %v is not behind %v", x, s.Content[i-1])
		}
		if r.Article.InNoise(x) {
			wrong("content %v touches noise", x)
		}
	}
	if len(s.Content) == 0 || s.Lemma == "" || s.Rule == "" {
		wrong("statement %s without content, lemma or rule", s.ID)
	}
	if !slices.Contains(schema.Stances, s.Stance) || !polarity(s.Polarity) {
		wrong("statement %s: stance %q, polarity %q", s.ID, s.Stance, s.Polarity)
	}
	holder("statement", s.Holder)
	for _, id := range s.RelayedBy {
		holder("relay", id)
	}
	for _, p := range s.Positions {
		span("proposition", p.Proposition.Span)
		if !polarity(p.Polarity) || p.Proposition.Predicate == "" {
			wrong("position of %s: %q towards %q", s.ID, p.Polarity, p.Proposition.Predicate)
		}
		for _, role := range []schema.Role{p.Proposition.Agent, p.Proposition.Recipient, p.Proposition.Theme} {
			holder("role", role.Entity)
			if role.Span != (schema.Span{}) {
				span("role", role.Span)
			}
		}
	}
}

func polarity(p schema.Polarity) bool {
	return p == schema.Support || p == schema.Deny || p == schema.Doubt || p == schema.Neutral
}

func boundary(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

// noisy is an article whose every seventh stretch of 40 bytes or so is noise.
func noisy(text string) *schema.Article {
	a := &schema.Article{ID: "article:test", Doc: "test.txt", Outlet: "Test Wire", Lang: "en", Text: text}
	for i := 240; i+40 < len(text); i += 280 {
		s := schema.Span{Start: i, End: i + 40}
		for !boundary(text, s.Start) {
			s.Start++
		}
		for !boundary(text, s.End) {
			s.End++
		}
		a.Noise = append(a.Noise, s)
	}
	return a
}

func encode(t testing.TB, r *schema.Reading) []byte {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func FuzzRead(f *testing.F) {
	for _, file := range files {
		data, err := os.ReadFile(filepath.Join("testdata", file.name))
		if err != nil {
			f.Fatal(err)
		}
		for i, line := range strings.Split(string(data), "\n") {
			if i%5 == 0 {
				f.Add(line)
			}
		}
	}
	f.Add("“‘“He said “that” he said, he said.")
	f.Add("\xff\xfe said the \x00 mayor: ‘’”\r\n\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD") // an article's text is valid UTF-8
		a := noisy(text)
		r := extract.Read(a)
		if err := faults(r); err != nil {
			t.Errorf("%q:\n%v", text, err)
		}
		if again := extract.Read(a); !bytes.Equal(encode(t, r), encode(t, again)) {
			t.Errorf("%q: two readings differ", text)
		}
	})
}

// TestProperties checks every sentence of testdata, alone and all of a file as one text,
// with and without noise.
func TestProperties(t *testing.T) {
	for _, text := range samples(t) {
		for _, a := range []*schema.Article{noisy(text), {ID: "article:test", Text: text}} {
			if err := faults(extract.Read(a)); err != nil {
				t.Errorf("%.80q: %v", text, err)
			}
		}
	}
}

// samples returns the sentences of testdata, and those of each file as one text.
func samples(t testing.TB) []string {
	t.Helper()
	var out []string
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join("testdata", f.name))
		if err != nil {
			t.Fatal(err)
		}
		var whole []string
		for _, raw := range strings.Split(string(data), "\n") {
			if raw == "" || strings.HasPrefix(raw, "#") {
				continue
			}
			if !f.marked {
				raw, _, _ = strings.Cut(raw, " => ")
				if head, rest, ok := strings.Cut(raw, ": "); ok && f.name == "claims.txt" && head != "" {
					raw = rest
				}
			}
			if sh, err := parseSheet(raw); err == nil {
				whole = append(whole, sh.text)
			}
		}
		out = append(out, whole...)
		out = append(out, strings.Join(whole, "\n\n"))
	}
	return out
}

// full makes the hostile texts of TestHostile sixteen times as long, for measuring.
var full = flag.Bool("full", false, "hostile texts in full length")

// TestHostile reads texts that have brought down readers of news: they must end and give
// a reading without faults. No time is laid down, but work that grows with the square of
// the text shows under -full.
func TestHostile(t *testing.T) {
	n := 1
	if *full {
		n = 16
	}
	for _, c := range []struct{ name, text string }{
		{"empty", ""},
		{"blank", strings.Repeat(" \n", 1000*n)},
		{"opening quotes", strings.Repeat("“", 100_000)},
		{"straight quotes", strings.Repeat(`"`, 100_001)},
		{"nested quotes", strings.Repeat("“He said ‘", 100*n) + "no" + strings.Repeat("’ she said.”", 100*n)},
		{"a megabyte without a line end", strings.Repeat("The ferry left the old harbour at noon. ", 1<<20/40)},
		{"one sentence", strings.Repeat("the mayor said the bridge was closed and ", 1600*n)},
		{"one word", strings.Repeat("a", 1<<20)},
		{"commas", strings.Repeat("he said, ", 1600*n)},
		{"names", strings.Repeat("Anna Bo ", 1600*n)},
		{"new names", many(1000*n, "Anna B%dx said the ferry was late. ")},
		{"roles", many(1000*n, "The number %d nurse said it denied the report. ")},
		{"according", strings.Repeat("according to ", 1600*n)},
		{"nesting", strings.Repeat("the clerk said that ", 800*n)},
		{"colons", strings.Repeat("Police: ", 1600*n)},
		{"paragraphs", strings.Repeat("“No,” he said.\n\n", 1600*n)},
		{"claims", strings.Repeat("Norway denied these claims that it sold arms to Chad. ", 1000*n)},
		{"hyphens", strings.Repeat("-", 200_000)},
		{"brackets", strings.Repeat("(the mayor (", 1600*n)},
		{"citing", strings.Repeat("citing the report, ", 800*n)},
	} {
		t.Run(strings.ReplaceAll(c.name, " ", "-"), func(t *testing.T) {
			if err := faults(read(c.text)); err != nil {
				t.Errorf("%.2000s", err)
			}
		})
	}
}

func many(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestConcurrent reads the same articles on eight goroutines and on one.
func TestConcurrent(t *testing.T) {
	texts := samples(t)
	alone := make([][]byte, len(texts))
	for i, text := range texts {
		alone[i] = encode(t, read(text))
	}
	var wait sync.WaitGroup
	for g := range 8 {
		wait.Go(func() {
			for i := range texts {
				i = (i + g*len(texts)/8) % len(texts)
				if !bytes.Equal(alone[i], encode(t, read(texts[i]))) {
					t.Errorf("goroutine %d reads otherwise: %.80q", g, texts[i])
				}
			}
		})
	}
	wait.Wait()
}

// TestUnchanged checks that reading leaves the article alone.
func TestUnchanged(t *testing.T) {
	for _, text := range samples(t) {
		a := noisy(text)
		before := fmt.Sprintf("%+v", *a)
		extract.Read(a)
		if fmt.Sprintf("%+v", *a) != before {
			t.Errorf("%.80q: the article was changed", text)
		}
	}
}
