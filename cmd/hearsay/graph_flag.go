package main

import (
	"os"

	"github.com/spf13/cobra"
)

// addGraph adds the --graph flag: the directory of the graph, by default that of
// HEARSAY_GRAPH, else ./hearsay.graph.
func addGraph(cmd *cobra.Command, dir *string) {
	def := os.Getenv("HEARSAY_GRAPH")
	if def == "" {
		def = "hearsay.graph"
	}
	cmd.Flags().StringVar(dir, "graph", def, "graph `directory`, or set HEARSAY_GRAPH")
	_ = cmd.MarkFlagDirname("graph")
}
