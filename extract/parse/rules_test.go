package parse

import (
	"strings"
	"testing"
)

// given builds a tree from lines "form upos xpos head rel", heads counted from 1, 0 for
// the root.
func given(t *testing.T, lines string) *tree {
	t.Helper()
	s := &tree{}
	for line := range strings.Lines(lines) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		head := 0
		for _, c := range f[3] {
			head = 10*head + int(c-'0')
		}
		s.t = append(s.t, Token{Form: f[0], UPOS: f[1], XPOS: f[2], Head: head - 1, Rel: f[4]})
	}
	return s
}

func expect(t *testing.T, s *tree, want string) {
	t.Helper()
	sentence := Sentence{Tokens: s.t}
	if err := sound(&sentence); err != nil {
		t.Error(err)
	}
	for w := range strings.FieldsSeq(want) {
		form, arc, _ := strings.Cut(w, "=")
		if got := edge(&sentence, form); got != arc {
			t.Errorf("%s is %s, want %s", form, got, arc)
		}
	}
}

// From PUD-like news: the content is the root, the cue hangs under it.
const flipped = `
	Experts NOUN NNS 2 nsubj
	failed VERB VBD 0 root
	, PUNCT , 2 punct
	a DET DT 5 det
	source NOUN NN 6 nsubj
	told VERB VBD 2 conj
	RIA PROPN NNP 6 obj
	. PUNCT . 2 punct`

func TestCueFlip(t *testing.T) {
	s := given(t, flipped)
	cueFlip(s)
	expect(t, s, "told=root failed=ccomp<told source=nsubj<told Experts=nsubj<failed .=punct<told")

	for name, lines := range map[string]string{
		"no comma":         strings.Replace(flipped, ", PUNCT , 2 punct", "and CCONJ CC 6 cc", 1),
		"relative pronoun": strings.Replace(strings.Replace(flipped, "a DET DT 5 det", "sadly ADV RB 2 advmod", 1), "source NOUN NN 6 nsubj", "who PRON WP 6 nsubj", 1),
		"not a cue":        strings.Replace(flipped, "told VERB", "slept VERB", 1),
		"not finite":       strings.Replace(flipped, "told VERB VBD", "told VERB VBG", 1),
		"its own clause":   strings.Replace(flipped, "RIA PROPN NNP 6 obj", "left VERB VBD 6 ccomp", 1),
	} {
		s := given(t, lines)
		cueFlip(s)
		if got := s.t[1].Head; got != -1 {
			t.Errorf("%s: flipped", name)
		}
	}
}

// Behind a quotation mark the cue may hang anywhere.
func TestCueFlipBehindQuote(t *testing.T) {
	s := given(t, `
		" PUNCT '' 3 punct
		We PRON PRP 3 nsubj
		hate VERB VBP 0 root
		to PART TO 5 mark
		lose VERB VB 3 xcomp
		, PUNCT , 5 punct
		" PUNCT '' 9 punct
		she PRON PRP 9 nsubj
		said VERB VBD 5 parataxis
		Monday PROPN NNP 5 obl`)
	cueFlip(s)
	expect(t, s, "said=root hate=ccomp<said Monday=obl<said she=nsubj<said lose=xcomp<hate")
}

func TestInvertedSubject(t *testing.T) {
	const lines = `
		" PUNCT '' 2 punct
		Never ADV RB 5 ccomp
		, PUNCT , 2 punct
		" PUNCT '' 2 punct
		wrote VERB VBD 0 root
		Jo PROPN NNP 5 obj
		Lee PROPN NNP 6 flat`
	s := given(t, lines)
	invertedSubject(s)
	expect(t, s, "Jo=nsubj<wrote wrote=root")

	s = given(t, strings.Replace(lines, "Jo PROPN NNP 5 obj", "about ADP IN 5 obl", 1))
	invertedSubject(s)
	expect(t, s, "about=obl<wrote")
}

func TestThatClause(t *testing.T) {
	const lines = `
		It PRON PRP 2 nsubj
		denied VERB VBD 0 root
		a DET DT 4 det
		report NOUN NN 2 obj
		on ADP IN 6 case
		Thursday PROPN NNP 4 nmod
		that SCONJ IN 9 mark
		Seoul PROPN NNP 9 nsubj
		sold VERB VBD 6 acl:relcl
		arms NOUN NNS 9 obj`
	s := given(t, lines)
	thatClause(s)
	expect(t, s, "sold=acl<report Thursday=nmod<report")

	s = given(t, strings.Replace(lines, "report NOUN", "boat NOUN", 1))
	thatClause(s)
	expect(t, s, "sold=acl:relcl<Thursday")
}

func TestCueVerb(t *testing.T) {
	s := given(t, `
		Moscow PROPN NNP 2 compound
		denies NOUN NNS 3 compound
		claims NOUN NNS 0 root
		of ADP IN 5 case
		Washington PROPN NNP 3 nmod`)
	cueVerb(s)
	expect(t, s, "denies=root Moscow=nsubj<denies claims=obj<denies Washington=nmod<claims")
	if s.t[1].UPOS != "VERB" || s.t[1].XPOS != "VBZ" {
		t.Errorf("denies is %s %s", s.t[1].UPOS, s.t[1].XPOS)
	}

	s = given(t, `
		Moscow PROPN NNP 2 compound
		denies NOUN NNS 3 nsubj
		claims NOUN NNS 0 root
		sells VERB VBZ 3 acl`)
	cueVerb(s)
	expect(t, s, "denies=root Moscow=nsubj<denies claims=obj<denies")

	s = given(t, `
		The DET DT 2 det
		reports NOUN NNS 3 nsubj
		say VERB VBP 0 root`)
	cueVerb(s)
	expect(t, s, "say=root reports=nsubj<say")
}

func TestAcronym(t *testing.T) {
	const lines = `
		The DET DT 2 det
		DPRK NOUN NN 3 nsubj
		denied VERB VBD 0 root`
	s := given(t, lines)
	acronym(s)
	if s.t[1].UPOS != "PROPN" || s.t[1].XPOS != "NNP" {
		t.Errorf("DPRK is %s", s.t[1].UPOS)
	}
	s = given(t, strings.ToUpper(strings.ReplaceAll(lines, "\t", " ")))
	acronym(s)
	if s.t[1].UPOS != "NOUN" {
		t.Error("changed in a line of capitals")
	}
}

func TestLineLabel(t *testing.T) {
	for _, c := range []struct {
		words string
		want  int
	}{
		{"Quote : We know", 2},
		{"Read more : Japan to leave", 3},
		{"Ukraine : a war", 0},
		{"Quote :", 0},
		{"We know : it is so", 0},
		{"", 0},
	} {
		if got := lineLabel(strings.Fields(c.words)); got != c.want {
			t.Errorf("%q: %d, want %d", c.words, got, c.want)
		}
	}
	s := Words(strings.Fields("Details : Kirby showed reporters the images ."), Options{})
	for form, want := range map[string]string{"showed": "root", "Details": "parataxis<showed", ":": "punct<Details"} {
		if got := edge(&s, form); got != want {
			t.Errorf("%s is %s, want %s", form, got, want)
		}
	}
}

func TestHyphenatedNames(t *testing.T) {
	tokens := []Token{
		{Form: "Kwon", UPOS: "PROPN"},
		{Form: "Jong", UPOS: "PROPN"},
		{Form: "-", UPOS: "PUNCT"},
		{Form: "un", UPOS: "NOUN"},
		{Form: "spoke", UPOS: "VERB"},
	}
	names := repairNames(tokens, []Name{{From: 0, To: 2, Kind: "PER"}, {From: 3, To: 4, Kind: "LOC"}}, 0)
	if len(names) != 1 || names[0].To != 4 || tokens[3].UPOS != "PROPN" {
		t.Errorf("names %+v, un is %s", names, tokens[3].UPOS)
	}
	tokens[3].UPOS = "NOUN"
	if names = repairNames(tokens, []Name{{From: 0, To: 2, Kind: "ORG"}}, 0); names[0].To != 2 {
		t.Errorf("an organisation goes on: %+v", names)
	}
}

func TestSyllables(t *testing.T) {
	s := Words(strings.Fields("Kim Yo - jong warned South Korea ."), Options{})
	for form, want := range map[string]string{"warned": "root", "Kim": "nsubj<warned", "Yo": "flat<Kim", "jong": "flat<Yo", "-": "punct<jong"} {
		if got := edge(&s, form); got != want {
			t.Errorf("%s is %s, want %s", form, got, want)
		}
	}
	if len(s.Names) == 0 || s.Names[0].From != 0 || s.Names[0].To != 4 {
		t.Errorf("names %+v", s.Names)
	}
	tokens := []Token{{Form: "Vice"}, {Form: "President"}, {Form: "-"}, {Form: "made"}}
	if load().syllables(tokens, 1) {
		t.Error("President-made is taken for a name")
	}
}

func TestThatClauseOfAnObject(t *testing.T) {
	s := given(t, `
		Seoul PROPN NNP 2 nsubj
		denied VERB VBD 0 root
		reports NOUN NNS 2 obj
		today NOUN NN 2 obl
		that SCONJ IN 7 mark
		it PRON PRP 7 nsubj
		fell VERB VBD 2 ccomp`)
	thatClause(s)
	expect(t, s, "fell=acl<reports")
}

func TestAgreeOnNames(t *testing.T) {
	word := func(form string) Token { return Token{Form: form, UPOS: "PROPN"} }
	docs := []Sentence{
		{Tokens: []Token{word("John"), word("Kirby")}, Names: []Name{{From: 0, To: 2, Kind: "PER"}}},
		{Tokens: []Token{word("Kirby"), word("France"), word("NATO")}, Names: []Name{
			{From: 0, To: 1, Kind: "LOC"}, {From: 1, To: 2, Kind: "ORG"}, {From: 2, To: 3, Kind: "PER"},
		}},
	}
	agreeOnNames(docs)
	for i, want := range []string{"PER", "LOC", "ORG"} {
		if got := docs[1].Names[i].Kind; got != want {
			t.Errorf("name %d is %s, want %s", i, got, want)
		}
	}
}

func TestRulesHaveDocs(t *testing.T) {
	for _, r := range Rules() {
		if r.Name == "" || r.Doc == "" || r.run == nil {
			t.Errorf("rule %+v", r)
		}
	}
}
