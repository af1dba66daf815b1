package lexicon

import (
	"embed"
	"fmt"
	"strings"
)

//go:embed *.txt
var files embed.FS

// rows returns the lines of an embedded table, each split into its columns. Comments
// and empty lines are left out. It panics when a line has another number of columns,
// since that is a broken build.
func rows(name string, columns int) [][]string {
	data, err := files.ReadFile(name)
	if err != nil {
		panic("lexicon: " + err.Error())
	}
	var all [][]string
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || line[0] == '#' {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			panic(fmt.Sprintf("lexicon: %s:%d: %d columns, want %d", name, n, len(row), columns))
		}
		all = append(all, row)
	}
	return all
}

// set reads a table of words alone.
func set(file string) map[string]bool {
	m := make(map[string]bool)
	for _, row := range rows(file, 1) {
		m[row[0]] = true
	}
	return m
}

// broken panics because an entry of a table holds a code that means nothing.
func broken(name, entry, code string) {
	panic(fmt.Sprintf("lexicon: %s: %q: unknown code %q", name, entry, code))
}

// dash returns the empty string for the dash that fills an empty column.
func dash(s string) string {
	if s == "-" {
		return ""
	}
	return s
}
