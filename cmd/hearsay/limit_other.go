//go:build !linux

package main

// limitAddressSpace does nothing: the watch on the heap is the only bound here.
func limitAddressSpace(uint64) {}
