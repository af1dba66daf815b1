package corpus

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode/utf32"

	utf16 "golang.org/x/text/encoding/unicode"
)

var utf8Mark = []byte{0xEF, 0xBB, 0xBF}

// decodeText turns the bytes of a text file into valid UTF-8, with the byte order mark
// kept, and names the encoding when it is not UTF-8.
func decodeText(data []byte) (text, encoding string, bad *Skipped) {
	if bad := refuseBinary(data); bad != nil {
		return "", "", bad
	}
	if text, name := decodeMarked(data); name != "" {
		return text, name, nil
	}
	if utf8.Valid(data) {
		return string(data), "", nil
	}
	valid, broken, first := countRunes(data)
	line := 1 + bytes.Count(data[:first], []byte{'\n'})
	if valid > broken {
		return "", "", refuse("repair the file or state its encoding in an HTML page",
			"invalid UTF-8 in line %d, at byte %d", line, first)
	}
	if decoded := fromWindows(data); decoded != "" {
		return decoded, "windows-1252", nil
	}
	return "", "", refuse("convert the file to UTF-8", "neither UTF-8 nor windows-1252: line %d, byte %d", line, first)
}

// decodeMarked decodes UTF-16 and UTF-32 with a byte order mark. The mark stays, as
// U+FEFF. The name is empty when there is no such mark.
func decodeMarked(data []byte) (text, name string) {
	mark := func(m string) bool { return bytes.HasPrefix(data, []byte(m)) }
	var out []byte
	var err error
	switch {
	case mark("\xFF\xFE\x00\x00"), mark("\x00\x00\xFE\xFF"):
		name = "UTF-32"
		out, err = utf32.UTF32(utf32.LittleEndian, utf32.ExpectBOM).NewDecoder().Bytes(data)
	case mark("\xFF\xFE"), mark("\xFE\xFF"):
		name = "UTF-16"
		out, err = utf16.UTF16(utf16.LittleEndian, utf16.ExpectBOM).NewDecoder().Bytes(data)
	default:
		return "", ""
	}
	if err != nil {
		return "", ""
	}
	return "\uFEFF" + strings.ToValidUTF8(string(out), "\uFFFD"), name
}

// countRunes counts the multi-byte runes and the bytes that belong to none, and finds
// the first of those: a damaged UTF-8 file has many of the former, a file in an 8-bit
// encoding nearly none.
func countRunes(data []byte) (valid, broken, first int) {
	first = -1
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			broken++
			if first < 0 {
				first = i
			}
		case n > 1:
			valid++
		}
		i += n
	}
	return valid, broken, max(first, 0)
}

// fromWindows decodes windows-1252 if the result looks like Latin text: no byte without
// a meaning, and at most one letter in four above ASCII.
func fromWindows(data []byte) string {
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil || bytes.ContainsRune(out, utf8.RuneError) {
		return ""
	}
	ascii, high := 0, 0
	for _, r := range string(out) {
		switch {
		case r < 0x80 && unicode.IsLetter(r):
			ascii++
		case r >= 0x80 && !unicode.IsPunct(r) && !unicode.IsSpace(r):
			high++
		case r >= 0x80 && r < 0xA0:
			return ""
		}
	}
	if high*3 > ascii {
		return ""
	}
	return string(out)
}

// decodeHTML decodes a page by its byte order mark, its declared encoding, or by what
// its bytes look like, in this order.
func decodeHTML(data []byte) (string, *Skipped) {
	if bad := refuseBinary(data); bad != nil {
		return "", bad
	}
	if text, name := decodeMarked(data); name != "" {
		return strings.TrimPrefix(text, "\uFEFF"), nil
	}
	if rest, ok := bytes.CutPrefix(data, utf8Mark); ok {
		return strings.ToValidUTF8(string(rest), "\uFFFD"), nil
	}
	enc, name, certain := charset.DetermineEncoding(data, "")
	if name == "utf-8" || (!certain && utf8.Valid(data)) {
		return strings.ToValidUTF8(string(data), "\uFFFD"), nil
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", refuse("", "cannot be decoded as %s", name)
	}
	return strings.ToValidUTF8(string(out), "\uFFFD"), nil
}

// signatures of files that are no text, by their first bytes.
var signatures = []struct{ magic, what string }{
	{"%PDF-", "a PDF file"},
	{"PK\x03\x04", "a ZIP archive or an office document"},
	{"\xD0\xCF\x11\xE0", "an office document"},
	{"\x89PNG", "a PNG picture"},
	{"\xFF\xD8\xFF", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"\x7FELF", "a program"},
	{"SQLite format 3", "a database"},
	{"{\\rtf", "a rich text file"},
	{"\x28\xB5\x2F\xFD", "a Zstandard archive"},
	{"BZh", "a bzip2 archive"},
	{"\xFD7zXZ", "an xz archive"},
}

// refuseBinary says why data is no text; nil when it may be.
func refuseBinary(data []byte) *Skipped {
	const convert = "convert it to plain text, Markdown, HTML or JSON lines"
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.magic)) {
			return refuse(convert, "binary: %s", s.what)
		}
	}
	if bytes.HasPrefix(data, []byte{0xFF, 0xFE}) || bytes.HasPrefix(data, []byte{0xFE, 0xFF}) ||
		bytes.HasPrefix(data, []byte{0, 0, 0xFE, 0xFF}) {
		return nil
	}
	head := data[:min(len(data), 64<<10)]
	zeros, controls, even := 0, 0, 0
	for i, c := range head {
		switch {
		case c == 0:
			zeros++
			even += 1 - i%2
		case c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\v' && c != 0x1B:
			controls++
		}
	}
	switch {
	case zeros*3 > len(head) && (even*20 > zeros*19 || even*20 < zeros):
		return refuse("convert it to UTF-8 or add a byte order mark", "binary: UTF-16 without a byte order mark, as it seems")
	case zeros > 0:
		return refuse(convert, "binary: %d zero bytes", zeros)
	case controls*100 > len(head):
		return refuse(convert, "binary: %d control characters in %d bytes", controls, len(head))
	}
	return nil
}
