//! A whole person as one picture: which parts are drawn, in which order.

use std::fmt::Write as _;

use super::age::{drawn_as, pose_of, stature};
use super::arm::{draw_back_arms, draw_front_arms};
use super::body::{Frame, draw_chair, draw_legs, draw_neck};
use super::face::draw_face;
use super::garment::{draw_garment, draw_garment_behind, garment_ink};
use super::hairdo::{draw_before, draw_behind, draw_over_shoulder};
use super::head::{draw_beard, draw_ear, draw_skull, skin_of, turn_of};
use super::ink::Canvas;
use super::look::{Gaze, Look, Mood, Posture};

/// A person from head to mid-shin as a whole SVG of 320 by 720, on nothing. A child stands on the same floor, lower in it.
pub fn person_svg(look: &Look, mood: Mood, posture: Posture, gaze: Gaze, blink: bool) -> String {
    let prefix = prefix_of(&format!("{look:?}{mood:?}{posture:?}{gaze:?}{blink}"));
    let mut canvas = Canvas::new(prefix);
    let look = &drawn_as(look);
    let size = stature(look.age);
    let pose = pose_of(look, mood, posture, gaze);
    let frame = Frame::new(look, &pose, posture);
    let turn = turn_of(look, &pose);
    let skin = skin_of(look);
    let cloth = garment_ink(look);
    let (x, y) = (turn.origin.0, turn.origin.1 + 118.0);
    let tilt = format!(
        "rotate({:.1} {x:.1} {y:.1}) translate({:.2} {:.2}) scale({:.3})",
        pose.tilt,
        x * (1.0 - size.head),
        y * (1.0 - size.head),
        size.head
    );

    if posture == Posture::Seated {
        draw_chair(&mut canvas, &frame, size.body);
    }
    canvas.begin_moved(&size.stand(posture));
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
    draw_over_shoulder(&mut canvas, look, &turn);
    draw_skull(&mut canvas, look, &turn);
    draw_beard(&mut canvas, look, &turn.down(pose.pitch * 0.15));
    draw_face(&mut canvas, look, &pose, &turn, blink);
    draw_before(&mut canvas, look, &turn, skin);
    draw_ear(&mut canvas, look, &turn);
    canvas.end();
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
    use super::super::every::{AGES, BEARDS, BUILDS, CLOTHS, FIGURES, GAZES, HAIR_COLORS, HAIRS, MOODS, POSTURES, SKINS, TOPS};
    use super::super::look::{AgeBand, Beard, Hair, HairColor, Top};
    use super::*;

    /// Looks that together use every value of every part of a look.
    fn looks() -> Vec<Look> {
        let mut all = Vec::new();
        for (i, hair) in HAIRS.into_iter().enumerate() {
            for (j, top) in TOPS.into_iter().enumerate() {
                let n = i * TOPS.len() + j;
                all.push(Look {
                    skin: SKINS[n % 8],
                    build: BUILDS[(i + j) % 4],
                    hair,
                    hair_color: HAIR_COLORS[n % 6],
                    beard: BEARDS[(i * 3 + j) % 4],
                    top,
                    top_color: CLOTHS[n % 9],
                    glasses: n.is_multiple_of(2),
                    age: AGES[(i + j) % 5],
                    figure: FIGURES[n % 3],
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
            let of_mood: Vec<String> = if look.age == AgeBand::Child {
                of_mood.into_iter().take(3).collect()
            } else {
                of_mood.into()
            };
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
    fn a_child_is_never_drawn_in_distress() {
        for look in looks().into_iter().filter(|look| look.age == AgeBand::Child) {
            let draw = |mood| drawn(&person_svg(&look, mood, Posture::Seated, Gaze::AtYou, false));
            for mood in [Mood::Angry, Mood::ShutDown, Mood::Tearful] {
                assert_eq!(draw(mood), draw(Mood::Tense), "{look:?}");
            }
        }
    }

    #[test]
    fn a_child_or_a_teen_is_plainly_clothed_and_unbearded() {
        let draw = |look: Look| drawn(&person_svg(&look, Mood::Calm, Posture::Open, Gaze::AtYou, false));
        for age in [AgeBand::Child, AgeBand::Teen] {
            let with = |top| {
                draw(Look {
                    top,
                    age,
                    ..Look::default()
                })
            };
            assert_eq!(with(Top::Robe), with(Top::Hoodie));
            assert_eq!(with(Top::Uniform), with(Top::Tee));
            let grown = Look {
                age,
                beard: Beard::Full,
                hair: Hair::Receding,
                hair_color: HairColor::White,
                ..Look::default()
            };
            let beard = if age == AgeBand::Child { Beard::None } else { Beard::Stubble };
            assert_eq!(
                draw(grown),
                draw(Look {
                    beard,
                    age,
                    ..Look::default()
                })
            );
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
