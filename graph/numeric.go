package graph

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"hearsay/schema"
)

// Two holders who support the same claim may still not agree: one says that nine were
// hurt, the other that it was 23. This file finds them (rule K7).
//
// What is hard is to know that both speak of one event, and at one time. A claim's key is
// a kind of event: "Somebody killed people" was true on many days. And most numbers in the
// news grow: a toll of 31 on Friday does not contradict the 23 of Thursday. So two numbers
// are set against each other only where nothing but the number keeps them apart; the
// conditions are in [sameEvent] and [tally.oppose]. One holder with two numbers in
// two articles is no row at all: that is what keeping up with events looks like.

// A report is a voice that gives numbers, with where it stands.
type report struct {
	voice
	doc       string
	published time.Time
	at        int    // byte offset of its evidence
	sentence  int    // byte offset of its sentence
	dates     string // the days, months and years that its sentence names
}

// counting returns the voices on a claim that give a number or deny one. What may only be
// so contradicts nothing.
func (r *reader) counting(claim string) ([]voice, error) {
	all, err := r.voices(claim, schema.Support, schema.Deny)
	return slices.DeleteFunc(all, func(v voice) bool {
		return len(v.quantities) == 0 || v.certainty == schema.Possible || v.polarity == schema.Deny && !v.deniesNumber()
	}), err
}

// reports reads where voices stand, and orders them.
func (r *reader) reports(voices []voice) ([]report, error) {
	out := make([]report, 0, len(voices))
	for _, v := range voices {
		e, err := r.evidence(v.statement)
		if err != nil {
			return nil, err
		}
		sentence, err := r.span(v.statement.sentence)
		if err != nil {
			return nil, err
		}
		out = append(out, report{v, e.Doc, e.Published, e.Span.Start, sentence.bytes.Start, datesIn(sentence.text)})
	}
	slices.SortFunc(out, compareReports)
	for i := 1; i < len(out); i++ { // a sentence that names no time goes on with the one before
		if out[i].dates == "" && out[i].statement.article == out[i-1].statement.article {
			out[i].dates = out[i-1].dates
		}
	}
	return out, nil
}

// compareReports orders reports as they were made: by article and place.
func compareReports(a, b report) int {
	return cmp.Or(compareDates(a.published, b.published), cmp.Compare(a.doc, b.doc), cmp.Compare(a.statement.article, b.statement.article),
		cmp.Compare(nested(a), nested(b)), cmp.Compare(a.at, b.at), cmp.Compare(a.statement.id, b.statement.id), cmp.Compare(a.holder, b.holder))
}

// nested is 0 for words that another statement reports, which are older than it, else 1.
func nested(r report) int {
	if r.statement.parent != "" {
		return 0
	}
	return 1
}

// deniesNumber reports whether a voice denies a number, whatever it makes of the claim.
func (v *voice) deniesNumber() bool {
	return slices.ContainsFunc(v.quantities, func(q schema.Quantity) bool { return q.Bound == schema.NotThat })
}

// number returns what a voice says there is of a unit. A voice that counts the same unit
// in two roles says nothing that can be compared, "three men beat two men".
func (v *voice) number(unit string) (q schema.Quantity, ok bool) {
	for _, x := range v.quantities {
		if x.Unit != unit || x.Bound == schema.NotThat {
			continue
		}
		if ok {
			return q, false
		}
		q, ok = x, true
	}
	return q, ok
}

// denied returns the numbers of a unit that a voice denies.
func (v *voice) denied(unit string) []schema.Quantity {
	return slices.DeleteFunc(slices.Clone(v.quantities), func(q schema.Quantity) bool { return q.Unit != unit || q.Bound != schema.NotThat })
}

// comparable reports whether numbers of a unit are numbers of one thing: a percentage is
// a share of something that the claim does not say.
func comparable(unit string) bool {
	switch unit {
	case "", "percent", "%", "percentage", "point", "time", "year", "day", "hour", "month", "week", "minute":
		return false
	}
	return true
}

// Bounds of what is taken for one event.
const (
	nearBytes = 1000               // between two sentences of an article on a claim that names nobody
	oneStory  = 7 * 24 * time.Hour // between two articles
)

// sameEvent reports whether two reports can be taken to speak of one event at one time: not if
// they name different places or times. In one article they can otherwise, near each other
// if the claim names nobody, since an article tells of several attacks. Articles meet on a claim that names somebody and holds
// enough, when they are of one week and the later gives the lower number, or both are of
// one day: nothing that grows gets less, while a higher number later may be the news.
// Articles without a date never meet, for nothing says that they tell of the same day.
func sameEvent(a, b *report, vague bool, low, high schema.Quantity) bool {
	if !a.slant().meets(b.slant()) || elsewhereThan(a.place, b.place) {
		return false
	}
	if high.Bound == schema.NotThat { // the number itself says which event is meant
		return !vague || a.statement.article == b.statement.article
	}
	if a.statement.article == b.statement.article {
		return (a.dates == "" || b.dates == "" || a.dates == b.dates) && (!vague || max(a.sentence-b.sentence, b.sentence-a.sentence) <= nearBytes)
	}
	if vague || a.published.IsZero() || b.published.IsZero() {
		return false
	}
	if a.published.Format(time.DateOnly) == b.published.Format(time.DateOnly) {
		return true
	}
	first, last := low, high
	if a.published.After(b.published) {
		a, b, first, last = b, a, high, low
	}
	return b.published.Sub(a.published) <= oneStory && extentOf(last).high < extentOf(first).low
}

// elsewhereThan reports whether two events are said to have happened in different places.
func elsewhereThan(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	return a != "" && b != "" && !strings.Contains(a, b) && !strings.Contains(b, a)
}

// A date is what a sentence names as a time; "May" is as often a verb.
var date = regexp.MustCompile(`\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|(?:19|20)\d\d|(?i:last|this) (?:week|month|year))\b`)

// datesIn returns the times that a sentence names: what was said on Monday may have been
// overtaken on Tuesday, and last year's dead are not this year's.
func datesIn(sentence string) string {
	found := date.FindAllString(sentence, -1)
	slices.Sort(found)
	return strings.ToLower(strings.Join(slices.Compact(found), " "))
}

// A tally is what two holders say of one claim in numbers.
type tally struct {
	a, b    []report // with conflicting numbers
	numbers [2]schema.Quantity
	agree   bool // somewhere they give the same number
}

// numbers pairs those who give different numbers for one claim, or for a claim and a
// broader one. Where all are of one holder nothing more is read.
func (s *pairing) numbers(only string) error {
	claims, err := s.r.walk(s.r.start(schema.HSClaim).In(via(schema.RDFType)...).Tag("claim").In(via(schema.HSTowards)...).Out(via(schema.HSQuantity)...).Back("claim"))
	if err != nil {
		return err
	}
	voices := make(map[string][]voice, len(claims))
	for _, c := range claims {
		if voices[c], err = s.r.counting(c); err != nil {
			return err
		}
	}
	for _, c := range claims {
		if len(voices[c]) == 0 || only != "" && c != only {
			continue
		}
		broader, err := s.r.walk(s.r.start(c).Out(via(schema.HSNarrowerThan)...))
		if err != nil {
			return err
		}
		for _, b := range append([]string{c}, broader...) {
			if err := s.tallies(c, b, voices[c], voices[b]); err != nil {
				return err
			}
		}
	}
	return nil
}

// tallies sets the reports on a claim against those on the same or a broader one, and
// makes a row of each two holders that conflict and nowhere agree.
func (s *pairing) tallies(claim, broad string, narrowVoices, wideVoices []voice) error {
	if len(wideVoices) == 0 || len(byHolder(slices.Concat(narrowVoices, wideVoices))) < 2 {
		return nil
	}
	narrow, err := s.r.reports(narrowVoices)
	if err != nil {
		return err
	}
	wide, err := s.r.reports(wideVoices)
	if err != nil {
		return err
	}
	named, err := s.r.namesHolder(broad)
	if err != nil {
		return err
	}
	vague := !named || filled(broad) < 2
	found := make(map[[2]string]*tally)
	for i := range narrow {
		for j := range wide {
			a, b := &narrow[i], &wide[j]
			if a.holder == b.holder || claim == broad && j <= i {
				continue
			}
			k := [2]string{a.holder, b.holder}
			if claim == broad && a.holder > b.holder {
				k = [2]string{b.holder, a.holder}
			}
			if found[k] == nil {
				found[k] = &tally{}
			}
			found[k].oppose(a, b, claim != broad, vague)
		}
	}
	for _, k := range sortedPairs(found) {
		if t := found[k]; !t.agree && len(t.a) > 0 {
			s.addTally(claim, broad, t)
		}
	}
	return nil
}

func sortedPairs(m map[[2]string]*tally) [][2]string {
	out := make([][2]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.SortFunc(out, func(a, b [2]string) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return out
}

// oppose adds what two reports say of each unit that both count. Where the second is of a
// broader claim, only a part that is larger than the whole conflicts.
func (t *tally) oppose(a, b *report, broader, vague bool) {
	for _, unit := range units(a, b) {
		p, inA := a.number(unit)
		q, inB := b.number(unit)
		if inA && inB && sameEvent(a, b, vague, p, q) {
			switch {
			case !clash(p, q):
				t.agree = true
			case !broader || extentOf(p).low > extentOf(q).high:
				t.add(a, b, p, q)
			}
		}
		for _, no := range b.denied(unit) {
			if inA && clash(p, no) && sameEvent(a, b, vague, p, no) {
				t.add(a, b, p, no)
			}
		}
		for _, no := range a.denied(unit) {
			if inB && clash(q, no) && sameEvent(b, a, vague, q, no) {
				t.add(b, a, q, no)
			}
		}
	}
}

// oneNumber keeps the voices that may speak of the same number as one of the others: who
// denies that three died does not contradict who says that two did.
func oneNumber(voices, others []voice) []voice {
	return slices.DeleteFunc(slices.Clone(voices), func(v voice) bool {
		return !slices.ContainsFunc(others, func(o voice) bool { return !apart(&v, &o) })
	})
}

// apart reports whether two voices give numbers of one unit that cannot both be right.
func apart(v, o *voice) bool {
	for _, q := range v.quantities {
		if a, ok := v.number(q.Unit); ok && comparable(q.Unit) {
			if b, ok := o.number(q.Unit); ok && clash(a, b) {
				return true
			}
		}
	}
	return false
}

// units returns what both reports count, in the order of the first.
func units(a, b *report) []string {
	var out []string
	for _, q := range a.quantities {
		if comparable(q.Unit) && !slices.Contains(out, q.Unit) && slices.ContainsFunc(b.quantities, func(x schema.Quantity) bool { return x.Unit == q.Unit }) {
			out = append(out, q.Unit)
		}
	}
	return out
}

// add keeps a conflict. Who stands first in time and text is a, unless the other's number
// is what is denied; all conflicts of two holders go one way.
func (t *tally) add(a, b *report, p, q schema.Quantity) {
	if q.Bound != schema.NotThat && compareReports(*b, *a) < 0 {
		a, b, p, q = b, a, q, p
	}
	if len(t.a) > 0 && t.a[0].holder != a.holder {
		a, b, p, q = b, a, q, p
	}
	if len(t.a) == 0 {
		t.numbers = [2]schema.Quantity{p, q}
	}
	t.a, t.b = append(t.a, *a), append(t.b, *b)
}

// addTally makes a row, unless another rule has one for the two: that they stand against
// each other is then known, and on more than a number.
func (s *pairing) addTally(claim, broad string, t *tally) {
	k := pairKey{t.a[0].holder, t.b[0].holder, claim}
	if s.rows[k] != nil || s.rows[pairKey{k.b, k.a, claim}] != nil {
		return
	}
	roles, _ := step(claim, broad)
	p := &pair{rule: RuleNumber, broad: broad, roles: roles, numbers: t.numbers, a: make(map[string]witness), b: make(map[string]witness)}
	for i := range t.a {
		p.a[t.a[i].statement.id] = witness{voice: t.a[i].voice}
		p.b[t.b[i].statement.id] = witness{voice: t.b[i].voice, distance: roles}
	}
	s.rows[k] = p
}

// numberWords words a number as a sentence gives it: "about 2,000 servers".
func numberWords(q schema.Quantity) string {
	words := thousands(q.Value)
	if q.Max > 0 {
		words += " to " + thousands(q.Max)
	}
	if b := strings.ReplaceAll(q.Bound, "-", " "); b != "" {
		words = b + " " + words
	}
	return words
}

// thousands writes a number with a comma after every third digit.
func thousands(v float64) string {
	digits, fraction, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if fraction != "" {
		fraction = "." + fraction
	}
	return digits + fraction
}

// unitWords names what is counted behind a number: "of them" when it is not said.
func unitWords(unit string) string {
	switch unit {
	case "":
		return ""
	case "person":
		return " people"
	}
	return " (" + unit + ")"
}
