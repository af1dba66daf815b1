package corpus

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed noise.txt
var noiseText string

// where says which part of a text a pattern has to match.
type where string

const (
	wholeLine where = "line"
	lineStart where = "start"
	sentence  where = "sentence"
	nearEnd   where = "end"
)

// A wildcard is one pattern of noise.txt without alternatives: the literal pieces between
// its stars. The first piece has to open the text unless the pattern opens with a star,
// and so the last at the end.
type wildcard struct {
	pieces     []string // "#" in a piece stands for digits
	open, tail bool     // starts, ends with a star
}

// patterns finds the wildcards of one place by the first word of a text, so that a line
// of news costs one look-up.
type patterns struct {
	byWord map[string][]wildcard
	any    []wildcard // patterns that do not start with a whole word
}

var noisePatterns = sync.OnceValue(func() map[where]*patterns {
	sets, err := parsePatterns(noiseText)
	if err != nil {
		panic(err) // embedded data
	}
	return sets
})

// parsePatterns reads a file in the form of noise.txt.
func parsePatterns(file string) (map[where]*patterns, error) {
	sets := map[where]*patterns{}
	for _, w := range []where{wholeLine, lineStart, sentence, nearEnd} {
		sets[w] = &patterns{byWord: map[string][]wildcard{}}
	}
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line == "#" || strings.HasPrefix(line, "# ") {
			continue
		}
		at, pattern, ok := strings.Cut(line, "\t")
		set := sets[where(at)]
		if !ok || set == nil || pattern == "" {
			return nil, fmt.Errorf("noise.txt:%d: found %q, wanted line, start, sentence or end, a tab and a pattern", n, line)
		}
		expanded, err := expand(pattern)
		if err != nil {
			return nil, fmt.Errorf("noise.txt:%d: %w", n, err)
		}
		for _, p := range expanded {
			set.add(p)
		}
	}
	return sets, nil
}

// expand turns alternatives into patterns without them, innermost first; "(#)" and other
// brackets without a bar are literal.
func expand(pattern string) ([]string, error) {
	bar := strings.IndexByte(pattern, '|')
	if bar < 0 {
		return []string{pattern}, nil
	}
	open := strings.LastIndexByte(pattern[:bar], '(')
	end, depth := -1, 0
	for i := bar; i < len(pattern) && end < 0; i++ {
		switch pattern[i] {
		case '(':
			depth++
		case ')':
			if depth == 0 {
				end = i
			}
			depth--
		}
	}
	if open < 0 || end < 0 {
		return nil, fmt.Errorf("pattern %q: found a bar outside of brackets", pattern)
	}
	var out []string
	for _, choice := range choices(pattern[open+1 : end]) {
		more, err := expand(pattern[:open] + choice + pattern[end+1:])
		if err != nil {
			return nil, err
		}
		out = append(out, more...)
	}
	return out, nil
}

// choices cuts at the bars that stand in no inner brackets.
func choices(s string) []string {
	var out []string
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				out = append(out, s[from:i])
				from = i + 1
			}
		}
	}
	return append(out, s[from:])
}

func (p *patterns) add(pattern string) {
	pattern = strings.TrimSpace(strings.ReplaceAll(pattern, "  ", " "))
	w := wildcard{open: strings.HasPrefix(pattern, "*"), tail: strings.HasSuffix(pattern, "*")}
	for piece := range strings.SplitSeq(pattern, "*") {
		if piece != "" {
			w.pieces = append(w.pieces, piece)
		}
	}
	if len(w.pieces) == 0 {
		return
	}
	word := firstWord(w.pieces[0])
	complete := len(word) < len(w.pieces[0]) || (len(w.pieces) == 1 && !w.tail)
	if w.open || word == "" || !complete || strings.Contains(word, "#") {
		p.any = append(p.any, w)
		return
	}
	p.byWord[word] = append(p.byWord[word], w)
}

// match reports whether s, as plainLine gives it, matches any pattern.
func (p *patterns) match(s string) bool {
	if s == "" {
		return false
	}
	fits := func(w wildcard) bool { return w.match(s) }
	return slices.ContainsFunc(p.byWord[firstWord(s)], fits) || slices.ContainsFunc(p.any, fits)
}

func firstWord(s string) string {
	end := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '-' })
	if end < 0 {
		return s
	}
	return s[:end]
}

// match finds the pieces in order. The leftmost place for each is good enough, except for
// the last one, which has to stand at the end unless the pattern ends with a star.
func (w wildcard) match(s string) bool {
	for i, piece := range w.pieces {
		last := i == len(w.pieces)-1
		from, to := pieceIndex(s, piece)
		switch {
		case from < 0, i == 0 && !w.open && from != 0:
			return false
		case last && !w.tail && to != len(s):
			from = len(s) - len(piece)
			return from >= 0 && (i > 0 || w.open) && s[from:] == piece
		}
		s = s[to:]
	}
	return true
}

// pieceIndex finds a piece in s; a number sign in the piece stands for one or more digits.
func pieceIndex(s, piece string) (from, to int) {
	before, after, number := strings.Cut(piece, "#")
	if !number {
		i := strings.Index(s, piece)
		return i, i + len(piece)
	}
	for at := 0; at <= len(s); {
		i := strings.Index(s[at:], before)
		if i < 0 {
			return -1, -1
		}
		start := at + i
		j := start + len(before)
		k := j
		for k < len(s) && (s[k] >= '0' && s[k] <= '9' || k > j && s[k] == ',') {
			k++
		}
		if k > j && strings.HasPrefix(s[k:], after) {
			return start, k + len(after)
		}
		at = max(start+1, k)
	}
	return -1, -1
}

// plainLine brings a line into the form that patterns are matched against: lower case,
// straight quotes and hyphens, single spaces, a colon for a bar, no list marks before and no stops or
// brackets around.
func plainLine(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || r == '\u200B' || r == '\uFEFF':
			gap = b.Len() > 0
			continue
		case r == '’' || r == '‘':
			r = '\''
		case r == '“' || r == '”':
			r = '"'
		case r == '–' || r == '—':
			r = '-'
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		b.WriteRune(unicode.ToLower(r))
	}
	t := strings.Replace(b.String(), " | ", ": ", 1)
	t = strings.TrimLeft(t, "*_>•·▪►»#-+ ")
	t = strings.TrimRight(t, ".!…»›>*_ ")
	if strings.HasPrefix(t, "(") && strings.HasSuffix(t, ")") || strings.HasPrefix(t, "[") && strings.HasSuffix(t, "]") {
		t = strings.TrimRight(t[1:len(t)-1], ".! ")
	}
	return strings.TrimLeft(t, "([ ")
}
