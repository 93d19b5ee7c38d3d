//! Pictures to textures, drawn once at the size they are shown and kept within bounds.

use std::collections::HashMap;
use std::thread::JoinHandle;

use egui::{ColorImage, Context, TextureHandle, TextureOptions, Vec2};

use crate::raster::{Fit, Layer, Pixels, draw};

/// Pixels kept before what is not on the screen is let go: some two dozen scenes at 1280 by 720, 32 MiB.
const MOST_PIXELS: u64 = 8_000_000;
/// Most pixels along one side.
const MOST_SIDE: f32 = 4096.0;

/// A drawn picture, and the frame that showed it last.
struct Kept {
    texture: Option<TextureHandle>,
    shown: u64,
}

/// A picture drawn before there is a window to show it in.
pub struct Ahead {
    key: (String, u32, u32),
    image: Option<Pixels>,
}

impl Ahead {
    pub(super) fn draw(name: &str, layers: &[Layer<'_>], width: u32, height: u32) -> Self {
        Self {
            key: (name.to_owned(), width, height),
            image: draw(layers, width, height, Fit::Cover),
        }
    }
}

/// Drawn pictures by name and size in pixels.
#[derive(Default)]
pub struct Pictures {
    kept: HashMap<(String, u32, u32), Kept>,
    ahead: Option<JoinHandle<Ahead>>,
}

impl Pictures {
    /// Takes a picture that is being drawn meanwhile.
    pub fn expect(&mut self, ahead: JoinHandle<Ahead>) {
        self.ahead = Some(ahead);
    }

    /// The picture drawn meanwhile, if it is this one.
    fn take_ahead(&mut self, key: &(String, u32, u32)) -> Option<Pixels> {
        let ahead = self.ahead.take()?.join().ok()?;
        ahead.image.filter(|_| ahead.key == *key)
    }

    /// The picture of a name at a size in points, drawn by `draw` at a size in pixels; `None` where it cannot be drawn.
    pub(super) fn get(
        &mut self,
        ctx: &Context,
        name: &str,
        size: Vec2,
        draw: impl FnOnce(u32, u32) -> Option<Pixels>,
    ) -> Option<TextureHandle> {
        let (width, height) = in_pixels(ctx, size);
        let now = ctx.cumulative_pass_nr();
        let key = (name.to_owned(), width, height);
        let mut drawn = None;
        if !self.kept.contains_key(&key) {
            self.make_room(now);
            drawn = self.take_ahead(&key);
        }
        let texture = || {
            let pixels = drawn.or_else(|| draw(width, height))?;
            let size = [pixels.width as usize, pixels.height as usize];
            let image = ColorImage::from_rgba_premultiplied(size, &pixels.rgba);
            Some(ctx.load_texture(name, image, TextureOptions::LINEAR))
        };
        let kept = self.kept.entry(key).or_insert_with(|| Kept {
            texture: texture(),
            shown: now,
        });
        kept.shown = now;
        kept.texture.clone()
    }

    /// Lets go of what neither this frame nor the last one showed, once there is much.
    fn make_room(&mut self, now: u64) {
        if self.pixels() > MOST_PIXELS {
            self.kept.retain(|_, kept| kept.shown + 1 >= now);
        }
    }

    /// How many pixels are kept.
    pub(super) fn pixels(&self) -> u64 {
        self.kept.keys().map(|(_, w, h)| u64::from(*w) * u64::from(*h)).sum()
    }
}

/// A size in points as pixels, in the same shape where it is more than the graphics can take.
fn in_pixels(ctx: &Context, size: Vec2) -> (u32, u32) {
    let limit = ctx.input(|i| i.max_texture_side);
    #[expect(clippy::cast_precision_loss, reason = "a texture's side")]
    let most = MOST_SIDE.min(limit as f32);
    let wanted = size * ctx.pixels_per_point();
    let fitting = wanted * (most / wanted.max_elem().max(1.0)).min(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 4096")]
    let pixels = |length: f32| length.round().clamp(1.0, most) as u32;
    (pixels(fitting.x), pixels(fitting.y))
}

#[cfg(test)]
mod tests {
    use super::{MOST_PIXELS, Pictures};
    use crate::raster::Pixels;

    #[test]
    fn what_is_kept_is_bounded_however_many_scenes_are_shown() {
        let (ctx, mut pictures) = (egui::Context::default(), Pictures::default());
        let size = egui::vec2(1000.0, 500.0);
        for n in 0..100 {
            let _ = ctx.run_ui(egui::RawInput::default(), |ui| {
                let drawn = |width, height| {
                    let rgba = vec![0; width as usize * height as usize * 4];
                    Some(Pixels { width, height, rgba })
                };
                assert!(pictures.get(ui.ctx(), &format!("scene {n}"), size, drawn).is_some());
            });
            assert!(pictures.pixels() <= MOST_PIXELS + 500_000, "{n}");
        }
    }
}
