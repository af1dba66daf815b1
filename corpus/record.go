package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// lines reads JSON lines: an article a line, in a file of any length.
func (r *reader) lines(in *bufio.Reader, path, doc string, beside facts) {
	if head, _ := in.Peek(sniffBytes); len(head) > 0 {
		if bad := refuseBinary(head); bad != nil {
			bad.Path = path
			r.skip(bad)
			return
		}
	}
	found := false
	for n := 1; !r.stopped; n++ {
		line, err := nextLine(in, r.max)
		if err == io.EOF {
			break
		}
		if err != nil && !errors.Is(err, errTooLarge) {
			s := systemError(path, err)
			s.Line = n
			r.skip(s)
			return
		}
		line = bytes.TrimSpace(bytes.TrimPrefix(line, utf8Mark))
		if len(line) == 0 && err == nil {
			continue
		}
		found = true
		var d *draft
		bad := r.tooLarge()
		if err == nil {
			d, bad = readRecord(line)
		}
		r.article(d, bad, path, fmt.Sprintf("%s#%d", doc, n), n, beside)
	}
	if !found {
		s := refuse("", "empty: no line in it")
		s.Path = path
		r.skip(s)
	}
}

// nextLine returns a line without its end. A line above limit is read past without being
// kept, and errTooLarge returned. io.EOF comes alone, after the last line.
func nextLine(in *bufio.Reader, limit int) ([]byte, error) {
	var line []byte
	long, some := false, false
	for {
		part, err := in.ReadSlice('\n')
		some = some || len(part) > 0
		if long = long || len(line)+len(part) > limit+1; !long {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && !some:
			return nil, io.EOF
		case err != nil && err != io.EOF:
			return nil, err
		case long:
			return nil, errTooLarge
		}
		return bytes.TrimSuffix(line, []byte("\n")), nil
	}
}

// objects reads one JSON value: an article, a list of articles, or, when it is several
// values after all, JSON lines.
func (r *reader) objects(data []byte, path, doc string, beside facts) {
	data = bytes.TrimSpace(bytes.TrimPrefix(data, utf8Mark))
	if len(data) > 0 && data[0] == '{' && !json.Valid(data) {
		r.lines(bufio.NewReaderSize(bytes.NewReader(data), sniffBytes), path, doc, beside)
		return
	}
	if len(data) == 0 || data[0] != '[' {
		d, bad := readRecord(data)
		r.article(d, bad, path, doc, 0, beside)
		return
	}
	var list []json.RawMessage
	if err := json.Unmarshal(data, &list); err != nil {
		s := refuse("", "not JSON: %v", err)
		s.Path, s.err = path, err
		r.skip(s)
		return
	}
	for i, item := range list {
		d, bad := readRecord(item)
		r.article(d, bad, path, fmt.Sprintf("%s#%d", doc, i+1), i+1, beside)
	}
}

// readRecord reads one JSON object. The text of the article is its text field, byte for
// byte; a list of strings is read as paragraphs.
func readRecord(line []byte) (*draft, *Skipped) {
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.UseNumber()
	var fields map[string]any
	err := dec.Decode(&fields)
	if err == nil && dec.More() {
		err = fmt.Errorf("text after the object, at byte %d", dec.InputOffset())
	}
	if err != nil || fields == nil {
		return nil, notObject(err)
	}
	text, found := textOf(fields)
	if !found {
		return nil, refuse("name the field text", "no article in it: wanted a field text, body or content")
	}
	d := &draft{text: text, record: true}
	var unread []string
	d.given, unread = factsFrom(fields)
	d.notices = dateNotices(unread)
	d.skipMark()
	return d, nil
}

func notObject(err error) *Skipped {
	found := "null"
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong):
		found = wrong.Value
	case errors.Is(err, io.ErrUnexpectedEOF):
		found = "an end in the middle"
	case err != nil:
		found = err.Error()
	}
	s := refuse("each line has to be one JSON object", "not a JSON object: found %s", found)
	s.err = err
	return s
}

func textOf(fields map[string]any) (string, bool) {
	fields = normalised(fields)
	for _, name := range textFields {
		switch v := fields[name].(type) {
		case string:
			return validText(v), true
		case []any:
			var paragraphs []string
			for _, p := range v {
				if s, ok := p.(string); ok {
					paragraphs = append(paragraphs, validText(s))
				}
			}
			if len(paragraphs) > 0 {
				return strings.Join(paragraphs, "\n\n"), true
			}
		}
	}
	return "", false
}
