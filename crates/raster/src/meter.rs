//! What drawing an SVG would take, in time and memory, counted along the way that it will be drawn, before it is.
//!
//! A drawing that has begun cannot be stopped, so it is not begun where it would take too long. The prices are those of a common
//! machine, with a margin; each is of one pixel, one line or one element. `docs/performance.md` has what they were held against.

mod filters;
mod lines;
mod price;

use resvg::tiny_skia::Transform;
use resvg::usvg::{ClipPath, Group, Image, ImageKind, Mask, Node, Paint, Path, Pattern, Rect};

use lines::Lines;
use price::{COLOUR, DECODED, ELEMENT, FILLED, FINE, GRADIENT, LAYER, LINE, MASK, PAIR, PICTURE, ROW, STOP, STROKED};

/// What a drawing may take.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Most {
    /// Nanoseconds of a common machine.
    pub(crate) nanos: f64,
    /// Bytes at one time.
    pub(crate) bytes: f64,
}

/// It would take more than it may.
#[derive(Debug)]
pub(crate) struct TooMuch;

/// Counts.
struct Meter {
    most: Most,
    nanos: f64,
    bytes: f64,
}

/// What is drawn on.
#[derive(Clone, Copy)]
struct Space {
    width: f64,
    height: f64,
    /// The largest that a layer on it can be.
    widest: (f64, f64),
}

impl Space {
    fn pixels(self) -> f64 {
        self.width * self.height
    }
}

/// The nanoseconds that a group takes on a space of a size in pixels, or that it takes too much.
pub(crate) fn measure(root: &Group, place: Transform, (width, height): (u32, u32), most: Most) -> Result<f64, TooMuch> {
    let mut meter = Meter {
        most,
        nanos: 0.0,
        bytes: 0.0,
    };
    let (width, height) = (f64::from(width), f64::from(height));
    let widest = (width * 5.0, height * 5.0);
    meter.group(root, place, Space { width, height, widest })?;
    Ok(meter.nanos)
}

impl Meter {
    fn spend(&mut self, nanos: f64) -> Result<(), TooMuch> {
        self.nanos += nanos;
        // What is no number at all is too much as well.
        if self.nanos <= self.most.nanos { Ok(()) } else { Err(TooMuch) }
    }

    /// Has memory for so many pixels while something is done.
    fn hold(&mut self, pixels: f64, inside: impl FnOnce(&mut Self) -> Result<(), TooMuch>) -> Result<(), TooMuch> {
        let bytes = pixels * 4.0;
        self.bytes += bytes;
        if self.bytes.is_nan() || self.bytes > self.most.bytes {
            return Err(TooMuch);
        }
        inside(self)?;
        self.bytes -= bytes;
        Ok(())
    }

    fn group(&mut self, group: &Group, place: Transform, space: Space) -> Result<(), TooMuch> {
        self.spend(ELEMENT)?;
        let place = place.pre_concat(group.transform());
        if !group.should_isolate() {
            return self.nodes(group, place, space);
        }
        let Some(layer) = layer_of(group, place, space) else {
            return Ok(());
        };
        self.hold(layer.pixels(), |meter| {
            meter.spend(layer.pixels() * LAYER)?;
            meter.nodes(group, place, layer)?;
            for filter in group.filters() {
                meter.filter(filter, place, layer)?;
            }
            group.clip_path().map_or(Ok(()), |clip| meter.clip(clip, place, layer))?;
            group.mask().map_or(Ok(()), |mask| meter.mask(mask, place, layer))
        })
    }

    fn nodes(&mut self, group: &Group, place: Transform, space: Space) -> Result<(), TooMuch> {
        for node in group.children() {
            match node {
                Node::Group(group) => self.group(group, place, space)?,
                Node::Path(path) => self.path(path, place, space)?,
                Node::Image(image) => self.image(image, place, space)?,
                Node::Text(text) => self.group(text.flattened(), place, space)?,
            }
        }
        Ok(())
    }

    fn clip(&mut self, clip: &ClipPath, place: Transform, space: Space) -> Result<(), TooMuch> {
        self.hold(space.pixels(), |meter| {
            meter.spend(ELEMENT + space.pixels() * MASK)?;
            // What cuts is drawn in one colour, but what it is drawn from is the same.
            meter.nodes(clip.root(), place.pre_concat(clip.transform()), space)?;
            clip.clip_path().map_or(Ok(()), |clip| meter.clip(clip, place, space))
        })
    }

    fn mask(&mut self, mask: &Mask, place: Transform, space: Space) -> Result<(), TooMuch> {
        self.hold(space.pixels() * 1.5, |meter| {
            meter.spend(ELEMENT + space.pixels() * MASK)?;
            meter.nodes(mask.root(), place, space)?;
            mask.mask().map_or(Ok(()), |mask| meter.mask(mask, place, space))
        })
    }

    fn path(&mut self, path: &Path, place: Transform, space: Space) -> Result<(), TooMuch> {
        self.spend(ELEMENT)?;
        if !path.is_visible() {
            return Ok(());
        }
        let lines = Lines::of(path, place, space);
        if let Some(fill) = path.fill() {
            self.spend(FILLED + lines.many * LINE + lines.rows * ROW + lines.pairs * PAIR)?;
            self.paint(fill.paint(), covered(path.data().bounds(), place, space), place, space)?;
        }
        if let Some(stroke) = path.stroke() {
            let scale = scale_of(place);
            let width = f64::from(stroke.width().get()) * scale;
            let dashes = stroke.dasharray().map_or(0.0, |dashes| {
                let round: f32 = dashes.iter().sum();
                lines.long / (f64::from(round) * scale) * count(dashes.len().max(1))
            });
            let many = lines.many + dashes;
            self.spend(FILLED + many * (STROKED + width.min(space.height) * ROW) + lines.rows * 2.0 * ROW)?;
            // A fine line is drawn pixel by pixel. A wide one is filled: its outline has two long sides, which may cross those of another.
            let crossing = if width <= 1.0 { 0.0 } else { lines.pairs * 4.0 * PAIR };
            self.spend(lines.seen * FINE + crossing)?;
            let area = (lines.long * width + many * width * width).min(covered(path.stroke_bounding_box(), place, space));
            self.paint(stroke.paint(), area, place, space)?;
        }
        Ok(())
    }

    fn paint(&mut self, paint: &Paint, pixels: f64, place: Transform, space: Space) -> Result<(), TooMuch> {
        match paint {
            Paint::Color(_) => self.spend(pixels * COLOUR),
            Paint::LinearGradient(gradient) => self.gradient(pixels, gradient.stops().len()),
            Paint::RadialGradient(gradient) => self.gradient(pixels, gradient.stops().len()),
            Paint::Pattern(pattern) => {
                self.pattern(pattern, place, space)?;
                self.spend(pixels * PICTURE)
            }
        }
    }

    /// Each stop may be looked at for each pixel.
    fn gradient(&mut self, pixels: f64, stops: usize) -> Result<(), TooMuch> {
        self.spend(pixels * (GRADIENT + STOP * count(stops)))
    }

    /// A tile of a pattern, which is drawn anew for each shape that has it.
    fn pattern(&mut self, pattern: &Pattern, place: Transform, space: Space) -> Result<(), TooMuch> {
        let (across, down) = place.pre_concat(pattern.transform()).get_scale();
        let tile = Space {
            width: f64::from(pattern.rect().width() * across),
            height: f64::from(pattern.rect().height() * down),
            widest: space.widest,
        };
        self.hold(tile.pixels(), |meter| {
            meter.spend(tile.pixels() * COLOUR)?;
            meter.nodes(pattern.root(), Transform::from_scale(across, down), tile)
        })
    }

    fn image(&mut self, image: &Image, place: Transform, space: Space) -> Result<(), TooMuch> {
        self.spend(ELEMENT)?;
        if !image.is_visible() {
            return Ok(());
        }
        if let ImageKind::SVG(tree) = image.kind() {
            return self.hold(space.pixels(), |meter| {
                meter.spend(space.pixels() * LAYER)?;
                meter.group(tree.root(), place, space)
            });
        }
        let pixels = f64::from(image.size().width()) * f64::from(image.size().height());
        self.hold(pixels * 2.0, |meter| {
            meter.spend(pixels * DECODED)?;
            let size = Rect::from_xywh(0.0, 0.0, image.size().width(), image.size().height());
            meter.spend(size.map_or(0.0, |size| covered(size, place, space)) * PICTURE)
        })
    }
}

/// The layer that a group is drawn on; `None` where it is not drawn.
fn layer_of(group: &Group, place: Transform, space: Space) -> Option<Space> {
    let own = group.layer_bounding_box();
    let (width, height) = if group.filters().is_empty() {
        let there = own.transform(place)?;
        (there.width() + 4.0, there.height() + 4.0)
    } else {
        // It is drawn upright, and turned after the filter.
        let (across, down) = (place.sx.hypot(place.ky), place.kx.hypot(place.sy));
        (own.width() * across, own.height() * down)
    };
    Some(Space {
        width: f64::from(width.ceil()).min(space.widest.0).max(1.0),
        height: f64::from(height.ceil()).min(space.widest.1).max(1.0),
        widest: space.widest,
    })
}

/// How many pixels of a space something can cover.
fn covered(bounds: Rect, place: Transform, space: Space) -> f64 {
    let there = bounds.transform(place);
    there.map_or(0.0, |there| {
        f64::from(there.width()).min(space.width) * f64::from(there.height()).min(space.height)
    })
}

/// A count as a number to reckon with.
fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::INFINITY, f64::from)
}

/// How much larger a place makes things, taken at its larger side.
fn scale_of(place: Transform) -> f64 {
    let (across, down) = place.get_scale();
    f64::from(across.max(down))
}

// Beside the tests, since it looks at a clock.
#[cfg(test)]
#[path = "../tests/authors/measured.rs"]
mod measured;
