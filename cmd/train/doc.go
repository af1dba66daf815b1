// Command train learns the models of extract/parse from treebanks and writes them there.
//
//	go run ./cmd/train -treebanks DIR all
//
// It reads the train files of UD English EWT and GUM, their dev files to pick the best
// epoch, and for names Wikigold and UNER's dev part of EWT. It never reads a test file.
// What it writes: joint.bin (tagger and parser), names.bin, lemma.txt, MODEL.md.
//
// Words instead of "all" do one step: joint, lemmas, names, card. "tag FILE" writes a
// CoNLL-U or IOB2 file with the tags, trees and names of the models that are built in.
//
// The same data give the same bytes: every random number comes from the seed, batches
// are dealt to two workers in a way that depends on nothing but the batch, their
// gradients are added in a fixed order, and the arithmetic is that of extract/parse/nn.
//
// The joint net is learned by hand-written back propagation: encode.go holds the encoder,
// jointstep.go the tagger and the parser, oracle.go what the parser should have done.
package main
