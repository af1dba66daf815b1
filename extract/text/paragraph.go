package text

import "hearsay/schema"

// paragraphs returns the blocks of running text outside skip.
func paragraphs(text string, skip []schema.Span) []schema.Span {
	var out []schema.Span
	start := 0
	for _, s := range skip {
		s.Start, s.End = min(max(s.Start, start), len(text)), min(s.End, len(text))
		out = lines(out, text, start, s.Start)
		start = max(start, s.End)
	}
	return lines(out, text, start, len(text))
}

func lines(out []schema.Span, text string, start, end int) []schema.Span {
	for start < end {
		stop := start
		for stop < end && text[stop] != '\n' {
			stop++
		}
		a, b := start, stop
		for a < b && class[text[a]] == space {
			a++
		}
		for a < b && class[text[b-1]] == space {
			b--
		}
		if a < b {
			out = append(out, schema.Span{Start: a, End: b})
		}
		start = stop + 1
	}
	return out
}
