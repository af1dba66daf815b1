package main

import (
	"fmt"
	"io"
	"os"
	"time"
)

// A progress tells on standard error how far a long run is: on a terminal one line that
// is rewritten five times a second, elsewhere a line each ten seconds. A run that is
// over sooner prints nothing.
type progress struct {
	out      io.Writer
	terminal bool
	start    time.Time
	last     time.Time
	shown    bool
}

func newProgress(out io.Writer) *progress {
	now := time.Now()
	return &progress{out: out, terminal: isTerminal(out), start: now, last: now}
}

// step reports that n articles are done.
func (p *progress) step(n int) {
	now := time.Now()
	wait := 10 * time.Second
	if p.terminal {
		wait = 200 * time.Millisecond
	}
	if now.Sub(p.last) < wait {
		return
	}
	p.last = now
	rate := float64(n) / now.Sub(p.start).Seconds()
	if p.terminal {
		p.shown = true
		fmt.Fprintf(p.out, "\r\x1b[K%s read, %.0f a second", count(n, "article"), rate)
		return
	}
	fmt.Fprintf(p.out, "hearsay: %s read, %.0f a second\n", count(n, "article"), rate)
}

// clear takes the line off a terminal, before anything else is printed there.
func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.shown = false
	}
}

// isTerminal reports whether w is a character device.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0 && os.Getenv("TERM") != "dumb"
}
