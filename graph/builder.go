package graph

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/cayleygraph/cayley/graph"

	"hearsay/schema"
)

// What a build and the graph that it replaces are called until it is whole.
const (
	tempSuffix = ".tmp-"
	oldSuffix  = ".old-"
)

// CreateOptions say how a graph is created.
type CreateOptions struct {
	Replace bool // put the new graph in the place of one that is there
}

// A Summary counts what a graph holds.
type Summary struct {
	Articles   int `json:"articles"`
	Statements int `json:"statements"`
	Holders    int `json:"holders"` // that hold, relay, publish or take part in something
	Claims     int `json:"claims"`
	Citations  int `json:"citations"`
	Quads      int `json:"quads"`
}

// A Builder writes a graph. It works in a directory beside the one asked for, which
// appears whole or not at all. A Builder is not safe for concurrent use.
type Builder struct {
	dir     string
	temp    string
	replace bool
	spill   *os.File
	w       *bufio.Writer
	size    int64
	entries map[string]spilled
	done    bool
}

// spilled says where a reading lies in the spill file.
type spilled struct {
	doc    string
	offset int64
	length int
}

// Create begins a graph at dir. It returns a [*DirError] when something is there and
// opts do not say to replace it, or when it is there and no graph.
func Create(dir string, opts CreateOptions) (*Builder, error) {
	dir = filepath.Clean(dir)
	if err := mayWrite(dir, opts.Replace); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o777); err != nil {
		return nil, &DirError{dir, "cannot be created", "", err}
	}
	temp, err := os.MkdirTemp(filepath.Dir(dir), filepath.Base(dir)+tempSuffix)
	if err != nil {
		return nil, &DirError{dir, "cannot be created", "check that its parent directory may be written", err}
	}
	b := &Builder{dir: dir, temp: temp, replace: opts.Replace, entries: make(map[string]spilled)}
	if b.spill, err = os.Create(filepath.Join(temp, "spill")); err != nil {
		return nil, errors.Join(b.wrap(err), b.Abort())
	}
	b.w = bufio.NewWriterSize(b.spill, 1<<16)
	return b, nil
}

// mayWrite reports why dir must not be written. What is no graph is never replaced.
func mayWrite(dir string, replace bool) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return &DirError{dir, "cannot be read", "a graph is a directory", err}
	case len(entries) == 0:
		return nil
	case !replace:
		return &DirError{dir, "already exists", "give --replace to build it anew", nil}
	}
	for _, e := range entries {
		if !slices.Contains([]string{manifestName, "statements", "index", judgementsName}, e.Name()) {
			return &DirError{dir, "holds " + e.Name() + " and is not replaced: it is no graph", "name another directory", nil}
		}
	}
	return nil
}

func (b *Builder) wrap(err error) error { return fmt.Errorf("%s: %w", b.dir, err) }

// Add takes one reading. The order of readings does not matter. An article that was
// added before changes nothing; of two copies under different names the first by name
// stays. An error says what is wrong with the reading and leaves the builder as it was,
// unless the disk failed, when every later call fails as well.
func (b *Builder) Add(r *schema.Reading) error {
	if b.done {
		return b.wrap(errors.New("add after commit or abort"))
	}
	if err := check(r); err != nil {
		return &ReadingError{r.Article.Doc, err}
	}
	line, err := encodeReading(r)
	if err != nil {
		return fmt.Errorf("%s: %w", r.Article.Doc, err)
	}
	if old, ok := b.entries[r.Article.ID]; ok {
		if same, err := b.keeps(old, r.Article.Doc, line); same || err != nil {
			return err
		}
	}
	b.entries[r.Article.ID] = spilled{r.Article.Doc, b.size, len(line)}
	n, err := b.w.Write(line)
	b.size += int64(n)
	if err != nil {
		return b.wrap(err)
	}
	return nil
}

// keeps reports whether the reading that is there stays: the first of the two by name,
// then by content, so that the order of adding does not show.
func (b *Builder) keeps(old spilled, doc string, line []byte) (bool, error) {
	if c := cmp.Compare(old.doc, doc); c != 0 {
		return c < 0, nil
	}
	there, err := b.read(old)
	return bytes.Compare(there, line) <= 0, err
}

func (b *Builder) read(s spilled) ([]byte, error) {
	if err := b.w.Flush(); err != nil {
		return nil, b.wrap(err)
	}
	line := make([]byte, s.length)
	if _, err := b.spill.ReadAt(line, s.offset); err != nil {
		return nil, b.wrap(err)
	}
	return line, nil
}

// Dir returns where the graph will be.
func (b *Builder) Dir() string { return b.dir }

// Len returns how many articles were added.
func (b *Builder) Len() int { return len(b.entries) }

// Abort throws the build away. It is safe to call after Commit, when it does nothing.
func (b *Builder) Abort() error {
	if b.done {
		return nil
	}
	b.done = true
	if b.spill != nil {
		b.spill.Close()
	}
	if err := os.RemoveAll(b.temp); err != nil {
		return b.wrap(err)
	}
	return nil
}

// Commit derives what all articles say together, writes record and index, checks them,
// and puts the graph in its place. On an error, a cancelled context among them, nothing
// of the build stays and what was at its place is untouched.
func (b *Builder) Commit(ctx context.Context) (Summary, error) {
	if b.done {
		return Summary{}, b.wrap(errors.New("commit after commit or abort"))
	}
	sum, err := b.write(ctx)
	if err == nil {
		err = b.install()
	}
	if err != nil {
		return Summary{}, errors.Join(err, b.Abort())
	}
	b.done = true
	return sum, nil
}

// write fills the temporary directory.
func (b *Builder) write(ctx context.Context) (Summary, error) {
	if err := b.w.Flush(); err != nil {
		return Summary{}, b.wrap(err)
	}
	for _, part := range []string{"statements", "index"} {
		if err := os.Mkdir(filepath.Join(b.temp, part), 0o777); err != nil {
			return Summary{}, b.wrap(err)
		}
	}
	db, err := openBolt(indexFile(b.temp), true)
	if err != nil {
		return Summary{}, b.wrap(err)
	}
	qs, err := initStore(db)
	if err != nil {
		db.Close()
		return Summary{}, b.wrap(err)
	}
	m, err := b.fill(ctx, qs)
	if err == nil {
		err = db.DB().Sync()
	}
	if err := errors.Join(err, qs.Close()); err != nil {
		return Summary{}, b.wrap(err)
	}
	if err := b.close(m); err != nil {
		return Summary{}, b.wrap(err)
	}
	return m.Summary, nil
}

// fill writes the record and the index side by side, one article at a time.
func (b *Builder) fill(ctx context.Context, qs graph.QuadStore) (*manifest, error) {
	f, err := os.Create(recordFile(b.temp))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	seg, err := newSegmentWriter(f)
	if err != nil {
		return nil, err
	}
	sink, err := newSink(qs)
	if err != nil {
		return nil, err
	}
	m := &manifest{Format: manifestFormat, Version: manifestVersion}
	d := newDeriver()
	for _, id := range sortedKeys(b.entries) {
		if err := errors.Join(ctx.Err(), b.copyReading(id, seg, sink, m, d)); err != nil {
			return nil, err
		}
	}
	if err := m.finish(sink, d); err != nil {
		return nil, err
	}
	if m.SegmentBytes, m.SegmentSHA256, err = seg.close(); err != nil {
		return nil, err
	}
	if err := f.Sync(); err != nil {
		return nil, err
	}
	return m, verifyCount(ctx, qs, m)
}

// copyReading takes one reading from the spill file to the record and the index. It is decoded anew so that the graph
// follows from the record and from nothing else.
func (b *Builder) copyReading(id string, seg *segmentWriter, sink *quadSink, m *manifest, d *deriver) error {
	line, err := b.read(b.entries[id])
	if err != nil {
		return err
	}
	if err := seg.add(line); err != nil {
		return err
	}
	r := new(schema.Reading)
	if err := json.Unmarshal(line, r); err != nil {
		return err
	}
	d.add(r)
	m.Articles++
	m.Statements += len(r.Statements)
	m.Citations += len(r.Citations)
	return sink.add(readingQuads(r))
}

// finish writes what is derived from all readings.
func (m *manifest) finish(sink *quadSink, d *deriver) error {
	if err := errors.Join(sink.add(d.finish()), sink.flush()); err != nil {
		return err
	}
	m.Holders, m.Claims, m.Quads = len(d.entities), len(d.claims), int(sink.n)
	return nil
}

// verifyCount compares what the index holds with what was written to it.
func verifyCount(ctx context.Context, qs graph.QuadStore, m *manifest) error {
	st, err := qs.Stats(ctx, false)
	if err != nil && m.Quads > 0 {
		return err
	}
	if st.Quads.Value != int64(m.Quads) {
		return fmt.Errorf("index holds %d quads, %d were written", st.Quads.Value, m.Quads)
	}
	return nil
}

// close removes the spill file, writes the manifest and makes all of it durable.
func (b *Builder) close(m *manifest) error {
	b.spill.Close()
	if err := os.Remove(b.spill.Name()); err != nil {
		return err
	}
	if err := b.carryJudgements(); err != nil {
		return err
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	if err := writeSynced(filepath.Join(b.temp, manifestName), append(text, '\n')); err != nil {
		return err
	}
	for _, part := range []string{"statements", "index", ""} {
		if err := syncDir(filepath.Join(b.temp, part)); err != nil {
			return err
		}
	}
	return os.Chmod(b.temp, 0o755)
}
