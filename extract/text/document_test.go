package text

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"hearsay/schema"
)

// seeds are texts that touch every rule, and some that once went wrong.
func seeds() []string {
	out := []string{
		news, wrapped, "", "\n\n", "\xff\xfe“\x80", "a\x00b", "“‘\"'«„", "”’\"'»“", ". . . !", "…’”",
		"'\n'", "@ a@ @b a@b c.@d", "1-1-1-11-22", "’’’s ''' n't 't", "#  # \n##", "é\u0301 ‘é’", "U.S", "(I. Foo", "I. Foo", "www.", "http://",
	}
	for _, c := range tokens {
		out = append(out, c.in)
	}
	for _, c := range quoteCases {
		out = append(out, c.in)
	}
	for _, c := range paragraphCases {
		out = append(out, c.in)
	}
	return append(out, marked(markedSentences)...)
}

func TestInvariants(t *testing.T) {
	for _, s := range seeds() {
		check(t, s, nil)
		check(t, s, []schema.Span{{Start: len(s) / 3, End: len(s) / 2}})
	}
}

func FuzzAnalyze(f *testing.F) {
	for i, s := range seeds() {
		f.Add(s, i%7, i%11)
	}
	f.Fuzz(func(t *testing.T, s string, from, length int) {
		check(t, s, nil)
		if from >= 0 && length >= 0 && from+length >= 0 {
			check(t, s, []schema.Span{{Start: from, End: from + length}})
		}
	})
}

// check fails when the analysis of text breaks a promise of [Document].
func check(t *testing.T, text string, skip []schema.Span) {
	t.Helper()
	d := Analyze(text, skip)
	checkSpan := func(what string, s schema.Span, after int) {
		if s.Start < after || s.End < s.Start || s.End > len(text) {
			t.Fatalf("%s %v behind %d of %q", what, s, after, text)
		}
		for _, i := range [...]int{s.Start, s.End} {
			if utf8.ValidString(text) && i < len(text) && !utf8.RuneStart(text[i]) {
				t.Fatalf("%s %v cuts a rune of %q", what, s, text)
			}
		}
	}
	last := 0
	for _, p := range d.Paragraphs {
		checkSpan("paragraph", p, last)
		last = p.End
		for _, n := range skip {
			if n.Overlaps(p) && !n.Empty() {
				t.Fatalf("paragraph %v touches noise %v", p, n)
			}
		}
	}
	checkTokens(t, d, checkSpan)
	for i, q := range d.Quotes {
		checkSpan("quote", q.Span, 0)
		checkSpan("inner", q.Inner, q.Start)
		if i > 0 && q.Start < d.Quotes[i-1].Start || !q.Contains(q.Inner) || q.Parent >= i {
			t.Fatalf("quote %d %+v is out of order in %q", i, q, text)
		}
		if q.Parent >= 0 && !d.Quotes[q.Parent].Contains(q.Span) {
			t.Fatalf("quote %+v is not inside %+v in %q", q, d.Quotes[q.Parent], text)
		}
	}
}

// checkTokens checks that tokens and sentences tile the paragraphs but for spaces.
func checkTokens(t *testing.T, d *Document, checkSpan func(string, schema.Span, int)) {
	t.Helper()
	last, next := 0, 0
	for _, s := range d.Sentences {
		checkSpan("sentence", s.Span, last)
		last = s.Span.End
		if s.First != next || s.End <= s.First || !d.Paragraphs[s.Paragraph].Contains(s.Span) {
			t.Fatalf("sentence %+v does not follow token %d in %q", s, next, d.Text)
		}
		next = s.End
		if s.Start != d.Tokens[s.First].Start || s.Span.End != d.Tokens[s.End-1].End {
			t.Fatalf("sentence %+v does not fit its tokens in %q", s, d.Text)
		}
	}
	if next != len(d.Tokens) {
		t.Fatalf("%d of %d tokens stand in sentences of %q", next, len(d.Tokens), d.Text)
	}
	at := 0
	for _, k := range d.Tokens {
		checkSpan("token", k.Span, at)
		if k.Empty() {
			t.Fatalf("empty token at %d of %q", k.Start, d.Text)
		}
		at = k.End
	}
	for _, p := range d.Paragraphs {
		var words strings.Builder
		for _, k := range d.Tokens {
			if p.Contains(k.Span) {
				words.WriteString(k.Of(d.Text))
			}
		}
		if want := strings.Map(dropSpace, p.Of(d.Text)); utf8.ValidString(d.Text) && strings.Map(dropSpace, words.String()) != want {
			t.Fatalf("tokens of %v make %q, want %q", p, words.String(), want)
		}
	}
}

func dropSpace(r rune) rune {
	if isSeparator(r) {
		return -1
	}
	return r
}

// TestLinear gives Analyze what makes careless rules slow: the time of a text of twice the
// length may not be much more than twice that of the text.
func TestLinear(t *testing.T) {
	for _, unit := range []string{
		"“", "\"", "'", "‘", "„", "« ", "‘“", "\" ", "' a ", "“a‘b ", "s' ", "a\n", "\n ", ".", ". ", ". . ", "!?", "-", "a-", "1-", "11-11",
		"a.", "A. ", "1,", "1:", "a@", "@a", "a'", "'a", "’s", "_", "#", "# ", ":-", "(", ")", "[1]", "x", "9", "é", "\xff", "www.", "http://a ",
		" ", "U.S. ", "etc. (", "\" . ", "\u200b", "\"\n", "- ", "Aa said ", "no. ",
	} {
		linear(t, unit, func(n int) string { return strings.Repeat(unit, n/len(unit)) })
	}
	linear(t, "openers, a gap, a closer", func(n int) string {
		return "“" + strings.Repeat("‘", n/6) + strings.Repeat(" ", n/2) + "”"
	})
	linear(t, "a long number and hyphens", func(n int) string {
		return strings.Repeat("1", n/2) + strings.Repeat("-11", n/6)
	})
}

func linear(t *testing.T, name string, text func(n int) string) {
	t.Helper()
	const size = 1 << 16
	took := func(s string) time.Duration {
		best := time.Hour
		for range 3 {
			start := time.Now()
			Analyze(s, nil)
			best = min(best, time.Since(start))
		}
		return best
	}
	small, large := took(text(size)), took(text(4*size))
	if large > 12*small+20*time.Millisecond {
		t.Errorf("%q: %v for %d bytes, %v for four times as many", name, small, size, large)
	}
}

// TestLongInput reads what the readers of articles may let through.
func TestLongInput(t *testing.T) {
	quotes := Analyze(strings.Repeat("“", 100_000)+"x", nil)
	if len(quotes.Quotes) != 100_000 || quotes.Quotes[99_999].Parent != 99_998 {
		t.Errorf("%d quotations from 100,000 opening marks", len(quotes.Quotes))
	}
	if testing.Short() {
		t.Skip("20 MB of text")
	}
	line := Analyze(strings.Repeat("word ", 4<<20), nil)
	if len(line.Tokens) != 4<<20 || len(line.Sentences) != 1 {
		t.Errorf("%d tokens, %d sentences in a line of 20 MB", len(line.Tokens), len(line.Sentences))
	}
}
