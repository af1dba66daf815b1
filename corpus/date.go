package corpus

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// A date is when an article was published, as far as it is stated: an instant, or a month
// and day whose year nobody gave.
type date struct {
	at    time.Time // zero when the year is not known
	month time.Month
	day   int
}

// known reports whether the date is complete.
func (d date) known() bool { return !d.at.IsZero() }

// over returns d, completed or replaced by e where d lacks the year.
func (d date) over(e date) date {
	switch {
	case d.known() || !e.known() && d.day != 0:
		return d
	case d.day == 0:
		return e
	}
	return e // a whole date from elsewhere says more than a day without its year
}

// withYear completes a month and day; an impossible day (February 29) stays incomplete.
func (d date) withYear(year int) date {
	at := time.Date(year, d.month, d.day, 0, 0, 0, 0, time.UTC)
	if at.Day() != d.day || at.Month() != d.month {
		return d
	}
	return date{at: at, month: d.month, day: d.day}
}

// zones maps the abbreviations that news pages use to hours from UTC. Only those with one
// likely meaning in English news are listed.
var zones = map[string]float64{
	"gmt": 0, "utc": 0, "z": 0, "bst": 1, "cet": 1, "cest": 2, "eet": 2, "eest": 3, "msk": 3,
	"est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
	"ist": 5.5, "kst": 9, "jst": 9, "hkt": 8, "sgt": 8, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
}

var (
	isoDate   = regexp.MustCompile(`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\s*(.*))?$`)
	slashDate = regexp.MustCompile(`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ,]\s*(.*))?$`)
	packDate  = regexp.MustCompile(`^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d{4,6}.*))?$`)
	monthDay  = regexp.MustCompile(`(?i)^(?:` + weekdays + `,?\s+)?` + monthName + `\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?:,?\s*(?:at\s+)?(.*))?$`)
	dayMonth  = regexp.MustCompile(`(?i)^(?:` + weekdays + `,?\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?` + monthName + `(?:,?[\s-]+(\d{4}))?(?:,?\s*(?:at\s+)?(.*))?$`)
	clockTime = regexp.MustCompile(`(?i)^(\d{1,2})[:.]?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(?:\(?([a-z]{1,4}|[+-]\d{2}:?\d{2}|[+-]\d{2})\)?)?\.?$`)
)

const (
	weekdays  = `(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?`
	monthName = `(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?`
)

// parseDate reads a date as metadata, bylines and JSON records write it. It is strict: a
// text with anything else in it is no date. Numbers are seconds or milliseconds since
// 1970. Times without a zone count as UTC.
func parseDate(s string) (date, bool) {
	s = strings.Trim(oneLine(s), " .")
	if len(s) > 64 {
		return date{}, false
	}
	for _, re := range []*regexp.Regexp{isoDate, slashDate, packDate} {
		if m := re.FindStringSubmatch(s); m != nil {
			return compose(number(m[1]), time.Month(number(m[2])), number(m[3]), m[4])
		}
	}
	if m := monthDay.FindStringSubmatch(s); m != nil {
		return compose(number(m[3]), monthOf(m[1]), number(m[2]), m[4])
	}
	if m := dayMonth.FindStringSubmatch(s); m != nil {
		return compose(number(m[3]), monthOf(m[2]), number(m[1]), m[4])
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil && n >= 1e8 && n < 1e14 {
		if n >= 1e11 {
			n /= 1000
		}
		return date{at: time.Unix(n, 0).UTC()}, true
	}
	return date{}, false
}

// compose makes a date of its parts; year 0 is an unknown one. The clock time may be
// empty; one that cannot be read makes the whole unreadable.
func compose(year int, month time.Month, day int, clock string) (date, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 || (year != 0 && (year < 1700 || year > 9999)) {
		return date{}, false
	}
	d := date{month: month, day: day}
	if year == 0 {
		return d, clock == "" || clockTime.MatchString(clock)
	}
	d = d.withYear(year)
	if !d.known() {
		return date{}, false
	}
	offset, ok := parseClock(clock)
	d.at = d.at.Add(offset)
	return d, ok
}

// parseClock reads a time of day with an optional zone as the distance from midnight UTC.
func parseClock(s string) (time.Duration, bool) {
	if s == "" {
		return 0, true
	}
	m := clockTime.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	hour, minute, second := number(m[1]), number(m[2]), number(m[3])
	half := strings.ToLower(m[4])
	if hour > 23 || minute > 59 || second > 60 || (half != "" && hour > 12) {
		return 0, false
	}
	if half != "" {
		hour %= 12
		if half[0] == 'p' {
			hour += 12
		}
	}
	zone, ok := parseZone(m[5])
	return time.Duration(hour)*time.Hour + time.Duration(minute)*time.Minute + time.Duration(second)*time.Second - zone, ok
}

func parseZone(s string) (time.Duration, bool) {
	if s == "" {
		return 0, true
	}
	if s[0] != '+' && s[0] != '-' {
		hours, ok := zones[strings.ToLower(s)]
		return time.Duration(hours * float64(time.Hour)), ok
	}
	digits := strings.ReplaceAll(s[1:], ":", "")
	offset := time.Duration(number(digits[:2])) * time.Hour
	if len(digits) == 4 {
		offset += time.Duration(number(digits[2:])) * time.Minute
	}
	if s[0] == '-' {
		offset = -offset
	}
	return offset, offset.Abs() <= 15*time.Hour
}

// number reads the digits that a pattern has found; "" is 0.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

func monthOf(s string) time.Month {
	const names = "janfebmaraprmayjunjulaugsepoctnovdec"
	return time.Month(strings.Index(names, strings.ToLower(s[:3]))/3 + 1)
}

// urlDate finds the date that many outlets keep in an article's address: /2023/02/07/.
var urlDate = regexp.MustCompile(`/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)`)

func dateInURL(address string) date {
	m := urlDate.FindStringSubmatch(address)
	if m == nil {
		return date{}
	}
	d, ok := compose(number(m[1]), time.Month(number(m[2])), number(m[3]), "")
	if !ok {
		return date{}
	}
	return d
}

// dateNotices says which stated dates could not be read.
func dateNotices(unread []string) []*Skipped {
	var out []*Skipped
	for _, s := range unread {
		out = append(out, minor("write dates like 2023-02-07", "date %q left out: not a date", s))
	}
	return out
}
