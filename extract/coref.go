package extract

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// An entity is what one or more mentions of the article stand for.
type entity struct {
	holder     schema.Holder
	gender     string
	plural     bool
	lemma      string     // of a described entity: the head noun
	introduced bool       // by "a": the description that follows means it
	state      string     // Holder.ID of the state or body it acts for, by its description
	employer   *entity    // or the organisation of the article
	because    phrase     // the words that say so
	offices    [][]string // of a named one: the words of the descriptions beside the name
	last       int        // word index of the latest mention
	words      []string   // of a name, lower case
	named      bool
	vague      bool // a name that nothing tells a person's or an organisation's
	medium     bool // a news medium, once asked
	asked      bool
}

func (p *Pass) findPronouns() {
	for i := range p.words {
		w := &p.words[i]
		if w.Kind != text.Word || p.nameAt[i] >= 0 {
			continue
		}
		if pr, ok := lexicon.Pronoun(w.lower); ok {
			p.headAt[i] = len(p.list)
			p.list = append(p.list, mention{phrase: phrase{i, i + 1}, head: i, sort: pronounMention, gender: pr.Gender, plural: pr.Number == "plural", entity: -1})
		}
	}
	p.sortMentions()
}

// sortMentions orders the mentions by where they stand and renews the word tables.
func (p *Pass) sortMentions() {
	slices.SortStableFunc(p.list, func(a, b mention) int { return a.head - b.head })
	for k := range p.list {
		m := &p.list[k]
		p.headAt[m.head] = k
		if m.sort == nameMention {
			for i := m.first; i < m.end; i++ {
				p.nameAt[i] = k
			}
		}
	}
}

// resolveMentions gives every name and description its entity: names first, then the
// descriptions beside a name, which say what the others can take up. Pronouns are left for
// [Pass.antecedent], which is asked only for those that matter.
func (p *Pass) resolveMentions() {
	for k := range p.list {
		if m := &p.list[k]; m.sort == nameMention {
			p.fullName(m)
		}
	}
	for k := range p.list {
		if m := &p.list[k]; m.sort == nameMention {
			p.settle(m, p.nameEntity(m))
			m.kind = p.entities[m.entity].holder.Kind
		}
	}
	for k := range p.list {
		if m := &p.list[k]; m.sort == roleMention {
			p.settle(m, p.describedName(m))
		}
	}
	for k := range p.list {
		if m := &p.list[k]; m.sort == roleMention && m.entity < 0 {
			p.settle(m, p.roleEntity(m))
		}
	}
}

// settle notes that a mention stands for entity k, or for none yet.
func (p *Pass) settle(m *mention, k int) {
	if m.entity = k; k < 0 {
		return
	}
	e := p.entities[k]
	e.last = max(e.last, m.head)
	p.see(e, m)
}

// fullName registers names of several words first, so that a headline's surname meets the
// name that the text completes later.
func (p *Pass) fullName(m *mention) {
	if m.entry != nil || m.len() < 2 {
		return
	}
	words := p.nameWords(m)
	if _, known := p.fullNames[strings.Join(words, " ")]; known {
		return
	}
	name := p.displayName(m)
	id := schema.AgentID(name)
	if m.kind == schema.Document {
		id = schema.DocumentID(name)
	}
	p.addEntity(&entity{holder: schema.Holder{ID: id, Label: name, Kind: m.kind}, gender: m.gender, words: words, named: true, vague: p.vagueName(m), last: -1})
}

func (p *Pass) nameWords(m *mention) []string {
	var words []string
	for i := m.first; i < m.end; i++ {
		if p.words[i].Kind == text.Word {
			words = append(words, p.words[i].lower)
		}
	}
	if n := len(words) - 1; n > 0 {
		switch words[n] {
		case "jr", "jr.", "sr", "sr.", "ii", "iii":
			words = words[:n]
		}
	}
	return words
}

// displayName is the name as written, with its spaces evened out.
func (p *Pass) displayName(m *mention) string {
	return strings.Join(strings.Fields(p.text(m.phrase)), " ")
}

func (p *Pass) nameEntity(m *mention) int {
	if m.entry != nil {
		return p.entryEntity(m.entry)
	}
	words := p.nameWords(m)
	if k, ok := p.fullNames[strings.Join(words, " ")]; ok {
		return k
	}
	if len(words) == 1 {
		if k, ok := p.initials[p.words[m.head].form]; ok {
			return k
		}
	}
	best := p.longerName(words)
	if best >= 0 {
		return best
	}
	name := p.displayName(m)
	id := schema.AgentID(name)
	if m.kind == schema.Person && len(words) == 1 && !(p.vagueName(m) && p.nameVotes[p.words[m.head].form]["PER"] == 0) {
		id = schema.ScopedID(p.Article.ID, m.kind, name) // a lone surname that the article never completes
	}
	if schema.Slug(name) == "" {
		id = schema.ScopedID(p.Article.ID, m.kind, "unreadable-name")
	}
	return p.addEntity(&entity{holder: schema.Holder{ID: id, Label: name, Kind: m.kind}, gender: m.gender, words: words, named: true, vague: p.vagueName(m)})
}

// becomeOrganization settles that the vague name of entity k is an organisation's.
func (p *Pass) becomeOrganization(k int) {
	e := p.entities[k]
	id := schema.AgentID(e.holder.Label)
	if other, taken := p.byID[id]; taken && other != k || !e.vague {
		return
	}
	delete(p.byID, e.holder.ID)
	e.holder.ID, e.holder.Kind, e.vague = id, schema.Organization, false
	p.byID[id] = k
}

// longerName returns the entity whose name completes words: a surname or, failing that, a
// first word of a person's name, the beginning of an organisation's; -1 for none.
func (p *Pass) longerName(words []string) int {
	best := -1
	for _, k := range p.nameIndex[words[len(words)-1]] {
		if e := p.entities[k]; e.holder.Kind == schema.Person && len(words) < len(e.words) && suffix(e.words, words) {
			return k
		}
	}
	for _, k := range p.nameIndex[words[0]] {
		e := p.entities[k]
		person := e.holder.Kind == schema.Person && len(words) == 1 && e.words[0] == words[0]
		body := e.holder.Kind == schema.Organization && slices.Equal(e.words[:min(len(words), len(e.words))], words)
		if len(words) < len(e.words) && (person || body) && best < 0 {
			best = k
		}
	}
	return best
}

func suffix(long, short []string) bool {
	return len(short) <= len(long) && slices.Equal(long[len(long)-len(short):], short)
}

// initials returns the capital letters that begin a name's words: "Federal Aviation
// Administration" gives FAA.
func initials(name string) string {
	var b strings.Builder
	for _, f := range strings.Fields(name) {
		if f[0] >= 'A' && f[0] <= 'Z' {
			b.WriteByte(f[0])
		}
	}
	return b.String()
}

// entryEntity returns the entity of a gazetteer entry.
func (p *Pass) entryEntity(g *gazetteer.Entry) int {
	if k, ok := p.byID[g.ID]; ok {
		return k
	}
	return p.addEntity(&entity{holder: schema.Holder{ID: g.ID, Label: g.Label, Kind: g.Kind}, named: true, state: g.Of})
}

func (p *Pass) addEntity(e *entity) int {
	k := len(p.entities)
	p.entities = append(p.entities, e)
	if _, taken := p.byID[e.holder.ID]; !taken {
		p.byID[e.holder.ID] = k
	}
	if n := len(e.words); n > 0 {
		p.fullNames[strings.Join(e.words, " ")] = k
		p.nameIndex[e.words[n-1]] = append(p.nameIndex[e.words[n-1]], k)
		if n > 1 {
			p.nameIndex[e.words[0]] = append(p.nameIndex[e.words[0]], k)
		}
		if (e.holder.Kind == schema.Organization || e.holder.Kind == schema.Group) && e.named && n > 1 {
			p.initials[initials(e.holder.Label)] = k
		}
	}
	return k
}
