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

// layoutWait is how long a layout may take.
const layoutWait = 20 * time.Second

// ErrTooLarge says that a picture is too large to be drawn; a narrower question, or the
// DOT text in another program, is the way out.
var ErrTooLarge = errors.New("picture is too large to be drawn")

// drawing is held while Graphviz runs: all of a process share one memory of its, which
// two pictures at once destroy.
var drawing = make(chan struct{}, 1)

// SVG draws the picture. Up to 150 nodes it has frames and quotations; above that, or
// when Graphviz cannot place those, names and lines only; above 1,000 nodes, or when it
// takes longer than 20 seconds, the error is [ErrTooLarge]. Graphviz itself does not stop
// when told to: it is left to itself, and until it ends no other picture is drawn.
func SVG(ctx context.Context, w io.Writer, d *Diagram) error {
	n := d.Nodes()
	if n > maxDrawn {
		return fmt.Errorf("%w: %d nodes, at most %d", ErrTooLarge, n, maxDrawn)
	}
	simple := *d
	simple.plain = true
	svg, err := []byte(nil), error(nil)
	if n <= maxFramed {
		svg, err = d.draw(ctx, graphviz.DOT)
	}
	if n > maxFramed || err != nil && ctx.Err() == nil && !errors.Is(err, ErrTooLarge) {
		svg, err = simple.draw(ctx, graphviz.SFDP)
	}
	if err != nil {
		return err
	}
	_, err = w.Write(svg)
	return err
}

// draw renders within the time allowed.
func (d *Diagram) draw(ctx context.Context, layout graphviz.Layout) ([]byte, error) {
	var text bytes.Buffer
	if err := d.WriteDOT(&text); err != nil {
		return nil, err
	}
	late := time.NewTimer(layoutWait)
	defer late.Stop()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	tooLate := fmt.Errorf("%w: layout %s of %d nodes takes longer than %v", ErrTooLarge, layout, d.Nodes(), layoutWait)
	select {
	case drawing <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-late.C:
		return nil, tooLate
	}
	type answer struct {
		svg []byte
		err error
	}
	done := make(chan answer, 1)
	go func() {
		defer func() { <-drawing }()
		svg, err := render(context.WithoutCancel(ctx), text.Bytes(), layout)
		done <- answer{svg, err}
	}()
	select {
	case a := <-done:
		return a.svg, a.err
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-late.C:
		return nil, tooLate
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
