package main

import (
	"bufio"
	"fmt"
	"os"
	"slices"
	"strings"

	"hearsay/extract/parse/model"
)

// A named sentence is one whose names are known.
type named struct {
	forms []string
	names []model.Name
}

// readIOB reads sentences in IOB2: a number, a word and its tag a line, blank lines
// between sentences. Names of other types than model.Types are none.
func readIOB(path string) ([]named, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all []named
	var s named
	lines := bufio.NewScanner(f)
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		switch col := strings.Split(line, "\t"); {
		case line == "":
			if len(s.forms) > 0 {
				all = append(all, s)
			}
			s = named{}
		case line[0] == '#':
		case len(col) < 3:
			return nil, fmt.Errorf("%s:%d: %d columns, want 3", path, n, len(col))
		default:
			s.add(col[1], col[2])
		}
	}
	if len(s.forms) > 0 {
		all = append(all, s)
	}
	return all, lines.Err()
}

func (s *named) add(form, tag string) {
	at := len(s.forms)
	s.forms = append(s.forms, form)
	part, kind, _ := strings.Cut(tag, "-")
	k := model.KindOf(kind)
	if k < 0 {
		return
	}
	if n := len(s.names); part == "I" && n > 0 && s.names[n-1].End == at && s.names[n-1].Kind == k {
		s.names[n-1].End++
		return
	}
	s.names = append(s.names, model.Name{First: at, End: at + 1, Kind: k})
}

// A mention is an entity of GUM: words first to end, its type.
type mention struct {
	first, end int
	kind       int
}

// gumNames derives the names of a GUM sentence from its entities: of a mention whose
// head is a proper noun, the run of proper nouns around the head, titles left out.
func gumNames(s sentence) named {
	out := named{forms: s.forms}
	mentions := gumMentions(s)
	slices.SortStableFunc(mentions, func(a, b mention) int { return (b.end - b.first) - (a.end - a.first) })
	taken := make([]bool, len(s.forms))
	for _, m := range mentions {
		n, ok := nameOf(s, m)
		if !ok || slices.Contains(taken[n.First:n.End], true) {
			continue
		}
		for i := n.First; i < n.End; i++ {
			taken[i] = true
		}
		out.names = append(out.names, n)
	}
	slices.SortFunc(out.names, func(a, b model.Name) int { return a.First - b.First })
	return out
}

// gumMentions reads the Entity annotations of a sentence: "(6-person-..." opens entity 6,
// "6)" closes it, "(6-person-...)" does both.
func gumMentions(s sentence) []mention {
	var all []mention
	open := map[string][]mention{}
	for i, misc := range s.misc {
		for part := range strings.SplitSeq(misc, "|") {
			e, ok := strings.CutPrefix(part, "Entity=")
			for ok && e != "" {
				if e[0] == '(' {
					k := strings.IndexAny(e[1:], "()") + 1
					if k == 0 {
						k = len(e)
					}
					f := strings.SplitN(e[1:k], "-", 3)
					m := mention{first: i, end: i + 1, kind: -1}
					if len(f) > 1 {
						m.kind = model.KindOf(f[1])
					}
					if k < len(e) && e[k] == ')' {
						all = append(all, m)
						k++
					} else {
						open[f[0]] = append(open[f[0]], m)
					}
					e = e[k:]
					continue
				}
				id, rest, _ := strings.Cut(e, ")")
				if list := open[id]; len(list) > 0 {
					m := list[len(list)-1]
					open[id] = list[:len(list)-1]
					m.end = i + 1
					all = append(all, m)
				}
				e = rest
			}
		}
	}
	return all
}

// nameOf returns the name that heads a mention.
func nameOf(s sentence, m mention) (model.Name, bool) {
	head := -1
	for i := m.first; i < m.end; i++ {
		if h := s.heads[i]; h < m.first || h >= m.end {
			head = i
			break
		}
	}
	if m.kind < 0 || head < 0 || s.upos[head] != "PROPN" || model.Types[m.kind] == "PER" && s.xpos[head] == "NNPS" {
		return model.Name{}, false
	}
	proper := func(i int) bool { return i >= m.first && i < m.end && strings.HasPrefix(s.xpos[i], "NNP") }
	first, end := head, head+1
	for {
		switch {
		case proper(first - 1):
			first--
		case first-2 >= m.first && proper(first-2) && joins(s.forms[first-1]):
			first -= 2
		case proper(end):
			end++
		case end+1 < m.end && proper(end+1) && joins(s.forms[end]):
			end += 2
		case end+2 < m.end && proper(end+2) && s.forms[end] == "of" && s.forms[end+1] == "the":
			end += 3
		default:
			for model.Types[m.kind] == "PER" && first < end-1 && isTitle(s.forms[first]) {
				first++
			}
			return model.Name{First: first, End: end, Kind: m.kind}, true
		}
	}
}

func joins(form string) bool { return form == "-" || form == "of" || form == "&" }

func isTitle(form string) bool { return slices.Contains(lines(titleList), form) }

func lines(text string) []string { return strings.Split(strings.TrimSpace(text), "\n") }
