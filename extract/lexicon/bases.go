package lexicon

// BaseGives reports whether some theme makes a class out of a base: transfer gives
// arms-transfer with weapons, so that "such supplies" can take up an arms transfer.
func BaseGives(base, class string) bool {
	for key, name := range eventTable().bases {
		if key[0] == base && name == class {
			return true
		}
	}
	return false
}
