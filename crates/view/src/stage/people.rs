//! Who stands on the stage: where, with which face, and what is said of them to someone who does not see it.

use egui::{Rect, Sense, Ui, pos2, vec2};

use crate::local::Local;
use art::stage::{Manner, person_svg};
use messages::Messages;
use play::session::Session;
use raster::{Fit, Layer, draw};
use scenario::look::{Gaze as Eyes, InHand, Mood, Posture, Seat};
use scenario::{Bearing, GazeAt, Object, ObjectIx, ObjectName, PersonIx};

use super::Shot;

/// Height of a standing person's picture against the stage.
const FIGURE: f32 = 0.86;
/// Width of a figure against its height: the figure's picture is 320 by 720.
const FIGURE_ASPECT: f32 = 320.0 / 720.0;

/// How far to the side somebody stands who is half behind another, in thousandths of the stage's width.
const ASIDE: u16 = 65;
/// How tall somebody half behind another is drawn, as they are a step farther away.
const FARTHER: f32 = 0.97;

/// Draws everyone who can be seen.
pub(super) fn show(ui: &Ui, session: &Session, local: &mut Local, shot: Shot, floor: f32) {
    for who in back_to_front(session) {
        draw_person(ui, session, local, shot, floor, who);
    }
}

/// Everyone who can be seen, in the order they came.
pub(super) fn seen(session: &Session) -> impl Iterator<Item = PersonIx> + '_ {
    session.present().iter().copied().filter(|who| session.person(*who).seen)
}

/// Everyone who can be seen, whoever stands half behind another before them; as they came where that goes round.
fn back_to_front(session: &Session) -> Vec<PersonIx> {
    let mut left: Vec<PersonIx> = seen(session).collect();
    let mut order = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let is_last = |who: &PersonIx| !left.iter().any(|other| other != who && before(session, *other) == Some(*who));
        let next = left.iter().position(is_last).unwrap_or(0);
        order.push(left.remove(next));
    }
    order
}

/// Whom somebody stands half behind, as long as both are in sight.
fn before(session: &Session, who: PersonIx) -> Option<PersonIx> {
    let other = session.person(who).behind.filter(|other| *other != who)?;
    seen(session).any(|seen| seen == other).then_some(other)
}

/// Where somebody stands, in thousandths of the stage's width: as written, or just beside whomever they stand half behind.
pub(super) fn at(session: &Session, who: PersonIx) -> u16 {
    let own = session.person(who).x_mille;
    let Some(other) = before(session, who) else { return own };
    let other = session.person(other).x_mille;
    if own < other {
        other.saturating_sub(ASIDE)
    } else {
        other.saturating_add(ASIDE).min(1000)
    }
}

fn draw_person(ui: &Ui, session: &Session, local: &mut Local, shot: Shot, floor: f32, who: PersonIx) {
    let person = session.person(who);
    let look = session.scenario().people[who.ix()].look;
    let Bearing {
        mood,
        posture,
        holds,
        sits_on,
        gaze: _,
    } = person.bearing;
    let manner = Manner {
        mood,
        posture,
        holds,
        sits_on,
        gaze: eyes(session, local, who),
        blink: local.call.life.blinks(who),
    };
    // The size at rest, so that a moving camera needs no new picture.
    let height = shot.rect.height() * FIGURE;
    let size = vec2(height * FIGURE_ASPECT, height);
    let name = format!("person {look:?} {manner:?}");
    let draw = |w, h| draw(&[Layer::Svg(&person_svg(&look, manner))], w, h, Fit::Inside);
    let texture = local.pictures.get(ui.ctx(), &name, size * 1.05, draw);
    let standing = shot.standing();
    let x = standing.left() + standing.width() * f32::from(at(session, who)) / 1000.0;
    let bottom = standing.top() + standing.height() * floor;
    let far = if before(session, who).is_some() { FARTHER } else { 1.0 };
    let grown = size * far * shot.camera.zoom * vec2(1.0, local.call.life.breath(who));
    let frame = Rect::from_min_size(pos2(x - grown.x / 2.0, bottom - grown.y), grown);
    if let Some(texture) = texture {
        super::paint(ui, &texture, frame);
    }
    let response = ui.interact(frame.intersect(shot.rect), ui.id().with(("person", who.ix())), Sense::hover());
    let words = described(local.messages(), session, who);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &words));
}

/// Where the eyes go on the picture: someone to look at is left or right of whoever looks.
fn eyes(session: &Session, local: &Local, who: PersonIx) -> Eyes {
    let me = session.person(who);
    let x = at(session, who);
    let is_left = |other: PersonIx| at(session, other) < x;
    match me.bearing.gaze {
        GazeAt::You => local.call.life.eyes(who, Eyes::AtYou, is_left),
        GazeAt::Floor => Eyes::Floor,
        GazeAt::Away => Eyes::Away,
        GazeAt::At(other) if is_left(other) => Eyes::Left,
        GazeAt::At(_) => Eyes::Right,
        GazeAt::Thing(name) => thing(session, name).map_or(Eyes::Away, |what| toward(x, what.at_mille)),
    }
}

/// A thing of this name, if it is to be seen here now.
fn thing(session: &Session, name: ObjectName) -> Option<&Object> {
    let all = |ix: ObjectIx| &session.scenario().objects[ix.ix()];
    session.visible_objects().map(all).find(|object| object.name == name)
}

/// Where the eyes go to a thing: to its side, or down where it lies before somebody.
fn toward(me: u16, (across, down): (u16, u16)) -> Eyes {
    match i32::from(across) - i32::from(me) {
        -120..=120 if down > 550 => Eyes::Floor,
        left if left < 0 => Eyes::Left,
        _ => Eyes::Right,
    }
}

/// What there is to see of somebody: the face as it is and not what it may mean.
pub(super) fn described(words: &'static Messages, session: &Session, who: PersonIx) -> String {
    let person = session.person(who);
    let gaze = match person.bearing.gaze {
        GazeAt::You => words.say("stage-looks-at-you").to_owned(),
        GazeAt::Floor => words.say("stage-looks-down").to_owned(),
        GazeAt::Away => words.say("stage-looks-away").to_owned(),
        GazeAt::At(other) => words.fill("stage-looks-at", &[("who", session.name_of(other).into())]),
        GazeAt::Thing(name) => match thing(session, name) {
            Some(what) => words.fill("stage-looks-at-thing", &[("what", what.called.as_str().into())]),
            None => words.say("stage-looks-away").to_owned(),
        },
    };
    let face = words.say(match person.bearing.mood {
        Mood::Calm => "stage-face-calm",
        Mood::Tense => "stage-face-tense",
        Mood::Smooth => "stage-face-smooth",
        Mood::Angry => "stage-face-angry",
        Mood::ShutDown => "stage-face-shut-down",
        Mood::Tearful => "stage-face-tearful",
    });
    let mut posture = words.say(posture_told(person.bearing)).to_owned();
    if let Some(holds) = held_told(person.bearing.holds) {
        posture = format!("{posture}, {}", words.say(holds));
    }
    if let Some(other) = before(session, who) {
        let behind = words.fill("stage-behind", &[("who", session.name_of(other).into())]);
        posture = format!("{posture}, {behind}");
    }
    words.fill(
        "stage-person",
        &[
            ("who", session.name_of(who).into()),
            ("face", face.into()),
            ("posture", posture.as_str().into()),
            ("gaze", gaze.into()),
        ],
    )
}

/// What the arms and the body are seen to do, as drawn.
fn posture_told(bearing: Bearing) -> &'static str {
    let empty = bearing.holds == InHand::Nothing;
    match bearing.posture.holding(bearing.holds) {
        Posture::Open => "stage-posture-open",
        Posture::ArmsCrossed => "stage-posture-arms-crossed",
        Posture::HandsHidden if empty => "stage-posture-hands-hidden",
        Posture::HandsHidden => "stage-posture-hand-hidden",
        Posture::HalfBehind if empty => "stage-posture-half-behind",
        Posture::HalfBehind => "stage-posture-aside",
        Posture::Seated => match bearing.sits_on {
            Seat::Chair | Seat::Shown => "stage-posture-seated",
            Seat::OfficeChair => "stage-seated-office-chair",
            Seat::Sofa => "stage-seated-sofa",
            Seat::Bed => "stage-seated-bed",
            Seat::Bench => "stage-seated-bench",
            Seat::CarSeat => "stage-seated-car-seat",
            Seat::Crate => "stage-seated-crate",
            Seat::Step => "stage-seated-step",
        },
    }
}

/// What is seen in the hands, if anything.
fn held_told(holds: InHand) -> Option<&'static str> {
    match holds {
        InHand::Nothing => None,
        InHand::Phone => Some("stage-holds-phone"),
        InHand::Card => Some("stage-holds-card"),
        InHand::Cup => Some("stage-holds-cup"),
        InHand::Folder => Some("stage-holds-folder"),
        InHand::Papers => Some("stage-holds-papers"),
        InHand::Bag => Some("stage-holds-bag"),
        InHand::Towel => Some("stage-holds-towel"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Eyes, toward};

    #[test]
    fn eyes_go_to_the_side_of_a_thing_and_down_to_one_that_lies_before_somebody() {
        assert_eq!(toward(500, (900, 500)), Eyes::Right);
        assert_eq!(toward(500, (100, 900)), Eyes::Left);
        assert_eq!(toward(500, (560, 800)), Eyes::Floor);
        assert_eq!(toward(500, (450, 300)), Eyes::Left, "something before the face is not on the floor");
    }
}
