//! What of a picture that can be drawn will be missing all the same.

use scenario::picture::PictureFault;

/// Something that is left out when a picture is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Letters that the fonts of the program do not have; the first of a word.
    Letter(char),
    /// Text that only a browser can set: HTML inside the picture.
    Foreign,
    /// A picture that lies in another file.
    Linked(String),
    /// An embedded picture of another kind than PNG, JPEG and SVG.
    Kind,
    /// An embedded picture that is broken.
    Broken,
    /// Embedded pictures of too many pixels.
    Large,
    /// A picture in a picture in a picture in a picture.
    Inside,
    /// An embedded SVG that would take too long.
    Costly,
}

impl Gap {
    /// Why an embedded SVG is left out.
    pub(crate) fn of(fault: PictureFault) -> Self {
        match fault {
            PictureFault::TooCostly(_) | PictureFault::Copies(_) => Self::Costly,
            _ => Self::Broken,
        }
    }

    /// What is left out of a picture file.
    pub fn says(&self, file: &str) -> String {
        match self {
            Self::Letter(letter) => format!(
                "the picture `{file}` has words with letters that the program's fonts do not have, {letter} (U+{:04X}) first; they are left out",
                u32::from(*letter)
            ),
            Self::Foreign => format!("the picture `{file}` has text set as HTML (foreignObject); it is left out"),
            Self::Linked(to) => format!("the picture `{file}` shows the file `{to}`, which is not read; it is left out"),
            Self::Kind => format!("the picture `{file}` has an embedded picture that is no PNG, JPEG or SVG; it is left out"),
            Self::Broken => format!("the picture `{file}` has an embedded picture that is broken; it is left out"),
            Self::Large => format!("the picture `{file}` has embedded pictures of too many pixels; they are left out"),
            Self::Inside => format!("the picture `{file}` has pictures in pictures too deeply; the innermost are left out"),
            Self::Costly => format!("the picture `{file}` has an embedded picture that takes too long to draw; it is left out"),
        }
    }

    /// What to do.
    pub fn help(&self) -> &'static str {
        match self {
            Self::Letter(_) => "turn these words into paths in your picture program",
            Self::Foreign => "save it without foreignObject, or turn the text into paths in your picture program",
            Self::Linked(_) => "embed the picture when you save the SVG",
            Self::Kind | Self::Broken => "embed it as a PNG or a JPEG",
            Self::Large => "save the embedded pictures smaller",
            Self::Inside | Self::Costly => "draw it into one picture, or embed it as a PNG",
        }
    }
}
