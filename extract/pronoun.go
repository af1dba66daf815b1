package extract

import (
	"slices"
	"sort"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// antecedent returns the entity that the pronoun at word i stands for, -1 for nobody that
// can be told: the speaker for "I" and "we" in a quotation, the noun of its clause for a
// relative, and for "he", "she", "it" and "they" the candidate that costs least. Before
// are the drafts up to the one that i is the source of, parent the one around it.
func (p *Pass) antecedent(i int, before []*draft, parent *draft) int {
	pr, _ := lexicon.Pronoun(p.words[i].lower)
	switch {
	case pr.Person == 1:
		if parent != nil && parent.holder != "" {
			return parent.entity
		}
		return -1
	case p.words[i].any(lexicon.Relative) && p.relativeNoun(i) >= 0:
		return p.nounEntity(p.relativeNoun(i))
	case pr.Person == 2 || !p.anaphor(i):
		return -1
	}
	if parent != nil && parent.joint && parent.holder != "" && pr.Number == "plural" {
		return parent.entity // "Norway and Sweden said they": each of them
	}
	s := search{p: p, from: i, far: nearby, plural: pr.Number == "plural", fits: func(e *entity) bool { return p.fits(e, pr) }, best: -1}
	s.drafts(before, parent)
	s.mentions()
	if f := s.people(); !f.empty() {
		return p.plainEntity(f)
	}
	if s.best < 0 {
		return p.farFit(i, pr)
	}
	if e := p.entities[s.best]; e.gender == "" && e.holder.Kind == schema.Person {
		e.gender = pr.Gender
	}
	return s.best
}

// anaphor reports whether the pronoun at i takes up somebody mentioned before: "someone",
// "all" and "this" do not.
func (p *Pass) anaphor(i int) bool {
	return p.words[i].is("he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves")
}

// relativeNoun returns the noun that the relative clause of the pronoun at i is about, or -1.
func (p *Pass) relativeNoun(i int) int {
	if v := p.words[i].head; v >= 0 && p.rel(v, "acl") && p.words[v].head < i {
		return p.words[v].head
	}
	return -1
}

// nounEntity returns the entity of the mention whose words hold the noun at h, or -1.
func (p *Pass) nounEntity(h int) int {
	if h < 0 {
		return -1
	}
	k := p.nameAt[h]
	if k < 0 {
		k = p.headAt[h]
	}
	if k < 0 || p.list[k].sort == pronounMention {
		return -1
	}
	return p.list[k].entity
}

// A search looks for what a pronoun or a definite description stands for.
type search struct {
	p        *Pass
	from     int                // the word that is looked from
	far      int                // how many sentences back
	plural   bool               // for several
	fits     func(*entity) bool // whether an entity can be it
	own      *draft             // whose source the pronoun is
	speaking map[[2]int]bool    // sentence and entity of the sources before
	best     int                // the entity found, -1 for none
	cost     int                // what it costs
	at       int                // where it stands
}

// The costs of a candidate: it is farther away, or says less of what the clause is about.
const (
	sentenceCost = 4
	innerCost    = 2 // subject of an inner clause
	objectCost   = 4
	obliqueCost  = 6
	quotedCost   = 8 // inside words that somebody else says
	contentCost  = 5 // inside what the pronoun is said to say
	vagueCost    = 1 // without a name, or a gender that is not known
	speakerGain  = 2
	nearby       = 4 // sentences
)

func (s *search) offer(e, at, cost int) {
	if s.best < 0 || cost < s.cost || cost == s.cost && at > s.at {
		s.best, s.at, s.cost = e, at, cost
	}
}

// drafts notes who has spoken in the sentences before, and offers them: whoever has spoken
// is most likely to speak again.
func (s *search) drafts(before []*draft, parent *draft) {
	p := s.p
	s.speaking = make(map[[2]int]bool)
	if parent != nil && parent.holder != "" && !parent.nominal && s.fits(p.entities[parent.entity]) && p.words[s.from].quote == p.words[parent.cue.first].quote {
		cost := 0
		if parent.source.first > s.from {
			cost = innerCost // "He knew nothing, the clerk said"
		}
		s.offer(parent.entity, parent.source.first, cost)
	}
	for k := len(before) - 1; k >= max(0, len(before)-nestWindow); k-- {
		d := before[k]
		if d.source.first <= s.from && s.from < d.source.end {
			s.own = d
			continue
		}
		n := s.distance(d.cue.first)
		if n > s.far {
			break
		}
		if d == parent && d.nominal {
			continue // "Norway denied Sweden's claim that it": Norway
		}
		if d.holder == "" || d.cue.first > s.from || !s.fits(p.entities[d.entity]) {
			continue
		}
		s.speaking[[2]int{p.words[d.source.first].sentence, d.entity}] = true
		s.offer(d.entity, d.source.first, n*sentenceCost-speakerGain+s.quoted(d.source.first)+s.kind(d.entity))
	}
}

// mentions offers the names and descriptions of the sentences before.
func (s *search) mentions() {
	p := s.p
	last := p.mentionBefore(s.from)
	for k := last; k >= 0 && k > last-2*farMentions; k-- {
		m := &p.list[k]
		n := s.distance(m.head)
		if n > s.far {
			break
		}
		if m.sort == pronounMention || m.entity < 0 || s.clauseMate(m) || m.use == "demonym" || m.first <= s.from && s.from < m.end || !s.fits(p.entities[m.entity]) {
			continue
		}
		cost := n*sentenceCost + p.prominence(m) + s.quoted(m.head) + s.inside(m.head) + s.kind(m.entity)
		if s.speaking[[2]int{p.words[m.head].sentence, m.entity}] {
			cost -= speakerGain
		}
		s.offer(m.entity, m.head, cost)
	}
}

// clauseMate reports whether a mention is the subject of the verb whose object is looked
// for: in "the agency quoted it" it is somebody else.
func (s *search) clauseMate(m *mention) bool {
	p := s.p
	h := p.headIn(m.phrase)
	return h >= 0 && p.rel(s.from, "obj", "iobj") && p.rel(h, "nsubj") && p.words[h].head == p.words[s.from].head
}

// people returns the subject in the plural, of the same or the sentence before, that no
// mention stands for and that costs less than what was found: "The two Swedes came, and they
// said". It is empty for a singular pronoun or none.
func (s *search) people() phrase {
	p := s.p
	if !s.plural || s.own == nil {
		return phrase{}
	}
	for i := s.from - 1; i >= max(0, s.from-reach) && s.distance(i) <= 1; i-- {
		w := &p.words[i]
		if (w.xpos != "NNS" && w.xpos != "NNPS") || !p.rel(i, "nsubj") || w.head < 0 || p.words[w.head].head >= 0 || w.quote >= 0 || p.headAt[i] >= 0 && p.list[p.headAt[i]].use != gazetteer.Demonym {
			continue
		}
		if cost := s.distance(i)*sentenceCost + s.inside(i) + vagueCost; s.best < 0 || cost < s.cost {
			return p.nounPhrase(i)
		}
	}
	return phrase{}
}

// distance counts the sentences between word i and the one looked from.
func (s *search) distance(i int) int {
	return s.p.words[s.from].sentence - s.p.words[i].sentence
}

// quoted is what it costs to stand inside a quotation that the one looked from is not in.
func (s *search) quoted(i int) int {
	if q := s.p.words[i].quote; q >= 0 && q != s.p.words[s.from].quote {
		return quotedCost
	}
	return 0
}

// inside is what it costs to stand inside the words that its own statement gives, or in
// its cue: "there is no evidence, it said".
func (s *search) inside(i int) int {
	at := phrase{i, i + 1}
	if s.own != nil && (s.own.cue.holds(at) || slices.ContainsFunc(s.own.content, func(c phrase) bool { return c.holds(at) })) {
		if s.own.lemma == "allege" || s.own.class == lexicon.Accuse {
			return contentCost + sentenceCost // who is accused is not who accuses
		}
		return contentCost
	}
	return 0
}

// kind is what it costs an entity to be what it is.
func (s *search) kind(e int) int {
	h, cost := s.p.entities[e], 0
	if h.holder.Kind == schema.Person {
		if h.gender == "" {
			cost += vagueCost
		}
		if uncertain(h) {
			cost += 2 * vagueCost
		}
		if !h.named {
			cost += vagueCost
		}
	}
	if h.holder.Kind == schema.Document {
		cost += 2 * vagueCost
	}
	if h.holder.Kind == schema.Country || h.holder.Kind == schema.Organization && s.plural {
		cost += vagueCost
	}
	return cost
}

// prominence is what it costs a mention to be no main subject.
func (p *Pass) prominence(m *mention) int {
	h := p.headIn(m.phrase)
	if h < 0 {
		h = m.head
	}
	for n := 0; n < 4 && p.words[h].head >= 0 && p.rel(h, "appos", "conj", "flat", "nmod:desc"); n++ {
		h = p.words[h].head
	}
	switch {
	case p.rel(h, "nsubj") && p.words[h].head >= 0:
		v := p.words[h].head
		for n := 0; n < 4 && p.words[v].head >= 0 && p.rel(v, "conj", "parataxis"); n++ {
			v = p.words[v].head
		}
		if p.words[v].head < 0 {
			return 0
		}
		return innerCost
	case p.words[h].head < 0, p.clauseSubject(m):
		return vagueCost
	case p.at(m.end).is("who") || p.at(m.end).is(",") && p.at(m.end+1).is("who"):
		return innerCost
	case p.rel(h, "obj", "iobj"):
		return objectCost
	}
	return obliqueCost
}

// farMentions is how many mentions back a pronoun without a fitting one nearby looks.
const farMentions = 200

// farFit returns the latest mention before word i that fits, however far.
func (p *Pass) farFit(i int, pr lexicon.PersonalPronoun) int {
	last := p.mentionBefore(i)
	for k := last; k >= 0 && k > last-farMentions; k-- {
		m := &p.list[k]
		if m.sort != pronounMention && m.entity >= 0 && m.use != "demonym" && p.fits(p.entities[m.entity], pr) {
			return m.entity
		}
	}
	return -1
}

// mentionBefore returns the index of the last mention whose head stands before word i.
func (p *Pass) mentionBefore(i int) int {
	return sort.Search(len(p.list), func(k int) bool { return p.list[k].head >= i }) - 1
}

// fits reports whether an entity can be what a third-person pronoun stands for.
func (p *Pass) fits(e *entity, pr lexicon.PersonalPronoun) bool {
	switch {
	case pr.Gender == "m" || pr.Gender == "f":
		return e.holder.Kind == schema.Person && !e.plural && (e.gender == "" || e.gender == pr.Gender)
	case e.words != nil && strings.ContainsAny(e.holder.Label, "0123456789"):
		return false // a flight, a rocket
	case evidence(e.lemma):
		return false // "there is no proof, it said"
	case pr.Number == "plural":
		return e.plural || e.holder.Kind == schema.Group || e.holder.Kind == schema.Organization
	default:
		return !e.plural && (e.holder.Kind != schema.Person || uncertain(e)) && e.holder.Kind != schema.Group
	}
}

func evidence(lemma string) bool {
	pos, ok := lexicon.Evidence(lemma)
	return ok && pos == "noun"
}

// uncertain reports whether an entity taken for a person may be none: a vague name, a noun
// that the lexicon has no person for.
func uncertain(e *entity) bool {
	_, _, role := lexicon.Role(e.lemma)
	return e.vague || !e.named && !role
}

// clauseSubject reports whether a mention stands where subjects stand: at the start of its
// sentence, after a comma or a conjunction.
func (p *Pass) clauseSubject(m *mention) bool {
	i := m.first - 1
	for i >= 0 && (p.words[i].any(lexicon.Determiner) || p.words[i].mark || p.words[i].Kind == text.Number) {
		i--
	}
	if pre := p.premodifier(m); !pre.empty() {
		i = pre.first - 1
	}
	w := p.at(i)
	return i < 0 || w.sentence != p.words[m.head].sentence || w.is(",", "and", "but", "that", ":", "–", "—")
}
