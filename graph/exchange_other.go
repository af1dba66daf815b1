//go:build !linux

package graph

import "errors"

func exchange(string, string) error { return errors.ErrUnsupported }
