//! A whole person as one picture: which parts are drawn, in which order.

use std::fmt::Write as _;

use super::arm::{draw_back_arms, draw_front_arms};
use super::body::{Frame, draw_chair, draw_legs, draw_neck};
use super::face::draw_face;
use super::garment::{draw_garment, draw_garment_behind, garment_ink};
use super::hairdo::{draw_before, draw_behind};
use super::head::{draw_beard, draw_ear, draw_skull, skin_of, turn_of};
use super::ink::Canvas;
use super::look::{Gaze, Look, Mood, Posture};
use super::pose::Pose;

/// A person from head to mid-shin as a whole SVG of 320 by 720, on nothing.
pub fn person_svg(look: &Look, mood: Mood, posture: Posture, gaze: Gaze, blink: bool) -> String {
    let prefix = prefix_of(&format!("{look:?}{mood:?}{posture:?}{gaze:?}{blink}"));
    let mut canvas = Canvas::new(prefix);
    let pose = Pose::new(mood, posture, gaze);
    let frame = Frame::new(look, &pose, posture);
    let turn = turn_of(look, &pose);
    let skin = skin_of(look);
    let cloth = garment_ink(look);
    let tilt = format!("rotate({:.1} {:.1} {:.1})", pose.tilt, turn.origin.0, turn.origin.1 + 118.0);

    if posture == Posture::Seated {
        draw_chair(&mut canvas, &frame);
    }
    canvas.begin_moved(&tilt);
    draw_behind(&mut canvas, look, &turn);
    canvas.end();
    draw_back_arms(&mut canvas, look, &frame, posture, cloth);
    draw_legs(&mut canvas, look, &frame, posture);
    draw_garment_behind(&mut canvas, look, &frame);
    draw_neck(&mut canvas, &frame, &pose, skin);
    draw_garment(&mut canvas, look, &frame, posture, skin);
    draw_front_arms(&mut canvas, look, &frame, posture, cloth);
    canvas.begin_moved(&tilt);
    draw_skull(&mut canvas, look, &turn);
    draw_beard(&mut canvas, look, &turn.down(pose.pitch * 0.15));
    draw_face(&mut canvas, look, &pose, &turn, blink);
    draw_before(&mut canvas, look, &turn, skin);
    draw_ear(&mut canvas, look, &turn);
    canvas.end();

    let mut out = String::with_capacity(canvas.out.len() + 160);
    out.push_str(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 720" width="320" height="720">"#);
    let _ = write!(out, "\n{}</svg>\n", canvas.out);
    out
}

/// A short name for one set of inputs, so that ids of figures on one sheet do not clash.
fn prefix_of(words: &str) -> String {
    let hash = words.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("p{hash:x}")
}

#[cfg(test)]
mod tests {
    use super::super::look::{AgeBand, Beard, Build, Color, Hair, HairColor, Skin, Top};
    use super::*;

    const MOODS: [Mood; 6] = [Mood::Calm, Mood::Tense, Mood::Smooth, Mood::Angry, Mood::ShutDown, Mood::Tearful];
    const POSTURES: [Posture; 5] = [
        Posture::Open,
        Posture::ArmsCrossed,
        Posture::HandsHidden,
        Posture::HalfBehind,
        Posture::Seated,
    ];
    const GAZES: [Gaze; 5] = [Gaze::AtYou, Gaze::Left, Gaze::Right, Gaze::Floor, Gaze::Away];

    const SKINS: [Skin; 7] = [
        Skin::Porcelain,
        Skin::Light,
        Skin::Tan,
        Skin::Olive,
        Skin::Brown,
        Skin::Deep,
        Skin::Ebony,
    ];
    const BUILDS: [Build; 4] = [Build::Slight, Build::Medium, Build::Broad, Build::Heavy];
    const HAIR_COLORS: [HairColor; 6] = [
        HairColor::Black,
        HairColor::Brown,
        HairColor::Auburn,
        HairColor::Blond,
        HairColor::Grey,
        HairColor::White,
    ];
    const BEARDS: [Beard; 4] = [Beard::None, Beard::Stubble, Beard::Full, Beard::Moustache];
    const TOPS: [Top; 8] = [
        Top::Hoodie,
        Top::Shirt,
        Top::Tee,
        Top::Robe,
        Top::Jacket,
        Top::Sweater,
        Top::Polo,
        Top::Uniform,
    ];
    const CLOTHS: [Color; 9] = [
        Color::Charcoal,
        Color::Navy,
        Color::Teal,
        Color::Olive,
        Color::Wine,
        Color::Rust,
        Color::Sand,
        Color::Cream,
        Color::Plum,
    ];
    const AGES: [AgeBand; 3] = [AgeBand::Young, AgeBand::Middle, AgeBand::Older];
    const HAIRS: [Hair; 11] = [
        Hair::Bald,
        Hair::Buzz,
        Hair::Short,
        Hair::Curly,
        Hair::Bob,
        Hair::Long,
        Hair::Bun,
        Hair::Ponytail,
        Hair::Braids,
        Hair::Hijab,
        Hair::Cap,
    ];

    /// Looks that together use every value of every part of a look.
    fn looks() -> Vec<Look> {
        let mut all = Vec::new();
        for (i, hair) in HAIRS.into_iter().enumerate() {
            for (j, top) in TOPS.into_iter().enumerate() {
                let n = i * TOPS.len() + j;
                all.push(Look {
                    skin: SKINS[n % 7],
                    build: BUILDS[(i + j) % 4],
                    hair,
                    hair_color: HAIR_COLORS[n % 6],
                    beard: BEARDS[(i * 3 + j) % 4],
                    top,
                    top_color: CLOTHS[n % 9],
                    glasses: n.is_multiple_of(2),
                    age: AGES[n % 3],
                });
            }
        }
        all
    }

    /// Every mood in every posture with every gaze.
    fn moments() -> impl Iterator<Item = (Mood, Posture, Gaze)> {
        let postures = || POSTURES.into_iter().flat_map(|posture| GAZES.map(|gaze| (posture, gaze)));
        MOODS
            .into_iter()
            .flat_map(move |mood| postures().map(move |(posture, gaze)| (mood, posture, gaze)))
    }

    /// Whether every tag that is opened is closed, in order, and every attribute is quoted.
    fn balanced(svg: &str) -> bool {
        let mut open = Vec::new();
        for part in svg.split('<').skip(1) {
            let Some((tag, text)) = part.split_once('>') else {
                return false;
            };
            if !text.trim().is_empty() || tag.matches('"').count() % 2 != 0 {
                return false;
            }
            let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or("");
            if tag.starts_with('/') {
                if open.pop() != Some(name) {
                    return false;
                }
            } else if !tag.ends_with('/') {
                open.push(name);
            }
        }
        open.is_empty()
    }

    #[test]
    fn every_person_at_every_moment_is_well_formed() {
        for look in looks() {
            for (mood, posture, gaze) in moments() {
                let svg = person_svg(&look, mood, posture, gaze, false);
                assert!(balanced(&svg), "{look:?} {mood:?} {posture:?} {gaze:?}");
                assert!(
                    !svg.contains("NaN") && !svg.contains("inf"),
                    "{look:?} {mood:?} {posture:?} {gaze:?}"
                );
            }
        }
    }

    /// The drawing without the ids, which differ for every input.
    fn drawn(svg: &str) -> String {
        let Some((_, rest)) = svg.split_once("<clipPath id=\"") else {
            return svg.to_owned();
        };
        let prefix: String = rest.chars().take_while(|c| *c != '-').collect();
        svg.replace(&prefix, "")
    }

    #[test]
    fn moods_gazes_and_blinks_are_drawn_differently() {
        for look in looks() {
            let of_mood = MOODS.map(|mood| drawn(&person_svg(&look, mood, Posture::Open, Gaze::AtYou, false)));
            let of_gaze = GAZES.map(|gaze| drawn(&person_svg(&look, Mood::Calm, Posture::Open, gaze, false)));
            for set in [&of_mood[..], &of_gaze[..]] {
                for (i, a) in set.iter().enumerate() {
                    assert!(set.iter().skip(i + 1).all(|b| a != b), "{look:?}");
                }
            }
            let blink = drawn(&person_svg(&look, Mood::Calm, Posture::Open, Gaze::AtYou, true));
            assert_ne!(of_gaze[0], blink, "{look:?}");
        }
    }

    #[test]
    fn a_paths_two_shapes_have_the_same_commands() {
        for (front, side) in super::super::hair::SHAPES {
            let commands = |d: &str| {
                d.split_whitespace()
                    .map(|word| word.parse::<f32>().map_or(word.to_owned(), |_| "0".to_owned()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(commands(front), commands(side));
        }
    }
}
