package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/schema/gazetteer"
)

// repairNames mends the names of one sentence, those from index from on: a name goes on
// over a hyphen, and what the gazetteer knows gets its type.
func repairNames(tokens []Token, names []Name, from int) []Name {
	kept := names[:from]
	for _, n := range names[from:] {
		if len(kept) > from && n.From < kept[len(kept)-1].To {
			continue // swallowed by the name before
		}
		n.To = hyphenated(tokens, n)
		kept = append(kept, n)
	}
	return kept
}

// hyphenated returns where a name ends when it goes on over hyphens: UD cuts Jong-un into
// three, and the models stop at the first.
func hyphenated(tokens []Token, n Name) int {
	end := n.To
	for end+1 < len(tokens) && hyphen(tokens[end].Form) && touches(tokens, end) && partOfName(&tokens[end+1], n.Kind) {
		if tokens[end+1].UPOS != "PROPN" {
			tokens[end+1].UPOS, tokens[end+1].XPOS = "PROPN", "NNP"
		}
		end += 2
	}
	return end
}

func hyphen(form string) bool { return form == "-" || form == "‐" || form == "‑" }

// touches reports whether no space stands around token i. Of given words that is not
// known, and taken to be so.
func touches(tokens []Token, i int) bool {
	return tokens[i-1].End == tokens[i].Start && tokens[i].End == tokens[i+1].Start
}

// partOfName reports whether a word behind a hyphen can go on with a name: a proper noun,
// or in the name of a person a short syllable in small letters, Jong-un.
func partOfName(t *Token, kind string) bool {
	if t.UPOS == "PROPN" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(t.Form)
	return kind == "PER" && unicode.IsLower(r) && len(t.Form) <= 5 && t.UPOS != "ADJ" && t.UPOS != "ADP" && t.UPOS != "VERB" && t.Rel != "case"
}

// agreeOnNames makes the names of a document agree: a name of one word that is the last
// word of a person's longer name is that person's, and a name that the gazetteer knows
// has the type that the gazetteer says.
func agreeOnNames(sentences []Sentence) {
	surnames := map[string]bool{}
	for _, s := range sentences {
		for _, n := range s.Names {
			if n.Kind == "PER" && n.To-n.From > 1 {
				surnames[s.Tokens[n.To-1].Form] = true
			}
		}
	}
	for i := range sentences {
		for k := range sentences[i].Names {
			n := &sentences[i].Names[k]
			switch words := sentences[i].Tokens[n.From:n.To]; {
			case len(words) == 1 && surnames[words[0].Form]:
				n.Kind = "PER"
			default:
				n.Kind = knownKind(words, n.Kind)
			}
		}
	}
}

// knownKind returns the type that the gazetteer gives a name, kind when it gives none.
func knownKind(words []Token, kind string) string {
	var b strings.Builder
	for i := range words {
		if i > 0 && !(words[i-1].End == words[i].Start) {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].Form)
	}
	m, ok := gazetteer.Lookup(b.String())
	if !ok || m.Entry == nil || m.Use != gazetteer.Name {
		return kind
	}
	switch m.Entry.Class {
	case "state", "subdivision":
		return "LOC"
	case "agency", "outlet", "alliance", "body":
		return "ORG"
	}
	return kind
}
