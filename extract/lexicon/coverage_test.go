package lexicon

import (
	"bufio"
	"cmp"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// What share of PolNeAR's cues the tables know, at least: of the cues with a verb that
// is no auxiliary those with a cue verb, and of all cues those with any cue.
const (
	verbFloor = 0.86
	cueFloor  = 0.86
)

// TestCoverage counts over the cues of PolNeAR, whose folder stands in the folder that
// HEARSAY_EVAL names. With -v it prints the words of cues that no table knows.
func TestCoverage(t *testing.T) {
	dir := os.Getenv("HEARSAY_EVAL")
	if dir == "" {
		t.Skip("HEARSAY_EVAL is not set")
	}
	for _, split := range []string{"train", "dev"} {
		cues := cuesOf(t, filepath.Join(dir, "polnear", split, "attributions"))
		var verbal, verbKnown, known int
		unknown := make(map[string]int)
		for _, cue := range cues {
			verb, word := hasVerb(cue)
			isKnown := cueVerb(cue)
			if verb {
				verbal++
			}
			if verb && isKnown {
				verbKnown++
			}
			if isKnown || otherCue(cue) {
				known++
			} else {
				unknown[word]++
			}
		}
		verbShare, cueShare := ratio(verbKnown, verbal), ratio(known, len(cues))
		t.Logf("%s: %d cues, any table %.3f; %d with a verb, cue verbs %.3f", split, len(cues), cueShare, verbal, verbShare)
		t.Logf("%s: unknown: %s", split, strings.Join(frequent(unknown, 250), " "))
		if verbShare < verbFloor || cueShare < cueFloor {
			t.Errorf("%s: coverage %.3f of verbs and %.3f of cues, want %v and %v", split, verbShare, cueShare, verbFloor, cueFloor)
		}
	}
}

func ratio(part, whole int) float64 { return float64(part) / float64(whole) }

// hasVerb reports whether a cue holds a verb that is no auxiliary, and gives the lemma
// of its last one, or its last word.
func hasVerb(cue []string) (bool, string) {
	for _, w := range slices.Backward(cue) {
		lemma, _, ok := VerbLemma(w)
		if n, _ := NounForms(w); n == nil && ok && FunctionWord(w) == 0 && !slices.Contains([]string{"be", "have", "do", "get"}, lemma) {
			return true, lemma
		}
	}
	return false, cue[len(cue)-1]
}

// cueVerb reports whether a cue holds a cue verb with its particle.
func cueVerb(cue []string) bool {
	for i, w := range cue {
		for _, form := range VerbForms(w) {
			if rest := strings.Join(cue[i+1:], " "); strings.HasPrefix(rest, form.Particle) {
				return true
			}
		}
	}
	return false
}

// otherCue reports whether a cue holds a cue noun, a relay, an adverb of hearsay, or a
// colon or dash.
func otherCue(cue []string) bool {
	for i, w := range cue {
		noun, _ := NounForms(w)
		relay, _ := Relay(cue[i:])
		effect, _ := Adverb(w)
		if noun != nil || relay > 0 || effect == Hearsay || strings.Trim(w, ":—–-") == "" {
			return true
		}
	}
	return false
}

// cuesOf returns the words of each cue of a folder of stand-off annotations.
func cuesOf(t *testing.T, dir string) (cues [][]string) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.ann"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no annotations in %s: %v", dir, err)
	}
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			columns := strings.Split(lines.Text(), "\t")
			if len(columns) < 3 || !strings.HasPrefix(columns[1], "Cue ") {
				continue
			}
			if words := cueWords(columns[2]); len(words) > 0 {
				cues = append(cues, words)
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
		f.Close()
	}
	return cues
}

// cueWords splits a cue at spaces and drops punctuation, but for a colon or a dash that
// is the whole cue.
func cueWords(cue string) (words []string) {
	for w := range strings.FieldsSeq(strings.ToLower(cue)) {
		if trimmed := strings.Trim(w, ".,;:?!()[]\"'“”‘’—–"); trimmed != "" {
			words = append(words, trimmed)
		}
	}
	if len(words) == 0 && strings.TrimSpace(cue) != "" {
		words = []string{":"}
	}
	return words
}

// frequent returns the n most frequent keys.
func frequent(counts map[string]int, n int) []string {
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(counts[b]-counts[a], strings.Compare(a, b))
	})
	return keys[:min(n, len(keys))]
}
