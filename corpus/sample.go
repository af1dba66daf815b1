package corpus

import (
	"embed"
	"io/fs"
	"iter"
	"path"

	"hearsay/schema"
)

//go:embed sample
var sample embed.FS

// Sample yields the articles of the built-in corpus: six about arms that North Korea is
// said to have sent to Russia, five about a fire in an invented chemical plant, five about
// a quarrel among chess players. They are read by the same readers as any other files.
// The corpus holds nothing that cannot be read.
func Sample() iter.Seq2[*schema.Article, error] {
	inside := files{
		open:    sample.Open,
		stat:    func(path string) (fs.FileInfo, error) { return fs.Stat(sample, path) },
		readDir: sample.ReadDir,
		join:    path.Join,
	}
	return func(yield func(*schema.Article, error) bool) {
		r := Options{}.reader(inside, yield)
		for _, in := range findInputs(inside, []string{"sample"}) {
			if in.skipped != nil {
				r.skip(in.skipped)
			} else {
				r.file(in.path)
			}
			if r.stopped {
				return
			}
		}
	}
}
