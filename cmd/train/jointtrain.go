package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"hearsay/extract/parse/model"
)

// trainJoint learns a model and returns the file of the epoch that is best on dev.
func trainJoint(train, dev []sentence, set settings, log io.Writer) ([]byte, error) {
	net := newJointNet(train, set.seed)
	var examples []example
	words := 0
	for _, s := range train {
		examples = append(examples, net.example(s))
		words += len(s.forms)
	}
	var work jointPair
	for i := range work {
		work[i] = &jointWorker{net: net, grads: net.grads(), set: set}
	}
	opt := &adam{clip: 5}
	plan := schedule{set.rate, set.warm, set.epochs * words / set.batch}
	var best []byte
	quality, started := -1.0, time.Now()
	for epoch := range set.epochs {
		work.epoch(epoch, examples, opt, plan)
		file := net.file()
		m, err := model.ReadJoint(string(file))
		if err != nil {
			return nil, err
		}
		s := scoreJoint(m, dev, 1)
		fmt.Fprintf(log, "epoch %d  loss %.4f  dev %s  %s\n", epoch+1,
			(work[0].loss+work[1].loss)/float64(words), s, time.Since(started).Round(time.Second))
		if q := s.las() + percent(s.upos, s.words)/10; q > quality {
			best, quality = file, q
		}
	}
	return best, nil
}

// A jointPair are the two workers.
type jointPair [2]*jointWorker

// epoch takes the workers through all examples once.
func (work *jointPair) epoch(epoch int, examples []example, opt *adam, plan schedule) {
	set := work[0].set
	for _, w := range work {
		w.loss, w.hit, w.wander = 0, 0, 0
		if epoch > 0 {
			w.wander = set.explore
		}
	}
	for _, b := range shuffled(examples, example.words, newNoise(set.seed, 2, uint64(epoch)), set.batch) {
		share, n := shares(b, example.words)
		both(func(i int) {
			work[i].rng = newNoise(set.seed, 3, uint64(opt.step), uint64(i))
			work[i].weight = 1 / float32(n)
			work[i].learn(share[i])
		})
		opt.update(&work[0].net.store, []*grads{work[0].grads, work[1].grads}, plan.at(opt.step))
	}
}

// A score counts what a joint model gets right.
type score struct{ words, upos, xpos, head, arc int }

func (s score) las() float64 { return percent(s.arc, s.words) }

func (s score) String() string {
	return fmt.Sprintf("UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f", percent(s.upos, s.words),
		percent(s.xpos, s.words), percent(s.head, s.words), s.las())
}

func percent(part, all int) float64 { return 100 * float64(part) / float64(max(all, 1)) }

// scoreJoint parses sentences with given words and counts, subtypes of labels left out.
func scoreJoint(m *model.Joint, sentences []sentence, beam int) (sc score) {
	var s model.Sentence
	for _, g := range sentences {
		m.Tag(&s, g.forms)
		m.Parse(&s, beam)
		for i, h := range g.heads {
			upos, xpos, _ := strings.Cut(m.Tags[s.Tag[i]], " ")
			if h == len(g.heads) {
				h = -1
			}
			sc.words++
			sc.upos += count(upos == g.upos[i])
			sc.xpos += count(xpos == g.xpos[i])
			sc.head += count(s.Head[i] == h)
			sc.arc += count(s.Head[i] == h && universal(m.Labels[s.Label[i]]) == universal(g.labels[i]))
		}
	}
	return sc
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

func universal(label string) string {
	u, _, _ := strings.Cut(label, ":")
	return u
}
