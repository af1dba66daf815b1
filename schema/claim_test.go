package schema

import "testing"

func entity(id, label string) Role { return Role{Entity: id, Label: label} }

func TestClaimOf(t *testing.T) {
	korea, russia := entity("agent:north-korea", "North Korea"), entity("agent:russia", "Russia")
	for _, c := range []struct {
		p        Proposition
		id, text string
	}{
		{
			Proposition{Class: "arms-transfer", Agent: korea, Recipient: russia, Theme: Role{Head: "missile"}, Top: "weapon"},
			"claim:arms-transfer/north-korea/russia/weapon", "North Korea supplied weapons to Russia.",
		},
		{
			Proposition{Class: "arms-transfer", Theme: Role{Head: "shell"}, Top: "weapon"},
			"claim:arms-transfer/-/-/weapon", "Somebody supplied weapons.",
		},
		{
			Proposition{Predicate: "cross", Past: "crossed", Agent: Role{Head: "missile system", Label: "missile system"}, Theme: Role{Head: "border", Label: "border"}, Recipient: russia},
			"claim:cross/missile-system/border", "Missile system crossed border.",
		},
		{
			Proposition{Class: "fall-ill", Theme: Role{Head: "nurse", Label: "nurses"}},
			"claim:fall-ill/-/-/nurse", "Nurses fell ill.",
		},
		{
			Proposition{Class: "meet", Agent: entity("agent:9c1e/diplomatic-source", "diplomatic source"), Recipient: russia},
			"claim:meet/9c1e.diplomatic-source/russia/-", "Diplomatic source met with Russia.",
		},
	} {
		got := ClaimOf(&c.p)
		if got.ID != c.id || got.Text != c.text {
			t.Errorf("ClaimOf = %q %q, want %q %q", got.ID, got.Text, c.id, c.text)
		}
	}
}

func TestNarrower(t *testing.T) {
	claim := func(class, agent, recipient, theme string) Claim {
		p := Proposition{Class: class, Theme: Role{Head: theme}}
		if agent != "" {
			p.Agent = entity("agent:"+agent, agent)
		}
		if recipient != "" {
			p.Recipient = entity("agent:"+recipient, recipient)
		}
		return ClaimOf(&p)
	}
	under := func(n, b string) bool { return n == "agent:wagner" && b == "agent:russia" }
	for _, c := range []struct {
		name          string
		narrow, broad Claim
		want          bool
	}{
		{"itself", claim("arms-transfer", "a", "b", "weapon"), claim("arms-transfer", "a", "b", "weapon"), true},
		{"a filled role under an empty one", claim("arms-transfer", "a", "b", "weapon"), claim("arms-transfer", "a", "", "weapon"), true},
		{"an empty role under a filled one", claim("arms-transfer", "a", "", "weapon"), claim("arms-transfer", "a", "b", "weapon"), false},
		{"by a tie", claim("arms-transfer", "a", "wagner", "weapon"), claim("arms-transfer", "a", "russia", "weapon"), true},
		{"against a tie", claim("arms-transfer", "a", "russia", "weapon"), claim("arms-transfer", "a", "wagner", "weapon"), false},
		{"another class", claim("arms-transfer", "a", "b", "weapon"), claim("meet", "a", "b", ""), false},
		{"who kills attacks", claim("kill", "a", "", "x"), claim("attack", "a", "", "x"), true},
		{"who attacks need not kill", claim("attack", "a", "", "x"), claim("kill", "a", "", "x"), false},
	} {
		if got := c.narrow.Narrower(c.broad, under); got != c.want {
			t.Errorf("%s: %s narrower than %s: %v, want %v", c.name, c.narrow.ID, c.broad.ID, got, c.want)
		}
	}
}

// Every line of the tables can be read, and every broader class is a class.
func TestClasses(t *testing.T) {
	for name, c := range eventClasses() {
		if c.Past == "" || c.Label == "" || c.Definition == "" {
			t.Errorf("%s: a column is empty", name)
		}
		if _, ok := EventClassOf(c.Broader); c.Broader != "" && !ok {
			t.Errorf("%s: broader class %q is not in the table", name, c.Broader)
		}
		if !ClassWithin(name, name) || c.Broader != "" && ClassWithin(c.Broader, name) {
			t.Errorf("%s: classes run in a circle", name)
		}
	}
	if len(headings()) == 0 {
		t.Error("no headings")
	}
}

func TestOpposes(t *testing.T) {
	all := []Polarity{Support, Deny, Doubt, Neutral}
	for _, p := range all {
		for _, q := range all {
			want := p == Support && (q == Deny || q == Doubt) || q == Support && (p == Deny || p == Doubt)
			if p.Opposes(q) != want || p.Opposes(q) != q.Opposes(p) {
				t.Errorf("%s opposes %s: %v", p, q, p.Opposes(q))
			}
		}
	}
}
