package corpus

import (
	"strings"
	"testing"
	"time"
)

// someday is the clock of the tests.
var someday = time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2023-02-07":                      "2023-02-07T00:00:00Z",
		"2023-02-07T10:33:00+03:00":       "2023-02-07T07:33:00Z",
		"2023-02-07T10:33:00.123Z":        "2023-02-07T10:33:00Z",
		"2023-02-07 10:33":                "2023-02-07T10:33:00Z",
		"20230207T1010":                   "2023-02-07T10:10:00Z",
		"20230207":                        "2023-02-07T00:00:00Z",
		"2023/02/07":                      "2023-02-07T00:00:00Z",
		"February 7, 2023":                "2023-02-07T00:00:00Z",
		"Feb. 7, 2023, 5:30 p.m. ET":      "2023-02-07T22:30:00Z",
		"Tuesday, 7 February 2023":        "2023-02-07T00:00:00Z",
		"Tue, 07 Feb 2023 10:33:00 +0100": "2023-02-07T09:33:00Z",
		"7th of February, 2023":           "2023-02-07T00:00:00Z",
		"7-Feb-2023":                      "2023-02-07T00:00:00Z",
		"1675766000":                      "2023-02-07T10:33:20Z",
		"1675766000000":                   "2023-02-07T10:33:20Z",
		"12:00 a.m. on":                   "",
		"February 7":                      "0001-01-01T00:00:00Z", // a day without its year
		"February 30, 2023":               "",
		"2023-13-01":                      "",
		"7 February in Paris":             "",
		"02/07/2023":                      "", // July or February
		"may":                             "",
		"":                                "",
	} {
		d, ok := parseDate(in)
		got := ""
		if ok {
			got = d.at.Format(time.RFC3339)
		}
		if got != want {
			t.Errorf("%q: found %q, wanted %q", in, got, want)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, c := range []struct{ line, dateline, agency string }{
		{"UN, February 7 – RIA Novosti. Experts have not", "UN, February 7 – RIA Novosti. ", "RIA Novosti"},
		{"BRACKWELL, March 11 (TW) - An explosion", "BRACKWELL, March 11 (TW) - ", "TW"},
		{"ADDIS ABABA/CHICAGO, April 4 (Continental) — The pilots", "ADDIS ABABA/CHICAGO, April 4 (Continental) — ", "Continental"},
		{"MOSCOW, May 25. /Volga Press/. The Russian", "MOSCOW, May 25. /Volga Press/. ", "Volga Press"},
		{"Pyongyang, January 29 (KCNA) -- Kwon", "Pyongyang, January 29 (KCNA) -- ", "KCNA"},
		{"WASHINGTON (AP) — Hillary", "WASHINGTON (AP) — ", "AP"},
		{"WASHINGTON — Officials", "WASHINGTON — ", ""},
		{"DES MOINES, Iowa — Ted", "DES MOINES, Iowa — ", ""},
		{"MANCHESTER, N.H. - He", "MANCHESTER, N.H. - ", ""},
		{"JAKARTA - National", "JAKARTA - ", ""},
		{"(Reuters) - The", "(Reuters) - ", "Reuters"},
		{"New York (AFP) – In", "New York (AFP) – ", "AFP"},
		{"LONDON, 7 Feb 2023 (Reuters) - A", "LONDON, 7 Feb 2023 (Reuters) - ", "Reuters"},
		{"Monday, February 7 - He spoke", "", ""},
		{"UPDATE - The minister", "", ""},
		{"Donald Trump - the candidate - said", "", ""},
		{"Paris is a city", "", ""},
		{"US-North Korea talks", "", ""},
		{"The Hill (Reuters) reported", "", ""},
		{"", "", ""},
	} {
		d, _ := findDateline(c.line)
		if got := c.line[:d.length]; got != c.dateline || d.agency != c.agency {
			t.Errorf("%q: found %q by %q, wanted %q by %q", c.line, got, d.agency, c.dateline, c.agency)
		}
	}
}

func TestFactsOfText(t *testing.T) {
	for _, c := range []struct{ name, text, title, outlet, date string }{
		{"dateline with a year", "A short headline\n\nBONN, March 11, 2025 (TW) - An explosion tore through the works.", "A short headline", "TW", "2025-03-11"},
		{"year not known", "UN, February 7 – RIA Novosti. Experts have not found any confirmation.", "", "RIA Novosti", ""},
		{"published line", "Ministers meet again\n\nPublished: 7 February 2023\n\nThe ministers met.", "Ministers meet again", "", "2023-02-07"},
		{"updated is not published", "Ministers meet again\n\nUpdated: 9 February 2023\n\nThe ministers met.", "Ministers meet again", "", ""},
		{"byline with a date", "Ministers meet again\nBy Jane Roe | February 7, 2023\nThe ministers met.", "Ministers meet again", "", "2023-02-07"},
		{"no headline", "The United States of America have shared proof of North Korea supplying weapons to Wagner Group, which it uses in the war against Ukraine, with the group of experts.\n\nSource: Ukrinform", "", "", ""},
		{"cut headline first", "War in Ukraine live North Korea accused by\n\nWar in Ukraine live: North Korea, accused by Washington, denies\n\nIt denied.", "War in Ukraine live: North Korea, accused by Washington, denies", "", ""},
		{"windows lines and mark", "\uFEFFMinisters meet\r\n\r\nThe ministers met.\r\n", "Ministers meet", "", ""},
	} {
		a, bad := read(t, readPlain, c.text)
		if bad != nil {
			t.Errorf("%s: %v", c.name, bad)
			continue
		}
		date := ""
		if !a.Published.IsZero() {
			date = a.Published.Format(time.DateOnly)
		}
		if a.Text != c.text || a.Title != c.title || a.Outlet != c.outlet || date != c.date {
			t.Errorf("%s: found %q, %q, %q; wanted %q, %q, %q", c.name, a.Title, a.Outlet, date, c.title, c.outlet, c.date)
		}
		if c.title != "" && a.TitleSpan.Of(a.Text) != c.title {
			t.Errorf("%s: the title's span holds %q", c.name, a.TitleSpan.Of(a.Text))
		}
	}
}

func TestLanguage(t *testing.T) {
	const french = "Le ministre a déclaré lundi que la Corée du Nord avait livré des armes à la Russie, ce que Pyongyang a toujours nié."
	const dutch = "De minister zei maandag dat Noord-Korea wapens aan Rusland had geleverd, wat in het land zelf steeds is ontkend."
	const english = "The minister said on Monday that North Korea had sent arms to Russia, which Pyongyang has always denied."
	for _, c := range []struct{ name, text, declared, reason string }{
		{"english", english, "", ""},
		{"english, short", "Kirby accuses Pyongyang.", "", ""},
		{"french", french, "", "not English: looks like French"},
		{"dutch", dutch, "", "not English: looks like"},
		{"russian", "Министр заявил, что оружие не поставлялось.", "", "not English: most letters are not Latin"},
		{"korean declared english", "조선중앙통신은 이를 부인했다", "en", "not English: most letters are not Latin"},
		{"declared french", english, "fr-FR", `not English: declared as "fr-FR"`},
		{"declared english", dutch, "en-GB", ""},
		{"half and half", english + " " + french + " " + english, "", ""},
		{"numbers", "1 2 3 4", "", "no letters in it"},
		{"translated", "Mother firm: the blame lies by contractor. The explosion is probably not come through lightning, so reports the mother company.", "", ""},
	} {
		reason := ""
		if bad := checkLanguage(c.text, c.declared); bad != nil {
			reason = bad.Reason
		}
		if !strings.HasPrefix(reason, c.reason) || (c.reason == "") != (reason == "") {
			t.Errorf("%s: found %q, wanted %q", c.name, reason, c.reason)
		}
	}
}

func TestFutureDate(t *testing.T) {
	for _, c := range []struct{ date, want, notice string }{
		{"2026-06-02", "2026-06-02", ""}, // within a day of the clock
		{"2026-06-03", "", "date 2026-06-03 left out: it lies in the future"},
		{"2099-01-01", "", "date 2099-01-01 left out: it lies in the future"},
		{"yesterday", "", `date "yesterday" left out: not a date`},
	} {
		var got, notice string
		text := "---\ndate: " + c.date + "\n---\nThe minister said that he had left.\n"
		for a, err := range (Options{Now: someday}).Articles([]string{"-"}, strings.NewReader(text)) {
			if err != nil {
				s := err.(*Skipped)
				if !s.Minor || s.Hint == "" {
					t.Errorf("%s: %v is not minor or has no hint", c.date, s)
				}
				notice = s.Reason
				continue
			}
			if !a.Published.IsZero() {
				got = a.Published.Format(time.DateOnly)
			}
		}
		if got != c.want || notice != c.notice {
			t.Errorf("%s: found %q and %q, wanted %q and %q", c.date, got, notice, c.want, c.notice)
		}
	}
}
