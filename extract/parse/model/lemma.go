package model

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An Edit turns the lower-case form of a word into its lemma: cut so many characters off
// the end, append a text. Keep says that a capital at the beginning stays one.
type Edit struct {
	Cut    int
	Append string
	Keep   bool
}

// LongestSuffix is the number of characters of the longest ending that a rule may have.
const LongestSuffix = 6

// Lemmas gives the dictionary form of a word with a tag. It asks for the whole form
// first, then for its last six characters, last five, and so on down to none.
type Lemmas struct {
	rules  []map[string]Edit // by tag; whole forms start with "^"
	proper []bool            // tags of names, whose lemmas keep their case
}

// ReadLemmas reads a table with a line for each rule, tab-separated: tag, ending or
// ^form, characters to cut, text to append, "keep" or "-". Lines that start with # and empty lines are
// skipped. Tags are those of [Joint]; rules of other tags are left out.
func ReadLemmas(file string, tags []string) (*Lemmas, error) {
	l := &Lemmas{rules: make([]map[string]Edit, len(tags)), proper: make([]bool, len(tags))}
	index := make(map[string]int, len(tags))
	for i, t := range tags {
		index[t] = i
		l.rules[i] = make(map[string]Edit)
		l.proper[i] = strings.HasPrefix(t, "PROPN ")
	}
	n := 0
	for line := range strings.Lines(file) {
		n++
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		var col [5]string
		rest, more := line, true
		for i := range col {
			col[i], rest, more = strings.Cut(rest, "\t")
			if more != (i < 4) {
				return nil, fmt.Errorf("lemma table:%d: want 5 columns: %q", n, line)
			}
		}
		cut, err := strconv.Atoi(col[2])
		if err != nil {
			return nil, fmt.Errorf("lemma table:%d: %q is no number", n, col[2])
		}
		if i, ok := index[col[0]]; ok {
			l.rules[i][col[1]] = Edit{cut, col[3], col[4] == "keep"}
		}
	}
	return l, nil
}

// Append appends the lemma of a form to dst. It allocates only when dst has no room.
func (l *Lemmas) Append(dst []byte, s *Speller, form string, tag int) []byte {
	s.spellLemma(form)
	e := l.edit(s, tag)
	from := len(dst)
	if l.proper[tag] {
		dst = append(dst, s.cased...)
	} else {
		dst = append(dst, s.lower...)
	}
	for cut := e.Cut; cut > 0 && len(dst) > from; cut-- {
		_, n := utf8.DecodeLastRune(dst[from:])
		dst = dst[:len(dst)-n]
	}
	dst = append(dst, e.Append...)
	if r, n := utf8.DecodeRuneInString(form); e.Keep && unicode.IsUpper(r) {
		if _, k := utf8.DecodeRune(dst[from:]); k == n {
			utf8.EncodeRune(dst[from:], r)
		}
	}
	return dst
}

func (l *Lemmas) edit(s *Speller, tag int) Edit {
	rules := l.rules[tag]
	s.shape = append(append(s.shape[:0], '^'), s.lower...)
	if e, ok := rules[string(s.shape)]; ok {
		return e
	}
	n := len(s.starts)
	for k := min(LongestSuffix, n); k > 0; k-- {
		if e, ok := rules[string(s.lower[s.starts[n-k]:])]; ok {
			return e
		}
	}
	return rules[""]
}

// spellLemma is Spell with digits left alone: they are part of a lemma.
func (s *Speller) spellLemma(form string) {
	s.cased, s.lower, s.starts = s.cased[:0], s.lower[:0], s.starts[:0]
	for _, r := range form {
		if r > unicode.MaxASCII {
			r = plain(r)
		}
		s.cased = utf8.AppendRune(s.cased, r)
		s.starts = append(s.starts, len(s.lower))
		s.lower = utf8.AppendRune(s.lower, unicode.ToLower(r))
	}
}

// LemmaForm returns the form that rules see: lower case, quotation marks and dashes alike.
func LemmaForm(form string) string {
	var s Speller
	s.spellLemma(form)
	return string(s.lower)
}
