//! Pictures of an author's own: drawn as they are meant, or told of.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop where it stands")]
#![expect(clippy::disallowed_methods, reason = "how long it takes is what is tested")]

#[path = "authors/costly.rs"]
mod costly;

use raster::{Fit, Gap, Pixels, draw_file, examine};
use scenario::picture::{PictureFile, look_at};

/// A picture file of these bytes.
fn file(name: &str, bytes: impl Into<Vec<u8>>) -> PictureFile {
    look_at(name, bytes.into()).unwrap()
}

/// An SVG of 160 by 100 on white with this in it.
fn on_white(inside: &str) -> PictureFile {
    let head = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 160 100">"#;
    file(
        "a.svg",
        format!("{head}<rect width=\"160\" height=\"100\" fill=\"white\"/>{inside}</svg>"),
    )
}

/// The colour at a place, without alpha.
fn at(picture: &Pixels, x: u32, y: u32) -> [u8; 3] {
    let start = ((y * picture.width + x) * 4) as usize;
    picture.rgba[start..start + 3].try_into().unwrap()
}

/// How many pixels are not white.
fn marked(file: &PictureFile) -> usize {
    let picture = draw_file("a.svg", file, 160, 100, Fit::Inside).unwrap();
    picture.rgba.chunks_exact(4).filter(|pixel| pixel[..3] != [255; 3]).count()
}

/// Base64 as a data address.
fn data(kind: &str, bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = format!("data:{kind};base64,");
    for three in bytes.chunks(3) {
        let all = three.iter().fold(0_u32, |all, byte| all << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for n in 0..4 {
            let letter = LETTERS[(all >> (18 - 6 * n) & 63) as usize] as char;
            out.push(if n <= three.len() { letter } else { '=' });
        }
    }
    out
}

const PHOTO: &[u8] = include_bytes!("pictures/photo.jpg");

/// The photograph with another note of how it was held.
fn held(way: u8) -> Vec<u8> {
    let mut bytes = PHOTO.to_vec();
    let note = bytes
        .windows(4)
        .position(|w| w == [0x01, 0x12, 0x00, 0x03] || w == [0x12, 0x01, 0x03, 0x00])
        .unwrap();
    let is_big = bytes[note] == 0x01;
    bytes[note + if is_big { 9 } else { 8 }] = way;
    bytes
}

#[test]
fn a_photograph_is_shown_the_way_it_was_held() {
    // Red on the left and blue on the right as the file has it; corners: upper left, lower right, once it is turned.
    let (red, blue) = ([true, false], [false, true]);
    for (way, upright, upper_left, lower_right) in [
        (1, false, red, blue),
        (2, false, blue, red),
        (3, false, blue, red),
        (4, false, red, blue),
        (5, true, red, blue),
        (6, true, red, blue),
        (7, true, blue, red),
        (8, true, blue, red),
        (9, false, red, blue),
    ] {
        let (width, height) = if upright { (100, 160) } else { (160, 100) };
        let picture = draw_file("photo.jpg", &file("photo.jpg", held(way)), width, height, Fit::Inside).unwrap();
        assert!(
            picture.rgba.chunks_exact(4).all(|pixel| pixel[3] > 250),
            "{way}: it fills its shape"
        );
        let colour = |x, y| {
            let [r, _, b] = at(&picture, x, y);
            [r > 200 && b < 60, b > 200 && r < 60]
        };
        assert_eq!(colour(10, 10), upper_left, "{way}");
        assert_eq!(colour(width - 10, height - 10), lower_right, "{way}");
    }
}

#[test]
fn words_are_drawn_with_the_program_s_own_fonts() {
    let sign = file("sign.svg", include_bytes!("pictures/sign.svg"));
    assert_eq!(examine("sign.svg", &sign), Ok(vec![]));
    assert!(marked(&sign) > 300);
    for family in ["serif", "monospace", "Comic Sans MS", "'Myriad Pro', fantasy"] {
        let text = format!("<text x=\"5\" y=\"60\" font-size=\"30\" font-weight=\"bold\" font-family=\"{family}\">Peligro ñ Ü</text>");
        let words = on_white(&text);
        assert_eq!(examine("a.svg", &words), Ok(vec![]), "{family}");
        assert!(marked(&words) > 300, "{family}");
    }
    let along =
        on_white("<path id=\"p\" d=\"M10 50H150\" fill=\"none\"/><text font-size=\"20\"><textPath href=\"#p\">along</textPath></text>");
    assert!(marked(&along) > 100);
}

#[test]
fn a_letter_that_no_font_has_is_told() {
    let words = on_white("<text x=\"5\" y=\"60\" font-size=\"30\">出口 exit 出</text>");
    let gaps = examine("a.svg", &words).unwrap();
    assert_eq!(gaps, [Gap::Letter('出')]);
    assert!(gaps[0].says("a.svg").contains("U+51FA") && !gaps[0].help().is_empty());
    assert!(marked(&words) > 100, "what can be drawn is");
}

#[test]
fn embedded_pictures_are_drawn_or_told_of() {
    let embed = file("embed.svg", include_bytes!("pictures/embed.svg"));
    assert_eq!(examine("embed.svg", &embed), Ok(vec![]));
    assert!(marked(&embed) > 3_000);
    let image = |address: &str| on_white(&format!("<image width=\"100\" height=\"100\" xlink:href=\"{address}\"/>"));
    let photo = image(&data("image/jpeg", PHOTO));
    assert_eq!(examine("a.svg", &photo), Ok(vec![]));
    let picture = draw_file("a.svg", &photo, 160, 100, Fit::Inside).unwrap();
    let (upper, lower) = (at(&picture, 50, 20), at(&picture, 50, 80));
    assert!(upper[0] > 200 && lower[2] > 200, "held upright: {upper:?} above {lower:?}");
    let inner = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>"#;
    assert!(marked(&image(&data("image/svg+xml", inner.as_bytes()))) > 9_000);
    for (address, gap) in [
        (data("image/gif", b"GIF89a\x01\0\x01\0"), Gap::Kind),
        (data("image/jpeg", &PHOTO[..PHOTO.len() / 2]), Gap::Broken),
        ("door.png".to_owned(), Gap::Linked("door.png".to_owned())),
        ("file:///etc/passwd".to_owned(), Gap::Linked("file:///etc/passwd".to_owned())),
        (
            "http://example.org/a.png".to_owned(),
            Gap::Linked("http://example.org/a.png".to_owned()),
        ),
    ] {
        let picture = image(&address);
        assert_eq!(examine("a.svg", &picture), Ok(vec![gap.clone()]), "{gap:?}");
        assert_eq!(marked(&picture), 0, "{gap:?}");
        assert!(gap.says("a.svg").contains("`a.svg`") && !gap.help().is_empty());
    }
    let mut nested = inner.to_owned();
    for _ in 0..4 {
        let address = data("image/svg+xml", nested.as_bytes());
        nested =
            format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><image width="4" height="4" href="{address}"/></svg>"#);
    }
    assert_eq!(examine("a.svg", &file("a.svg", nested)), Ok(vec![Gap::Inside]));
}

#[test]
fn text_that_only_a_browser_sets_is_told() {
    let foreign = on_white("<foreignObject width=\"9\" height=\"9\"><p xmlns=\"http://www.w3.org/1999/xhtml\">EXIT</p></foreignObject>");
    assert_eq!(examine("a.svg", &foreign), Ok(vec![Gap::Foreign]));
}

#[test]
fn what_a_picture_program_writes_at_the_top_is_read() {
    let ai = file("ai.svg", include_bytes!("pictures/ai.svg"));
    assert_eq!(examine("ai.svg", &ai), Ok(vec![]));
    let picture = draw_file("ai.svg", &ai, 160, 100, Fit::Inside).unwrap();
    assert_eq!(at(&picture, 80, 50), [128, 0, 128]);
}

#[test]
fn a_photograph_that_is_cut_off_is_told_before_it_is_shown() {
    assert!(examine("photo.jpg", &file("photo.jpg", &PHOTO[..PHOTO.len() / 2])).is_err());
    assert_eq!(examine("photo.jpg", &file("photo.jpg", PHOTO)), Ok(vec![]));
}
