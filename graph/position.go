package graph

import (
	"slices"
	"strings"

	"hearsay/schema"
)

// A voice is one statement's position towards one claim, with a holder who takes it:
// the statement's own, or a state organ that shares it.
type voice struct {
	holder    string
	statement *statementNode
	polarity  schema.Polarity
	certainty schema.Certainty
	stage     schema.Stage
	time      string // ISO 8601 date or interval of what it is about
	place     string // name of a place that it is said to have happened in

	quantities []schema.Quantity
}

// voices returns the voices on a claim with one of these polarities, by statement.
func (r *reader) voices(claim string, polarities ...schema.Polarity) ([]voice, error) {
	positions, err := r.walk(r.start(claim).In(via(schema.HSTowards)...))
	if err != nil {
		return nil, err
	}
	var out []voice
	for _, id := range positions {
		v, err := r.position(id)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(polarities, v.polarity) {
			continue
		}
		if v.statement, err = r.statement(statementOf(id)); err != nil {
			return nil, err
		}
		holders := []string{v.statement.holder}
		for _, h := range v.statement.shared {
			if (v.polarity == schema.Deny) == (organOf(h) != "") {
				holders = append(holders, h)
			}
		}
		slices.Sort(holders)
		for _, h := range holders {
			if h != "" {
				v.holder = h
				out = append(out, v)
			}
		}
	}
	return out, nil
}

func (r *reader) position(id string) (voice, error) {
	facts, err := r.facts(id)
	var v voice
	for _, f := range facts {
		switch f.pred {
		case schema.HSPolarity:
			v.polarity = schema.Polarity(valueText(f.obj))
		case schema.HSCertainty:
			v.certainty = schema.Certainty(valueText(f.obj))
		case schema.HSStage:
			v.stage = schema.Stage(valueText(f.obj))
		case schema.SchemaTemporalCoverage:
			v.time = valueText(f.obj)
		case schema.SchemaContentLocation:
			v.place = valueText(f.obj)
		case schema.HSQuantity:
			if q, ok := parseQuantity(valueText(f.obj)); ok {
				v.quantities = append(v.quantities, q)
			}
		}
	}
	return v, err
}

// A slant is what two voices must agree in to speak of the same event: voices of one
// slant are interchangeable when opposites are looked for.
type slant struct {
	planned  bool
	possible bool
	time     string
}

func (v *voice) slant() slant {
	return slant{v.stage == schema.Planned, v.certainty == schema.Possible, v.time}
}

// meets reports whether voices of these slants can oppose each other. To deny a deed is
// not to deny a plan; "may have" against "may not have" is no contradiction; what is
// said of one time is not denied of another.
func (s slant) meets(t slant) bool {
	return s.planned == t.planned && !(s.possible && t.possible) && overlap(s.time, t.time)
}

// overlap reports whether two dates or intervals share a day. An unknown time, or one
// that is not ISO 8601, may be any.
func overlap(a, b string) bool {
	a1, a2 := interval(a)
	b1, b2 := interval(b)
	if a1 == "" || b1 == "" {
		return true
	}
	return !before(a2, b1) && !before(b2, a1)
}

// interval splits an interval; a date is an interval of its own.
func interval(s string) (from, to string) {
	from, to, ok := strings.Cut(s, "/")
	if !ok {
		to = from
	}
	for _, d := range []string{from, to} {
		if d == "" || strings.Trim(d, "0123456789-") != "" {
			return "", ""
		}
	}
	return from, to
}

// before compares dates to the precision that both have: 2022 is not before 2022-11.
func before(a, b string) bool {
	n := min(len(a), len(b))
	return a[:n] < b[:n]
}

// bySlant groups voices.
func bySlant(voices []voice) map[slant][]voice {
	m := make(map[slant][]voice)
	for _, v := range voices {
		m[v.slant()] = append(m[v.slant()], v)
	}
	return m
}
