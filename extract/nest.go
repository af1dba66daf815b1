package extract

import "slices"

// maxDepth bounds how deep statements nest: deeper chains are the work of broken text.
const maxDepth = 6

// nestWindow is how many statements before and after one, in the order of the text, can
// hold it.
const nestWindow = 64

// nest gives each draft the innermost other draft whose content holds its cue, and not
// its own: "Kirby said the DPRK falsely denied p" holds the DPRK's denial.
func (p *Pass) nest() {
	for k, d := range p.drafts {
		if d.parent != nil {
			continue // "quoted N as saying" is around N's own words
		}
		best := 0
		for _, o := range p.drafts[max(0, k-nestWindow):min(len(p.drafts), k+nestWindow)] {
			if o == d || !o.contains(d) || d.contains(o) {
				continue
			}
			if n := o.size(); d.parent == nil || n < best {
				d.parent, best = o, n
			}
		}
	}
	for _, d := range p.drafts {
		if d.depth() > maxDepth {
			d.parent = nil
		}
		if d.parent != nil {
			d.parent.children = append(d.parent.children, d)
		}
	}
	p.shareChildren()
}

// shareChildren gives what "they" say inside a joint statement to all who make it: it hangs
// on one of them.
func (p *Pass) shareChildren() {
	for k, d := range p.drafts {
		if !d.joint || len(d.children) > 0 {
			continue
		}
		for _, o := range p.drafts[max(0, k-nestWindow):min(len(p.drafts), k+nestWindow)] {
			if o != d && o.joint && o.cue == d.cue && len(o.children) > 0 {
				d.children = o.children
				break
			}
		}
	}
}

// jointly reports whether c is what "they" say inside a statement that d's holder makes
// with others.
func (p *Pass) jointly(d, c *draft) bool {
	return d.joint && c.parent != nil && c.parent != d && c.parent.cue == d.cue && c.holder != "" && c.holder == c.parent.holder
}

func (d *draft) contains(o *draft) bool {
	return slices.ContainsFunc(d.content, func(c phrase) bool { return c.holds(o.cue) })
}

func (d *draft) size() int {
	n := 0
	for _, c := range d.content {
		n += c.len()
	}
	return n
}

func (d *draft) depth() int {
	n := 0
	for d = d.parent; d != nil && n <= maxDepth; d = d.parent {
		n++
	}
	return n
}
