package parse

import (
	"sync"

	"hearsay/extract/parse/model"
	"hearsay/extract/text"
	"hearsay/schema"
)

// A Token is a word of a sentence, or a mark.
type Token struct {
	schema.Span        // in the text; empty for a token of [Words]
	Form        string // as it stands in the text
	UPOS        string // universal part of speech: VERB, PROPN
	XPOS        string // tag of the Penn Treebank: VBD, NNP
	Lemma       string // dictionary form: "say" for "said"; names keep their case
	Head        int    // index of the head in the sentence's tokens; -1 for the root
	Rel         string // relation to the head: "nsubj", "acl:relcl"; "root" for the root
}

// A Name is a proper name of a person, an organisation or a place.
type Name struct {
	schema.Span        // in the text; empty for a name of [Words]
	From, To    int    // tokens [From,To) of the sentence
	Kind        string // "PER", "ORG" or "LOC"
}

// A Sentence is a sentence with its tree and its names, the names in order and apart.
type Sentence struct {
	Tokens []Token
	Names  []Name
}

// A Document is the analysis of a [text.Document].
type Document struct {
	Sentences []Sentence // one for each of the text's, in order
}

// Options say how much care a sentence deserves. The zero value parses every sentence
// greedily. The functions get a sentence's words, which they must not keep or change.
type Options struct {
	// Careful, when not nil, picks the sentences that are parsed with a beam of [Beam]
	// states instead of one: three times slower, about one arc in a hundred better.
	Careful func(words []string) bool
	// Skip, when not nil, picks sentences that nobody needs. They come out without tokens.
	Skip func(words []string) bool
	// Plain leaves the rules out: what the models say as they say it.
	Plain bool
}

// Beam is the number of states followed in a sentence that is parsed with care.
const Beam = 4

// Parse analyses every sentence of a document.
func Parse(d *text.Document, o Options) *Document {
	a := pool.Get().(*analyzer)
	defer pool.Put(a)
	out := &Document{Sentences: make([]Sentence, len(d.Sentences))}
	tokens := make([]Token, len(d.Tokens))
	a.begin()
	for i, s := range d.Sentences {
		own := tokens[s.First:s.End:s.End]
		for k := range own {
			own[k].Span = d.Tokens[s.First+k].Span
			own[k].Form = own[k].Of(d.Text)
		}
		first := i == 0 || d.Sentences[i-1].Paragraph != s.Paragraph
		if a.read(own, first, o) {
			out.Sentences[i].Tokens = own
		}
		a.closeNames(own)
	}
	a.finish(tokens, out.Sentences)
	if !o.Plain {
		agreeOnNames(out.Sentences)
	}
	return out
}

// Words analyses one sentence whose words are given.
func Words(words []string, o Options) Sentence {
	a := pool.Get().(*analyzer)
	defer pool.Put(a)
	a.begin()
	out := []Sentence{{}}
	tokens := make([]Token, len(words))
	for i, w := range words {
		tokens[i].Form = w
	}
	if a.read(tokens, true, o) {
		out[0].Tokens = tokens
	}
	a.closeNames(tokens)
	a.finish(tokens, out)
	return out[0]
}

// An analyzer is the scratch of one call.
type analyzer struct {
	forms   []string
	tags    []int // of the sentence's words, for lemmas
	xpos    []string
	fused   []string // words of the part that is parsed, names over hyphens in one piece
	starts  []int    // where each of them starts
	net     model.Sentence
	search  model.NameSearch
	speller model.Speller
	lemmas  []byte  // lemmas of all words, one after the other
	ends    []int32 // where each lemma ends
	names   []Name  // of all sentences
	cuts    []int32 // how many names there are after each sentence
	tree    tree
}

var pool = sync.Pool{New: func() any { return new(analyzer) }}

// begin forgets what the last call has left.
func (a *analyzer) begin() {
	a.lemmas, a.ends, a.names, a.cuts = a.lemmas[:0], a.ends[:0], a.names[:0], a.cuts[:0]
}

// read analyses one sentence in place; lemmas and names wait for finish. first tells
// that the sentence opens a paragraph. It reports false for a sentence that is skipped.
func (a *analyzer) read(tokens []Token, first bool, o Options) bool {
	a.forms = a.forms[:0]
	for i := range tokens {
		a.forms = append(a.forms, tokens[i].Form)
	}
	if o.Skip != nil && o.Skip(a.forms) {
		for range tokens {
			a.ends = append(a.ends, int32(len(a.lemmas)))
		}
		return false
	}
	beam := 1
	if o.Careful != nil && o.Careful(a.forms) {
		beam = Beam
	}
	label := 0
	if first && !o.Plain {
		label = lineLabel(a.forms)
	}
	m := load()
	from := len(a.names)
	a.tags = a.tags[:0]
	for start := label; start < len(tokens); start += longest {
		end := min(start+longest, len(tokens))
		a.part(m, tokens, start, end, beam, o.Plain)
	}
	if label > 0 {
		a.label(m, tokens, label)
	}
	join(tokens, label)
	if !o.Plain {
		a.tree.apply(tokens)
		a.names = repairNames(tokens, a.names, from)
	}
	a.lemmatize(m, tokens, a.names[from:])
	return true
}

// longest is the number of words that are parsed at once. No sentence of prose is that
// long; a text without a full stop must not take all memory.
const longest = 256

// part tags and parses tokens start to end and finds their names.
func (a *analyzer) part(m *models, tokens []Token, start, end, beam int, plain bool) {
	a.fuse(m, tokens, start, end, plain)
	m.joint.Tag(&a.net, a.fused)
	m.joint.Parse(&a.net, beam)
	a.xpos = a.xpos[:0]
	proper := false
	for i, tag := range a.net.Tag {
		at := a.starts[i]
		t := &tokens[at]
		t.UPOS, t.XPOS = m.upos[tag], m.xpos[tag]
		t.Head, t.Rel = -1, m.joint.Labels[a.net.Label[i]]
		if h := a.net.Head[i]; h >= 0 {
			t.Head = a.starts[h]
		}
		a.tags = append(a.tags, tag)
		a.xpos = append(a.xpos, t.XPOS)
		proper = proper || t.UPOS == "PROPN" || t.XPOS == "NNP"
		for k := at + 1; k < a.starts[i+1]; k++ {
			a.tags = append(a.tags, spread(tokens, at, k))
		}
	}
	if !proper {
		return // without a proper noun there is no name, and a tenth of the work is saved
	}
	for _, n := range m.names.Find(&a.search, a.fused, a.xpos, a.net.Vectors()) {
		a.names = append(a.names, Name{From: a.starts[n.First], To: a.starts[n.End], Kind: model.Types[n.Kind]})
	}
}

// label tags the words of a line label, which stand before the first n tokens' end.
func (a *analyzer) label(m *models, tokens []Token, n int) {
	m.joint.Tag(&a.net, a.forms[:n])
	tags := make([]int, 0, len(tokens))
	for i, tag := range a.net.Tag {
		t := &tokens[i]
		t.UPOS, t.XPOS = m.upos[tag], m.xpos[tag]
		tags = append(tags, tag)
	}
	a.tags = append(tags, a.tags...)
}

// join hangs everything under one root: the parts of a sentence that was too long at
// once, and the line label before it.
func join(tokens []Token, label int) {
	root := -1
	for i := label; i < len(tokens); i++ {
		if tokens[i].Head >= 0 {
			continue
		}
		if root < 0 {
			root = i
			continue
		}
		tokens[i].Head, tokens[i].Rel = root, "parataxis"
	}
	for i := range label {
		t := &tokens[i]
		t.Head, t.Rel = 0, "flat"
		if t.UPOS == "PUNCT" {
			t.Rel = "punct"
		}
	}
	if label > 0 {
		tokens[0].Head, tokens[0].Rel = root, "parataxis"
	}
}

// lemmatize appends the lemmas of a sentence, whose tags the rules may have changed. The
// names of persons stay as they are: Jan is not January.
func (a *analyzer) lemmatize(m *models, tokens []Token, names []Name) {
	for i := range tokens {
		t, tag := &tokens[i], a.tags[i]
		for len(names) > 0 && names[0].To <= i {
			names = names[1:]
		}
		if len(names) > 0 && names[0].From <= i && names[0].Kind == "PER" && t.XPOS == "NNP" {
			a.lemmas = append(a.lemmas, t.Form...)
			a.ends = append(a.ends, int32(len(a.lemmas)))
			continue
		}
		if m.upos[tag] != t.UPOS || m.xpos[tag] != t.XPOS {
			tag = m.tag(t.UPOS, t.XPOS)
		}
		a.lemmas = m.lemmas.Append(a.lemmas, &a.speller, t.Form, tag)
		a.ends = append(a.ends, int32(len(a.lemmas)))
	}
}

// closeNames gives the sentence's names their spans and notes where they end.
func (a *analyzer) closeNames(tokens []Token) {
	from := 0
	if k := len(a.cuts); k > 0 {
		from = int(a.cuts[k-1])
	}
	for i := from; i < len(a.names); i++ {
		n := &a.names[i]
		n.Span = schema.Span{Start: tokens[n.From].Start, End: tokens[n.To-1].End}
	}
	a.cuts = append(a.cuts, int32(len(a.names)))
}

// finish hands the lemmas and names out, each as parts of one piece of memory.
func (a *analyzer) finish(tokens []Token, sentences []Sentence) {
	lemmas := string(a.lemmas)
	from := int32(0)
	for i := range tokens {
		tokens[i].Lemma = lemmas[from:a.ends[i]]
		from = a.ends[i]
	}
	names := append([]Name(nil), a.names...)
	from = 0
	for i := range sentences {
		to := a.cuts[i]
		sentences[i].Names = names[from:to:to]
		from = to
	}
}
