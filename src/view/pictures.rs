//! SVG to textures, drawn once at the size they are shown and kept.

use std::collections::HashMap;
use std::thread::JoinHandle;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Pixels kept before what is not on the screen is let go: some two dozen scenes at 1280 by 720, 32 MiB.
const MOST_PIXELS: u64 = 8_000_000;

/// A drawn picture, and the frame that showed it last.
struct Kept {
    texture: Option<TextureHandle>,
    shown: u64,
}

/// A picture drawn before there is a window to show it in.
pub struct Ahead {
    key: (String, u32, u32),
    image: Option<ColorImage>,
}

impl Ahead {
    pub(super) fn draw(name: &str, svgs: &[String], width: u32, height: u32) -> Self {
        Self {
            key: (name.to_owned(), width, height),
            image: draw(svgs, width, height, true),
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
    fn take_ahead(&mut self, key: &(String, u32, u32)) -> Option<ColorImage> {
        let ahead = self.ahead.take()?.join().ok()?;
        ahead.image.filter(|_| ahead.key == *key)
    }

    /// The picture of SVG texts, one over the other, at a size in points; `None` where they cannot be drawn.
    ///
    /// `cover` fills the size and cuts what is over, as a photograph fills a frame; otherwise the picture fits inside.
    pub fn get(
        &mut self,
        ctx: &Context,
        name: &str,
        size: egui::Vec2,
        cover: bool,
        svgs: impl FnOnce() -> Vec<String>,
    ) -> Option<TextureHandle> {
        let scale = ctx.pixels_per_point();
        // Sizes are bounded by the window, so the casts keep them.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1..=4096 first")]
        let pixels = |points: f32| (points * scale).round().clamp(1.0, 4096.0) as u32;
        let (width, height) = (pixels(size.x), pixels(size.y));
        let now = ctx.cumulative_pass_nr();
        let key = (name.to_owned(), width, height);
        let mut drawn = None;
        if !self.kept.contains_key(&key) {
            self.make_room(now);
            drawn = self.take_ahead(&key);
        }
        let draw = || {
            let image = drawn.or_else(|| draw(&svgs(), width, height, cover))?;
            Some(ctx.load_texture(name, image, TextureOptions::LINEAR))
        };
        let kept = self.kept.entry(key).or_insert_with(|| Kept {
            texture: draw(),
            shown: now,
        });
        kept.shown = now;
        kept.texture.clone()
    }

    /// Lets go of what neither this frame nor the last one showed, once there is much.
    fn make_room(&mut self, now: u64) {
        let pixels: u64 = self.kept.keys().map(|(_, w, h)| u64::from(*w) * u64::from(*h)).sum();
        if pixels > MOST_PIXELS {
            self.kept.retain(|_, kept| kept.shown + 1 >= now);
        }
    }
}

fn draw(svgs: &[String], width: u32, height: u32, cover: bool) -> Option<ColorImage> {
    let mut pixmap = Pixmap::new(width, height)?;
    #[expect(clippy::cast_precision_loss, reason = "sizes are at most 4096")]
    let (w, h) = (width as f32, height as f32);
    for svg in svgs {
        let tree = Tree::from_str(svg, &Options::default()).ok()?;
        let (sx, sy) = (w / tree.size().width(), h / tree.size().height());
        let scale = if cover { sx.max(sy) } else { sx.min(sy) };
        let (dx, dy) = ((w - tree.size().width() * scale) / 2.0, (h - tree.size().height() * scale) / 2.0);
        let place = Transform::from_scale(scale, scale).post_translate(dx, dy);
        resvg::render(&tree, place, &mut pixmap.as_mut());
    }
    let size = [width as usize, height as usize];
    Some(ColorImage::from_rgba_premultiplied(size, pixmap.data()))
}
