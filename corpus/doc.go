// Package corpus answers: what was published? It turns files into articles: bytes in,
// [schema.Article] out, with text, outlet, date, address and the parts of the text that
// nobody wrote for the article.
//
// [Articles] reads files, folders, globs and standard input; [Sample] reads the corpus
// that is built in. Both yield one article at a time, in an order that depends on the
// paths alone, and both yield a [Skipped] in place of what could not be read. One bad
// file never ends the run.
//
// # Formats
//
//   - plain text (.txt, .text)
//   - Markdown (.md, .markdown) with YAML front matter
//   - HTML (.html, .htm, .xhtml)
//   - JSON lines (.jsonl, .ndjson), one article a line; .json with one article or a list
//
// Each may be compressed (.gz). A file named outright is read by what it holds when its
// ending says nothing; a folder gives up only files with the endings above.
//
// # Text and offsets
//
// The text of plain text and Markdown is the decoded file as it is: byte order mark,
// carriage returns and front matter stay. The text of a JSON line is its text field. The
// text of HTML is the headline and what readability finds, paragraphs apart by blank
// lines. Nothing is removed afterwards: boilerplate is marked in Article.Noise, and what
// is read for facts (front matter, bylines, datelines) in Article.Meta. Front matter and
// bylines are in both, since no sentence starts there; a dateline is in Meta alone.
//
//	UN, February 7 – RIA Novosti. Experts have not found any confirmation …
//
// gives Outlet "RIA Novosti", Meta [0,31), and no date, for the year is not stated.
//
// # Which fact wins
//
// For plain text, Markdown and HTML: a .json of the same name beside the file
// (publisher, date, url, lang, title), then front matter or the page's metadata, then
// what the text says. A JSON line is its own record, so there the file beside it only
// fills gaps.
//
// # What is refused
//
// Files that are empty, binary, too large, in no known encoding, or not in English. A
// date in the future is no reason to refuse an article: it is dropped, and a Skipped with
// Minor set says so.
//
// What corpus does not do: fetch anything, find duplicates (the graph knows articles by
// [schema.ArticleID]), or guess a year.
package corpus
