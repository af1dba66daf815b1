package parse

import (
	"cmp"
	_ "embed"
	"strings"
	"sync"

	"hearsay/extract/parse/model"
)

var (
	//go:embed model/joint.bin
	jointFile string
	//go:embed model/names.bin
	namesFile string
	//go:embed model/lemma.txt
	lemmaFile string
)

// models are the embedded models, ready for use.
type models struct {
	joint      *model.Joint
	names      *model.Names
	lemmas     *model.Lemmas
	upos, xpos []string // the two halves of each of the joint model's tags
}

// load reads the models on first use.
var load = sync.OnceValue(func() *models {
	m, err := readModels()
	if err != nil {
		panic("embedded models: " + err.Error())
	}
	return m
})

func readModels() (*models, error) {
	m := &models{}
	var wait sync.WaitGroup
	var namesErr error
	wait.Go(func() { m.names, namesErr = model.ReadNames(namesFile) })
	var err error
	if m.joint, err = model.ReadJoint(jointFile); err == nil {
		m.lemmas, err = model.ReadLemmas(lemmaFile, m.joint.Tags)
	}
	wait.Wait()
	if err = cmp.Or(err, namesErr); err != nil {
		return nil, err
	}
	for _, t := range m.joint.Tags {
		upos, xpos, _ := strings.Cut(t, " ")
		m.upos, m.xpos = append(m.upos, upos), append(m.xpos, xpos)
	}
	return m, nil
}

// tag returns the number of a tag, 0 when the model has no such tag.
func (m *models) tag(upos, xpos string) int {
	for i := range m.upos {
		if m.upos[i] == upos && m.xpos[i] == xpos {
			return i
		}
	}
	return 0
}
