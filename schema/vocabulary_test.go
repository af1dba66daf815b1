package schema

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestExpand(t *testing.T) {
	for _, c := range []struct{ short, full string }{
		{HSAsserts, "urn:hearsay:ns#asserts"},
		{RDFType, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"},
		{PROVWasDerivedFrom, "http://www.w3.org/ns/prov#wasDerivedFrom"},
		{SchemaNewsArticle, "https://schema.org/NewsArticle"},
		{"agent:john-kirby", "urn:hearsay:agent:john-kirby"},
		{"span:5f3a/2", "urn:hearsay:span:5f3a/2"},
		{GraphDerived, "urn:hearsay:graph:derived"},
		{"agent:кирби", "urn:hearsay:agent:кирби"},
		{"claim:a b/<c>%", "urn:hearsay:claim:a%20b/%3Cc%3E%25"},
		{"http://example.org/x", "http://example.org/x"},
	} {
		if got := Expand(c.short); got != c.full {
			t.Errorf("Expand(%q) = %q, want %q", c.short, got, c.full)
		}
		if got := Shorten(c.full); got != c.short {
			t.Errorf("Shorten(%q) = %q, want %q", c.full, got, c.short)
		}
	}
}

// Every own word has a term with a label and a definition, and each term is used once.
func TestTerms(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "vocabulary.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	ast.Inspect(f, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			if s, err := strconv.Unquote(lit.Value); err == nil && strings.HasPrefix(s, "hs:") && s != "hs:" {
				words = append(words, s)
			}
		}
		return true
	})
	if len(words) != len(Terms) {
		t.Errorf("%d own words, %d terms", len(words), len(Terms))
	}
	seen := make(map[string]bool)
	for _, term := range Terms {
		if seen[term.Name] || seen[term.Label] || !slices.Contains(words, term.Name) {
			t.Errorf("%s: double, or no word of the vocabulary", term.Name)
		}
		seen[term.Name], seen[term.Label] = true, true
		if term.Label == "" || !strings.HasSuffix(term.Definition, ".") || !strings.HasPrefix(term.IRI(), Namespace) {
			t.Errorf("%s: %q, %q, %s", term.Name, term.Label, term.Definition, term.IRI())
		}
		if got, ok := TermOf(term.Name); !ok || got != term {
			t.Errorf("TermOf(%s) = %v", term.Name, got)
		}
	}
	if _, ok := TermOf("hs:nothing"); ok {
		t.Error("hs:nothing is a term")
	}
}

func FuzzExpand(f *testing.F) {
	for _, s := range []string{"hs:asserts", "agent:a/b c", "claim:%41", "x\x00y", "st:\xff", "urn:hearsay:ns#x", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		for _, p := range prefixes {
			full := Expand(p.short + name)
			if strings.ContainsAny(full, "<>\"{}|^`\\ \n\t\x00\x7f") {
				t.Errorf("%q is no IRI", full)
			}
			if got := Shorten(full); got != p.short+name {
				t.Errorf("%q comes back as %q", p.short+name, got)
			}
		}
		Shorten(name)
	})
}
