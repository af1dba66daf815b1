package parse

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Write writes the sentence in CoNLL-U: ten columns a word, a blank line at the end.
// Features are not predicted; names stand in the last column as in IOB2 (Name=B-PER).
func (s *Sentence) Write(w io.Writer) error {
	b := bufio.NewWriter(w)
	for i := range s.Tokens {
		s.line(b, i)
	}
	b.WriteByte('\n')
	return b.Flush()
}

func (s *Sentence) line(b *bufio.Writer, i int) {
	t := &s.Tokens[i]
	misc := "_"
	if tag := s.NameTag(i); tag != "O" {
		misc = "Name=" + tag
	}
	if i+1 < len(s.Tokens) && t.End > t.Start && t.End == s.Tokens[i+1].Start {
		if misc == "_" {
			misc = "SpaceAfter=No"
		} else {
			misc += "|SpaceAfter=No"
		}
	}
	fmt.Fprintf(b, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\t%s\n", i+1, field(t.Form), field(t.Lemma), t.UPOS, t.XPOS, t.Head+1, t.Rel, misc)
}

// field is a value without the characters that would break a line into other columns.
func field(s string) string {
	if s == "" {
		return "_"
	}
	if strings.ContainsAny(s, "\t\n\r") {
		return strings.Map(func(r rune) rune {
			if r == '\t' || r == '\n' || r == '\r' {
				return ' '
			}
			return r
		}, s)
	}
	return s
}

// NameTag returns the tag of token i in the IOB2 scheme: "B-PER", "I-PER", "O".
func (s *Sentence) NameTag(i int) string {
	for _, n := range s.Names {
		if i == n.From {
			return "B-" + n.Kind
		}
		if i > n.From && i < n.To {
			return "I-" + n.Kind
		}
	}
	return "O"
}

// A column file is read line by line: comments and the lines of word ranges stay as they
// are, words are collected until a blank line ends their sentence.
type columns struct {
	word     func(line string) (form string, ok bool) // false for a line that is no word
	sentence func(b *bufio.Writer, s *Sentence, i int, line string)
	options  Options
}

func (c columns) copy(w io.Writer, r io.Reader) error {
	b := bufio.NewWriter(w)
	in := bufio.NewReader(r)
	var words, lines []string
	for n, last := 1, false; !last; n++ {
		line, err := in.ReadString('\n')
		if last = err == io.EOF; err != nil && !last {
			return fmt.Errorf("line %d: %w", n, err)
		}
		line = strings.TrimRight(line, "\r\n")
		switch form, ok := c.word(line); {
		case ok:
			words, lines = append(words, form), append(lines, line)
		case line != "" && (line[0] == '#' || isRange(line)):
			lines = append(lines, line)
		case line != "":
			return fmt.Errorf("line %d: %q has no word in its second column", n, line)
		}
		if line == "" && !last || last && len(lines) > 0 {
			c.flush(b, words, lines)
			words, lines = words[:0], lines[:0]
		}
	}
	return b.Flush()
}

// flush writes one sentence and the blank line behind it.
func (c columns) flush(b *bufio.Writer, words, lines []string) {
	s := Words(words, c.options)
	i := 0
	for _, l := range lines {
		if _, ok := c.word(l); ok {
			c.sentence(b, &s, i, l)
			i++
			continue
		}
		b.WriteString(l + "\n")
	}
	b.WriteByte('\n')
}

// isRange reports whether a line of CoNLL-U is that of a range of words or an empty node.
func isRange(line string) bool {
	id, _, _ := strings.Cut(line, "\t")
	return strings.Trim(id, "0123456789-.") == "" && strings.ContainsAny(id, "-.")
}

// Conllu reads CoNLL-U and writes it with tags, lemmas and trees of its own. Of the input
// it uses only the words; comments and ranges are kept.
func Conllu(w io.Writer, r io.Reader, o Options) error {
	return columns{
		word: secondColumn,
		sentence: func(b *bufio.Writer, s *Sentence, i int, _ string) {
			s.line(b, i)
		},
		options: o,
	}.copy(w, r)
}

// IOB2 reads sentences in IOB2, a number and a word a line, and writes them with names
// of its own, in three columns.
func IOB2(w io.Writer, r io.Reader, o Options) error {
	return columns{
		word: secondColumn,
		sentence: func(b *bufio.Writer, s *Sentence, i int, _ string) {
			fmt.Fprintf(b, "%d\t%s\t%s\n", i+1, s.Tokens[i].Form, s.NameTag(i))
		},
		options: o,
	}.copy(w, r)
}

func secondColumn(line string) (string, bool) {
	id, rest, ok := strings.Cut(line, "\t")
	if !ok || line[0] == '#' {
		return "", false
	}
	if _, err := strconv.Atoi(id); err != nil {
		return "", false
	}
	form, _, _ := strings.Cut(rest, "\t")
	return form, form != ""
}
