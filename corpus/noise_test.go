package corpus

import (
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

// noiseCases are texts in which boilerplate stands between ⟦ and ⟧. The lines without
// are there because they look like it.
var noiseCases = []struct{ name, text string }{
	{"read more", "A headline stands here\n\nThe minister denied it.\n⟦Read more: Experts say the minister lied⟧\nHe resigned."},
	{"see also with no colon", "One.\n\n⟦See also\u00a0 Emirates increases domestic flights⟧\n\nTwo said so."},
	{"read more within a line", "A headline\n\nThe court ruled on Monday. ⟦Read more: How the court works. Our guide.⟧"},
	{"teaser with date and time", "The source said so.\n\n⟦February 2, 02:30 North Korea threatens US⟧\n\nThe report says more."},
	{"date and time in prose", "The source said so.\n\nFebruary 2, 02:30 was the time at which the alarm rang, he said."},
	{"live blog entries keep their words", "Live\n\nMarch 1, 10:00 He denied it\nMarch 1, 10:10 She said it\nMarch 1, 10:20 They left\nMarch 1, 10:30 It ended"},
	{"live page", "Live: talks\n\n⟦This page refreshes automatically. Latest first.⟧\n\n⟦3:41 p.m. That's a wrap from us. Thanks for following!⟧\n\n2:58 p.m. He denied it."},
	{"live page, sentence", "Live: talks\n\n17:40 ⟦That's all from us tonight.⟧ Four men were accused of murder."},
	{"captions", "A headline\n\n⟦File photo of a meeting (AFP)⟧\n⟦Kim at a parade in April. KCNA via AP⟧\n⟦A train near the border (Photo: archive)⟧\n⟦Photo: X/Reuters⟧\n⟦Gary Cameron/Reuters⟧\nHe told Reuters that he had left."},
	{"agency in brackets after speech", "A headline\n\nThe minister said he would resign (Reuters)"},
	{"credit before prose", "A headline\n\nPhotos show the train, he said.\nA file photo of the bridge was published, the ministry said in a long statement on Monday."},
	{"comments", "A headline\n\nText of it.\n⟦Please enter your comment!⟧\n⟦Please enter your name here⟧\n⟦Leave a reply⟧\n⟦COMMENTS (318) | Who do you believe? Tell us below⟧\n⟦Comments⟧"},
	{"subscription", "A headline\n\n⟦>> Sign up for our newsletter: five stories, every morning⟧\n⟦We and our 214 partners use cookies. Manage choices.⟧\n⟦Subscribe to our podcast here.⟧\nHe signed up for the army in 1914, his diary says."},
	{"head to", "A headline\n\nText.\n\n⟦For the latest news, weather and sports, head to The Hill.⟧"},
	{"share bar", "A headline\n⟦Facebook Twitter Email⟧\n⟦Share this article⟧\nFacebook said on Monday it had removed the page."},
	{"advertisement", "A headline\n\nText one.\n⟦Advertisement⟧\nText two. ⟦Story continues below⟧\n⟦Sponsored: A loan in 5 minutes⟧"},
	{"rules", "A headline\n⟦-⟧\nText.\n⟦***⟧\nMore text."},
	{"copyright", "A headline\n\nText of it.\n\n⟦© 2022 The Courier. All rights reserved.⟧"},
	{"credits at the end", "A headline\n\nText of it.\n\n⟦(Reporting by A. B.; editing by C. D.)⟧\n⟦Jane Roe is a staff writer at The Courier.⟧\n⟦Follow her on Twitter @roe⟧"},
	{"translation", "A headline\n\nText of it.\n\n⟦(Translated by computer. No rights can be derived from this text.)⟧"},
	{"byline and date", "A headline\n\n⟦By our sports desk⟧\n⟦Published: February 7, 2023⟧\n\nText of it, he said."},
	{"by that is no byline", "A headline\n\nBy Monday the company had given up its claim.\nBy then, officials said, it was late."},
	{"related in prose", "A headline\n\nRelated charges were dropped, he said.\nMore on the deal was expected, officials said.\nClick is a company, and Click denies it."},
	{"quotes stay", "A headline\n\n\"Read more books,\" said the minister.\nSource: Ukrinform citing John Kirby during a briefing\nQuote: \"We have seen it,\" Kirby said."},
	{"a headline said twice", "War live: he denies it\n\nWar live: he denies it\n\nHe denied it on Sunday."},
	{"links", "A headline\n⟦https://example.org/a⟧\nText of it."},
}

func TestNoise(t *testing.T) {
	for _, c := range noiseCases {
		text, want := unmark(c.text)
		a, bad := read(t, readPlain, text)
		if bad != nil {
			t.Errorf("%s: %v", c.name, bad)
			continue
		}
		if got := mark(text, a.Noise); got != mark(text, want) {
			t.Errorf("%s:\nfound  %s\nwanted %s", c.name, got, mark(text, want))
		}
	}
}

// read runs one reader and finishes what it made, with English declared.
func read(t testing.TB, reader func([]byte) (*draft, *Skipped), text string) (*schema.Article, *Skipped) {
	t.Helper()
	d, bad := reader([]byte(text))
	if bad != nil {
		return nil, bad
	}
	a, _, bad := finish(d, facts{lang: "en"}, "test", someday)
	return a, bad
}

// TestNoiseWordings puts one line at a time into an article.
func TestNoiseWordings(t *testing.T) {
	const before, after = "A headline stands here\n\nThe minister said that he denied it.\n\n", "\n\nHe added that the train had left.\n\nNobody was there, officials said.\n\nThe works had no comment on Monday."
	try := func(line string, want bool) {
		a, bad := read(t, readPlain, before+line+after)
		if bad != nil {
			t.Errorf("%s: %v", line, bad)
			return
		}
		got := len(a.Noise) == 1 && a.Noise[0].Of(a.Text) == line
		if got != want || !want && len(a.Noise) > 0 {
			t.Errorf("%q: found %s, wanted noise %v", line, mark(a.Text, a.Noise), want)
		}
	}
	for line := range strings.Lines(boilerplateLines) {
		try(strings.TrimSpace(line), true)
	}
	for line := range strings.Lines(proseLines) {
		try(strings.TrimSpace(line), false)
	}
}

const boilerplateLines = `This article is brought to you by Acme Bank.
	Listen to this article (4 min)
	Story updated at 14:05
	With reporting by Jane Roe in Oslo
	(Machine-translated from the Polish)
	Download our app for push alerts
	Comments are moderated.
	PODCAST | What really happened at Brackwell
	WATCH: The moment the roof fell in
	From our partners: 10 best loans
	ALSO READ | Minister denies everything
	MORE ON THIS: Five things to know
	Print edition, page 4
	This story will be updated.
	Found a mistake? Select it and press Ctrl+Enter
	You have 2 free articles left this month
	Photo from open sources
	PHOTO: Minister Ivanov at the podium. TASS
	Pictured: Mayor Adeyemi at the scene
	Names have been changed.
	Read time: 5 minutes
	Get our free daily newsletter
	Never miss a story: subscribe now
	We want to hear from you: write to letters@post.example
	Terms apply
	Cookies help us deliver our services.
	The Post does not necessarily share the opinion of the author
	Reproduction without permission is prohibited
	© 2019 Volga Press. Reproduction prohibited.
	Your browser does not support video.
	Share on Facebook
	0 comments
	5 min read
	Tags: Russia, sanctions, MH17`

const proseLines = `Photos of the train were shown to reporters, he said.
	Comments by the minister drew anger in Seoul, KCNA said.
	Video of the blast was published by the police on Tuesday, she said.
	Share prices fell after the company denied the claim.
	Names of the dead were not released, officials said.
	Print runs fell, the publisher admitted.
	Source: Ukrinform, citing a briefing by John Kirby on Friday
	Background: North Korea has denied all these claims.
	Details: Kirby noted that the supplies did not change the war.
	WHAT CARLSEN SAYS: Nothing, so far.
	UPDATE, Saturday: The arbiter has spoken. There is no proof, he says.
	16:40 The agency has changed its tune, and the company has not.
	Editors at the paper stand by their story, they said.
	More on the way, the ministry promised.
	Terms of the deal were not disclosed, both companies said.
	Follow the money, he told them.
	He said: "Click here to lie."
	Reuters reported that the train had left (see above), and AFP denied it.
	The company, which belongs to Visser-Haldane, denies it / did not reply.`

func unmark(s string) (string, []schema.Span) {
	var b strings.Builder
	var spans []schema.Span
	for _, r := range s {
		switch r {
		case '⟦':
			spans = append(spans, schema.Span{Start: b.Len()})
		case '⟧':
			spans[len(spans)-1].End = b.Len()
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), spans
}

func mark(text string, spans []schema.Span) string {
	for _, s := range slices.Backward(spans) {
		text = text[:s.Start] + "⟦" + s.Of(text) + "⟧" + text[s.End:]
	}
	return text
}

func TestNoiseFileIsSortedAndUnique(t *testing.T) {
	last := ""
	for line := range strings.Lines(noiseText) {
		if line == "\n" || strings.HasPrefix(line, "# ") || line == "#\n" {
			continue
		}
		if line <= last {
			t.Errorf("noise.txt: %q stands after %q", line, last)
		}
		last = line
	}
}

func TestParsePatternsErrors(t *testing.T) {
	for _, bad := range []string{"nowhere\tx\n", "line x\n", "line\ta|b\n", "line\t\n"} {
		if _, err := parsePatterns(bad); err == nil {
			t.Errorf("%q: found no error", bad)
		}
	}
}

func TestWildcard(t *testing.T) {
	for _, c := range []struct {
		pattern, line string
		want          bool
	}{
		{"read more: *", "Read more: x", true},
		{"read more: *", "I read more: x", false},
		{"# comments", "1,204 comments", true},
		{"# comments", "comments", false},
		{"# comments", "12 comments here", false},
		{"(a|b|) c", "c", true},
		{"(a|b) (c|d)", "B D", true},
		{"(a (b|c)|d) e", "a c e", true},
		{"* reported from *", "Wolf reported from Bonn", true},
		{"follow * on x", "Follow X on X on X", true},
		{"advertisement", "ADVERTISEMENT.", true},
		{"advertisement", "advertisements", false},
	} {
		sets, err := parsePatterns("line\t" + c.pattern + "\n")
		if err != nil {
			t.Fatal(err)
		}
		if got := sets[wholeLine].match(plainLine(c.line)); got != c.want {
			t.Errorf("%q on %q: found %v, wanted %v", c.pattern, c.line, got, c.want)
		}
	}
}
