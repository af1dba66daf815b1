package gazetteer

import (
	"slices"
	"strings"
	"testing"

	"hearsay/schema"
)

var tableFiles = map[string]int{
	"states.tsv": 6, "subdivisions.tsv": 5, "agencies.tsv": 4, "outlets.tsv": 4,
	"alliances.tsv": 6, "bodies.tsv": 5, "apart.tsv": 1,
}

func TestSorted(t *testing.T) {
	for file, columns := range tableFiles {
		rows := read(file, columns)
		for i := 1; i < len(rows); i++ {
			if rows[i-1].cols[0] >= rows[i].cols[0] {
				t.Errorf("%s:%d: %q stands after %q", file, rows[i].line, rows[i].cols[0], rows[i-1].cols[0])
			}
		}
	}
}

func TestColumnsAreClean(t *testing.T) {
	for file, columns := range tableFiles {
		for _, r := range read(file, columns) {
			for i, c := range r.cols {
				if strings.TrimSpace(c) != c || strings.Contains(c, "  ") {
					t.Errorf("%s:%d: column %d has stray spaces: %q", file, r.line, i+1, c)
				}
				names := r.list(i)
				for k, name := range names {
					if name == "" || slices.Contains(names[:k], name) {
						t.Errorf("%s:%d: column %d has %q twice or empty", file, r.line, i+1, name)
					}
				}
			}
		}
	}
}

// smallNames may stand in small letters, because they are written so.
var smallNames = []string{
	"dpa", "dpa news agency", "epd", "taz newspaper", "n-tv", "international community", "world community",
	"swissinfo", "iStories", "iDNES", "elDiario.es", "bTV", "eNCA", "i24NEWS", "i24 News", "teleSUR",
	"allAfrica.com", "openDemocracy",
}

func TestNamesHaveCapitals(t *testing.T) {
	for _, f := range tables().forms {
		if f.entry == nil || slices.Contains(smallNames, f.text) {
			continue
		}
		if !slices.ContainsFunc(f.shapes, func(s shape) bool { return s != anyCase }) {
			t.Errorf("%v: a name that small letters would match", f)
		}
	}
}

// Names of one letter or digit would be found everywhere.
func TestNamesAreLong(t *testing.T) {
	for _, f := range tables().forms {
		if !f.bound && len([]rune(f.text)) < 2 {
			t.Errorf("%v: too short", f)
		}
	}
}

// noSeat lists members whose seat has the name of the state.
var noSeat = []string{"Singapore"}

func TestMembers(t *testing.T) {
	count := map[string]int{}
	for _, r := range read("states.tsv", 6) {
		status := r.cols[1]
		count[status]++
		if status != "member" && status != "observer" {
			continue
		}
		if r.cols[4] == "" && !slices.Contains(noSeat, r.cols[0]) {
			t.Errorf("%s has no seat", r.cols[0])
		}
		if r.cols[5] == "" {
			t.Errorf("%s has no demonym", r.cols[0])
		}
	}
	if count["member"] != 193 || count["observer"] != 2 {
		t.Errorf("found %d members and %d observers, wanted 193 and 2", count["member"], count["observer"])
	}
}

// noAgency lists members without a state or public agency, broadcaster or paper in the
// tables: microstates with none, or with a government press office only.
var noAgency = []string{
	"Antigua and Barbuda", "Belize", "Dominica", "Grenada", "Liechtenstein",
	"Marshall Islands", "Micronesia", "Monaco", "Nauru", "Palau", "Saint Kitts and Nevis",
	"Saint Lucia", "Saint Vincent and the Grenadines", "Tuvalu",
}

func TestEveryMemberHasAnAgency(t *testing.T) {
	has := map[string]bool{}
	for _, e := range tables().entries {
		if e.Class == "agency" {
			has[e.home] = true
		}
	}
	for _, r := range read("states.tsv", 6) {
		listed := slices.Contains(noAgency, r.cols[0])
		if r.cols[1] != "member" {
			continue
		}
		if found := has[schema.AgentID(r.cols[0])]; found == listed {
			t.Errorf("%s: agency in the tables: %v, listed as having none: %v", r.cols[0], found, listed)
		}
	}
}

func TestEntries(t *testing.T) {
	classes := map[string]int{}
	entries := Entries()
	for i, e := range entries {
		classes[e.Class]++
		if i > 0 && entries[i-1].ID >= e.ID {
			t.Errorf("%s stands after %s", e.ID, entries[i-1].ID)
		}
		if got, ok := Get(e.ID); !ok || *got != e {
			t.Errorf("Get(%s) is another entry", e.ID)
		}
		if e.ID != schema.AgentID(e.Label) && !strings.HasPrefix(e.ID, e.Of+"-") {
			t.Errorf("%s is not the slug of %s", e.ID, e.Label)
		}
		if _, ok := Get(e.Of); e.Of != "" && !ok {
			t.Errorf("%s is of %s, which is unknown", e.ID, e.Of)
		}
		if e.StateOrgan && e.Of == "" {
			t.Errorf("%s is a state organ of no state", e.ID)
		}
	}
	t.Log(len(entries), "entries", classes, len(tables().inner), "generated", len(tables().forms), "forms")
}

// Generated bodies never take the ID of an entry, and there is one ID for each.
func TestGenerated(t *testing.T) {
	x := tables()
	for id, e := range x.inner {
		if other, ok := x.entries[id]; ok {
			t.Errorf("%s is %s and generated for %s", id, other.Label, e.Label)
		}
	}
	patterns := len(read("patterns.tsv", 2)) - 1
	if states := len(read("states.tsv", 6)); len(x.bodies) != patterns*states {
		t.Errorf("found %d bodies, wanted %d patterns for %d states", len(x.bodies), patterns, states)
	}
}

func TestTies(t *testing.T) {
	ties := Ties()
	for i, tie := range ties {
		if i > 0 && compareTies(ties[i-1], tie) >= 0 {
			t.Errorf("%v stands after %v", tie, ties[i-1])
		}
		_, from := Get(tie.From)
		if _, to := Get(tie.To); !from || !to {
			t.Errorf("%v has an unknown end", tie)
		}
	}
	for _, want := range []schema.Tie{
		{From: "agent:kcna", To: "agent:north-korea", Kind: schema.ActsFor},
		{From: "agent:tass", To: "agent:russia", Kind: schema.ActsFor},
		{From: "agent:france", To: "agent:nato", Kind: schema.PartOf},
		{From: "agent:european-union", To: "agent:g20", Kind: schema.PartOf},
		{From: "agent:european-commission", To: "agent:european-union", Kind: schema.PartOf},
		{From: "agent:pentagon", To: "agent:united-states", Kind: schema.PartOf},
		{From: "agent:california", To: "agent:united-states", Kind: schema.PartOf},
		{From: "agent:hong-kong", To: "agent:china", Kind: schema.PartOf},
	} {
		if !slices.Contains(ties, want) {
			t.Errorf("no tie %v", want)
		}
	}
	for _, id := range []string{"agent:bbc", "agent:afp", "agent:yonhap", "agent:npr", "agent:reuters", "agent:the-west", "agent:taiwan", "agent:crimea", "agent:nobody"} {
		for _, tie := range TiesOf(id) {
			if tie.Kind == schema.ActsFor || id != "agent:bbc" {
				t.Errorf("%s has a tie %v", id, tie)
			}
		}
	}
	want := []schema.Tie{{From: "agent:russia-foreign-ministry", To: "agent:russia", Kind: schema.PartOf}}
	if got := TiesOf("agent:russia-foreign-ministry"); !slices.Equal(got, want) {
		t.Errorf("found %v, wanted %v", got, want)
	}
}

// A row that lost or gained a member by mistake is found by the count, which is that of 2025.
func TestMembersOfAlliances(t *testing.T) {
	count := map[string]int{}
	for _, tie := range Ties() {
		if from, _ := Get(tie.From); from.Class == "state" && tie.Kind == schema.PartOf {
			count[tie.To]++
		}
	}
	for id, want := range map[string]int{
		"agent:nato": 32, "agent:european-union": 27, "agent:g7": 7, "agent:g20": 19, "agent:asean": 11,
		"agent:arab-league": 22, "agent:brics": 10, "agent:opec": 12, "agent:csto": 6, "agent:ecowas": 12,
		"agent:sadc": 16, "agent:five-eyes": 5, "agent:shanghai-cooperation-organisation": 10, "agent:the-west": 0,
	} {
		if count[id] != want {
			t.Errorf("%s: found %d members, wanted %d", id, count[id], want)
		}
	}
}
