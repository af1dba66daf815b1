package model

import (
	"fmt"
	"slices"
	"strings"

	"hearsay/extract/parse/arc"
)

// Hidden is the width of the parser's hidden layer.
const Hidden = 128

// Joint is the tagger and parser: one encoder, a tag for each word, and a net that
// judges the states of [arc].
type Joint struct {
	Tags   []string // "UPOS XPOS"
	Labels []string // relation labels; RootLabel among them
	vocab  *Vocab
	enc    *Encoder
	tagW   []float32 // Width × padded tags
	tagB   []float32
	slotW  [arc.Slots][]float32 // each Width × Hidden
	table  []float32            // rows of arc.Table × Hidden
	tab    arc.Table
	bias   []float32 // Hidden
	outW   []float32 // Hidden × padded actions
	outB   []float32
	root   int // index of the label "root"
}

// RootLabel is the label of the arc from the root.
const RootLabel = "root"

// JointShape is the size of the joint model's encoder.
var JointShape = Shape{Width: 96, Convs: 2}

// Pad rounds a number of columns up to what the kernels take.
func Pad(n int) int { return (n + 15) &^ 15 }

// Actions is the number of a parser's actions: shift, then a left arc for each label,
// then a right arc for each label.
func Actions(labels int) int { return 1 + 2*labels }

// ReadJoint reads a joint model. The model keeps parts of file.
func ReadJoint(file string) (*Joint, error) {
	r := newReader(file)
	j := &Joint{Tags: r.strings("tags"), Labels: r.strings("labels")}
	keys := make([][]string, FormAttributes)
	for a := range keys {
		keys[a] = r.strings("attribute")
	}
	j.vocab = NewVocab(keys)
	w := JointShape.Width
	j.enc = readEncoder(r, JointShape, j.vocab.Rows())
	j.tagW = r.matrix("tag", w, Pad(len(j.Tags)))
	j.tagB = r.vector("tag bias", Pad(len(j.Tags)))
	for i := range j.slotW {
		j.slotW[i] = r.matrix("slot", w, Hidden)
	}
	j.tab = arc.NewTable(len(j.Labels))
	j.table = r.matrix("table", j.tab.Rows(), Hidden)
	j.bias = r.vector("hidden bias", Hidden)
	j.outW = r.matrix("action", Hidden, Pad(Actions(len(j.Labels))))
	j.outB = r.vector("action bias", Pad(Actions(len(j.Labels))))
	j.root = slices.Index(j.Labels, RootLabel)
	if j.root < 0 {
		r.fail("labels %s lack %q", strings.Join(j.Labels, " "), RootLabel)
	}
	if r.err != nil {
		return nil, fmt.Errorf("joint model: %w", r.err)
	}
	return j, nil
}

// A Sentence is the result of [Joint] for one sentence, and its scratch. The zero value
// is ready; it must not be used by two goroutines at once.
type Sentence struct {
	Tag   []int // of each word, an index of Joint.Tags
	Head  []int // of each word, -1 for the root of the tree
	Label []int // of each word, an index of Joint.Labels

	n       int
	speller Speller
	ids     []int32
	enc     encoding
	vectors []float32
	scores  []float32
	parser  parsing
}

// Vectors returns what the encoder made of the sentence tagged last: JointShape.Width
// values for each word, valid until the next call.
func (s *Sentence) Vectors() []float32 { return s.vectors }

// Tag encodes a sentence and finds its tags.
func (j *Joint) Tag(s *Sentence, forms []string) {
	s.n = len(forms)
	s.ids = grow(s.ids, s.n*FormAttributes)
	for t, f := range forms {
		s.speller.Rows(j.vocab, f, s.ids[t*FormAttributes:])
	}
	j.enc.start(&s.enc, s.n)
	s.vectors = j.enc.run(&s.enc, s.n, s.ids)
	j.tag(s)
}

func (j *Joint) tag(s *Sentence) {
	cols := len(j.tagB)
	s.scores = grow(s.scores, s.n*cols)
	spread(s.scores, j.tagB, s.n)
	mul(s.scores, s.vectors, j.tagW, s.n, j.enc.Width, cols)
	s.Tag = grow(s.Tag, s.n)
	for t := range s.n {
		s.Tag[t] = best(s.scores[t*cols : t*cols+len(j.Tags)])
	}
}

// best returns the index of the highest value, the first of equals.
func best(scores []float32) int {
	at := 0
	for i, v := range scores {
		if v > scores[at] {
			at = i
		}
	}
	return at
}

// Knows reports whether a form was frequent enough in the treebanks to have a row of its
// own, in small letters or as it stands.
func (j *Joint) Knows(form string) (lower, cased bool) {
	var s Speller
	s.Spell(form)
	_, lower = j.vocab.index[LowerForm][string(s.lower)]
	_, cased = j.vocab.index[CasedForm][string(s.cased)]
	return lower, cased
}
