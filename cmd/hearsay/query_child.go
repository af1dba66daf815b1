package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"time"

	"hearsay/graph"
)

// queryChild is the other end of runInChild: it answers the query on its standard input
// within its share of memory. The last thing it writes is a newline after the last row;
// errors go to stderr as one line, the hint as a second.
func queryChild(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	err := answerQuery(args, stdin, stdout)
	if err == nil {
		return exitDone
	}
	fmt.Fprintln(stderr, err)
	if h := hintOf(err); h != "" {
		fmt.Fprintln(stderr, h)
	}
	return exitFailed
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
	debug.SetMemoryLimit(queryMemory)
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
