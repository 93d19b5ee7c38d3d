//! The footage: the place, who stands in it and what lies about, with the camera's writing burnt in; or the same as a list.

mod air;
mod burnt_in;
mod life;
mod list;
mod objects;
mod people;
mod scenery;
mod speech;

use egui::{Rect, Sense, Ui, Vec2, vec2};

use art::stage::place;
use messages::Messages;
use play::session::Session;
use raster::{Fit, Layer, PlacePart, draw, of_place};
use scenario::{Scenario, Speaker};

use super::local::Local;
use super::pictures::{Drawn, Expected};
use super::theme::CUT;

use life::{Camera, Moment};
use scenery::{Plane, Scenery, own_texture};

pub(super) use life::Life;
pub(super) use speech::{announce, read_out};

/// The places' pictures are 1600 by 1000.
pub(super) const ASPECT: f32 = 1.6;

/// The place behind the first screens.
pub(super) const BACKDROP: &str = "dispatch";

/// Laid over a backdrop so that cards stand out; a part of its picture, so that a frame fills the window once.
const VEIL: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 10"><rect width="16" height="10" fill-opacity="0.35"/></svg>"#;

/// The backdrop's layers.
fn backdrop_layers() -> Vec<Layer<'static>> {
    let mut all = place(BACKDROP).map_or(Vec::new(), |p| of_place(p, PlacePart::Whole));
    all.push(Layer::Svg(VEIL));
    all
}

/// Draws what the first screen shows, for a window of a size in pixels; it needs no window yet.
pub fn first_picture(width: u32, height: u32) -> Expected {
    Expected::draw(BACKDROP, &backdrop_layers(), width, height)
}

/// A darkened picture behind a whole screen.
pub(super) fn backdrop(ui: &mut Ui, local: &mut Local) {
    let rect = ui.max_rect();
    let draw = |w, h| draw(&backdrop_layers(), w, h, Fit::Cover);
    if let Some(texture) = local.pictures.get(ui.ctx(), BACKDROP, rect.size(), draw) {
        paint(ui, &texture, rect);
    }
}

/// The picture of a place of a call at a small size, for a card. Decoration: it has no name.
pub(super) fn thumbnail(ui: &mut Ui, local: &mut Local, scenario: &Scenario, name: &str, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let texture = match Scenery::of(scenario, name) {
        Scenery::Ours(place, _) => {
            let draw = |w, h| draw(&of_place(place, PlacePart::Whole), w, h, Fit::Cover);
            local.pictures.get(ui.ctx(), &format!("{}/whole", place.id), size, draw)
        }
        Scenery::Own(own) => own_texture(ui, local, own, size, Fit::Cover).drawn(),
        Scenery::Missing => None,
    };
    if let Some(texture) = texture {
        paint(ui, &texture, rect);
    }
}

/// Paints a picture into a frame.
fn paint(ui: &Ui, picture: &Drawn, frame: Rect) {
    ui.painter().add(picture.mesh(frame));
}

/// Where the stage is on the screen, and where its camera looks.
#[derive(Clone, Copy)]
struct Shot {
    /// The stage's frame.
    rect: Rect,
    camera: Camera,
}

impl Shot {
    /// How far a plane moves when the camera turns, where people move by 1.
    fn depth(plane: Plane) -> f32 {
        match plane {
            Plane::Behind => 0.65,
            Plane::People => 1.0,
            Plane::Front => 1.35,
        }
    }

    /// The frame of a plane.
    fn plane(self, plane: Plane) -> Rect {
        let middle = self.rect.center() + vec2(self.camera.pan * self.rect.width() * Self::depth(plane), 0.0);
        Rect::from_center_size(middle, self.rect.size() * self.camera.zoom)
    }

    /// Where people and things stand.
    fn standing(self) -> Rect {
        self.plane(Plane::People)
    }
}

/// The largest frame of the stage's shape in a space.
fn framed(space: Rect) -> Rect {
    let size = space.size();
    let size = if size.x / size.y > ASPECT {
        vec2(size.y * ASPECT, size.y)
    } else {
        vec2(size.x, size.x / ASPECT)
    };
    Rect::from_center_size(space.center(), size)
}

/// Draws the stage in the space given, as a picture or as a list. Objects can be clicked, focused and noticed in both.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local, space: Vec2) {
    let (area, _) = ui.allocate_exact_size(space, Sense::hover());
    if local.settings.list_view {
        ui.scope_builder(egui::UiBuilder::new().max_rect(area), |ui| list::show(ui, session, local));
        return;
    }
    let rect = framed(area);
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), |ui| {
        ui.shrink_clip_rect(rect);
        picture(ui, session, local, rect);
    });
}

fn picture(ui: &mut Ui, session: &Session, local: &mut Local, rect: Rect) {
    let moment = moment(ui, session, local);
    if let Some(wait) = local.call.life.step(&moment) {
        local.wants_frame_in(wait);
    }
    if local.call.life.is_cut() {
        ui.painter().rect_filled(rect, 0.0, CUT);
    }
    let shot = Shot {
        rect,
        camera: local.call.life.camera(),
    };
    let scenario = session.scenario();
    let scene = &scenario.scenes[session.scene().ix()];
    let scenery = Scenery::of_scene(scenario, scene);
    // Drawn a little larger than the frame at rest, for a camera that comes close.
    let size = rect.size() * 1.05;
    scenery.show(ui, local, Plane::Behind, size, shot.plane(Plane::Behind));
    describe(ui, scenery, local.messages(), rect);
    objects::show_behind(ui, session, local, shot);
    people::show(ui, session, local, shot, scenery.floor());
    scenery.show(ui, local, Plane::Front, size, shot.plane(Plane::Front));
    air::show(ui, local, scene, scenery, shot);
    objects::show(ui, session, local, shot);
    burnt_in::show(ui, session, local, rect);
    if local.call.life.is_cut() {
        ui.painter().rect_filled(rect, 0.0, CUT);
    }
}

/// What this frame is, for what moves.
fn moment(ui: &Ui, session: &Session, local: &Local) -> Moment {
    let line = session.latest_line();
    let speaker = line.and_then(|line| match line.speaker {
        Speaker::Person(who) if session.person(who).seen => Some((who, f32::from(people::at(session, who)) / 1000.0)),
        _ => None,
    });
    let now = ui.input(|i| i.time);
    Moment {
        now,
        scene: session.scene(),
        entries: session.transcript().len(),
        speaker,
        still: local.settings.reduced_motion,
        input: local.keys.stirred(),
    }
}

/// Says what the place is to someone who does not see it.
fn describe(ui: &Ui, scenery: Scenery<'_>, words: &'static Messages, rect: Rect) {
    if let Some(alt) = scenery.told(words) {
        let response = ui.interact(rect, ui.id().with("place"), Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, &alt));
    }
}
