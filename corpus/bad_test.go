package corpus

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

const english = "The minister said on Monday that the reports were false and that he had never seen the train."

// write puts files into a new folder.
func write(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// outcome lists what reading yields: the document's name, or "path:line: reason", with
// "(minor)" before it where no article was lost.
func outcome(t testing.TB, dir string, seq iter.Seq2[*schema.Article, error]) []string {
	t.Helper()
	var out []string
	for a, err := range seq {
		if err == nil {
			checkArticle(t, a)
			out = append(out, a.Doc)
			continue
		}
		var s *Skipped
		if !errors.As(err, &s) || a != nil {
			t.Fatalf("found %T with article %v, wanted *Skipped and none", err, a)
		}
		line := strings.ReplaceAll(s.Error(), dir+string(filepath.Separator), "")
		if s.Minor {
			line = "(minor) " + line
		}
		out = append(out, line)
	}
	return out
}

func same(t *testing.T, name string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\nfound  %s\nwanted %s", name, strings.Join(got, "\n       "), strings.Join(want, "\n       "))
	}
}

func zipped(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := io.WriteString(z, s); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func utf16LE(s string) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteByte(byte(r))
		b.WriteByte(byte(r >> 8))
	}
	return b.String()
}

// TestBadFiles reads a folder in which every file but the first and the last has something
// wrong with it.
func TestBadFiles(t *testing.T) {
	dir := write(t, map[string]string{
		"a-good.txt":          english,
		"b-empty.txt":         "",
		"c-blank.txt":         " \n\uFEFF\n\t\n",
		"d-binary.txt":        "\x7FELF\x02\x01\x01\x00" + english,
		"e-pdf.txt":           "%PDF-1.7 " + english,
		"f-zeros.txt":         english + "\x00\x00\x00",
		"g-utf16.txt":         utf16LE(english),
		"h-utf16-mark.txt":    "\xFF\xFE" + utf16LE(english),
		"i-utf8-broken.txt":   english + "\nHe said “no” – twice.\nThe caf\xE9 is “closed” – he said.",
		"j-windows.txt":       "The caf\xE9 in Brackwell was closed, he said. \x93No comment,\x94 she said about the na\xEFve plan.",
		"k-controls.txt":      english + strings.Repeat("\x01\x02", 20),
		"l-noise.txt":         "Please enter your comment!\nPlease enter your name here\n",
		"m-french.txt":        "Le ministre a déclaré lundi que la Corée du Nord avait livré des armes à la Russie, ce que Pyongyang a nié.",
		"n-declared.md":       "---\nlang: de\n---\n" + english,
		"o-yaml.md":           "---\ntitle: [unclosed\n---\n" + english,
		"p-front-matter.md":   "---\ntitle: x\n---\n",
		"q-open.html":         "<html><body><p>" + english + "<p>" + english + "<div><b>He denied it",
		"r-nothing.html":      "<html><body><script>var a = 1</script></body></html>",
		"s-deep.html":         strings.Repeat("<div>", 3000) + english,
		"t-sidecar.txt":       english,
		"t-sidecar.json":      `{"publisher": `,
		"u-future.txt":        english,
		"u-future.json":       `{"date": "2999-01-01"}`,
		"v-lines.jsonl":       "{\"text\": \"" + english + "\"}\nnot json\n\n{\"title\": \"x\"}\n[1]\n{\"text\": \"\"}\n{\"text\": \"" + english + "\", \"lang\": \"en\"}",
		"w-empty.jsonl":       "\n\n",
		"x-cut.txt.gz":        zipped(t, strings.Repeat(english, 50))[:60],
		"y-good.txt.gz":       zipped(t, english),
		"z-good.txt":          english,
		"zz-other.csv":        "a,b",
		".hidden.txt":         english,
		".git/description.md": english,
	})
	same(t, "bad files", outcome(t, dir, Options{Now: someday}.Articles([]string{dir}, nil)), []string{
		"(minor) " + dir + ": 1 file of other kinds passed over (1 .csv)",
		"a-good.txt",
		"b-empty.txt: empty: no text in it",
		"c-blank.txt: empty: no text in it",
		"d-binary.txt: binary: a program",
		"e-pdf.txt: binary: a PDF file",
		"f-zeros.txt: binary: 3 zero bytes",
		"g-utf16.txt: binary: UTF-16 without a byte order mark, as it seems",
		"h-utf16-mark.txt",
		"i-utf8-broken.txt: invalid UTF-8 in line 3, at byte 129",
		"(minor) j-windows.txt: not UTF-8, read as windows-1252",
		"j-windows.txt",
		"k-controls.txt: binary: 40 control characters in 133 bytes",
		"l-noise.txt: nothing but boilerplate in it",
		"m-french.txt: not English: looks like French",
		`n-declared.md: not English: declared as "de"`,
		"(minor) o-yaml.md: front matter left unread: yaml: line 1: did not find expected ',' or ']'",
		"o-yaml.md",
		"p-front-matter.md: empty: no text in it",
		"q-open.html",
		"r-nothing.html: empty: no text in the page",
		"(minor) s-deep.html: read without its structure: html: open stack of elements exceeds 512 nodes",
		"s-deep.html",
		"(minor) t-sidecar.json: left unread: not a JSON object: found unexpected end of JSON input",
		"t-sidecar.txt",
		"(minor) u-future.txt: date 2999-01-01 left out: it lies in the future",
		"u-future.txt",
		"v-lines.jsonl#1",
		"v-lines.jsonl:2: not a JSON object: found invalid character 'o' in literal null (expecting 'u')",
		"v-lines.jsonl:4: no article in it: wanted a field text, body or content",
		"v-lines.jsonl:5: not a JSON object: found array",
		"v-lines.jsonl:6: empty: no text in it",
		"v-lines.jsonl#7",
		"w-empty.jsonl: empty: no line in it",
		"x-cut.txt.gz: cut off: the compressed data end too early",
		"y-good.txt.gz",
		"z-good.txt",
	})
}

func TestPaths(t *testing.T) {
	dir := write(t, map[string]string{
		"b/two.txt": english, "b/one.txt": english, "b/deep/er/three.md": english, "b/.h/four.txt": english,
		"a.txt": english, "a.json": `{"publisher": "X"}`, "lone.json": `{"text": "` + english + `"}`,
		"list.json": `[{"text": "` + english + `"}, {"text": 1}, {"body": ["` + english + `", "He left."]}]`,
		"noending":  english, "c.news": "<!DOCTYPE html><title>x</title><p>" + english,
	})
	for _, link := range [][2]string{{"b", "b/loop"}, {"b/one.txt", "b/zlink.txt"}, {"nowhere", "b/dangling.txt"}} {
		if err := os.Symlink(filepath.Join(dir, link[0]), filepath.Join(dir, link[1])); err != nil {
			t.Skip("no symbolic links here")
		}
	}
	at := func(names ...string) []string {
		var out []string
		for _, n := range names {
			out = append(out, filepath.Join(dir, n))
		}
		return out
	}
	for _, c := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"missing among good ones", at("b/two.txt", "nope.txt", "a.txt"), []string{"a.txt", "two.txt", "nope.txt: no such file or folder"}},
		{"folder", at("b"), []string{"b/dangling.txt: no such file or folder", "three.md", "(minor) b/loop: link to a folder, not followed", "one.txt", "two.txt", "zlink.txt"}},
		{"link to a folder by name", at("b/loop"), []string{"b/loop/dangling.txt: no such file or folder", "three.md", "(minor) b/loop/loop: link to a folder, not followed", "one.txt", "two.txt", "zlink.txt"}},
		{"twice", at("a.txt", "a.txt", "a.json"), []string{"a.txt"}},
		{"glob", at("b/*.txt"), []string{"b/dangling.txt: no such file or folder", "one.txt", "two.txt", "zlink.txt"}},
		{"glob of nothing", at("*.pdf"), []string{"*.pdf: matches no file"}},
		{"no glob", at("[.txt"), []string{"[.txt: not a pattern: syntax error in pattern"}},
		{"json by name", at("lone.json", "list.json"), []string{"list.json#1", "list.json:2: no article in it: wanted a field text, body or content", "list.json#3", "lone.json"}},
		{"told by content", at("noending", "c.news"), []string{"c.news", "noending"}},
	} {
		same(t, c.name, outcome(t, dir, Articles(c.paths, nil)), c.want)
	}
}

func TestStandardInput(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{english, []string{"stdin"}},
		{"<!doctype html><html><body><p>" + english, []string{"stdin"}},
		{`{"text": "` + english + `"}`, []string{"stdin"}},
		{`{"text": "` + english + `"}` + "\n" + `{"text": "` + english + `"}`, []string{"stdin#1", "stdin#2"}},
		{zipped(t, english), []string{"stdin"}},
		{"", []string{"-: empty: no text in it"}},
	} {
		same(t, fmt.Sprintf("%.20q", c.in), outcome(t, "", Articles([]string{"-"}, strings.NewReader(c.in))), c.want)
	}
}

// TestHugeLine puts a line of 20 MB between two good ones. It has to be refused without
// being held in memory.
func TestHugeLine(t *testing.T) {
	good := `{"text": "` + english + `"}` + "\n"
	huge := `{"text": "` + strings.Repeat("word ", 4<<20) + `"}` + "\n"
	dir := write(t, map[string]string{"a.jsonl": good + huge + good, "b.txt": strings.Repeat("word ", 4<<20)})
	huge = ""
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	got := outcome(t, dir, Articles([]string{dir}, nil))
	runtime.ReadMemStats(&after)
	same(t, "huge", got, []string{"a.jsonl#1", "a.jsonl:2: too large: over 8 MB in one article", "a.jsonl#3", "b.txt: too large: over 8 MB in one article"})
	if used := (after.TotalAlloc - before.TotalAlloc) >> 20; used > 80 {
		t.Errorf("reading took %d MB of memory, wanted at most 80", used)
	}
}

// TestLongLine reads lines and files just below the limit.
func TestLongLine(t *testing.T) {
	text := strings.Repeat(english+" ", (6<<20)/len(english))
	dir := write(t, map[string]string{"a.jsonl": `{"text": "` + text + `"}`, "b.txt": text, "c.md": text})
	same(t, "long", outcome(t, dir, Articles([]string{dir}, nil)), []string{"a.jsonl#1", "b.txt", "c.md"})
}

func TestStopsWhenToldTo(t *testing.T) {
	dir := write(t, map[string]string{"a.txt": english, "b.txt": english, "c.txt": "", "d.jsonl": strings.Repeat(`{"text": "`+english+`"}`+"\n", 5)})
	for stop := 1; stop <= 8; stop++ {
		n := 0
		for range Articles([]string{dir}, nil) {
			if n++; n == stop {
				break
			}
		}
		if n != stop {
			t.Errorf("found %d, wanted %d", n, stop)
		}
	}
}

// unreadableEnv names the folder that the test below reads once it runs as nobody.
const unreadableEnv = "HEARSAY_TEST_UNREADABLE"

// TestUnreadableFolder reads a folder and a file without permission. Root reads
// everything, so that root runs the test again as nobody.
func TestUnreadableFolder(t *testing.T) {
	if dir := os.Getenv(unreadableEnv); dir != "" {
		readUnreadable(t, dir)
		return
	}
	dir := write(t, map[string]string{"a.txt": english, "closed/b.txt": english, "d.txt": english, "e.txt": english, "e.json": `{"publisher": "X"}`})
	for _, name := range []string{"closed", "d.txt", "e.json"} {
		if err := os.Chmod(filepath.Join(dir, name), 0); err != nil {
			t.Fatal(err)
		}
	}
	defer os.Chmod(filepath.Join(dir, "closed"), 0o755)
	if os.Geteuid() != 0 {
		readUnreadable(t, dir)
		return
	}
	open, self := openToAll(t, dir)
	cmd := exec.Command(self, "-test.run=^TestUnreadableFolder$", "-test.v")
	cmd.Env = append(os.Environ(), unreadableEnv+"="+open)
	cmd.Dir = open
	if !asNobody(cmd) {
		t.Skip("no other user to run as")
	}
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("as nobody: %v\n%s", err, out)
	}
}

// openToAll moves the folder's files and this test program to where every user may go.
func openToAll(t *testing.T, dir string) (folder, self string) {
	t.Helper()
	top, err := os.MkdirTemp("", "hearsay-unreadable-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(top) })
	if err := os.Chmod(top, 0o755); err != nil {
		t.Fatal(err)
	}
	folder = filepath.Join(top, "docs")
	if err := os.Rename(dir, folder); err != nil {
		t.Fatal(err)
	}
	os.MkdirAll(dir, 0o755) // for the clean-up of the testing package
	program, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	self = filepath.Join(top, "test")
	if err := os.WriteFile(self, program, 0o755); err != nil {
		t.Fatal(err)
	}
	return folder, self
}

func readUnreadable(t *testing.T, dir string) {
	t.Helper()
	same(t, "unreadable", outcome(t, dir, Articles([]string{dir}, nil)), []string{
		"a.txt",
		"closed: permission denied",
		"d.txt: permission denied",
		"(minor) e.json: left unread: permission denied",
		"e.txt",
	})
	for _, err := range Articles([]string{filepath.Join(dir, "closed")}, nil) {
		if !errors.Is(err, fs.ErrPermission) {
			t.Errorf("found %v, wanted fs.ErrPermission", err)
		}
	}
}
