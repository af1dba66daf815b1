package extract_test

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/schema"
)

// Facts stand behind => and are separated by semicolons. Each is one of
//
//	agent:norway deny                                   a statement of Norway with that polarity
//	agent:norway denies deny claim:kill/-/-/seal        … with that stance, and a position towards that claim
//	agent:aw > doc:test/report support claim:…          … inside, or relayed by, a statement of the first
//	not agent:norway deny claim:…                       no such statement
//	agent:aw cites doc:test/report                      a citation; "outlet" is the article's own outlet
//	agent:test/envoy acts-for agent:norway              a tie: acts-for, affiliated or part-of
//	nobody support claim:…                              a position of somebody who is not named
//
// A * in an identity or claim stands for anything. Holders without a name are scoped to the
// article, which is article:test.

// missing returns the facts that a reading does not bear out.
func missing(r *schema.Reading, facts string) []string {
	var out []string
	for _, fact := range strings.Split(facts, ";") {
		fact = strings.TrimSpace(fact)
		if fact == "" {
			continue
		}
		plain, negated := strings.CutPrefix(fact, "not ")
		if holds(r, strings.Fields(plain)) == negated {
			out = append(out, fact)
		}
	}
	return out
}

func holds(r *schema.Reading, f []string) bool {
	if len(f) == 3 && f[1] == "cites" {
		return slices.ContainsFunc(r.Citations, func(c schema.Citation) bool {
			from := c.From
			if c.Publisher {
				from = "outlet"
			}
			return like(f[0], from) && like(f[2], c.To)
		})
	}
	if len(f) == 3 && slices.Contains([]string{"acts-for", "affiliated", "part-of"}, f[1]) {
		return slices.ContainsFunc(r.Ties, func(t schema.Tie) bool {
			return like(f[0], t.From) && like(f[2], t.To) && string(t.Kind) == f[1]
		})
	}
	return slices.ContainsFunc(r.Statements, func(s schema.Statement) bool { return takes(r, s, f) })
}

// takes reports whether a statement is what the words of a fact describe.
func takes(r *schema.Reading, s schema.Statement, f []string) bool {
	holder := 0
	for holder+2 < len(f) && f[holder+1] == ">" {
		holder += 2
	}
	if name := s.Holder; !like(f[holder], name) && !(f[holder] == "nobody" && name == "") {
		return false
	}
	if holder > 0 && !from(r, s, f[holder-2]) {
		return false
	}
	stance, polarity, claim := "", "", ""
	for _, w := range f[holder+1:] {
		switch {
		case strings.HasPrefix(w, "claim:"):
			claim = w
		case slices.Contains(schema.Stances, schema.Stance(w)):
			stance = w
		default:
			polarity = w
		}
	}
	if stance != "" && string(s.Stance) != stance {
		return false
	}
	if claim == "" {
		return polarity == "" || polarity == "*" || polarity == string(s.Polarity)
	}
	return slices.ContainsFunc(s.Positions, func(p schema.Position) bool {
		return like(claim, schema.ClaimOf(&p.Proposition).ID) && (polarity == "" || polarity == "*" || polarity == string(p.Polarity))
	})
}

// from reports whether a statement stands inside one of the holder outer, or came through it.
func from(r *schema.Reading, s schema.Statement, outer string) bool {
	for _, id := range s.RelayedBy {
		if like(outer, id) {
			return true
		}
	}
	for _, c := range r.Citations {
		if c.To == s.Holder && (like(outer, c.From) || outer == "outlet" && c.Publisher) {
			return true
		}
	}
	for _, p := range r.Statements {
		if p.ID == s.Parent && s.Parent != "" {
			return like(outer, p.Holder) || from(r, p, outer)
		}
	}
	return false
}

// like compares with * for any run of characters.
func like(pattern, s string) bool {
	parts := strings.Split(pattern, "*")
	for i, p := range parts {
		switch {
		case i == 0:
			if !strings.HasPrefix(s, p) {
				return false
			}
			s = s[len(p):]
		case i == len(parts)-1:
			return strings.HasSuffix(s, p)
		default:
			_, rest, ok := strings.Cut(s, p)
			if !ok {
				return false
			}
			s = rest
		}
	}
	return len(parts) > 1 || s == ""
}

// describe lists what a reading says, one statement, citation and tie a line, in the words
// of facts.
func describe(r *schema.Reading) string {
	var b strings.Builder
	for _, s := range r.Statements {
		holder := s.Holder
		if holder == "" {
			holder = "nobody"
		}
		fmt.Fprintf(&b, "      %s %s %s (%s)", holder, s.Stance, s.Polarity, s.Rule)
		for _, p := range s.Positions {
			fmt.Fprintf(&b, " %s %s", p.Polarity, schema.ClaimOf(&p.Proposition).ID)
		}
		b.WriteByte('\n')
	}
	for _, c := range r.Citations {
		from := c.From
		if c.Publisher {
			from = "outlet"
		}
		fmt.Fprintf(&b, "      %s cites %s (%s)\n", from, c.To, c.Rule)
	}
	for _, t := range r.Ties {
		fmt.Fprintf(&b, "      %s %s %s\n", t.From, t.Kind, t.To)
	}
	return b.String()
}
