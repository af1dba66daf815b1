package text

import (
	"strings"
	"testing"

	"hearsay/schema"
)

// wrapped is a text broken at about 40 columns, with a heading and a list.
const wrapped = `THE REPORT

The ministry said that it had never sold
any weapons abroad, and that the report
of last week was a fabrication by its
rivals.
A second paragraph starts here without a
blank line, since the line above was too
short.
- The first item of a list that goes on
for two lines.
- The second item.`

var paragraphCases = []struct{ name, in, out string }{
	{"a line each", "Doe denies sale\nThe minister spoke.\nNobody answered.", "Doe denies sale|The minister spoke.|Nobody answered."},
	{"blank lines", "One.\n\n \t\nTwo.\r\n\r\nThree.", "One.|Two.|Three."},
	{"other line breaks", "One.\r\nTwo.\rThree.", "One.|Two.|Three."},
	{"spaces at the ends", "  One. \u00a0\n\tTwo.", "One.|Two."},
	{
		"wrapped by hand", wrapped,
		"THE REPORT|The ministry said that it had never sold any weapons abroad, and that the report of last week " +
			"was a fabrication by its rivals.|A second paragraph starts here without a blank line, since the line " +
			"above was too short.|- The first item of a list that goes on for two lines.|- The second item.",
	},
	{
		"one break in mid-sentence", "The minister said on Monday that he had been\nmisquoted.\nNobody answered.\nNobody asked.\nThe end.",
		"The minister said on Monday that he had been misquoted.|Nobody answered.|Nobody asked.|The end.",
	},
	{"list of words", "apples\npears\nplums", "apples|pears|plums"},
	{"heading", "# Title\nthe text goes on here.", "# Title|the text goes on here."},
}

func TestParagraphs(t *testing.T) {
	for _, c := range paragraphCases {
		d := Analyze(c.in, nil)
		var found []string
		for _, p := range d.Paragraphs {
			found = append(found, strings.ReplaceAll(p.Of(c.in), "\n", " "))
		}
		if got := strings.Join(found, "|"); got != c.out {
			t.Errorf("%s:\ngot  %s\nwant %s", c.name, got, c.out)
		}
	}
}

func TestSkip(t *testing.T) {
	text := "He said. Read more: it fell. She left.\nSee also “this\nThe end.”"
	skip := []schema.Span{{Start: 38, End: 55}, {Start: 9, End: 28}, {Start: 70, End: 99}, {Start: 3, End: 2}}
	d := Analyze(text, skip)
	var found []string
	for _, s := range d.Sentences {
		found = append(found, s.Of(text))
	}
	if got, want := strings.Join(found, "|"), "He said.|She left.|The end.”"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, k := range d.Tokens {
		for _, s := range skip {
			if s.Overlaps(k.Span) {
				t.Errorf("token %q stands in noise", k.Of(text))
			}
		}
	}
}
