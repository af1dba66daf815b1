package corpus

import (
	"strings"
	"unicode"

	"github.com/abadojack/whatlanggo"
)

// languageWindow is how much of a text is looked at: more changes no verdict.
const languageWindow = 64 << 10

// checkLanguage refuses what is not English. A declared language is trusted, except where
// the script shows that it cannot be right. Otherwise the share of English function words
// decides where it is clear, and a language model of the whole text where it is not; a
// text too short to tell is let in.
func checkLanguage(text, declared string) *Skipped {
	const hint = "only English is read; state lang in a .json beside the file if it is English"
	if declared != "" && primaryLang(declared) != "en" {
		return refuse("only English is read", "not English: declared as %q", declared)
	}
	sample := window(text)
	latin, letters := latinLetters(sample)
	if letters == 0 {
		return refuse("", "no letters in it")
	}
	if latin*2 < letters {
		return refuse(hint, "not English: most letters are not Latin")
	}
	if declared != "" {
		return nil
	}
	share, words := functionWords(sample)
	if share >= 0.20 {
		return nil
	}
	info := whatlanggo.Detect(sample)
	switch {
	case info.Lang == whatlanggo.Eng:
		return nil
	case words < 25 && (share > 0.08 || words < 8):
		return nil
	case info.IsReliable() || share < 0.08:
		return refuse(hint, "not English: looks like %s", info.Lang.String())
	}
	return nil
}

func primaryLang(tag string) string {
	primary, _, _ := strings.Cut(tag, "-")
	return primary
}

// window cuts text after languageWindow bytes, on a word boundary.
func window(text string) string {
	if len(text) <= languageWindow {
		return text
	}
	cut := strings.LastIndexAny(text[:languageWindow], " \n")
	if cut < 0 {
		cut = languageWindow
	}
	return strings.ToValidUTF8(text[:cut], "")
}

func latinLetters(s string) (latin, letters int) {
	for _, r := range s {
		switch {
		case r < 0x80:
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				latin++
				letters++
			}
		case unicode.IsLetter(r):
			letters++
			if unicode.Is(unicode.Latin, r) {
				latin++
			}
		}
	}
	return latin, letters
}

// functionWords returns the share of words in s that are English function words, and how
// many words there are. Words that are as common in Dutch, German, French, Spanish or
// Scandinavian languages (in, is, of, me, an, on) are not counted.
func functionWords(s string) (share float64, words int) {
	hits := 0
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' }) {
		words++
		if len(w) <= 7 && englishWords[strings.ToLower(w)] {
			hits++
		}
	}
	if words == 0 {
		return 0, 0
	}
	return float64(hits) / float64(words), words
}

var englishWords = wordSet(`the and to that for with by from his her has had have said which it its it's are were been who
	this would their they but not at as will be he she or about after than when there what you your our we more also could
	should into out over told says because between against being if these those`)
