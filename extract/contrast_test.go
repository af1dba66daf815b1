package extract_test

import (
	"testing"

	"hearsay/schema"
)

// What a claim excludes is known for words of the lexicon that nothing narrows.
func TestContrast(t *testing.T) {
	for sentence, want := range map[string]schema.Contrast{
		"The mayor said the lake was unsafe.":                      {Scale: "safe", Place: "dangerous", Opposite: true},
		"The mayor said the lake was not safe.":                    {Scale: "safe", Place: "safe", Opposite: true},
		"The union called the bridge hazardous.":                   {Scale: "safe", Place: "dangerous", Opposite: true},
		"The harbour remained closed, the pilot said.":             {Scale: "closed", Place: "closed", Opposite: true},
		"The clerk said the fall was a suicide.":                   {Scale: "accident", Place: "suicide"},
		"The farmer said the harvest failed.":                      {Scale: "succeed", Place: "fail", Opposite: true},
		"The union said the firm had hidden it from the crews.":    {Scale: "conceal", Place: "conceal", Opposite: true},
		"The crews were kept in the dark, the union said.":         {Scale: "conceal", Place: "conceal", Opposite: true},
		"The envoy said Ghana broke the ban.":                      {Scale: "rule-breach", Place: "rule-breach", Opposite: true},
		"The coach said the team was ready to leave.":              {},
		"The coach said the fans were happy with the draw.":        {},
		"The mayor said the lake was safer than the pond.":         {},
		"The mayor said the lake was too cold.":                    {},
		"The mayor said the lake was blue.":                        {},
		"The guide said the safe was green.":                       {},
		"The farmer said the harvest failed to please the miller.": {},
		"The mayor said the shop opened in May.":                   {},
	} {
		got := schema.Contrast{}
		for _, s := range read(sentence).Statements {
			for _, p := range s.Positions {
				got = p.Proposition.Contrast
			}
		}
		if got != want {
			t.Errorf("%s: %+v, want %+v", sentence, got, want)
		}
	}
}
