package main

import (
	"slices"

	"hearsay/extract/parse/arc"
	"hearsay/extract/parse/model"
)

// jointNet is the tagger and parser while it is learned. See [model.Joint].
type jointNet struct {
	store
	keys       [][]string
	vocab      *model.Vocab
	tags       []string
	labels     []string
	root       int
	tab        arc.Table
	enc        *encoderParams
	tagW, tagB *param
	slot       [arc.Slots]*param
	table      *param
	bias       *param
	outW, outB *param
}

// An example is a sentence in numbers.
type example struct {
	ids    []int32 // rows of the form's attributes
	tags   []int
	heads  []int // projective; the root is len(heads)
	labels []int
}

func (e example) words() int { return len(e.heads) }

// least is how often a value of each attribute must occur to get a row of its own.
var least = [model.FormAttributes]int{2, 3, 3, 3, 3, 3, 5}

func newJointNet(train []sentence, seed uint64) *jointNet {
	n := &jointNet{store: store{rng: newNoise(seed, 1)}}
	tags, labels := map[string]int{}, map[string]int{}
	var forms []string
	for _, s := range train {
		forms = append(forms, s.forms...)
		for i := range s.forms {
			tags[s.upos[i]+" "+s.xpos[i]]++
			labels[s.labels[i]]++
		}
	}
	n.keys = formKeys(forms, least)
	n.vocab = model.NewVocab(n.keys)
	n.tags, n.labels = frequent(tags, 1), frequent(labels, 1)
	n.root = slices.Index(n.labels, model.RootLabel)
	n.tab = arc.NewTable(len(n.labels))
	w := model.JointShape.Width
	n.enc = newEncoder(&n.store, model.JointShape, n.vocab.Rows())
	n.tagW, n.tagB = n.matrix(w, model.Pad(len(n.tags))), n.vector(model.Pad(len(n.tags)))
	for i := range n.slot {
		n.slot[i] = n.matrix(w, model.Hidden)
	}
	n.table = n.add(n.tab.Rows(), model.Hidden, 0.1, false)
	n.bias = n.vector(model.Hidden)
	actions := model.Pad(model.Actions(len(n.labels)))
	n.outW, n.outB = n.matrix(model.Hidden, actions), n.vector(actions)
	n.refresh()
	return n
}

// formKeys lists the values of each attribute that occur often enough.
func formKeys(forms []string, least [model.FormAttributes]int) [][]string {
	counts := make([]map[string]int, model.FormAttributes)
	for a := range counts {
		counts[a] = map[string]int{}
	}
	var s model.Speller
	for _, f := range forms {
		s.Spell(f)
		for a := range counts {
			counts[a][string(s.Value(a))]++
		}
	}
	keys := make([][]string, len(counts))
	for a := range counts {
		keys[a] = frequent(counts[a], least[a])
	}
	return keys
}

// frequent returns the keys that occur at least that often, sorted.
func frequent(count map[string]int, least int) []string {
	var keys []string
	for k, n := range count {
		if n >= least {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	return keys
}

func (n *jointNet) example(s sentence) example {
	e := example{ids: make([]int32, len(s.forms)*model.FormAttributes)}
	var sp model.Speller
	h := projective(s.heads)
	for i, f := range s.forms {
		sp.Rows(n.vocab, f, e.ids[i*model.FormAttributes:])
		e.tags = append(e.tags, slices.Index(n.tags, s.upos[i]+" "+s.xpos[i]))
		e.labels = append(e.labels, slices.Index(n.labels, s.labels[i]))
	}
	e.heads = h
	return e
}

// file writes the model.
func (n *jointNet) file() []byte {
	w := model.NewWriter()
	w.Strings("tags", n.tags)
	w.Strings("labels", n.labels)
	for _, k := range n.keys {
		w.Strings("attribute", k)
	}
	n.enc.write(w)
	w.Matrix("tag", n.tagW.rows, n.tagW.w)
	w.Vector("tag bias", n.tagB.w)
	for _, p := range n.slot {
		w.Matrix("slot", p.rows, p.w)
	}
	w.Matrix("table", n.table.rows, n.table.w)
	w.Vector("hidden bias", n.bias.w)
	w.Matrix("action", n.outW.rows, n.outW.w)
	w.Vector("action bias", n.outB.w)
	return w.Bytes()
}
