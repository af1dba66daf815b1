package main

import (
	"cmp"
	"slices"
	"sync"
)

// shuffled cuts examples, in a random order, into batches of about size words.
func shuffled[E any](examples []E, words func(E) int, rng *noise, size int) [][]E {
	order := slices.Clone(examples)
	rng.shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	var all [][]E
	start, n := 0, 0
	for i, e := range order {
		if n += words(e); n >= size {
			all = append(all, order[start:i+1])
			start, n = i+1, 0
		}
	}
	if start < len(order) {
		all = append(all, order[start:])
	}
	return all
}

// shares deals a batch to two workers, longest sentences first, each to the one with
// fewer words, and returns the words of the batch. The deal depends on nothing else, so
// that sums of gradients are the same on every machine.
func shares[E any](batch []E, words func(E) int) (share [2][]E, total int) {
	order := slices.Clone(batch)
	slices.SortStableFunc(order, func(a, b E) int { return cmp.Compare(words(b), words(a)) })
	var have [2]int
	for _, e := range order {
		k := 0
		if have[1] < have[0] {
			k = 1
		}
		share[k] = append(share[k], e)
		have[k] += words(e)
	}
	return share, have[0] + have[1]
}

// both runs f for the two workers side by side.
func both(f func(worker int)) {
	var wait sync.WaitGroup
	for i := range 2 {
		wait.Go(func() { f(i) })
	}
	wait.Wait()
}

// A schedule gives the learning rate of each step: a rise over the first steps, then a
// straight line down.
type schedule struct {
	rate        float64
	warm, steps int
}

func (s schedule) at(step int) float64 {
	return s.rate * max(0.002, 1-float64(step)/float64(s.steps)) * min(1, float64(step+1)/float64(s.warm))
}
