package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// A verbGroup is a verb with the auxiliaries, negation and adverbs before it.
type verbGroup struct {
	first   int  // first word of the group
	verb    int  // the main verb
	negated bool // "did not say"
	falsely bool // "falsely denied"
	passive bool // "was accused"
	future  bool
	modal   bool // "may", "would"
	to      bool // "to deny"
}

// groupAt reads the verb group whose main verb stands at v, leftwards.
func (p *Pass) groupAt(v, first int) verbGroup {
	g := verbGroup{first: v, verb: v}
	be, have := false, false
	for i := v - 1; i >= first; i-- {
		w := &p.words[i]
		switch {
		case lexicon.Negator(w.lower) && !w.any(lexicon.Determiner):
			g.negated = true
		case w.any(lexicon.Auxiliary) && !(w.is("'s") && i > first && p.nameAt[i-1] >= 0 && !g.passiveForm(p)):
			be = be || w.is("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "am", "'m")
			have = have || w.is("has", "have", "had", "'ve", "'d", "'s")
			g.future = g.future || w.is("will", "would", "'ll")
			effect, ok := lexicon.Modal(w.lower)
			g.modal = g.modal || ok && effect != lexicon.Future
		case w.is("to"):
			if x := p.words[v].xpos; i == v-1 && (x == "VBD" || x == "VBZ") {
				return g // "the neighbours we spoke to said"
			}
			g.to = true
		case w.is(",") && !have && g.participle(p):
			open := p.openingLeft(i, first)
			if open <= first || i-open > 12 || !p.words[open-1].is("has", "have", "had") {
				g.passive = be
				return g
			}
			i = open // "had, with reference to officials, reported"
		case w.any(lexicon.AdverbWord) || isManner(w.lower):
			if effect, ok := lexicon.Adverb(w.lower); ok && effect == lexicon.False {
				g.falsely = true
			}
		default:
			g.passive = be && g.participle(p)
			return g
		}
		g.first = i
	}
	g.passive = be && g.participle(p)
	return g
}

func (g *verbGroup) passiveForm(p *Pass) bool { return g.participle(p) }

func (g *verbGroup) participle(p *Pass) bool {
	_, tense, ok := lexicon.VerbLemma(p.words[g.verb].lower)
	return ok && tense.Has(lexicon.Participle)
}

// isManner reports whether a word is an adverb by its ending.
func isManner(lower string) bool {
	return len(lower) > 4 && lower[len(lower)-2:] == "ly" && lower != "family" && lower != "italy" && lower != "assembly" && lower != "daily" && lower != "weekly" && lower != "july" && lower != "ally" && lower != "reply" && lower != "supply"
}

// subjectLeft returns the noun phrase that is the subject of the verb group g: leftwards,
// over time phrases, a parenthesis between commas, and a relative pronoun.
func (p *Pass) subjectLeft(g verbGroup, region phrase) phrase {
	if p.carriedOn(g.verb) {
		return p.subjectLeft(p.groupAt(p.words[g.verb].head, region.first), region)
	}
	if f := p.subjectOf(g.verb); g.to && !f.empty() && region.holds(f) && f.end <= g.first {
		return f // "went on the radio to say": not what stands before the infinitive
	}
	if f := p.subjectByOrder(g, region); !f.empty() {
		if s := p.behindRelative(f, region); !s.empty() {
			return s
		}
		return f
	}
	if s := p.behindRelative(phrase{g.first, g.first}, region); !s.empty() {
		return s
	}
	if f := p.subjectOf(g.verb); !f.empty() && region.holds(f) && f.end <= g.first {
		return f
	}
	return phrase{}
}

func (p *Pass) subjectByOrder(g verbGroup, region phrase) phrase {
	i := p.skipTimeLeft(g.first, region.first)
	if i <= region.first {
		return phrase{}
	}
	prev := &p.words[i-1]
	if f := p.markedName(i-1, region); !f.empty() {
		return f
	}
	switch {
	case prev.is(",", "–", "—", ")"):
		open := p.openingLeft(i-1, region.first)
		if open <= region.first {
			return phrase{}
		}
		end := open
		if p.words[end-1].is(")") { // "the Board (TB), a panel of nine, said"
			end = p.openingLeft(end-1, region.first)
		}
		f := p.nounLeft(end, region.first)
		if f.empty() {
			return f
		}
		if !p.parenthesis(phrase{open + 1, i - 1}) {
			return phrase{}
		}
		if k := p.nameStart(open + 1); k >= 0 && p.list[k].end == i-1 && p.headMention(f) >= 0 && p.list[p.headMention(f)].sort == roleMention {
			f.end = i - 1 // "the club's treasurer, Carla Reyes, said"
		}
		return f
	case prev.is("who", "which", "that"):
		j := i - 1
		if j > region.first && p.words[j-1].is(",") {
			j--
		}
		f := p.nounLeft(j, region.first)
		if !f.empty() && (p.speaks(f) || prev.is("who")) {
			return phrase{f.first, i} // with the pronoun, which is the grammatical subject
		}
		return phrase{}
	case prev.is("and", "but"):
		if f := p.subjectOf(g.verb); p.rel(g.verb, "conj") && !f.empty() && region.holds(f) && f.end <= g.first {
			return f
		}
		return p.coordinated(i-1, region)
	}
	if f := p.beforeInterruption(i, region); !f.empty() {
		return f
	}
	return p.nounLeft(i, region.first)
}

// beforeInterruption returns the subject of a verb whose own comma is missing: "The
// minister, commenting in an interview with the agency noted".
func (p *Pass) beforeInterruption(i int, region phrase) phrase {
	comma := -1
	for j := i - 1; j > region.first; j-- {
		if p.words[j].is(",") && p.words[j].quote == p.words[i].quote {
			comma = j
			if _, tense, ok := lexicon.VerbLemma(p.words[j+1].lower); ok && tense == lexicon.Gerund {
				if f := p.nounLeft(j, region.first); p.speaks(f) && f.first == region.first || p.at(f.first-1).is(",") {
					return f
				}
			}
		}
		if p.finiteVerb(j) && comma < 0 {
			return phrase{}
		}
	}
	return phrase{}
}

// parenthesis reports whether what stands between two commas can stand between a subject
// and its verb: no finite verb of another subject, unless it is a relative clause.
func (p *Pass) parenthesis(f phrase) bool {
	if f.empty() || p.words[f.first].any(lexicon.Relative) {
		return true
	}
	for i := f.first; i < f.end; i++ {
		if p.words[i].mark {
			return false
		}
	}
	return f.len() <= 30
}

// coordinated returns the subject of a verb that "and" joins to an earlier verb: "Kirby
// reminded and added". It is the subject of the nearest verb to the left.
func (p *Pass) coordinated(and int, region phrase) phrase {
	for j := and - 1; j >= region.first; j-- {
		if p.words[j].quote != p.words[and].quote {
			continue
		}
		if len(p.words[j].verbs) > 0 && p.finiteVerb(j) {
			g := p.groupAt(j, region.first)
			if f := p.subjectLeft(g, region); !f.empty() {
				return f
			}
		}
	}
	for j := region.first; j < and; j++ {
		if p.finiteVerb(j) {
			g := p.groupAt(j, region.first)
			if f := p.nounLeft(g.first, region.first); p.speaks(f) {
				return f
			}
			break
		}
	}
	return phrase{}
}

// skipTimeLeft moves left from i over time phrases and adverbs: "North Korea on Sunday".
func (p *Pass) skipTimeLeft(i, first int) int {
	for {
		j := i
		if j-1 > first && p.words[j-1].is("each", "both", "all") && (p.pronoun(j-2) || p.isNominal(j-2) || p.words[j-2].is(",")) {
			j-- // "Norway and Sweden, which were asked, each said"
		}
		for j > first && (p.words[j-1].any(lexicon.AdverbWord) && !p.words[j-1].any(lexicon.Subordinator) || isManner(p.words[j-1].lower)) {
			j--
		}
		k := j
		for k > first && (p.words[k-1].any(lexicon.TimeWord) || k < j && p.words[k-1].is("last", "this", "next", "the", "that", "late", "early", "earlier", "later") || p.words[k-1].Kind == text.Number && k-1 > first && p.words[k-2].any(lexicon.TimeWord)) {
			k--
		}
		if k < j && k > first && p.words[k-1].is("on", "in", "at", "by") {
			k--
		}
		if k > first && k == j && j == i {
			return i
		}
		if k == i {
			return i
		}
		i = k
	}
}

// openingLeft returns the comma, dash or bracket that opens the parenthesis closed at c.
func (p *Pass) openingLeft(c, first int) int {
	closing := p.words[c].lower
	open := closing
	if closing == ")" {
		open = "("
	}
	for i := c - 1; i > first; i-- {
		if p.words[i].lower == open && p.words[i].quote == p.words[c].quote {
			return i
		}
	}
	return first
}

// nounLeft returns the noun phrase that ends before word end: a name or noun with what
// stands before it, and of-phrases, back to the start of its clause.
func (p *Pass) nounLeft(end, first int) phrase {
	if end > first && p.at(end-1).is("i", "you", "he", "she", "it", "we", "they") && p.pronoun(end-1) {
		return phrase{end - 1, end} // "A year later she"
	}
	i := end
	for i > first {
		w := &p.words[i-1]
		if w.mark && !(p.partMark(i-1) && i < end) || w.is("that", "what") {
			break
		}
		if p.nominalLeft(i-1, end) {
			i--
			continue
		}
		if w.any(lexicon.Preposition) && i < end && !w.is("than", "like", "as") {
			i--
			continue
		}
		if w.is("and") && i < end && i-1 > first && p.coordinates(i-1, end) {
			i--
			continue
		}
		break
	}
	for i < end && (p.words[i].any(lexicon.Conjunction) || p.words[i].any(lexicon.AdverbWord) && !p.words[i].any(lexicon.Determiner) || p.words[i].is("-", "–", "'s")) {
		i++
	}
	return p.withoutOpeningPhrase(phrase{i, end})
}

// nominalLeft reports whether word i belongs to the noun phrase that ends before end.
func (p *Pass) nominalLeft(i, end int) bool {
	w := &p.words[i]
	if w.pronoun() && !w.any(lexicon.Determiner) && !(w.is("one") && i+1 < end && p.words[i+1].upos != "VERB") {
		return i == end-1
	}
	if !p.isNominal(i) || w.any(lexicon.TimeWord) && w.any(lexicon.AdverbWord) {
		return false
	}
	return i == end-1 || !p.finiteVerb(i) || p.nounHere(i)
}

// coordinates reports whether "and" at i joins two noun phrases of one subject: a name or
// a noun with a determiner stands on both sides.
func (p *Pass) coordinates(i, end int) bool {
	right := p.nameAt[i+1] >= 0 || p.words[i+1].any(lexicon.Determiner) || p.headAt[end-1] >= 0
	left := p.nameAt[i-1] >= 0 || p.headAt[i-1] >= 0
	return left && right
}

// withoutOpeningPhrase drops an adverbial that a missing comma leaves in front of the
// subject: "In a statement Kirby" is Kirby.
func (p *Pass) withoutOpeningPhrase(f phrase) phrase {
	if f.empty() || !p.words[f.first].any(lexicon.Preposition) {
		return f
	}
	for i := f.end - 1; i > f.first; i-- {
		if p.words[i].any(lexicon.Preposition) && !p.words[i].is("of") {
			break
		}
		if p.words[i-1].is("of") || p.words[i-1].is("the") && p.at(i-2).is("of") {
			continue // "In May the head of the OPCW"
		}
		if p.pronoun(i) && !p.words[i].any(lexicon.Determiner) || p.nameAt[i] >= 0 && p.list[p.nameAt[i]].first == i {
			if pre := p.premodifier(&p.list[max(p.nameAt[i], 0)]); p.nameAt[i] >= 0 && !pre.empty() && pre.first > f.first {
				return phrase{pre.first, f.end}
			}
			return phrase{i, f.end}
		}
		if p.words[i].any(lexicon.Determiner) && i > f.first+1 && !p.words[i-1].any(lexicon.Preposition) {
			return phrase{i, f.end}
		}
	}
	return phrase{}
}

// speaks reports whether a noun phrase can be a source: its head is a name, a pronoun or
// a noun for somebody or something that speaks.
func (p *Pass) speaks(f phrase) bool {
	for !f.empty() && p.words[f.end-1].any(lexicon.Relative) {
		f.end--
	}
	if f.empty() {
		return false
	}
	if p.personIn(f) >= 0 {
		return true
	}
	f.first = p.skipCount(f)
	k := p.headMention(f)
	if k < 0 {
		return false
	}
	m := &p.list[k]
	return m.sort != nameMention || m.entry == nil || m.use != "demonym" || m.kind == schema.Country && f.len() <= 2
}

// skipCount returns where a noun phrase begins behind words for how many: "a number of
// officials", "dozens of witnesses".
func (p *Pass) skipCount(f phrase) int {
	for i := f.first + 1; i < min(f.end-1, f.first+4); i++ {
		if p.words[i].is("of") && p.words[i-1].is("number", "dozens", "scores", "hundreds", "thousands", "majority", "handful", "couple", "half", "most", "many", "several", "some", "both", "all", "two", "three", "one") {
			return i + 1
		}
	}
	return f.first
}

// subjectRight returns the noun phrase after an inverted verb: “K,” said S.
func (p *Pass) subjectRight(v int, region phrase) phrase {
	i := v + 1
	f := p.nounRight(i, region.end, followAny)
	if f.empty() {
		return f
	}
	// "said Kwon Jong Gun, director general of the department": the office belongs to it.
	if p.at(f.end).is(",") && f.end+1 < region.end && p.personIn(f) >= 0 {
		office := p.nounRight(f.end+1, region.end, followEvery)
		if !office.empty() && p.roleIn(office) && (office.end >= region.end || p.words[office.end].Kind == text.Punct) {
			f.end = office.end
		}
	}
	// "said a spokeswoman, Anna White"
	if p.at(f.end).is(",") && p.personIn(f) < 0 {
		if k := p.nameStart(f.end + 1); k >= 0 && p.list[k].kind == schema.Person && p.list[k].end <= region.end {
			f.end = p.list[k].end
		}
	}
	return f
}

func (p *Pass) roleIn(f phrase) bool {
	for i := f.first; i < f.end; i++ {
		if _, _, ok := lexicon.Role(p.words[i].lower); ok {
			return true
		}
	}
	return false
}
