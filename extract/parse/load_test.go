package parse

import (
	"testing"

	"hearsay/extract/parse/model"
)

// BenchmarkLoad reads all models, as the first call of [Parse] does.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := readModels(); err != nil {
			b.Fatal(err)
		}
	}
}

func TestBrokenModels(t *testing.T) {
	if _, err := model.ReadJoint(jointFile[:len(jointFile)-1]); err == nil {
		t.Error("a cut model file is read")
	}
}

// The embedded models stay below 6 MB.
func TestModelSize(t *testing.T) {
	if n := len(jointFile) + len(namesFile) + len(lemmaFile); n > 6<<20 {
		t.Errorf("the models take %d bytes", n)
	}
}
