package schema

import "time"

// An Article is a text as published. Its Text is fixed when it is read: every span of
// every later stage points into it.
type Article struct {
	ID        string    `json:"id"`                  // article:9c1e04d25a7b3c11, see [ArticleID]
	Doc       string    `json:"doc"`                 // base name as given; "file.jsonl#7" for the seventh line
	Path      string    `json:"path,omitempty"`      // where it was read from, for messages; not part of the graph
	Title     string    `json:"title,omitempty"`     // headline, as metadata or as found at the top of the text
	Outlet    string    `json:"outlet,omitempty"`    // name of who publishes it; "" when not known
	Published time.Time `json:"published,omitzero"`  // UTC, whole seconds; zero when not known
	URL       string    `json:"url,omitempty"`       // canonical address; "" when not known
	Lang      string    `json:"lang,omitempty"`      // BCP 47; "en" for everything that gets in
	Text      string    `json:"text"`                // valid UTF-8, byte order mark and carriage returns kept
	Noise     []Span    `json:"noise,omitempty"`     // boilerplate, ordered, not overlapping
	TitleSpan Span      `json:"titleSpan,omitzero"`  // where the title stands in Text, when it does
	Meta      []Span    `json:"metaSpans,omitempty"` // front matter, bylines, datelines: read for facts, never for statements
}

// InNoise reports whether s touches boilerplate.
func (a *Article) InNoise(s Span) bool {
	for _, n := range a.Noise {
		if n.Overlaps(s) {
			return true
		}
	}
	return false
}
