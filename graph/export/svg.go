package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/goccy/go-graphviz"
)

// The sizes at which the way of drawing changes.
const (
	maxFramed = 150  // nodes of a picture with frames and quotations
	maxDrawn  = 1000 // nodes of any picture
)

// layoutWait is how long one layout may take before a simpler one is tried.
const layoutWait = 20 * time.Second

// ErrTooLarge says that a picture has more nodes than can be drawn; a narrower question,
// or the DOT text in another program, is the way out.
var ErrTooLarge = errors.New("picture is too large to be drawn")

// SVG draws the picture. Up to 150 nodes it has frames and quotations; above that, or
// when that takes too long, names and lines only; above 1,000 nodes it is not drawn.
func SVG(ctx context.Context, w io.Writer, d *Diagram) error {
	n := d.Nodes()
	if n > maxDrawn {
		return fmt.Errorf("%w: %d nodes, at most %d", ErrTooLarge, n, maxDrawn)
	}
	simple := *d
	simple.plain = true
	tries := []try{{d, graphviz.DOT}, {&simple, graphviz.SFDP}}
	if n > maxFramed {
		tries = tries[1:]
	}
	var last error
	for _, t := range tries {
		svg, err := t.draw(ctx)
		if err == nil {
			_, err = w.Write(svg)
			return err
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		last = err
	}
	return last
}

// A try is one way to draw a picture.
type try struct {
	d      *Diagram
	layout graphviz.Layout
}

// draw renders within the time allowed. Graphviz itself does not stop when told to; one
// that takes too long is left to itself and ends with the process.
func (t try) draw(ctx context.Context) ([]byte, error) {
	var text bytes.Buffer
	if err := t.d.WriteDOT(&text); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, layoutWait)
	defer cancel()
	type answer struct {
		svg []byte
		err error
	}
	done := make(chan answer, 1)
	go func() {
		svg, err := render(ctx, text.Bytes(), t.layout)
		done <- answer{svg, err}
	}()
	select {
	case a := <-done:
		return a.svg, a.err
	case <-ctx.Done():
		return nil, fmt.Errorf("layout %s of %d nodes: %w", t.layout, t.d.Nodes(), ctx.Err())
	}
}

func render(ctx context.Context, dot []byte, layout graphviz.Layout) (svg []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			svg, err = nil, fmt.Errorf("graphviz: %v", p)
		}
	}()
	g, err := graphviz.New(ctx)
	if err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	defer g.Close()
	parsed, err := graphviz.ParseBytes(dot)
	if err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	defer parsed.Close()
	var out bytes.Buffer
	if err := g.SetLayout(layout).Render(ctx, parsed, graphviz.SVG, &out); err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	return out.Bytes(), nil
}
