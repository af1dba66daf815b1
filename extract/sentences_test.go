package extract_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"hearsay/extract"
	"hearsay/schema"
)

var (
	update     = flag.Bool("update", false, "rewrite the marks of lines that fail and are not known to")
	listFailed = flag.Bool("known", false, "rewrite testdata/known.txt")
)

// A check compares one line of a file with what is read from it: the sentence, what is
// wrong ("" for nothing) and the line as it would be right.
type check func(raw string) (sentence, wrong, right string, err error)

// files says how each file of sentences is checked. Marked files must hold as many lines
// that find nothing as lines that find something.
var files = []struct {
	name   string
	check  check
	marked bool
}{
	{"according.txt", checkMarks, true},
	{"accuse.txt", checkMarks, true},
	{"blame.txt", checkMarks, true},
	{"clause.txt", checkMarks, true},
	{"evidence.txt", checkMarks, true},
	{"headline.txt", checkMarks, true},
	{"holders.txt", checkMarks, true},
	{"light.txt", checkMarks, true},
	{"nesting.txt", checkMarks, true},
	{"nominal.txt", checkMarks, true},
	{"object.txt", checkMarks, true},
	{"participle.txt", checkMarks, true},
	{"quotation.txt", checkMarks, true},
	{"quoted.txt", checkMarks, true},
	{"silence.txt", checkMarks, true},
	{"stance.txt", checkMarks, true},
	{"trailing.txt", checkMarks, true},
	{"claims.txt", checkClaims, false},
	{"relays.txt", checkRelays, false},
	{"takeup.txt", checkFacts, false},
	{"forty.txt", checkFacts, false},
}

// A run is what came out of the files so far.
type run struct {
	listed      known
	ran, failed []string
}

// TestSentences checks every file. With -v it prints how many lines of each are right, and
// what is wrong with those that are known to fail.
func TestSentences(t *testing.T) {
	r := &run{listed: readKnown(t)}
	for _, f := range files {
		t.Run(strings.TrimSuffix(f.name, ".txt"), func(t *testing.T) {
			r.file(t, f.name, f.check, f.marked)
		})
	}
	for name := range r.listed {
		file, _, _ := strings.Cut(name, ":")
		if slices.Contains(r.ran, file) && !slices.Contains(r.failed, name) && !*listFailed {
			t.Errorf("%s: listed, but does not fail: %s", knownFile, name)
		}
	}
	if *listFailed {
		writeKnown(t, r.listed, r.ran, r.failed)
	}
}

func (r *run) file(t *testing.T, file string, check check, marked bool) {
	r.ran = append(r.ran, file)
	lines, right, found := readLines(t, file), 0, 0
	for _, l := range lines {
		sentence, wrong, want, err := check(l.raw)
		if err != nil {
			t.Errorf("%s:%d: %v", file, l.number, err)
			continue
		}
		if strings.Contains(l.raw, "[") {
			found++
		}
		name := file + ": " + sentence
		if wrong == "" {
			right++
			continue
		}
		r.failed = append(r.failed, name)
		if r.listed[name] == "" && *update && want != "" {
			rewrite(t, file, l.raw, want)
		} else {
			report(t, r.listed[name], "%s:%d:\n%s", file, l.number, wrong)
		}
	}
	t.Logf("%s: %d of %d lines right", file, right, len(lines))
	if marked && found*2 > len(lines) {
		t.Errorf("%s: %d lines find something, only %d must find nothing", file, found, len(lines)-found)
	}
}

// report tells of a failure: an error, or only a note when it is known.
func report(t *testing.T, reason, format string, args ...any) {
	t.Helper()
	switch {
	case reason == "":
		t.Errorf(format, args...)
	case testing.Verbose():
		t.Logf("known ("+reason+"): "+format, args...)
	}
}

func rewrite(t *testing.T, file, old, now string) {
	t.Helper()
	path := filepath.Join("testdata", file)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), old+"\n", now+"\n", 1)), 0o644); err != nil {
		t.Fatal(err)
	}
}

// read reads a text as an article of the outlet The Test Wire.
func read(text string) *schema.Reading {
	return extract.Read(&schema.Article{ID: "article:test", Doc: "test.txt", Outlet: "Test Wire", Lang: "en", Text: text})
}

func oneLine(text string) string { return strings.ReplaceAll(text, "\n\n", paragraph) }

func checkMarks(raw string) (sentence, wrong, right string, err error) {
	want, err := parseSheet(raw)
	if err != nil {
		return "", "", "", err
	}
	r := read(want.text)
	got := sheetOf(r, want.facts)
	lost := missing(r, want.facts)
	if got.String() != want.String() {
		wrong = fmt.Sprintf("   want %s\n   got  %s\n", want, got)
	}
	for _, f := range lost {
		wrong += "   not found: " + f + "\n"
	}
	if len(lost) > 0 {
		wrong += describe(r)
	}
	return oneLine(want.text), wrong, got.String(), nil
}

// checkFacts reads "sentence => facts".
func checkFacts(raw string) (sentence, wrong, right string, err error) {
	body, facts, _ := strings.Cut(raw, " => ")
	r := read(strings.ReplaceAll(body, paragraph, "\n\n"))
	for _, f := range missing(r, facts) {
		wrong += "   not found: " + f + "\n"
	}
	if wrong != "" {
		wrong = "   in: " + body + "\n" + wrong + describe(r)
	}
	return body, wrong, "", nil
}

// checkClaims reads "class: sentence => facts"; without facts the sentence must give no
// claim of the class.
func checkClaims(raw string) (sentence, wrong, right string, err error) {
	class, body, ok := strings.Cut(raw, ": ")
	if _, known := schema.EventClassOf(class); !ok || !known && class != "plain" {
		return "", "", "", fmt.Errorf("%q is no event class", class)
	}
	sentence, facts, _ := strings.Cut(body, " => ")
	if facts == "" {
		body = sentence + " => not * claim:" + class + "/*"
	}
	return checkFacts(body)
}

// checkRelays reads "sentence => citations and ties"; without them there must be none.
func checkRelays(raw string) (sentence, wrong, right string, err error) {
	body, facts, ok := strings.Cut(raw, " => ")
	if ok {
		return checkFacts(raw)
	}
	r := read(strings.ReplaceAll(body, paragraph, "\n\n"))
	if len(r.Citations)+len(r.Ties) > 0 {
		wrong = "   must cite nobody: " + body + facts + "\n" + describe(r)
	}
	return body, wrong, "", nil
}

// TestClasses checks that claims.txt holds a sentence that gives each class of event and
// one that does not.
func TestClasses(t *testing.T) {
	table, err := os.ReadFile(filepath.Join("..", "schema", "events.txt"))
	if err != nil {
		t.Fatal(err)
	}
	lines := readLines(t, "claims.txt")
	for row := range strings.Lines(string(table)) {
		class, _, ok := strings.Cut(row, "\t")
		if !ok || strings.HasPrefix(row, "#") {
			continue
		}
		gives, not := 0, 0
		for _, l := range lines {
			if strings.HasPrefix(l.raw, class+": ") && strings.Contains(l.raw, " => ") {
				gives++
			} else if strings.HasPrefix(l.raw, class+": ") {
				not++
			}
		}
		if gives == 0 || not == 0 {
			t.Errorf("claims.txt: class %s has %d lines that give it and %d that must not", class, gives, not)
		}
	}
}
