package extract

import (
	"sort"
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
)

// resolveHolders gives every draft the holder its source stands for, in reading order, so
// that "he said" can ask who spoke last.
func (p *Pass) resolveHolders() {
	for k := range p.drafts {
		p.resolveHolder(k)
	}
}

// resolveHolder resolves the source of draft k, after the one around it: "we" inside a
// quotation is whoever speaks it, though his name comes later.
func (p *Pass) resolveHolder(k int) {
	d := p.drafts[k]
	if d.resolved || d.source.empty() {
		return
	}
	d.resolved = true
	if d.parent != nil {
		for j := max(0, k-nestWindow); j < min(len(p.drafts), k+nestWindow); j++ {
			if p.drafts[j] == d.parent {
				p.resolveHolder(j)
			}
		}
	}
	if e := p.sourceEntity(d.source, p.drafts[:k], d.parent); e >= 0 {
		d.entity = e
		d.holder = p.entities[e].holder.ID
		form := d.source
		for form.len() > 1 && p.words[form.end-1].any(lexicon.Relative) {
			form.end--
		}
		p.addForm(p.entities[e], strings.Join(strings.Fields(p.text(p.trim(form))), " "))
	}
}

// sourceEntity resolves a source phrase: a pronoun, a person's name anywhere before the
// first comma, the head noun, or else a new entity by its words.
func (p *Pass) sourceEntity(f phrase, before []*draft, parent *draft) int {
	for f.len() > 1 && (p.words[f.end-1].any(lexicon.Relative) || p.words[f.end-1].is("that", ",")) {
		f.end--
	}
	if f.len() == 1 && p.pronoun(f.first) {
		return p.antecedent(f.first, before, parent)
	}
	first := f
	for i := f.first; i < f.end; i++ {
		if p.words[i].is(",", "(") && i > f.first {
			first.end = i
			break
		}
	}
	if k := p.personIn(first); k >= 0 {
		return p.list[k].entity
	}
	if k := p.headMention(first); k >= 0 {
		if p.list[k].sort == pronounMention {
			return p.antecedent(p.list[k].head, before, parent)
		}
		return p.list[k].entity
	}
	if k := p.personIn(f); k >= 0 {
		return p.list[k].entity
	}
	return p.plainEntity(first)
}

// personIn returns the last person's name in f that no possessive follows.
func (p *Pass) personIn(f phrase) int {
	found := -1
	for i := f.first; i < f.end; i++ {
		k := p.nameAt[i]
		if k < 0 || p.list[k].kind != schema.Person || p.list[k].entity < 0 {
			continue
		}
		// "Kirby's office" speaks for itself; a bare "Kirby's" stands for Kirby.
		if end := p.list[k].end; p.at(end).is("'s", "'") && end+1 < f.end {
			continue
		}
		if p.list[k].first > f.first && p.premodifier(&p.list[k]).empty() {
			continue
		}
		if found >= 0 && p.prepositionBetween(p.list[found].end, p.list[k].first) {
			break // "Owen Tull of Lennshire Fire"
		}
		found = k
	}
	return found
}

func (p *Pass) prepositionBetween(i, j int) bool {
	for ; i < j; i++ {
		if p.words[i].any(lexicon.Preposition) {
			return true
		}
	}
	return false
}

// headMention returns the mention that heads f: the last one before the first preposition.
func (p *Pass) headMention(f phrase) int {
	end := f.first
	for end < f.end && !(p.words[end].any(lexicon.Preposition) && end > f.first && p.nameAt[end] < 0) {
		end++
	}
	for i := end - 1; i >= f.first; i-- {
		if k := p.headAt[i]; k >= 0 && p.list[k].head == i {
			if p.list[k].sort == pronounMention && i != f.first {
				continue
			}
			if i+1 < end && p.at(i+1).is("'s") && i+2 < end {
				return -1 // "Apple's engineers": the head is a noun that is no mention
			}
			if i < end-1 && p.words[end-1].Kind == text.Word && !p.words[end-1].is("'s", "'", "himself", "itself", "herself", "themselves") && p.nameAt[end-1] < 0 && p.list[k].use == "demonym" {
				return -1 // "French farmers"
			}
			return k
		}
	}
	return -1
}

// plainEntity makes an entity of a source that no mention heads: "the two drivers".
func (p *Pass) plainEntity(f phrase) int {
	for f.first < f.end && p.words[f.first].any(lexicon.Determiner) {
		f.first++
	}
	label := strings.Join(strings.Fields(p.text(f)), " ")
	if schema.Slug(label) == "" {
		return -1
	}
	head := p.words[f.end-1].lower
	kind := schema.Person
	if lexicon.Singular(head) != head {
		kind = schema.Group
	}
	id := schema.ScopedID(p.Article.ID, kind, label)
	if k, ok := p.byID[id]; ok {
		return k
	}
	e := &entity{holder: schema.Holder{ID: id, Label: label, Kind: kind, Names: []string{label}}, plural: kind == schema.Group, lemma: lexicon.Singular(head), last: f.end - 1}
	p.actsFor(e, f)
	return p.addEntity(e)
}

// antecedent resolves the pronoun at word i: the speaker for "I" and "we" in a quotation;
// for the third person the last speaker it fits, else the latest mention it fits within
// three sentences.
func (p *Pass) antecedent(i int, before []*draft, parent *draft) int {
	pr, _ := lexicon.Pronoun(p.words[i].lower)
	if pr.Person == 1 {
		if parent != nil && parent.holder != "" {
			return parent.entity
		}
		return -1
	}
	if pr.Person == 2 {
		return -1
	}
	s := p.words[i].sentence
	if pr.Gender == "m" || pr.Gender == "f" {
		for k := len(before) - 1; k >= 0; k-- {
			d := before[k]
			if s-p.words[d.cue.first].sentence > 3 {
				break
			}
			if d.holder != "" && p.fits(p.entities[d.entity], pr) && p.words[d.cue.first].quote < 0 {
				return d.entity
			}
		}
	}
	for k := p.mentionBefore(i); k >= 0; k-- {
		m := &p.list[k]
		if m.head >= i || m.sort == pronounMention || m.entity < 0 || m.use == "demonym" {
			continue
		}
		if s-p.words[m.head].sentence > 3 {
			break
		}
		if p.fits(p.entities[m.entity], pr) && p.clauseSubject(m) {
			return m.entity
		}
	}
	for k := p.mentionBefore(i); k >= 0 && k > p.mentionBefore(i)-farMentions; k-- {
		m := &p.list[k]
		if m.head < i && m.sort != pronounMention && m.entity >= 0 && m.use != "demonym" && p.fits(p.entities[m.entity], pr) {
			return m.entity
		}
	}
	return -1
}

// farMentions is how many mentions back a pronoun without a fitting subject nearby looks.
const farMentions = 200

// mentionBefore returns the index of the last mention whose head stands before word i.
func (p *Pass) mentionBefore(i int) int {
	return sort.Search(len(p.list), func(k int) bool { return p.list[k].head >= i }) - 1
}

// fits reports whether an entity can be what a third-person pronoun stands for.
func (p *Pass) fits(e *entity, pr lexicon.PersonalPronoun) bool {
	switch {
	case pr.Gender == "m" || pr.Gender == "f":
		return e.holder.Kind == schema.Person && !e.plural && (e.gender == "" || e.gender == pr.Gender)
	case pr.Number == "plural":
		return e.plural || e.holder.Kind == schema.Group || e.holder.Kind == schema.Organization
	default:
		return !e.plural && e.holder.Kind != schema.Person && e.holder.Kind != schema.Group
	}
}

// clauseSubject reports whether a mention stands where subjects stand: at the start of its
// sentence, after a comma or a conjunction.
func (p *Pass) clauseSubject(m *mention) bool {
	i := m.first - 1
	for i >= 0 && (p.words[i].any(lexicon.Determiner) || p.words[i].mark) {
		i--
	}
	if pre := p.premodifier(m); !pre.empty() {
		i = pre.first - 1
	}
	w := p.at(i)
	return i < 0 || w.sentence != p.words[m.head].sentence || w.is(",", "and", "but", "that", ":", "–", "—")
}
