// Package model answers: what do the trained nets say about a sentence?
//
// [Joint] gives each word a tag and the sentence a tree; [Names] finds persons,
// organisations and places; [Lemmas] gives the dictionary form. All three are read from
// one flat file each with [ReadJoint], [ReadNames] and [ReadLemmas]; cmd/train writes
// them. The nets share [Vocab], which turns a word into rows of an embedding matrix, and
// [Encoder], which turns rows into vectors that know their neighbours.
//
// A model is read-only once read. What a call needs besides lies in a scratch of its
// own, so that many goroutines may use one model; nothing is allocated per word once a
// scratch has seen a sentence of that length. Embeddings stay in the file's 8 bit form,
// a scale for each row; the small dense matrices are widened when read.
package model
