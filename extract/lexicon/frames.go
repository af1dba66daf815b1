package lexicon

import "strings"

// A Class says what a cue does with its content: the row of the stance table.
type Class string

// The classes. The list is closed.
const (
	Say      Class = "say"      // reports, no stance of its own
	Claim    Class = "claim"    // reports, and the writer keeps distance
	Affirm   Class = "affirm"   // confirms what others have said
	Admit    Class = "admit"    // says against its own interest
	Show     Class = "show"     // a document, a study, evidence tells
	Know     Class = "know"     // takes it as a fact
	Deny     Class = "deny"     // says that it is not so
	Disprove Class = "disprove" // shows that it is not so
	Doubt    Class = "doubt"    // leans to: it is not so
	Believe  Class = "believe"  // holds it for likely
	Suspect  Class = "suspect"  // holds it for possible
	Accuse   Class = "accuse"   // says that somebody did wrong
	Denounce Class = "denounce" // takes it as a fact, and as bad
	Warn     Class = "warn"     // says that it may come, and is bad
	Threaten Class = "threaten" // says that the holder may do it, and it is bad for others
	Commit   Class = "commit"   // says that the holder will do it
	Demand   Class = "demand"   // wants it done by others
	Want     Class = "want"     // wants it, of nobody in particular: hope, wish
	Ask      Class = "ask"      // asks whether or what
	Silent   Class = "silent"   // says nothing about it
	RuleOut  Class = "ruleout"  // says that it cannot be
	Cite     Class = "cite"     // names somebody else as its source
	Praise   Class = "praise"   // takes it as a fact, and as good
)

// Classes lists every class.
var Classes = []Class{
	Say, Claim, Affirm, Admit, Show, Know, Deny, Disprove, Doubt, Believe, Suspect, Accuse,
	Denounce, Warn, Threaten, Commit, Demand, Want, Ask, Silent, RuleOut, Cite, Praise,
}

// classOf returns the class with the name, for an entry of a table.
func classOf(table, entry, name string) Class {
	for _, c := range Classes {
		if string(c) == name {
			return c
		}
	}
	broken(table, entry, name)
	return ""
}

// A Frame is a set of ways in which a cue takes its content, one bit each.
type Frame uint32

// The frames. S is the source, V the cue, K the content, N an addressee or a target.
const (
	That   Frame = 1 << iota // S V (that) K: "said it was true"
	Quote                    // “K,” S V or “K,” V S
	NP                       // the object is the content: "denied the claim"
	Obj                      // an addressee before the clause: "told reporters that K"
	ToObj                    // an addressee with to: "explained to N that K"
	Of                       // "accused N of K", "warned of K"; of a noun: "allegations of K"
	For                      // "blamed N for K", "called for K"
	As                       // "described N as K"
	With                     // "charged N with K"
	To                       // to-infinitive: "promised to K"; of a noun: "a promise to K"
	Wh                       // whether, if, how, what: "asked whether K"
	On                       // "commented on K"
	About                    // of a noun: "claims about K", regarding, concerning
	Marked                   // the clause needs its "that": "the study showed sales fell", but "she held that sales fell"
	At                       // "put N at K", with a number
	Onto                     // the object is a deed, its doer behind on or to: "blamed K on N"
	Sayer                    // the object may be who has said it: "contradicted the minister"
	Weak                     // a cue only with a quotation, or with a source that can speak and a clause
)

var frameNames = map[string]Frame{
	"that": That, "quote": Quote, "np": NP, "obj": Obj, "toobj": ToObj, "of": Of, "for": For, "as": As,
	"with": With, "to": To, "wh": Wh, "on": On, "about": About, "marked": Marked, "at": At, "onto": Onto, "sayer": Sayer, "weak": Weak,
}

// Has reports whether f holds every frame of g.
func (f Frame) Has(g Frame) bool { return f&g == g }

// framesOf reads a comma list of frames, or a dash for none.
func framesOf(table, entry, list string) Frame {
	var f Frame
	if list == "-" {
		return f
	}
	for name := range strings.SplitSeq(list, ",") {
		bit, ok := frameNames[name]
		if !ok {
			broken(table, entry, name)
		}
		f |= bit
	}
	return f
}
