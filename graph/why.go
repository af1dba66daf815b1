package graph

import (
	"fmt"
	"strings"
	"time"
)

// why words the reason in one sentence, in neutral words.
func (c *Contradiction) why() string {
	a, b := c.A.Holder.Label, c.B.Holder.Label
	claim, denied := quoted(c.Claim), quoted(c.Denied)
	broader := c.Claim.ID != c.Denied.ID
	switch c.Rule {
	case RuleExplicit:
		return fmt.Sprintf("%s asserts %s, and %s denies it in a sentence that says whose words it answers.", a, claim, b)
	case RuleFalse:
		return fmt.Sprintf("%s asserts %s, and %s denies it; one of them says that the other speaks falsely.", a, claim, b)
	case RuleBroader:
		return fmt.Sprintf("%s asserts %s, and %s denies the broader %s.", a, claim, b, denied)
	case RuleTie:
		return fmt.Sprintf("%s asserts %s, and %s denies %s, which covers it by a tie between those named.", a, claim, b, denied)
	case RuleNumber:
		return fmt.Sprintf("%s says %s, and %s says %s: %s.", a, numberWords(c.Numbers[0])+unitWords(c.Numbers[0].Unit), b, numberWords(c.Numbers[1]), claim)
	case RuleExcludes:
		if c.Refuses {
			return fmt.Sprintf("%s denies %s, and %s denies %s; one of the two must be true.", a, denied, b, claim)
		}
		return fmt.Sprintf("%s asserts %s, and %s asserts %s; both cannot be true.", a, claim, b, denied)
	case RuleNoProof:
		if broader {
			return fmt.Sprintf("%s asserts %s, and %s has found no evidence for the broader %s.", a, claim, b, denied)
		}
		return fmt.Sprintf("%s asserts %s, and %s has found no evidence for it.", a, claim, b)
	case RuleDoubt:
		if broader {
			return fmt.Sprintf("%s asserts %s, and %s doubts the broader %s.", a, claim, b, denied)
		}
		return fmt.Sprintf("%s asserts %s, and %s doubts it.", a, claim, b)
	case RuleReversal:
		verb := "denies"
		if c.Doubts {
			verb = "doubts"
		}
		return fmt.Sprintf("%s asserts %s%s and %s it%s.", a, claim, when(c.A.Evidence), verb, when(c.B.Evidence))
	}
	return fmt.Sprintf("%s asserts %s, and %s denies it.", a, claim, b)
}

func quoted(c ClaimRef) string { return "“" + strings.TrimSuffix(c.Text, ".") + "”" }

// when says in which article, and on which day, the first evidence stands.
func when(e []Evidence) string {
	if len(e) == 0 {
		return ""
	}
	if e[0].Published.IsZero() {
		return " in " + e[0].Doc
	}
	return " on " + e[0].Published.Format(time.DateOnly)
}
