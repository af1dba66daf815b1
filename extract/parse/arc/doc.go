// Package arc answers: by which steps does a parser build a tree, left to right?
//
// It is the arc-hybrid system. Words wait in a buffer; [Shift] moves the next one onto
// the stack; [Left] makes the next word of the buffer the head of the stack's top and
// removes it; [Right] makes the second of the stack the head of the top and removes it.
// The root stands behind the last word and may take only the last item of the stack, so
// every finished [State] is one tree with one root. A sentence of n words takes 2n steps.
//
// [State.Slots] names the fourteen words a state is judged by and [State.Rows] its other
// features; both are numbers that the net turns into vectors. The package knows no weights.
package arc
