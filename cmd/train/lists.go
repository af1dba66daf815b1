package main

import (
	_ "embed"
	"slices"
	"strings"

	"hearsay/extract/parse/model"
)

// The lists that names are looked up in. They are written for this program.
var (
	//go:embed lists/given.txt
	givenList string
	//go:embed lists/places.txt
	placeList string
	//go:embed lists/organisations.txt
	organisationList string
	//go:embed lists/peoples.txt
	peopleList string
	//go:embed lists/orgwords.txt
	organisationWordList string
	//go:embed lists/placewords.txt
	placeWordList string
	//go:embed lists/titles.txt
	titleList string
)

// gazetteerEntries returns the entries of all lists in the form of model.NewGazetteer.
func gazetteerEntries() []string {
	var all []string
	for i, list := range [model.Lists]string{
		givenList, placeList, organisationList, peopleList,
		organisationWordList, placeWordList, titleList,
	} {
		for _, name := range lines(list) {
			for _, form := range spellings(name) {
				all = append(all, model.ListNames[i]+"\t"+form)
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// spellings returns a name as it may be cut into words: in one piece, and with hyphens
// and a possessive apart, as the treebanks have it.
func spellings(name string) []string {
	apart := strings.ReplaceAll(name, "-", " - ")
	apart = strings.ReplaceAll(apart, "'s", " 's")
	if apart == name {
		return []string{name}
	}
	return []string{name, apart}
}
