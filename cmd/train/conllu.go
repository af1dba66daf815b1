package main

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
)

// A sentence is one of a treebank: a slice for each column that is used.
type sentence struct {
	forms, lemmas, upos, xpos []string
	heads                     []int // the root is len(forms)
	labels                    []string
	misc                      []string
}

// readConllu reads the sentences of a CoNLL-U file, empty nodes and word ranges left out.
func readConllu(path string) ([]sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []sentence
	var s sentence
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		if line == "" {
			if len(s.forms) > 0 {
				all = append(all, s.finish())
			}
			s = sentence{}
			continue
		}
		if line[0] == '#' {
			continue
		}
		if err := s.add(line); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	if len(s.forms) > 0 {
		all = append(all, s.finish())
	}
	return all, lines.Err()
}

func (s *sentence) add(line string) error {
	col := strings.Split(line, "\t")
	if len(col) != 10 {
		return fmt.Errorf("%d columns, want 10", len(col))
	}
	if strings.ContainsAny(col[0], "-.") {
		return nil
	}
	head, err := strconv.Atoi(col[6])
	if err != nil {
		return fmt.Errorf("head %q is no number", col[6])
	}
	s.forms = append(s.forms, col[1])
	s.lemmas = append(s.lemmas, col[2])
	s.upos = append(s.upos, col[3])
	s.xpos = append(s.xpos, col[4])
	s.heads = append(s.heads, head-1)
	s.labels = append(s.labels, col[7])
	s.misc = append(s.misc, col[9])
	return nil
}

// finish puts the root behind the last word.
func (s *sentence) finish() sentence {
	for i, h := range s.heads {
		if h < 0 {
			s.heads[i] = len(s.forms)
		}
	}
	return *s
}

// projective returns the heads with arcs lifted, shortest first, until none cross: a
// word whose arc crosses another moves to its head's head.
func projective(heads []int) []int {
	n := len(heads)
	h := append([]int(nil), heads...)
	for {
		worst, length := -1, n+2
		for d := range n {
			if l := max(h[d]-d, d-h[d]); h[d] < n && l < length && crosses(h, d) {
				worst, length = d, l
			}
		}
		if worst < 0 {
			return h
		}
		h[worst] = h[h[worst]]
	}
}

// crosses reports whether some word between d and its head hangs outside.
func crosses(h []int, d int) bool {
	lo, hi := min(d, h[d]), max(d, h[d])
	for k := lo + 1; k < hi; k++ {
		at := k
		for steps := 0; at != h[d] && at < len(h) && steps <= len(h); steps++ {
			at = h[at]
		}
		if at != h[d] {
			return true
		}
	}
	return false
}
