//! Pictures to textures, drawn once at the size they are shown and kept within bounds.

use std::collections::HashMap;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use egui::{ColorImage, Context, Mesh, Rect, TextureHandle, TextureOptions, Vec2, pos2};

use raster::{Fit, Layer, Pixels, draw};

use super::artist::{Artist, Done};
use super::theme::UNTINTED;

/// Pixels kept before what is not on the screen is let go: some two dozen scenes at 1280 by 720, 32 MiB.
const MOST_PIXELS: u64 = 8_000_000;
/// Most pixels along one side.
const MOST_SIDE: f32 = 4096.0;

/// Parts along each side of a picture that are looked at for whether anything is in them.
const PARTS: usize = 16;

/// How soon it is looked again whether a picture has come.
const COMES_IN: Duration = Duration::from_millis(30);

/// A picture by its name and its size in pixels.
pub(super) type Key = (String, u32, u32);

/// What there is of a picture.
#[derive(Clone)]
pub(super) enum Shown {
    /// It.
    Drawn(Drawn),
    /// Nothing yet: it is being drawn.
    Coming,
    /// Nothing, for good.
    Never,
}

impl Shown {
    fn of(drawn: Option<Drawn>) -> Self {
        drawn.map_or(Self::Never, Self::Drawn)
    }

    /// The picture, where there is one.
    pub(super) fn drawn(self) -> Option<Drawn> {
        match self {
            Self::Drawn(drawn) => Some(drawn),
            Self::Coming | Self::Never => None,
        }
    }
}

/// A picture, and the frame that showed it last.
struct Kept {
    there: Shown,
    shown: u64,
}

/// A picture as a texture, and the parts of it that have something in them: what is clear costs nothing to show.
#[derive(Clone)]
pub(super) struct Drawn {
    texture: TextureHandle,
    parts: Arc<[Rect]>,
}

impl Drawn {
    fn load(ctx: &Context, name: &str, pixels: &Pixels) -> Self {
        let size = [pixels.width as usize, pixels.height as usize];
        let image = ColorImage::from_rgba_premultiplied(size, &pixels.rgba);
        Self {
            parts: parts(pixels).into(),
            texture: ctx.load_texture(name, image, TextureOptions::LINEAR),
        }
    }

    /// The picture in a frame.
    pub(super) fn mesh(&self, frame: Rect) -> Mesh {
        let mut mesh = Mesh::with_texture(self.texture.id());
        for part in self.parts.iter() {
            let corner = |at: egui::Pos2| frame.min + at.to_vec2() * frame.size();
            let there = Rect::from_min_max(corner(part.min), corner(part.max));
            mesh.add_rect_with_uv(there, *part, UNTINTED);
        }
        mesh
    }
}

/// The parts of a picture with something in them, as parts of its width and height; neighbours in a row are one.
fn parts(pixels: &Pixels) -> Vec<Rect> {
    let (width, height) = (pixels.width as usize, pixels.height as usize);
    let edge = |n: usize, length: usize| n * length / PARTS;
    let filled = |row: usize, column: usize| {
        let (left, right) = (edge(column, width), edge(column + 1, width));
        let lines = edge(row, height)..edge(row + 1, height);
        lines.into_iter().any(|line| {
            let start = line * width;
            let alphas = &pixels.rgba[(start + left) * 4..(start + right) * 4];
            alphas.iter().skip(3).step_by(4).any(|alpha| *alpha > 0)
        })
    };
    let mut found = Vec::new();
    for row in 0..PARTS {
        let mut from = None;
        for column in 0..=PARTS {
            let is_filled = column < PARTS && filled(row, column);
            match from {
                None if is_filled => from = Some(column),
                Some(first) if !is_filled => {
                    found.push((row, first, column));
                    from = None;
                }
                _ => {}
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "pixels of a texture")]
    let part = |pixel: usize, length: usize| pixel as f32 / length as f32;
    let place = |(row, first, last): (usize, usize, usize)| {
        Rect::from_min_max(
            pos2(part(edge(first, width), width), part(edge(row, height), height)),
            pos2(part(edge(last, width), width), part(edge(row + 1, height), height)),
        )
    };
    found.into_iter().map(place).collect()
}

/// A picture drawn before there is a window to show it in.
pub struct Expected {
    key: Key,
    image: Option<Pixels>,
}

impl Expected {
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
    kept: HashMap<Key, Kept>,
    ahead: Option<JoinHandle<Expected>>,
    artist: Artist,
}

impl Pictures {
    /// Takes a picture that is being drawn meanwhile.
    pub fn expect(&mut self, ahead: JoinHandle<Expected>) {
        self.ahead = Some(ahead);
    }

    /// The picture drawn meanwhile, if it is this one.
    fn take_ahead(&mut self, key: &Key) -> Option<Pixels> {
        let ahead = self.ahead.take()?.join().ok()?;
        ahead.image.filter(|_| ahead.key == *key)
    }

    /// The picture of a name at a size in points, drawn by `draw` at a size in pixels; `None` where it cannot be drawn.
    pub(super) fn get(&mut self, ctx: &Context, name: &str, size: Vec2, draw: impl FnOnce(u32, u32) -> Option<Pixels>) -> Option<Drawn> {
        let (width, height) = in_pixels(ctx, size);
        let now = ctx.cumulative_pass_nr();
        let key = (name.to_owned(), width, height);
        let mut ahead = None;
        if !self.kept.contains_key(&key) {
            self.make_room(now);
            ahead = self.take_ahead(&key);
        }
        let drawn = || Some(Drawn::load(ctx, name, &ahead.or_else(|| draw(width, height))?));
        let kept = self.kept.entry(key).or_insert_with(|| Kept {
            there: Shown::of(drawn()),
            shown: now,
        });
        kept.shown = now;
        kept.there.clone().drawn()
    }

    /// A picture that is nobody's but an author's, who may have drawn anything: drawn beside the frames, by `draw`, which is given
    /// the size in pixels. Until it has come, and where it never comes, the screen shows something in its place.
    pub(super) fn get_later(
        &mut self,
        ctx: &Context,
        name: &str,
        size: Vec2,
        draw: impl FnOnce(u32, u32) -> Option<Pixels> + Send + 'static,
    ) -> Shown {
        let (width, height) = in_pixels(ctx, size);
        let now = ctx.cumulative_pass_nr();
        self.take_finished(ctx);
        let key = (name.to_owned(), width, height);
        if !self.kept.contains_key(&key) {
            self.make_room(now);
            self.artist.ask(key.clone(), Box::new(move || draw(width, height)));
        }
        let kept = self.kept.entry(key).or_insert_with(|| Kept {
            there: Shown::Coming,
            shown: now,
        });
        kept.shown = now;
        match kept.there.clone() {
            Shown::Coming => self.at_another_size(name, now),
            there => there,
        }
    }

    /// While a picture is drawn at a new size, the one of the size before is shown.
    fn at_another_size(&mut self, name: &str, now: u64) -> Shown {
        let mut others = self.kept.iter_mut().filter(|((other, ..), _)| other == name);
        let other = others.find(|(_, kept)| matches!(kept.there, Shown::Drawn(_)));
        other.map_or(Shown::Coming, |(_, kept)| {
            kept.shown = now;
            kept.there.clone()
        })
    }

    /// Takes in what has been drawn since, and has the next one drawn.
    fn take_finished(&mut self, ctx: &Context) {
        let seconds = ctx.input(|i| i.time);
        let (kept, now) = (&self.kept, ctx.cumulative_pass_nr());
        let is_wanted = |key: &Key| kept.get(key).is_some_and(|kept| kept.shown + 2 >= now);
        let (done, unwanted) = self.artist.step(seconds, is_wanted);
        for key in unwanted {
            self.kept.remove(&key);
        }
        for Done { key, pixels } in done {
            if let Some(kept) = self.kept.get_mut(&key) {
                kept.there = Shown::of(pixels.map(|pixels| Drawn::load(ctx, &key.0, &pixels)));
            }
        }
    }

    /// How soon another frame is wanted, for a picture that is being drawn.
    pub(super) fn next_frame(&self) -> Option<Duration> {
        self.artist.is_busy().then_some(COMES_IN)
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
    use raster::Pixels;

    #[test]
    fn what_is_clear_is_left_out_and_nothing_else() {
        let (width, height) = (160_u32, 32_u32);
        let mut rgba = vec![0; width as usize * height as usize * 4];
        // One pixel in the third part of the first row, a run in the last row.
        rgba[25 * 4 + 3] = 1;
        for n in 0..40 {
            rgba[(31 * 160 + 100 + n) * 4 + 3] = 255;
        }
        let found = super::parts(&Pixels { width, height, rgba });
        let whole: Vec<_> = found.iter().map(|r| (r.min.x * 16.0, r.max.x * 16.0, r.min.y * 16.0)).collect();
        assert_eq!(whole, [(2.0, 3.0, 0.0), (10.0, 14.0, 15.0)]);
    }

    #[test]
    fn what_is_kept_is_bounded_however_many_scenes_are_shown() {
        let (ctx, mut pictures) = (egui::Context::default(), Pictures::default());
        let size = egui::vec2(1000.0, 500.0);
        for n in 0..100 {
            let mut shown = ctx.run_ui(egui::RawInput::default(), |ui| {
                let drawn = |width, height| {
                    let rgba = vec![0; width as usize * height as usize * 4];
                    Some(Pixels { width, height, rgba })
                };
                assert!(pictures.get(ui.ctx(), &format!("scene {n}"), size, drawn).is_some());
            });
            shown.textures_delta.clear();
            assert!(pictures.pixels() <= MOST_PIXELS + 500_000, "{n}");
        }
    }
}
