package text

import (
	"strings"
	"testing"
)

// tokens are texts and their tokens, parted by a space.
var tokens = []struct{ in, out string }{
	// clitics
	{"don't", "do n't"},
	{"don’t", "do n’t"},
	{"DON'T", "DO N'T"},
	{"can't won't ain't", "ca n't wo n't ai n't"},
	{"cannot Cannot", "can not Can not"},
	{"dont gonna", "do nt gon na"},
	{"Im Jong-gwon, Jony Ive", "Im Jong - gwon , Jony Ive"},
	{"Kirby's and Kirby’s", "Kirby 's and Kirby ’s"},
	{"it's I'm they’re we've he'll she'd", "it 's I 'm they ’re we 've he 'll she 'd"},
	{"I'd've", "I 'd 've"},
	{"O'Brien o'clock ma'am", "O'Brien o'clock ma'am"},
	{"the workers' party", "the workers ' party"},
	{"'em '72 ’80s 80's", "'em '72 ’80s 80's"},
	{"North Korea’s.", "North Korea ’s ."},

	// stops
	{"U.S. troops left the U.S.", "U.S. troops left the U.S."},
	{"Lt. Col. Doe met Mr. Roe on Nov. 5.", "Lt. Col. Doe met Mr. Roe on Nov. 5 ."},
	{"GEN. DOE OF ACME LTD.", "GEN. DOE OF ACME LTD."},
	{"J. K. Doe, J.K. Doe", "J. K. Doe , J.K. Doe"},
	{"No. 5 said no.", "No. 5 said no ."},
	{"They said No.", "They said No ."},
	{"vitamin C. The end", "vitamin C . The end"},
	{"He and I. The end", "He and I . The end"},
	{"Jackson, Miss., and I miss.", "Jackson , Miss. , and I miss ."},
	{"e.g. a.m. p.m. Ph.D.", "e.g. a.m. p.m. Ph.D."},
	{"Wait... what?! No…", "Wait ... what ?! No …"},
	{"end.Next", "end . Next"},
	{"example.com, report.pdf", "example.com , report.pdf"},

	// numbers
	{"1,200.5 and 3,40", "1,200.5 and 3 , 40"},
	{"$5 $3.5bn €10 £2m", "$ 5 $ 3.5 bn € 10 £ 2 m"},
	{"50% 9am 10km 20th 1970s", "50 % 9 am 10 km 20th 1970s"},
	{"02:30, 9/11 and 11/16/2005", "02:30 , 9/11 and 11/16/2005"},
	{"1939-45, 3–4, 345-9945, 11-20-2000", "1939 - 45 , 3 – 4 , 345-9945 , 11-20-2000"},
	{"5'10\" .45", "5 ' 10 \" .45"},
	{"1. One", "1 . One"},

	// hyphens, dashes, strokes
	{"state-run Jong-un Thomas-Greenfield", "state - run Jong - un Thomas - Greenfield"},
	{"e-mail co-operate anti-American non-stop", "e-mail co-operate anti-American non-stop"},
	{"high-ranking pro-Russian 18-month COVID-19", "high - ranking pro-Russian 18 - month COVID - 19"},
	{"left — or – stayed -- at home—now", "left — or – stayed -- at home — now"},
	{"and/or him/her", "and / or him / her"},
	{"AT&T", "AT&T"},

	// addresses
	{"See http://un.org/a?b=1, (www.un.org).", "See http://un.org/a?b=1 , ( www.un.org ) ."},
	{"press.desk@un.org wrote to @KCNA_en #arms #1", "press.desk@un.org wrote to @KCNA_en #arms # 1"},
	{"Fine :-) :) he said:", "Fine :-) :) he said :"},

	// marks and letters of other scripts
	{"“We” ‘K,’ „no“ «da»", "“ We ” ‘ K , ’ „ no “ « da »"},
	{"``PTB'' style", "`` PTB '' style"},
	{"[la Corée du Nord]", "[ la Corée du Nord ]"},
	{"Київ naïve\u00a0Łódź", "Київ naïve Łódź"},
	{"a\u200bb \ufeffc", "a b c"},
	{"5 °C 😀", "5 ° C 😀"},
	{"", ""},
	{" \n\t ", ""},
}

func TestTokens(t *testing.T) {
	for _, c := range tokens {
		d := Analyze(c.in, nil)
		if got := join(d, 0, len(d.Tokens)); got != c.out {
			t.Errorf("%q\ngot  %s\nwant %s", c.in, got, c.out)
		}
	}
}

// join returns tokens [first,end) with a space between two.
func join(d *Document, first, end int) string {
	var words []string
	for _, k := range d.Tokens[first:end] {
		words = append(words, k.Of(d.Text))
	}
	return strings.Join(words, " ")
}

func TestKinds(t *testing.T) {
	d := Analyze("Doe's 1,200 U.S. $ % “ . – & 😀 20th \xff", nil)
	want := []Kind{Word, Word, Number, Word, Symbol, Symbol, Punct, Punct, Punct, Symbol, Symbol, Number, Symbol}
	for i, k := range d.Tokens {
		if i >= len(want) || k.Kind != want[i] {
			t.Errorf("%s is a %s", k.Of(d.Text), k.Kind)
		}
	}
}
