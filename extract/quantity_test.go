package extract_test

import (
	"fmt"
	"strings"
	"testing"

	"hearsay/extract"
	"hearsay/schema"
)

// lastCount reads a text and returns the last position that counts something, as "polarity
// claim: quantities".
func lastCount(text string) string {
	out := ""
	for _, s := range extract.Read(&schema.Article{ID: "article:test", Text: text}).Statements {
		for _, p := range s.Positions {
			if q := amounts(p.Proposition.Quantities); q != "" {
				out = fmt.Sprintf("%s %s: %s", p.Polarity, schema.ClaimOf(&p.Proposition).ID, q)
			}
		}
	}
	return out
}

func amounts(qs []schema.Quantity) string {
	words := make([]string, len(qs))
	for i, q := range qs {
		words[i] = fmt.Sprint(q.Value)
		if q.Max > 0 {
			words[i] += fmt.Sprintf("..%v", q.Max)
		}
		words[i] = strings.Join(strings.Fields(q.Bound+" "+words[i]+" "+q.Unit), " ")
	}
	return strings.Join(words, ", ")
}

// TestQuantities reads how many take part in an event, however the number is worded.
func TestQuantities(t *testing.T) {
	for sentence, want := range map[string]string{
		"Officials said at least 12 people were killed.":              "at-least 12 person",
		"Officials say about 200 people were killed.":                 "about 200 person",
		"Police told reporters at least 30 people were killed.":       "at-least 30 person",
		"Officials said between 10 and 20 people were killed.":        "10..20 person",
		"Officials said 50 to 100 soldiers were killed.":              "50..100 soldier",
		"Officials said 20-30 people were killed.":                    "20..30 person",
		"Officials said 5 to 6 million people were killed.":           "5e+06..6e+06 person",
		"Officials said twenty-three people were killed.":             "23 person",
		"Officials said a dozen soldiers were killed.":                "12 soldier",
		"Officials said half a dozen soldiers were killed.":           "6 soldier",
		"Officials said several hundred soldiers were killed.":        "at-least 200 soldier",
		"Officials said dozens of people were killed.":                "at-least 24 person",
		"Officials said tens of thousands of people were killed.":     "at-least 10000 person",
		"Officials said hundreds of thousands of people were killed.": "at-least 200000 person",
		"Officials said as many as 40 people were killed.":            "at-most 40 person",
		"Officials said some 31 of them had died.":                    "about 31 person",
		"The firm said it had removed some 2,000 of the servers.":     "about 2000 server",
		"The union said there were about 2,000 of the servers.":       "about 2000 server",
		"The company said nine employees had been taken away.":        "9 employee",
		"The hospital said it had admitted 23 people.":                "23 person",
		"The hospital said it had so far admitted 23 people.":         "at-least 23 person",
		"The bank said the firm had lost $3 million.":                 "3e+06 dollar",
		"The regulator put the loss at about $3 million.":             "about 3e+06 dollar",
		"The ministry said 500 kg of sugar had been stolen.":          "500 kilogram",
		"Officials said the two men were killed.":                     "", // who they are, not how many
		"Officials said another five people were killed.":             "",
		"Officials said five more people were killed.":                "",
		"The army said rebels had attacked the airport in 2015.":      "",
		"Officials said one of the soldiers was killed.":              "",
		"The ministry said the firm had sold 2016 calendars to it.":   "",
		"Officials said 40 people a day were killed.":                 "",
		"Officials said 12 people were killed and 40 others injured":  "12 person",
	} {
		got := lastCount(sentence)
		if _, got, _ = strings.Cut(got, ": "); got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
}

// TestCounts reads contents that do nothing but count.
func TestCounts(t *testing.T) {
	const killed, place = "support claim:kill/-/-/person: ", "support claim:withdraw/-/-/place: "
	for text, want := range map[string]string{
		"The hospital said the death toll was 31.":                                    killed + "31 person",
		"Police put the death toll from the quake at 1,200.":                          killed + "1200 person",
		"The union puts the number of dead at three.":                                 killed + "3 person",
		"The ministry said the number of people killed was 12.":                       killed + "12 person",
		"The governor said the toll had reached at least 120.":                        killed + "at-least 120 person",
		"Ann Lee said there had been a total of 24 arrests.":                          "support claim:exist/arrest/-: 24 arrest",
		"The court put the number of injured at 50.":                                  "support claim:injure/-/-/person: 50 person",
		"The mayor put the number of homes evacuated at 650.":                         place + "650 home",
		"Kenya said the number of refugees was now more than 2 million.":              "support claim:exist/refugees/-: at-least 2e+06 refugee",
		"Police estimated the crowd at 5,000.":                                        "support claim:exist/test.crowd/-: 5000 person",
		"Police put the toll at 12. The mayor put it at 20.":                          killed + "20 person",
		"Police put the toll at 12. The union spoke of more than 30.":                 killed + "at-least 30 person",
		"The ministry said the death toll had risen to 31.":                           "", // it contradicts no lower number
		"Police put unemployment at 12 percent.":                                      "",
		"The mayor said 12 people died in 2019 and 14 in 2020. The union spoke of 9.": killed + "12 person",
	} {
		if got := lastCount(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestDeniedNumbers reads denials of a number that leave what it counts alone.
func TestDeniedNumbers(t *testing.T) {
	const told = "The union said 300 miners were killed. "
	const claim = " claim:kill/-/-/worker: "
	for text, want := range map[string]string{
		told + "The governor said the toll was exaggerated.":                                                          "deny" + claim + "not 300 miner",
		told + "The company said the union's figure was inflated.":                                                    "deny" + claim + "not 300 miner",
		told + "The company denied the figure of 300.":                                                                "deny" + claim + "not 300 miner",
		told + "The mayor rejected that figure.":                                                                      "deny" + claim + "not 300 miner",
		told + "The bank said the real number was far lower.":                                                         "deny" + claim + "not 300 miner",
		told + "The mayor said 23 of them were killed, not 300.":                                                      "support" + claim + "not 300 miner, 23 miner",
		told + "Ann Lee said the number was not 300 but 23.":                                                          "support" + claim + "not 300 miner, 23 miner",
		told + "The mayor said not more than 300 guests had come.":                                                    "support claim:come/guest/-: at-most 300 guest",
		told + "The mayor denied that the mine was closed.":                                                           "support" + claim + "300 miner",
		"The Herald said the firm had torn out 7,000 servers. The firm said it had removed 2,000 servers, not 7,000.": "support claim:tear/*",
	} {
		if got := lastCount(text); !like(want, got) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
