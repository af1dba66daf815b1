package graph

import (
	"context"
	"strings"
	"testing"

	"hearsay/schema"
)

var (
	safe      = schema.Contrast{Scale: "safe", Place: "safe", Opposite: true}
	unsafe    = schema.Contrast{Scale: "safe", Place: "dangerous", Opposite: true}
	accident  = schema.Contrast{Scale: "accident", Place: "accident"}
	murder    = schema.Contrast{Scale: "accident", Place: "murder"}
	concealed = schema.Contrast{Scale: "conceal", Place: "conceal", Opposite: true}
	disclosed = schema.Contrast{Scale: "conceal", Place: "disclose", Opposite: true}
	won       = schema.Contrast{Scale: "election-win", Place: "election-win"}
	lost      = schema.Contrast{Scale: "election-win", Place: "lose"}
)

// state is a proposition that says what a thing, or a holder, is.
func state(agent schema.Role, word string, place schema.Contrast) schema.Proposition {
	return schema.Proposition{Predicate: schema.State, Agent: agent, Theme: schema.Role{Head: word}, Contrast: place}
}

func telling(class string, recipient string, place schema.Contrast) schema.Proposition {
	p := schema.Proposition{Class: class, Predicate: class, Agent: entity(northKorea, "North Korea"), Contrast: place}
	if recipient != "" {
		p.Recipient = entity(recipient, recipient)
	}
	return p
}

func contest(class, agent string, place schema.Contrast) schema.Proposition {
	p := schema.Proposition{Class: class, Predicate: class, Top: "election", Contrast: place}
	if agent != "" {
		p.Agent = entity(agent, agent)
	}
	return p
}

// What two holders say of the same participants in words that exclude each other meets;
// across articles only where a claim is about one matter for certain.
func TestExclusiveClaims(t *testing.T) {
	water, ship := schema.Role{Head: "water"}, entity("agent:gull", "Gull")
	const yes, no = schema.Support, schema.Deny
	for _, c := range []struct {
		name           string
		a, b           schema.Proposition
		pa, pb         schema.Polarity
		together, rows int // in one article, in two
	}{
		{"a thing", state(water, "safe", safe), state(water, "unsafe", unsafe), yes, yes, 1, 0},
		{"a holder", state(ship, "safe", safe), state(ship, "unsafe", unsafe), yes, yes, 1, 1},
		{"another thing", state(water, "safe", safe), state(schema.Role{Head: "air"}, "unsafe", unsafe), yes, yes, 0, 0},
		{"the same place", state(ship, "unsafe", unsafe), state(ship, "hazardous", unsafe), yes, yes, 0, 0},
		{"opposites both denied", state(ship, "safe", safe), state(ship, "unsafe", unsafe), no, no, 1, 1},
		{"one denied", state(ship, "safe", safe), state(ship, "unsafe", unsafe), yes, no, 0, 0},
		{"contraries", state(ship, "accident", accident), state(ship, "murder", murder), yes, yes, 1, 1},
		{"contraries both denied", state(ship, "accident", accident), state(ship, "murder", murder), no, no, 0, 0},
		{"doubt", state(ship, "safe", safe), state(ship, "unsafe", unsafe), yes, schema.Doubt, 0, 0},
		{"nothing excluded", state(ship, "safe", schema.Contrast{}), state(ship, "unsafe", schema.Contrast{}), yes, yes, 0, 0},
		{"classes, two holders named", telling("conceal", russia, concealed), telling("disclose", russia, disclosed), yes, yes, 1, 1},
		{"classes, one holder named", telling("conceal", "", concealed), telling("disclose", "", disclosed), yes, yes, 1, 0},
		{"one names more", telling("conceal", russia, concealed), telling("disclose", "", disclosed), yes, yes, 1, 0},
		{"contrary classes, one doer", contest("election-win", "agent:gull", won), contest("lose", "agent:gull", lost), yes, yes, 1, 0},
		{"contrary classes, nobody named", contest("election-win", "", won), contest("lose", "", lost), yes, yes, 0, 0},
		{"other recipients", telling("conceal", russia, concealed), telling("disclose", wagner, disclosed), yes, yes, 0, 0},
	} {
		const text = "John Kirby said one thing.\nAnn Lee said another.\n"
		first := func(m *articleMaker) {
			m.says(m.holder("John Kirby", schema.Person), "John Kirby", "said", "one thing", schema.Asserts, c.pa, c.a)
		}
		second := func(m *articleMaker) {
			m.says(m.holder("Ann Lee", schema.Person), "Ann Lee", "said", "another", schema.Asserts, c.pb, c.b)
		}
		one, two := article(t, "a.txt", "Herald", "2022-12-01", text), article(t, "b.txt", "Post", "2022-12-01", text)
		first(one)
		second(two)
		if got := contradictionLines(t, build(t, one.r, two.r), ContradictionFilter{}); len(got) != c.rows {
			t.Errorf("%s, in two articles: %v, want %d rows", c.name, got, c.rows)
		}
		second(one)
		got := contradictionLines(t, build(t, one.r), ContradictionFilter{})
		if len(got) != c.together || len(got) > 0 && !strings.HasPrefix(got[0], "K8 contradicts: ") {
			t.Errorf("%s, in one article: %v, want %d rows", c.name, got, c.together)
		}
	}
}

// The first side stands for the claim that the scale begins with, whoever speaks first.
func TestExclusiveWhy(t *testing.T) {
	ship := entity("agent:gull", "Gull")
	for _, c := range []struct {
		polarity schema.Polarity
		a, why   string
	}{
		{schema.Support, "Ann Lee", "Ann Lee asserts “Gull be safe”, and John Kirby asserts “Gull be unsafe”; both cannot be true."},
		{schema.Deny, "John Kirby", "John Kirby denies “Gull be unsafe”, and Ann Lee denies “Gull be safe”; one of the two must be true."},
	} {
		m := article(t, "a.txt", "Herald", "2022-12-01", "John Kirby said one thing.\nAnn Lee said another.\n")
		m.says(m.holder("John Kirby", schema.Person), "John Kirby", "said", "one thing", schema.Asserts, c.polarity, state(ship, "unsafe", unsafe))
		m.says(m.holder("Ann Lee", schema.Person), "Ann Lee", "said", "another", schema.Asserts, c.polarity, state(ship, "safe", safe))
		all, err := build(t, m.r).Contradictions(context.Background(), ContradictionFilter{Claim: "claim:be/gull/safe"})
		if err != nil || len(all) != 1 || all[0].A.Holder.Label != c.a || all[0].Why != c.why || all[0].Denied.ID != "claim:be/gull/unsafe" {
			t.Errorf("%s: %+v, %v", c.polarity, all, err)
		}
	}
}

// A plain denial is the stronger reason, and there is one row for both.
func TestExclusiveBesideDenial(t *testing.T) {
	ship := entity("agent:gull", "Gull")
	m := article(t, "a.txt", "Herald", "2022-12-01", "John Kirby said one thing.\nAnn Lee said another.\n")
	ann := m.holder("Ann Lee", schema.Person)
	m.says(m.holder("John Kirby", schema.Person), "John Kirby", "said", "one thing", schema.Asserts, schema.Support, state(ship, "safe", safe))
	s := m.says(ann, "Ann Lee", "said", "another", schema.Denies, schema.Deny, state(ship, "safe", safe))
	s.Positions = append(s.Positions, schema.Position{Proposition: state(ship, "unsafe", unsafe), Polarity: schema.Support, Certainty: schema.Certain})
	if got := contradictionLines(t, build(t, m.r), ContradictionFilter{}); len(got) != 1 || !strings.HasPrefix(got[0], "K1 ") {
		t.Errorf("got %v", got)
	}
}
