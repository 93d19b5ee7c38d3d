//! What stands behind and before people: a place of the stage, or an author's own picture, plane by plane.

use egui::{Align2, Rect, Ui, Vec2};

use crate::local::Local;
use crate::pictures::{Drawn, Shown};
use crate::theme::{BURNT_IN, STAND_IN};
use art::stage::{Light, StagePlace, place};
use messages::Messages;
use raster::{Fit, PlacePart, draw, draw_file, of_place_with};
use scenario::{Door, OwnPicture, Scenario, Scene};

/// How far a plane is from the camera, from back to front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Plane {
    /// The place.
    Behind,
    /// People and things.
    People,
    /// What lies before people.
    Front,
}

/// The scenery of a scene.
#[derive(Clone, Copy)]
pub(super) enum Scenery<'a> {
    /// A place of the stage, and how its door stands where a scene says it.
    Ours(&'static StagePlace, Option<Door>),
    /// A picture of the author's own.
    Own(&'a OwnPicture),
    /// None: a plain ground stands in.
    Missing,
}

impl<'a> Scenery<'a> {
    /// What a scene's place names; the author's own pictures come first.
    pub(super) fn of(scenario: &'a Scenario, name: &str) -> Self {
        match (scenario.own_picture(name), place(name)) {
            (Some(own), _) => Self::Own(own),
            (None, Some(ours)) => Self::Ours(ours, None),
            (None, None) => Self::Missing,
        }
    }

    /// The scenery of a scene, its door as the scene says.
    pub(super) fn of_scene(scenario: &'a Scenario, scene: &Scene) -> Self {
        match Self::of(scenario, &scene.place) {
            Self::Ours(place, _) => Self::Ours(place, scene.door.filter(|_| place.door.is_some())),
            other => other,
        }
    }

    /// Where feet rest, as a fraction of the height.
    pub(super) fn floor(self) -> f32 {
        match self {
            Self::Ours(place, _) => place.floor_y,
            Self::Own(own) => f32::from(own.floor_mille) / 1000.0,
            Self::Missing => 0.98,
        }
    }

    /// What is there to see, in words.
    pub(super) fn told(self, words: &'static Messages) -> Option<String> {
        match self {
            Self::Ours(place, None) => Some(place.told(words)),
            Self::Ours(place, Some(door)) => {
                let door = words.say(match door {
                    Door::Open => "stage-door-open",
                    Door::Shut => "stage-door-shut",
                    Door::Ajar => "stage-door-ajar",
                });
                Some(format!("{} {door}", place.told(words)))
            }
            Self::Own(own) => Some(own.alt.clone()),
            Self::Missing => None,
        }
    }

    /// The lights that may move.
    pub(super) fn lights(self) -> &'static [Light] {
        match self {
            Self::Ours(place, _) => &place.lights,
            Self::Own(_) | Self::Missing => &[],
        }
    }

    /// Whether rain can fall here.
    pub(super) fn is_outdoors(self) -> bool {
        match self {
            Self::Ours(place, _) => place.outdoors,
            Self::Own(_) => true,
            Self::Missing => false,
        }
    }

    /// Draws one plane into a frame; `size` is that of the frame at rest, so that a moving camera needs no new picture.
    pub(super) fn show(self, ui: &Ui, local: &mut Local, plane: Plane, size: Vec2, frame: Rect) {
        match self {
            Self::Ours(ours, door) => {
                if let Some(texture) = plane_of(ui, local, (ours, door), plane, size) {
                    super::paint(ui, &texture, frame);
                }
            }
            Self::Own(own) if plane == Plane::Behind => show_own(ui, local, own, size, frame),
            Self::Missing if plane == Plane::Behind => stand_in(ui, frame, ""),
            Self::Own(_) | Self::Missing => {}
        }
    }
}

fn show_own(ui: &Ui, local: &mut Local, own: &OwnPicture, size: Vec2, frame: Rect) {
    let words = local.messages();
    match own_texture(ui, local, own, size, Fit::Cover) {
        Shown::Drawn(texture) => super::paint(ui, &texture, frame),
        Shown::Coming => stand_in(ui, frame, words.say("stage-picture-coming")),
        Shown::Never => stand_in(
            ui,
            frame,
            &words.fill("stage-picture-missing", &[("file", own.file.as_str().into())]),
        ),
    }
}

fn plane_of(ui: &Ui, local: &mut Local, (ours, door): (&'static StagePlace, Option<Door>), plane: Plane, size: Vec2) -> Option<Drawn> {
    let part = match plane {
        Plane::Behind => PlacePart::Behind,
        Plane::Front if ours.front > 0 => PlacePart::Front,
        Plane::Front | Plane::People => return None,
    };
    let name = match door {
        Some(door) if plane == Plane::Behind => format!("{}/{plane:?}/{door:?}", ours.id),
        _ => format!("{}/{plane:?}", ours.id),
    };
    let draw = |w, h| draw(&of_place_with(ours, part, door), w, h, Fit::Cover);
    local.pictures.get(ui.ctx(), &name, size, draw)
}

/// The texture of an author's own picture, which is drawn beside the frames: nobody knows what an author drew.
pub(super) fn own_texture(ui: &Ui, local: &mut Local, own: &OwnPicture, size: Vec2, fit: Fit) -> Shown {
    let Some(Ok(content)) = own.content.as_ref() else {
        return Shown::Never;
    };
    // Two calls may have pictures of one name; their bytes lie elsewhere.
    let name = format!("own {} {:p}", own.file, content.bytes.as_ptr());
    let (file, content) = (own.file.clone(), content.clone());
    let draw = move |w, h| draw_file(&file, &content, w, h, fit).ok();
    let shown = local.pictures.get_later(ui.ctx(), &name, size, draw);
    if let Some(wait) = local.pictures.next_frame() {
        local.wants_frame_in(wait);
    }
    shown
}

/// A plain ground with a word on it, where a picture cannot be shown.
fn stand_in(ui: &Ui, frame: Rect, words: &str) {
    ui.painter().rect_filled(frame, 0.0, STAND_IN);
    let font = egui::TextStyle::Body.resolve(ui.style());
    let at = frame.center_top() + egui::vec2(0.0, frame.height() * 0.12);
    ui.painter().text(at, Align2::CENTER_CENTER, words, font, BURNT_IN);
}
