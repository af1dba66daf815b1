package graph

import (
	"context"
	"strings"
	"testing"

	"hearsay/schema"
)

// counted is that Russia received, or somebody killed, so many.
func counted(quantity string, vague bool) schema.Proposition {
	p := arms(russia, "Russia")
	if vague {
		p = schema.Proposition{Class: "kill", Predicate: "kill", Theme: schema.Role{Head: "person", Label: "people"}, Top: "person"}
	}
	for _, s := range strings.Split(quantity, ", ") {
		if q, ok := parseQuantity(s); ok {
			p.Quantities = append(p.Quantities, q)
		}
	}
	return p
}

// Ann says one number, Ben another: in one article, or in two of the given dates. want is
// the reason, "" for no row.
func TestNumbers(t *testing.T) {
	const claim = " “North Korea supplied weapons to Russia”."
	for _, c := range []struct {
		name     string
		ann, ben string
		dates    []string
		vague    bool
		change   func(ann, ben *schema.Position)
		want     string
	}{
		{name: "disjoint", ann: "7000 missile", ben: "about 2000 missile", want: "Ann Lee says 7,000 (missile), and Ben Ray says about 2,000:" + claim},
		{name: "the same", ann: "300 missile", ben: "298 missile"},
		{name: "other units", ann: "7000 missile", ben: "20 tank"},
		{name: "shares of who knows what", ann: "70 percent", ben: "20 percent"},
		{name: "a unit counted twice", ann: "2 missile, 3 missile", ben: "9 missile"},
		{name: "names nobody, one article", ann: "12 person", ben: "31 person", vague: true, want: "Ann Lee says 12 people, and Ben Ray says 31: “Somebody killed people”."},
		{name: "names nobody, two articles", ann: "31 person", ben: "12 person", vague: true, dates: []string{"2022-12-01", "2022-12-01"}},
		{name: "one day", ann: "12 missile", ben: "31 missile", dates: []string{"2022-12-01", "2022-12-01"}, want: "Ann Lee says 12 (missile), and Ben Ray says 31:" + claim},
		{name: "grown the day after", ann: "12 missile", ben: "31 missile", dates: []string{"2022-12-01", "2022-12-02"}},
		{name: "less the day after", ann: "31 missile", ben: "12 missile", dates: []string{"2022-12-01", "2022-12-02"}, want: "Ann Lee says 31 (missile), and Ben Ray says 12:" + claim},
		{name: "less, told first in the second article", ann: "12 missile", ben: "31 missile", dates: []string{"2022-12-02", "2022-12-01"}, want: "Ben Ray says 31 (missile), and Ann Lee says 12:" + claim},
		{name: "less a month after", ann: "31 missile", ben: "12 missile", dates: []string{"2022-12-01", "2023-01-02"}},
		{name: "undated articles", ann: "31 missile", ben: "12 missile", dates: []string{"", ""}},
		{name: "a number denied", ann: "7000 missile", ben: "not 7000 missile", change: func(_, ben *schema.Position) { ben.Polarity = schema.Deny }, want: "Ann Lee says 7,000 (missile), and Ben Ray says not 7,000:" + claim},
		{name: "another number denied", ann: "7000 missile", ben: "not 300 missile", change: func(_, ben *schema.Position) { ben.Polarity = schema.Deny }},
		{name: "a number denied long after", ann: "7000 missile", ben: "not 7000 missile", dates: []string{"2022-12-01", "2023-12-01"}, change: func(_, ben *schema.Position) { ben.Polarity = schema.Deny }, want: "Ann Lee says 7,000 (missile), and Ben Ray says not 7,000:" + claim},
		{name: "only possible", ann: "12 missile", ben: "31 missile", change: func(ann, _ *schema.Position) { ann.Certainty = schema.Possible }},
		{name: "one is a plan", ann: "12 missile", ben: "31 missile", change: func(ann, _ *schema.Position) { ann.Proposition.Stage = schema.Planned }},
		{name: "other times", ann: "12 missile", ben: "31 missile", change: func(ann, ben *schema.Position) {
			ann.Proposition.Time, ben.Proposition.Time = "2022-11-18", "2022-11-20"
		}},
		{name: "other places", ann: "12 person", ben: "31 person", vague: true, change: func(ann, ben *schema.Position) {
			ann.Proposition.Place, ben.Proposition.Place = "Dallas", "Houston"
		}},
		{name: "a denial of three against two", ann: "2 missile", ben: "3 missile", change: func(_, ben *schema.Position) { ben.Polarity = schema.Deny }},
	} {
		const annSaid, benSaid = "Ann Lee said they sent some.\n", "Ben Ray said they sent others.\n"
		one := article(t, "a.txt", "Herald", "2022-12-01", annSaid+benSaid)
		two := one
		if c.dates != nil {
			one, two = article(t, "a.txt", "Herald", c.dates[0], annSaid), article(t, "b.txt", "Herald", c.dates[1], benSaid)
		}
		one.says(one.holder("Ann Lee", schema.Person), "Ann Lee", "said", "they sent some", schema.Asserts, schema.Support, counted(c.ann, c.vague))
		two.says(two.holder("Ben Ray", schema.Person), "Ben Ray", "said", "they sent others", schema.Asserts, schema.Support, counted(c.ben, c.vague))
		if c.change != nil {
			c.change(&one.r.Statements[0].Positions[0], &two.r.Statements[len(two.r.Statements)-1].Positions[0])
		}
		readings := []*schema.Reading{one.r}
		if c.dates != nil {
			readings = append(readings, two.r)
		}
		all, err := build(t, readings...).Contradictions(context.Background(), ContradictionFilter{})
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, row := range all {
			got += row.Why
			if row.Rule != RuleNumber || row.Kind != Contradicts || len(row.A.Evidence) != 1 || len(row.B.Evidence) != 1 {
				t.Errorf("%s: row %+v", c.name, row)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Who gives the other's number anywhere does not contradict it: he has kept up.
func TestNumbersAgreeSomewhere(t *testing.T) {
	a := article(t, "a.txt", "Herald", "2022-12-01", "Ann Lee said they sent some.\nBen Ray said they sent others.\nAnn Lee told more.\n")
	ann, ben := a.holder("Ann Lee", schema.Person), a.holder("Ben Ray", schema.Person)
	a.says(ann, "Ann Lee", "said", "they sent some", schema.Asserts, schema.Support, counted("12 missile", false))
	a.says(ben, "Ben Ray", "said", "they sent others", schema.Asserts, schema.Support, counted("31 missile", false))
	if got := contradictionLines(t, build(t, a.r), ContradictionFilter{}); len(got) != 1 {
		t.Errorf("before: %v", got)
	}
	a.says(ann, "Ann Lee", "told", "more", schema.Asserts, schema.Support, counted("31 missile", false))
	if got := contradictionLines(t, build(t, a.r), ContradictionFilter{}); len(got) != 0 {
		t.Errorf("after: %v", got)
	}
}

// A part must not be larger than the whole: North Korea's missiles to Russia than all that
// it gave away.
func TestNumbersOfBroaderClaims(t *testing.T) {
	for part, want := range map[string]int{"7000 missile": 1, "20 missile": 0} {
		a := article(t, "a.txt", "Herald", "2022-12-01", "Ann Lee said they sent some.\nBen Ray said they sent others.\n")
		a.says(a.holder("Ann Lee", schema.Person), "Ann Lee", "said", "they sent some", schema.Asserts, schema.Support, counted(part, false))
		all := counted("300 missile", false)
		all.Recipient = schema.Role{}
		a.says(a.holder("Ben Ray", schema.Person), "Ben Ray", "said", "they sent others", schema.Asserts, schema.Support, all)
		if got := contradictionLines(t, build(t, a.r), ContradictionFilter{}); len(got) != want {
			t.Errorf("%s of 300: %v, want %d rows", part, got, want)
		}
	}
}

func TestDatesIn(t *testing.T) {
	for sentence, want := range map[string]string{
		"Officials said on Monday that nine had died.":  "monday",
		"Last year 12 died, 31 in 2019.":                "2019 last year",
		"The march may go on, the May committee said.":  "",
		"On Friday and again on Friday, in March 2021.": "2021 friday march",
	} {
		if got := datesIn(sentence); got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}
