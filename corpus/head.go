package corpus

import (
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"hearsay/schema"
)

// A head is what the first lines of a text say about the article: headline, byline,
// dateline, date.
type head struct {
	facts
	title schema.Span
	meta  []schema.Span // bylines, date lines, datelines
	noise []schema.Span // bylines and date lines: no sentence starts in them
}

// headBlocks is how far down a byline or a dateline is looked for.
const headBlocks = 8

// readHead looks through the first blocks of text. noisy tells which blocks are
// boilerplate already.
func readHead(text string, blocks []block, noisy func(schema.Span) bool) head {
	var h head
	filed, prose := false, false
	for i, b := range blocks[:min(len(blocks), headBlocks)] {
		line := b.Of(text)
		if h.isAside(line, b) || noisy(b.Span) {
			continue
		}
		if d, ok := findDateline(line); ok && !filed {
			filed, prose = true, true
			h.outlet = d.agency
			h.date = h.date.over(d.date)
			h.meta = append(h.meta, trimSpan(text, schema.Span{Start: b.Start, End: b.Start + d.length}))
			continue
		}
		if prose || i+1 == len(blocks) || !isHeadline(line, b.words, blocks[i+1]) {
			prose = true
			continue
		}
		if !cutShort(line, blocks[i+1].Of(text)) { // else the whole headline follows
			h.title = headlineSpan(text, b.Span)
			h.facts.title = oneLine(h.title.Of(text))
			prose = true
		}
	}
	return h
}

// isAside reads and marks a line that is only a date or a byline.
func (h *head) isAside(line string, b block) bool {
	d, dated := dateLine(line, b.words)
	if !dated {
		if !isByline(line, b.words) {
			return false
		}
		d = dateInByline(line)
	}
	h.date = h.date.over(d)
	h.meta = append(h.meta, b.Span)
	h.noise = append(h.noise, b.Span)
	return true
}

// cutShort reports whether the next line starts with the same words and goes on.
func cutShort(line, next string) bool {
	a, b := schema.Slug(line), schema.Slug(next)
	return len(b) > len(a) && strings.HasPrefix(b, a) && countWords(next) <= 30
}

// isHeadline reports whether a line that opens a text is its headline: short, with more
// below it, and without a full stop, unless it is very short beside the next line.
func isHeadline(line string, words int, next block) bool {
	r, _ := utf8.DecodeRuneInString(line)
	if words < 2 || words > 30 || unicode.IsLower(r) || strings.HasSuffix(line, ",") || strings.HasSuffix(line, ";") {
		return false
	}
	if strings.HasSuffix(line, ".") && !strings.HasSuffix(line, "...") {
		return words <= 14 && next.words >= 2*words
	}
	return true
}

// headlineSpan leaves Markdown's number signs out of a headline.
func headlineSpan(text string, s schema.Span) schema.Span {
	line := s.Of(text)
	marks := len(line) - len(strings.TrimLeft(line, "#"))
	if marks == 0 || marks > 6 || !strings.HasPrefix(line[marks:], " ") {
		return s
	}
	s.Start += marks
	s.End -= len(s.Of(text)) - len(strings.TrimRight(s.Of(text), "# "))
	return trimSpan(text, s)
}

var (
	byWho     = regexp.MustCompile(`^(?i:by)[: ]\s*(\p{Lu}[\p{L}.'’-]+|our|staff|a staff|an? \p{L}+ (?:reporter|correspondent))\b`)
	dateIntro = regexp.MustCompile(`(?i)^(?:(?:first |originally )?(?:published|posted)|(?:last |page )?(?:updated|modified)|date|created|publication date|issued)(?: (?:on|at))?[: ]\s*(.+)$`)
	anyDate   = regexp.MustCompile(`(?i)\b(?:` + monthName + `\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+` + monthName + `,?\s+\d{4}|\d{4}-\d{2}-\d{2})\b`)
)

// isByline reports whether a line names the author and nothing else.
func isByline(line string, words int) bool {
	if words < 2 || words > 16 || !byWho.MatchString(line) {
		return false
	}
	if strings.ContainsAny(line, "\"“”?") {
		return false
	}
	// "By Monday the company had given up." is a sentence: it ends in a full stop, or
	// holds more words in lower case than "and", "for" and "in" make.
	lower := 0
	for _, w := range strings.Fields(line)[1:] {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && !bylineWords[strings.Trim(w, ".,")] {
			lower++
		}
	}
	return lower <= 1 && (!strings.HasSuffix(line, ".") || words <= 5)
}

var bylineWords = wordSet(`and for in the of at by our staff a an reporter reporters correspondent correspondents desk
	sports business foreign political editor de da van von der la le el bin al ibn del di du special to wire agencies writer writers`)

// dateLine reads a line that holds a date and nothing else, with or without a word like
// "Published:" before it. "Updated" gives no date of publication, but is such a line.
func dateLine(line string, words int) (date, bool) {
	if words > 12 || len(line) > 90 {
		return date{}, false
	}
	line = strings.Trim(line, "*_ ")
	stated := line
	updated := false
	if m := dateIntro.FindStringSubmatch(line); m != nil {
		stated = m[1]
		c := line[0] | 0x20
		updated = c == 'u' || c == 'l' || strings.HasPrefix(strings.ToLower(line), "page")
	}
	stated, _, _ = strings.Cut(stated, "|")
	d, ok := parseDate(strings.TrimSpace(stated))
	if !ok || stated == line && strings.IndexFunc(line, unicode.IsLetter) < 0 && !strings.ContainsAny(line, "-/.") {
		return date{}, false // a bare number is no date here
	}
	if updated {
		return date{}, true
	}
	return d, true
}

func dateInByline(line string) date {
	if s := anyDate.FindString(line); s != "" {
		if d, ok := parseDate(s); ok {
			return d
		}
	}
	return date{}
}

// nameDate finds the date that a file's name states: 2023-02-07-title.md.
var nameDate = regexp.MustCompile(`(?:^|[^\d])((?:19|20)\d\d-\d\d-\d\d)(?:[^\d]|$)`)

func dateInName(doc string) date {
	if m := nameDate.FindStringSubmatch(path.Base(doc)); m != nil {
		if d, ok := parseDate(m[1]); ok {
			return d
		}
	}
	return date{}
}
