package text

import "strings"

// clitics appends the tokens of the word from i to j, which holds an apostrophe:
// do|n't, Kirby|'s, I|'d|'ve. An apostrophe before anything else stays: O'Brien.
func (t *tokenizer) clitics(i, j int, kind Kind) {
	var cuts [4]int
	n := 0
	for end := j; n < len(cuts); n++ {
		cut := clitic(t.text[i:end])
		if cut == 0 {
			break
		}
		end = i + cut
		cuts[n] = end
	}
	start := i
	for n--; n >= 0; n-- {
		t.add(start, cuts[n], kind)
		start, kind = cuts[n], Word
	}
	t.add(start, j, kind)
}

// clitic returns where the clitic that ends word starts, 0 when there is none.
func clitic(word string) int {
	k := len(word)
	for k > 0 && class[word[k-1]] == letter && len(word)-k < 3 {
		k--
	}
	a := k - apostropheBefore(word[:k])
	if a == k || a == 0 || k == len(word) {
		return 0
	}
	switch strings.ToLower(word[k:]) {
	case "s", "m", "d", "re", "ve", "ll":
		return a
	case "t":
		if a > 1 && word[a-1]|0x20 == 'n' {
			return a - 1
		}
	case "all":
		if a == 1 && word[0]|0x20 == 'y' {
			return k
		}
	}
	return 0
}

// apostropheAt returns the length of the apostrophe that s starts with, or 0.
func apostropheAt(s string) int {
	switch {
	case s == "":
		return 0
	case s[0] == '\'' || s[0] == '`':
		return 1
	case strings.HasPrefix(s, "’"), strings.HasPrefix(s, "‘"):
		return len("’")
	}
	return 0
}

// apostropheBefore returns the length of the apostrophe that s ends with, or 0.
func apostropheBefore(s string) int {
	switch {
	case s == "":
		return 0
	case s[len(s)-1] == '\'' || s[len(s)-1] == '`':
		return 1
	case strings.HasSuffix(s, "’"), strings.HasSuffix(s, "‘"):
		return len("’")
	}
	return 0
}

// fused returns where a word that is written as one but is two parts: can|not, do|nt.
func fused(word string) int {
	if len(word) < 3 || len(word) > 8 {
		return 0
	}
	switch word[len(word)-1] | 0x20 {
	case 'a', 't', 'm', 'e', 's', 'l':
		return fusedWords[strings.ToLower(word)]
	}
	return 0
}

var fusedWords = map[string]int{
	"cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2,
	"wasnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "arent": 3,
	"wont": 2, "cant": 2, "aint": 2, "im": 1, "ive": 1, "thats": 4, "theres": 5, "youre": 3, "theyre": 4,
	"youll": 3, "lets": 0, "whats": 4, "hes": 2,
}
