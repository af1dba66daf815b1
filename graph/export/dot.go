package export

import (
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// A palette is how one stand is painted.
type palette struct{ line, fill, verb string }

var palettes = map[Stand]palette{
	Support: {"#2e7d32", "#eaf5ea", "asserts"},
	Deny:    {"#c62828", "#fdecec", "denies"},
	Doubt:   {"#b26a00", "#fff5e3", "doubts"},
}

const (
	changedLine = "#6a3fa0"
	changedFill = "#f3eefb"
	grey        = "#6b7280"
	ink         = "#1f2937"

	// Graphviz knows the widths of Arial's letters and takes those of Times for a name
	// that it does not know, or for a list of names: words would leave their boxes.
	font = "Arial"
)

// WriteDOT writes the picture as DOT text for Graphviz. The same diagram gives the same bytes.
func (d *Diagram) WriteDOT(w io.Writer) error {
	p := &dotWriter{w: w, ids: make(map[string]string)}
	p.printf("digraph hearsay {\n")
	p.printf("  graph [rankdir=LR, fontname=%q, fontcolor=%q, labelloc=t, label=<%s>, bgcolor=white, pad=0.4, nodesep=0.18, ranksep=1.1];\n",
		font, ink, d.heading())
	p.printf("  node [shape=box, style=\"rounded,filled\", fontname=%q, fontsize=13, fontcolor=%q, margin=\"0.18,0.1\", penwidth=1.2];\n", font, ink)
	p.printf("  edge [fontname=%q, fontsize=11, arrowsize=0.8, penwidth=1.6];\n", font)
	// Graphviz piles frames up from below, and the strongest is to stand on top.
	p.citations(d.Relays)
	for i := len(d.Frames) - 1; i >= 0; i-- {
		p.ids[d.Frames[i].Claim.ID] = "c" + strconv.Itoa(i)
		p.frame(i, &d.Frames[i])
	}
	for _, l := range d.Links {
		p.printf("  %s -> %s [style=dashed, color=%q, constraint=false];\n", p.ids[l.From], p.ids[l.To], grey)
	}
	if len(d.Frames)+len(d.Relays) == 0 {
		p.printf("  none [label=\"No contradictions\", fillcolor=\"#f3f4f6\", color=%q];\n", grey)
	}
	p.printf("}\n")
	return p.err
}

// heading is the title with what the colours mean.
func (d *Diagram) heading() string {
	s := ""
	if d.Title != "" {
		s = `<font point-size="20"><b>` + breaks(wrap(d.Title, 70, 2)) + "</b></font><br/>"
	}
	for _, k := range []struct{ colour, word string }{
		{palettes[Support].line, "supports"}, {palettes[Deny].line, "denies"}, {palettes[Doubt].line, "doubts"}, {changedLine, "has changed sides"},
	} {
		s += fmt.Sprintf(`<font point-size="12" color="%s">■ %s   </font>`, k.colour, k.word)
	}
	s += fmt.Sprintf(`<font point-size="12" color="%s">┄ narrower than</font>`, grey)
	return s + "<br/> "
}

type dotWriter struct {
	w   io.Writer
	ids map[string]string // claim -> node
	err error
}

func (p *dotWriter) printf(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format, args...)
	}
}

// frame draws a claim between its two sides.
func (p *dotWriter) frame(i int, f *Frame) {
	id := "c" + strconv.Itoa(i)
	p.printf("  subgraph cluster_%d {\n", i)
	p.printf("    graph [style=\"rounded,filled\", color=\"#d1d5db\", fillcolor=\"#fafafa\", label=\"\", margin=18];\n")
	p.claim(id, f)
	for j := range f.Voices {
		v := &f.Voices[j]
		c := palettes[v.Stand]
		node := id + "v" + strconv.Itoa(j)
		p.voice(node, v)
		if v.Stand == Support {
			p.printf("    %s -> %s [color=%q];\n", node, id, c.line)
		} else {
			// Drawn backwards so that this side stands on the right.
			p.printf("    %s -> %s [dir=back, color=%q];\n", id, node, c.line)
		}
	}
	p.printf("  }\n")
}

func (p *dotWriter) claim(id string, f *Frame) {
	border := palettes[Doubt].line
	if f.Opposed {
		border = palettes[Deny].line
	}
	count := [3]int{}
	for _, v := range f.Voices {
		count[v.Stand]++
	}
	lines := []string{"<b>" + breaks(wrap(f.Claim.Text, 30, 4)) + "</b>", small(grey, tally(count))}
	p.printf("    %s [label=<%s>, fillcolor=white, color=%q, penwidth=2.4, fontsize=15, margin=\"0.25,0.18\", tooltip=%s];\n",
		id, strings.Join(lines, "<br/>"), border, dotString(f.Claim.ID))
}

func tally(count [3]int) string {
	var parts []string
	for s, word := range []string{"for", "against", "in doubt"} {
		if count[s] > 0 {
			parts = append(parts, strconv.Itoa(count[s])+" "+word)
		}
	}
	return strings.Join(parts, " · ")
}

func (v *Voice) colours() palette {
	c := palettes[v.Stand]
	if v.Changed {
		c.line, c.fill = changedLine, changedFill
	}
	return c
}

// voice draws a holder with the first words that show where it stands.
func (p *dotWriter) voice(id string, v *Voice) {
	c := v.colours()
	lines := []string{"<b>" + breaks(wrap(v.Holder.Label, 34, 2)) + "</b>"}
	if v.Changed {
		lines = append(lines, small(changedLine, "has changed sides"))
	}
	if q := strings.TrimSpace(v.Evidence.Text); q != "" {
		lines = append(lines, `<font point-size="11"><i>`+breaks("“"+strings.Trim(wrap(q, 40, 3), "“”\" ")+"”")+"</i></font>")
	}
	lines = append(lines, small(grey, where(v)))
	p.printf("    %s [label=<%s>, color=%q, fillcolor=%q, tooltip=%s];\n", id,
		strings.Join(lines, "<br/>"), c.line, c.fill, dotString(v.Holder.Label+" "+c.verb+": "+v.Evidence.Text))
}

// where says who published it and when, and how many articles have it.
func where(v *Voice) string {
	e := v.Evidence
	s := e.Outlet.Label
	if strings.HasPrefix(e.Outlet.ID, "outlet:") {
		s = e.Doc
	}
	if !e.Published.IsZero() {
		s += ", " + e.Published.Format(time.DateOnly)
	}
	if v.Articles > 1 {
		s += fmt.Sprintf(" and %d more", v.Articles-1)
	}
	return s
}

func small(colour, text string) string {
	return fmt.Sprintf(`<font point-size="10" color="%s">%s</font>`, colour, breaks(wrap(text, 44, 2)))
}

// breaks escapes a text of several lines for an HTML label.
func breaks(s string) string { return strings.ReplaceAll(html.EscapeString(s), "\n", "<br/>") }

// wrap breaks a text into lines of about that many characters, at most so many; what is
// left over is cut with an ellipsis.
func wrap(s string, width, lines int) string {
	var out []string
	line := ""
	words := strings.Fields(s)
	for _, w := range words {
		if utf8.RuneCountInString(w) > width {
			w = string([]rune(w)[:width-1]) + "…"
		}
		switch {
		case line == "":
			line = w
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(w) <= width:
			line += " " + w
		case len(out) == lines-1:
			return strings.Join(append(out, line+" …"), "\n")
		default:
			out = append(out, line)
			line = w
		}
	}
	return strings.Join(append(out, line), "\n")
}

// dotString quotes a string for DOT, in which only the quotation mark and the backslash
// are special; control characters become spaces.
func dotString(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' || r == utf8.RuneError {
			return ' '
		}
		return r
	}, s)
	s = strings.ReplaceAll(s, `\`, `\\`)
	s = strings.ReplaceAll(s, `"`, `\"`)
	return `"` + strings.ReplaceAll(s, "\n", `\n`) + `"`
}
