package text

import "strings"

// address returns the end of the web address, e-mail address or handle that starts at i,
// and i when none does.
func (t *tokenizer) address(i int) int {
	rest := t.text[i:t.end]
	switch rest[0] | 0x20 {
	case 'h', 'f':
		for _, p := range [...]string{"http://", "https://", "ftp://"} {
			if len(rest) > len(p) && strings.EqualFold(rest[:len(p)], p) {
				return i + addressEnd(rest)
			}
		}
	case 'w':
		if len(rest) > 4 && strings.EqualFold(rest[:4], "www.") {
			return i + addressEnd(rest)
		}
	}
	return i
}

// addressEnd returns the length of the address that s starts with: up to a space, a
// quotation mark or angle bracket, without the marks that end a clause.
func addressEnd(s string) int {
	n := 0
	for n < len(s) && s[n] > ' ' && s[n] != '"' && s[n] != '<' && s[n] != '>' && s[n] < 0x7f {
		n++
	}
	for n > 0 && strings.IndexByte(".,;:!?')]", s[n-1]) >= 0 {
		n--
	}
	return n
}
