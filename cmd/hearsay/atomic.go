package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// writeFile writes a file that appears under its name only when it is whole: what was
// there before stays when writing fails.
func writeFile(name string, write func(io.Writer) error) (err error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return writeThrough(name, write)
	}
	temp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".tmp-")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, systemReason(err))
	}
	defer func() {
		if err != nil {
			err = fmt.Errorf("write %s: %w", name, systemReason(err))
			_ = temp.Close()
			_ = os.Remove(temp.Name())
		}
	}()
	w := bufio.NewWriter(temp)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := temp.Chmod(filePermission(name)); err != nil {
		return err
	}
	if err := errors.Join(temp.Sync(), temp.Close()); err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}

// writeThrough writes to what is no regular file: a device or a pipe cannot be replaced.
func writeThrough(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err == nil {
		err = errors.Join(write(f), f.Close())
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, systemReason(err))
	}
	return nil
}

// systemReason takes the name of the temporary file out of an error of the system.
func systemReason(err error) error {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// filePermission is that of the file which is replaced, else what the system gives a new
// file that anybody may read.
func filePermission(name string) os.FileMode {
	if info, err := os.Stat(name); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
