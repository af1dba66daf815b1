//go:build !purego

#include "textflag.h"

// Each kernel loads its block of C, adds the products a[i,p]*b[p,j] in the order of p,
// multiplication and addition rounded apart, and stores the block.

// func avx4x16(k int, a *float32, row, col int, b *float32, ldb int, c *float32, ldc int)
TEXT ·avx4x16(SB), NOSPLIT, $0-64
	MOVQ k+0(FP), CX
	MOVQ a+8(FP), SI
	MOVQ row+16(FP), R8
	MOVQ col+24(FP), R9
	MOVQ b+32(FP), DI
	MOVQ ldb+40(FP), R10
	MOVQ c+48(FP), DX
	MOVQ ldc+56(FP), R11
	LEAQ (SI)(R8*1), R12
	LEAQ (R12)(R8*1), R13
	LEAQ (R13)(R8*1), AX
	LEAQ (DX)(R11*1), BX
	LEAQ (BX)(R11*1), R8
	ADDQ R8, R11
	VMOVUPS (DX), Y0
	VMOVUPS 32(DX), Y1
	VMOVUPS (BX), Y2
	VMOVUPS 32(BX), Y3
	VMOVUPS (R8), Y4
	VMOVUPS 32(R8), Y5
	VMOVUPS (R11), Y6
	VMOVUPS 32(R11), Y7

loop4:
	VMOVUPS      (DI), Y8
	VMOVUPS      32(DI), Y9
	VBROADCASTSS (SI), Y10
	VMULPS       Y8, Y10, Y11
	VMULPS       Y9, Y10, Y12
	VADDPS       Y11, Y0, Y0
	VADDPS       Y12, Y1, Y1
	VBROADCASTSS (R12), Y13
	VMULPS       Y8, Y13, Y14
	VMULPS       Y9, Y13, Y15
	VADDPS       Y14, Y2, Y2
	VADDPS       Y15, Y3, Y3
	VBROADCASTSS (R13), Y10
	VMULPS       Y8, Y10, Y11
	VMULPS       Y9, Y10, Y12
	VADDPS       Y11, Y4, Y4
	VADDPS       Y12, Y5, Y5
	VBROADCASTSS (AX), Y13
	VMULPS       Y8, Y13, Y14
	VMULPS       Y9, Y13, Y15
	VADDPS       Y14, Y6, Y6
	VADDPS       Y15, Y7, Y7
	ADDQ         R9, SI
	ADDQ         R9, R12
	ADDQ         R9, R13
	ADDQ         R9, AX
	ADDQ         R10, DI
	DECQ         CX
	JNZ          loop4
	VMOVUPS      Y0, (DX)
	VMOVUPS      Y1, 32(DX)
	VMOVUPS      Y2, (BX)
	VMOVUPS      Y3, 32(BX)
	VMOVUPS      Y4, (R8)
	VMOVUPS      Y5, 32(R8)
	VMOVUPS      Y6, (R11)
	VMOVUPS      Y7, 32(R11)
	VZEROUPPER
	RET

// func avx1x32(k int, a *float32, col int, b *float32, ldb int, c *float32)
TEXT ·avx1x32(SB), NOSPLIT, $0-48
	MOVQ    k+0(FP), CX
	MOVQ    a+8(FP), SI
	MOVQ    col+16(FP), R9
	MOVQ    b+24(FP), DI
	MOVQ    ldb+32(FP), R10
	MOVQ    c+40(FP), DX
	VMOVUPS (DX), Y0
	VMOVUPS 32(DX), Y1
	VMOVUPS 64(DX), Y2
	VMOVUPS 96(DX), Y3

loop2:
	VBROADCASTSS (SI), Y10
	VMULPS       (DI), Y10, Y4
	VMULPS       32(DI), Y10, Y5
	VMULPS       64(DI), Y10, Y6
	VMULPS       96(DI), Y10, Y7
	VADDPS       Y4, Y0, Y0
	VADDPS       Y5, Y1, Y1
	VADDPS       Y6, Y2, Y2
	VADDPS       Y7, Y3, Y3
	ADDQ         R9, SI
	ADDQ         R10, DI
	DECQ         CX
	JNZ          loop2
	VMOVUPS      Y0, (DX)
	VMOVUPS      Y1, 32(DX)
	VMOVUPS      Y2, 64(DX)
	VMOVUPS      Y3, 96(DX)
	VZEROUPPER
	RET

// func avx1x16(k int, a *float32, col int, b *float32, ldb int, c *float32)
TEXT ·avx1x16(SB), NOSPLIT, $0-48
	MOVQ    k+0(FP), CX
	MOVQ    a+8(FP), SI
	MOVQ    col+16(FP), R9
	MOVQ    b+24(FP), DI
	MOVQ    ldb+32(FP), R10
	MOVQ    c+40(FP), DX
	VMOVUPS (DX), Y0
	VMOVUPS 32(DX), Y1

loop1:
	VBROADCASTSS (SI), Y10
	VMULPS       (DI), Y10, Y4
	VMULPS       32(DI), Y10, Y5
	VADDPS       Y4, Y0, Y0
	VADDPS       Y5, Y1, Y1
	ADDQ         R9, SI
	ADDQ         R10, DI
	DECQ         CX
	JNZ          loop1
	VMOVUPS      Y0, (DX)
	VMOVUPS      Y1, 32(DX)
	VZEROUPPER
	RET

// func avxAdd(eights int, dst, src *float32)
TEXT ·avxAdd(SB), NOSPLIT, $0-24
	MOVQ eights+0(FP), CX
	MOVQ dst+8(FP), DI
	MOVQ src+16(FP), SI

loopAdd:
	VMOVUPS (DI), Y0
	VADDPS  (SI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ    $32, DI
	ADDQ    $32, SI
	DECQ    CX
	JNZ     loopAdd
	VZEROUPPER
	RET

// func hasAVX() bool
TEXT ·hasAVX(SB), NOSPLIT, $0-1
	MOVL   $1, AX
	XORL   CX, CX
	CPUID
	ANDL   $0x18000000, CX // OSXSAVE and AVX
	CMPL   CX, $0x18000000
	JNE    no
	XORL   CX, CX
	XGETBV
	ANDL   $6, AX          // XMM and YMM state saved by the system
	CMPL   AX, $6
	JNE    no
	MOVB   $1, ret+0(FP)
	RET

no:
	MOVB $0, ret+0(FP)
	RET
