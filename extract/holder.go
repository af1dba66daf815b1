package extract

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// resolveHolders gives every draft the holder its source stands for, in reading order, so
// that "he said" can ask who spoke last.
func (p *Pass) resolveHolders() {
	for k := range p.drafts {
		p.resolveHolder(k)
	}
}

// resolveHolder resolves the source of draft k, a pronoun after the one around it: "we"
// inside a quotation is whoever speaks it, though his name comes later.
func (p *Pass) resolveHolder(k int) {
	d := p.drafts[k]
	if d.resolved || d.source.empty() {
		return
	}
	d.resolved = true
	if d.parent != nil && p.pronoun(d.source.first) {
		for j := max(0, k-nestWindow); j < min(len(p.drafts), k+nestWindow); j++ {
			if p.drafts[j] == d.parent {
				p.resolveHolder(j)
			}
		}
	}
	if e := p.sourceEntity(d.source, p.drafts[:k+1], d.parent); e >= 0 {
		d.entity = e
		d.holder = p.entities[e].holder.ID
		form := d.source
		for form.len() > 1 && (p.words[form.end-1].any(lexicon.Relative) || p.words[form.end-1].is("'s", "'")) {
			form.end--
		}
		if form.len() > 1 || !p.pronoun(form.first) {
			p.addForm(p.entities[e], strings.Join(strings.Fields(p.text(p.trim(form))), " "))
		}
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
	if owner := p.ownerOf(f); !owner.empty() {
		return p.sourceEntity(owner, before, parent)
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
	if k := p.personIn(phrase{min(first.end+1, f.end), f.end}); k >= 0 && p.list[k].end == f.end {
		return p.list[k].entity // "patient zero, Anna White"
	}
	if e := p.compatriot(first); e >= 0 {
		return e
	}
	if k := p.headMention(first); k >= 0 {
		if p.list[k].use == gazetteer.Demonym && p.citizens(first, p.list[k].head) {
			return p.plainEntity(first)
		}
		if h := p.list[k].head; p.list[k].sort == pronounMention && p.at(h+1).is("of") && h+2 < first.end && !p.pronoun(first.end-1) {
			return p.plainEntity(first) // "one of the members"
		} else if p.list[k].sort == pronounMention {
			return p.antecedent(h, before, parent)
		}
		return p.list[k].entity
	}
	if k := p.personIn(f); k >= 0 {
		return p.list[k].entity
	}
	return p.plainEntity(first)
}

// compatriot returns whom "the Norwegian" stands for, when it is one of the people just
// spoken of and not the people; -1 else.
func (p *Pass) compatriot(f phrase) int {
	if f.len() != 2 || !p.words[f.first].is("the") || p.nameAt[f.first+1] < 0 {
		return -1
	}
	m := &p.list[p.nameAt[f.first+1]]
	if m.use != gazetteer.Demonym || !strings.HasSuffix(p.words[m.head].lower, "an") && !p.words[m.head].is("briton", "dane", "finn", "pole", "serb", "spaniard", "swede", "turk") {
		return -1
	}
	return p.personInFocus(m)
}

// citizens reports whether a demonym stands for people and not for their state: "many
// Americans", "Russians", but not "the Russians".
func (p *Pass) citizens(f phrase, head int) bool {
	if lexicon.Singular(p.words[head].lower) == p.words[head].lower || head != f.end-1 {
		return false
	}
	return !p.words[f.first].is("the") || head-f.first > 1
}

// ownerOf returns whose work a source is: "the hospital's analysis" is the hospital. It is
// empty when the source is no work, or nobody's.
func (p *Pass) ownerOf(f phrase) phrase {
	last := f.end - 1
	if lexicon.Work(p.words[last].lower, lexicon.MessageWork) {
		return p.senderOf(last)
	}
	if f.len() < 2 || !lexicon.Work(p.words[last].lower, lexicon.ResearchWork) {
		return phrase{}
	}
	if p.anaphor(f.first) {
		return phrase{f.first, f.first + 1}
	}
	for i := f.first + 1; i < last; i++ {
		if p.words[i].is("'s", "'") {
			return phrase{f.first, i}
		}
	}
	return phrase{}
}

// senderOf returns who sends or takes back the message at n: the subject of the verb whose
// object it is, "the ministry deleted a tweet saying". It is empty when there is none.
func (p *Pass) senderOf(n int) phrase {
	v := p.words[n].head
	if v < 0 || !p.rel(n, "obj") {
		return phrase{}
	}
	switch p.words[v].lemma {
	case "post", "publish", "send", "issue", "release", "write", "share", "delete", "remove", "retract", "withdraw", "leave", "pin":
	default:
		return phrase{}
	}
	s := p.subjectHead(v)
	if s < 0 {
		return phrase{}
	}
	return p.nounPhrase(s)
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
		if end := p.list[k].end; end < f.end && p.words[end].upos == "NOUN" && p.words[end].Kind == text.Word && !p.words[end].any(lexicon.TimeWord) {
			continue // "the Marsh campaign"
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
	if e := p.firmEntity(f); e >= 0 {
		return e
	}
	for f.first < f.end && p.words[f.first].any(lexicon.Determiner) && !p.at(f.first+1).is("of") {
		f.first++
	}
	label := strings.Join(strings.Fields(p.text(f)), " ")
	if schema.Slug(label) == "" || f.len() == 1 && p.words[f.first].function != 0 || p.words[f.end-1].is("-", "–") || p.words[f.first].upos == "VERB" && !p.rel(f.first, "amod", "compound") {
		return -1 // nothing, "what", "speaking in Lund"
	}
	head := p.words[f.end-1].lower
	kind := schema.Person
	if lexicon.Singular(head) != head && !p.words[f.first].is("one") {
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

// firmEntity returns the named firm that a source takes up by a noun for firms alone:
// "the server maker". It is -1 for none.
func (p *Pass) firmEntity(f phrase) int {
	head := f.end - 1
	lemma := p.words[head].lower
	if !lexicon.FirmNoun(lemma) || f.len() < 2 {
		return -1
	}
	return p.namedLike(&mention{phrase: phrase{f.first + 1, f.end}, head: head, kind: schema.Organization, lemma: lemma, definite: true})
}
