package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"hearsay/extract/parse/model"
	"hearsay/extract/parse/nn"
)

// namesNet is the net for names while it is learned. See [model.Names].
type namesNet struct {
	store
	lists      []string
	gazetteer  *model.Gazetteer
	keys       [][]string
	vocab      *model.Vocab
	enc        *encoderParams
	outW, outB *param
}

// A namedExample is a sentence in numbers.
type namedExample struct {
	ids  []int32
	seen []float32 // vectors of the joint model
	tags []int
}

func (e namedExample) words() int { return len(e.tags) }

// leastNames is how often a value must occur to get a row of its own.
var leastNames = [model.FormAttributes]int{2, 3, 3, 3, 3, 2, 3}

func newNamesNet(train []named, xpos []string, seed uint64) *namesNet {
	n := &namesNet{store: store{rng: newNoise(seed, 11)}, lists: gazetteerEntries()}
	n.gazetteer = model.NewGazetteer(n.lists)
	var forms []string
	for _, s := range train {
		forms = append(forms, s.forms...)
	}
	n.keys = formKeys(forms, leastNames)
	n.keys = append(n.keys, xpos)
	for range model.Lists {
		n.keys = append(n.keys, model.ListKeys)
	}
	n.vocab = model.NewVocab(n.keys)
	n.enc = newEncoder(&n.store, model.NamesShape, n.vocab.Rows())
	n.enc.view = n.matrixScaled(model.JointShape.Width, model.NamesShape.Width, 0.05)
	n.outW = n.matrix(model.NamesShape.Width, model.Pad(model.NameTags))
	n.outB = n.vector(model.Pad(model.NameTags))
	n.refresh()
	return n
}

func (n *namesNet) file() []byte {
	w := model.NewWriter()
	w.Strings("gazetteer", n.lists)
	for _, k := range n.keys {
		w.Strings("attribute", k)
	}
	n.enc.write(w)
	w.Matrix("view", n.enc.view.rows, n.enc.view.w)
	w.Matrix("tag", n.outW.rows, n.outW.w)
	w.Vector("tag bias", n.outB.w)
	return w.Bytes()
}

// xposTags returns the language-specific tags of a joint model, sorted.
func xposTags(m *model.Joint) []string {
	var xpos []string
	for _, t := range m.Tags {
		_, x, _ := strings.Cut(t, " ")
		xpos = append(xpos, x)
	}
	slices.Sort(xpos)
	return slices.Compact(xpos)
}

// xposOf returns the language-specific tags that a joint model gives a sentence.
func xposOf(m *model.Joint, s *model.Sentence, forms []string) []string {
	m.Tag(s, forms)
	out := make([]string, len(forms))
	for i, t := range s.Tag {
		_, out[i], _ = strings.Cut(m.Tags[t], " ")
	}
	return out
}

func (n *namesNet) example(m *model.Joint, s named) namedExample {
	var sc model.Sentence
	var search model.NameSearch
	e := namedExample{
		ids:  make([]int32, len(s.forms)*model.NamesAttributes),
		tags: make([]int, len(s.forms)),
	}
	xpos := xposOf(m, &sc, s.forms)
	e.seen = sc.Vectors()
	search.Rows(n.vocab, n.gazetteer, s.forms, xpos, e.ids)
	for _, name := range s.names {
		for i := name.First; i < name.End; i++ {
			e.tags[i] = model.NameTag(name.Kind, i-name.First, name.End-name.First)
		}
	}
	return e
}

// A namesWorker takes one share of every batch.
type namesWorker struct {
	net    *namesNet
	grads  *grads
	tape   tape
	rng    *noise
	set    settings
	tags   []int
	masks  []float32
	logits []float32
	loss   float64
}

func (w *namesWorker) learn(examples []namedExample, weight float32) {
	if len(examples) == 0 {
		return
	}
	n, t := w.net, &w.tape
	t.lens, t.ids, t.n, w.tags, t.seen = t.lens[:0], t.ids[:0], 0, w.tags[:0], t.seen[:0]
	for _, e := range examples {
		t.lens = append(t.lens, len(e.tags))
		t.ids = append(t.ids, e.ids...)
		t.seen = append(t.seen, e.seen...)
		w.tags = append(w.tags, e.tags...)
		t.n += len(e.tags)
	}
	w.hide()
	w.masks = resize(w.masks, len(t.seen))
	w.rng.mask(w.masks, w.set.dropout)
	scale(t.seen, w.masks)
	x := n.enc.forward(t, w.rng, w.set.dropout)
	width, cols := model.NamesShape.Width, n.outB.cols
	w.logits = resize(w.logits, t.n*cols)
	fill(w.logits, n.outB.w)
	nn.MulAdd(w.logits, x, n.outW.w, t.n, width, cols)
	w.loss += crossEntropy(w.logits, cols, model.NameTags, w.tags, weight)
	t.dx = zeroed(t.dx, len(x))
	nn.MulAddT(w.grads.of(n.outW), x, w.logits, width, t.n, cols)
	sumRows(w.grads.of(n.outB), w.logits)
	nn.MulAdd(t.dx, w.logits, n.outW.t, t.n, cols, width)
	n.enc.backward(t, w.grads)
}

// hide makes some words unknown, and leaves some out of the lists.
func (w *namesWorker) hide() {
	v := w.net.vocab
	for i := 0; i < len(w.tape.ids); i += model.NamesAttributes {
		row := w.tape.ids[i : i+model.NamesAttributes]
		if w.rng.unit() < w.set.wordDropout {
			row[model.LowerForm], row[model.CasedForm] = v.Unknown(model.LowerForm), v.Unknown(model.CasedForm)
		}
		for a := 1; a < 5; a++ {
			if w.rng.unit() < w.set.wordDropout/2 {
				row[a] = v.Unknown(a)
			}
		}
		if w.rng.unit() < w.set.wordDropout/2 {
			for a := model.FormAttributes; a < model.NamesAttributes; a++ {
				row[a] = v.Unknown(a)
			}
		}
	}
}

// trainNames learns the names model for a fixed number of epochs; report, when not
// empty, is scored after each.
func trainNames(train, report []named, joint *model.Joint, set settings, log io.Writer) ([]byte, error) {
	net := newNamesNet(train, xposTags(joint), set.seed)
	var examples []namedExample
	words := 0
	for _, s := range train {
		examples = append(examples, net.example(joint, s))
		words += len(s.forms)
	}
	var work [2]*namesWorker
	for i := range work {
		work[i] = &namesWorker{net: net, grads: net.grads(), set: set}
	}
	opt, started := &adam{clip: 5}, time.Now()
	plan := schedule{set.rate, set.warm, set.epochs * words / set.batch}
	for epoch := range set.epochs {
		work[0].loss, work[1].loss = 0, 0
		for _, b := range shuffled(examples, namedExample.words, newNoise(set.seed, 12, uint64(epoch)), set.batch) {
			share, n := shares(b, namedExample.words)
			both(func(i int) {
				work[i].rng = newNoise(set.seed, 13, uint64(opt.step), uint64(i))
				work[i].learn(share[i], 1/float32(n))
			})
			opt.update(&net.store, []*grads{work[0].grads, work[1].grads}, plan.at(opt.step))
		}
		fmt.Fprintf(log, "names epoch %d  loss %.4f", epoch+1, (work[0].loss+work[1].loss)/float64(words))
		if len(report) > 0 {
			m, err := model.ReadNames(string(net.file()))
			if err != nil {
				return nil, err
			}
			fmt.Fprintf(log, "  dev %s", scoreNames(m, joint, report))
		}
		fmt.Fprintf(log, "  %s\n", time.Since(started).Round(time.Second))
	}
	return net.file(), nil
}

// A nameScore counts names: found, gold, and right with and without their type.
type nameScore struct{ found, gold, exact, span int }

func (s nameScore) String() string {
	return fmt.Sprintf("exact F1 %.1f span F1 %.1f (%d)", percent(2*s.exact, s.found+s.gold), percent(2*s.span, s.found+s.gold), s.gold)
}

func scoreNames(m *model.Names, joint *model.Joint, sentences []named) (sc nameScore) {
	var s model.Sentence
	var search model.NameSearch
	for _, g := range sentences {
		xpos := xposOf(joint, &s, g.forms)
		found := m.Find(&search, g.forms, xpos, s.Vectors())
		sc.found += len(found)
		sc.gold += len(g.names)
		for _, a := range found {
			for _, b := range g.names {
				if a.First == b.First && a.End == b.End {
					sc.span++
					sc.exact += count(a.Kind == b.Kind)
				}
			}
		}
	}
	return sc
}
