//! Contact sheets: every mood, posture and gaze on a few varied people, and every place, for checking by eye.

use std::fmt::Write as _;

use super::colour::SHEET;
use super::every::{AGES, BUILDS, GAZES, HAIRS, HELD, MOODS, POSTURES, SEATS, SKINS, TOPS};
use super::look::{AgeBand, Bandage, Beard, Build, Color, Figure, Hair, HairColor, Look, Posture, Skin, Top};
use super::person::{Manner, person_svg};

/// The part of a figure's picture that shows the whole of it, and the part that shows the head.
const WHOLE: &str = "0 0 320 720";
const HEAD: &str = "60 0 200 225";

/// Someone clean-shaven and without glasses.
const fn who(body: (Skin, Build), hair: (Hair, HairColor), top: (Top, Color), age: AgeBand) -> Look {
    Look {
        skin: body.0,
        build: body.1,
        figure: Figure::AsWorn,
        hair: hair.0,
        hair_color: hair.1,
        beard: Beard::None,
        top: top.0,
        top_color: top.1,
        glasses: false,
        age,
        bandage: Bandage::None,
        wet_hair: false,
        towel: false,
    }
}

/// The same look with a beard.
const fn bearded(look: Look, beard: Beard) -> Look {
    Look { beard, ..look }
}

/// The same look with glasses.
const fn glasses(look: Look) -> Look {
    Look { glasses: true, ..look }
}

/// People who together have every skin, build, hair, beard, top and age; what one is goes with nothing else about them.
#[rustfmt::skip]
fn cast() -> [Look; 18] {
    use AgeBand::{Child, Middle, Older, Teen, Young};
    use Build::{Broad, Heavy, Medium, Slight};
    use HairColor::{Auburn, Black, Blond, Brown, Grey, White};
    [
        bearded(who((Skin::Light, Broad), (Hair::Short, Brown), (Top::Polo, Color::Teal), Middle), Beard::Stubble),
        who((Skin::Olive, Slight), (Hair::Long, Black), (Top::Hoodie, Color::Sand), Young),
        who((Skin::Ebony, Medium), (Hair::Braids, Black), (Top::Sweater, Color::Rust), Middle),
        glasses(who((Skin::Porcelain, Heavy), (Hair::Bun, Grey), (Top::Robe, Color::Plum), Older)),
        who((Skin::Brown, Medium), (Hair::Hijab, Brown), (Top::Coat, Color::Navy), Young),
        glasses(bearded(who((Skin::Deep, Broad), (Hair::Bald, Grey), (Top::Shirt, Color::Cream), Older), Beard::Full)),
        who((Skin::Tan, Medium), (Hair::Ponytail, Auburn), (Top::Uniform, Color::Navy), Middle),
        who((Skin::Bronze, Slight), (Hair::Curly, Black), (Top::Jacket, Color::Wine), Child),
        bearded(who((Skin::Bronze, Heavy), (Hair::Receding, Brown), (Top::Suit, Color::Charcoal), Middle), Beard::Moustache),
        who((Skin::Ebony, Broad), (Hair::Afro, Black), (Top::Workwear, Color::Navy), Young),
        bearded(who((Skin::Tan, Broad), (Hair::Turban, Black), (Top::Cardigan, Color::Olive), Older), Beard::Full),
        who((Skin::Light, Medium), (Hair::Wavy, Blond), (Top::Scrubs, Color::Teal), Middle),
        glasses(who((Skin::Porcelain, Slight), (Hair::Pixie, Auburn), (Top::Dress, Color::Olive), Middle)),
        who((Skin::Deep, Medium), (Hair::Locs, Black), (Top::Apron, Color::Charcoal), Young),
        who((Skin::Tan, Medium), (Hair::Cap, Brown), (Top::Hoodie, Color::Navy), Teen),
        who((Skin::Olive, Heavy), (Hair::Buzz, Black), (Top::Jacket, Color::Charcoal), Young),
        who((Skin::Porcelain, Medium), (Hair::Bob, Blond), (Top::Tee, Color::Plum), Child),
        who((Skin::Brown, Medium), (Hair::Wavy, White), (Top::Dress, Color::Wine), Older),
    ]
}

fn opening(width: u16, height: u16) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"{SHEET}\"/>\n"
    )
}

fn set(out: &mut String, svg: &str, frame: (u16, u16, u16, u16)) {
    let (x, y, w, h) = frame;
    let place = format!("<svg x=\"{x}\" y=\"{y}\" ");
    let svg = svg.replacen("<svg ", &place, 1);
    let (head, rest) = svg.split_once('>').unwrap_or((&svg, ""));
    let head = head.split_once(" width=").map_or(head, |(kept, _)| kept);
    let _ = writeln!(out, "{head} width=\"{w}\" height=\"{h}\">{rest}");
}

/// Eighteen people, a row each: six moods, then five postures, then five gazes.
pub fn people_sheet() -> String {
    let mut out = opening(16 * 160, 18 * 360);
    for (row, look) in (0_u16..).zip(cast()) {
        let mut column = 0_u16;
        let mut add = |svg: String| {
            set(&mut out, &svg, (column * 160, row * 360, 160, 360));
            column += 1;
        };
        for mood in MOODS {
            add(person_svg(&look, Manner { mood, ..Manner::default() }));
        }
        for (posture, mood) in POSTURES.into_iter().zip(MOODS) {
            add(person_svg(
                &look,
                Manner {
                    mood,
                    posture,
                    blink: posture == Posture::ArmsCrossed,
                    ..Manner::default()
                },
            ));
        }
        for (gaze, posture) in GAZES.into_iter().zip([
            Posture::HandsHidden,
            Posture::Open,
            Posture::ArmsCrossed,
            Posture::Seated,
            Posture::HalfBehind,
        ]) {
            add(person_svg(
                &look,
                Manner {
                    posture,
                    gaze,
                    ..Manner::default()
                },
            ));
        }
    }
    out.push_str("</svg>\n");
    out
}

/// A plain look whose skin changes from one cell to the next, so that no part belongs to one skin.
fn plain(index: usize) -> Look {
    Look {
        skin: SKINS[(index * 3 + 1) % SKINS.len()],
        ..Look::default()
    }
}

/// Every hair, skin, top, build and age once: heads first, then whole figures.
pub fn parts_sheet() -> String {
    let mut out = opening(10 * 160, 3 * 180 + 3 * 360);
    let hairs = HAIRS.into_iter().enumerate().map(|(i, hair)| Look { hair, ..plain(i) });
    let skins = SKINS.map(|skin| Look { skin, ..Look::default() });
    for (i, look) in (0_u16..).zip(hairs.chain(skins)) {
        // The skins start a row of their own.
        let i = if i < 17 { i } else { i + 3 };
        let svg = person_svg(&look, Manner::default()).replacen(WHOLE, HEAD, 1);
        set(&mut out, &svg, (i % 10 * 160, i / 10 * 180, 160, 180));
    }
    let tops = TOPS.into_iter().enumerate().map(|(i, top)| Look { top, ..plain(i) });
    let builds = BUILDS.into_iter().enumerate().map(|(i, build)| Look { build, ..plain(i) });
    let ages = AGES.into_iter().enumerate().map(|(i, age)| Look { age, ..plain(i) });
    for (i, look) in (0_u16..).zip(tops.chain(builds).chain(ages)) {
        let svg = person_svg(&look, Manner::default());
        set(&mut out, &svg, (i % 8 * 200, 540 + i / 8 * 360, 160, 360));
    }
    out.push_str("</svg>\n");
    out
}

/// Everything that can be held in every posture, a row each; then everything to sit on, a grown person and a child; then what a look
/// has besides.
pub fn manners_sheet() -> String {
    const ACROSS: u16 = 9;
    let mut out = opening(ACROSS * 160, 8 * 360);
    let people = cast();
    let mut add = |row: u16, column: u16, look: &Look, manner: Manner| {
        set(&mut out, &person_svg(look, manner), (column * 160, row * 360, 160, 360));
    };
    for (row, posture) in (0_u16..).zip(POSTURES) {
        for (column, (holds, look)) in (0_u16..).zip(HELD.into_iter().zip(people.iter().skip(usize::from(row)))) {
            let manner = Manner {
                posture,
                holds,
                ..Manner::default()
            };
            add(row, column, look, manner);
        }
    }
    for (column, sits_on) in (0_u16..).zip(SEATS) {
        let manner = Manner {
            posture: Posture::Seated,
            sits_on,
            ..Manner::default()
        };
        let grown = people.iter().filter(|look| look.age != AgeBand::Child).nth(usize::from(column));
        let small = people.iter().filter(|look| look.age == AgeBand::Child).nth(usize::from(column % 2));
        for (row, look) in (5_u16..).zip([grown, small]) {
            add(row, column, look.unwrap_or(&Look::default()), manner);
        }
    }
    for (column, look) in (0_u16..ACROSS).zip(dressed()) {
        let posture = POSTURES[usize::from(column) % POSTURES.len()];
        let manner = Manner {
            posture,
            ..Manner::default()
        };
        add(7, column, &look, manner);
    }
    out.push_str("</svg>\n");
    out
}

/// Some of the cast with a dressing, wet hair, or a towel round the shoulders.
fn dressed() -> impl Iterator<Item = Look> {
    cast().into_iter().enumerate().map(|(n, look)| Look {
        bandage: [Bandage::Forearm, Bandage::Hand, Bandage::None][n % 3],
        wet_hair: n % 2 == 1,
        towel: n % 3 == 2,
        ..look
    })
}
