package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The architecture: which packages of this module a package may import, and which other
// modules. A package that is not in the table does not exist. Tests may import what
// they need.
var architecture = map[string]struct{ own, modules []string }{
	"schema":           {},
	"schema/gazetteer": {own: []string{"schema"}},
	"corpus": {own: []string{"schema"}, modules: []string{
		"codeberg.org/readeck/go-readability/v2", // the article in a page
		"github.com/abadojack/whatlanggo",        // is it English
		"github.com/gogs/chardet",                // charset of an undeclared page
		"go.yaml.in/yaml/v3",                     // front matter
		"golang.org/x/net/html",
		"golang.org/x/text",
	}},
	"extract/text":    {own: []string{"schema"}},
	"extract/lexicon": {own: []string{"schema"}},
	"extract/parse": {own: []string{
		"schema", "schema/gazetteer", "extract/text", "extract/lexicon", "extract/parse/model",
	}},
	"extract/parse/model": {own: []string{"extract/parse/nn", "extract/parse/arc"}},
	"extract/parse/nn":    {},
	"extract/parse/arc":   {},
	"cmd/train": {own: []string{
		"extract/parse", "extract/parse/model", "extract/parse/nn", "extract/parse/arc",
	}},
	"extract": {own: []string{"schema", "schema/gazetteer", "extract/text", "extract/lexicon", "extract/parse"}},
	"graph": {own: []string{"schema", "schema/gazetteer"}, modules: []string{
		"github.com/cayleygraph/cayley",
		"github.com/cayleygraph/quad",
		"github.com/dop251/goja", // errors of Gizmo queries
		"github.com/hidal-go/hidalgo",
		"go.etcd.io/bbolt",
		"golang.org/x/sys/unix", // exchanging two directories at once
	}},
	"graph/export": {own: []string{"schema", "schema/gazetteer", "graph"}, modules: []string{
		"github.com/cayleygraph/quad",
		"github.com/goccy/go-graphviz",
	}},
	"cmd/hearsay": {
		own:     []string{"schema", "corpus", "extract", "extract/text", "extract/parse", "graph", "graph/export"},
		modules: []string{"github.com/spf13/cobra"},
	},
}

const (
	moduleRoot = "../.."
	moduleName = "hearsay"
)

// TestImports reads the files rather than asking the go command, so that it also sees
// files of other systems and holds before the module builds.
func TestImports(t *testing.T) {
	seen := make(map[string]bool)
	for _, file := range goFiles(t) {
		pkg := filepath.ToSlash(filepath.Dir(file))
		allowed, ok := architecture[pkg]
		if !ok {
			t.Errorf("%s: package %s is not in the table of %s", file, pkg, "imports_test.go")
			continue
		}
		seen[pkg] = true
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join(moduleRoot, file), nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range parsed.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if own, ok := strings.CutPrefix(name, moduleName+"/"); ok {
				if !slices.Contains(allowed.own, own) {
					t.Errorf("%s: %s must not import %s", file, pkg, own)
				}
			} else if !standard(name) && !slices.ContainsFunc(allowed.modules, func(m string) bool { return name == m || strings.HasPrefix(name, m+"/") }) {
				t.Errorf("%s: %s must not import %s", file, pkg, name)
			}
		}
	}
	for pkg := range architecture {
		if !seen[pkg] {
			t.Errorf("package %s is in the table and has no files", pkg)
		}
	}
}

// TestSizes holds the limits of the house: a file of at most 400 lines, unless it is
// generated or a test.
func TestSizes(t *testing.T) {
	for _, file := range goFiles(t) {
		data, err := os.ReadFile(filepath.Join(moduleRoot, file))
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(data), "\n"); n > 400 && !strings.HasPrefix(path.Base(file), "z") {
			t.Errorf("%s: %d lines, want at most 400", file, n)
		}
	}
}

// standard reports whether an import path is of the standard library.
func standard(name string) bool {
	first, _, _ := strings.Cut(name, "/")
	return !strings.Contains(first, ".") && first != moduleName
}

// goFiles lists the module's Go files that are not tests, relative to its root.
func goFiles(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir(moduleRoot, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(moduleRoot, name)
		if err != nil {
			return err
		}
		base := path.Base(filepath.ToSlash(rel))
		switch {
		case d.IsDir() && rel != "." && (strings.HasPrefix(base, ".") || base == "testdata" || rel == "tools" || rel == "build"):
			return filepath.SkipDir
		case !d.IsDir() && strings.HasSuffix(base, ".go") && !strings.HasSuffix(base, "_test.go"):
			files = append(files, rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
