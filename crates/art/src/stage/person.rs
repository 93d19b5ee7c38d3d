//! A whole person as one picture: which parts are drawn, in which order.

use std::fmt::Write as _;

use super::age::{drawn_as, pose_of, stature};
use super::arm::{draw_back_arms, draw_front_arms};
use super::body::{Frame, draw_legs, draw_neck};
use super::extra::draw_towel;
use super::face::draw_face;
use super::garment::{draw_garment, draw_garment_behind, garment_ink};
use super::hairdo::{draw_before, draw_behind, draw_over_shoulder};
use super::head::{draw_beard, draw_ear, draw_skull, skin_of, turn_of};
use super::ink::Canvas;
use super::look::{Gaze, InHand, Look, Mood, Posture, Seat};
use super::pose::Pose;
use super::seat::draw_seat;

/// How a person is drawn at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Manner {
    /// How they feel.
    pub mood: Mood,
    /// How they stand.
    pub posture: Posture,
    /// What they hold.
    pub holds: InHand,
    /// What they sit on when seated.
    pub sits_on: Seat,
    /// Where they look.
    pub gaze: Gaze,
    /// Whether their eyes are closed just now.
    pub blink: bool,
}

/// A person from head to mid-shin as a whole SVG of 320 by 720, on nothing. A child stands on the same floor, lower in it.
pub fn person_svg(look: &Look, manner: Manner) -> String {
    let mut canvas = Canvas::new(prefix_of(&format!("{look:?}{manner:?}")));
    let look = &drawn_as(look);
    let posture = manner.posture;
    let size = stature(look.age);
    let pose = pose_of(look, manner.mood, posture, manner.gaze);
    let frame = Frame::new(look, &pose, posture);
    let turn = turn_of(look, &pose);
    let (x, y) = (turn.origin.0, turn.origin.1 + 118.0);
    let tilt = format!(
        "rotate({:.1} {x:.1} {y:.1}) translate({:.2} {:.2}) scale({:.3})",
        pose.tilt,
        x * (1.0 - size.head),
        y * (1.0 - size.head),
        size.head
    );

    if posture == Posture::Seated {
        draw_seat(&mut canvas, &frame, size.body, manner.sits_on);
    }
    canvas.begin_moved(&size.stand(posture));
    canvas.begin_moved(&tilt);
    draw_behind(&mut canvas, look, &turn);
    canvas.end();
    draw_body(&mut canvas, look, &frame, &pose, manner);
    canvas.begin_moved(&tilt);
    draw_over_shoulder(&mut canvas, look, &turn);
    draw_skull(&mut canvas, look, &turn);
    draw_beard(&mut canvas, look, &turn.down(pose.pitch * 0.15));
    draw_face(&mut canvas, look, &pose, &turn, manner.blink);
    draw_before(&mut canvas, look, &turn, skin_of(look));
    draw_ear(&mut canvas, look, &turn);
    canvas.end();
    canvas.end();

    let mut out = String::with_capacity(canvas.out.len() + 160);
    out.push_str(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 720" width="320" height="720">"#);
    let _ = write!(out, "\n{}</svg>\n", canvas.out);
    out
}

/// Everything below the head, from back to front.
fn draw_body(canvas: &mut Canvas, look: &Look, frame: &Frame, pose: &Pose, manner: Manner) {
    let (skin, cloth) = (skin_of(look), garment_ink(look));
    draw_back_arms(canvas, look, frame, manner, cloth);
    draw_legs(canvas, look, frame, manner.posture);
    draw_garment_behind(canvas, look, frame);
    draw_neck(canvas, frame, pose, skin);
    draw_garment(canvas, look, frame, manner.posture, skin);
    if look.towel {
        draw_towel(canvas, frame);
    }
    draw_front_arms(canvas, look, frame, manner, cloth);
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
    use super::super::every::{
        AGES, BANDAGES, BEARDS, BUILDS, CLOTHS, FIGURES, GAZES, HAIR_COLORS, HAIRS, HELD, MOODS, POSTURES, SEATS, SKINS, TOPS,
    };
    use super::super::look::{AgeBand, Bandage, Beard, Hair, HairColor, Top};
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
                    bandage: BANDAGES[n % 3],
                    wet_hair: n.is_multiple_of(5),
                    towel: n.is_multiple_of(7),
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

    /// Empty-handed, with open eyes.
    fn at(mood: Mood, posture: Posture, gaze: Gaze) -> Manner {
        Manner {
            mood,
            posture,
            gaze,
            ..Manner::default()
        }
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
                let svg = person_svg(&look, at(mood, posture, gaze));
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
            let of_mood = MOODS.map(|mood| drawn(&person_svg(&look, at(mood, Posture::Open, Gaze::AtYou))));
            let of_gaze = GAZES.map(|gaze| drawn(&person_svg(&look, at(Mood::Calm, Posture::Open, gaze))));
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
            let blink = drawn(&person_svg(
                &look,
                Manner {
                    blink: true,
                    ..Manner::default()
                },
            ));
            assert_ne!(of_gaze[0], blink, "{look:?}");
        }
    }

    #[test]
    fn what_is_held_and_sat_on_is_drawn_in_every_posture_it_goes_with() {
        for posture in POSTURES {
            let mut all: Vec<String> = HELD
                .map(|holds| {
                    let manner = Manner {
                        posture,
                        holds,
                        ..Manner::default()
                    };
                    let svg = person_svg(&Look::default(), manner);
                    assert!(balanced(&svg), "{manner:?}");
                    drawn(&svg)
                })
                .into();
            all.extend(SEATS.into_iter().skip(1).map(|sits_on| {
                let manner = Manner {
                    posture,
                    sits_on,
                    ..Manner::default()
                };
                drawn(&person_svg(&Look::default(), manner))
            }));
            let different: std::collections::BTreeSet<&String> = all.iter().collect();
            let seats = if posture == Posture::Seated { SEATS.len() - 1 } else { 0 };
            assert_eq!(different.len(), HELD.len() + seats, "{posture:?}");
        }
    }

    #[test]
    fn a_dressing_wet_hair_and_a_towel_are_drawn() {
        let of = |look: Look| drawn(&person_svg(&look, Manner::default()));
        let plain = of(Look::default());
        for bandage in [Bandage::Hand, Bandage::Forearm] {
            assert_ne!(
                of(Look {
                    bandage,
                    ..Look::default()
                }),
                plain,
                "{bandage:?}"
            );
        }
        let wet = Look {
            wet_hair: true,
            ..Look::default()
        };
        let towel = Look {
            towel: true,
            ..Look::default()
        };
        assert!(of(wet) != plain && of(towel) != plain);
    }

    #[test]
    fn a_child_is_never_drawn_in_distress() {
        for look in looks().into_iter().filter(|look| look.age == AgeBand::Child) {
            let draw = |mood| drawn(&person_svg(&look, at(mood, Posture::Seated, Gaze::AtYou)));
            for mood in [Mood::Angry, Mood::ShutDown, Mood::Tearful] {
                assert_eq!(draw(mood), draw(Mood::Tense), "{look:?}");
            }
        }
    }

    #[test]
    fn a_child_or_a_teen_is_plainly_clothed_and_unbearded() {
        let draw = |look: Look| drawn(&person_svg(&look, at(Mood::Calm, Posture::Open, Gaze::AtYou)));
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
