package parse

import (
	"bytes"
	"strings"
	"testing"
)

func TestConllu(t *testing.T) {
	const in = "# sent_id = 1\n1-2\tdon't\t_\n1\tdo\tx\n2\tn't\tx\n2.1\tempty\tx\n3\tgo\tx\n\n1\tYes\n"
	var out bytes.Buffer
	if err := Conllu(&out, strings.NewReader(in), Options{}); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(out.String(), "\n")
	for i, want := range []string{
		"# sent_id = 1", "1-2\tdon't\t_", "1\tdo\tdo\tAUX\t", "2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_",
		"2.1\tempty\tx", "3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_", "", "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_", "", "",
	} {
		if i >= len(lines) || !strings.HasPrefix(lines[i], want) {
			t.Fatalf("line %d of\n%s\nwant %q", i+1, out.String(), want)
		}
	}
}

func TestIOB2(t *testing.T) {
	var out bytes.Buffer
	if err := IOB2(&out, strings.NewReader("# x\n1\tMerkel\tO\n2\tlives\tO\n3\tin\tO\n4\tParis\tO\n"), Options{}); err != nil {
		t.Fatal(err)
	}
	if want := "# x\n1\tMerkel\tB-PER\n2\tlives\tO\n3\tin\tO\n4\tParis\tB-LOC\n\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestConlluErrors(t *testing.T) {
	for in, want := range map[string]string{
		"word\n":       `line 1: "word" has no word`,
		"1\ta\nb\tc\n": `line 2: "b\tc" has no word`,
	} {
		if err := Conllu(&bytes.Buffer{}, strings.NewReader(in), Options{}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want %q", in, err, want)
		}
	}
}

func TestPrint(t *testing.T) {
	var out bytes.Buffer
	s := Words(strings.Fields("Anna saw France"), Options{})
	if err := s.Print(&out); err != nil {
		t.Fatal(err)
	}
	want := "  Anna    nsubj        PROPN Anna  PER\n" +
		"saw       root         VERB  see\n" +
		"  France  obj          PROPN France  LOC\n"
	if out.String() != want {
		t.Errorf("got\n%swant\n%s", out.String(), want)
	}
}

func FuzzConllu(f *testing.F) {
	f.Add("# c\n1\tHe\n2\tsaid\n\n")
	f.Add("1\t\n")
	f.Add("1-2\ta\n\n\n1\t\xff\r\n")
	f.Fuzz(func(t *testing.T, in string) {
		var out bytes.Buffer
		_ = Conllu(&out, strings.NewReader(in), Options{})
		_ = IOB2(&out, strings.NewReader(in), Options{})
	})
}
