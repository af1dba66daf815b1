package extract

import (
	"slices"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// describe notes for whom a described person acts, by the state or body in the description.
func (p *Pass) describe(e *entity, m *mention) {
	f := phrase{m.first, m.end}
	if p.at(m.end).is("of", "for", "from", "at", "with") {
		f.end = max(f.end, p.nounRight(m.end+1, p.sentenceOf(m.head).end, followOf).end)
	}
	p.actsFor(e, f)
	if e.state == "" && e.employer == nil && e.holder.Kind == schema.Person {
		if body := p.employerBy(m); body != nil && body != e {
			e.employer, e.because = body, phrase{m.first - 1, m.end}
		}
	}
	if e.named {
		p.addOffice(e, f)
	}
	if e.gender == "" {
		e.gender = m.gender
	}
}

// employerBy returns the organisation whose office a description names: "the yard's director",
// "its director". It is nil when there is none.
func (p *Pass) employerBy(m *mention) *entity {
	switch before := p.at(m.first - 1); {
	case before.is("'s", "'"):
		for _, k := range []int{p.nameAt[max(m.first-2, 0)], p.headAt[max(m.first-2, 0)]} {
			if k >= 0 && p.list[k].entity >= 0 {
				return p.ownBody(p.list[k].entity)
			}
		}
	case before.is("its", "their"):
		var latest *entity
		for k := len(p.entities) - 1; k >= max(0, len(p.entities)-farMentions); k-- {
			e := p.ownBody(k)
			if e != nil && e.last >= 0 && e.last < m.first && p.words[m.head].sentence-p.words[e.last].sentence <= 1 && (latest == nil || e.last > latest.last) {
				latest = e
			}
		}
		return latest
	}
	return nil
}

// ownBody returns entity k if it is an organisation of the article's own that can have
// offices, else nil: a medium's reporters do not speak for it.
func (p *Pass) ownBody(k int) *entity {
	e := p.entities[k]
	if e.holder.Kind != schema.Organization && !e.vague || p.medium(e) {
		return nil
	}
	return e
}

// actsFor notes the first state or body of the gazetteer in the words of an office; for a
// person, when there is none, the first organisation of the article's own.
func (p *Pass) actsFor(e *entity, f phrase) {
	if e.state != "" || e.holder.Kind == schema.Document {
		return
	}
	var own *mention
	for i := f.first; i < f.end; i++ {
		k := p.nameAt[i]
		if k < 0 {
			continue
		}
		m := &p.list[k]
		if g := m.entry; g == nil {
			if own == nil && m.entity >= 0 && p.ownBody(m.entity) != nil && p.entities[m.entity] != e {
				own = m
			}
		} else if g.ID != e.holder.ID && (g.Kind == schema.Country || g.Kind == schema.Organization && g.Class != "outlet" && g.Class != "agency") {
			e.state, e.because = g.ID, phrase{f.first, max(f.end, m.end)}
			return
		}
	}
	if own != nil && e.employer == nil && e.holder.Kind == schema.Person {
		e.employer, e.because = p.entities[own.entity], phrase{f.first, max(f.end, own.end)}
	}
}

// see notes the forms under which an entity is mentioned.
func (p *Pass) see(e *entity, m *mention) {
	p.addForm(e, p.displayName(m))
	if m.sort == nameMention {
		if pre := p.premodifier(m); !pre.empty() {
			p.addForm(e, strings.Join(strings.Fields(p.text(phrase{pre.first, m.end})), " "))
			p.actsFor(e, pre)
			if p.roleIn(pre) {
				p.addOffice(e, pre)
			}
		}
		if e.gender == "" && e.holder.Kind == schema.Person {
			e.gender = m.gender
		}
	}
}

// maxOffices is how many different descriptions of one entity are kept.
const maxOffices = 12

// addOffice notes a description beside a name.
func (p *Pass) addOffice(e *entity, f phrase) {
	words := make([]string, 0, f.len())
	for i := f.first; i < f.end; i++ {
		words = append(words, p.words[i].lower)
	}
	if len(e.offices) < maxOffices && !slices.ContainsFunc(e.offices, func(o []string) bool { return slices.Equal(o, words) }) {
		e.offices = append(e.offices, words)
	}
}

func (p *Pass) addForm(e *entity, form string) {
	if form != "" && !slices.Contains(e.holder.Names, form) {
		e.holder.Names = append(e.holder.Names, form)
	}
}

// premodifier returns the title and office before a person's name: "White House
// spokesman", "US Ambassador to the UN". It is empty when no title or role noun is there.
func (p *Pass) premodifier(m *mention) phrase {
	if m.entry != nil || m.kind != schema.Person {
		return phrase{}
	}
	s := p.sentenceOf(m.head)
	i, office := m.first, false
	if p.at(i - 1).any(lexicon.Preposition) {
		return phrase{} // "the mayor of Lund"
	}
	for i > s.first && m.first-i < 14 {
		w := &p.words[i-1]
		r, _, role := lexicon.Role(w.lower)
		role = role && r.Kind == schema.Person
		title := p.titleAt(i-1, m.first) > 0
		inPhrase := p.nameAt[i-1] >= 0 && (p.list[p.nameAt[i-1]].entry != nil || p.list[p.nameAt[i-1]].kind == schema.Organization) || w.is("'s", "-", "of", "the", "to", "for") && i-1 > s.first
		adjective := w.Kind == text.Word && w.function == 0 && !p.finiteVerb(i-1) && !w.pronoun()
		if p.nameAt[i-1] >= 0 && !inPhrase || w.any(lexicon.Preposition) && p.titleAt(i, m.first) > 0 {
			break // "criticism by Mark Olsen of Dr Bell"
		}
		if w.mark || !role && !title && !inPhrase && !adjective {
			break
		}
		office = office || role || title
		i--
	}
	for i < m.first && (p.words[i].any(lexicon.Determiner|lexicon.Preposition) || p.words[i].is("'s", "-")) {
		i++
	}
	if !office || i >= m.first {
		return phrase{}
	}
	return phrase{i, m.first}
}
