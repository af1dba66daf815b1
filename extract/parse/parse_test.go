package parse

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"hearsay/extract/parse/nn"
	"hearsay/extract/text"
)

// edge returns the arc of the first word of that form: "nsubj<said".
func edge(s *Sentence, form string) string {
	for _, t := range s.Tokens {
		if t.Form == form {
			if t.Head < 0 {
				return t.Rel
			}
			return t.Rel + "<" + s.Tokens[t.Head].Form
		}
	}
	return "no such word"
}

func TestParse(t *testing.T) {
	for _, c := range []struct {
		text string
		want map[string]string
	}{
		{"North Korea denied the report, the KCNA said.", map[string]string{
			"said": "root", "denied": "ccomp<said", "KCNA": "nsubj<said", "Korea": "nsubj<denied", "report": "obj<denied",
		}},
		{"The minister told reporters that she hadn't signed anything.", map[string]string{
			"told": "root", "minister": "nsubj<told", "reporters": "iobj<told", "signed": "ccomp<told", "n't": "advmod<signed",
		}},
		{"A spokesman was criticised by the court for lying.", map[string]string{
			"spokesman": "nsubj:pass<criticised", "court": "obl:agent<criticised", "lying": "advcl<criticised",
		}},
	} {
		d := Parse(text.Analyze(c.text, nil), Options{Careful: HasCue})
		for form, want := range c.want {
			if got := edge(&d.Sentences[0], form); got != want {
				t.Errorf("%s\n%s is %s, want %s", c.text, form, got, want)
			}
		}
	}
}

func TestTokens(t *testing.T) {
	s := Parse(text.Analyze("Jan Kirby's officials denied it twice.", nil), Options{}).Sentences[0]
	var got []string
	for _, w := range s.Tokens {
		got = append(got, fmt.Sprintf("%d-%d %s %s %s", w.Start, w.End, w.UPOS, w.XPOS, w.Lemma))
	}
	want := []string{
		"0-3 PROPN NNP Jan", "4-9 PROPN NNP Kirby", "9-11 PART POS 's", "12-21 NOUN NNS official",
		"22-28 VERB VBD deny", "29-31 PRON PRP it", "32-37 ADV RB twice", "37-38 PUNCT . .",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(s.Names) != 1 || s.Names[0].Kind != "PER" || s.Names[0].Start != 0 || s.Names[0].End != 9 {
		t.Errorf("names %+v", s.Names)
	}
}

// The kernels and the scalar code draw the same trees, and so do many goroutines.
func TestSameEverywhere(t *testing.T) {
	d := text.Analyze(news, nil)
	print := func() string {
		var b bytes.Buffer
		for _, s := range Parse(d, Options{Careful: HasCue}).Sentences {
			if err := s.Write(&b); err != nil {
				t.Error(err)
			}
		}
		return b.String()
	}
	want := print()
	was := nn.Scalar
	nn.Scalar = true
	if got := print(); got != want {
		t.Error("scalar code and kernels differ")
	}
	nn.Scalar = was
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 3 {
				if print() != want {
					t.Error("goroutines differ")
				}
			}
		})
	}
	wait.Wait()
}

func TestNoAllocationPerToken(t *testing.T) {
	var words []string
	for _, s := range text.Analyze(news, nil).Sentences[:1] {
		words = strings.Fields(s.Of(news))
	}
	few := testing.AllocsPerRun(50, func() { Words(words[:4], Options{}) })
	many := testing.AllocsPerRun(50, func() { Words(words, Options{}) })
	if many > few+2 {
		t.Errorf("%v allocations for 4 words, %v for %d", few, many, len(words))
	}
}

func TestSkip(t *testing.T) {
	d := text.Analyze("Anna slept. Ben said so. Carl slept.", nil)
	p := Parse(d, Options{Skip: func(words []string) bool { return !HasCue(words) }})
	full := Parse(d, Options{})
	if p.Sentences[0].Tokens != nil || p.Sentences[2].Tokens != nil {
		t.Error("skipped sentences have tokens")
	}
	if !slices.Equal(p.Sentences[1].Tokens, full.Sentences[1].Tokens) {
		t.Errorf("got %+v, want %+v", p.Sentences[1].Tokens, full.Sentences[1].Tokens)
	}
}

func TestNoWords(t *testing.T) {
	if s := Words(nil, Options{}); len(s.Tokens) != 0 || len(s.Names) != 0 {
		t.Errorf("got %+v", s)
	}
	if d := Parse(text.Analyze("", nil), Options{}); len(d.Sentences) != 0 {
		t.Errorf("got %+v", d)
	}
}

// sound reports what is wrong with a sentence's tree and names.
func sound(s *Sentence) error {
	roots := 0
	for i := range s.Tokens {
		at, steps := i, 0
		for ; at >= 0; at = s.Tokens[at].Head {
			if steps++; steps > len(s.Tokens) {
				return fmt.Errorf("word %d hangs in a cycle", i)
			}
		}
		if s.Tokens[i].Head < 0 {
			roots++
		}
		if (s.Tokens[i].Head < 0) != (s.Tokens[i].Rel == "root") || s.Tokens[i].UPOS == "" || s.Tokens[i].Rel == "" {
			return fmt.Errorf("word %d: %+v", i, s.Tokens[i])
		}
	}
	if roots != 1 {
		return fmt.Errorf("%d roots", roots)
	}
	end := 0
	for _, n := range s.Names {
		if n.From < end || n.To <= n.From || n.To > len(s.Tokens) {
			return fmt.Errorf("name %+v after word %d of %d", n, end, len(s.Tokens))
		}
		end = n.To
	}
	return nil
}

func checkDocument(t *testing.T, input string) {
	t.Helper()
	d := text.Analyze(input, nil)
	p := Parse(d, Options{Careful: HasCue})
	if len(p.Sentences) != len(d.Sentences) {
		t.Fatalf("%d sentences, want %d", len(p.Sentences), len(d.Sentences))
	}
	last := 0
	for i := range p.Sentences {
		s := &p.Sentences[i]
		if err := sound(s); err != nil {
			t.Fatalf("%q: %v", d.Sentences[i].Of(input), err)
		}
		for _, w := range s.Tokens {
			if w.Start < last || w.End <= w.Start || w.End > len(input) {
				t.Fatalf("token %+v after byte %d of %d", w, last, len(input))
			}
			last = w.End
			if utf8.ValidString(input) && !utf8.ValidString(w.Form) {
				t.Fatalf("token %+v cuts a rune", w)
			}
		}
	}
}

func TestLongSentence(t *testing.T) {
	checkDocument(t, strings.Repeat("He said that it was so and ", 200))
	checkDocument(t, "Quote: "+strings.Repeat("x ", 600))
}

func FuzzParse(f *testing.F) {
	f.Add(news)
	f.Add("Quote: \"We know,\" said Kim Jong-un - DPRK: that that that.")
	f.Add("Source: , \" said \xff\xfe -un Jong - - said , that\n\nDetails: :")
	f.Add("Moscow denies. Washington's claims, the report on Thursday that it, “said” said said.")
	f.Fuzz(func(t *testing.T, input string) { checkDocument(t, input) })
}
