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

// fused returns where a word written as one parts into two, 0 when it does not: can|not,
// do|nt. The last two letters tell most words that do not.
func fused(word string) int {
	n := len(word)
	if n < 2 || n > 8 || n < 4 && upper(word[0]) {
		return 0 // Im and Ive are names
	}
	switch [2]byte{word[n-2] | 0x20, word[n-1] | 0x20} {
	case [2]byte{'n', 't'}, [2]byte{'o', 't'}, [2]byte{'n', 'a'}, [2]byte{'t', 'a'}, [2]byte{'i', 'm'},
		[2]byte{'v', 'e'}, [2]byte{'r', 'e'}, [2]byte{'l', 'l'}, [2]byte{'t', 's'}, [2]byte{'e', 's'}:
		return words().fused[strings.ToLower(word)]
	}
	return 0
}

// straight returns word with a straight apostrophe in place of a curly one.
func straight(word string) string {
	if strings.IndexByte(word, 0xe2) < 0 {
		return word
	}
	return strings.Replace(word, "’", "'", 1)
}
