//! The letters of the program, for its screens and for the words in an author's pictures.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb::Database;

/// Running text.
pub static INTER: &[u8] = include_bytes!("../../../assets/fonts/Inter-Regular.otf");
/// Strong text.
pub static INTER_SEMIBOLD: &[u8] = include_bytes!("../../../assets/fonts/Inter-SemiBold.otf");
/// Text whose letters are all as wide.
pub static JETBRAINS_MONO: &[u8] = include_bytes!("../../../assets/fonts/JetBrainsMono-Medium.ttf");

/// What words in a picture are drawn with: the fonts that ship with the program, whatever the machine has, so that a picture
/// looks the same on every desk.
static DATABASE: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in [INTER, INTER_SEMIBOLD, JETBRAINS_MONO] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("Inter");
    fonts.set_serif_family("Inter");
    fonts.set_cursive_family("Inter");
    fonts.set_fantasy_family("Inter");
    fonts.set_monospace_family("JetBrains Mono");
    Arc::new(fonts)
});

/// The fonts for a reader of SVG.
pub(crate) fn database() -> Arc<Database> {
    Arc::clone(&DATABASE)
}
