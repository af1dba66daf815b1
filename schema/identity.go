package schema

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"strconv"
	"strings"
	"unicode"
)

// Identity is a hash of what makes a thing that thing, or the slug of its name.
// Hashes are the first 64 bits of SHA-256 in hexadecimal: with five million articles the
// chance that any two share one is below one in a million, which 32 bits do not give.

// ArticleID returns the identity of an article: a hash of its outlet and text. The same
// text under two outlets is two articles. An article whose outlet is not known is
// identified by its text alone.
func ArticleID(outlet, text string) string {
	return "article:" + digest(Slug(outlet), text)
}

// OutletID returns the identity of an article's outlet: the slug of its name, or one of
// its own for each article whose outlet is not known.
func OutletID(a *Article) string {
	if a.Outlet == "" {
		return "outlet:" + strings.TrimPrefix(a.ID, "article:")
	}
	return AgentID(a.Outlet)
}

// AgentID returns the identity of a holder with a proper name, which must be canonical.
func AgentID(name string) string { return "agent:" + Slug(name) }

// DocumentID returns the identity of a document with a proper name.
func DocumentID(name string) string { return "doc:" + Slug(name) }

// ScopedID returns the identity of a holder that only its article knows: "a diplomatic
// source", "the report", a surname that the article never completes.
func ScopedID(article string, kind Kind, description string) string {
	prefix := "agent:"
	if kind == Document {
		prefix = "doc:"
	}
	return prefix + strings.TrimPrefix(article, "article:") + "/" + Slug(description)
}

// StatementID returns the identity of a statement: a hash of its article and of the
// spans of its source, cue and content. The stance is not part of it, so that a
// correction keyed to a statement outlives a better extraction.
func StatementID(article string, source []Span, cue Span, content []Span) string {
	h := sha256.New()
	field(h, article)
	for _, spans := range [][]Span{source, {cue}, content} {
		for _, s := range spans {
			field(h, strconv.Itoa(s.Start)+"-"+strconv.Itoa(s.End))
		}
		field(h, "|")
	}
	return "st:" + short(h)
}

func digest(fields ...string) string {
	h := sha256.New()
	for _, f := range fields {
		field(h, f)
	}
	return short(h)
}

// field writes one length-prefixed field, so that ("ab","c") and ("a","bc") differ.
func field(h hash.Hash, s string) {
	h.Write([]byte(strconv.Itoa(len(s))))
	h.Write([]byte{':'})
	h.Write([]byte(s))
}

func short(h hash.Hash) string { return hex.EncodeToString(h.Sum(nil)[:8]) }

// Slug returns name in lower case with every run of other characters than letters and
// digits turned into one hyphen and common Latin letters freed of their marks:
// "Kwon Jong-un" and "Kwon Jong Un" both give "kwon-jong-un". Letters of other scripts
// stay as they are. The slug of a name without letters or digits is empty.
func Slug(name string) string {
	var b strings.Builder
	gap := false
	for _, r := range name {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteString(plain(unicode.ToLower(r)))
		case unicode.IsMark(r) || r == '\'' || r == '’' || r == '.':
			// "O’Brien" is obrien, "U.S." is us, a combining mark is dropped.
		default:
			gap = true
		}
	}
	return b.String()
}

// plain maps a lower-case letter with a diacritic to its base letter.
func plain(r rune) string {
	if r < 0x80 {
		return string(r)
	}
	for _, row := range diacritics {
		if strings.ContainsRune(row.letters, r) {
			return row.base
		}
	}
	return string(r)
}

var diacritics = []struct{ base, letters string }{
	{"a", "àáâãäåāăąǎ"},
	{"ae", "æ"},
	{"c", "çćĉċč"},
	{"d", "ďđð"},
	{"e", "èéêëēĕėęě"},
	{"g", "ĝğġģ"},
	{"h", "ĥħ"},
	{"i", "ìíîïĩīĭįıǐ"},
	{"j", "ĵ"},
	{"k", "ķ"},
	{"l", "ĺļľŀł"},
	{"n", "ñńņňŉ"},
	{"o", "òóôõöøōŏőǒ"},
	{"oe", "œ"},
	{"r", "ŕŗř"},
	{"s", "śŝşšș"},
	{"ss", "ß"},
	{"t", "ţťŧț"},
	{"th", "þ"},
	{"u", "ùúûüũūŭůűųǔ"},
	{"w", "ŵ"},
	{"y", "ýÿŷ"},
	{"z", "źżž"},
}
