package lexicon

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

// columns holds the number of columns of each table, and how many of the first make up
// the entry, which must be unique.
var columns = map[string]struct{ total, key int }{
	"adverbs.txt":          {2, 1},
	"chiefs.txt":           {2, 1},
	"antonyms.txt":         {3, 2},
	"epithets.txt":         {1, 1},
	"bounds.txt":           {2, 1},
	"counts.txt":           {2, 1},
	"event-bases.txt":      {4, 2},
	"event-nouns.txt":      {5, 1},
	"event-verbs.txt":      {5, 1},
	"evidence.txt":         {2, 1},
	"firms.txt":            {1, 1},
	"units.txt":            {2, 1},
	"views.txt":            {1, 1},
	"function-words.txt":   {2, 2},
	"given-names.txt":      {2, 1},
	"implicatives.txt":     {2, 1},
	"irregular-nouns.txt":  {2, 1},
	"irregular-verbs.txt":  {4, 1},
	"labels.txt":           {1, 1},
	"light.txt":            {4, 2},
	"mastheads.txt":        {2, 1},
	"modals.txt":           {2, 1},
	"negators.txt":         {1, 1},
	"nouns.txt":            {3, 1},
	"platforms.txt":        {1, 1},
	"pronouns.txt":         {4, 1},
	"relays.txt":           {2, 1},
	"reporting-guards.txt": {2, 2},
	"responsibility.txt":   {2, 1},
	"roles.txt":            {3, 1},
	"synonyms.txt":         {2, 1},
	"so-far.txt":           {1, 1},
	"themes.txt":           {2, 1},
	"titles.txt":           {2, 1},
	"truth.txt":            {2, 1},
	"verbs.txt":            {3, 2},
	"works.txt":            {2, 1},
}

func TestTables(t *testing.T) {
	names, err := fs.Glob(files, "*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		want, ok := columns[name]
		if !ok {
			t.Errorf("%s: a table without an entry in this test", name)
			continue
		}
		data, _ := files.ReadFile(name)
		if !strings.HasPrefix(string(data), "# ") {
			t.Errorf("%s: the first line names no columns", name)
		}
		checkTable(t, name, rows(name, want.total), want.key)
	}
}

func checkTable(t *testing.T, name string, table [][]string, key int) {
	t.Helper()
	seen := make(map[string]bool)
	for i, row := range table {
		if i > 0 && slices.Compare(table[i-1], row) > 0 {
			t.Errorf("%s: %q stands after %q", name, row, table[i-1])
		}
		entry := strings.Join(row[:key], " / ")
		if seen[entry] {
			t.Errorf("%s: %s stands twice", name, entry)
		}
		seen[entry] = true
		for _, column := range row {
			if column == "" || column != strings.TrimSpace(column) || strings.Contains(column, "  ") {
				t.Errorf("%s: %s has a column that is empty or has spare spaces", name, entry)
			}
		}
		if name != "titles.txt" && row[0] != strings.ToLower(row[0]) {
			t.Errorf("%s: %s is not in lower case", name, entry)
		}
	}
}

// Reading every table checks its codes: an unknown one panics.
func TestCodes(t *testing.T) {
	Verbs()
	Nouns()
	LightVerb("", "")
	Role("")
	Pronoun("")
	Adverb("")
	Antonym("", "")
	Evidence("")
	Modal("")
	Negator("")
	Theme("")
	EventVerbs("")
	Relay([]string{"x"})
	Title([]string{"x"})
	Guarded("", nil)
	VerbLemma("")
	Singular("")
}

func TestGenders(t *testing.T) {
	for _, row := range rows("roles.txt", 3) {
		if !slices.Contains([]string{"m", "f", "-"}, row[2]) {
			t.Errorf("roles.txt: %s: gender %q, want m, f or -", row[0], row[2])
		}
	}
	for _, row := range rows("titles.txt", 2) {
		if !slices.Contains([]string{"m", "f", "-", modifier}, row[1]) {
			t.Errorf("titles.txt: %s: gender %q, want m, f, - or +", row[0], row[1])
		}
	}
	for _, row := range rows("relays.txt", 2) {
		if row[1] != "according" && row[1] != "citing" {
			t.Errorf("relays.txt: %s: kind %q, want according or citing", row[0], row[1])
		}
	}
}

// A light verb's noun stands in no other table by chance: its class there may differ
// (have doubt), but the verb must be a verb and the noun a noun.
func TestLightLemmas(t *testing.T) {
	for _, row := range rows("light.txt", 4) {
		if lemma, _, _ := VerbLemma(row[0]); lemma != row[0] {
			t.Errorf("light.txt: %q is a form of %q, want a lemma", row[0], lemma)
		}
		if s := Singular(row[1]); s != row[1] {
			t.Errorf("light.txt: %q is a form of %q, want a lemma", row[1], s)
		}
	}
}

func TestGuardsGuardCues(t *testing.T) {
	for _, row := range rows("reporting-guards.txt", 2) {
		cue := slices.ContainsFunc(VerbForms(row[0]), func(f VerbForm) bool { return f.Lemma == row[0] })
		if n, _ := Relay([]string{row[0], "to"}); !cue && n == 0 {
			t.Errorf("reporting-guards.txt: %s is no cue verb", row[0])
		}
	}
}

var slots = strings.Fields("subj obj obj2 poss adj compound to from with of for against by in on into at onto about as " +
	"between among over upon under near inside toward towards concerning regarding")

func TestEvents(t *testing.T) {
	bases := make(map[string]bool)
	tops := map[string]bool{"-": true}
	for _, row := range rows("themes.txt", 2) {
		tops[row[1]] = true
	}
	for _, row := range rows("event-bases.txt", 4) {
		bases[row[0]] = true
		if _, ok := schema.EventClassOf(row[2]); !ok && row[2] != "-" {
			t.Errorf("event-bases.txt: %s: class %q is not in schema/events.txt", row[0], row[2])
		}
		if !tops[row[1]] {
			t.Errorf("event-bases.txt: %s: no theme has the top %q", row[0], row[1])
		}
	}
	for _, name := range []string{"event-verbs.txt", "event-nouns.txt"} {
		for _, row := range rows(name, 5) {
			if !bases[row[1]] {
				t.Errorf("%s: %s: base %q is not in event-bases.txt", name, row[0], row[1])
			}
			for _, column := range row[2:] {
				for _, slot := range alternatives(column) {
					if !slices.Contains(slots, slot) {
						t.Errorf("%s: %s: unknown slot %q", name, row[0], slot)
					}
				}
			}
		}
	}
}

func TestAntonyms(t *testing.T) {
	for key, place := range antonymTable() {
		word, sort := key[0], key[1]
		if _, ok := schema.EventClassOf(word); sort == ClassWord && !ok {
			t.Errorf("antonyms.txt: class %q is not in schema/events.txt", word)
		}
		if strings.ContainsAny(word, " /|") {
			t.Errorf("antonyms.txt: %q is not one word", word)
		}
		if other := antonymTable()[[2]string{place.Scale, sort}]; !other.First() || other.Scale != place.Scale {
			t.Errorf("antonyms.txt: the scale of %q does not begin with %q", word, place.Scale)
		}
	}
}

func TestClassesHaveWords(t *testing.T) {
	worded := make(map[string]bool)
	for _, name := range []string{"event-verbs.txt", "event-nouns.txt"} {
		for _, row := range rows(name, 5) {
			worded[row[1]] = true
		}
	}
	classes := make(map[string]bool)
	for _, row := range rows("event-bases.txt", 4) {
		classes[row[2]] = classes[row[2]] || worded[row[0]]
	}
	for _, name := range classNames(t) {
		if !classes[name] {
			t.Errorf("no verb or noun words the class %s", name)
		}
	}
}

// classNames reads the names of the event classes from the schema's table.
func classNames(t *testing.T) (names []string) {
	data, err := os.ReadFile("../../schema/events.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if name, _, ok := strings.Cut(line, "\t"); ok && line[0] != '#' {
			names = append(names, name)
		}
	}
	return names
}
