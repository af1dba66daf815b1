package graph

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"iter"
	"os"

	"hearsay/schema"
)

// A segment is the record: a text file with a header line, one reading a line in JSON,
// sorted by article, and a footer line with the count and a checksum of everything
// before it. Its bytes follow from the readings alone.

const (
	segmentFormat  = "hearsay statements"
	segmentVersion = 1
	maxLine        = 512 << 20 // bytes; an article that large is not one
)

type segmentHeader struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
}

type segmentFooter struct {
	Readings *int   `json:"readings"`
	SHA256   string `json:"sha256"`
}

// A segmentWriter writes readings in the order in which they are given.
type segmentWriter struct {
	w    *bufio.Writer
	sum  hash.Hash
	n    int
	size int64
}

func newSegmentWriter(w io.Writer) (*segmentWriter, error) {
	s := &segmentWriter{w: bufio.NewWriterSize(w, 1<<16), sum: sha256.New()}
	head, err := json.Marshal(segmentHeader{segmentFormat, segmentVersion})
	if err != nil {
		return nil, err
	}
	return s, s.line(head)
}

func (s *segmentWriter) line(b []byte) error {
	b = append(b[:len(b):len(b)], '\n')
	s.sum.Write(b)
	s.size += int64(len(b))
	_, err := s.w.Write(b)
	return err
}

// add writes one encoded reading.
func (s *segmentWriter) add(encoded []byte) error {
	s.n++
	return s.line(encoded)
}

// close writes the footer and what is buffered, and returns the size and the checksum.
func (s *segmentWriter) close() (int64, string, error) {
	sum := hex.EncodeToString(s.sum.Sum(nil))
	foot, err := json.Marshal(segmentFooter{&s.n, sum})
	if err != nil {
		return 0, "", err
	}
	if err := s.line(foot); err != nil {
		return 0, "", err
	}
	return s.size, sum, s.w.Flush()
}

// readSegment yields the readings of a segment. It ends with an error when the segment
// is of another version, cut short, changed or out of order; the readings before it may
// then be wrong as well, and are to be thrown away.
func readSegment(r io.Reader, name string) iter.Seq2[*schema.Reading, error] {
	return func(yield func(*schema.Reading, error) bool) {
		s := segmentReader{r: bufio.NewReaderSize(r, 1<<16), sum: sha256.New(), name: name}
		if err := s.header(); err != nil {
			yield(nil, err)
			return
		}
		for {
			reading, err := s.next()
			if err == io.EOF {
				return
			}
			if !yield(reading, err) || err != nil {
				return
			}
		}
	}
}

type segmentReader struct {
	r    *bufio.Reader
	sum  hash.Hash
	name string
	line int
	n    int
	last string // article of the reading before
}

func (s *segmentReader) errorf(format string, args ...any) error {
	return fmt.Errorf("%s:%d: %w", s.name, s.line, fmt.Errorf(format, args...))
}

// read returns the next line without its end.
func (s *segmentReader) read() ([]byte, error) {
	s.line++
	var b []byte
	for {
		part, err := s.r.ReadSlice('\n')
		if len(b)+len(part) > maxLine {
			return nil, s.errorf("line longer than %d bytes", maxLine)
		}
		b = append(b, part...)
		switch {
		case err == bufio.ErrBufferFull:
		case err == io.EOF:
			return nil, s.errorf("file ends within the record, wanted a footer line")
		case err != nil:
			return nil, s.errorf("%w", err)
		default:
			return b[:len(b)-1], nil
		}
	}
}

func (s *segmentReader) header() error {
	b, err := s.read()
	if err != nil {
		return err
	}
	var h segmentHeader
	if err := json.Unmarshal(b, &h); err != nil || h.Format != segmentFormat {
		return s.errorf("no header of a record, wanted format %q", segmentFormat)
	}
	if h.Version != segmentVersion {
		return s.errorf("record version %d, wanted %d", h.Version, segmentVersion)
	}
	s.hash(b)
	return nil
}

func (s *segmentReader) hash(line []byte) {
	s.sum.Write(line)
	s.sum.Write([]byte{'\n'})
}

// next returns the next reading, or io.EOF after a footer that fits.
func (s *segmentReader) next() (*schema.Reading, error) {
	b, err := s.read()
	if err != nil {
		return nil, err
	}
	if bytes.HasPrefix(b, []byte(`{"readings":`)) {
		return nil, s.footer(b)
	}
	r := new(schema.Reading)
	if err := json.Unmarshal(b, r); err != nil {
		return nil, s.errorf("reading: %w", err)
	}
	if r.Article.ID <= s.last {
		return nil, s.errorf("article %q after %q, wanted them sorted", r.Article.ID, s.last)
	}
	if err := check(r); err != nil {
		return nil, s.errorf("%w", err)
	}
	s.last = r.Article.ID
	s.n++
	s.hash(b)
	return r, nil
}

func (s *segmentReader) footer(b []byte) error {
	var f segmentFooter
	if err := json.Unmarshal(b, &f); err != nil || f.Readings == nil {
		return s.errorf("footer cannot be read")
	}
	if *f.Readings != s.n {
		return s.errorf("footer counts %d readings, found %d", *f.Readings, s.n)
	}
	if sum := hex.EncodeToString(s.sum.Sum(nil)); sum != f.SHA256 {
		return s.errorf("checksum is %s, footer says %s: the record was changed", sum, f.SHA256)
	}
	if _, err := s.r.ReadByte(); !errors.Is(err, io.EOF) {
		return s.errorf("bytes after the footer")
	}
	return io.EOF
}

// encodeReading returns a reading in its canonical form: sorted, without the path that it
// was read from, so that the same article has the same bytes wherever it lay.
func encodeReading(r *schema.Reading) ([]byte, error) {
	c := *r
	c.Article.Path = ""
	c.Sort()
	return json.Marshal(&c)
}

// Readings returns the record of the graph directory dir: every reading, by article, and
// an error at the end when the record is not whole.
func Readings(dir string) iter.Seq2[*schema.Reading, error] {
	return func(yield func(*schema.Reading, error) bool) {
		f, err := os.Open(recordFile(dir))
		if err != nil {
			yield(nil, err)
			return
		}
		defer f.Close()
		readSegment(f, f.Name())(yield)
	}
}
