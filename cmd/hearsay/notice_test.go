package main

import (
	"os"
	"runtime/debug"
	"strings"
	"testing"
)

// TestNotice wants NOTICE to name every module that is linked into the program.
func TestNotice(t *testing.T) {
	info, ok := debug.ReadBuildInfo()
	if !ok || len(info.Deps) == 0 {
		t.Fatal("this binary does not know its modules")
	}
	notice, err := os.ReadFile(moduleRoot + "/NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range info.Deps {
		if !strings.Contains(string(notice), m.Path+"\n") && !strings.Contains(string(notice), m.Path+" (") && !strings.Contains(string(notice), m.Path+",") {
			t.Errorf("NOTICE does not name %s", m.Path)
		}
	}
}
