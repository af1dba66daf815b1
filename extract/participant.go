package extract

import (
	"strings"

	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// role turns a phrase into a participant: an entity when a mention heads it, else the
// lemma of its head noun.
func (p *Pass) role(f phrase, d *draft) schema.Role {
	f = p.behindMeasure(p.trim(f))
	if f.empty() {
		return schema.Role{}
	}
	if f.len() == 1 && p.pronoun(f.first) {
		if p.words[f.first].is("we", "us", "our", "ours") {
			return p.ownSide(d, f)
		}
		if e := p.antecedent(f.first, nil, d); e >= 0 {
			return p.entityRole(e, f)
		}
		return schema.Role{}
	}
	if k := p.personIn(f); k >= 0 {
		return p.entityRole(p.list[k].entity, f)
	}
	if k := p.headMention(f); k >= 0 && p.list[k].sort != pronounMention && p.list[k].entity >= 0 && p.list[k].use != "demonym" {
		if _, theme := lexicon.Theme(p.list[k].lemma); !theme {
			return p.entityRole(p.list[k].entity, f)
		}
	}
	head := p.headOf(f)
	if head == "" {
		return schema.Role{}
	}
	return schema.Role{Head: head, Label: head, Span: p.span(f)}
}

// ownSide returns whom a speaker means by "we": the state or body for which he acts, else
// himself.
func (p *Pass) ownSide(d *draft, f phrase) schema.Role {
	for d != nil && d.holder == "" {
		d = d.parent
	}
	if d == nil {
		return schema.Role{}
	}
	e := p.entities[d.entity]
	if e.state != "" {
		return p.entityRole(p.stateEntity(e.state), f)
	}
	return p.entityRole(d.entity, f)
}

// stateEntity returns the entity of the gazetteer entry with that ID; a ministry's stands
// for its state.
func (p *Pass) stateEntity(id string) int {
	g, ok := gazetteer.Get(id)
	if !ok {
		return p.addEntity(&entity{holder: schema.Holder{ID: id, Label: id, Kind: schema.Organization}})
	}
	if g.Kind != schema.Country && g.Of != "" {
		if state, ok := gazetteer.Get(g.Of); ok && state.Kind == schema.Country {
			g = state
		}
	}
	return p.entryEntity(g)
}

func (p *Pass) entityRole(e int, f phrase) schema.Role {
	h := p.entities[e].holder
	return schema.Role{Entity: h.ID, Label: h.Label, Span: p.span(f)}
}

// behindMeasure skips "millions of", "a shipment of", "a significant amount of".
func (p *Pass) behindMeasure(f phrase) phrase {
	for i := f.first; i+1 < f.end && i < f.first+6; i++ {
		if p.words[i+1].is("of") && isMeasure(lexicon.Singular(p.words[i].lower)) {
			return phrase{i + 2, f.end}
		}
	}
	return f
}

func isMeasure(lemma string) bool {
	switch lemma {
	case "million", "thousand", "hundred", "billion", "dozen", "amount", "number", "quantity", "ton", "tonne", "volume", "shipment", "batch", "consignment", "series", "range", "kind", "type", "sort", "part", "lot", "piece":
		return true
	}
	return false
}

// headOf returns the lemma of the head noun of f: the last word before a preposition, with
// the word before it when the lexicon knows both as one theme.
func (p *Pass) headOf(f phrase) string {
	end := f.first
	for end < f.end && (end == f.first || !p.words[end].any(lexicon.Preposition|lexicon.Relative) && !p.words[end].is(",")) {
		end++
	}
	for end > f.first && p.words[end-1].Kind != text.Word {
		end--
	}
	if end == f.first || p.words[end-1].any(lexicon.Determiner|lexicon.Preposition|lexicon.Conjunction|lexicon.Auxiliary) {
		return ""
	}
	head := p.words[end-1].lower
	if _, known := lexicon.Theme(head); !known { // "arms" is no plural of "arm"
		head = lexicon.Singular(head)
	}
	for n := 3; n > 1; n-- {
		if end-n < f.first {
			continue
		}
		var words []string
		for i := end - n; i < end-1; i++ {
			words = append(words, p.words[i].lower)
		}
		two := strings.Join(append(words, head), " ")
		if _, ok := lexicon.Theme(two); ok {
			return two
		}
	}
	return head
}
