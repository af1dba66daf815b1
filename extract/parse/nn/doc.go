// Package nn answers: how are the matrices of a small neural net multiplied, fast and
// with the same bits everywhere?
//
// Start with [MulAdd], C += A·B, and [Add]. Every element of a result is the sum of its
// products in the order of k, each product rounded to float32 before it is added. The
// scalar code and the AVX kernels keep that order, so that both give the same bits: a
// model trained with the kernels is the model trained without them, and a tree does not
// depend on the machine that drew it. The price is that fused multiply-add stays unused.
//
// Matrices are slices of float32 in row-major order. [Scalar] switches the kernels off,
// the build tag purego leaves them out.
package nn
