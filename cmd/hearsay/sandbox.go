package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// A query is a small program in somebody else's language: it may loop for ever, match a
// regular expression for an hour, or ask for a hundred million array elements. Cayley
// can interrupt none of these for certain, so a query runs in a child process of the
// same binary, which is killed at the deadline and may not take more memory than its
// share. See query_child.go for the other end.

const (
	queryChildName   = "query-child" // first argument of a child; not a command of the user's
	queryMemory      = 1 << 30       // bytes that a query may add to what the program and the index take
	queryAnswerLimit = 256 << 20     // bytes of JSON that a query may answer with
	exitMemory       = 7             // a child's exit code when its memory ran out
)

// A queryTask is one query to run.
type queryTask struct {
	dir     string
	lang    string
	text    string
	limit   int
	timeout time.Duration
}

// runInChild runs a query and returns its whole answer, one JSON value a line. It
// returns an error and no answer when the query fails, takes longer than its time or
// needs more memory than its share.
func runInChild(ctx context.Context, t queryTask) ([]byte, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find own program: %w", err)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, t.timeout, errQueryTime)
	defer cancel()
	child := exec.CommandContext(ctx, self)
	child.Args = []string{"hearsay", queryChildName, t.dir, t.lang, strconv.Itoa(t.limit), t.timeout.String()}
	child.Stdin = strings.NewReader(t.text)
	child.WaitDelay = 100 * time.Millisecond
	answer := &limitedBuffer{limit: queryAnswerLimit}
	said := &limitedBuffer{limit: 64 << 10}
	child.Stdout, child.Stderr = answer, said
	err = child.Run()
	switch {
	case ctx.Err() != nil && errors.Is(context.Cause(ctx), errQueryTime):
		return nil, withHint(fmt.Errorf("the query did not end within %v", t.timeout), "narrow it, or allow more with --timeout")
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case answer.full:
		return nil, withHint(fmt.Errorf("the answer is larger than %d MB", queryAnswerLimit>>20), "ask for less, with .GetLimit(n) or first: n")
	case err != nil:
		return nil, childError(err, said.String())
	}
	return answer.Bytes(), nil
}

var errQueryTime = errors.New("the query's time is over")

// childError words why a child failed, from its exit code and what it wrote: a complaint
// of its own, or the last words of the Go runtime.
func childError(err error, said string) error {
	var exit *exec.ExitError
	code := -1
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	}
	var c complaint
	switch {
	case code == exitMemory, strings.Contains(said, "out of memory"), strings.Contains(said, "cannot allocate memory"):
		return withHint(fmt.Errorf("the query needs more than %d MB of memory", queryMemory>>20), "ask for less at a time")
	case strings.Contains(said, "stack overflow"), strings.Contains(said, "stack exceeds"):
		return withHint(errors.New("the query calls itself too deeply"), "use .FollowRecursive(path, depth) to walk")
	case code == exitFailed && json.Unmarshal([]byte(said), &c) == nil:
		return withHint(errors.New(strings.TrimSpace(c.Error)), c.Hint)
	}
	first, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	return fmt.Errorf("the query's process ended: %w: %s", err, first)
}

// A limitedBuffer keeps what is written to it up to a limit and fails past that.
type limitedBuffer struct {
	bytes.Buffer
	limit int
	full  bool
}

func (b *limitedBuffer) Write(p []byte) (int, error) {
	if b.Len()+len(p) > b.limit {
		b.full = true
		return 0, errors.New("too much output")
	}
	return b.Buffer.Write(p)
}
