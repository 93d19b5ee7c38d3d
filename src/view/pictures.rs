//! SVG to textures, drawn once at the size they are shown and kept.

use std::collections::HashMap;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Most pictures kept: a call shows about forty.
const MOST_KEPT: usize = 160;

/// Drawn pictures by name and size in pixels.
#[derive(Default)]
pub struct Pictures {
    kept: HashMap<(String, u32, u32), Option<TextureHandle>>,
}

impl Pictures {
    /// The picture of an SVG text at a size in points; `None` where it cannot be drawn.
    ///
    /// `cover` fills the size and cuts what is over, as a photograph fills a frame; otherwise the picture fits inside.
    pub fn get(&mut self, ctx: &Context, name: &str, size: egui::Vec2, cover: bool, svg: impl FnOnce() -> String) -> Option<TextureHandle> {
        let scale = ctx.pixels_per_point();
        // Sizes are bounded by the window, so the casts keep them.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 1..=4096 first")]
        let pixels = |points: f32| (points * scale).round().clamp(1.0, 4096.0) as u32;
        let (width, height) = (pixels(size.x), pixels(size.y));
        if self.kept.len() > MOST_KEPT {
            self.kept.clear();
        }
        let key = (name.to_owned(), width, height);
        let draw = || {
            let image = draw(&svg(), width, height, cover)?;
            Some(ctx.load_texture(name, image, TextureOptions::LINEAR))
        };
        self.kept.entry(key).or_insert_with(draw).clone()
    }
}

fn draw(svg: &str, width: u32, height: u32, cover: bool) -> Option<ColorImage> {
    let tree = Tree::from_str(svg, &Options::default()).ok()?;
    let mut pixmap = Pixmap::new(width, height)?;
    #[expect(clippy::cast_precision_loss, reason = "sizes are below 4096")]
    let (w, h) = (width as f32, height as f32);
    let (sx, sy) = (w / tree.size().width(), h / tree.size().height());
    let scale = if cover { sx.max(sy) } else { sx.min(sy) };
    let (dx, dy) = ((w - tree.size().width() * scale) / 2.0, (h - tree.size().height() * scale) / 2.0);
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale).post_translate(dx, dy),
        &mut pixmap.as_mut(),
    );
    let size = [width as usize, height as usize];
    Some(ColorImage::from_rgba_premultiplied(size, pixmap.data()))
}
