package gazetteer

import (
	"embed"
	"fmt"
	"slices"
	"strings"

	"hearsay/schema"
)

//go:embed *.tsv
var files embed.FS

// A row is one line of a table.
type row struct {
	file string
	line int
	cols []string
}

// read returns the rows of a table, each padded to the given number of columns. The
// tables are part of the program, so a bad one panics.
func read(file string, columns int) []row {
	data, err := files.ReadFile(file)
	if err != nil {
		panic(err)
	}
	var rows []row
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) > columns {
			panic(fmt.Sprintf("gazetteer/%s:%d: found %d columns, wanted at most %d", file, n, len(cols), columns))
		}
		for len(cols) < columns {
			cols = append(cols, "")
		}
		rows = append(rows, row{file, n, cols})
	}
	return rows
}

// list cuts a column of names at its semicolons.
func (r row) list(column int) []string {
	if r.cols[column] == "" {
		return nil
	}
	return strings.Split(r.cols[column], ";")
}

func (r row) fail(format string, args ...any) {
	panic(fmt.Sprintf("gazetteer/%s:%d: ", r.file, r.line) + fmt.Sprintf(format, args...))
}

// load reads all tables: states first, because the others refer to them.
func load() *index {
	x := &index{
		entries: make(map[string]*Entry), names: new(node), patterns: new(node), demonyms: make(map[string]string),
		bodies: make(map[bodyKey]*Entry, 1<<14), inner: make(map[string]*Entry, 1<<14),
	}
	states := read("states.tsv", 6)
	for _, r := range states {
		x.entry(r, Entry{Kind: schema.Country, Class: "state"}, "")
	}
	for _, r := range states {
		own := x.labelled(r, r.cols[0])
		if r.cols[2] != "" {
			own.Of = x.labelled(r, r.cols[2]).ID
			own.home = own.Of
		}
		x.name(r, own, Name, r.list(3))
		x.name(r, own, Seat, r.list(4))
		x.name(r, own, Demonym, plurals(r.list(5)))
		x.demonyms[own.ID] = strings.TrimPrefix(strings.Split(r.cols[5], ";")[0], "~")
	}
	x.loadSubdivisions()
	x.loadMedia("agencies.tsv", "agency")
	x.loadMedia("outlets.tsv", "outlet")
	x.loadAlliances()
	x.loadBodies()
	x.loadApart()
	patterns := x.loadPatterns()
	for _, r := range states {
		x.generate(x.labelled(r, r.cols[0]), patterns)
	}
	return x
}

func (x *index) loadSubdivisions() {
	for _, r := range read("subdivisions.tsv", 5) {
		own := x.entry(r, Entry{Kind: schema.Organization, Class: "subdivision"}, r.cols[1])
		x.name(r, own, Name, r.list(2))
		x.name(r, own, Seat, r.list(3))
		x.name(r, own, Demonym, plurals(r.list(4)))
	}
}

func (x *index) loadMedia(file, class string) {
	for _, r := range read(file, 4) {
		e := Entry{Kind: schema.Organization, Class: class}
		switch r.cols[2] {
		case "state":
			e.StateOrgan = true
		case "public", "private":
		default:
			r.fail("found control %q, wanted state, public or private", r.cols[2])
		}
		own := x.entry(r, e, r.cols[1])
		if r.cols[2] == "private" {
			own.Of = ""
		}
		x.name(r, own, Name, r.list(3))
	}
}

func (x *index) loadAlliances() {
	rows := read("alliances.tsv", 6)
	for _, r := range rows {
		e := Entry{Kind: schema.Organization, Class: r.cols[1]}
		switch r.cols[1] {
		case "alliance", "body":
		case "group":
			e.Kind, e.Class = schema.Group, "alliance"
		default:
			r.fail("found class %q, wanted alliance, body or group", r.cols[1])
		}
		x.entry(r, e, "")
	}
	for _, r := range rows {
		own := x.labelled(r, r.cols[0])
		if r.cols[2] != "" {
			own.Of = x.labelled(r, r.cols[2]).ID
			own.home = own.Of
		}
		x.name(r, own, Name, r.list(3))
		x.name(r, own, Seat, r.list(4))
		for _, member := range r.list(5) {
			x.members = append(x.members, schema.Tie{From: x.labelled(r, member).ID, To: own.ID, Kind: schema.PartOf})
		}
	}
}

func (x *index) loadBodies() {
	for _, r := range read("bodies.tsv", 5) {
		own := x.entry(r, Entry{Kind: schema.Organization, Class: "body"}, r.cols[1])
		for _, p := range r.list(2) {
			x.bodies[bodyKey{own.Of, p}] = own
			if own.Label == x.demonyms[own.Of]+" "+p { // named as if it were generated, so identified so
				delete(x.entries, own.ID)
				own.ID = schema.AgentID(r.cols[1] + " " + p)
				x.entries[own.ID] = own
			}
		}
		x.name(r, own, Name, r.list(3))
		x.name(r, own, Seat, r.list(4))
	}
}

// loadApart reads names that begin like one of ours and are none.
func (x *index) loadApart() {
	for _, r := range read("apart.tsv", 1) {
		x.add(r, x.names, &form{text: r.cols[0]})
	}
}

func (x *index) loadPatterns() []string {
	var out []string
	for _, r := range read("patterns.tsv", 2) {
		out = append(out, r.cols[0])
		x.slugs = append(x.slugs, schema.Slug(r.cols[0]))
		for _, s := range r.list(1) {
			text, bound := strings.CutPrefix(s, "~")
			x.add(r, x.patterns, &form{text: text, bound: bound, pattern: r.cols[0]})
		}
	}
	return out
}

// entry adds the entry that a row is about.
func (x *index) entry(r row, e Entry, of string) *Entry {
	e.Label = r.cols[0]
	e.ID = schema.AgentID(e.Label)
	if x.entries[e.ID] != nil {
		r.fail("%s has a row already", e.ID)
	}
	if of != "" {
		e.Of = x.labelled(r, of).ID
		e.home = e.Of
	}
	x.entries[e.ID] = &e
	return &e
}

// labelled returns the entry with that label, of any table read so far.
func (x *index) labelled(r row, label string) *Entry {
	e := x.entries[schema.AgentID(label)]
	if e == nil {
		r.fail("nothing is called %q", label)
	}
	return e
}

// name adds names of the row's entry; among them its label, unless a name says how the
// label is to be read ("the Guardian", "~Congo").
func (x *index) name(r row, own *Entry, use NameUse, names []string) {
	if use == Name && !slices.ContainsFunc(names, func(s string) bool {
		return strings.TrimPrefix(strings.TrimPrefix(s, "~"), "the ") == strings.TrimPrefix(r.cols[0], "The ")
	}) {
		names = append([]string{r.cols[0]}, names...)
	}
	for _, s := range names {
		f := &form{entry: own, use: use}
		s, f.bound = strings.CutPrefix(s, "~")
		if rest, ok := strings.CutPrefix(s, "the "); ok {
			s, f.article = rest, needed
		} else if rest, ok := strings.CutPrefix(s, "The "); ok {
			s, f.article = rest, capital
		}
		f.text = s
		x.add(r, x.names, f)
	}
}

func (x *index) add(r row, to *node, f *form) {
	if err := to.add(f); err != nil {
		r.fail("%v", err)
	}
	if len(f.shapes) == 0 || len(f.shapes) > maxParts/2 {
		r.fail("name %q has %d parts, wanted 1 to %d", f.text, len(f.shapes), maxParts/2)
	}
	x.forms = append(x.forms, f)
}

// plurals adds the people to adjectives whose plural is regular: Russian, Russians.
func plurals(demonyms []string) []string {
	out := demonyms
	for _, d := range demonyms {
		if strings.HasSuffix(d, "an") || strings.HasSuffix(d, "i") || strings.HasSuffix(d, "er") {
			out = append(out, d+"s")
		}
	}
	return out
}
