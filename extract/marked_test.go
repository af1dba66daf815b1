package extract_test

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"hearsay/schema"
)

// A sheet is a sentence with the statements marked in it. In a file it reads
//
//	denies/deny: [s Norway] has [c denied] [k all these claims]. => agent:norway deny
//
// with the source, cue and content of each statement in brackets and its stance and lemma
// in front. Several statements are numbered by their cues, and one inside the content of
// another says so:
//
//	denies/deny, asserts/claim in 1: [1s Norway] [1c denied] [1k [2s Oslo's] [2c claims] that [2k it rained]].
//
// A pilcrow is a new paragraph. A line without marks must find nothing. Marks count as the
// scorer counts them: without a leading "that", outer quotation marks, "'s" or the stop.
type sheet struct {
	text       string
	statements []marked
	facts      string // what stands behind =>, see facts_test.go
}

type marked struct {
	label   string // stance/lemma
	parent  int    // index of the statement around it, -1
	s, c, k []schema.Span
}

const paragraph = " ¶ "

var (
	labels   = regexp.MustCompile(`^([a-z-]+/[a-z' -]+( in \d+)?(, )?)+: `)
	opening  = regexp.MustCompile(`^\[(\d*)([sck]) `)
	labelled = regexp.MustCompile(`^(.*?)(?: in (\d+))?$`)
)

// parseSheet reads a line of a marked file.
func parseSheet(raw string) (sheet, error) {
	body, facts, _ := strings.Cut(raw, " => ")
	sh := sheet{facts: facts}
	if head := labels.FindString(body); head != "" {
		body = body[len(head):]
		for _, l := range strings.Split(strings.TrimSuffix(head, ": "), ", ") {
			m := labelled.FindStringSubmatch(l)
			st := marked{label: m[1], parent: -1}
			if m[2] != "" {
				fmt.Sscan(m[2], &st.parent)
				st.parent--
			}
			sh.statements = append(sh.statements, st)
		}
	}
	spans, err := sh.brackets(strings.ReplaceAll(body, paragraph, "\n\n"))
	if err != nil {
		return sh, err
	}
	for i := range sh.statements {
		st := &sh.statements[i]
		for part, into := range map[string]*[]schema.Span{"s": &st.s, "c": &st.c, "k": &st.k} {
			key := fmt.Sprint(i+1) + part
			for _, s := range spans[key] {
				*into = append(*into, trimSpan(sh.text, *s))
			}
			delete(spans, key)
		}
	}
	if len(spans) > 0 {
		return sh, fmt.Errorf("%d marks belong to no label", len(spans))
	}
	sh.order()
	return sh, nil
}

// brackets takes the marks out of a sentence, which becomes the sheet's text, and returns
// their spans by number and part: "1s".
func (sh *sheet) brackets(body string) (map[string][]*schema.Span, error) {
	var open []*schema.Span
	var out strings.Builder
	spans := map[string][]*schema.Span{}
	for body != "" {
		if m := opening.FindStringSubmatch(body); m != nil {
			key := cmp.Or(m[1], "1") + m[2]
			open = append(open, &schema.Span{Start: out.Len()})
			spans[key] = append(spans[key], open[len(open)-1])
			body = body[len(m[0]):]
		} else if body[0] == ']' && len(open) > 0 {
			open[len(open)-1].End = out.Len()
			open, body = open[:len(open)-1], body[1:]
		} else {
			out.WriteByte(body[0])
			body = body[1:]
		}
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("a bracket is not closed")
	}
	sh.text = out.String()
	return spans, nil
}

// sheetOf marks what a reading found. Statements that differ in nothing but the source
// are one with several sources.
func sheetOf(r *schema.Reading, facts string) sheet {
	sh := sheet{text: r.Article.Text, facts: facts}
	index := map[string]int{}
	for _, s := range r.Statements {
		trim := func(list []schema.Span) (out []schema.Span) {
			for _, x := range list {
				out = append(out, trimSpan(sh.text, x))
			}
			return out
		}
		lemma := strings.ReplaceAll(s.Lemma, ":", "colon")
		st := marked{label: string(s.Stance) + "/" + lemma, parent: -1, s: trim(s.Source), c: trim([]schema.Span{s.Cue}), k: trim(s.Content)}
		if i := len(sh.statements) - 1; i >= 0 && slices.Equal(sh.statements[i].c, st.c) && slices.Equal(sh.statements[i].k, st.k) {
			sh.statements[i].s = append(sh.statements[i].s, st.s...)
			index[s.ID] = i
			continue
		}
		index[s.ID] = len(sh.statements)
		sh.statements = append(sh.statements, st)
	}
	for _, s := range r.Statements {
		if p, ok := index[s.Parent]; ok {
			sh.statements[index[s.ID]].parent = p
		}
	}
	sh.order()
	return sh
}

// order numbers the statements by their cues.
func (sh *sheet) order() {
	from := make([]int, len(sh.statements))
	for i := range from {
		from[i] = i
	}
	at := func(i int) schema.Span { return schema.Hull(sh.statements[i].c...) }
	slices.SortStableFunc(from, func(a, b int) int {
		return cmp.Or(at(a).Start-at(b).Start, schema.Hull(sh.statements[a].k...).Start-schema.Hull(sh.statements[b].k...).Start)
	})
	sorted := make([]marked, len(from))
	for to, i := range from {
		sorted[to] = sh.statements[i]
		if p := sorted[to].parent; p >= 0 {
			sorted[to].parent = slices.Index(from, p)
		}
	}
	sh.statements = sorted
}

var (
	leading  = regexp.MustCompile(`^(?:[\s"“”‘’',:;.–—-]|(?i:that)\s)+`)
	trailing = regexp.MustCompile(`(?:['’]s$|[\s"“”‘’',:;.–—?!-])+$`)
)

// trimSpan leaves out what the scorer leaves out. A span of nothing else stays.
func trimSpan(text string, s schema.Span) schema.Span {
	of := s.Of(text)
	t := schema.Span{Start: s.Start + len(leading.FindString(of)), End: s.End - len(trailing.FindString(of))}
	if t.Empty() {
		return s
	}
	return t
}

// String is the line as it would stand in a file.
func (sh sheet) String() string {
	var marks []mark
	var head []string
	for i, st := range sh.statements {
		number := ""
		if len(sh.statements) > 1 {
			number = fmt.Sprint(i + 1)
		}
		l := st.label
		if st.parent >= 0 {
			l += fmt.Sprintf(" in %d", st.parent+1)
		}
		head = append(head, l)
		for part, list := range map[string][]schema.Span{"s": st.s, "c": st.c, "k": st.k} {
			for _, s := range list {
				marks = append(marks, mark{s, "[" + number + part + " "})
			}
		}
	}
	slices.SortFunc(marks, func(a, b mark) int {
		return cmp.Or(a.Start-b.Start, b.End-a.End, strings.Compare(a.open, b.open))
	})
	line := strings.ReplaceAll(insert(sh.text, marks), "\n\n", paragraph)
	if len(head) > 0 {
		line = strings.Join(head, ", ") + ": " + line
	}
	if sh.facts != "" {
		line += " => " + sh.facts
	}
	return line
}

type mark struct {
	schema.Span
	open string
}

func insert(text string, marks []mark) string {
	var b strings.Builder
	for i := 0; i <= len(text); i++ {
		for _, m := range marks {
			if m.End == i {
				b.WriteByte(']')
			}
		}
		for _, m := range marks {
			if m.Start == i {
				b.WriteString(m.open)
			}
		}
		if i < len(text) {
			b.WriteByte(text[i])
		}
	}
	return b.String()
}
