//go:build unix

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestInterrupt interrupts commands that wait for input which never ends: they must end
// with exit code 130 and leave no graph behind.
func TestInterrupt(t *testing.T) {
	for _, args := range [][]string{
		{"extract", "--format", "jsonl", "-"},
		{"parse", "-"},
		{"build", "--graph", "g.graph", "+missing.txt", "-"}, // in the order of their names,
	} {
		t.Run(args[0], func(t *testing.T) {
			dir := t.TempDir()
			cmd := exec.Command(copyOfHearsay(t, t.TempDir()), args...)
			cmd.Dir = dir
			code, stderr := interrupted(t, cmd)
			if code != exitInterrupted || !strings.Contains(stderr, "hearsay: error: interrupted") {
				t.Errorf("exit code %d, want %d\n%s", code, exitInterrupted, stderr)
			}
			left, err := filepath.Glob(filepath.Join(dir, "*"))
			if err != nil || len(left) > 0 {
				t.Errorf("left behind: %v %v", left, err)
			}
		})
	}
}

// interrupted starts a command, gives it articles without an end, waits until it has
// printed something, interrupts it, and returns its exit code and what it said.
func interrupted(t *testing.T, cmd *exec.Cmd) (int, string) {
	t.Helper()
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer stdin.Close()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = w, w
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	go func() {
		for i := range 2000 {
			fmt.Fprintf(stdin, "{\"text\": %q}\n", fmt.Sprintf("%s Number %d.", plainNews, i))
		}
	}()
	out := bufio.NewReader(r)
	if _, err := out.ReadString('\n'); err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if _, err := said.ReadFrom(out); err != nil {
		t.Fatal(err)
	}
	var exit *exec.ExitError
	if err := cmd.Wait(); !errors.As(err, &exit) {
		t.Fatalf("ended with %v", err)
	}
	return exit.ExitCode(), said.String()
}
