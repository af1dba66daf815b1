package graph

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// What lies in a graph directory.
const (
	manifestName   = "graph.json"
	judgementsName = "judgements.txt" // what people decided; written by hand
	segmentName    = "000001.jsonl"
	indexName      = "index.bolt"
)

const (
	manifestFormat  = "hearsay graph"
	manifestVersion = 1
)

func recordFile(dir string) string { return filepath.Join(dir, "statements", segmentName) }
func indexFile(dir string) string  { return filepath.Join(dir, "index", indexName) }

// A manifest says what a graph directory holds. It is written last.
type manifest struct {
	Format        string `json:"format"`
	Version       int    `json:"version"`
	Summary              // what was counted when it was built
	SegmentBytes  int64  `json:"segmentBytes"`
	SegmentSHA256 string `json:"segmentSHA256"`
}

// A DirError says why a directory is no graph that can be opened or written, and what to
// do about it.
type DirError struct {
	Dir    string
	Reason string
	Hint   string
	Err    error // what the system said; nil when it said nothing
}

func (e *DirError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("%s: %s: %v", e.Dir, e.Reason, e.Err)
	}
	return fmt.Sprintf("%s: %s", e.Dir, e.Reason)
}

func (e *DirError) Unwrap() error { return e.Err }

func readManifest(dir string) (*manifest, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, missing(dir)
	case err != nil:
		return nil, &DirError{dir, "cannot be read", "check its permissions", err}
	case !info.IsDir():
		return nil, &DirError{dir, "is a file, wanted a graph directory", "name the directory that hearsay build wrote", nil}
	}
	b, err := os.ReadFile(filepath.Join(dir, manifestName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, noManifest(dir)
	}
	if err != nil {
		return nil, &DirError{dir, "cannot be read", "check its permissions", err}
	}
	m := new(manifest)
	if err := json.Unmarshal(b, m); err != nil || m.Format != manifestFormat {
		return nil, &DirError{dir, manifestName + " is not that of a graph", "build the graph again with --replace", err}
	}
	if m.Version != manifestVersion {
		return nil, &DirError{
			dir, fmt.Sprintf("graph version %d, wanted %d", m.Version, manifestVersion),
			"build the graph again with --replace, or use the hearsay that wrote it", nil,
		}
	}
	return m, nil
}

// missing explains a directory that is not there, and what an interrupted build left.
func missing(dir string) error {
	e := &DirError{dir, "no such graph", "build it with hearsay build", nil}
	if left := Leftovers(dir); len(left) > 0 {
		e.Reason = "no such graph; a build that did not end left " + left[0]
		e.Hint = "build it again; what was left may be removed"
	}
	return e
}

func noManifest(dir string) error {
	for _, part := range []string{"statements", "index"} {
		if _, err := os.Stat(filepath.Join(dir, part)); err == nil {
			return &DirError{dir, "half-written graph: it has no " + manifestName, "build the graph again with --replace", nil}
		}
	}
	return &DirError{dir, "no graph: it has no " + manifestName, "name the directory that hearsay build wrote", nil}
}

// Leftovers returns what builds of dir that were killed have left beside it, sorted. A
// build that still runs has its directory there, too.
func Leftovers(dir string) []string {
	var out []string
	for _, suffix := range []string{tempSuffix, oldSuffix} {
		found, err := filepath.Glob(globQuote(filepath.Clean(dir)) + suffix + "*")
		if err == nil {
			out = append(out, found...)
		}
	}
	slices.Sort(out)
	return out
}

// globQuote keeps the characters of a path from being read as a pattern.
func globQuote(path string) string {
	var b []byte
	for i := range len(path) {
		switch path[i] {
		case '*', '?', '[', '\\':
			b = append(b, '\\')
		}
		b = append(b, path[i])
	}
	return string(b)
}
