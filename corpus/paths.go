package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// files is where articles are read from: the disk, or the built-in corpus.
type files struct {
	open    func(path string) (fs.File, error)
	stat    func(path string) (fs.FileInfo, error)
	readDir func(path string) ([]fs.DirEntry, error) // sorted by name
	join    func(elem ...string) string
}

var onDisk = files{
	open:    func(path string) (fs.File, error) { return os.Open(path) },
	stat:    os.Stat,
	readDir: os.ReadDir,
	join:    filepath.Join,
}

// An input is one file to read, or why a path gives none.
type input struct {
	path    string
	skipped *Skipped
}

// findInputs turns paths into files, sorted, each once.
func findInputs(fs files, paths []string) []input {
	w := walk{files: fs, seen: map[string]bool{}}
	for _, p := range paths {
		w.path(p)
	}
	slices.SortStableFunc(w.found, func(a, b input) int { return strings.Compare(a.path, b.path) })
	return w.found
}

type walk struct {
	files
	found []input
	seen  map[string]bool
	other map[string]int // files passed over in the folder given, by ending
}

func (w *walk) add(in input) {
	key := in.path
	if key != "-" {
		key = filepath.Clean(key)
	}
	if in.skipped != nil {
		w.found = append(w.found, in)
		return
	}
	if !w.seen[key] {
		w.seen[key] = true
		w.found = append(w.found, in)
	}
}

func (w *walk) skip(path string, s *Skipped) {
	s.Path = path
	w.add(input{path, s})
}

// path expands one path as given.
func (w *walk) path(p string) {
	if p == "-" {
		w.add(input{path: p})
		return
	}
	info, err := w.stat(p)
	switch {
	case err == nil && info.IsDir():
		w.other = map[string]int{}
		w.folder(p)
		w.passedOver(p)
	case err == nil:
		if !w.isSidecar(p) {
			w.add(input{path: p})
		}
	case errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(p, "*?["):
		w.glob(p)
	default:
		w.skip(p, systemError(p, err))
	}
}

// glob expands a pattern that the shell has left alone. Hidden files match only a pattern
// that asks for them.
func (w *walk) glob(pattern string) {
	matches, err := filepath.Glob(pattern)
	if err != nil {
		w.skip(pattern, refuse("quote file names that hold * ? [ or ]", "not a pattern: %v", err))
		return
	}
	n := 0
	for _, m := range matches {
		if hidden(filepath.Base(m)) && !hidden(filepath.Base(pattern)) {
			continue
		}
		n++
		w.path(m)
	}
	if n == 0 {
		w.skip(pattern, refuse("check the spelling; ** is not known, a folder is read with all folders in it", "matches no file"))
	}
}

// folder reads a folder and those in it. Links to folders are not followed, so that no
// loop of them can hold up the run.
func (w *walk) folder(dir string) {
	entries, err := w.readDir(dir)
	if err != nil {
		w.skip(dir, systemError(dir, err))
	}
	for _, e := range entries {
		if hidden(e.Name()) {
			continue
		}
		path := w.join(dir, e.Name())
		mode := e.Type()
		if mode&fs.ModeSymlink != 0 {
			info, err := w.stat(path)
			switch {
			case err != nil:
				w.skip(path, systemError(path, err))
				continue
			case info.IsDir():
				w.skip(path, minor("name it to have it read", "link to a folder, not followed"))
				continue
			}
			mode = info.Mode().Type()
		}
		switch {
		case mode.IsDir():
			w.folder(path)
		case !mode.IsRegular(), ending(path) == ".json" && w.isSidecar(path):
		case endings[ending(path)] == unknown:
			w.other[ending(path)]++
		default:
			w.add(input{path: path})
		}
	}
}

func hidden(name string) bool { return len(name) > 1 && name[0] == '.' && name != ".." }

// passedOver says, once for a folder as given, how many files are of other kinds.
func (w *walk) passedOver(dir string) {
	if len(w.other) == 0 {
		return
	}
	var kinds []string
	n := 0
	for _, e := range slices.Sorted(maps.Keys(w.other)) {
		n += w.other[e]
		name := e
		if name == "" {
			name = "no ending"
		}
		kinds = append(kinds, fmt.Sprintf("%d %s", w.other[e], name))
	}
	files := "files"
	if n == 1 {
		files = "file"
	}
	w.skip(dir, minor("name a file to have it read whatever its ending", "%d %s of other kinds passed over (%s)", n, files, strings.Join(kinds, ", ")))
}

// systemError words an error of the system without repeating the path.
func systemError(path string, err error) *Skipped {
	s := &Skipped{Path: path, Reason: err.Error(), err: err}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		s.Reason = pe.Err.Error()
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		s.Reason, s.Hint = "no such file or folder", "check the spelling"
	case errors.Is(err, fs.ErrPermission):
		s.Reason, s.Hint = "permission denied", "make it readable for this user"
	case errors.Is(err, io.ErrUnexpectedEOF):
		s.Reason, s.Hint = "cut off: the compressed data end too early", "copy the file again"
	}
	return s
}
