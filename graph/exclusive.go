package graph

import (
	"maps"
	"slices"
	"strings"

	"hearsay/schema"
)

// Two claims exclude each other when their words do and their participants agree: "The
// water is safe", "The water is unsafe". The extractor knows which words do; here claims
// are looked up by their keys with one word put for the other.

// A rival is a claim that cannot be true together with another.
type rival struct {
	claim    string
	relation string // HSExcludes; HSOppositeOf when one of both must be true
}

// rivals returns what a claim excludes: the claim of the same participants with another
// word of its scale, and those that leave some of the participants out. Of two with the
// same participants the one whose place comes first excludes the other, so that each pair
// is there once. No tie is looked at: that the group lost does not say that its ally did.
func rivals(c schema.Claim, claims map[string]schema.Claim, words map[string][]string, ties *reach) []rival {
	relation := schema.HSExcludes
	if c.Contrast.Opposite {
		relation = schema.HSOppositeOf
	}
	var out []rival
	for _, word := range words[c.Contrast.Scale] {
		same := c.Reworded(word)
		found := broader(same, claims, ties)
		if d, ok := claims[same.ID]; ok && comesFirst(c.Contrast, d.Contrast) {
			found = append(found, same.ID)
		}
		for _, id := range found {
			d := claims[id]
			if d.Contrast.Scale == c.Contrast.Scale && d.Contrast.Place != c.Contrast.Place && sameDoer(c, d) {
				out = append(out, rival{id, relation})
			}
		}
	}
	return out
}

// sameDoer reports whether it is known to be one who did the one thing or the other. That
// somebody lost an election excludes nobody's winning it. Of opposites it need not be
// known: the crews were told, or they were kept in the dark.
func sameDoer(c, d schema.Claim) bool {
	return c.Class == "" || c.Contrast.Opposite || c.Agent.Filled() && d.Agent.Filled()
}

func comesFirst(a, b schema.Contrast) bool {
	return a.First() || !b.First() && a.Place < b.Place
}

// scaleWords returns the words of each scale that claims use, sorted.
func scaleWords(claims map[string]schema.Claim) map[string][]string {
	seen := make(map[string]map[string]bool)
	for _, c := range claims {
		if scale := c.Contrast.Scale; scale != "" {
			if seen[scale] == nil {
				seen[scale] = make(map[string]bool)
			}
			seen[scale][c.Word()] = true
		}
	}
	out := make(map[string][]string, len(seen))
	for scale, words := range seen {
		out[scale] = slices.Sorted(maps.Keys(words))
	}
	return out
}

// exclusives adds the rows of claims that exclude each other.
func (s *pairing) exclusives(only string) error {
	claims := s.r.start(schema.HSClaim).In(via(schema.RDFType)...)
	rivals, err := s.r.walk(claims.Out(via(schema.HSExcludes, schema.HSOppositeOf)...))
	if err != nil {
		return err
	}
	for _, rival := range rivals {
		for _, relation := range []string{schema.HSExcludes, schema.HSOppositeOf} {
			claims, err := s.r.walk(s.r.start(rival).In(via(relation)...))
			if err != nil {
				return err
			}
			for _, claim := range claims {
				if only != "" && claim != only {
					continue
				}
				if err := s.exclusive(claim, rival, relation); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// exclusive pairs those who support a claim with those who support one that it excludes,
// and, where one of both must be true, those who deny the second with those who deny the
// first. Only within an article do voices meet whose claims differ in their participants or
// are vague.
func (s *pairing) exclusive(claim, rival, relation string) error {
	one, err := s.r.singular(rival)
	if err != nil {
		return err
	}
	near := !one || filled(claim) != filled(rival)
	sides := []schema.Polarity{schema.Support}
	if relation == schema.HSOppositeOf {
		sides = append(sides, schema.Deny)
	}
	for _, side := range sides {
		a, err := s.r.voices(claim, side)
		if err != nil {
			return err
		}
		b, err := s.r.voices(rival, side)
		if err != nil {
			return err
		}
		if side == schema.Deny {
			a, b = b, a
		}
		s.pairExclusive(claim, rival, a, b, near)
	}
	return nil
}

// singular reports whether a claim is about one matter wherever it is made: a holder and
// what is said of it, or, since the theme of an event class is a heading ("a rule"), two
// holders.
func (r *reader) singular(claim string) (bool, error) {
	names, err := r.namedRoles(claim)
	if strings.Count(claim, "/") == 3 {
		return names > 1, err
	}
	return names > 0 && filled(claim) > 1, err
}

// pairExclusive pairs the holders of both sides, where near only those of one article.
func (s *pairing) pairExclusive(claim, rival string, a, b []voice, near bool) {
	if !near {
		s.meetExclusive(claim, rival, a, b)
		return
	}
	left, right := byArticle(a), byArticle(b)
	for article := range left {
		s.meetExclusive(claim, rival, left[article], right[article])
	}
}

// meetExclusive adds the rows of two claims that exclude each other. One who says both, at
// two times or of two things, contradicts nobody; who denies in so many words what the
// other supports has a row for that.
func (s *pairing) meetExclusive(claim, rival string, left, right []voice) {
	roles, _ := step(claim, rival)
	for a, va := range byHolder(left) {
		for b, vb := range byHolder(right) {
			if a != b && s.rows[pairKey{b, a, rival}] == nil {
				s.meet(pairKey{a, b, claim}, opposed{rival, RuleExcludes, roles}, va, vb)
			}
		}
	}
}
