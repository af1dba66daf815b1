package model

import (
	"unicode"
	"unicode/utf8"
)

// FormAttributes is the number of attributes that are read off a word's form: lower-case
// form, last 4, 3 and 2 letters, first 3 letters, shape, form as it stands.
const FormAttributes = 7

// Places of the attributes that word dropout hides.
const (
	LowerForm = 0
	CasedForm = 6
)

// A Vocab numbers the values of each attribute. The first row of an attribute stands for
// every value that is not listed.
type Vocab struct {
	Keys  [][]string // the values of each attribute
	index []map[string]int32
	base  []int32
	rows  int
}

// NewVocab returns the vocabulary that lists keys for each attribute.
func NewVocab(keys [][]string) *Vocab {
	v := &Vocab{Keys: keys}
	for _, list := range keys {
		m := make(map[string]int32, len(list))
		for i, k := range list {
			m[k] = int32(v.rows + 1 + i)
		}
		v.base = append(v.base, int32(v.rows))
		v.index = append(v.index, m)
		v.rows += len(list) + 1
	}
	return v
}

// Rows is the number of rows of the embedding matrix.
func (v *Vocab) Rows() int { return v.rows }

// Unknown returns the row that stands for every value not listed.
func (v *Vocab) Unknown(attribute int) int32 { return v.base[attribute] }

// Row returns the row of one value.
func (v *Vocab) Row(attribute int, value string) int32 {
	if r, ok := v.index[attribute][value]; ok {
		return r
	}
	return v.base[attribute]
}

func (v *Vocab) row(attribute int, value []byte) int32 {
	if r, ok := v.index[attribute][string(value)]; ok {
		return r
	}
	return v.base[attribute]
}

// A Speller splits a form into the values of its attributes. The zero value is ready.
type Speller struct {
	cased, lower, shape []byte
	starts              []int // where each rune of lower starts
}

// Rows writes the rows of form's attributes to out, which has room for [FormAttributes].
func (s *Speller) Rows(v *Vocab, form string, out []int32) {
	s.Spell(form)
	for a := range FormAttributes {
		out[a] = v.row(a, s.Value(a))
	}
}

// Spell reads a form: quotation marks, dashes and digits are made alike.
func (s *Speller) Spell(form string) {
	s.cased, s.lower, s.shape, s.starts = s.cased[:0], s.lower[:0], s.shape[:0], s.starts[:0]
	var last rune
	run := 0
	for _, r := range form {
		r = plain(r)
		s.cased = utf8.AppendRune(s.cased, r)
		s.starts = append(s.starts, len(s.lower))
		s.lower = utf8.AppendRune(s.lower, unicode.ToLower(r))
		c := class(r)
		if c == last {
			run++
		} else {
			last, run = c, 1
		}
		if run <= 2 && len(s.starts) <= 32 {
			s.shape = utf8.AppendRune(s.shape, c)
		}
	}
}

// Value returns the value of one attribute of the form last spelled.
func (s *Speller) Value(attribute int) []byte {
	n := len(s.starts)
	switch attribute {
	case LowerForm:
		return s.lower
	case 1, 2, 3:
		if k := 5 - attribute; n > k {
			return s.lower[s.starts[n-k]:]
		}
		return s.lower
	case 4:
		if n > 3 {
			return s.lower[:s.starts[3]]
		}
		return s.lower
	case 5:
		return s.shape
	default:
		return s.cased
	}
}

func plain(r rune) rune {
	switch {
	case r < 0x80:
		if r >= '0' && r <= '9' {
			return '0'
		}
		if r == '`' {
			return '\''
		}
		return r
	case r == '‘' || r == '’' || r == '‚' || r == '‛' || r == '′':
		return '\''
	case r == '“' || r == '”' || r == '„' || r == '‟' || r == '«' || r == '»':
		return '"'
	case r >= '‐' && r <= '―' || r == '−':
		return '-'
	case unicode.IsDigit(r):
		return '0'
	}
	return r
}

func class(r rune) rune {
	switch {
	case r == '0':
		return '0'
	case r < 0x80:
		if r >= 'A' && r <= 'Z' {
			return 'X'
		}
		if r >= 'a' && r <= 'z' {
			return 'x'
		}
		return r
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLetter(r):
		return 'x'
	}
	return r
}
