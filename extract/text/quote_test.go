package text

import (
	"fmt"
	"strings"
	"testing"
)

// quoteCases are texts and their quotations: what stands inside, then ! when no mark
// closes it, ~ for scare quotes, and the number of the quotation it stands in.
var quoteCases = []struct{ in, out string }{
	{"“We never sold it,” said Doe.", "We never sold it,"},
	{"\"We never sold it,\" said Doe.", "We never sold it,"},
	{"„Nein“, said he. «Da», said she. »Ja«, said they.", "Nein ~|Da ~|Ja ~"},
	{"``PTB marks'' and ''straight ones''", "PTB marks ~|straight ones ~"},
	{"fears of 'rising fears' grow", "rising fears ~"},
	{"‘K,’ he said.", "K, ~"},
	{"'Tis the workers' party, and Doe's boys' club.", ""},
	{"‘The workers’ rights are gone,’ he said.", "The workers’ rights are gone,"},
	{"'The boys' club is shut,' he said.", "The boys' club is shut,"},
	{"‘It’s Kirby’s,’ she said.", "It’s Kirby’s,"},
	{"the '90s and rock 'n' roll", "n ~"},
	{"He is 5'10\" tall and has a 19\" screen.", ""},
	{"“He told me ‘we know’ and left,” she said.", "He told me ‘we know’ and left,|we know 0"},
	{"\"He told me 'we know' and left,\" she said.", "He told me 'we know' and left,|we know 0"},
	{"'He said \"it is so\" twice,' she said.", "He said \"it is so\" twice,|it is so 0"},
	{"“One. Two. Three,” he said.", "One. Two. Three,"},
	{"“First of all, no.\n“Second, no,” he said.", "First of all, no. !|Second, no, ~"},
	{"“We said ‘no to them, he wrote.", "We said ‘no to them, he wrote. !|no to them, he wrote. ! 0"},
	{"“He said ‘no to them,” she wrote.", "He said ‘no to them,|no to them, ! 0"},
	{"It was late,” he said.", ""},
	{"it’s meant to corrode it” [North Korea’s] image.”", ""},
	{"“wrong marks“ and ”wrong marks”", "wrong marks ~|wrong marks ~"},
	{"“mixed marks\" here", "mixed marks ~"},
	{"the \"self-made rumor\" and “falsely rejected” it", "self-made rumor ~|falsely rejected"},
	{"the “People’s Republics” and “it’s so”", "People’s Republics ~|it’s so"},
	{"a \"foolish attempt to justify it.\"", "foolish attempt to justify it."},
	{"(“yes”) [\"no\"] —“maybe”", "yes ~|no ~|maybe ~"},
	{"\" spaced marks \" here", "spaced marks ~"},
	{"“” \"\"", "|"},
	{"at the end “", " !"},
}

func TestQuotes(t *testing.T) {
	for _, c := range quoteCases {
		d := Analyze(c.in, nil)
		var found []string
		for _, q := range d.Quotes {
			s := q.Inner.Of(c.in)
			if !q.Closed {
				s += " !"
			}
			if q.Scare {
				s += " ~"
			}
			if q.Parent >= 0 {
				s += fmt.Sprint(" ", q.Parent)
			}
			found = append(found, s)
		}
		if got := strings.Join(found, "|"); got != c.out {
			t.Errorf("%s\ngot  %s\nwant %s", c.in, got, c.out)
		}
	}
}
