package extract_test

import (
	"fmt"
	"testing"
	"time"

	"hearsay/extract"
	"hearsay/schema"
)

// TestTimesAndQuantities reads when an event happened and how many it counts. The article
// is of Wednesday, 15 March 2023.
func TestTimesAndQuantities(t *testing.T) {
	for _, c := range []struct{ sentence, time, quantities string }{
		{"The army said rebels had attacked the airport on Monday.", "2023-03-13", ""},
		{"The army said rebels had attacked the airport on Wednesday.", "2023-03-15", ""},
		{"The army said rebels had attacked the airport yesterday.", "2023-03-14", ""},
		{"The army said rebels had attacked the airport in May.", "2022-05", ""},
		{"The army said rebels had attacked the airport in February.", "2023-02", ""},
		{"The army said rebels had attacked the airport on 3 May 2021.", "2021-05-03", ""},
		{"The army said rebels had attacked the airport on Nov. 18, 2022.", "2022-11-18", ""},
		{"The army said rebels had attacked the airport in 2019.", "2019", ""},
		{"The army said rebels had attacked the airport last year.", "2022", ""},
		{"The army said rebels had attacked the airport.", "", ""},
		{"The army said rebels had attacked the airport since May.", "", ""},
		{"The army said on Monday rebels had attacked the airport.", "", ""},
		{"The union said Togo had bought at least forty tanks.", "", "at-least 40 tank"},
		{"The union said Togo had bought more than 1,200 tanks.", "", "at-least 1200 tank"},
		{"The union said Togo had bought no more than twelve tanks.", "", "at-most 12 tank"},
		{"The union said Togo had bought about three hundred tanks.", "", "about 300 tank"},
		{"The union said Togo had bought 2.5 million tanks.", "", "2.5e+06 tank"},
		{"The union said Togo had bought tanks.", "", ""},
	} {
		a := &schema.Article{ID: "article:test", Text: c.sentence, Published: time.Date(2023, 3, 15, 0, 0, 0, 0, time.UTC)}
		var when, counted string
		for _, s := range extract.Read(a).Statements {
			for _, p := range s.Positions {
				when = p.Proposition.Time
				for _, q := range p.Proposition.Quantities {
					counted = fmt.Sprintf("%v %s", q.Value, q.Unit)
					if q.Bound != "" {
						counted = q.Bound + " " + counted
					}
				}
			}
		}
		if when != c.time || counted != c.quantities {
			t.Errorf("%s: time %q, quantities %q, want %q and %q", c.sentence, when, counted, c.time, c.quantities)
		}
	}
}
