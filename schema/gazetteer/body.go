package gazetteer

import "hearsay/schema"

// government is the pattern whose body is the state itself: "the Russian government".
const government = "Government"

// A bodyKey names what every government has one of.
type bodyKey struct{ state, pattern string }

// body returns the state's instance of a pattern.
func (x *index) body(state *Entry, pattern string) *Entry {
	if pattern == government {
		return state
	}
	return x.bodies[bodyKey{state.ID, pattern}]
}

// generate makes every pattern's body for every state. A body of the tables that is the
// state's instance of a pattern (the US State Department is a foreign ministry) is there
// already and stays.
//
// The ID is made of the state's label, because demonyms are shared (Congolese,
// Dominican); the label of the demonym, because people say "North Korean Foreign
// Ministry".
func (x *index) generate(state *Entry, patterns []string) {
	made := make([]Entry, len(patterns))
	for i, p := range patterns {
		key := bodyKey{state.ID, p}
		if p == government || x.bodies[key] != nil {
			continue
		}
		e := &made[i]
		*e = Entry{
			ID:    state.ID + "-" + x.slugs[i],
			Label: x.demonyms[state.ID] + " " + p,
			Kind:  schema.Organization,
			Class: "body",
			Of:    state.ID,
			home:  state.ID,
		}
		x.bodies[key], x.inner[e.ID] = e, e
	}
}
