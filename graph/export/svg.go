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

// maxDrawn is how many nodes a picture may have. Frames are small and hardly connected,
// so that this many take some four seconds; pictures in which everything is connected
// take Graphviz minutes.
const maxDrawn = 1000

// layoutWait is how long a layout may take.
const layoutWait = 20 * time.Second

// ErrTooLarge says that a picture is too large to be drawn; a narrower question, or the
// DOT text in another program, is the way out.
var ErrTooLarge = errors.New("picture is too large to be drawn")

// drawing is held while Graphviz runs: all of a process share one memory of its, which
// two pictures at once destroy.
var drawing = make(chan struct{}, 1)

// SVG draws the picture. Above 1,000 nodes, or when it takes longer than 20 seconds, the
// error is [ErrTooLarge]. Graphviz itself does not stop when told to: it is left to
// itself, and until it ends no other picture is drawn.
func SVG(ctx context.Context, w io.Writer, d *Diagram) error {
	if n := d.Nodes(); n > maxDrawn {
		return fmt.Errorf("%w: %d nodes, at most %d", ErrTooLarge, n, maxDrawn)
	}
	svg, err := d.draw(ctx)
	if err != nil {
		return err
	}
	_, err = w.Write(svg)
	return err
}

// draw renders within the time allowed.
func (d *Diagram) draw(ctx context.Context) ([]byte, error) {
	var text bytes.Buffer
	if err := d.WriteDOT(&text); err != nil {
		return nil, err
	}
	late := time.NewTimer(layoutWait)
	defer late.Stop()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	tooLate := fmt.Errorf("%w: %d nodes take longer than %v", ErrTooLarge, d.Nodes(), layoutWait)
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
		svg, err := render(context.WithoutCancel(ctx), text.Bytes())
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

func render(ctx context.Context, dot []byte) (svg []byte, err error) {
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
	if err := g.SetLayout(graphviz.DOT).Render(ctx, parsed, graphviz.SVG, &out); err != nil {
		return nil, fmt.Errorf("graphviz: %w", err)
	}
	return out.Bytes(), nil
}
