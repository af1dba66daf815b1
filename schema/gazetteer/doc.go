// Package gazetteer answers: which state, organisation or outlet does this name stand
// for, and whose organ is it? It holds whole classes, told apart by [Entry].Class:
//
//   - state: members and observers of the United Nations, states that some recognise,
//     territories (Of names their state), a few that are gone (the Soviet Union)
//   - subdivision: federal states, provinces, regions
//   - agency: news agencies, and the broadcasters and papers that a state owns
//   - outlet: other newspapers, broadcasters, magazines, sites
//   - alliance: international organisations and groups of states
//   - body: ministries, services, courts, parliaments, and bodies of alliances
//
// It knows no persons, no companies but those of the news, and no armed groups.
//
// Start with [Longest], which reads names at the beginning of a run of words, [Lookup]
// for a whole name, and [Ties] for who acts for or is part of whom.
//
//	Pyongyang’s Foreign Ministry told the Korean Central News Agency that U.S. officials ...
//
// holds agent:north-korea-foreign-ministry (four words, the state's seat among them),
// agent:kcna (with its article; a state organ of agent:north-korea) and, as a [Name],
// agent:united-states. At "Pyongyang" alone the use is [Seat]: the government when it
// speaks or acts, the city after "in", "near" or "at"; which of the two is for the
// caller to say. "North Korean" and "Russians" are a [Demonym].
//
// # Names
//
// Dots, apostrophes, diacritics and hyphens do not matter: U.S. is US, Côte d'Ivoire is
// Cote d'Ivoire. Capitals do: US is never "us", WHO never "Who", and Turkey never
// "turkey", though TURKEY of a headline is. In a headline all in capitals US and WHO may
// be words; so may Jordan, Chad or Georgia be a given name. The caller sees the
// neighbours and decides. A title that is also a word is found only where its writing
// tells: "The Hill", "Time magazine", "Britain's Times", not "time" and not "hill".
// A name inside a longer one that is none of ours is not found: Georgia Tech, US Open.
//
// # Bodies
//
// What every government has is not listed but made: a state's name, seat with 's, or
// demonym before a form of patterns.tsv, or such a form before "of" and the state. All
// of "Russian Defense Ministry", "Moscow's Defence Ministry" and "Ministry of Defence of
// the Russian Federation" are agent:russia-defense-ministry. Where a body has a name of
// its own, bodies.tsv says so: "American Defense Ministry" is agent:pentagon.
// "The Russian government" is Russia.
//
// # Tables
//
// The tables are text beside this file, sorted, the columns named in the first line of
// each. They are compiled from general knowledge, as facts, and copy no database. A row
// says what news English calls a thing and who owns it, not what it ought to be called;
// where states disagree about a territory, its column for the state is empty. Membership
// is that of 2025.
package gazetteer
