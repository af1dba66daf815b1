package model

import (
	"fmt"
	"math"
	"strings"
)

// The attributes of a word that the net for names sees: those of its form, its
// language-specific tag, and what each list of the gazetteer says.
const (
	xposAttribute   = FormAttributes
	listAttribute   = FormAttributes + 1
	NamesAttributes = FormAttributes + 1 + Lists
)

// NamesShape is the size of the encoder for names.
var NamesShape = Shape{Width: 64, Convs: 1}

// Types are the types of names.
var Types = [...]string{"PER", "ORG", "LOC"}

// NameTags is the number of a word's name tags: 0 outside, then for each type the word
// begins a longer name, stands inside, is its last, or is the whole of it.
const NameTags = 1 + 4*len(Types)

const (
	begins = iota
	inside
	last
	whole
)

// NameTag returns the tag of word k of a name of n words.
func NameTag(kind, k, n int) int {
	part := inside
	switch {
	case n == 1:
		part = whole
	case k == 0:
		part = begins
	case k == n-1:
		part = last
	}
	return 1 + 4*kind + part
}

// Names finds the names of persons, organisations and places.
type Names struct {
	vocab *Vocab
	lists *Gazetteer
	enc   *Encoder
	view  []float32 // JointShape.Width × Width: what is taken over from the joint model
	outW  []float32
	outB  []float32
}

// ReadNames reads a names model. The model keeps parts of file.
func ReadNames(file string) (*Names, error) {
	r := newReader(file)
	m := &Names{lists: NewGazetteer(r.strings("gazetteer"))}
	keys := make([][]string, NamesAttributes)
	for a := range keys {
		keys[a] = r.strings("attribute")
	}
	m.vocab = NewVocab(keys)
	m.enc = readEncoder(r, NamesShape, m.vocab.Rows())
	m.view = r.matrix("view", JointShape.Width, NamesShape.Width)
	m.outW = r.matrix("tag", NamesShape.Width, Pad(NameTags))
	m.outB = r.vector("tag bias", Pad(NameTags))
	if r.err != nil {
		return nil, fmt.Errorf("names model: %w", r.err)
	}
	return m, nil
}

// A Name is a name in a sentence: words First to End, End not among them.
type Name struct {
	First, End int
	Kind       int // index of Types
}

// A NameSearch is the scratch of [Names]. The zero value is ready.
type NameSearch struct {
	speller Speller
	marks   [][Lists]uint8
	buf     []byte
	ids     []int32
	enc     encoding
	scores  []float32
	back    []uint8
	names   []Name
}

// Rows writes the rows of all words' attributes to ids, given forms and tags.
func (s *NameSearch) Rows(v *Vocab, g *Gazetteer, forms, xpos []string, ids []int32) {
	s.marks = grow(s.marks, len(forms))
	s.buf = g.mark(forms, s.marks, s.buf)
	for t, f := range forms {
		out := ids[t*NamesAttributes : (t+1)*NamesAttributes]
		s.speller.Rows(v, f, out)
		out[xposAttribute] = v.Row(xposAttribute, xpos[t])
		for l, m := range s.marks[t] {
			out[listAttribute+l] = v.Unknown(listAttribute+l) + int32(m)
		}
	}
}

// ListKeys are the values of a list's attribute.
var ListKeys = []string{"begins", "goes on"}

// Find returns the names of a sentence, given its words, their language-specific tags
// and [Sentence.Vectors]. The result is valid until the next call with the same scratch.
func (m *Names) Find(s *NameSearch, forms, xpos []string, vectors []float32) []Name {
	n := len(forms)
	s.ids = grow(s.ids, n*NamesAttributes)
	s.Rows(m.vocab, m.lists, forms, xpos, s.ids)
	mul(m.enc.start(&s.enc, n), vectors, m.view, n, JointShape.Width, NamesShape.Width)
	x := m.enc.run(&s.enc, n, s.ids)
	cols := len(m.outB)
	s.scores = grow(s.scores, n*cols)
	spread(s.scores, m.outB, n)
	mul(s.scores, x, m.outW, n, NamesShape.Width, cols)
	return s.decode(n, cols)
}

// decode finds the best sequence of tags in which names are well formed.
func (s *NameSearch) decode(n, cols int) []Name {
	s.names = s.names[:0]
	if n == 0 {
		return s.names
	}
	s.back = grow(s.back, n*NameTags)
	for t := range n {
		row := s.scores[t*cols : t*cols+NameTags]
		for tag := range row {
			before, value := 0, float32(math.Inf(-1))
			if t == 0 {
				if follows(0, tag) {
					value = 0
				}
			} else {
				for b, v := range s.scores[(t-1)*cols : (t-1)*cols+NameTags] {
					if v > value && follows(b, tag) {
						before, value = b, v
					}
				}
			}
			s.back[t*NameTags+tag] = uint8(before)
			row[tag] += value
		}
	}
	return s.trace(n, cols)
}

func (s *NameSearch) trace(n, cols int) []Name {
	tag, value := 0, float32(math.Inf(-1))
	for k, v := range s.scores[(n-1)*cols : (n-1)*cols+NameTags] {
		if v > value && follows(k, 0) {
			tag, value = k, v
		}
	}
	end := n
	for t := n - 1; t >= 0; t-- {
		if tag > 0 {
			switch part := (tag - 1) % 4; part {
			case last, whole:
				end = t + 1
				fallthrough
			case begins:
				if part != last {
					s.names = append(s.names, Name{First: t, End: end, Kind: (tag - 1) / 4})
				}
			}
		}
		tag = int(s.back[t*NameTags+tag])
	}
	for i, j := 0, len(s.names)-1; i < j; i, j = i+1, j-1 {
		s.names[i], s.names[j] = s.names[j], s.names[i]
	}
	return s.names
}

// follows reports whether tag b may stand behind tag a: a name that has begun ends.
func follows(a, b int) bool {
	open := a > 0 && ((a-1)%4 == begins || (a-1)%4 == inside)
	goesOn := b > 0 && ((b-1)%4 == inside || (b-1)%4 == last)
	if open != goesOn {
		return false
	}
	return !open || (a-1)/4 == (b-1)/4
}

// KindOf returns the index of a type by its name in any of the usual spellings, -1 for
// another one.
func KindOf(name string) int {
	switch strings.ToUpper(name) {
	case "PER", "PERSON":
		return 0
	case "ORG", "ORGANIZATION":
		return 1
	case "LOC", "PLACE", "GPE":
		return 2
	}
	return -1
}
