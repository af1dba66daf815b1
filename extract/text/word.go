package text

import "strings"

// word appends the tokens of the word that starts at i and returns its end. A word is a
// run of letters and digits, with the marks between two runs that do not part them:
// stops in "U.S." and "1.5", commas in "1,200", colons in "02:30", strokes in "9/11",
// apostrophes, underscores, and the hyphens of a few prefixes and of telephone numbers.
func (t *tokenizer) word(i int) int {
	if end := t.address(i); end > i {
		t.add(i, end, Word)
		return end
	}
	j := t.wordRun(i)
	apostrophe := false
	for j < t.end {
		n := t.joiner(i, j)
		if n == 0 {
			break
		}
		if n < 0 { // an apostrophe
			apostrophe, n = true, -n
		}
		j = t.wordRun(j + n)
	}
	kind := Word
	if class[t.text[i]] == digit {
		kind = Number
		j = t.unit(i, j)
	}
	if apostrophe && t.decade(i, j) {
		apostrophe = false
	}
	if t.at(j) == '.' && t.keepsStop(i, j) {
		t.add(i, j+1, kind)
		return j + 1
	}
	if !apostrophe {
		if cut := fused(t.text[i:j]); cut > 0 {
			t.add(i, i+cut, kind)
			i += cut
		}
		t.add(i, j, kind)
		return j
	}
	t.clitics(i, j, kind)
	return j
}

// joiner returns the length of the mark at j when it holds the word from i together with
// the run behind the mark, negative for an apostrophe, 0 when it parts them.
func (t *tokenizer) joiner(i, j int) int {
	c := t.text[j]
	switch c {
	case '.':
		return t.joinStop(i, j)
	case ',':
		if class[t.text[j-1]] == digit && t.digits(j+1) == 3 {
			return 1
		}
	case ':', '/':
		if class[t.text[j-1]] == digit && class[t.at(j+1)] == digit && class[t.text[i]] == digit {
			return 1
		}
	case '_':
		k := j
		for t.at(k) == '_' {
			k++
		}
		if t.letterAt(k) {
			return k - j
		}
	case '&':
		if class[t.at(j+1)] == letter && upper(t.text[j-1]) && upper(t.at(j+1)) {
			return 1
		}
	case '-':
		if t.joinHyphen(i, j) {
			return 1
		}
	case '\'', '`':
		if t.letterAt(j+1) && !(class[t.text[j-1]] == digit && class[t.at(j+1)] == digit) {
			return -1
		}
	case 0xe2: // the high quotes, and the hyphens U+2010 and U+2011
		if n := apostropheAt(t.text[j:t.end]); n > 0 && t.letterAt(j+n) {
			return -n
		}
	}
	return 0
}

// digits returns the length of the run of digits at i.
func (t *tokenizer) digits(i int) int {
	n := 0
	for i+n < t.end && class[t.text[i+n]] == digit {
		n++
	}
	return n
}

// joinStop returns 1 when the stop at j stands inside the word from i.
func (t *tokenizer) joinStop(i, j int) int {
	if !t.letterAt(j + 1) {
		return 0
	}
	prev, next := t.text[j-1], t.at(j+1)
	switch {
	case class[prev] == digit:
		if class[next] == digit {
			return 1
		}
		return 0
	case class[next] == digit:
		return 0
	}
	if j-i == 1 || t.text[j-2] == '.' {
		return 1 // U.S., e.g., J.K.
	}
	k := t.wordRun(j + 1)
	if k-j <= 5 && is(strings.ToLower(t.text[j+1:k]), domain) || lower(prev) && lower(next) || t.text[i:j] == "Ph" {
		return 1
	}
	return 0
}

// joinHyphen reports whether the hyphen at j stands inside the word from i.
func (t *tokenizer) joinHyphen(i, j int) bool {
	if !t.letterAt(j + 1) {
		return false
	}
	if class[t.text[i]] == digit {
		return t.joinDigits(i, j)
	}
	if j-i > 8 {
		return false
	}
	return is(strings.ToLower(t.text[i:j]), prefix)
}

// joinDigits reports whether the number from i goes on behind the hyphen at j, as
// telephone numbers and dates do and ranges do not: 345-9945 and 11-20-2000 are one
// token, 3-4 and 1939-1945 three.
func (t *tokenizer) joinDigits(i, j int) bool {
	if j-i > 12 {
		return false
	}
	n := t.digits(j + 1)
	if n == 0 || t.wordRun(j+1) != j+1+n {
		return false
	}
	if strings.IndexByte(t.text[i:j], '-') >= 0 {
		return true
	}
	if j-i == 3 && n == 4 || t.at(j+1+n) == '-' && t.digits(j+n+2) >= 2 && j-i == t.digits(i) {
		return true
	}
	return false
}

// unit returns the end of the number from i to j, before a unit that is written close to it.
func (t *tokenizer) unit(i, j int) int {
	k := i
	for k < j && class[t.text[k]] != letter && class[t.text[k]] != high {
		k++
	}
	if k < j && k > i && is(t.text[k:j], unit) {
		return k
	}
	return j
}

// decade reports whether the word from i to j is a decade with an apostrophe: 80's, 1960's.
func (t *tokenizer) decade(i, j int) bool {
	n := t.digits(i)
	return (n == 2 || n == 4) && t.text[i+n-1] == '0' && t.text[j-1] == 's' && j == i+n+1+apostropheAt(t.text[i+n:j])
}

func upper(b byte) bool { return b >= 'A' && b <= 'Z' }
func lower(b byte) bool { return b >= 'a' && b <= 'z' }
