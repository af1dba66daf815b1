package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"hearsay/extract/parse/model"
)

// A source is a file that models are learned from.
type source struct{ file, use, what, licence string }

var sources = []source{
	{"ewt-train.conllu", "learned from: tags, trees, lemmas", "UD English EWT", "CC BY-SA 4.0"},
	{"gum-train.conllu", "learned from: tags, trees, lemmas, names", "GUM, documents whose text may be used commercially (gum-documents.tsv)", "annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain"},
	{"ewt-dev.conllu", "picks the best epoch", "UD English EWT", "CC BY-SA 4.0"},
	{"gum-dev.conllu", "picks the best epoch", "GUM, as above", "as above"},
	{"names/wikigold.iob2", "learned from: names", "Wikigold", "CC BY 4.0"},
	{"names/uner-ewt-dev.iob2", "learned from: names", "Universal NER, dev part of EWT", "CC BY-SA 4.0"},
}

const cardHead = `# The models of extract/parse

Written by ` + "`go run ./cmd/train -treebanks DIR -seed %d all`" + `; the same data give the same bytes.

| file | what | bytes | SHA-256 |
| --- | --- | --- | --- |
`

const cardData = `
## Data

| file | for | what | licence | SHA-256 |
| --- | --- | --- | --- | --- |
`

const cardFoot = `
Test files were not read. Names are looked up besides in the lists of cmd/train/lists,
which were written for hearsay: given names, places, organisations, demonyms, titles and
words that names of organisations and places are made of.

The weights are licensed under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).
NOTICE names whose work they are made from, gum-documents.tsv the source of each GUM text.

## Settings and scores

- joint: encoder of width %d, %d convolutions over three words and a gated unit both ways,
  hidden layer of %d; %d epochs, dropout %.2f, of whole words %.2f, of their parts %.2f.
- names: width %d, %d convolution; %d epochs, dropout %.2f, of words %.2f; it sees what the
  joint model made of each word.
- lemmas: %d rules.

Dev files (EWT and GUM together, given words, predicted tags, 8 bit weights):
greedy %s; beam of 4 %s. Scores on test files stand in docs/language.md.
`

// card writes MODEL.md beside the models.
func (o *options) card() error {
	var b strings.Builder
	fmt.Fprintf(&b, cardHead, o.seed)
	rules := 0
	for _, m := range [][2]string{{"joint.bin", "tags and trees"}, {"names.bin", "names"}, {"lemma.txt", "lemmas"}} {
		file, err := os.ReadFile(filepath.Join(o.out, m[0]))
		if err != nil {
			return err
		}
		rules = strings.Count(string(file), "\n") - 1 // of the last, lemma.txt
		fmt.Fprintf(&b, "| %s | %s | %d | %x |\n", m[0], m[1], len(file), sha256.Sum256(file))
	}
	b.WriteString(cardData)
	for _, s := range sources {
		file, err := os.ReadFile(filepath.Join(o.data, s.file))
		if err != nil {
			return err
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %x |\n", s.file, s.use, s.what, s.licence, sha256.Sum256(file))
	}
	if err := o.foot(&b, rules); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, "MODEL.md"), []byte(b.String()), 0o644)
}

func (o *options) foot(b *strings.Builder, rules int) error {
	m, err := o.model()
	if err != nil {
		return err
	}
	dev, err := o.read("ewt-dev", "gum-dev")
	if err != nil {
		return err
	}
	j, n := jointSettings, namesSettings
	fmt.Fprintf(b, cardFoot, model.JointShape.Width, model.JointShape.Convs, model.Hidden, j.epochs, j.dropout, j.wordDropout, j.partDropout,
		model.NamesShape.Width, model.NamesShape.Convs, n.epochs, n.dropout, n.wordDropout,
		rules, scoreJoint(m, dev, 1), scoreJoint(m, dev, 4))
	return nil
}
