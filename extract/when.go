package extract

import (
	"strconv"
	"time"

	"hearsay/extract/text"
	"hearsay/schema"
)

// timeOf returns when an event is said to happen, as an ISO 8601 date to the precision
// given: "2022-11-18", "2022-11", "2022"; "" when nothing says so. Dates without a year
// and days of the week are the latest before the article, or the next after it for what is
// planned; without the article's date they stay open.
func (p *Pass) timeOf(e event) string {
	heads := []int{e.word}
	if h := p.words[e.word].head; e.noun && h >= 0 && p.words[h].upos == "VERB" {
		heads = append(heads, h)
	}
	for _, h := range heads {
		for _, k := range p.kidsOf(h) {
			if i := int(k); p.rel(i, "obl", "nmod", "advmod", "nummod", "compound") && !p.opensSpan(i) {
				if t := p.dateAt(i, e.stage == schema.Planned); t != "" {
					return t
				}
			}
		}
	}
	return ""
}

// opensSpan reports whether a time is only one end of a stretch: "since March".
func (p *Pass) opensSpan(i int) bool {
	c := p.child(i, "case", "mark")
	return c >= 0 && p.words[c].is("since", "until", "till", "before", "after", "by", "from", "to", "between")
}

// dateAt reads the date that the word at i heads.
func (p *Pass) dateAt(i int, future bool) string {
	if p.dayAt(i) > 0 { // "on 3 May", "on Nov. 18": the day may head the month
		for _, m := range []int{i - 1, i + 1} {
			if _, ok := months[p.at(m).lower]; ok {
				i = m
				break
			}
		}
	}
	w := &p.words[i]
	if month, ok := months[w.lower]; ok && w.capital {
		return p.monthDate(i, month, future)
	}
	now := p.Article.Published
	if now.IsZero() {
		return year(w)
	}
	last := p.at(i-1).is("last", "previous", "past")
	switch {
	case w.is("today", "tonight"):
		return now.Format(time.DateOnly)
	case w.is("yesterday"):
		return now.AddDate(0, 0, -1).Format(time.DateOnly)
	case w.is("tomorrow"):
		return now.AddDate(0, 0, 1).Format(time.DateOnly)
	case w.is("year") && last:
		return now.AddDate(-1, 0, 0).Format("2006")
	case w.is("year") && p.at(i-1).is("this"):
		return now.Format("2006")
	case w.is("month") && last:
		return now.AddDate(0, 0, -now.Day()).Format("2006-01")
	}
	if day, ok := weekdays[w.lower]; ok && w.capital {
		back := (int(now.Weekday()) - day + 7) % 7
		if future {
			return now.AddDate(0, 0, (7-back)%7).Format(time.DateOnly)
		}
		return now.AddDate(0, 0, -back).Format(time.DateOnly)
	}
	return year(w)
}

// year reads a bare year; other numbers of four digits are counts as often as not, so it
// must lie in living memory.
func year(w *word) string {
	if w.Kind != text.Number || len(w.lower) != 4 {
		return ""
	}
	if n, err := strconv.Atoi(w.lower); err != nil || n < 1900 || n > 2099 {
		return ""
	}
	return w.lower
}

// monthDate reads a month with the day and the year around it: "18 November 2022",
// "Nov. 18, 2022", "in November".
func (p *Pass) monthDate(i int, month time.Month, future bool) string {
	day, next := p.dayAt(i-1), i+1
	if p.at(next).is(".") {
		next++
	}
	if day == 0 {
		if day = p.dayAt(next); day > 0 {
			next++
		}
	}
	if p.at(next).is(",") {
		next++
	}
	y := year(p.at(next))
	if y == "" {
		now := p.Article.Published
		if now.IsZero() {
			return ""
		}
		n := now.Year()
		switch at := time.Date(n, month, max(day, 1), 0, 0, 0, 0, time.UTC); {
		case future && at.Before(now.AddDate(0, -1, 0)):
			n++
		case !future && at.After(now):
			n--
		}
		y = strconv.Itoa(n)
	}
	date := y + "-" + twoDigits(int(month))
	if day > 0 {
		date += "-" + twoDigits(day)
	}
	return date
}

// dayAt reads a day of the month, 0 for none.
func (p *Pass) dayAt(i int) int {
	w := p.at(i)
	if w.Kind != text.Number || len(w.lower) > 2 {
		return 0
	}
	n, err := strconv.Atoi(w.lower)
	if err != nil || n > 31 {
		return 0
	}
	return n
}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

var months = map[string]time.Month{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
	"sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12, "jan.": 1, "feb.": 2, "mar.": 3, "apr.": 4, "jun.": 6, "jul.": 7,
	"aug.": 8, "sep.": 9, "sept.": 9, "oct.": 10, "nov.": 11, "dec.": 12,
}

var weekdays = map[string]int{"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6}
