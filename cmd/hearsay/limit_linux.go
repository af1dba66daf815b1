package main

import (
	"bytes"
	"os"
	"strconv"
	"syscall"
)

// limitAddressSpace lets this process map at most more bytes on top of what it has
// mapped, the index among it. Where the system refuses, the watch on the heap remains.
func limitAddressSpace(more uint64) {
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return
	}
	pages, err := strconv.ParseUint(string(bytes.Fields(data)[0]), 10, 64)
	if err != nil {
		return
	}
	limit := pages*uint64(os.Getpagesize()) + more
	_ = syscall.Setrlimit(syscall.RLIMIT_AS, &syscall.Rlimit{Cur: limit, Max: limit})
}
