package main

import (
	"hearsay/extract/parse/model"
	"hearsay/extract/parse/nn"
)

// A net learns more from what several others think of every choice than from the right
// choice alone (Kuncoro et al., 2016): their doubts tell which mistakes are small. The
// teachers are joint models themselves, learned from the same sentences with other seeds.

// beginLessons lets the teachers read the sentences of a share.
func (w *jointWorker) beginLessons(examples []example) {
	for i, t := range w.teachers {
		for len(w.lessons[i]) < len(examples) {
			w.lessons[i] = append(w.lessons[i], new(model.Sentence))
		}
		for k, e := range examples {
			t.Tag(w.lessons[i][k], e.forms)
			t.Prepare(w.lessons[i][k])
		}
	}
}

// ask returns how much the gold tree counts in the current state, and what the teachers
// think of each action: the mean of their probabilities, legal actions only.
func (w *jointWorker) ask() (own float32, taught []float32) {
	if len(w.teachers) == 0 {
		return 1, nil
	}
	w.taught = zeroed(w.taught, len(w.legal))
	for i, t := range w.teachers {
		scores := t.Scores(w.lessons[i][w.current], &w.state)
		w.one = resize(w.one, len(scores))
		most := float32(-1e30)
		for a, ok := range w.legal {
			if ok {
				most = max(most, scores[a])
			}
		}
		var sum float32
		for a, ok := range w.legal {
			w.one[a] = 0
			if ok {
				w.one[a] = nn.Exp(scores[a] - most)
				sum += w.one[a]
			}
		}
		for a, v := range w.one {
			w.taught[a] += v / sum / float32(len(w.teachers))
		}
	}
	return 1 - w.set.trust, w.taught
}

// teachTags moves the gradients of the tags, which aim at the gold tags, towards what the
// teachers think.
func (w *jointWorker) teachTags(cols int) {
	if len(w.teachers) == 0 {
		return
	}
	scale := w.weight * w.set.tagWeight * w.set.trust
	for i, t := range w.teachers {
		at := 0
		for k, n := range w.tape.lens {
			for word := range n {
				w.one = append(w.one[:0], t.TagScores(w.lessons[i][k], word)...)
				softmax(w.one)
				row := w.logits[(at+word)*cols:]
				for c, v := range w.one {
					row[c] -= v * scale / float32(len(w.teachers))
				}
			}
			at += n
		}
	}
	for at, gold := range w.tags {
		w.logits[at*cols+gold] += scale
	}
}

// teach gives a worker its teachers.
func (w *jointWorker) teach(teachers []*model.Joint) {
	w.teachers = teachers
	w.lessons = make([][]*model.Sentence, len(teachers))
}
