package corpus

import (
	"bufio"
	"io"
	"iter"
	"path/filepath"
	"time"

	"hearsay/schema"
)

// Options change how articles are read. The zero value suits nearly everybody.
type Options struct {
	// Now is the time by which a date lies in the future. Zero is the time at which
	// reading starts; tests and repeatable runs set it.
	Now time.Time

	// MaxBytes is the size, decompressed, above which a file or a JSON line is refused.
	// Zero is DefaultMaxBytes. Reading needs a few times as much memory.
	MaxBytes int
}

// DefaultMaxBytes is the largest file or JSON line that is read as an article: a thousand
// times a long article.
const DefaultMaxBytes = 8 << 20

// Articles reads files, folders, globs and, for "-", standard input. See
// [Options.Articles].
func Articles(paths []string, stdin io.Reader) iter.Seq2[*schema.Article, error] {
	return Options{}.Articles(paths, stdin)
}

// Articles yields the articles of files, of folders (recursively, without hidden files
// and folders), of globs and, for "-", of standard input, whose format is told by its
// first bytes. They come in the order of the sorted paths, each path once, lines of one
// file in their order.
//
// In place of an article that cannot be read comes an error, always a *[Skipped], and
// reading goes on; a Skipped with Minor set comes right before the article it is about.
// Only one file, or one line, is in memory at a time.
func (o Options) Articles(paths []string, stdin io.Reader) iter.Seq2[*schema.Article, error] {
	return func(yield func(*schema.Article, error) bool) {
		r := o.reader(onDisk, yield)
		for _, in := range findInputs(onDisk, paths) {
			switch {
			case in.skipped != nil:
				r.skip(in.skipped)
			case in.path == "-":
				if stdin != nil {
					r.stream(bufio.NewReaderSize(stdin, sniffBytes), "-", "stdin", "", facts{})
				}
			default:
				r.file(in.path)
			}
			if r.stopped {
				return
			}
		}
	}
}

// A reader reads one file after the other and hands on what it finds.
type reader struct {
	files
	now     time.Time
	max     int
	yield   func(*schema.Article, error) bool
	stopped bool // the caller has seen enough
}

func (o Options) reader(fs files, yield func(*schema.Article, error) bool) *reader {
	r := &reader{files: fs, now: o.Now, max: o.MaxBytes, yield: yield}
	if r.now.IsZero() {
		r.now = time.Now()
	}
	if r.max <= 0 {
		r.max = DefaultMaxBytes
	}
	return r
}

func (r *reader) skip(s *Skipped) {
	if !r.stopped {
		r.stopped = !r.yield(nil, s)
	}
}

// article finishes one draft and hands it on; bad says why there is none. Line is 0 when
// the article is the whole file.
func (r *reader) article(d *draft, bad *Skipped, path, doc string, line int, beside facts) {
	if r.stopped {
		return
	}
	at := func(s *Skipped) *Skipped {
		s.Path = path
		if s.Line == 0 {
			s.Line = line
		}
		return s
	}
	if bad != nil {
		r.skip(at(bad))
		return
	}
	a, notices, bad := finish(d, beside, doc, r.now)
	if bad != nil {
		r.skip(at(bad))
		return
	}
	for _, n := range notices {
		r.skip(at(n))
	}
	if r.stopped {
		return
	}
	a.Path = path
	r.stopped = !r.yield(a, nil)
}

// file opens one file and reads it with the facts of the .json beside it.
func (r *reader) file(path string) {
	f, err := r.open(path)
	if err != nil {
		r.skip(systemError(path, err))
		return
	}
	defer f.Close()
	beside, notices := r.beside(path)
	for _, n := range notices {
		r.skip(n)
	}
	if !r.stopped {
		r.stream(bufio.NewReaderSize(f, sniffBytes), path, filepath.Base(path), path, beside)
	}
}
