//go:build unix

package parse

import (
	"strings"
	"syscall"
	"testing"
	"time"

	"hearsay/extract/parse/nn"
	"hearsay/extract/text"
)

// news is prose in the manner of a news agency, written for the tests.
const news = `The ministry on Tuesday denied a report that it had ordered forty patrol boats from a shipyard in Gdansk.

“We have never signed such a contract,” spokeswoman Marta Lindqvist told reporters in Oslo. She added that the newspaper had not asked for a comment before it published its story.

According to two officials with knowledge of the talks, the yard's owner, Baltic Marine Holdings, had offered the boats for $210 million, a third less than its Korean rival. The company declined to comment. Its chief executive, Jan Nowak-Berg, has said in the past that he would not sell below cost.

Opposition leaders accused the government of hiding the price from parliament. “If there is no contract, why did the defence minister fly to Poland twice?” asked Erik Solheim, who chairs the budget committee.
`

func BenchmarkPipeline(b *testing.B) {
	all := func([]string) bool { return true }
	article := strings.Repeat(news, 8)
	was := nn.Scalar
	defer func() { nn.Scalar = was }()
	for _, mode := range []struct {
		name    string
		scalar  bool
		careful func([]string) bool
	}{
		{"scalar", true, nil},
		{"scalar-cues", true, HasCue},
		{"scalar-all", true, all},
		{"kernels", false, nil},
		{"kernels-cues", false, HasCue},
		{"kernels-all", false, all},
	} {
		b.Run(mode.name, func(b *testing.B) {
			nn.Scalar = mode.scalar || was
			words := 0
			Parse(text.Analyze(article, nil), Options{})
			b.ReportAllocs()
			start := cpu()
			for b.Loop() {
				d := text.Analyze(article, nil)
				Parse(d, Options{Careful: mode.careful})
				words += len(d.Tokens)
			}
			b.ReportMetric(float64(words)/(cpu()-start).Seconds(), "words/cpu-s")
			b.ReportMetric(0, "ns/op")
		})
	}
}

// cpu returns the processor time that this process has used.
func cpu() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
