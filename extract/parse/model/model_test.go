package model

import (
	"math"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestFileRoundTrip(t *testing.T) {
	w := NewWriter()
	w.Strings("words", []string{"a", "", "ü"})
	w.Vector("bias", []float32{1.5, -2})
	m := []float32{1, -0.5, 0.25, 0, 0, 0}
	w.Matrix("weights", 2, m)
	r := newReader(string(w.Bytes()))
	if got := r.strings("words"); !slices.Equal(got, []string{"a", "", "ü"}) {
		t.Errorf("strings %q", got)
	}
	if got := r.vector("bias", 2); !slices.Equal(got, []float32{1.5, -2}) {
		t.Errorf("vector %v", got)
	}
	for i, v := range r.matrix("weights", 2, 3) {
		if math.Abs(float64(v-m[i])) > 1.0/254 {
			t.Errorf("value %d is %v, want %v", i, v, m[i])
		}
	}
	if r.err != nil || r.buf != "" {
		t.Errorf("error %v, %d bytes left", r.err, len(r.buf))
	}
}

func TestReaderErrors(t *testing.T) {
	w := NewWriter()
	w.Strings("words", []string{"a"})
	good := string(w.Bytes())
	for _, c := range []struct{ file, want string }{
		{"", "too early"},
		{"something else, long enough", "not a model file"},
		{good[:len(good)-1], "too early"},
		{strings.Replace(good, "words", "wards", 1), `has section "wards"`},
	} {
		r := newReader(c.file)
		r.strings("words")
		if r.err == nil || !strings.Contains(r.err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q", c.file, r.err, c.want)
		}
	}
}

func TestSpeller(t *testing.T) {
	for _, c := range []struct {
		form string
		want [FormAttributes]string
	}{
		{"Said", [...]string{"said", "said", "aid", "id", "sai", "Xxx", "Said"}},
		{"1990s", [...]string{"0000s", "000s", "00s", "0s", "000", "00x", "0000s"}},
		{"“", [...]string{"\"", "\"", "\"", "\"", "\"", "\"", "\""}},
		{"Übel", [...]string{"übel", "übel", "bel", "el", "übe", "Xxx", "Übel"}},
		{"DPRK", [...]string{"dprk", "dprk", "prk", "rk", "dpr", "XX", "DPRK"}},
		{"", [...]string{"", "", "", "", "", "", ""}},
	} {
		var s Speller
		s.Spell(c.form)
		for a, want := range c.want {
			if got := string(s.Value(a)); got != want {
				t.Errorf("%q attribute %d is %q, want %q", c.form, a, got, want)
			}
		}
	}
}

func TestLemmas(t *testing.T) {
	tags := []string{"VERB VBD", "PROPN NNP", "ADJ JJ"}
	l, err := ReadLemmas("# comment\nVERB VBD\t\t0\t\t-\nVERB VBD\ted\t2\t\t-\nVERB VBD\t^said\t2\ty\t-\n"+
		"PROPN NNP\t\t0\t\t-\nADJ JJ\t\t0\t\t-\nADJ JJ\tan\t0\t\tkeep\nNONE X\ta\t0\t\t-\n", tags)
	if err != nil {
		t.Fatal(err)
	}
	var s Speller
	for _, c := range []struct {
		form string
		tag  int
		want string
	}{
		{"Walked", 0, "walk"},
		{"said", 0, "say"},
		{"ran", 0, "ran"},
		{"Kirby", 1, "Kirby"},
		{"Korean", 2, "Korean"},
		{"urban", 2, "urban"},
		{"BIG", 2, "big"},
		{"ed", 0, ""},
	} {
		if got := string(l.Append(nil, &s, c.form, c.tag)); got != c.want {
			t.Errorf("lemma of %q is %q, want %q", c.form, got, c.want)
		}
	}
	for _, bad := range []string{"VERB VBD\ted\t2\t\n", "VERB VBD\ted\ttwo\t\t-\n", "VERB VBD\ted\t2\t\t-\tx\n"} {
		if _, err := ReadLemmas(bad, tags); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestGazetteer(t *testing.T) {
	g := NewGazetteer([]string{"place\tNew York", "place\tYork", "given\tJohn", "organisation\tNew York Times", "other\tx"})
	forms := strings.Fields("John read the New York Times")
	marks := make([][Lists]uint8, len(forms))
	g.mark(forms, marks, nil)
	want := make([][Lists]uint8, len(forms))
	want[0][GivenName] = entryBegins
	want[3][PlaceName], want[4][PlaceName] = entryBegins, entryGoesOn
	want[3][OrganisationName], want[4][OrganisationName], want[5][OrganisationName] = entryBegins, entryGoesOn, entryGoesOn
	if !slices.Equal(marks, want) {
		t.Errorf("got %v, want %v", marks, want)
	}
}

func TestNameTagsAreWellFormed(t *testing.T) {
	for kind := range Types {
		for n := 1; n < 5; n++ {
			before := 0
			for k := range n {
				tag := NameTag(kind, k, n)
				if !follows(before, tag) {
					t.Errorf("word %d of a name of %d may not follow", k, n)
				}
				before = tag
			}
			if !follows(before, 0) {
				t.Errorf("a name of %d words does not end", n)
			}
		}
	}
}

// A wide beam finds what a narrow one finds, or something better; never a broken tree.
func TestBeam(t *testing.T) {
	file, err := os.ReadFile("joint.bin")
	if err != nil {
		t.Fatal(err)
	}
	j, err := ReadJoint(string(file))
	if err != nil {
		t.Fatal(err)
	}
	var s Sentence
	for _, line := range []string{"North Korea denied the report , the agency said .", "Yes", "a a a a a a", ") ( ; ; ?"} {
		for _, beam := range []int{1, 2, 4, 16} {
			j.Tag(&s, strings.Fields(line))
			j.Parse(&s, beam)
			roots := 0
			for i, h := range s.Head {
				if h < 0 {
					roots++
				}
				if (h < 0) != (j.Labels[s.Label[i]] == RootLabel) {
					t.Errorf("beam %d: %q: label %s at head %d", beam, line, j.Labels[s.Label[i]], h)
				}
			}
			if roots != 1 {
				t.Errorf("beam %d: %q: %d roots", beam, line, roots)
			}
		}
	}
}

// FuzzRead: a broken model file gives an error, never a panic.
func FuzzRead(f *testing.F) {
	w := NewWriter()
	w.Strings("tags", []string{"VERB VBD"})
	w.Strings("labels", []string{"root"})
	f.Add(w.Bytes())
	f.Add([]byte(magic))
	f.Fuzz(func(t *testing.T, file []byte) {
		if _, err := ReadJoint(string(file)); err == nil && len(file) < 1000 {
			t.Error("read a joint model out of nothing")
		}
		if _, err := ReadNames(string(file)); err == nil && len(file) < 1000 {
			t.Error("read a names model out of nothing")
		}
		_, _ = ReadLemmas(string(file), []string{"VERB VBD"})
	})
}
