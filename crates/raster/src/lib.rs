//! SVG text and picture files to pixels. Knows no screen and keeps nothing.

pub mod fonts;
mod gap;
mod meter;
mod photo;
mod place;
mod sheet;
mod svg;
mod weight;

use std::io::Cursor;

use image::ImageFormat;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use scenario::picture::{PictureFault, PictureFile, PictureKind};

pub use gap::Gap;
pub use place::{PlacePart, of_place, of_place_with};

use meter::{Most, measure};

/// The size at which it is decided whether a picture takes too long, in pixels: a large screen's, whatever the window has.
const JUDGED_AT: (u32, u32) = (1920, 1200);

/// What a picture of an author's own may take at that size: a few seconds, and less memory than a photograph of the largest size.
const MOST: Most = Most { nanos: 3e9, bytes: 400e6 };

/// What it may take in a window that is larger still.
const MOST_ANYWHERE: Most = Most {
    nanos: 12e9,
    bytes: 1200e6,
};

/// A drawn picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue and alpha of each pixel, the colours multiplied with the alpha.
    pub rgba: Vec<u8>,
}

/// How a picture comes to fill its space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// It covers the space, and what is over is cut, as a photograph fills a frame.
    Cover,
    /// It lies inside whole.
    Inside,
}

/// A part of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer<'a> {
    /// Something drawn over what is there.
    Svg(&'a str),
    /// What is there is multiplied by this red, green and blue, where 255 leaves it.
    Tint(u8, u8, u8),
}

/// Draws layers over each other; `None` where one is no SVG or the size is nothing.
pub fn draw(layers: &[Layer<'_>], width: u32, height: u32, fit: Fit) -> Option<Pixels> {
    let mut pixmap = Pixmap::new(width, height)?;
    for layer in layers {
        match *layer {
            Layer::Svg(svg) => put(&mut pixmap, &Tree::from_str(svg, &options()).ok()?, fit),
            Layer::Tint(255, 255, 255) => {}
            Layer::Tint(red, green, blue) => tint(&mut pixmap, [red, green, blue]),
        }
    }
    Some(taken(pixmap))
}

/// Draws a picture file of an author's own to fill a space; the fault names the file. One that would take too long is not begun.
pub fn draw_file(name: &str, file: &PictureFile, width: u32, height: u32, fit: Fit) -> Result<Pixels, PictureFault> {
    let broken = || PictureFault::Broken(name.to_owned());
    let mut pixmap = Pixmap::new(width, height).ok_or_else(broken)?;
    match file.kind {
        PictureKind::Svg => {
            let (tree, _) = affordable(name, file)?;
            let place = place_of(&tree, (width, height), fit);
            let taken = measure(tree.root(), place, (width, height), MOST_ANYWHERE);
            taken.ok().ok_or_else(|| PictureFault::TooCostly(name.to_owned()))?;
            put(&mut pixmap, &tree, fit);
        }
        PictureKind::Png | PictureKind::Jpeg => {
            let photo = photo::read(file).ok_or_else(broken)?;
            let (scale, dx, dy) = placed((photo.width(), photo.height()), (width, height), fit);
            let paint = resvg::tiny_skia::PixmapPaint {
                quality: resvg::tiny_skia::FilterQuality::Bicubic,
                ..Default::default()
            };
            let place = Transform::from_scale(scale, scale).post_translate(dx, dy);
            pixmap.draw_pixmap(0, 0, photo.as_ref(), &paint, place, None);
        }
    }
    Ok(taken(pixmap))
}

/// Looks whether a picture file can be drawn, and what of it will be missing, without drawing it. The same for the same bytes on
/// every machine, so that a check says what a window will show.
pub fn examine(name: &str, file: &PictureFile) -> Result<Vec<Gap>, PictureFault> {
    match file.kind {
        PictureKind::Svg => affordable(name, file).map(|(_, gaps)| gaps),
        PictureKind::Png | PictureKind::Jpeg => match photo::read(file) {
            Some(_) => Ok(Vec::new()),
            None => Err(PictureFault::Broken(name.to_owned())),
        },
    }
}

/// What an author should know of a picture that was read: why it cannot be shown, or what of it will be missing, each with what
/// to do.
pub fn told(name: &str, read: &Result<PictureFile, PictureFault>) -> Vec<(String, &'static str)> {
    match read.clone().and_then(|file| examine(name, &file)) {
        Ok(gaps) => gaps.iter().map(|gap| (gap.says(name), gap.help())).collect(),
        Err(fault) => vec![(fault.says(), fault.help())],
    }
}

/// An SVG that takes no more than it may, and what of it will be missing.
fn affordable(name: &str, file: &PictureFile) -> Result<(Tree, Vec<Gap>), PictureFault> {
    let (tree, gaps) = svg::read(name, &file.bytes)?;
    for fit in [Fit::Cover, Fit::Inside] {
        let place = place_of(&tree, JUDGED_AT, fit);
        let taken = measure(tree.root(), place, JUDGED_AT, MOST);
        taken.ok().ok_or_else(|| PictureFault::TooCostly(name.to_owned()))?;
    }
    Ok((tree, gaps))
}

/// The picture as a PNG file.
pub fn png(picture: &Pixels) -> Option<Vec<u8>> {
    let mut straight = picture.rgba.clone();
    for pixel in straight.chunks_exact_mut(4) {
        let alpha = u16::from(pixel[3]);
        for part in &mut pixel[..3] {
            *part = u8::try_from((u16::from(*part) * 255).checked_div(alpha).unwrap_or(0).min(255)).unwrap_or(255);
        }
    }
    let mut out = Cursor::new(Vec::new());
    let image = image::RgbaImage::from_raw(picture.width, picture.height, straight)?;
    image.write_to(&mut out, ImageFormat::Png).ok()?;
    Some(out.into_inner())
}

/// How our own art is read: it has neither words nor pictures in it, and nothing outside it is read.
fn options() -> Options<'static> {
    Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

fn put(pixmap: &mut Pixmap, tree: &Tree, fit: Fit) {
    let place = place_of(tree, (pixmap.width(), pixmap.height()), fit);
    resvg::render(tree, place, &mut pixmap.as_mut());
}

/// Where an SVG comes to lie in a space.
#[expect(clippy::cast_precision_loss, reason = "sizes on a screen")]
fn place_of(tree: &Tree, space: (u32, u32), fit: Fit) -> Transform {
    let whole = (tree.size().width(), tree.size().height());
    let (scale, dx, dy) = placed_at(whole, (space.0 as f32, space.1 as f32), fit);
    Transform::from_scale(scale, scale).post_translate(dx, dy)
}

#[expect(clippy::cast_precision_loss, reason = "sizes of at most 8192")]
fn placed(whole: (u32, u32), space: (u32, u32), fit: Fit) -> (f32, f32, f32) {
    placed_at((whole.0 as f32, whole.1 as f32), (space.0 as f32, space.1 as f32), fit)
}

/// The factor, and how far right and down, that bring a picture into a space.
fn placed_at(whole: (f32, f32), space: (f32, f32), fit: Fit) -> (f32, f32, f32) {
    let (across, down) = (space.0 / whole.0, space.1 / whole.1);
    let scale = match fit {
        Fit::Cover => across.max(down),
        Fit::Inside => across.min(down),
    };
    (scale, (space.0 - whole.0 * scale) / 2.0, (space.1 - whole.1 * scale) / 2.0)
}

fn tint(pixmap: &mut Pixmap, by: [u8; 3]) {
    for pixel in pixmap.data_mut().chunks_exact_mut(4) {
        for (part, by) in pixel.iter_mut().zip(by) {
            *part = multiplied(*part, u16::from(by));
        }
    }
}

/// A colour's part multiplied with one of 255 parts.
fn multiplied(part: u8, by: u16) -> u8 {
    u8::try_from((u16::from(part) * by + 127) / 255).unwrap_or(255)
}

fn taken(pixmap: Pixmap) -> Pixels {
    Pixels {
        width: pixmap.width(),
        height: pixmap.height(),
        rgba: pixmap.take(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Fit, Layer, draw, draw_file, png};
    use scenario::picture::{PictureFault, look_at};

    const RED: &str =
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 10"><rect width="16" height="10" fill="#ff0000"/></svg>"##;

    #[test]
    fn a_tint_darkens_what_is_there_and_nothing_that_comes_after() {
        let picture = draw(&[Layer::Svg(RED), Layer::Tint(128, 10, 10)], 4, 4, Fit::Cover).unwrap();
        assert_eq!(&picture.rgba[..4], [128, 0, 0, 255]);
        let picture = draw(&[Layer::Tint(0, 0, 0), Layer::Svg(RED)], 4, 4, Fit::Cover).unwrap();
        assert_eq!(&picture.rgba[..4], [255, 0, 0, 255]);
    }

    #[test]
    fn a_picture_written_as_png_is_read_back_as_it_was() {
        let picture = draw(&[Layer::Svg(RED)], 16, 10, Fit::Cover).unwrap();
        let file = look_at("red.png", png(&picture).unwrap()).unwrap();
        assert_eq!(draw_file("red.png", &file, 16, 10, Fit::Cover).unwrap(), picture);
    }

    #[test]
    fn what_is_cut_off_or_no_picture_at_all_is_named() {
        let mut bytes = png(&draw(&[Layer::Svg(RED)], 16, 10, Fit::Cover).unwrap()).unwrap();
        bytes.truncate(bytes.len() / 2);
        let file = look_at("red.png", bytes).unwrap();
        assert_eq!(
            draw_file("red.png", &file, 16, 10, Fit::Cover),
            Err(PictureFault::Broken("red.png".to_owned()))
        );
        let file = look_at("a.svg", b"<svg <<<".to_vec()).unwrap();
        assert!(draw_file("a.svg", &file, 16, 10, Fit::Cover).is_err());
    }

    #[test]
    fn an_svg_reads_no_other_file() {
        let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><image href="assets/stage/objects/phone.svg" width="4" height="4"/></svg>"#;
        let picture = draw(&[Layer::Svg(svg)], 4, 4, Fit::Cover).unwrap();
        assert!(picture.rgba.iter().all(|part| *part == 0));
    }
}
