package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"time"

	"hearsay/graph"
)

// queryChild is the other end of runInChild: it answers the query on its standard input
// within its share of memory. An error goes to stderr as a [complaint].
func queryChild(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := answerQuery(args, stdin, stdout)
	if err == nil {
		return exitDone
	}
	_ = writeJSONLine(stderr, complaint{err.Error(), hintOf(err)})
	return exitFailed
}

// A complaint is how a child says what is wrong.
type complaint struct {
	Error string `json:"error"`
	Hint  string `json:"hint,omitempty"`
}

func answerQuery(args []string, stdin io.Reader, stdout io.Writer) error {
	if len(args) != 4 {
		return errors.New("query-child is for hearsay itself: use hearsay query")
	}
	dir, lang := args[0], args[1]
	limit, err := strconv.Atoi(args[2])
	if err != nil {
		return err
	}
	timeout, err := time.ParseDuration(args[3])
	if err != nil {
		return err
	}
	text, err := io.ReadAll(stdin)
	if err != nil {
		return err
	}
	g, err := graph.Open(dir)
	if err != nil {
		return err
	}
	defer g.Close()
	restrict(timeout)
	rows, err := g.Query(context.Background(), lang, string(text), limit)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(stdout)
	for _, row := range rows {
		w.Write(row)
		w.WriteByte('\n')
	}
	return w.Flush()
}

// restrict bounds this process from here on: memory by the system where it can, and by
// a watch on the heap everywhere; time in case the parent is no longer there to kill it.
func restrict(timeout time.Duration) {
	debug.SetMemoryLimit(queryMemory / 4 * 3) // from here on garbage is collected harder
	debug.SetMaxStack(64 << 20)
	limitAddressSpace(queryMemory)
	parent, end := os.Getppid(), time.Now().Add(timeout+time.Second)
	go func() {
		heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		for range time.Tick(20 * time.Millisecond) {
			metrics.Read(heap)
			switch {
			case heap[0].Value.Uint64() > queryMemory:
				os.Exit(exitMemory)
			case time.Now().After(end) || os.Getppid() != parent:
				os.Exit(exitFailed)
			}
		}
	}()
}
