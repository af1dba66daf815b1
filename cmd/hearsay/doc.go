// Command hearsay reads news articles and shows who says what, on whose word, and who
// contradicts whom.
//
//	hearsay demo                          the sample corpus, start to picture
//	hearsay build news/                   read articles into a graph
//	hearsay ask contradictions            who contradicts whom, with both sentences
//	hearsay query 'g.V("<agent:kcna>").Out().All()'
//
// The package only wires: a command opens what it is asked to, calls one package, and
// prints. What a sentence means is decided in extract, what articles say together in
// graph. Three rules hold for every command:
//
//   - Data goes to standard output, words about the run to standard error.
//   - The same input gives the same bytes, on any number of processors.
//   - Only run turns an error into an exit code: 0 done, 1 failed, 2 wrong usage, 3 done
//     but some articles could not be read, 130 interrupted.
//
// Files: one a command, named after it; json.go is the public JSON, prose.go the text for
// people, readings.go the pool of workers that turns articles into readings.
package main
