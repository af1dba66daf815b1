package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"hearsay/graph"
)

// A usageError says that the command line is wrong, before any work was done.
type usageError struct {
	err  error
	hint string
}

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// Hint returns the next step.
func (e *usageError) Hint() string { return e.hint }

// A partialError says that the work is done except for some articles, each of which was
// named when it was met.
type partialError struct{ skipped int }

func (e *partialError) Error() string {
	return fmt.Sprintf("done, but %s could not be read", count(e.skipped, "article"))
}

// A hintedError adds the next step to an error.
type hintedError struct {
	err  error
	hint string
}

func (e *hintedError) Error() string { return e.err.Error() }
func (e *hintedError) Unwrap() error { return e.err }

// Hint returns the next step.
func (e *hintedError) Hint() string { return e.hint }

func withHint(err error, hint string) error { return &hintedError{err, hint} }

// hintOf returns the next step that an error of any package knows, or "".
func hintOf(err error) string {
	var h interface{ Hint() string }
	if errors.As(err, &h) {
		return h.Hint()
	}
	var dir *graph.DirError
	if errors.As(err, &dir) {
		return dir.Hint
	}
	return ""
}

// wantArgs turns cobra's complaint about the number of arguments into a usage error.
func wantArgs(check cobra.PositionalArgs, want string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if check(cmd, args) == nil {
			return nil
		}
		return &usageError{
			err:  fmt.Errorf("%s: %s, want %s", cmd.CommandPath(), count(len(args), "argument"), want),
			hint: "see " + cmd.CommandPath() + " --help",
		}
	}
}

// count words a number of things: "1 article", "2 articles".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
