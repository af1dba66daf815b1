package corpus

import (
	"regexp"
	"strings"
	"unicode"
)

// isRule reports whether a line has no letter and no digit: "-", "* * *".
func isRule(line string) bool {
	return !strings.ContainsFunc(line, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) })
}

// stamp is the date and clock time that pages put before the headlines of other stories:
// "February 2, 02:30 North Korea threatens …".
var stamp = regexp.MustCompile(`(?i)^(?:` + monthName + ` \d{1,2}|\d{1,2} ` + monthName + `)(?:,? \d{4})?,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?:\s+|$)`)

// liveStamps is the number of stamps from which on a page is a live blog, whose entries
// are prose.
const liveStamps = 4

func countStamps(text string, blocks []block) int {
	n := 0
	for _, b := range blocks {
		if line := b.Of(text); strings.ContainsAny(line[:min(len(line), 40)], ":.") && stamp.MatchString(line) {
			n++
		}
	}
	return n
}

// isTeaser reports whether a line is the headline of another story with its date and
// clock time: no full stop, and few of them on the page.
func isTeaser(line string, words, stamps int) bool {
	if stamps == 0 || stamps >= liveStamps || words > lineWords {
		return false
	}
	return stamp.MatchString(line) && !strings.HasSuffix(line, ".") && !strings.HasSuffix(line, `"`) && !strings.HasSuffix(line, "”")
}

// isBar reports whether a line is a row of links: parts between bars, and either a part
// that is boilerplate by itself or three and more short parts without a full stop.
func isBar(line string, words int) bool {
	if !strings.Contains(line, " | ") || words > startWords {
		return false
	}
	parts := strings.Split(line, " | ")
	sets := noisePatterns()
	short := 0
	for _, p := range parts {
		plain := plainLine(p)
		if sets[wholeLine].match(plain) || sets[lineStart].match(plain) || sets[sentence].match(plain) {
			return true
		}
		if countWords(p) <= 8 && !strings.HasSuffix(strings.TrimSpace(p), ".") {
			short++
		}
	}
	return len(parts) >= 3 && short == len(parts)
}

// agencies and stock libraries that pictures are credited to.
const creditTo = `(?:AFP|AP|A\.P\.|Reuters|REUTERS|Getty|EPA|EFE|ANSA|DPA|dpa|KCNA|TASS|Sputnik|Xinhua|Yonhap|Kyodo|PA|PA Wire|UPI|Shutterstock|Bloomberg|` +
	`Associated Press|Agence France-Presse|Press Association|Wikimedia Commons|iStock|Alamy|Anadolu|ZUMA|NurPhoto|Pool|POOL|Handout|HANDOUT|pool|handout|Supplied)`

var (
	creditEnd   = regexp.MustCompile(`(?:[(](?:[^()\[\]]{0,60}[/,:] ?|[^()\[\]]{0,40} (?:via|for|by) )?` + creditTo + `(?:[ /][^()\[\]]{0,40})?[)]|\b(?:via|/) ?` + creditTo + `(?: (?:Images|Photo|News))?|/` + creditTo + `/?[\p{L} ]{0,20})\.?$`)
	creditParen = regexp.MustCompile(`(?i)[(\[](?:(?:file |stock |handout |archive )?(?:photo|image|picture|photograph|pic|video|credit|screenshot|illustration|graphic)s?(?: (?:by|courtesy of|from|credit)[^()\[\]]{2,80}|: ?[^()\[\]]{2,80}|/[^()\[\]]{2,60})?)[)\]]\.?$`)
	fileOpen    = regexp.MustCompile(`^(?:(?i:file(?: photo| picture| image)|archive photo|undated (?:photo|picture|image|handout))\b(?: (?:of|shows|showing|taken|released|dated)|[:.,-]|\s+\p{Lu}|$)|FILE\b ?[-–—:]|Caption: |CAPTION: )`)
	speech      = regexp.MustCompile(`(?i)\b(?:said|says|told|according to|added|claimed|denied|stated|wrote|tweeted|announced)\b`)
)

// isCaption reports whether a line is the caption or the credit of a picture. A credit in
// brackets at the end is enough for a line without speech, as captions describe and do
// not report; the first line may be a headline, so only a plain caption counts there.
func isCaption(line string, words int, later bool) bool {
	if words > startWords+10 {
		return false
	}
	if strings.IndexByte("FfAaUuCc", line[0]) >= 0 && words <= startWords && fileOpen.MatchString(line) {
		return true
	}
	if !later || strings.ContainsAny(line, `"“`) || !strings.ContainsAny(line, "([/") && !strings.Contains(line, "via ") {
		return false
	}
	if creditParen.MatchString(line) {
		return true
	}
	return creditEnd.MatchString(line) && !speech.MatchString(line)
}

var shareWords = wordSet(`facebook twitter x email e-mail print share whatsapp linkedin reddit telegram copy link pinterest tweet
	save comment comments flipboard instagram youtube tumblr messenger pocket sms viber threads bluesky mastodon google+ plus
	on via by this to and & more rss vk line wechat skype`)

// isShareBar reports whether a line is made of the names of networks and of what to do there.
func isShareBar(line string, words int) bool {
	if words > 24 {
		return false
	}
	n := 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(line), func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|/,·•:", r) }) {
		if !shareWords[w] {
			return false
		}
		n++
	}
	return n >= 2
}

var (
	bareLink = regexp.MustCompile(`(?i)^<?(?:https?://|www\.)\S+>?$`)
	bareMail = regexp.MustCompile(`^(?i:e-?mail:? )?\S+@\S+\.\p{L}{2,}\.?$`)
	bareTime = regexp.MustCompile(`(?i)^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:gmt|utc|bst|cet|est|edt|et))?$`)
)

// isAddress reports whether a line is only a link, a mail address or a time of day.
func isAddress(line string, words int) bool {
	return words <= 3 && strings.ContainsAny(line, ":/@.") && (bareLink.MatchString(line) || bareMail.MatchString(line) || bareTime.MatchString(line))
}
