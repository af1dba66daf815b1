package corpus

import (
	"fmt"
	"strings"
)

// Skipped says what was not read and why. It is the only error that reading yields.
type Skipped struct {
	Path   string // file as given; "-" for standard input
	Line   int    // 1 for the first line, or for the first item of a JSON list; 0 when the whole file is meant
	Reason string // what was found, in lower case
	Hint   string // what to do about it; "" when nothing is known

	// Minor is set when no article was lost: an article follows without one of its facts,
	// or files were passed over that hold none.
	Minor bool

	err error
}

// Error returns path, line and reason, without the hint.
func (s *Skipped) Error() string {
	var b strings.Builder
	b.WriteString(s.Path)
	if s.Line > 0 {
		fmt.Fprintf(&b, ":%d", s.Line)
	}
	b.WriteString(": ")
	b.WriteString(s.Reason)
	return b.String()
}

// Unwrap returns the error of the system or of a parser behind it, nil when there is none.
func (s *Skipped) Unwrap() error { return s.err }

// refuse says why one article or file is not read; path and line are added by the caller.
func refuse(hint, reason string, args ...any) *Skipped {
	return &Skipped{Reason: fmt.Sprintf(reason, args...), Hint: hint}
}

// minor says what about an article is left out.
func minor(hint, reason string, args ...any) *Skipped {
	s := refuse(hint, reason, args...)
	s.Minor = true
	return s
}
