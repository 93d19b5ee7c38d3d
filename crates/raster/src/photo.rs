//! PNG and JPEG files as pixels, the way they are meant to be held.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageReader, Limits};
use resvg::tiny_skia::{IntSize, Pixmap};

use scenario::picture::PictureFile;

use super::multiplied;

/// Most memory that a picture file may take while it is read, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// Reads a file, turned as its camera says it was held; `None` where it is broken.
pub(crate) fn read(file: &PictureFile) -> Option<Pixmap> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::new(Cursor::new(&*file.bytes)).with_guessed_format().ok()?;
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    if decoder.total_bytes() > MOST_MEMORY {
        return None;
    }
    // A broken note of how it was held is no note.
    let held = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    if let Some(held) = held {
        image.apply_orientation(held);
    }
    let image = image.into_rgba8();
    let size = IntSize::from_wh(image.width(), image.height())?;
    let mut rgba = image.into_raw();
    for pixel in rgba.chunks_exact_mut(4) {
        let alpha = u16::from(pixel[3]);
        for part in &mut pixel[..3] {
            *part = multiplied(*part, alpha);
        }
    }
    Pixmap::from_vec(rgba, size)
}
