package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// TestHelp wants of every command a summary, a text, an example and the exit codes.
func TestHelp(t *testing.T) {
	for _, cmd := range commands(newRootCommand()) {
		switch {
		case cmd.Short == "" || strings.HasSuffix(cmd.Short, "."):
			t.Errorf("%s: want a summary of one line without a full stop, have %q", cmd.CommandPath(), cmd.Short)
		case cmd.Long == "":
			t.Errorf("%s: want a text", cmd.CommandPath())
		case cmd.Example == "":
			t.Errorf("%s: want an example", cmd.CommandPath())
		}
		help := mustRun(t, append(strings.Fields(cmd.CommandPath())[1:], "--help")...)
		if !strings.Contains(help, "130 interrupted") {
			t.Errorf("%s: the help does not name the exit codes", cmd.CommandPath())
		}
		for line := range strings.Lines(help) {
			if n := len([]rune(strings.TrimRight(line, "\n"))); n > 100 && !strings.Contains(line, "hearsay query") {
				t.Errorf("%s: a line of the help has %d columns: %s", cmd.CommandPath(), n, line)
			}
		}
	}
}

// TestExamples types every example of every help into a shell, in a folder with an
// article and a graph of it.
func TestExamples(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no shell")
	}
	for _, cmd := range commands(newRootCommand()) {
		for line := range strings.Lines(cmd.Example) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			t.Run(line, func(t *testing.T) {
				dir := exampleDir(t, !strings.HasPrefix(line, "hearsay build"))
				sh := exec.Command("sh", "-c", line)
				sh.Dir = dir
				sh.Env = append(os.Environ(), "HEARSAY_GRAPH=")
				out, err := sh.CombinedOutput()
				if err != nil {
					t.Errorf("%v\n%s", err, out)
				}
			})
		}
	}
}

// exampleDir makes the folder that the examples speak of.
func exampleDir(t *testing.T, withGraph bool) string {
	t.Helper()
	dir := t.TempDir()
	news := filepath.Join(dir, "news")
	if err := os.Mkdir(news, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(news, "harbour.txt"), []byte(plainNews), 0o666); err != nil {
		t.Fatal(err)
	}
	if withGraph {
		mustRun(t, "build", "--graph", filepath.Join(dir, "hearsay.graph"), news)
	}
	return dir
}

// commands lists a command and those under it, without the ones that cobra adds.
func commands(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, sub := range cmd.Commands() {
		if sub.Name() != "help" && sub.Name() != "completion" {
			all = append(all, commands(sub)...)
		}
	}
	return all
}
