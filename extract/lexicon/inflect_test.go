package lexicon

import (
	"slices"
	"testing"
)

func TestVerbLemma(t *testing.T) {
	tests := []struct {
		form, lemma string
		tense       Tense
		ok          bool
	}{
		{"stopped", "stop", Past | Participle, true},
		{"denied", "deny", Past | Participle, true},
		{"denies", "deny", Third, true},
		{"denying", "deny", Gerund, true},
		{"said", "say", Past | Participle, true},
		{"says", "say", Third, true},
		{"rebutted", "rebut", Past | Participle, true},
		{"rebutting", "rebut", Gerund, true},
		{"refuted", "refute", Past | Participle, true},
		{"refuting", "refute", Gerund, true},
		{"admitted", "admit", Past | Participle, true},
		{"referred", "refer", Past | Participle, true},
		{"lied", "lie", Past | Participle, true},
		{"lying", "lie", Gerund, true},
		{"laid", "lay", Past | Participle, true},
		{"found", "find", Past | Participle, true},
		{"wound", "wound", Base, true},
		{"fell", "fall", Past, true},
		{"wrote", "write", Past, true},
		{"written", "write", Participle, true},
		{"writing", "write", Gerund, true},
		{"put", "put", Base | Past | Participle, true},
		{"was", "be", Past, true},
		{"are", "be", Base, true},
		{"is", "be", Third, true},
		{"has", "have", Third, true},
		{"went", "go", Past, true},
		{"goes", "go", Third, true},
		{"panicked", "panic", Past | Participle, true},
		{"criticised", "criticize", Past | Participle, true},
		{"criticizing", "criticize", Gerund, true},
		{"travelled", "travel", Past | Participle, true},
		{"traveled", "travel", Past | Participle, true},
		{"labelled", "label", Past | Participle, true},
		{"quitting", "quit", Gerund, true},
		{"agreed", "agree", Past | Participle, true},
		{"agreeing", "agree", Gerund, true},
		{"stressed", "stress", Past | Participle, true},
		{"stresses", "stress", Third, true},
		{"reported", "report", Past | Participle, true},
		{"reporting", "report", Gerund, true},
		{"visited", "visit", Past | Participle, true},
		{"supplied", "supply", Past | Participle, true},
		{"analysed", "analyse", Past | Participle, true}, // by rule: in no table
		{"relocating", "relocate", Gerund, true},
		{"exfiltrated", "exfiltrate", Past | Participle, true},
		{"chatting", "chat", Gerund, true},
		{"house", "house", Base, false},
	}
	for _, test := range tests {
		lemma, tense, ok := VerbLemma(test.form)
		if lemma != test.lemma || tense != test.tense || ok != test.ok {
			t.Errorf("VerbLemma(%q) = %q, %05b, %v; want %q, %05b, %v",
				test.form, lemma, tense, ok, test.lemma, test.tense, test.ok)
		}
	}
}

func TestSingular(t *testing.T) {
	for form, want := range map[string]string{
		"reports": "report", "analyses": "analysis", "spokesmen": "spokesman", "spokeswomen": "spokeswoman",
		"policies": "policy", "countries": "country", "breaches": "breach", "attacks": "attack", "boxes": "box",
		"shelves": "shelf", "people": "person", "children": "child", "men": "man", "crises": "crisis",
		"viruses": "virus", "witnesses": "witness", "witness": "witness", "class": "class", "news": "news",
		"series": "series", "judges": "judge", "cases": "case", "houses": "house", "buses": "bus", "lies": "lie",
		"heroes": "hero", "missiles": "missile", "rail cars": "rail car", "chiefs of staff": "chief of staff",
		"attorneys general": "attorney general", "status": "status", "aircraft": "aircraft", "taxes": "tax",
		"movies": "movie", "memos": "memo", "expert": "expert", "gas": "gas", "gases": "gas", "axes": "axis",
	} {
		if got := Singular(form); got != want {
			t.Errorf("Singular(%q) = %q, want %q", form, got, want)
		}
	}
}

func TestPlurals(t *testing.T) {
	for lemma, want := range map[string][]string{
		"report": {"reports"}, "analysis": {"analyses"}, "spokesman": {"spokesmen"}, "human": {"humans"},
		"ministry": {"ministries"}, "witness": {"witnesses"}, "secretary of state": {"secretaries of state"},
		"news agency": {"news agencies"}, "referendum": {"referendums", "referenda"}, "attorney-general": {"attorneys-general"},
	} {
		if got := plurals(lemma); !slices.Equal(got, want) {
			t.Errorf("plurals(%q) = %q, want %q", lemma, got, want)
		}
	}
}

// Every form of a verb of the tables leads back to a verb that has that form.
func TestFormsLeadBack(t *testing.T) {
	for _, v := range Verbs() {
		for form := range conjugations(v.Lemma) {
			lemma, _, ok := VerbLemma(form)
			has := false
			for f := range conjugations(lemma) {
				has = has || f == form
			}
			if !ok || !has {
				t.Errorf("VerbLemma(%q) = %q, %v, which does not have that form", form, lemma, ok)
			}
		}
	}
}
