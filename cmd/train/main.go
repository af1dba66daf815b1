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
	seed      uint64
	subset    int
	hold      bool
	plain     bool
	careful   bool
}

// The settings of the three nets. They were chosen on the dev files and, for names, on a
// fifth of the training data (-hold).
var (
	jointSettings = settings{
		epochs: 12, batch: 400, rate: 0.002, warm: 200,
		dropout: 0.2, wordDropout: 0.1, partDropout: 0.05, explore: 0.5, tagWeight: 0.5,
	}
	namesSettings = settings{
		epochs: 5, batch: 400, rate: 0.002, warm: 200,
		dropout: 0.4, wordDropout: 0.3,
	}
)

func run(args []string) error {
	var o options
	f := flag.NewFlagSet("train", flag.ContinueOnError)
	f.StringVar(&o.data, "treebanks", "../shared/treebanks", "folder of the treebanks")
	f.StringVar(&o.out, "out", "extract/parse/model", "folder to write the models to")
	f.Uint64Var(&o.seed, "seed", 1, "seed of all random numbers")
	f.IntVar(&o.subset, "subset", 0, "learn from that many sentences only")
	f.BoolVar(&o.hold, "hold", false, "keep a fifth of the names data out and score it")
	f.BoolVar(&o.plain, "plain", false, "tag: leave the rules out")
	f.BoolVar(&o.careful, "careful", false, "tag: parse every sentence with a beam")
	if err := f.Parse(args); err != nil {
		return err
	}
	steps := map[string][]func() error{
		"joint": {o.joint}, "lemmas": {o.lemmas}, "names": {o.names}, "card": {o.card},
		"all": {o.joint, o.lemmas, o.names, o.card},
	}
	switch what := f.Arg(0); {
	case what == "tag" && f.NArg() == 2:
		return o.tag(f.Arg(1))
	case steps[what] != nil && f.NArg() == 1:
		for _, step := range steps[what] {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	}
	return fmt.Errorf("what to do: %q, want all, joint, lemmas, names, card or tag FILE", f.Args())
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
	set := jointSettings
	set.seed = o.seed
	file, err := trainJoint(train, dev, set, os.Stderr)
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
	set := namesSettings
	set.seed = o.seed
	file, err := trainNames(train, report, joint, set, os.Stderr)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(o.out, "names.bin"), file, 0o644)
}
