package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/spf13/cobra"
)

// The exit codes. Every command's help names them.
const (
	exitDone        = 0
	exitFailed      = 1
	exitUsage       = 2
	exitPartial     = 3
	exitInterrupted = 130
)

const exitCodesHelp = `
Exit codes:
  0 done, 1 failed, 2 wrong usage, 3 done but some articles could not be read,
  130 interrupted
`

// run executes one command line and returns its exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 && args[0] == queryChildName {
		return queryChild(args[1:], stdin, stdout, stderr)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	root := newRootCommand()
	root.SetArgs(args)
	root.SetIn(stdin)
	root.SetOut(stdout)
	root.SetErr(stderr)
	done := make(chan error, 1)
	go func() { done <- root.ExecuteContext(ctx) }()
	var err error
	select {
	case err = <-done:
	case <-ctx.Done():
		stop() // a second interrupt ends the process at once
		select {
		case err = <-done:
		case <-time.After(interruptWait):
			err = ctx.Err()
		}
	}
	return report(err, ctx.Err() != nil, stderr)
}

// interruptWait is how long an interrupted command may take to clean up; one that waits
// for its input never gets there.
const interruptWait = time.Second

// report prints an error for people and returns its exit code.
func report(err error, interrupted bool, stderr io.Writer) int {
	var usage *usageError
	var partial *partialError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &partial):
		fmt.Fprintf(stderr, "hearsay: %v\n", err)
		return exitPartial
	case interrupted:
		fmt.Fprintln(stderr, "hearsay: error: interrupted")
		printHint(err, stderr)
		return exitInterrupted
	}
	fmt.Fprintf(stderr, "hearsay: error: %v\n", err)
	printHint(err, stderr)
	if errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

func printHint(err error, stderr io.Writer) {
	if h := hintOf(err); h != "" {
		fmt.Fprintf(stderr, "hearsay: hint: %s\n", h)
	}
}

func newRootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "hearsay",
		Short: "Who says what in the news, on whose word, and who contradicts whom",
		Long: `hearsay reads news articles and builds a graph of statements: who says, denies or
doubts what, on whose word. Every answer shows the sentences it rests on. It never
says who is right.

It works offline and needs no service. Start with "hearsay demo".`,
		Example:       "  hearsay demo",
		Args:          noSuchCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return &usageError{err: err, hint: "see " + cmd.CommandPath() + " --help"}
	})
	root.SetHelpTemplate(root.HelpTemplate() + exitCodesHelp)
	root.AddCommand(
		newDemoCommand(), newBuildCommand(), newAskCommand(), newQueryCommand(), newExportCommand(),
		newExtractCommand(), newParseCommand(), newVersionCommand(),
	)
	return root
}

// noSuchCommand refuses words that are no command, and names the nearest.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := "see " + cmd.CommandPath() + " --help"
	cmd.SuggestionsMinimumDistance = 2
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "perhaps " + cmd.CommandPath() + " " + near[0]
	}
	return &usageError{err: fmt.Errorf("unknown command %q", args[0]), hint: hint}
}
