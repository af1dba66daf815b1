// Package text cuts an article into paragraphs, sentences, tokens and quotations.
package text
