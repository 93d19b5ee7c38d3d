//! How a flat shape gets its lit side and its dark side.

use std::fmt::Write as _;

use super::colour::{GREY_HAIR, LAMP, NIGHT, hair_ink};
use super::look::{AgeBand, HairColor, Look};

/// A colour as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// This colour with `percent` of another in it.
    pub(super) fn mix(self, other: Self, percent: u16) -> Self {
        let keep = 100 - percent.min(100);
        let one = |a: u8, b: u8| u8::try_from((u16::from(a) * keep + u16::from(b) * (100 - keep)) / 100).unwrap_or(u8::MAX);
        Self(one(self.0, other.0), one(self.1, other.1), one(self.2, other.2))
    }

    /// The same colour on the side turned from the light.
    pub(super) fn shade(self) -> Self {
        self.mix(NIGHT, 34)
    }

    /// The same colour on the side turned to the light.
    pub(super) fn lift(self) -> Self {
        self.mix(LAMP, 13)
    }

    /// The colour as SVG writes it.
    pub(super) fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The colour of hair as the age of its wearer leaves it.
pub(super) fn grown_hair_ink(look: &Look) -> Rgb {
    let ink = hair_ink(look.hair_color);
    let ink = if look.wet_hair { ink.mix(NIGHT, 34) } else { ink };
    let greying = !matches!(look.hair_color, HairColor::Grey | HairColor::White);
    if look.age == AgeBand::Older && greying {
        ink.mix(GREY_HAIR, 46)
    } else {
        ink
    }
}

/// An SVG picture in the making; every id in it starts with the same prefix.
pub(super) struct Canvas {
    /// The elements so far.
    pub out: String,
    prefix: String,
    next: u32,
}

impl Canvas {
    /// An empty picture whose ids start with `prefix`.
    pub(super) fn new(prefix: String) -> Self {
        Self {
            out: String::new(),
            prefix,
            next: 0,
        }
    }

    /// A flat shape.
    pub(super) fn fill(&mut self, d: &str, ink: Rgb) {
        let _ = writeln!(self.out, r#"<path d="{d}" fill="{}"/>"#, ink.hex());
    }

    /// A shape that lets what is under it through.
    pub(super) fn veil(&mut self, d: &str, ink: Rgb, opacity: f32) {
        let _ = writeln!(self.out, r#"<path d="{d}" fill="{}" fill-opacity="{opacity:.2}"/>"#, ink.hex());
    }

    /// A round-ended line.
    pub(super) fn line(&mut self, d: &str, ink: Rgb, width: f32) {
        let _ = writeln!(
            self.out,
            r#"<path d="{d}" fill="none" stroke="{}" stroke-width="{width:.1}" stroke-linecap="round" stroke-linejoin="round"/>"#,
            ink.hex()
        );
    }

    /// A disc.
    pub(super) fn dot(&mut self, at: (f32, f32), radius: f32, ink: Rgb) {
        let _ = writeln!(
            self.out,
            r#"<circle cx="{:.1}" cy="{:.1}" r="{radius:.1}" fill="{}"/>"#,
            at.0,
            at.1,
            ink.hex()
        );
    }

    /// Names a shape that later groups may be cut by.
    pub(super) fn cut(&mut self, d: &str) -> String {
        self.next += 1;
        let id = format!("{}-{}", self.prefix, self.next);
        let _ = writeln!(self.out, r#"<clipPath id="{id}"><path d="{d}"/></clipPath>"#);
        id
    }

    /// Starts a group cut by a named shape.
    pub(super) fn begin_cut(&mut self, id: &str) {
        let _ = writeln!(self.out, r#"<g clip-path="url(#{id})">"#);
    }

    /// Starts a group that is moved or turned.
    pub(super) fn begin_moved(&mut self, transform: &str) {
        let _ = writeln!(self.out, r#"<g transform="{transform}">"#);
    }

    /// Ends the group started last.
    pub(super) fn end(&mut self) {
        self.out.push_str("</g>\n");
    }

    /// A shape with a lit side and a dark side, toward the right; `by` is how wide the dark side is.
    pub(super) fn lit(&mut self, d: &str, ink: Rgb, by: f32) {
        let id = self.cut(d);
        self.begin_cut(&id);
        self.fill(d, ink.shade());
        let _ = writeln!(
            self.out,
            r#"<path d="{d}" fill="{}" transform="translate({:.1} {:.1})"/>"#,
            ink.hex(),
            -by,
            -by * 0.22
        );
        self.end();
    }
}
