package corpus

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"hearsay/schema"
)

// Limits on how long boilerplate is. Longer lines are prose, whatever they start with.
const (
	lineWords     = 26 // a line that matches a pattern as a whole
	startWords    = 40 // "Read more:" with all that follows it
	sentenceWords = 32
	lineBytes     = 800
	endBlocks     = 5 // how many blocks count as the end of an article
)

// findNoise marks boilerplate in the blocks of text: by the patterns of noise.txt, and by
// shape where no wording tells it.
func findNoise(text string, blocks []block) []schema.Span {
	sets := noisePatterns()
	stamps := countStamps(text, blocks)
	var noise []schema.Span
	for i, b := range blocks {
		if shapedLikeNoise(b.Of(text), b.words, i > 0, stamps) {
			noise = append(noise, b.Span)
			continue
		}
		plain := ""
		if b.words <= startWords && b.End-b.Start <= lineBytes {
			plain = plainLine(b.Of(text))
		}
		if matchesLine(sets, plain, b.words, i > 0) || i > 0 && i >= len(blocks)-endBlocks && matchesEnd(sets, plain) {
			noise = append(noise, b.Span)
			continue
		}
		noise = append(noise, within(text, b, sets, i > 0)...)
	}
	return noise
}

// shapedLikeNoise reports whether the form of a line tells that it is boilerplate; later
// is set for all but the first line, which may be a headline.
func shapedLikeNoise(line string, words int, later bool, stamps int) bool {
	if len(line) > lineBytes {
		return false
	}
	return isRule(line) || isTeaser(line, words, stamps) || later && isBar(line, words) ||
		isCaption(line, words, later) || isShareBar(line, words) || isAddress(line, words)
}

// matchesLine leaves a first line with a colon alone: "Watch: Minister denies it" is a
// headline there.
func matchesLine(sets map[where]*patterns, plain string, words int, later bool) bool {
	if !later && strings.Contains(plain, ": ") {
		return false
	}
	return words <= lineWords && sets[wholeLine].match(plain) || sets[lineStart].match(plain)
}

// matchesEnd takes lines with quoted speech for prose: a politician may be the author of a
// book, too.
func matchesEnd(sets map[where]*patterns, plain string) bool {
	return !strings.Contains(plain, `"`) && sets[nearEnd].match(plain)
}

// within finds boilerplate that shares its line with prose or with other boilerplate.
func within(text string, b block, sets map[where]*patterns, later bool) []schema.Span {
	if !strings.ContainsAny(b.Of(text), ".!?") {
		return nil // one sentence without an end is the whole line
	}
	var noise []schema.Span
	told := b.Span
	told.Start += len(clock.FindString(b.Of(text)))
	sentences := sentencesOf(text, told)
	for i, s := range sentences {
		words := countWords(s.Of(text))
		if words > startWords {
			continue
		}
		plain := plainLine(s.Of(text))
		if later && sets[lineStart].match(plain) && (i > 0 || len(sentences) == 1) {
			return append(noise, schema.Span{Start: s.Start, End: b.End})
		}
		if words <= sentenceWords && sets[sentence].match(plain) {
			noise = append(noise, s)
		}
	}
	if len(noise) == len(sentences) {
		return []schema.Span{b.Span} // with the clock time of a live page
	}
	return noise
}

// clock is the time that an entry of a live page starts with.
var clock = regexp.MustCompile(`(?i)^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:gmt|bst|cet|et))?[:,]? `)

// selfDescription finds the line at the end in which an outlet speaks of itself: "Process
// & Plant News is the official media partner of …".
func selfDescription(text, outlet string, blocks []block) []schema.Span {
	if outlet == "" {
		return nil
	}
	for _, b := range blocks[max(1, len(blocks)-2):] {
		line := b.Of(text)
		rest, ok := strings.CutPrefix(strings.TrimPrefix(line, "The "), strings.TrimPrefix(outlet, "The "))
		if ok && strings.HasPrefix(rest, " is ") && b.words <= startWords && !strings.ContainsAny(line, "\"“") {
			return []schema.Span{b.Span}
		}
	}
	return nil
}

// merge sorts spans and joins those that overlap or touch.
func merge(spans []schema.Span) []schema.Span {
	slices.SortFunc(spans, func(a, b schema.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	out := spans[:0]
	for _, s := range spans {
		switch {
		case s.Empty():
		case len(out) > 0 && s.Start <= out[len(out)-1].End:
			out[len(out)-1].End = max(out[len(out)-1].End, s.End)
		default:
			out = append(out, s)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}
