//! An author's SVG, read with nothing but what is in it, and what of it cannot be drawn.

use std::sync::{Arc, Mutex, PoisonError};

use resvg::usvg::roxmltree::{Document, ParsingOptions};
use resvg::usvg::{FontResolver, ImageHrefResolver, ImageKind, Options, Tree};

use scenario::picture::{self, PictureFault, PictureKind};

use super::gap::Gap;
use super::{fonts, photo, weight};

/// Most attributes of an element: each is held against all before it.
const MOST_ATTRIBUTES: usize = 250;
/// Most pieces of an XML document.
const MOST_PIECES: u32 = 1_000_000;
/// Most pixels of all the pictures in a picture.
const MOST_EMBEDDED: u64 = 64_000_000;
/// Most pictures inside each other.
const MOST_INSIDE: u8 = 2;

/// What a reader notes by the way.
#[derive(Default)]
struct Notes {
    gaps: Vec<Gap>,
    pixels: u64,
}

impl Notes {
    fn add(&mut self, gap: Gap) {
        if !self.gaps.contains(&gap) {
            self.gaps.push(gap);
        }
    }
}

/// Shared with the closures that the reader calls, which may come from anywhere.
#[derive(Clone, Default)]
struct Shared(Arc<Mutex<Notes>>);

impl Shared {
    fn with<T>(&self, f: impl FnOnce(&mut Notes) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Reads an SVG file, and what of it will be missing when it is drawn.
pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<(Tree, Vec<Gap>), PictureFault> {
    let notes = Shared::default();
    let tree = read_at(file, bytes, MOST_INSIDE, &notes)?;
    let gaps = notes.with(|notes| std::mem::take(&mut notes.gaps));
    Ok((tree, gaps))
}

fn read_at(file: &str, bytes: &[u8], inside: u8, notes: &Shared) -> Result<Tree, PictureFault> {
    let broken = || PictureFault::Broken(file.to_owned());
    let costly = || PictureFault::TooCostly(file.to_owned());
    let text = std::str::from_utf8(bytes).ok().ok_or_else(broken)?;
    if has_many_attributes(text) {
        return Err(costly());
    }
    let options = ParsingOptions {
        allow_dtd: true,
        nodes_limit: MOST_PIECES,
        ..ParsingOptions::default()
    };
    let doc = Document::parse_with_options(text.trim_start_matches('\u{feff}'), options)
        .ok()
        .ok_or_else(broken)?;
    if !weight::can_be_read(&doc) {
        return Err(costly());
    }
    for node in doc.descendants().filter(|node| node.tag_name().name() == "foreignObject") {
        if node
            .descendants()
            .any(|inside| inside.text().is_some_and(|text| !text.trim().is_empty()))
        {
            notes.with(|notes| notes.add(Gap::Foreign));
        }
    }
    Tree::from_xmltree(&doc, &options_for(file, inside, notes)).ok().ok_or_else(broken)
}

/// True where an element has so many attributes that reading them would take minutes.
fn has_many_attributes(text: &str) -> bool {
    let values = |piece: &str| {
        let signs = piece.match_indices('=');
        signs
            .filter(|(at, _)| piece[at + 1..].trim_start().starts_with(['"', '\'']))
            .count()
    };
    text.split('<')
        .any(|piece| piece.len() > MOST_ATTRIBUTES * 4 && values(piece) > MOST_ATTRIBUTES)
}

/// Nothing outside the text itself is read, neither a file nor a font of the machine.
fn options_for(file: &str, inside: u8, notes: &Shared) -> Options<'static> {
    let (name, embedded, linked, missing) = (file.to_owned(), notes.clone(), notes.clone(), notes.clone());
    let fallback = FontResolver::default_fallback_selector();
    Options {
        font_family: "Inter".to_owned(),
        fontdb: fonts::database(),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(move |letter, tried, fonts| {
                let found = fallback(letter, tried, fonts);
                if found.is_none() && !letter.is_whitespace() && !letter.is_control() {
                    missing.with(|notes| notes.add(Gap::Letter(letter)));
                }
                found
            }),
        },
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(move |_, bytes, _| match embedded_in(&name, &bytes, inside, &embedded) {
                Ok(kind) => Some(kind),
                Err(gap) => {
                    embedded.with(|notes| notes.add(gap));
                    None
                }
            }),
            resolve_string: Box::new(move |to, _| {
                linked.with(|notes| notes.add(Gap::Linked(shortened(to))));
                None
            }),
        },
        ..Options::default()
    }
}

/// A picture in a picture, held to what a picture file is held to.
fn embedded_in(file: &str, bytes: &[u8], inside: u8, notes: &Shared) -> Result<ImageKind, Gap> {
    let kinds = [
        ("embedded.png", PictureKind::Png),
        ("embedded.jpg", PictureKind::Jpeg),
        ("embedded.svg", PictureKind::Svg),
    ];
    let looked = kinds.into_iter().map(|(name, kind)| (kind, picture::look_at(name, bytes.to_vec())));
    let mut why = Gap::Kind;
    for (kind, looked) in looked {
        match (kind, looked) {
            (PictureKind::Svg, Ok(_)) if inside == 0 => return Err(Gap::Inside),
            (PictureKind::Svg, Ok(file_inside)) => {
                let tree = read_at(file, &file_inside.bytes, inside - 1, notes);
                return tree.map(ImageKind::SVG).map_err(Gap::of);
            }
            (_, Ok(found)) => {
                let photo = photo::read(&found).ok_or(Gap::Broken)?;
                let pixels = u64::from(photo.width()) * u64::from(photo.height());
                let all = notes.with(|notes| {
                    notes.pixels += pixels;
                    notes.pixels
                });
                if all > MOST_EMBEDDED {
                    return Err(Gap::Large);
                }
                // As a PNG it is drawn the way it was turned, from bytes that are known to be whole.
                let png = super::png(&super::taken(photo)).ok_or(Gap::Broken)?;
                return Ok(ImageKind::PNG(Arc::new(png)));
            }
            (_, Err(PictureFault::TooLarge { .. })) => why = Gap::Large,
            _ => {}
        }
    }
    Err(why)
}

/// The first letters of a long text.
fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(60).collect()
}
