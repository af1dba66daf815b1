package nn

import "math"

// Exp returns e to the x with a relative error below 1e-6, with the same bits on every
// processor, which math.Exp does not promise.
func Exp(x float32) float32 {
	if x < -87 {
		return 0
	}
	x = min(x, 88)
	// x = k·ln 2 + r with |r| ≤ ln 2 / 2, ln 2 in two parts.
	t := float32(x * 1.44269504)
	if t < 0 {
		t -= 0.5
	} else {
		t += 0.5
	}
	k := int32(t)
	kf := float32(k)
	r := x - float32(kf*0.693359375)
	r -= float32(kf * -2.12194440e-4)
	p := float32(1.9875691500e-4)
	p = float32(p*r) + 1.3981999507e-3
	p = float32(p*r) + 8.3334519073e-3
	p = float32(p*r) + 4.1665795894e-2
	p = float32(p*r) + 1.6666665459e-1
	p = float32(p*r) + 5.0000001201e-1
	p = float32(p*float32(r*r)) + r + 1
	return p * math.Float32frombits(uint32(k+127)<<23)
}

// Sigmoid returns 1/(1+e^-x).
func Sigmoid(x float32) float32 { return 1 / (1 + Exp(-x)) }
