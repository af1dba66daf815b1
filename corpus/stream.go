package corpus

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"path/filepath"
	"regexp"
	"strings"
)

// A format is a way in which articles are kept.
type format int

const (
	unknown format = iota
	plainText
	markdown
	page
	lines   // one JSON object a line
	objects // one JSON value: an article or a list of them
)

// endings of file names, without .gz, and what they hold. A folder gives up only these.
var endings = map[string]format{
	".txt": plainText, ".text": plainText, ".md": markdown, ".markdown": markdown,
	".html": page, ".htm": page, ".xhtml": page, ".jsonl": lines, ".ndjson": lines,
}

// ending returns the ending of a file's name in lower case, without .gz.
func ending(path string) string {
	base := strings.ToLower(filepath.Base(path))
	return filepath.Ext(strings.TrimSuffix(base, ".gz"))
}

// sniffBytes is how much of a stream is looked at to tell its format.
const sniffBytes = 64 << 10

// stream reads one file or standard input. The name tells the format where it can.
func (r *reader) stream(in *bufio.Reader, path, doc, name string, beside facts) {
	plain, err := inflate(in)
	if err != nil {
		r.skip(systemError(path, err))
		return
	}
	f := endings[ending(name)]
	if f == unknown {
		head, err := plain.Peek(sniffBytes)
		f = sniff(head, err == nil, ending(name) == ".json")
	}
	if f == lines {
		r.lines(plain, path, doc, beside)
		return
	}
	data, err := readAll(plain, r.max)
	if err != nil {
		s := systemError(path, err)
		if errors.Is(err, errTooLarge) {
			s = r.tooLarge()
			s.Path = path
		}
		r.skip(s)
		return
	}
	if f == objects {
		r.objects(data, path, doc, beside)
		return
	}
	d, bad := readers[f](data)
	r.article(d, bad, path, doc, 0, beside)
}

// readers of formats that hold one article a file.
var readers = map[format]func([]byte) (*draft, *Skipped){
	plainText: readPlain, markdown: readMarkdown, page: readHTML,
}

func (r *reader) tooLarge() *Skipped {
	s := refuse("split it, or put one article in a line of a .jsonl file", "too large: over %d MB in one article", r.max>>20)
	if r.max < 1<<20 {
		s.Reason = "too large: over the limit for one article"
	}
	return s
}

// inflate unpacks gzip, which its first bytes tell.
func inflate(in *bufio.Reader) (*bufio.Reader, error) {
	if magic, _ := in.Peek(2); string(magic) != "\x1f\x8b" {
		return in, nil
	}
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, err
	}
	return bufio.NewReaderSize(z, sniffBytes), nil
}

var errTooLarge = errors.New("too large")

func readAll(in io.Reader, limit int) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, int64(limit)+1))
	if err != nil {
		return nil, err
	}
	if len(data) > limit {
		return nil, errTooLarge
	}
	return data, nil
}

var pageStart = regexp.MustCompile(`(?i)^(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|div|p|meta|title)[\s>]`)

// sniff tells the format by the first bytes of a stream; more says that it goes on.
// Several JSON values on lines of their own are JSON lines, whatever the file is called,
// and so is a line too long to see its end, unless the name says that it is JSON.
func sniff(head []byte, more, named bool) format {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, utf8Mark), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("{")):
		line, rest, ended := bytes.Cut(head, []byte("\n"))
		if ended && json.Valid(line) && (more || len(bytes.TrimSpace(rest)) > 0) || !ended && more && !named {
			return lines
		}
		return objects
	case bytes.HasPrefix(head, []byte("[")) && bytes.HasPrefix(bytes.TrimLeft(head[1:], " \t\r\n"), []byte("{")):
		return objects
	case pageStart.Match(head[:min(len(head), 4<<10)]):
		return page
	case bytes.HasPrefix(head, []byte("---\n")), bytes.HasPrefix(head, []byte("---\r\n")):
		return markdown
	}
	return plainText
}
