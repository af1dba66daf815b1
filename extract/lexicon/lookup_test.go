package lexicon

import (
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

func TestVerbForms(t *testing.T) {
	tests := []struct {
		form, verb string
		class      Class
		has        Frame
		tense      Tense
	}{
		{"said", "say", Say, That | Quote | ToObj, Past | Participle},
		{"told", "tell", Say, That | Obj, Past | Participle},
		{"denies", "deny", Deny, That | NP, Third},
		{"dismissed", "dismiss", Deny, NP | As, Past | Participle},
		{"refuting", "refute", Deny, NP, Gerund},
		{"accused", "accuse", Accuse, Of, Past | Participle},
		{"condemn", "condemn", Denounce, NP | For, Base},
		{"ruled", "rule out", RuleOut, That | NP, Past | Participle},
		{"cast", "cast doubt on", Doubt, NP, Base | Past | Participle},
		{"criticised", "criticize", Denounce, NP | For, Past | Participle},
		{"pledging", "pledge", Commit, To, Gerund},
		{"declined", "decline to comment", Silent, On, Past | Participle},
	}
	for _, test := range tests {
		found := slices.ContainsFunc(VerbForms(test.form), func(f VerbForm) bool {
			return f.String() == test.verb && f.Class == test.class && f.Frames.Has(test.has) && f.Tense == test.tense
		})
		if !found {
			t.Errorf("VerbForms(%q) has no %s of class %s", test.form, test.verb, test.class)
		}
	}
	if forms := VerbForms("declined"); forms[0].Particle == "" {
		t.Errorf("VerbForms(%q) begins with %s, want the longest particle first", "declined", forms[0].Verb)
	}
	if forms := VerbForms("banana"); forms != nil {
		t.Errorf("VerbForms(%q) = %v, want none", "banana", forms)
	}
}

// What stands in quotation marks beside a verb of denial is what its speaker asserts.
func TestQuotedIsAsserted(t *testing.T) {
	for _, v := range Verbs() {
		if (v.Class == Deny || v.Class == Disprove || v.Class == RuleOut) && v.Frames.Has(Quote) {
			t.Errorf("verbs.txt: %s: class %s with the frame quote", v, v.Class)
		}
	}
}

func TestNounForms(t *testing.T) {
	tests := []struct {
		form, lemma string
		class       Class
		plural      bool
	}{
		{"claims", "claim", Claim, true},
		{"denial", "denial", Deny, false},
		{"accusations", "accusation", Accuse, true},
		{"theories", "theory", Suspect, true},
		{"hypotheses", "hypothesis", Suspect, true},
	}
	for _, test := range tests {
		n, plural := NounForms(test.form)
		if n == nil || n.Lemma != test.lemma || n.Class != test.class || plural != test.plural {
			t.Errorf("NounForms(%q) = %v, %v, want %s of class %s, %v", test.form, n, plural, test.lemma, test.class, test.plural)
		}
	}
	if n, _ := NounForms("banana"); n != nil {
		t.Errorf("NounForms(%q) = %v, want none", "banana", n)
	}
}

func TestLightVerb(t *testing.T) {
	for pair, want := range map[string]Class{
		"issue statement": Say, "cast doubt": Doubt, "give confirmation": Affirm, "claim responsibility": Admit,
		"level accusation": Accuse, "find evidence": Show, "have comment": Silent,
	} {
		verb, noun, _ := strings.Cut(pair, " ")
		if l, ok := LightVerb(verb, noun); !ok || l.Class != want {
			t.Errorf("LightVerb(%s) = %v, %v, want class %s", pair, l, ok, want)
		}
	}
	if _, ok := LightVerb("eat", "statement"); ok {
		t.Error("LightVerb(eat statement) is one")
	}
}

func TestEventClass(t *testing.T) {
	tests := []struct {
		verb, theme, class string
		inverse            bool
	}{
		{"shipped", "shells", "arms-transfer", false},
		{"shipped", "wheat", "transfer-goods", false},
		{"supplied", "", "transfer-goods", false},
		{"bought", "missiles", "arms-transfer", true},
		{"bought", "grain", "acquire-goods", false},
		{"received", "money", "pay", true},
		{"received", "applause", "", false},
		{"broke", "embargo", "rule-breach", false},
		{"broke", "glass", "", false},
		{"hacked", "", "cyber-attack", false},
		{"poisoned", "", "poison", false},
		{"arrested", "journalists", "detain", false},
	}
	for _, test := range tests {
		forms := EventVerbs(test.verb)
		if len(forms) == 0 {
			t.Errorf("EventVerbs(%q) has none", test.verb)
			continue
		}
		base := forms[len(forms)-1].Base // the one without a particle
		top, _ := Theme(test.theme)
		class, ok := EventClass(base, top)
		if class != test.class || ok != (class != "") || Inverse(base, top) != test.inverse {
			t.Errorf("%s %s: class %q, inverse %v, want %q, %v", test.verb, test.theme, class, Inverse(base, top), test.class, test.inverse)
		}
		if ok && !BaseGives(base, class) {
			t.Errorf("BaseGives(%q, %q) is false", base, class)
		}
	}
}

func TestAntonym(t *testing.T) {
	tests := []struct {
		word, sort, scale, place string
		opposite                 bool
	}{
		{"safe", BeWord, "safe", "safe", true},
		{"hazardous", BeWord, "safe", "dangerous", true},
		{"cold", BeWord, "hot", "cold", false},
		{"homicide", BeWord, "accident", "murder", false},
		{"suicide", BeWord, "accident", "suicide", false},
		{"disclose", ClassWord, "conceal", "disclose", true},
		{"mistranslate", DoWord, "translate", "mistranslate", false},
	}
	for _, test := range tests {
		want := schema.Contrast{Scale: test.scale, Place: test.place, Opposite: test.opposite}
		if got, ok := Antonym(test.word, test.sort); !ok || got != want {
			t.Errorf("Antonym(%q, %q) = %+v, %v, want %+v", test.word, test.sort, got, ok, want)
		}
	}
	if got, ok := Antonym("safe", DoWord); ok {
		t.Errorf("the verb safe excludes %+v", got)
	}
}

func TestEventNouns(t *testing.T) {
	for form, want := range map[string]string{
		"shipments": "transfer", "purchase": "acquire", "arms deal": "arms", "airstrikes": "attack", "cyberattacks": "cyber-attack",
	} {
		if n, _ := EventNouns(form); n == nil || n.Base != want {
			t.Errorf("EventNouns(%q) = %v, want base %s", form, n, want)
		}
	}
}

func TestTheme(t *testing.T) {
	for noun, want := range map[string]string{
		"missile": "weapon", "artillery shells": "weapon", "ammunition": "weapon", "rail cars": "vehicle", "bitcoin": "asset",
		"diesel": "fuel", "vaccines": "medicine", "chips": "electronics", "troops": "troops", "steroids": "drug", "opinion": "",
	} {
		if top, ok := Theme(noun); top != want || ok != (want != "") {
			t.Errorf("Theme(%q) = %q, %v, want %q", noun, top, ok, want)
		}
	}
}

func TestRole(t *testing.T) {
	tests := []struct {
		form, lemma string
		kind        schema.Kind
		gender      string
		plural      bool
	}{
		{"official", "official", schema.Person, "", false},
		{"experts", "expert", schema.Group, "", true},
		{"spokeswoman", "spokeswoman", schema.Person, "f", false},
		{"spokesmen", "spokesman", schema.Group, "m", true},
		{"ministry", "ministry", schema.Organization, "", false},
		{"report", "report", schema.Document, "", false},
		{"people", "people", schema.Group, "", false},
		{"satellite images", "satellite image", schema.Document, "", true},
		{"countries", "country", schema.Country, "", true},
		{"secretaries of state", "secretary of state", schema.Group, "", true},
	}
	for _, test := range tests {
		r, plural, ok := Role(test.form)
		if want := (RoleNoun{test.lemma, test.kind, test.gender}); !ok || r != want || plural != test.plural {
			t.Errorf("Role(%q) = %v, %v, %v, want %v, %v", test.form, r, plural, ok, want, test.plural)
		}
	}
}

func TestPhrases(t *testing.T) {
	tests := []struct {
		lookup func([]string) (int, string)
		text   string
		n      int
		fact   string
	}{
		{Relay, "According to the report", 2, "according"},
		{Relay, "citing two officials", 1, "citing"},
		{Relay, "with reference to the ministry", 3, "citing"},
		{Relay, "according", 0, ""},
		{Title, "President Lane", 1, ""},
		{Title, "Gen. Lane", 1, ""},
		{Title, "Maj. Gen. Lane", 2, ""},
		{Title, "Acting Deputy Foreign Minister Lane", 4, ""},
		{Title, "Ms Lane", 1, "f"},
		{Title, "Mr. Lane", 1, "m"},
		{Title, "Deputy Lane", 1, ""},
		{Title, "Former Lane", 0, ""},
		{Title, "Lane", 0, ""},
	}
	for _, test := range tests {
		if n, fact := test.lookup(strings.Fields(test.text)); n != test.n || fact != test.fact {
			t.Errorf("%q: %d, %q, want %d, %q", test.text, n, fact, test.n, test.fact)
		}
	}
}

func TestGuarded(t *testing.T) {
	for text, want := range map[string]bool{
		"claim the lives of": true, "claim at least 12 lives": true, "claim responsibility for": false,
		"report twice a year": true, "report that sales fell twice a year": false, "find itself in": true,
		"find that itself": false, "charge 12 dollars": true, "charge that": false, "answer to": true, "add 12": true, "say": false,
	} {
		words := strings.Fields(text)
		if got := Guarded(words[0], words[1:]); got != want {
			t.Errorf("Guarded(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestClosedClasses(t *testing.T) {
	lookups := map[string]func(string) (string, bool){"adverb": Adverb, "evidence": Evidence, "modal": Modal}
	for _, test := range [][3]string{
		{"adverb", "allegedly", Hearsay},
		{"adverb", "alleged", Hearsay},
		{"adverb", "falsely", False},
		{"adverb", "rightly", True},
		{"adverb", "possibly", Hedge},
		{"adverb", "never", Negation},
		{"adverb", "quickly", ""},
		{"evidence", "signs", "noun"},
		{"evidence", "found", "verb"},
		{"evidence", "banana", ""},
		{"modal", "might", Possible},
		{"modal", "will", Future},
		{"modal", "must", Probable},
		{"modal", "did", ""},
	} {
		if got, ok := lookups[test[0]](test[1]); got != test[2] || ok != (got != "") {
			t.Errorf("%s %q is %q, want %q", test[0], test[1], got, test[2])
		}
	}
	if !Negator("n't") || Negator("yes") {
		t.Error("n't is no negator, or yes is one")
	}
	if p, ok := Pronoun("she"); !ok || p != (PersonalPronoun{3, "singular", "f"}) {
		t.Errorf("Pronoun(she) = %v, %v", p, ok)
	}
}

func BenchmarkLookups(b *testing.B) {
	words := strings.Fields("the official said that experts have not found any evidence of shipments , according to a report")
	for b.Loop() {
		for i, w := range words {
			VerbForms(w)
			NounForms(w)
			EventVerbs(w)
			EventNouns(w)
			Role(w)
			Adverb(w)
			Relay(words[i:])
		}
	}
}
