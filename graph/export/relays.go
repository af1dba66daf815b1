package export

import (
	"strconv"

	"hearsay/schema"
)

const (
	relayLine = "#2f5d8a"
	relayFill = "#edf3f9"
)

// citations draws who cites whom in a frame of its own: outlets in bold, documents as
// sheets of paper, arrows from who relays to who is relayed.
func (p *dotWriter) citations(relays []Relay) {
	if len(relays) == 0 {
		return
	}
	p.printf("  subgraph cluster_cites {\n")
	p.printf("    graph [style=\"rounded,filled\", color=\"#d1d5db\", fillcolor=\"#fafafa\", labelloc=t, margin=18, label=<<b>Who cites whom</b>>];\n")
	nodes := make(map[string]string)
	publishes := make(map[string]bool)
	for _, r := range relays {
		publishes[r.From.ID] = publishes[r.From.ID] || r.Publisher
	}
	for _, r := range relays {
		for _, h := range []struct {
			id, label string
			kind      schema.Kind
		}{{r.From.ID, r.From.Label, r.From.Kind}, {r.To.ID, r.To.Label, r.To.Kind}} {
			if nodes[h.id] != "" {
				continue
			}
			nodes[h.id] = "h" + strconv.Itoa(len(nodes))
			p.relay(nodes[h.id], h.label, h.kind, publishes[h.id])
		}
		p.printf("    %s -> %s [color=%q];\n", nodes[r.From.ID], nodes[r.To.ID], relayLine)
	}
	p.printf("  }\n")
}

func (p *dotWriter) relay(id, label string, kind schema.Kind, publishes bool) {
	text := breaks(wrap(label, 30, 3))
	if publishes {
		text = "<b>" + text + "</b>"
	}
	shape := ""
	if kind == schema.Document {
		shape = ", shape=note, style=filled"
	}
	p.printf("    %s [label=<%s>, color=%q, fillcolor=%q%s];\n", id, text, relayLine, relayFill, shape)
}
