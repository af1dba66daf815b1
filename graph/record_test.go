package graph

import (
	"bytes"
	"strings"
	"testing"

	"hearsay/schema"
)

func segment(t testing.TB, readings ...*schema.Reading) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := newSegmentWriter(&b)
	if err != nil {
		t.Fatal(err)
	}
	byID := make(map[string]*schema.Reading)
	for _, r := range readings {
		byID[r.Article.ID] = r
	}
	for _, id := range sortedKeys(byID) {
		line, err := encodeReading(byID[id])
		if err != nil {
			t.Fatal(err)
		}
		if err := w.add(line); err != nil {
			t.Fatal(err)
		}
	}
	size, _, err := w.close()
	if err != nil || size != int64(b.Len()) {
		t.Fatal(size, b.Len(), err)
	}
	return b.Bytes()
}

// readAll returns how many readings came before the end or the error.
func readAll(b []byte) (n int, err error) {
	for _, e := range readSegment(bytes.NewReader(b), "record") {
		if e != nil {
			return n, e
		}
		n++
	}
	return n, nil
}

func TestSegment(t *testing.T) {
	whole := string(segment(t, sampleReadings(t)...))
	if n, err := readAll([]byte(whole)); n != 4 || err != nil {
		t.Fatalf("%d readings, %v", n, err)
	}
	lines := strings.SplitAfter(whole, "\n")
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", "record:1: file ends"},
		{"no record", "hello\n", "record:1: no header"},
		{"version", strings.Replace(whole, `"version":1`, `"version":2`, 1), "record:1: record version 2, wanted 1"},
		{"no footer", strings.Join(lines[:5], ""), "record:6: file ends within the record"},
		{"cut", whole[:len(whole)-10], "file ends within the record"},
		{"one reading lost", lines[0] + strings.Join(lines[2:], ""), "footer counts 4 readings, found 3"},
		{"a changed word", strings.Replace(whole, "Kirby said", "Kirby sang", 1), "checksum"},
		{"unsorted", lines[0] + lines[2] + lines[1] + strings.Join(lines[3:], ""), "wanted them sorted"},
		{"twice", lines[0] + lines[1] + strings.Join(lines[1:], ""), "wanted them sorted"},
		{"after the end", whole + "x", "bytes after the footer"},
		{"no reading", lines[0] + "{\n" + strings.Join(lines[1:], ""), "record:2: reading"},
	} {
		if _, err := readAll([]byte(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
}

func FuzzSegment(f *testing.F) {
	var t testing.T
	whole := segment(&t, sampleReadings(&t)[3:]...)
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add([]byte("{\"format\":\"hearsay statements\",\"version\":1}\n{\"readings\":0,\"sha256\":\"\"}\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		var readings []*schema.Reading
		for r, err := range readSegment(bytes.NewReader(b), "record") {
			if err != nil {
				return
			}
			readings = append(readings, r)
		}
		// What was read without an error can be mapped to quads and written again.
		for _, r := range readings {
			readingQuads(r)
		}
		if n, err := readAll(segment(t, readings...)); err != nil || n != len(readings) {
			t.Fatalf("%d readings were read, %d come back: %v", len(readings), n, err)
		}
	})
}
