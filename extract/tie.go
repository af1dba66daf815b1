package extract

import (
	"hearsay/extract/lexicon"
	"hearsay/extract/text"
	"hearsay/schema"
	"hearsay/schema/gazetteer"
)

// readTies notes for whom described and titled people act, and whose a group is called:
// "White House spokesman John Kirby", "Russia's Wagner group".
func (p *Pass) readTies() {
	for _, e := range p.entities {
		if e.employer != nil && e.employer.holder.ID != e.holder.ID {
			p.ties = append(p.ties, schema.Tie{From: e.holder.ID, To: e.employer.holder.ID, Kind: schema.ActsFor, Evidence: p.span(e.because)})
		}
		if e.state == "" || e.because.empty() || e.state == e.holder.ID {
			continue
		}
		p.ensure(e.state)
		p.ties = append(p.ties, schema.Tie{From: e.holder.ID, To: e.state, Kind: schema.ActsFor, Evidence: p.span(e.because)})
	}
	for k := range p.list {
		p.belongs(&p.list[k])
	}
}

// belongs reads "Russia's Wagner group": a state's possessive before an organisation.
func (p *Pass) belongs(m *mention) {
	if m.sort != nameMention || m.entry != nil || m.entity < 0 || m.first < 2 || !p.words[m.first-1].is("'s") {
		return
	}
	k := p.nameAt[m.first-2]
	if k < 0 || p.list[k].entry == nil || p.list[k].kind != schema.Country {
		return
	}
	from, to := p.entities[m.entity], p.list[k].entry
	if from.holder.Kind != schema.Organization && !p.groupNoun(m.end) || from.holder.ID == to.ID {
		return
	}
	p.ties = append(p.ties, schema.Tie{From: from.holder.ID, To: to.ID, Kind: schema.Affiliated, Evidence: p.span(phrase{p.list[k].first, m.end})})
}

// groupNoun reports whether up to four words from i lead to a noun for an organisation.
func (p *Pass) groupNoun(i int) bool {
	for j := i; j < i+4 && j < len(p.words) && p.words[j].Kind != text.Punct; j++ {
		if r, _, ok := lexicon.Role(p.words[j].lower); ok {
			return r.Kind == schema.Organization || r.Kind == schema.Group
		}
		if p.words[j].function != 0 {
			return false
		}
	}
	return false
}

// ensure makes an entity of a gazetteer entry that the text names only inside an office.
func (p *Pass) ensure(id string) {
	if g, ok := gazetteer.Get(id); ok {
		p.entryEntity(g)
	}
}
