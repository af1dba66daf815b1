package extract

// placeOf returns the place in which the words say that the event at i happened, "" when
// they name none: "killed in a crash in Dallas". A place that opens the sentence counts.
func (p *Pass) placeOf(i int) string {
	f := p.subtree(i)
	for j := max(f.first, i); j < f.end; j++ {
		c := p.child(j, "case")
		if p.words[j].named == "LOC" && p.rel(j, "obl", "nmod") && c >= 0 && p.words[c].is("in", "at", "near", "outside", "around") {
			return p.placeName(j)
		}
	}
	s := p.sentenceOf(i)
	if k := s.first + 1; p.at(s.first).is("in", "at", "near", "outside") && p.at(k).named == "LOC" && k < i { // "In Lagos, police said"
		return p.placeName(k)
	}
	return ""
}

// placeName returns the whole name of a place that word j belongs to.
func (p *Pass) placeName(j int) string {
	f := phrase{j, j + 1}
	for p.at(f.first-1).named == "LOC" && p.words[f.first-1].sentence == p.words[j].sentence {
		f.first--
	}
	for p.at(f.end).named == "LOC" && p.words[f.end].sentence == p.words[j].sentence {
		f.end++
	}
	return p.text(f)
}
