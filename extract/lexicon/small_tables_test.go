package lexicon

import "testing"

func TestSmallTables(t *testing.T) {
	for _, c := range []struct {
		what      string
		got, want any
	}{
		{"a masthead", Masthead("tribune"), true},
		{"no masthead", Masthead("valve"), false},
		{"a noun for a medium", MediumNoun("newspaper"), true},
		{"a masthead that is no noun", MediumNoun("tribune"), false},
		{"a noun for a firm", FirmNoun("carrier"), true},
		{"a noun for no firm", FirmNoun("mayor"), false},
		{"a noun for a person named before", Epithet("champion"), true},
		{"a noun for an office", Epithet("mayor"), false},
		{"a headline's label", Label("live"), true},
		{"no label", Label("minister"), false},
		{"past of a regular verb", PastForm("cross"), "crossed"},
		{"past of an irregular verb", PastForm("steal"), "stole"},
		{"past of a verb with two vowels", PastForm("ruin"), "ruined"},
		{"past of a verb with qu", PastForm("equip"), "equipped"},
		{"past of be", PastForm("be"), "was"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v, want %v", c.what, c.got, c.want)
		}
	}
	for lemma, want := range map[string]string{"manage": Affirms, "fail": Negates, "intend": Plans, "try": Open} {
		if got, _ := Implicative(lemma); got != want {
			t.Errorf("%s to: %q, want %q", lemma, got, want)
		}
	}
	if _, ok := Implicative("say"); ok {
		t.Error("say has an implication")
	}
	for name, want := range map[string]string{"helen": "f", "pavel": "m", "robin": ""} {
		if got, ok := GivenName(name); !ok || got != want {
			t.Errorf("%s: %q %v, want %q", name, got, ok, want)
		}
	}
	if _, ok := GivenName("harbour"); ok {
		t.Error("harbour is a first name")
	}
	for lemma, want := range map[string]string{"responsible": "for", "hand": "in", "commit": ""} {
		if got, ok := Responsibility(lemma); !ok || got != want {
			t.Errorf("%s: %q %v, want %q", lemma, got, ok, want)
		}
	}
	if _, ok := Responsibility("weather"); ok {
		t.Error("weather makes nobody responsible")
	}
}
