//! What the filters of a picture take.

use resvg::tiny_skia::Transform;
use resvg::usvg::filter::{Filter, Kind};

use super::{Meter, Space, TooMuch, count, scale_of};

/// A pixel of a plain step: one that looks at a pixel at a time.
const PLAIN: f64 = 60.0;
/// A pixel of a blur, however wide.
const BLUR: f64 = 250.0;
/// A pixel of a blur of no more than a pixel or two, which is done more exactly.
const FINE_BLUR: f64 = 700.0;
/// A pixel of a light on a surface.
const LIT: f64 = 250.0;
/// A pixel of noise, of each octave.
const NOISE: f64 = 250.0;
/// A pixel that another is compared with, or that it is made of.
const NEIGHBOUR: f64 = 3.0;

impl Meter {
    /// A filter on a layer. What each step has made is kept until all are done.
    pub(super) fn filter(&mut self, filter: &Filter, place: Transform, layer: Space) -> Result<(), TooMuch> {
        let there = filter.rect().transform(place);
        let space = Space {
            width: there.map_or(layer.width, |there| f64::from(there.width()).min(layer.width)),
            height: there.map_or(layer.height, |there| f64::from(there.height()).min(layer.height)),
            widest: layer.widest,
        };
        let steps = filter.primitives().len();
        self.hold(space.pixels() * (count(steps) + 3.0), |meter| {
            for primitive in filter.primitives() {
                meter.spend(space.pixels() * price(primitive.kind(), place, space))?;
                if let Kind::Image(image) = primitive.kind() {
                    let (across, down) = place.get_scale();
                    meter.nodes(image.root(), Transform::from_scale(across, down), space)?;
                }
            }
            Ok(())
        })
    }
}

/// What a step takes for a pixel.
fn price(kind: &Kind, place: Transform, space: Space) -> f64 {
    let scale = scale_of(place);
    match kind {
        Kind::GaussianBlur(by) => PLAIN + blur(by.std_dev_x().get().max(by.std_dev_y().get()), scale),
        Kind::DropShadow(by) => PLAIN * 2.0 + blur(by.std_dev_x().get().max(by.std_dev_y().get()), scale),
        Kind::Turbulence(noise) => PLAIN + NOISE * f64::from(noise.num_octaves().max(1)),
        Kind::DiffuseLighting(_) | Kind::SpecularLighting(_) => PLAIN + LIT,
        Kind::Merge(merge) => PLAIN * count(merge.inputs().len().max(1)),
        Kind::ConvolveMatrix(convolve) => {
            let matrix = convolve.matrix();
            PLAIN + NEIGHBOUR * 4.0 * f64::from(matrix.columns()) * f64::from(matrix.rows())
        }
        Kind::Morphology(morphology) => {
            let reach = |radius: f32, side: f64| (f64::from(radius) * scale * 2.0 + 1.0).min(side).max(1.0);
            let across = reach(morphology.radius_x().get(), space.width);
            let down = reach(morphology.radius_y().get(), space.height);
            PLAIN + NEIGHBOUR * across * down
        }
        Kind::Blend(_)
        | Kind::ColorMatrix(_)
        | Kind::ComponentTransfer(_)
        | Kind::Composite(_)
        | Kind::DisplacementMap(_)
        | Kind::Flood(_)
        | Kind::Image(_)
        | Kind::Offset(_)
        | Kind::Tile(_) => PLAIN,
    }
}

fn blur(deviation: f32, scale: f64) -> f64 {
    if f64::from(deviation) * scale < 2.5 { FINE_BLUR } else { BLUR }
}
