package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain makes the test binary answer to the name hearsay, for scripts and for the
// child process of a query.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"hearsay": main})
}

// TestScripts runs testdata/script/*.txt: one file a behaviour, each a session that a
// person could type.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HEARSAY_GRAPH", "")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":    scriptExits,
			"generate": scriptGenerate,
			"within":   scriptWithin,
		},
	})
}

// scriptExits runs a program and wants an exit code: exits CODE PROGRAM ARG...
func scriptExits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if got != want {
		ts.Fatalf("%s: exit code %d, want %d\nstderr: %s", strings.Join(args[1:], " "), got, want, ts.ReadFile("stderr"))
	}
}

// scriptWithin is exits with a bound on the time: within DURATION CODE PROGRAM ARG...
func scriptWithin(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: within DURATION CODE PROGRAM ARG...")
	}
	limit, err := time.ParseDuration(args[0])
	ts.Check(err)
	start := time.Now()
	scriptExits(ts, false, args[1:])
	if took := time.Since(start); took > limit {
		ts.Fatalf("%s: took %v, want at most %v", strings.Join(args[2:], " "), took, limit)
	}
}

// scriptGenerate writes an input that is too long or too odd to stand in a script.
func scriptGenerate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: generate KIND FILE")
	}
	content, ok := oddities[args[0]]
	if !ok {
		ts.Fatalf("generate: unknown kind %q", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(content()), 0o666))
}

const plainNews = "The harbour in Tarn is safe, the mayor of Tarn said on Monday. It was closed for a week after the storm. "

var oddities = map[string]func() string{
	"empty": func() string { return "" },
	"binary": func() string {
		return "\x7fELF\x02\x01\x01\x00\x00\x00\x00\xff\xfe\x00\x00" + strings.Repeat("\x00\x90\xc3", 200)
	},
	"invalid-utf8": func() string { return strings.Replace(plainNews, "storm", "st\xff\xfe\x80rm", 1) },
	"long-line":    func() string { return strings.Repeat(plainNews, 20<<20/len(plainNews)) },
	"quotes":       func() string { return plainNews + strings.Repeat("“", 100_000) + plainNews },
	"open-html": func() string {
		return "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title><body><article>" +
			strings.Repeat("<div><p>"+plainNews, 2000)
	},
	"future": func() string {
		year := time.Now().AddDate(5, 0, 0).Format(time.DateOnly)
		return fmt.Sprintf(`{"publisher": "The Tarn Post", "date": %q}`, year)
	},
}
