// Package gazetteer answers: which state, organisation or outlet does this name stand for?
package gazetteer
