package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"hearsay/extract/parse"
)

// tagFile writes a file's words with the tags, trees or names of the embedded models: a
// CoNLL-U file or one in IOB2. It is how the models that are built in are measured.
func tagFile(w io.Writer, path string, o parse.Options) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	tag := parse.Conllu
	if strings.HasSuffix(path, ".iob2") {
		tag = parse.IOB2
	}
	if err := tag(w, f, o); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
