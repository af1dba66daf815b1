package main

import (
	"fmt"
	"os"
	"strings"

	"hearsay/extract/parse"
)

// tag writes a file's words with the tags, trees or names of the models that are built
// in: a CoNLL-U file or one in IOB2.
func (o *options) tag(path string) error {
	options := parse.Options{Plain: o.plain}
	if o.careful {
		options.Careful = func([]string) bool { return true }
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	tag := parse.Conllu
	if strings.HasSuffix(path, ".iob2") {
		tag = parse.IOB2
	}
	if err := tag(os.Stdout, f, options); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	return nil
}
