//go:build unix

package graph

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"hearsay/schema"
)

// fullDisk names the directory in which a copy of the test builds under a file limit.
const fullDisk = "HEARSAY_TEST_FULL_DISK"

// TestMain lets the test run itself as the process whose disk is full.
func TestMain(m *testing.M) {
	if dir := os.Getenv(fullDisk); dir != "" {
		buildUnderLimit(dir)
		return
	}
	os.Exit(m.Run())
}

// buildUnderLimit replaces a graph and says what came of it.
func buildUnderLimit(dir string) {
	var limit uint64
	fmt.Sscan(os.Getenv(fullDisk+"_BYTES"), &limit)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: limit, Max: limit}); err != nil {
		panic(err)
	}
	b, err := Create(dir, CreateOptions{Replace: true})
	if err != nil {
		fmt.Println("create:", err)
		return
	}
	for i := range 200 {
		text := fmt.Sprintf("Article %d: %s", i, strings.Repeat("word ", 200))
		r := &schema.Reading{Article: schema.Article{ID: schema.ArticleID("", text), Doc: fmt.Sprint(i), Text: text}}
		if err := b.Add(r); err != nil {
			fmt.Println("add:", err, b.Abort())
			return
		}
	}
	_, err = b.Commit(context.Background())
	fmt.Println("commit:", err)
}

// A disk that is full, at whatever moment, leaves the old graph and nothing else.
func TestDiskFull(t *testing.T) {
	g := build(t, sampleReadings(t)...)
	before := quadText(t, g)
	g.Close()
	for _, limit := range []int{0, 1000, 60000, 100000, 230000, 300000} {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), fullDisk+"="+g.Dir(), fmt.Sprint(fullDisk, "_BYTES=", limit))
		out, err := cmd.CombinedOutput()
		if err != nil || !strings.Contains(string(out), "file too large") || !strings.Contains(string(out), g.Dir()) {
			t.Errorf("limit %d: %v, said %s", limit, err, out)
		}
		if left := Leftovers(g.Dir()); len(left) > 0 {
			t.Errorf("limit %d: left behind %v", limit, left)
		}
		again, err := Open(g.Dir())
		if err != nil {
			t.Fatal(err)
		}
		if quadText(t, again) != before {
			t.Errorf("limit %d: the old graph changed", limit)
		}
		again.Close()
	}
	if entries, _ := os.ReadDir(filepath.Dir(g.Dir())); len(entries) != 1 {
		t.Errorf("left behind: %v", entries)
	}
}
