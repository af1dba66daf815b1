package gazetteer

// Longest returns how many of words the longest name at their beginning takes, and what
// it stands for; 0 when they begin with no name. Words are those of Universal
// Dependencies: "Korea" and "'s" are two, "Guinea-Bissau" may be one or three. An
// article before the name is counted, and so is a state before its own organ: "the
// North Korean Foreign Ministry", "Germany's Der Spiegel".
func Longest(words []string) (n int, m Match) {
	x := tables()
	if len(words) == 0 || !x.begins(words[0]) {
		return 0, Match{}
	}
	c := cursor{words: words}
	start, art := c.article()
	if !c.has(start) || c.parts[start].word != start { // a hyphen comes first
		return 0, Match{}
	}
	best, end := x.names.longest(&c, start, before{article: art})
	if best != nil {
		n, m = c.parts[end-1].end, Match{best.entry, best.use}
		if best.entry == nil {
			return 0, Match{}
		}
		if k, f := x.afterState(&c, end, m); k > n {
			return k, f
		}
	}
	if k, f := x.beforeState(&c, start); k > n {
		return k, f
	}
	return n, m
}

// begins reports whether a name can begin with word. It answers for a word in small
// letters, as most are, and leaves the others to be folded.
func (x *index) begins(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return true
		}
	}
	return word == "the" || x.names.next[word] != nil || x.patterns.next[word] != nil
}

// Body is [Longest] for bodies made from patterns alone: a state and what every
// government has, in either order ("the DPRK's Foreign Ministry", "Ministry of Defence
// of the Russian Federation"). The entry of "the Russian government" is Russia itself.
func Body(words []string) (int, *Entry) {
	x := tables()
	c := cursor{words: words}
	start, art := c.article()
	if !c.has(start) || c.parts[start].word != start {
		return 0, nil
	}
	if best, end := x.names.longest(&c, start, before{article: art}); best != nil && best.entry != nil {
		if k, e := x.patternAfter(&c, end, best.entry, best.use); k > 0 {
			return k, e
		}
	}
	n, m := x.beforeState(&c, start)
	return n, m.Entry
}

// article returns the part at which a name may begin, and what stands before it.
func (c *cursor) article() (start int, art article) {
	if c.has(0) && c.parts[0].key == "the" && c.parts[0].end > 0 {
		if c.parts[0].upper {
			return 1, capital
		}
		return 1, needed
	}
	return 0, optional
}

// before is what stands before a name.
type before struct {
	article    article
	state      string // ID of a state whose name or adjective stands there
	possessive bool   // with 's
}

// longest returns the form that takes most parts from i on, and the part after it.
func (n *node) longest(c *cursor, i int, b before) (best *form, end int) {
	for c.has(i) {
		n = n.next[c.parts[i].key]
		i++
		if n == nil {
			return best, end
		}
		if c.parts[i-1].end == 0 {
			continue
		}
		for _, f := range n.forms {
			if f.fits(c, i, b) && (end < i || f.better(best)) {
				best, end = f, i
			}
		}
	}
	return best, end
}

// better reports whether f says more than g, both taking the same parts: a form that
// asks for an article or for capitals is there because the words are ambiguous.
func (f *form) better(g *form) bool {
	if f.article != g.article {
		return f.article > g.article
	}
	for i := range f.shapes {
		if f.shapes[i] != g.shapes[i] {
			return f.shapes[i] > g.shapes[i]
		}
	}
	return false
}

// fits reports whether the parts before end are written as f asks, and stand after what
// it asks for. "Britain's Times" does for an article, but "the American People" is not
// the magazine.
func (f *form) fits(c *cursor, end int, b before) bool {
	if f.article > b.article && !b.possessive {
		return false
	}
	if f.bound && (b.state == "" || f.entry != nil && f.entry.Class == "outlet" && !b.possessive) {
		return false
	}
	if b.state != "" && f.entry != nil && f.entry.home != b.state {
		return false
	}
	for i, s := range f.shapes {
		if !s.fits(c.parts[end-len(f.shapes)+i]) {
			return false
		}
	}
	return true
}

// afterState extends the name of a state or an alliance by an organ of it: by the name of
// one that is at home there, or, for a state, by a pattern. A seat extends only as a possessor: "Moscow's Foreign
// Ministry".
func (x *index) afterState(c *cursor, end int, m Match) (int, Match) {
	if m.Entry.Class != "state" && m.Entry.Class != "alliance" {
		return 0, Match{}
	}
	n, e := x.patternAfter(c, end, m.Entry, m.Use)
	use := Name
	i, possessive := c.possessive(end)
	if c.adjoins(i) && (possessive || m.Use != Seat) {
		if f, k := x.names.longest(c, i, before{state: m.Entry.ID, possessive: possessive}); f != nil && f.entry != nil && f.use == Name && c.parts[k-1].end >= n {
			n, e = c.parts[k-1].end, f.entry
		}
	}
	return n, Match{e, use}
}

// patternAfter extends the name of a state by a pattern.
func (x *index) patternAfter(c *cursor, end int, state *Entry, use NameUse) (int, *Entry) {
	i, possessive := c.possessive(end)
	if state.Class != "state" || use == Seat && !possessive || !c.adjoins(i) {
		return 0, nil
	}
	f, k := x.patterns.longest(c, i, before{state: state.ID, possessive: possessive})
	if f == nil {
		return 0, nil
	}
	return c.parts[k-1].end, x.body(state, f.pattern)
}

// beforeState reads a pattern followed by "of" and the name of a state.
func (x *index) beforeState(c *cursor, start int) (int, Match) {
	f, i := x.patterns.longest(c, start, before{})
	if f == nil || !c.has(i+1) || c.parts[i].key != "of" {
		return 0, Match{}
	}
	i++
	art := optional
	if c.parts[i].key == "the" {
		i, art = i+1, needed
	}
	s, k := x.names.longest(c, i, before{article: art})
	if s == nil || s.entry == nil || s.entry.Class != "state" || s.use != Name {
		return 0, Match{}
	}
	return c.parts[k-1].end, Match{x.body(s.entry, f.pattern), Name}
}

// possessive skips a possessive mark after a name.
func (c *cursor) possessive(i int) (int, bool) {
	if c.has(i) && c.parts[i].key == "'s" {
		return i + 1, true
	}
	return i, false
}

// adjoins reports whether no hyphen stands before part i: "Russia - Foreign Ministry" is
// a line of a list.
func (c *cursor) adjoins(i int) bool {
	return c.has(i) && c.parts[i].word <= c.parts[i-1].word+1
}
