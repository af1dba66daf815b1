package extract

import (
	"slices"
	"strings"
)

// rel reports whether word i hangs on its head by one of the relations, subtypes included.
func (p *Pass) rel(i int, rels ...string) bool {
	label := p.at(i).rel
	for _, r := range rels {
		if label == r || strings.HasPrefix(label, r) && len(label) > len(r) && label[len(r)] == ':' {
			return true
		}
	}
	return false
}

// A tree lists, for each word, the words that hang on it, in order: those of word i are
// kids[from[i]:from[i+1]].
type tree struct {
	from []int32
	kids []int32
}

func newTree(words []word) tree {
	t := tree{from: make([]int32, len(words)+1), kids: make([]int32, len(words))}
	for i := range words {
		if h := words[i].head; h >= 0 {
			t.from[h+1]++
		}
	}
	for i := range words {
		t.from[i+1] += t.from[i]
	}
	next := slices.Clone(t.from)
	for i := range words {
		if h := words[i].head; h >= 0 {
			t.kids[next[h]] = int32(i)
			next[h]++
		}
	}
	return t
}

// kidsOf returns the words that hang on h, in order; none for a word outside the text.
func (p *Pass) kidsOf(h int) []int32 {
	if h < 0 || h >= len(p.words) {
		return nil
	}
	return p.tree.kids[p.tree.from[h]:p.tree.from[h+1]]
}

// child returns the first word that hangs on h by one of the relations, or -1.
func (p *Pass) child(h int, rels ...string) int {
	for _, k := range p.kidsOf(h) {
		if p.rel(int(k), rels...) {
			return int(k)
		}
	}
	return -1
}

// subtree returns the words from the first to the last under h.
func (p *Pass) subtree(h int) phrase {
	f := phrase{h, h + 1}
	for _, k := range p.kidsOf(h) {
		g := p.subtree(int(k))
		f.first, f.end = min(f.first, g.first), max(f.end, g.end)
	}
	return f
}

// nounPhrase returns the noun phrase headed by h as a source is cited: with determiners,
// titles, possessors and prepositional phrases, without appositions and relative clauses
// behind it.
func (p *Pass) nounPhrase(h int) phrase {
	f := p.subtree(h)
	for _, k := range p.kidsOf(h) {
		if i := int(k); i > h && p.rel(i, "appos", "acl", "parataxis", "advcl", "dep", "list", "ccomp", "orphan") {
			f.end = p.subtree(i).first
			break
		}
	}
	for f.end > h+1 && (p.words[f.end-1].upos == "PUNCT" && !p.words[f.end-1].is("'s", ")") || p.words[f.end-1].is("who", "which", "that")) {
		f.end--
	}
	for f.first < h && (p.words[f.first].upos == "PUNCT" || p.words[f.first].upos == "CCONJ" || p.words[f.first].upos == "ADV") {
		f.first++
	}
	return f
}

// subjectOf returns the noun phrase that is the subject of the verb at v by the tree:
// its own, its coordinate's, its controller's, or the noun that its relative clause is about.
func (p *Pass) subjectOf(v int) phrase {
	for depth := 0; v >= 0 && depth < 6; depth++ {
		if s := p.child(v, "nsubj", "csubj"); s >= 0 {
			if p.words[s].is("who", "which", "that") && p.rel(v, "acl") && p.words[v].head >= 0 {
				return p.nounPhrase(p.words[v].head)
			}
			return p.nounPhrase(s)
		}
		switch {
		case p.rel(v, "conj", "xcomp", "advcl", "aux", "cop"):
			v = p.words[v].head
		case p.rel(v, "acl"):
			return p.nounPhrase(p.words[v].head)
		default:
			return phrase{}
		}
	}
	return phrase{}
}
