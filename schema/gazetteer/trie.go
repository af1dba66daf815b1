package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// A form is one way to write the name of an entry, or a pattern of bodies.
type form struct {
	text    string  // as the table has it, without its marks
	shapes  []shape // one for each part
	article article // what must stand before it
	bound   bool    // "~": counts only after the state that its entry is at home in
	entry   *Entry  // nil for a pattern and for a name that is none of ours
	use     NameUse
	pattern string // name of the pattern: "Foreign Ministry"
}

// article says whether a form needs "the".
type article uint8

const (
	optional article = iota
	needed           // "the Guardian"
	capital          // "The Hill", not "the Hill"
)

// shape is what a part of a name asks of the case of a word.
type shape uint8

const (
	anyCase shape = iota // "of", "dpa"
	initial              // "Korea": Korea, KOREA
	caps                 // "US": never us or Us
)

func shapeOf(p part) shape {
	switch {
	case p.upper && !p.lower:
		return caps
	case p.upper:
		return initial
	}
	return anyCase
}

func (s shape) fits(p part) bool {
	return s == anyCase || s == initial && p.upper || s == caps && p.upper && !p.lower
}

// A node is where the parts read so far lead.
type node struct {
	next  map[string]*node
	forms []*form
}

func (n *node) add(f *form) error {
	c := cursor{words: strings.Fields(f.text)}
	for i := 0; c.has(i); i++ {
		key := c.parts[i].key
		if n.next == nil {
			n.next = make(map[string]*node)
		}
		child := n.next[key]
		if child == nil {
			child = new(node)
			n.next[key] = child
		}
		f.shapes = append(f.shapes, shapeOf(c.parts[i]))
		n = child
	}
	for _, g := range n.forms {
		if f.collides(g) {
			return &collision{f, g}
		}
	}
	n.forms = append(n.forms, f)
	return nil
}

// collides reports whether f and g, which have the same parts, could both be meant by
// the same words.
func (f *form) collides(g *form) bool {
	if f.bound || g.bound || f.article != g.article || f.entry == g.entry && f.use == g.use {
		return false
	}
	for i := range f.shapes {
		if f.shapes[i] != g.shapes[i] {
			return false
		}
	}
	return true
}

type collision struct{ a, b *form }

func (c *collision) Error() string {
	return "name stands for two entries: " + c.a.String() + ", " + c.b.String()
}

func (f *form) String() string {
	if f.entry != nil {
		return f.text + " (" + f.entry.Label + ", " + string(f.use) + ")"
	}
	return f.text + " (" + f.pattern + ")"
}

// A part is a word or what a hyphen or a possessive leaves of it.
type part struct {
	key   string // lower case, without dots, apostrophes, diacritics
	upper bool   // starts with a capital or a digit
	lower bool   // has a small letter
	word  int    // index of the word
	end   int    // how many words end with this part; 0 inside a word
}

// maxParts is more than the longest name has.
const maxParts = 24

// A cursor cuts words into parts as they are asked for.
type cursor struct {
	words []string
	parts [maxParts]part
	n     int // parts cut so far
	w     int // words cut so far
}

// has reports whether there is a part i, and cuts words until there is.
func (c *cursor) has(i int) bool {
	for c.n <= i && c.n < maxParts && c.w < len(c.words) {
		c.cut(c.words[c.w])
	}
	return i < c.n
}

// cut appends the parts of the next word. A hyphen standing alone has none; any other
// mark is a part that no name has.
func (c *cursor) cut(word string) {
	c.w++
	before := c.n
	stem, possessive := strings.CutSuffix(word, "'s")
	if !possessive {
		stem, possessive = strings.CutSuffix(word, "’s")
	}
	stem, comma := strings.CutSuffix(stem, ",")
	for c.n < maxParts && stem != "" {
		i := strings.IndexFunc(stem, isHyphen)
		if i < 0 {
			c.push(newPart(stem))
			break
		}
		if i > 0 {
			c.push(newPart(stem[:i]))
		}
		_, size := utf8.DecodeRuneInString(stem[i:])
		stem = stem[i+size:]
	}
	if comma {
		c.push(part{key: ","})
	}
	if possessive {
		c.push(part{key: "'s"})
	}
	if c.n > before {
		c.parts[c.n-1].end = c.w
	}
}

func (c *cursor) push(p part) {
	if c.n < maxParts {
		p.word = c.w - 1
		c.parts[c.n] = p
		c.n++
	}
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '–' }

// newPart folds a word that has neither hyphen nor possessive.
func newPart(s string) part {
	if s == "'" || s == "’" {
		return part{key: "'s"}
	}
	var p part
	first, plain := true, true
	for _, r := range s {
		switch {
		case r == '.' || r == '\'' || r == '’' || unicode.IsMark(r):
			plain = false
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			p.upper = p.upper || first && (unicode.IsUpper(r) || unicode.IsDigit(r))
			p.lower = p.lower || unicode.IsLower(r)
			plain = plain && r < 0x80 && !unicode.IsUpper(r)
			first = false
		case r != '&':
			return part{key: s, upper: p.upper, lower: true}
		}
	}
	p.key = s
	if !plain {
		p.key = foldWord(s)
	}
	return p
}

// foldWord returns s in lower case without dots, apostrophes and diacritics.
func foldWord(s string) string {
	var buf [32]byte
	b := buf[:0]
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= 0x80:
			return strings.ReplaceAll(schema.Slug(s), "-", "")
		case 'A' <= c && c <= 'Z':
			b = append(b, c+'a'-'A')
		case c != '.' && c != '\'':
			b = append(b, c)
		}
	}
	return string(b)
}
