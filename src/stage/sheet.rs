//! Contact sheets: every mood, posture and gaze on a few varied people, and every place, for checking by eye.

use std::fmt::Write as _;

use super::look::{AgeBand, Beard, Build, Color, Gaze, Hair, HairColor, Look, Mood, Posture, Skin, Top};
use super::person::person_svg;
use super::place::PLACES;

const MOODS: [Mood; 6] = [Mood::Calm, Mood::Tense, Mood::Smooth, Mood::Angry, Mood::ShutDown, Mood::Tearful];
const POSTURES: [Posture; 5] = [
    Posture::Open,
    Posture::ArmsCrossed,
    Posture::HandsHidden,
    Posture::HalfBehind,
    Posture::Seated,
];
const GAZES: [Gaze; 5] = [Gaze::AtYou, Gaze::Left, Gaze::Right, Gaze::Floor, Gaze::Away];

/// Eight people who differ in everything a look can say.
fn cast() -> impl Iterator<Item = Look> {
    first_row().into_iter().chain(second_row())
}

fn first_row() -> [Look; 4] {
    let plain = Look::default();
    [
        Look {
            skin: Skin::Light,
            build: Build::Broad,
            hair: Hair::Short,
            hair_color: HairColor::Brown,
            beard: Beard::Stubble,
            top: Top::Polo,
            top_color: Color::Teal,
            ..plain
        },
        Look {
            skin: Skin::Olive,
            build: Build::Slight,
            hair: Hair::Long,
            hair_color: HairColor::Black,
            top: Top::Hoodie,
            top_color: Color::Sand,
            age: AgeBand::Young,
            ..plain
        },
        Look {
            skin: Skin::Ebony,
            build: Build::Medium,
            hair: Hair::Braids,
            hair_color: HairColor::Black,
            top: Top::Sweater,
            top_color: Color::Rust,
            ..plain
        },
        Look {
            skin: Skin::Porcelain,
            build: Build::Heavy,
            hair: Hair::Bun,
            hair_color: HairColor::Grey,
            top: Top::Robe,
            top_color: Color::Plum,
            glasses: true,
            age: AgeBand::Older,
            ..plain
        },
    ]
}

fn second_row() -> [Look; 4] {
    let plain = Look::default();
    [
        Look {
            skin: Skin::Brown,
            build: Build::Medium,
            hair: Hair::Hijab,
            top: Top::Jacket,
            top_color: Color::Navy,
            age: AgeBand::Young,
            ..plain
        },
        Look {
            skin: Skin::Deep,
            build: Build::Broad,
            hair: Hair::Bald,
            hair_color: HairColor::Grey,
            beard: Beard::Full,
            top: Top::Shirt,
            top_color: Color::Cream,
            glasses: true,
            age: AgeBand::Older,
        },
        Look {
            skin: Skin::Tan,
            build: Build::Medium,
            hair: Hair::Ponytail,
            hair_color: HairColor::Auburn,
            top: Top::Uniform,
            ..plain
        },
        Look {
            skin: Skin::Deep,
            build: Build::Slight,
            hair: Hair::Curly,
            hair_color: HairColor::Black,
            beard: Beard::Moustache,
            top: Top::Tee,
            top_color: Color::Olive,
            age: AgeBand::Young,
            ..plain
        },
    ]
}

fn opening(width: u16, height: u16) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">\n<rect width=\"{width}\" height=\"{height}\" fill=\"#2b2a3c\"/>\n"
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

/// Eight people, a row each: six moods, then five postures, then five gazes.
pub fn people_sheet() -> String {
    let mut out = opening(16 * 160, 8 * 360);
    for (row, look) in (0_u16..).zip(cast()) {
        let mut column = 0_u16;
        let mut add = |svg: String| {
            set(&mut out, &svg, (column * 160, row * 360, 160, 360));
            column += 1;
        };
        for mood in MOODS {
            add(person_svg(&look, mood, Posture::Open, Gaze::AtYou, false));
        }
        for (posture, mood) in POSTURES.into_iter().zip(MOODS) {
            add(person_svg(&look, mood, posture, Gaze::AtYou, posture == Posture::ArmsCrossed));
        }
        for (gaze, posture) in GAZES.into_iter().zip([
            Posture::HandsHidden,
            Posture::Open,
            Posture::ArmsCrossed,
            Posture::Seated,
            Posture::HalfBehind,
        ]) {
            add(person_svg(&look, Mood::Calm, posture, gaze, false));
        }
    }
    out.push_str("</svg>\n");
    out
}

/// Every place with all its layers, two to a row.
pub fn places_sheet() -> String {
    let mut out = opening(1640, 3 * 520);
    for (index, place) in (0_u16..).zip(PLACES) {
        for layer in place.layers {
            set(&mut out, layer, (10 + (index % 2) * 820, 10 + (index / 2) * 520, 800, 500));
        }
    }
    out.push_str("</svg>\n");
    out
}
