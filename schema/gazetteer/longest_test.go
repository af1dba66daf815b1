package gazetteer

import (
	"strings"
	"testing"
)

// Words stand apart as the tokenizer leaves them; want is how many are taken, and the
// entry's ID without "agent:" with its use.
var findings = []struct {
	text string
	n    int
	want string
}{
	// states: names
	{"North Korea said", 2, "north-korea name"},
	{"the DPRK has never", 2, "north-korea name"},
	{"The Democratic People 's Republic of Korea", 7, "north-korea name"},
	{"Democratic People’s Republic of Korea", 5, "north-korea name"},
	{"D.P.R.K. officials", 1, "north-korea name"},
	{"N. Korea fires", 2, "north-korea name"},
	{"Republic of Korea", 3, "south-korea name"},
	{"U.S. officials", 1, "united-states name"},
	{"US officials", 1, "united-states name"},
	{"the United States of America", 5, "united-states name"},
	{"UNITED STATES", 2, "united-states name"},
	{"TURKEY VOTES", 1, "turkey name"},
	{"Türkiye", 1, "turkey name"},
	{"Turkiye", 1, "turkey name"},
	{"Holland", 1, "netherlands name"},
	{"Great Britain", 2, "united-kingdom name"},
	{"the UAE", 2, "united-arab-emirates name"},
	{"the Russian Federation", 3, "russia name"},
	{"Congo", 1, "dr-congo name"},
	{"Democratic Republic of the Congo", 5, "dr-congo name"},
	{"Republic of the Congo", 4, "republic-of-the-congo name"},
	{"Papua New Guinea", 3, "papua-new-guinea name"},
	{"Guinea - Bissau", 3, "guinea-bissau name"},
	{"Guinea-Bissau", 1, "guinea-bissau name"},
	{"Cote d'Ivoire", 2, "ivory-coast name"},
	{"Bosnia - Herzegovina 's", 3, "bosnia-and-herzegovina name"},
	{"St. Kitts and Nevis", 4, "saint-kitts-and-nevis name"},
	{"Georgia 's president", 1, "georgia name"},
	{"Hong Kong", 2, "hong-kong name"},
	// states: seats
	{"Pyongyang denied", 1, "north-korea seat"},
	{"the Kremlin", 2, "russia seat"},
	{"White House spokesman John Kirby", 2, "united-states seat"},
	{"Washington , D.C. ,", 3, "united-states seat"},
	{"10 Downing Street", 3, "united-kingdom seat"},
	{"No. 10 said", 2, "united-kingdom seat"},
	{"the Elysee", 2, "france seat"},
	{"the Élysée Palace", 3, "france seat"},
	{"Kiev", 1, "ukraine seat"},
	{"The Hague", 2, "netherlands seat"},
	{"Brussels", 1, "european-union seat"},
	{"Seoul 's Blue House", 1, "south-korea seat"},
	{"the Blue House", 3, "south-korea seat"},
	// states: demonyms
	{"North Korean officials", 2, "north-korea demonym"},
	{"Russians", 1, "russia demonym"},
	{"Britons", 1, "united-kingdom demonym"},
	{"the French", 2, "france demonym"},
	{"American - led", 1, "united-states demonym"},
	{"Congolese", 1, "dr-congo demonym"},
	{"New Yorkers", 2, "new-york demonym"},
	// subdivisions
	{"California says", 1, "california name"},
	{"New Mexico", 2, "new-mexico name"},
	{"the West Bank", 3, "west-bank name"},
	{"West Virginia", 2, "west-virginia name"},
	{"Scotland 's", 1, "scotland name"},
	{"Russia 's Chechnya", 3, "chechnya name"},
	// agencies
	{"KCNA", 1, "kcna name"},
	{"the Korean Central News Agency", 5, "kcna name"},
	{"Korea 's Central News Agency", 5, "kcna name"},
	{"Korea’s Central News Agency", 4, "kcna name"},
	{"North Korea 's KCNA", 4, "kcna name"},
	{"RIA Novosti", 2, "ria-novosti name"},
	{"Tass news agency", 3, "tass name"},
	{"TASS", 1, "tass name"},
	{"Russia Today", 2, "rt name"},
	{"Rossiya - 24", 3, "rossiya-24 name"},
	{"Rossiya-24", 1, "rossiya-24 name"},
	{"Agence France - Presse", 4, "afp name"},
	{"Agence France-Presse", 2, "afp name"},
	{"the Associated Press", 3, "associated-press name"},
	{"dpa reported", 1, "dpa name"},
	{"Egypt 's MENA", 3, "mena-news-agency name"},
	{"China 's official Xinhua", 1, "china name"},
	{"South Korea 's Yonhap news agency", 6, "yonhap name"},
	{"Sputnik quoted", 1, "sputnik name"},
	// outlets
	{"The Wall Street Journal", 4, "the-wall-street-journal name"},
	{"the Wall Street Journal", 4, "the-wall-street-journal name"},
	{"WSJ", 1, "the-wall-street-journal name"},
	{"New York Times", 3, "the-new-york-times name"},
	{"Washington Post", 2, "the-washington-post name"},
	{"The Hill", 2, "the-hill name"},
	{"the Guardian", 2, "the-guardian name"},
	{"Britain 's Guardian newspaper", 4, "the-guardian name"},
	{"Britain 's Times", 3, "the-times name"},
	{"The Times of Israel", 4, "the-times-of-israel name"},
	{"Time magazine", 2, "time name"},
	{"Germany 's Der Spiegel", 4, "der-spiegel name"},
	{"The New Yorker", 3, "the-new-yorker name"},
	{"TV 2", 2, "tv-2 name"},
	{"Norway 's TV 2", 4, "tv-2-norway name"},
	{"Fox News", 2, "fox-news name"},
	{"Suddeutsche Zeitung", 2, "suddeutsche-zeitung name"},
	{"Global Times", 2, "global-times name"},
	// alliances
	{"the U.N.", 2, "united-nations name"},
	{"the UN Security Council", 4, "un-security-council name"},
	{"NATO", 1, "nato name"},
	{"Nato", 1, "nato name"},
	{"EU", 1, "european-union name"},
	{"the West", 2, "the-west name"},
	{"Western countries", 2, "the-west name"},
	{"WHO", 1, "who name"},
	{"the International Atomic Energy Agency", 5, "iaea name"},
	{"OPEC+", 1, "opec-plus name"},
	{"G - 7", 3, "g7 name"},
	{"the U.N. 's Human Rights Council", 6, "un-human-rights-council name"},
	{"the European Union 's Parliament", 5, "european-parliament name"},
	{"the United Nations ' World Food Programme", 7, "world-food-programme name"},
	// bodies with names
	{"White House National Security Council spokesman", 5, "us-national-security-council name"},
	{"the State Department", 3, "us-state-department name"},
	{"U.S. Department of State", 4, "us-state-department name"},
	{"Department of Energy", 3, "us-department-of-energy name"},
	{"the Pentagon", 2, "pentagon name"},
	{"American Defense Ministry", 3, "pentagon name"},
	{"the FBI", 2, "fbi name"},
	{"Russia 's FSB", 3, "fsb name"},
	{"Israel 's Mossad", 3, "mossad name"},
	{"Capitol Hill", 2, "united-states-congress seat"},
	{"the British Foreign Office", 4, "uk-foreign-office name"},
	{"the German parliament", 3, "bundestag name"},
	{"Foggy Bottom", 2, "us-state-department seat"},
	// bodies from patterns
	{"North Korean Foreign Ministry", 4, "north-korea-foreign-ministry name"},
	{"the DPRK 's Foreign Ministry", 5, "north-korea-foreign-ministry name"},
	{"DPRK Foreign Ministry", 3, "north-korea-foreign-ministry name"},
	{"Pyongyang 's foreign ministry", 4, "north-korea-foreign-ministry name"},
	{"Russian Defence Ministry", 3, "russia-defense-ministry name"},
	{"Russia 's Ministry of Defence", 5, "russia-defense-ministry name"},
	{"the Ministry of Defense of the Russian Federation", 8, "russia-defense-ministry name"},
	{"Ministry of Foreign Affairs of Ukraine", 6, "ukraine-foreign-ministry name"},
	{"the United States ' military", 5, "us-military name"},
	{"Congolese foreign ministry", 3, "dr-congo-foreign-ministry name"},
	{"the Russian military", 3, "russia-armed-forces name"},
	{"Russian government", 2, "russia name"},
	{"the government of North Korea", 5, "north-korea name"},
	{"the Ukrainian president 's office", 5, "ukraine-presidential-office name"},
	{"the American People", 2, "united-states demonym"},
	{"US Science", 1, "united-states name"},
	{"Russia - FSB", 1, "russia name"},
	{"Russia - Foreign Ministry", 1, "russia name"},
	{"Russian intelligence services", 3, "russia-intelligence-services name"},
	{"Russian military intelligence", 3, "gru name"},
	{"Security Service of Ukraine", 4, "sbu name"},
	{"the Security Council of the Russian Federation", 7, "russia-security-council name"},
	{"General Staff of the Armed Forces of Ukraine", 8, "ukraine-general-staff name"},
	{"Georgian Foreign Ministry", 3, "georgia-foreign-ministry name"},
}

func TestLongestFinds(t *testing.T) {
	for _, c := range findings {
		n, m := Longest(strings.Fields(c.text))
		got := "nothing"
		if m.Entry != nil {
			got = strings.TrimPrefix(m.Entry.ID, "agent:") + " " + string(m.Use)
		}
		if n != c.n || got != c.want {
			t.Errorf("%q: found %d words, %s; wanted %d words, %s", c.text, n, got, c.n, c.want)
		}
	}
}

var nothing = strings.Split(`
us|Us|told us|it|IT department|who|Who said|who said that|turkey|the turkey|china shop|polish|jordan|chad
georgia|mali|guinea pig|Guinea pigs|the hill|a hill|The hill|The guardian|time|Time|Time flies|times|the times|The times|the post
the Post|the Times|post|sun|The sun|variety|Variety|a variety|people|People said|nature|Nature|science|Science|fortune|Slate
Metro|metro|Dawn|dawn|mint|Mint|the independent inquiry|The independent|The Independent Commission|The atlantic
The Atlantic Ocean|the Atlantic Ocean|Georgia Tech|Georgia State University|American Airlines|the American Civil Liberties Union
British Airways|US Open|the U.S. Open|Washington Monument|Washington Square|Panama Canal|Paris Agreement|Vietnam veterans
Jordan Peterson|French fries|Indian Ocean|South|North|the north|Korea|Korean|Koreans|New|York|United|States|Republic|the Republic
Republic of|People|Democratic|the west|west|the West Coast|the West Wing|The West African bloc|white house|the white house|downing street
kremlin|pyongyang|north korea|north korean|russian|americans|un|eu|nato|fed|the fed|Fed|ap|AP.com|kcna|Kcna|fars|rt|Rt
petra|Petra|Petra said|Saba|Lena|Mina|Sita|Beta|MENA|APS|CNA|who 's|House|the House|Senate|Commons|Congress of Vienna|Federal
Ministry|Foreign Ministry|the foreign ministry|Ministry of Defence|Ministry of Foreign Affairs|government|the government
government of|government of the|the side of Russia|side of Russia|administration of Russia|army of Ukraine|Department|department of energy
the department of energy|Security Council|Parliament|the parliament|Central Bank|Health Ministry|police|the|The|'s|’s|-|,|.||no|No|No.
number 10|no. 10|John Kirby|Kirby|Kim Jong-un|Wagner|the Wagner group|a diplomatic source|said|Monday|Male|male workers
pole|poles|swede|finn|dutch|czech|thai|lao|swiss|greek|danes|welsh|scots|English|the English|Victoria|Kingston|San Jose|Santiago
Georgetown|Wellington|Hamilton|CAR|RSA|PA|ABC|EC|sputnik|SPUTNIK V|Sputnik V|commonwealth|Commonwealth of|Commonwealth Games
quad|the quad|pentagon|a pentagon|mossad|fbi|Fbi|Cia|cia|ice|Ice|sec|Sec|who-knows|US-led|- American|- the American|Barron 's|Jane 's|the - American|Western states|pro-Russia|non-NATO|US$|$US|(US)|U|U.|S.
`, "|")

func TestLongestFindsNothing(t *testing.T) {
	for _, line := range nothing {
		for text := range strings.Lines(line) {
			if n, m := Longest(strings.Fields(text)); n != 0 || m.Entry != nil {
				t.Errorf("%q: found %d words, %v", text, n, m.Entry)
			}
		}
	}
	if n, _ := Longest(nil); n != 0 {
		t.Errorf("no words: found %d", n)
	}
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]string{
		"U.S.":                              "agent:united-states",
		"the Wall Street Journal":           "agent:the-wall-street-journal",
		"Korea's Central News Agency":       "agent:kcna",
		"Russia’s Defence Ministry":         "agent:russia-defense-ministry",
		"Washington, D.C.":                  "agent:united-states",
		"  North   Korea ":                  "agent:north-korea",
		"SÜDDEUTSCHE ZEITUNG":               "agent:suddeutsche-zeitung",
		"Sa\u0303o Tome\u0301":              "agent:sao-tome-and-principe",
		"us":                                "",
		"North Korea said":                  "",
		"North":                             "",
		"":                                  "",
		"Ministry of Defence of the United": "",
	} {
		m, ok := Lookup(name)
		if ok != (want != "") || ok && m.Entry.ID != want {
			t.Errorf("%q: found %v, %v, wanted %q", name, m.Entry, ok, want)
		}
	}
}

func TestBody(t *testing.T) {
	for text, want := range map[string]string{
		"the DPRK 's Foreign Ministry said": "agent:north-korea-foreign-ministry",
		"Foreign Ministry of Japan":         "agent:japan-foreign-ministry",
		"Russian government":                "agent:russia",
		"US State Department":               "",
		"Moscow":                            "",
		"the West Bank":                     "",
	} {
		n, e := Body(strings.Fields(text))
		if (n > 0) != (want != "") || e != nil && e.ID != want {
			t.Errorf("%q: found %d words, %v, wanted %q", text, n, e, want)
		}
	}
}

// Every name of every table is found by itself, unless it asks for company.
func TestEveryFormIsFound(t *testing.T) {
	for _, f := range tables().forms {
		if f.bound || f.pattern != "" {
			continue
		}
		text := f.text
		if f.article == needed {
			text = "the " + text
		} else if f.article == capital {
			text = "The " + text
		}
		m, ok := Lookup(text)
		if f.entry == nil && ok || f.entry != nil && (!ok || m.Entry != f.entry || m.Use != f.use) {
			t.Errorf("%v: found %v", f, m)
		}
	}
}

// States and alliances are found by their labels without any article, which a row that
// lists "the Ukraine" would prevent.
func TestLabelsAreNames(t *testing.T) {
	for _, e := range Entries() {
		if e.Class != "state" && e.Class != "alliance" || e.ID == "agent:the-west" || e.ID == "agent:quad" {
			continue
		}
		label, _, _ := strings.Cut(e.Label, " (")
		if m, ok := Lookup(label); !ok || m.Entry.ID != e.ID || m.Use != Name {
			t.Errorf("%s: found %v, %v", e.Label, m, ok)
		}
	}
}

func FuzzLongest(f *testing.F) {
	for _, c := range findings {
		f.Add(c.text)
	}
	for _, line := range nothing {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := strings.Split(text, " ")
		n, m := Longest(words)
		if n < 0 || n > len(words) || (n == 0) != (m.Entry == nil) || (n == 0) != (m.Use == "") {
			t.Fatalf("%q: found %d words, %v", text, n, m)
		}
		if n == 0 {
			return
		}
		if got, ok := Get(m.Entry.ID); !ok || got != m.Entry {
			t.Errorf("%q: %s is not what Get knows", text, m.Entry.ID)
		}
		if k, again := Longest(words[:n]); k != n || again != m {
			t.Errorf("%q: %d words say %v, alone %d say %v", text, n, m, k, again)
		}
	})
}

func BenchmarkLongest(b *testing.B) {
	text := strings.Fields(`John Kirby , a spokesman for the White House National Security Council , told
		reporters on Friday that North Korea had shipped weapons to Russia 's Wagner group . The DPRK 's Foreign
		Ministry denied it , the Korean Central News Agency said , according to Agence France - Presse .`)
	Longest(text)
	b.ReportAllocs()
	for b.Loop() {
		for i := range text {
			Longest(text[i:])
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(text)), "ns/word")
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		load()
	}
}
