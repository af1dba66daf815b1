package corpus

import (
	"regexp"
	"strings"
)

// A dateline opens a story with where and when it was filed and by which agency:
//
//	UN, February 7 – RIA Novosti. Experts …
//	BRACKWELL, March 11 (TW) - An explosion …
//	MOSCOW, May 25. /Volga Press/. The Russian …
//	WASHINGTON — Officials …
type dateline struct {
	length int // bytes, up to the first word of the story
	agency string
	date   date
}

const (
	placeWord  = `[\p{Lu}][\p{L}.'’-]*`
	place      = `(` + placeWord + `(?:[ /]` + placeWord + `){0,4}(?:, ` + placeWord + `(?: ` + placeWord + `)?)?)`
	filedMonth = `(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)\p{L}*\.?`
	filedDay   = `(` + filedMonth + ` \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{1,2} ` + filedMonth + `(?:,? \d{4})?)`
	agencyName = `(\p{Lu}[\p{L}\p{N}&.'’ /-]{1,40}?)`
	dash       = ` ?(?:--|[-–—])\s+`
)

// datelineForms, most telling first. Each has the groups place, day and agency by name.
var datelineForms = []*regexp.Regexp{
	named(`^` + place + `(?:,? ` + filedDay + `)?[.,]? \(` + agencyName + `\)[.:]?` + dash),
	named(`^` + place + `,? ` + filedDay + `[.,]? /` + agencyName + `/[.:]?(?:` + dash + `|\s+)`),
	named(`^` + place + `,? ` + filedDay + dash + agencyName + `\.\s+`),
	named(`^` + place + `,? ` + filedDay + `[.,:]?` + dash),
	named(`^\(` + agencyName + `\)` + dash),
	named(`^` + place + dash),
}

// named gives the groups of the parts above their names, so that forms can leave one out.
func named(form string) *regexp.Regexp {
	form = strings.Replace(form, place, `(?P<place>`+place[1:], 1)
	form = strings.Replace(form, filedDay, `(?P<day>`+filedDay[1:], 1)
	form = strings.Replace(form, agencyName, `(?P<agency>`+agencyName[1:], 1)
	return regexp.MustCompile(form)
}

// notPlaces open headlines and updates, not stories.
var notPlaces = wordSet(`UPDATE UPDATED LIVE BREAKING EXCLUSIVE ANALYSIS OPINION WATCH VIDEO PHOTOS EDITORIAL FACTBOX
	EXPLAINER CORRECTION CORRECTED NEWS WRAPUP TIMELINE REPORT FACT ADVISORY FILE QUIZ PODCAST`)

// findDateline reads the dateline that s opens with.
func findDateline(s string) (dateline, bool) {
	head := s[:min(len(s), 160)]
	if head == "" || (head[0] != '(' && !strings.ContainsAny(head, "-–—/")) {
		return dateline{}, false
	}
	for _, form := range datelineForms {
		m := form.FindStringSubmatchIndex(head)
		if m == nil {
			continue
		}
		group := func(name string) string {
			i := form.SubexpIndex(name)
			if i < 0 || m[2*i] < 0 {
				return ""
			}
			return head[m[2*i]:m[2*i+1]]
		}
		d := dateline{length: m[1], agency: strings.TrimSpace(group("agency"))}
		day, where := group("day"), group("place")
		if !plausiblePlace(where, day == "" && d.agency == "") || d.length >= len(s) {
			continue
		}
		if day != "" {
			parsed, ok := parseDate(day)
			if !ok {
				continue
			}
			d.date = parsed
		}
		return d, true
	}
	return dateline{}, false
}

// plausiblePlace reports whether s may be a place. With nothing beside it (bare) it has
// to be in capitals, up to an abbreviated state: "DES MOINES, Iowa".
func plausiblePlace(s string, bare bool) bool {
	first, _, _ := strings.Cut(s, " ")
	if notPlaces[strings.ToUpper(strings.Trim(first, ".,:"))] || weekday[strings.ToLower(strings.Trim(first, ".,"))] {
		return false
	}
	if !bare {
		return true
	}
	city, _, _ := strings.Cut(s, ",")
	return len(city) >= 3 && city == strings.ToUpper(city)
}

var weekday = wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}
