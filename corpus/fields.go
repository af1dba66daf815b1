package corpus

import (
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
)

// The names under which records, front matter and sidecar files keep the same fact, best
// first. They are compared in lower case with "-" as "_".
var (
	titleFields  = []string{"title", "headline", "name"}
	outletFields = []string{"publisher", "outlet", "source", "site_name", "site", "publication", "newspaper", "domain"}
	urlFields    = []string{"url", "canonical", "canonical_url", "link", "permalink", "source_url"}
	dateFields   = []string{"date", "published", "date_published", "datepublished", "published_at", "publish_date", "pubdate", "publication_date", "published_time", "timestamp"}
	langFields   = []string{"lang", "language", "inlanguage", "locale"}
	textFields   = []string{"text", "body", "content", "maintext", "article", "full_text", "articlebody"}
)

// factsFrom reads the facts of a mapping; dates that are none come back in unread.
func factsFrom(fields map[string]any) (f facts, unread []string) {
	fields = normalised(fields)
	f.title = firstString(fields, titleFields)
	f.outlet = firstString(fields, outletFields)
	f.url = cleanURL(firstString(fields, urlFields))
	f.lang = cleanLang(firstString(fields, langFields))
	if isURL(f.outlet) {
		f.outlet = hostOf(f.outlet)
	}
	for _, name := range dateFields {
		s := scalar(fields[name])
		if s == "" {
			continue
		}
		d, ok := parseDate(s)
		if !ok {
			unread = append(unread, s)
			continue
		}
		f.date = d
		break
	}
	return f, unread
}

func normalised(fields map[string]any) map[string]any {
	out := make(map[string]any, len(fields))
	for key, v := range fields {
		k := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(key)), "-", "_")
		if out[k] == nil || k == key { // "Title" never hides "title"
			out[k] = v
		}
	}
	return out
}

func firstString(fields map[string]any, names []string) string {
	for _, name := range names {
		if s := scalar(fields[name]); s != "" {
			return s
		}
	}
	return ""
}

// scalar returns the string in v: itself, the name of an object, the first item of a list,
// a number as it was written. Anything else is "".
func scalar(v any) string {
	switch v := v.(type) {
	case string:
		return oneLine(v)
	case json.Number:
		return v.String()
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		for _, item := range v {
			if s := scalar(item); s != "" {
				return s
			}
		}
	case map[string]any:
		for _, key := range []string{"name", "title", "@value", "@id", "href", "url"} {
			if s, ok := v[key].(string); ok && strings.TrimSpace(s) != "" {
				return oneLine(s)
			}
		}
	}
	return ""
}

// oneLine joins the words of s with single spaces and repairs broken UTF-8.
func oneLine(s string) string {
	return strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
}

// cleanURL returns an absolute http address, or "".
func cleanURL(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	return u.String()
}

func isURL(s string) bool { return cleanURL(s) != "" }

func hostOf(s string) string {
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(u.Hostname(), "www.")
}

// cleanLang returns a BCP 47 tag in the usual spelling of its first part ("en_US" gives
// "en-US", "English" gives "en"), or "" for what is no tag.
func cleanLang(s string) string {
	s = strings.ReplaceAll(strings.TrimSpace(s), "_", "-")
	if l, ok := languageNames[strings.ToLower(s)]; ok {
		return l
	}
	primary, rest, tagged := strings.Cut(s, "-")
	if len(primary) < 2 || len(primary) > 3 {
		return ""
	}
	for _, c := range []byte(primary) {
		if c|0x20 < 'a' || c|0x20 > 'z' {
			return ""
		}
	}
	primary = strings.ToLower(primary)
	if primary == "eng" {
		primary = "en"
	}
	if primary == "und" || primary == "mul" || primary == "zxx" {
		return ""
	}
	if tagged {
		return primary + "-" + rest
	}
	return primary
}

var languageNames = map[string]string{
	"english": "en", "french": "fr", "german": "de", "spanish": "es", "russian": "ru", "chinese": "zh", "korean": "ko",
	"arabic": "ar", "portuguese": "pt", "italian": "it", "japanese": "ja", "dutch": "nl", "ukrainian": "uk", "turkish": "tr",
}
