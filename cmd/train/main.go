package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"hearsay/extract/parse/model"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "train: error:", err)
		os.Exit(1)
	}
}

// options are the command's flags.
type options struct {
	data, out string
	set       settings
	subset    int
	hold      bool
}

func run(args []string) error {
	var o options
	f := flag.NewFlagSet("train", flag.ContinueOnError)
	f.StringVar(&o.data, "treebanks", "../shared/treebanks", "folder of the treebanks")
	f.StringVar(&o.out, "out", "extract/parse/model", "folder to write the models to")
	f.IntVar(&o.set.epochs, "epochs", 12, "passes over the data")
	f.Uint64Var(&o.set.seed, "seed", 1, "seed of all random numbers")
	f.IntVar(&o.set.batch, "batch", 400, "words in a batch")
	f.Float64Var(&o.set.rate, "rate", 0.002, "learning rate")
	f.IntVar(&o.subset, "subset", 0, "learn from that many sentences only")
	f.BoolVar(&o.hold, "hold", false, "keep a fifth of the names data out and score it")
	dropout := f.Float64("dropout", 0.2, "dropout")
	words := f.Float64("worddropout", 0.1, "word dropout")
	if err := f.Parse(args); err != nil {
		return err
	}
	o.set.warm, o.set.explore, o.set.tagWeight = 200, 0.5, 0.5
	o.set.dropout, o.set.wordDropout = float32(*dropout), float32(*words)
	switch f.Arg(0) {
	case "joint":
		return o.joint()
	case "lemmas":
		return o.lemmas()
	case "names":
		return o.names()
	case "eval":
		return o.eval(f.Args()[1:])
	}
	return fmt.Errorf("what to train: %q, want joint, lemmas, names or eval", f.Arg(0))
}

func (o *options) read(names ...string) ([]sentence, error) {
	var all []sentence
	for _, n := range names {
		s, err := readConllu(filepath.Join(o.data, n+".conllu"))
		if err != nil {
			return nil, err
		}
		all = append(all, s...)
	}
	return all, nil
}

func (o *options) joint() error {
	train, err := o.read("ewt-train", "gum-train")
	if err != nil {
		return err
	}
	dev, err := o.read("ewt-dev", "gum-dev")
	if err != nil {
		return err
	}
	if o.subset > 0 {
		train = train[:o.subset]
	}
	file, err := trainJoint(train, dev, o.set, os.Stderr)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, "joint.bin"), file, 0o644)
}

func (o *options) model() (*model.Joint, error) {
	file, err := os.ReadFile(filepath.Join(o.out, "joint.bin"))
	if err != nil {
		return nil, err
	}
	return model.ReadJoint(string(file))
}

func (o *options) lemmas() error {
	train, err := o.read("ewt-train", "gum-train")
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, "lemma.txt"), trainLemmas(train), 0o644)
}

// names learns from GUM's train part, Wikigold and the dev part of UNER's EWT. With
// -hold a fifth of the latter two is kept out and scored instead.
func (o *options) names() error {
	joint, err := o.model()
	if err != nil {
		return err
	}
	gum, err := o.read("gum-train")
	if err != nil {
		return err
	}
	var train, report []named
	for _, s := range gum {
		train = append(train, gumNames(s))
	}
	for _, f := range []string{"wikigold", "uner-ewt-dev"} {
		s, err := readIOB(filepath.Join(o.data, "names", f+".iob2"))
		if err != nil {
			return err
		}
		for i := range s {
			if o.hold && i*5/len(s) == 4 {
				report = append(report, s[i])
			} else {
				train = append(train, s[i])
			}
		}
	}
	file, err := trainNames(train, report, joint, o.set, os.Stderr)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, "names.bin"), file, 0o644)
}

func (o *options) eval(names []string) error {
	m, err := o.model()
	if err != nil {
		return err
	}
	for _, n := range names {
		s, err := o.read(n)
		if err != nil {
			return err
		}
		for _, beam := range []int{1, 4} {
			fmt.Println(n, "beam", beam, scoreJoint(m, s, beam))
		}
	}
	return nil
}
