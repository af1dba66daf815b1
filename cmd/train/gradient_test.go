package main

import (
	"bytes"
	"io"
	"math"
	"math/rand/v2"
	"testing"

	"hearsay/extract/parse/model"
)

func tiny(t *testing.T) []sentence {
	t.Helper()
	s, err := readConllu("testdata/tiny.conllu")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// check compares gradients with differences of the loss at some weights of each param.
func check(t *testing.T, s *store, g *grads, loss func() float64) {
	t.Helper()
	r := rand.New(rand.NewPCG(7, 8))
	for _, p := range s.params {
		var dot, grad, diff float64
		for range 12 {
			i := r.IntN(len(p.w))
			if p.sparse { // a row that has a gradient
				row := g.touched[p.id][r.IntN(len(g.touched[p.id]))]
				i = int(row)*p.cols + r.IntN(p.cols)
			}
			const h = 4e-3
			was := p.w[i]
			p.w[i] = was + h
			up := loss()
			p.w[i] = was - h
			down := loss()
			p.w[i] = was
			a, b := float64(g.g[p.id][i]), (up-down)/(2*h)
			dot, grad, diff = dot+a*b, grad+a*a, diff+b*b
		}
		if grad == 0 && diff == 0 {
			continue
		}
		if cos := dot / math.Sqrt(grad*diff+1e-30); cos < 0.98 || math.Abs(math.Log(grad/diff)) > 0.2 {
			t.Errorf("param %d (%d×%d): gradient and difference of the loss differ: cosine %.4f, norms %.4g and %.4g",
				p.id, p.rows, p.cols, cos, math.Sqrt(grad), math.Sqrt(diff))
		}
	}
}

func TestJointGradient(t *testing.T) {
	train := tiny(t)
	net := newJointNet(train, 1)
	var ex []example
	for _, s := range train[:3] {
		ex = append(ex, net.example(s))
	}
	w := &jointWorker{net: net, grads: net.grads(), set: settings{tagWeight: 0.5}, weight: 1}
	loss := func() float64 {
		c := &jointWorker{net: net, grads: net.grads(), set: w.set, weight: 1, rng: newNoise(1)}
		c.learn(ex)
		return c.loss
	}
	w.rng = newNoise(1)
	w.learn(ex)
	check(t, &net.store, w.grads, loss)
}

func TestNamesGradient(t *testing.T) {
	joint := tinyJoint(t)
	train := tinyNames(t)
	net := newNamesNet(train, []string{"NNP", "VBD"}, 1)
	net.enc.view.w[3] = 0.2
	var ex []namedExample
	for _, s := range train[:3] {
		ex = append(ex, net.example(joint, s))
	}
	run := func() *namesWorker {
		w := &namesWorker{net: net, grads: net.grads(), rng: newNoise(1)}
		w.learn(ex, 1)
		return w
	}
	check(t, &net.store, run().grads, func() float64 { return run().loss })
}

func tinyJoint(t *testing.T) *model.Joint {
	t.Helper()
	m, err := model.ReadJoint(string(newJointNet(tiny(t), 1).file()))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// tinyNames returns sentences whose names are the proper nouns.
func tinyNames(t *testing.T) []named {
	t.Helper()
	var all []named
	for _, s := range tiny(t) {
		n := named{forms: s.forms}
		for i, x := range s.xpos {
			if x == "NNP" {
				n.names = append(n.names, model.Name{First: i, End: i + 1, Kind: i % 3})
			}
		}
		all = append(all, n)
	}
	return all
}

var tinySettings = settings{epochs: 60, batch: 60, rate: 0.004, warm: 10, explore: 0.5, tagWeight: 0.5, seed: 1}

// A net that learns ten sentences by heart knows them.
func TestJointLearnsByHeart(t *testing.T) {
	train := tiny(t)
	file, err := trainJoint(train, train, tinySettings, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.ReadJoint(string(file))
	if err != nil {
		t.Fatal(err)
	}
	for _, beam := range []int{1, 4} {
		if s := scoreJoint(m, train, beam); s.las() < 99 || percent(s.upos, s.words) < 99 {
			t.Errorf("beam %d: %s", beam, s)
		}
	}
}

func TestNamesLearnByHeart(t *testing.T) {
	joint, train := tinyJoint(t), tinyNames(t)
	file, err := trainNames(train, nil, joint, tinySettings, io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.ReadNames(string(file))
	if err != nil {
		t.Fatal(err)
	}
	if s := scoreNames(m, joint, train); s.exact != s.gold || s.found != s.gold {
		t.Errorf("%s, %d found", s, s.found)
	}
}

// Same data, same bytes.
func TestSameBytes(t *testing.T) {
	train, set := tiny(t), tinySettings
	set.epochs, set.dropout, set.wordDropout = 2, 0.2, 0.1
	var files [2][]byte
	for i := range files {
		file, err := trainJoint(train, train, set, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		files[i] = file
	}
	if !bytes.Equal(files[0], files[1]) {
		t.Error("two runs differ")
	}
}

func TestLemmasLearnByHeart(t *testing.T) {
	train := tiny(t)
	seen := map[string]bool{}
	var tags []string
	for _, s := range train {
		for i := range s.forms {
			if tag := s.upos[i] + " " + s.xpos[i]; !seen[tag] {
				seen[tag] = true
				tags = append(tags, tag)
			}
		}
	}
	l, err := model.ReadLemmas(string(trainLemmas(train)), tags)
	if err != nil {
		t.Fatal(err)
	}
	if s := lemmaScore(l, tags, train); s < 99 {
		t.Errorf("%.1f %% of lemmas are right", s)
	}
}
