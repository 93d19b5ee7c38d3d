//! Whether a picture of an author's own can be shown: its kind, its size on disk and in pixels. Nothing is drawn here.

use std::sync::Arc;

/// Most bytes of a picture file.
pub const MOST_BYTES: u64 = 20 * 1024 * 1024;
/// Most pixels along one side; what a stage on a very large screen can show.
pub const MOST_PIXELS: usize = 8192;
/// Most copies in an SVG: copies of copies multiply, and a few dozen could fill the memory.
const MOST_COPIES: usize = 16;
/// Most names for a text in an SVG.
const MOST_NAMES: usize = 64;
/// Most bytes that such names come to where they are used.
const MOST_NAMED: usize = 1024 * 1024;

/// The content of a picture file.
#[derive(Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// Its kind.
    pub kind: PictureKind,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
}

impl std::fmt::Debug for PictureFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} of {} bytes", self.kind, self.bytes.len())
    }
}

/// The kinds of picture an author may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// SVG.
    Svg,
}

/// Why a picture cannot be shown; a plain one stands in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureFault {
    /// The name has folders in it, or an ending of another kind.
    WrongName(String),
    /// There is no such file.
    Missing(String),
    /// The file cannot be read.
    NotRead {
        /// The file.
        file: String,
        /// What the system said.
        detail: String,
    },
    /// The file is too long.
    TooLong {
        /// The file.
        file: String,
        /// Its length, rounded up.
        megabytes: u64,
    },
    /// The picture has too many pixels.
    TooLarge {
        /// The file.
        file: String,
        /// Pixels across.
        width: usize,
        /// Pixels down.
        height: usize,
    },
    /// The picture copies parts of itself, which may come to more than can be drawn.
    Copies(String),
    /// The picture stands for more text than it holds: names (`<!ENTITY>`) that hold further names or elements.
    Entities(String),
    /// Drawing it would take too long, or too much memory.
    TooCostly(String),
    /// The content is not what the name says.
    Broken(String),
}

impl PictureFault {
    /// What is there.
    pub fn says(&self) -> String {
        match self {
            Self::WrongName(file) => format!("`{file}` is not the name of a picture beside the scenario"),
            Self::Missing(file) => format!("there is no file `{file}` in the scenario's folder"),
            Self::NotRead { file, detail } => format!("the picture `{file}` cannot be read ({detail})"),
            Self::TooLong { file, megabytes } => format!("the picture `{file}` has {megabytes} MB, more than the 20 MB that are read"),
            Self::TooLarge { file, width, height } => {
                format!("the picture `{file}` has {width} by {height} pixels, more than the {MOST_PIXELS} along a side that are shown")
            }
            Self::Copies(file) => format!("the picture `{file}` copies its own parts more often than can be drawn"),
            Self::Entities(file) => {
                format!("the picture `{file}` has names that stand for elements, for further names or for very much text (<!ENTITY>)")
            }
            Self::TooCostly(file) => {
                format!("the picture `{file}` takes too long to draw, or too much memory: a plain ground is shown in its place")
            }
            Self::Broken(file) => format!("the picture `{file}` is not what its ending says, or it is broken"),
        }
    }

    /// What to do.
    pub fn help(&self) -> &'static str {
        match self {
            Self::WrongName(_) => "put a PNG, JPEG or SVG into the scenario's folder and write its name alone, such as `front-door.jpg`",
            Self::Missing(_) => "put it there, or correct the name",
            Self::NotRead { .. } => "put a file there that can be read",
            Self::TooLong { .. } | Self::TooLarge { .. } => "save it smaller",
            Self::Copies(_) => "save it as a plain SVG in a picture program, with its copies drawn out",
            Self::Entities(_) => "save it as a plain SVG in a picture program",
            Self::TooCostly(_) => {
                "take out filters, masks in masks, patterns and very many lines, or save it as a PNG of the size that it is shown at"
            }
            Self::Broken(_) => "open it in a picture program and save it again",
        }
    }
}

impl std::fmt::Display for PictureFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}; {}", self.says(), self.help())
    }
}

impl std::error::Error for PictureFault {}

/// The kind that a file's name promises; folders are refused, so that a scenario reads nothing outside its own.
pub fn kind_of(file: &str) -> Result<PictureKind, PictureFault> {
    let wrong = || PictureFault::WrongName(file.to_owned());
    if file.contains(['/', '\\', ':']) || file.starts_with('.') {
        return Err(wrong());
    }
    let (_, ending) = file.rsplit_once('.').ok_or_else(wrong)?;
    match ending.to_ascii_lowercase().as_str() {
        "png" => Ok(PictureKind::Png),
        "jpg" | "jpeg" => Ok(PictureKind::Jpeg),
        "svg" => Ok(PictureKind::Svg),
        _ => Err(wrong()),
    }
}

/// Looks at the bytes of a file.
pub fn look_at(file: &str, bytes: Vec<u8>) -> Result<PictureFile, PictureFault> {
    let kind = kind_of(file)?;
    let broken = || PictureFault::Broken(file.to_owned());
    if kind == PictureKind::Svg {
        let text = std::str::from_utf8(&bytes)
            .ok()
            .filter(|text| text.contains("<svg"))
            .ok_or_else(broken)?;
        if !is_plain(text) {
            return Err(PictureFault::Copies(file.to_owned()));
        }
        if !has_plain_names(text) {
            return Err(PictureFault::Entities(file.to_owned()));
        }
        return Ok(PictureFile { kind, bytes: bytes.into() });
    }
    let found = match imagesize::image_type(&bytes) {
        Ok(imagesize::ImageType::Png) => Some(PictureKind::Png),
        Ok(imagesize::ImageType::Jpeg) => Some(PictureKind::Jpeg),
        _ => None,
    };
    let size = imagesize::blob_size(&bytes)
        .ok()
        .filter(|_| found == Some(kind))
        .ok_or_else(broken)?;
    if size.width == 0 || size.height == 0 {
        return Err(broken());
    }
    if size.width.max(size.height) > MOST_PIXELS {
        return Err(PictureFault::TooLarge {
            file: file.to_owned(),
            width: size.width,
            height: size.height,
        });
    }
    Ok(PictureFile { kind, bytes: bytes.into() })
}

/// True of an SVG whose copies are few, under whatever prefix.
fn is_plain(text: &str) -> bool {
    let names = text
        .split('<')
        .skip(1)
        .map(|rest| rest.split(|c: char| c.is_whitespace() || "/>".contains(c)).next().unwrap_or(""));
    let copies = names.filter(|name| name.rsplit(':').next() == Some("use")).count();
    copies <= MOST_COPIES
}

/// True where every name that stands for a text, as picture programs write for the addresses of their formats, stands for plain
/// words, and all of them together for no more than can be read.
fn has_plain_names(text: &str) -> bool {
    let mut length = 0_usize;
    let declared = text.split("<!ENTITY").skip(1);
    for (nth, declaration) in declared.enumerate() {
        let Some((value, name)) = entity(declaration) else { return false };
        if nth >= MOST_NAMES || value.contains(['<', '&']) {
            return false;
        }
        let used = text.matches(&format!("&{name};")).count();
        length = length.saturating_add(used.saturating_mul(value.len()));
    }
    length <= MOST_NAMED
}

/// The value and the name of what stands behind `<!ENTITY`; `None` where it names a file or is broken.
fn entity(declaration: &str) -> Option<(&str, &str)> {
    let declaration = declaration.trim_start();
    let (name, rest) = declaration.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let quote = rest.chars().next().filter(|c| "\"'".contains(*c))?;
    let (value, _) = rest[1..].split_once(quote)?;
    Some((value, name))
}

#[cfg(test)]
mod tests {
    use super::{PictureFault, PictureKind, kind_of, look_at};

    #[test]
    fn nothing_outside_the_folder_is_named() {
        for name in [
            "../door.png",
            "/etc/door.png",
            "a\\b.png",
            "C:door.png",
            ".png",
            "door.gif",
            "door",
            "",
        ] {
            assert!(matches!(kind_of(name), Err(PictureFault::WrongName(_))), "{name}");
        }
        assert_eq!(kind_of("Front Door.JPEG"), Ok(PictureKind::Jpeg));
    }

    #[test]
    fn a_file_is_what_it_says_or_is_refused() {
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec();
        assert_eq!(look_at("door.svg", svg.clone()).unwrap().kind, PictureKind::Svg);
        assert_eq!(look_at("door.png", svg), Err(PictureFault::Broken("door.png".to_owned())));
        assert_eq!(look_at("door.png", vec![]), Err(PictureFault::Broken("door.png".to_owned())));
    }

    #[test]
    fn copies_that_could_multiply_are_refused_however_they_are_written() {
        let svg = |inside: &str| look_at("a.svg", format!("<svg>{inside}</svg>").into_bytes());
        assert!(svg(&"<use href=\"#a\"/>".repeat(16)).is_ok());
        let refused = Err(PictureFault::Copies("a.svg".to_owned()));
        for inside in ["<use/>", "<use href=\"#a\"/>", "<svg:use\n/>"] {
            assert_eq!(svg(&inside.repeat(17)), refused, "{inside}");
        }
        assert!(svg(&"<user/>".repeat(17)).is_ok());
    }

    #[test]
    fn an_enormous_picture_is_named_by_its_size() {
        // The head of a PNG alone: what would be 60,000 by 40,000 pixels.
        let mut head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        head.extend(60_000_u32.to_be_bytes());
        head.extend(40_000_u32.to_be_bytes());
        head.extend([8, 6, 0, 0, 0]);
        let why = look_at("huge.png", head).unwrap_err();
        assert!(
            matches!(
                why,
                PictureFault::TooLarge {
                    width: 60_000,
                    height: 40_000,
                    ..
                }
            ),
            "{why}"
        );
    }
}
