package graph

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// install puts a whole build in its place. The system call that swaps two directories
// is used where there is one; elsewhere there is a moment in which the old graph has
// another name, and [Leftovers] finds it there after a crash.
func (b *Builder) install() error {
	_, err := os.Stat(b.dir)
	switch {
	case errors.Is(err, os.ErrNotExist):
		err = os.Rename(b.temp, b.dir)
	case err == nil && !b.replace:
		// An empty directory is a place; anything else came while the build ran.
		if err = mayWrite(b.dir, false); err == nil {
			if err = os.Remove(b.dir); err == nil {
				err = os.Rename(b.temp, b.dir)
			}
		}
	case err == nil:
		err = b.swap()
	}
	if err != nil {
		return fmt.Errorf("%s: put the new graph in place: %w", b.dir, err)
	}
	return syncDir(filepath.Dir(b.dir))
}

// swap exchanges the build and the graph that is there, and removes the latter.
func (b *Builder) swap() error {
	if err := exchange(b.temp, b.dir); err == nil {
		return os.RemoveAll(b.temp)
	}
	old := b.dir + oldSuffix + filepath.Base(b.temp)[len(filepath.Base(b.dir)+tempSuffix):]
	if err := os.Rename(b.dir, old); err != nil {
		return err
	}
	if err := os.Rename(b.temp, b.dir); err != nil {
		return errors.Join(err, os.Rename(old, b.dir))
	}
	return os.RemoveAll(old)
}

// carryJudgements copies what people decided from the graph that is replaced.
func (b *Builder) carryJudgements() error {
	text, err := os.ReadFile(filepath.Join(b.dir, judgementsName))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return writeSynced(filepath.Join(b.temp, judgementsName), text)
}

func writeSynced(name string, b []byte) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Sync(), f.Close())
}

// syncDir makes names in a directory durable. Systems that cannot sync directories say
// so with an error that does not matter.
func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	f.Sync()
	return f.Close()
}
