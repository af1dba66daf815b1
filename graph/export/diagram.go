package export

import (
	"cmp"
	"slices"
	"time"

	"hearsay/graph"
)

// A Diagram is a picture of contradictions, before it is drawn: claims with those who
// stand on either side.
type Diagram struct {
	Title  string
	Frames []Frame
	Links  []Link
	Relays []Relay
}

// A Frame is one claim with its sides.
type Frame struct {
	Claim   graph.ClaimRef
	Voices  []Voice // supporters first, then who denies, then who doubts; by label
	Opposed bool    // somebody denies this claim or a broader one, or supports what it excludes
}

// A Stand is where a voice stands on a claim.
type Stand int

// The stands, in the order in which they are drawn.
const (
	Support Stand = iota
	Deny
	Doubt
)

// A Voice is a holder in a frame.
type Voice struct {
	Holder   graph.Holder
	Stand    Stand
	Changed  bool // the holder stands on the other side elsewhere
	Evidence graph.Evidence
	Articles int
}

// A Relay is an edge of who cites whom, over all articles.
type Relay struct {
	From, To  graph.Holder
	Publisher bool // From publishes an article
}

// A Link leads from a claim to the broader one that somebody denies.
type Link struct{ From, To string }

// NewDiagram lays out contradictions; a filtered list gives a picture of that part. The
// order of frames follows the order of the list, but that a narrower claim comes after
// the broader one that it leads to.
func NewDiagram(title string, list []graph.Contradiction) *Diagram {
	m := &maker{frames: make(map[string]*frameMaker), links: make(map[Link]bool)}
	for i := range list {
		m.add(&list[i])
	}
	d := &Diagram{Title: title}
	for _, id := range m.sorted() {
		d.Frames = append(d.Frames, m.frames[id].frame())
	}
	for l := range m.links {
		d.Links = append(d.Links, l)
	}
	slices.SortFunc(d.Links, func(a, b Link) int { return cmp.Or(cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To)) })
	return d
}

// AddCitations adds who cites whom, each pair once.
func (d *Diagram) AddCitations(list []graph.CitationEdge) {
	type pair struct{ from, to string }
	seen := make(map[pair]int)
	for _, c := range list {
		k := pair{c.From.ID, c.To.ID}
		i, ok := seen[k]
		if !ok {
			i = len(d.Relays)
			seen[k] = i
			d.Relays = append(d.Relays, Relay{From: c.From, To: c.To})
		}
		d.Relays[i].Publisher = d.Relays[i].Publisher || c.Publisher
	}
}

// Nodes returns how many nodes the picture has.
func (d *Diagram) Nodes() int {
	n := 0
	for _, f := range d.Frames {
		n += 1 + len(f.Voices)
	}
	holders := make(map[string]bool)
	for _, r := range d.Relays {
		holders[r.From.ID], holders[r.To.ID] = true, true
	}
	return n + len(holders)
}

type maker struct {
	order  []string
	frames map[string]*frameMaker
	links  map[Link]bool
}

type frameMaker struct {
	Frame
	voices map[voiceKey]*Voice
	seen   map[voiceKey]map[string]bool // articles
}

type voiceKey struct {
	holder string
	stand  Stand
}

// sorted puts the narrower claims behind the broader one that they lead to.
func (m *maker) sorted() []string {
	placed := make(map[string]bool)
	var out []string
	var place func(id string)
	place = func(id string) {
		if placed[id] {
			return
		}
		placed[id] = true
		out = append(out, id)
		for _, n := range m.order {
			if m.links[Link{n, id}] {
				place(n)
			}
		}
	}
	for _, id := range m.order {
		if !m.leads(id) {
			place(id)
		}
	}
	for _, id := range m.order {
		place(id)
	}
	return out
}

// leads reports whether a claim leads to a broader one.
func (m *maker) leads(id string) bool {
	for l := range m.links {
		if l.From == id {
			return true
		}
	}
	return false
}

func (m *maker) frame(c graph.ClaimRef) *frameMaker {
	f := m.frames[c.ID]
	if f == nil {
		f = &frameMaker{Frame: Frame{Claim: c}, voices: make(map[voiceKey]*Voice), seen: make(map[voiceKey]map[string]bool)}
		m.frames[c.ID] = f
		m.order = append(m.order, c.ID)
	}
	return f
}

// add puts the supporter into the frame of the narrower claim and the other side into
// that of the claim which it speaks of. Of two claims that exclude each other both sides
// support their own, or each denies the other's.
func (m *maker) add(c *graph.Contradiction) {
	changed := c.Kind == graph.Changed
	narrow, broad := m.frame(c.Claim), m.frame(c.Denied)
	switch {
	case c.Refuses:
		broad.voice(c.A, Deny, changed)
		narrow.voice(c.B, Deny, changed)
	case c.Rule == graph.RuleExcludes:
		narrow.voice(c.A, Support, changed)
		broad.voice(c.B, Support, changed)
	case c.Doubts:
		narrow.voice(c.A, Support, changed)
		broad.voice(c.B, Doubt, changed)
	default:
		narrow.voice(c.A, Support, changed)
		broad.voice(c.B, Deny, changed)
	}
	if !c.Doubts {
		narrow.Opposed, broad.Opposed = true, true
	}
	if c.Claim.ID != c.Denied.ID && c.Rule != graph.RuleExcludes {
		m.links[Link{c.Claim.ID, c.Denied.ID}] = true
	}
}

func (f *frameMaker) voice(s graph.Side, stand Stand, changed bool) {
	if len(s.Evidence) == 0 {
		return
	}
	k := voiceKey{s.Holder.ID, stand}
	v := f.voices[k]
	if v == nil {
		v = &Voice{Holder: s.Holder, Stand: stand, Evidence: s.Evidence[0]}
		f.voices[k], f.seen[k] = v, make(map[string]bool)
	}
	v.Changed = v.Changed || changed
	if earlier(s.Evidence[0], v.Evidence) {
		v.Evidence = s.Evidence[0]
	}
	for _, e := range s.Evidence {
		f.seen[k][e.ArticleID] = true
	}
	v.Articles = len(f.seen[k])
}

func earlier(a, b graph.Evidence) bool {
	day := func(t time.Time) int64 {
		if t.IsZero() {
			return 1 << 62
		}
		return t.Unix()
	}
	return cmp.Or(cmp.Compare(day(a.Published), day(b.Published)), cmp.Compare(a.Doc, b.Doc), cmp.Compare(a.Span.Start, b.Span.Start)) < 0
}

func (f *frameMaker) frame() Frame {
	for _, v := range f.voices {
		f.Voices = append(f.Voices, *v)
	}
	slices.SortFunc(f.Voices, func(a, b Voice) int {
		return cmp.Or(cmp.Compare(a.Stand, b.Stand), cmp.Compare(a.Holder.Label, b.Holder.Label), cmp.Compare(a.Holder.ID, b.Holder.ID))
	})
	return f.Frame
}
