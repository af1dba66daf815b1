package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"
)

// proseWidth is the number of columns that text for people is wrapped to.
const proseWidth = 80

// A prose writes text for people. Its first write error is kept and returned by flush.
type prose struct{ w *bufio.Writer }

func newProse(w io.Writer) *prose { return &prose{bufio.NewWriter(w)} }

func (p *prose) flush() error { return p.w.Flush() }

// line writes one line as it is.
func (p *prose) line(format string, args ...any) {
	fmt.Fprintf(p.w, format+"\n", args...)
}

// wrapped writes text with every line indented, broken between words at proseWidth.
// Runs of white space, line ends among them, become one space.
func (p *prose) wrapped(indent int, text string) {
	margin := strings.Repeat(" ", indent)
	line, width := margin, indent
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if width > indent && width+1+n > proseWidth {
			fmt.Fprintln(p.w, line)
			line, width = margin, indent
		}
		if width > indent {
			line, width = line+" ", width+1
		}
		line, width = line+printable(word), width+n
	}
	if width > indent {
		fmt.Fprintln(p.w, line)
	}
}

// printable replaces control characters, so that no article can send commands to the
// reader's terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || r == '\u202e' || r == '\u202d' || r == '\u2066' || r == '\u2067' || r == '\u2068' {
			return '\uFFFD'
		}
		return r
	}, s)
}

// quoted puts a sentence of the news into quotation marks for print, its own outer marks
// kept inside as they are.
func quoted(text string) string {
	text = strings.TrimSpace(text)
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	if strings.ContainsRune("\"“", first) && strings.ContainsRune("\"”", last) && strings.Count(text, string(last)) == strings.Count(text, string(first)) {
		return text
	}
	return "“" + text + "”"
}

// clipped cuts text to at most n code points at a word, with an ellipsis.
func clipped(text string, n int) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	cut := string([]rune(text)[:n])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:") + " …"
}

// lineOf returns the 1-based line of a byte offset.
func lineOf(text string, offset int) int {
	return 1 + strings.Count(text[:offset], "\n")
}
