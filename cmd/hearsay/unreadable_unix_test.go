//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestUnreadable builds as a user without rights from a folder that holds a locked
// folder, a locked file and a good one. Root may read everything, so under root the
// command runs as nobody.
func TestUnreadable(t *testing.T) {
	dir, err := os.MkdirTemp("", "hearsay-unreadable")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = os.Chmod(filepath.Join(dir, "news", "locked"), 0o777)
		_ = os.RemoveAll(dir)
	})
	write := func(name string, mode os.FileMode) {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o777), os.WriteFile(path, []byte(plainNews), 0o666), os.Chmod(path, mode)); err != nil {
			t.Fatal(err)
		}
	}
	write("news/good.txt", 0o644)
	write("news/secret.txt", 0)
	write("news/locked/inside.txt", 0o644)
	for path, mode := range map[string]os.FileMode{"": 0o777, "news": 0o755, "news/locked": 0} {
		if err := os.Chmod(filepath.Join(dir, path), mode); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command(copyOfHearsay(t, dir), "build", "--graph", "g.graph", "news")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "HOME="+dir, "TMPDIR="+dir)
	if os.Getuid() == 0 {
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	}
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err = cmd.Run()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != exitPartial {
		t.Fatalf("ended with %v, want exit code %d\n%s", err, exitPartial, &stderr)
	}
	for _, want := range []string{"locked: ", "secret.txt: ", "permission denied", "g.graph: 1 article,"} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("want %q in\n%s", want, &stderr)
		}
	}
}

// copyOfHearsay puts this test binary into dir under the name hearsay, where any user
// may run it.
func copyOfHearsay(t *testing.T, dir string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	in, err := os.Open(self)
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	name := filepath.Join(dir, "hearsay")
	out, err := os.OpenFile(name, os.O_CREATE|os.O_WRONLY, 0o755)
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.Copy(out, in)
	if err := errors.Join(err, out.Chmod(0o755), out.Close()); err != nil {
		t.Fatal(err)
	}
	return name
}
