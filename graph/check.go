package graph

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"hearsay/schema"
)

// A ReadingError says that a reading is not one that the graph can take: whoever made it
// has a defect. The builder is as it was, and takes others.
type ReadingError struct {
	Doc string
	Err error
}

func (e *ReadingError) Error() string { return e.Doc + ": " + e.Err.Error() }

// Unwrap returns what is wrong.
func (e *ReadingError) Unwrap() error { return e.Err }

// check reports what is wrong with a reading, if anything: an identity without its
// prefix, a text that is not UTF-8, a span outside the text or within a rune, two
// statements that share an identity.
func check(r *schema.Reading) error {
	a := &r.Article
	if !strings.HasPrefix(a.ID, "article:") {
		return fmt.Errorf("article id %q, wanted article:…", a.ID)
	}
	if !utf8.ValidString(a.Text) {
		return errors.New("text is not UTF-8")
	}
	c := checker{text: a.Text}
	seen := make(map[string]bool, len(r.Statements))
	for i := range r.Statements {
		s := &r.Statements[i]
		c.id("statement", s.ID, "st:")
		if seen[s.ID] {
			c.fail("two statements are %s", s.ID)
		}
		seen[s.ID] = true
		c.statement(s)
	}
	for _, t := range r.Citations {
		c.holder("citation to", t.To)
		c.span("citation", t.Evidence)
		c.span("citation sentence", t.Sentence)
		if t.From != "" {
			c.holder("citation from", t.From)
		}
	}
	for _, t := range r.Ties {
		c.holder("tie from", t.From)
		c.holder("tie to", t.To)
		c.span("tie", t.Evidence)
	}
	for _, h := range r.Holders {
		c.holder("holder", h.ID)
	}
	return c.err
}

// A checker keeps the first thing that it finds wrong.
type checker struct {
	text string
	err  error
}

func (c *checker) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf(format, args...)
	}
}

func (c *checker) id(what, id, prefix string) {
	if !strings.HasPrefix(id, prefix) || len(id) == len(prefix) {
		c.fail("%s id %q, wanted %s…", what, id, prefix)
	}
}

func (c *checker) holder(what, id string) {
	prefix, name, ok := strings.Cut(id, ":")
	if !ok || name == "" || prefix != "agent" && prefix != "doc" && prefix != "outlet" {
		c.fail("%s %q, wanted agent:…, doc:… or outlet:…", what, id)
	}
}

func (c *checker) span(what string, s schema.Span) {
	switch {
	case s.Start < 0 || s.End < s.Start || s.End > len(c.text):
		c.fail("%s span %d-%d outside a text of %d bytes", what, s.Start, s.End, len(c.text))
	case !c.border(s.Start) || !c.border(s.End):
		c.fail("%s span %d-%d cuts a rune", what, s.Start, s.End)
	}
}

func (c *checker) border(i int) bool { return i == len(c.text) || utf8.RuneStart(c.text[i]) }

func (c *checker) statement(s *schema.Statement) {
	for _, x := range s.Source {
		c.span(s.ID+": source", x)
	}
	for _, x := range s.Content {
		c.span(s.ID+": content", x)
	}
	c.span(s.ID+": cue", s.Cue)
	c.span(s.ID+": sentence", s.Sentence)
	if s.Holder != "" {
		c.holder(s.ID+": holder", s.Holder)
	}
	for _, h := range s.RelayedBy {
		c.holder(s.ID+": relayed by", h)
	}
	for _, p := range s.Positions {
		c.span(s.ID+": proposition", p.Proposition.Span)
	}
}
