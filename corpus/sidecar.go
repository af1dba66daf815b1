package corpus

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"path/filepath"
	"strings"
)

// maxSidecar bounds the .json beside an article, which holds a handful of fields.
const maxSidecar = 1 << 20

// stem returns a path without .gz and without its ending.
func stem(path string) string {
	if strings.HasSuffix(strings.ToLower(path), ".gz") {
		path = path[:len(path)-len(".gz")]
	}
	return strings.TrimSuffix(path, filepath.Ext(path))
}

// isSidecar reports whether a path is the .json of an article beside it: a.json beside
// a.txt, or a.txt.json.
func (f files) isSidecar(path string) bool {
	if strings.ToLower(filepath.Ext(path)) != ".json" {
		return false
	}
	base := stem(path)
	if endings[ending(base)] != unknown && f.isFile(base) {
		return true
	}
	for e := range endings {
		if f.isFile(base+e) || f.isFile(base+e+".gz") {
			return true
		}
	}
	return false
}

func (f files) isFile(path string) bool {
	info, err := f.stat(path)
	return err == nil && !info.IsDir()
}

// beside reads the .json that belongs to the article at path, if there is one.
func (f files) beside(path string) (facts, []*Skipped) {
	for _, side := range []string{path + ".json", stem(path) + ".json"} {
		if side == path {
			continue
		}
		info, err := f.stat(side)
		if err != nil || info.IsDir() {
			continue
		}
		known, notices := f.readSidecar(side, info)
		for _, n := range notices {
			n.Path = side
		}
		return known, notices
	}
	return facts{}, nil
}

func (f files) readSidecar(side string, info fs.FileInfo) (facts, []*Skipped) {
	unreadable := func(reason string) (facts, []*Skipped) {
		return facts{}, []*Skipped{minor("write an object with publisher, date, url, lang, title", "left unread: %s", reason)}
	}
	if info.Size() > maxSidecar {
		return unreadable("over 1 MB")
	}
	file, err := f.open(side)
	if err != nil {
		return unreadable(systemError(side, err).Reason)
	}
	defer file.Close()
	data, err := readAll(file, maxSidecar)
	if err != nil {
		return unreadable(systemError(side, err).Reason)
	}
	var fields map[string]any
	if err := json.Unmarshal(bytes.TrimPrefix(data, utf8Mark), &fields); err != nil || fields == nil {
		return unreadable(notObject(err).Reason)
	}
	known, unread := factsFrom(fields)
	return known, dateNotices(unread)
}
