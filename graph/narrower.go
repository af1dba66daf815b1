package graph

import (
	"strings"

	"hearsay/schema"
)

// A reach answers what lies under what by ties, over any number of steps.
type reach struct {
	up   map[string][]string
	memo map[string]map[string]bool
}

func newReach(ties []schema.Tie, use func(schema.Tie) bool) *reach {
	r := &reach{up: make(map[string][]string), memo: make(map[string]map[string]bool)}
	for _, t := range ties {
		if use(t) && t.From != t.To {
			r.up[t.From] = append(r.up[t.From], t.To)
		}
	}
	return r
}

// above returns every holder that id leads to, without id itself. Ties may run in circles.
func (r *reach) above(id string) map[string]bool {
	if m, ok := r.memo[id]; ok {
		return m
	}
	m := make(map[string]bool)
	queue := r.up[id]
	for len(queue) > 0 {
		x := queue[0]
		queue = queue[1:]
		if x != id && !m[x] {
			m[x] = true
			queue = append(queue, r.up[x]...)
		}
	}
	r.memo[id] = m
	return m
}

// has reports whether from is to or leads to it.
func (r *reach) has(from, to string) bool {
	return to != "" && (from == to || r.above(from)[to])
}

// maxAbove bounds the broader entities tried for one role.
const maxAbove = 8

// broader returns the claims that c is narrower than: those whose key differs from c's
// in roles that are empty or hold something broader. The keys are made from c's and
// looked up, so the cost does not grow with the number of claims.
func broader(c schema.Claim, claims map[string]schema.Claim, under *reach) []string {
	parts := strings.Split(strings.TrimPrefix(c.ID, "claim:"), "/")
	options := make([][]string, len(parts))
	for i, p := range parts {
		options[i] = []string{p}
		if class, ok := schema.EventClassOf(p); i == 0 && ok && class.Broader != "" {
			options[i] = append(options[i], class.Broader)
		}
		if i > 0 && p != "-" {
			options[i] = append(options[i], keysAbove(roleAt(c, i, len(parts)), under)...)
			options[i] = append(options[i], "-")
		}
	}
	below := func(n, b string) bool { return under.above(n)[b] }
	var out []string
	key := make([]string, len(parts))
	var try func(i int)
	try = func(i int) {
		if i == len(parts) {
			id := "claim:" + strings.Join(key, "/")
			if d, ok := claims[id]; ok && id != c.ID && c.Narrower(d, below) {
				out = append(out, id)
			}
			return
		}
		for _, o := range options[i] {
			key[i] = o
			try(i + 1)
		}
	}
	try(0)
	return out
}

// roleAt returns the role that stands at place i of a claim's key of n parts.
func roleAt(c schema.Claim, i, n int) schema.Role {
	switch {
	case i == 1:
		return c.Agent
	case i == 2 && n == 4:
		return c.Recipient
	}
	return c.Theme
}

// keysAbove returns the key parts of what lies above a role's entity.
func keysAbove(r schema.Role, under *reach) []string {
	if r.Entity == "" {
		return nil
	}
	var out []string
	for _, id := range sortedKeys(under.above(r.Entity)) {
		if len(out) == maxAbove {
			break
		}
		_, name, _ := strings.Cut(id, ":")
		out = append(out, strings.ReplaceAll(name, "/", "."))
	}
	return out
}

// narrowerKey reports whether a claim's key fills roles that the broader one leaves empty
// and is the same otherwise. Ties are not looked at.
func narrowerKey(narrow, broad string) bool {
	n, b := strings.Split(strings.TrimPrefix(narrow, "claim:"), "/"), strings.Split(strings.TrimPrefix(broad, "claim:"), "/")
	if len(n) != len(b) || narrow == broad || !schema.ClassWithin(n[0], b[0]) {
		return false
	}
	for i := 1; i < len(n); i++ {
		if b[i] != "-" && b[i] != n[i] {
			return false
		}
	}
	return true
}

// step says how a broader claim's key differs from a narrower one's: in how many roles,
// and whether one of them is filled, that is broader by a tie.
func step(narrow, broad string) (roles int, byTie bool) {
	n, b := strings.Split(narrow, "/"), strings.Split(broad, "/")
	for i := range min(len(n), len(b)) {
		if n[i] != b[i] {
			roles++
			byTie = byTie || b[i] != "-"
		}
	}
	return roles, byTie
}

// filled counts the roles that a claim's key fills.
func filled(claim string) int {
	n := 0
	for _, p := range strings.Split(claim, "/")[1:] {
		if p != "-" {
			n++
		}
	}
	return n
}
