//! What lies about and can be noticed: each a button, in the picture and in the list, by the same name.

use egui::{Rect, Response, Sense, Stroke, Ui, Vec2, pos2};

use crate::local::{Local, Overlay};
use crate::pictures::Drawn;
use crate::transcript::accessible_name;
use art::stage::object;
use play::session::{Place, Session};
use raster::{Fit, Layer, draw};
use scenario::{Object, ObjectIx};

use super::Shot;
use super::scenery::own_texture;

/// Width of a thing that the place already shows, against the stage.
const UNDRAWN: f32 = 0.09;

/// Paints what stands behind people; `show` makes buttons of it with the rest.
pub(super) fn show_behind(ui: &Ui, session: &Session, local: &mut Local, shot: Shot) {
    let objects = &session.scenario().objects;
    for what in session.visible_objects().map(|ix| &objects[ix.ix()]).filter(|what| what.behind) {
        if let (frame, Some(texture)) = placed(ui, session, local, what, shot) {
            super::paint(ui, &texture, frame);
        }
    }
}

/// Makes a button of every object that can be seen, and paints what lies in front of people.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local, shot: Shot) {
    for ix in session.visible_objects().collect::<Vec<_>>() {
        draw_object(ui, session, local, ix, shot);
    }
}

/// What an object is called, and what is seen of it.
pub(super) fn name(session: &Session, ix: ObjectIx) -> String {
    let what = &session.scenario().objects[ix.ix()];
    format!("{}: {}", what.called, session.scenario().words(what.line))
}

/// What makes an object a button that opens the notice panel, however it is drawn.
pub(super) fn answer(ui: &Ui, session: &Session, local: &mut Local, ix: ObjectIx, response: &Response) {
    let what = &session.scenario().objects[ix.ix()];
    let place = Place::Object(what.name);
    let note = session.note_at(place);
    let name = accessible_name(&name(session, ix), note, local.messages());
    let info = || egui::WidgetInfo::selected(egui::WidgetType::Button, ui.is_enabled(), note.is_some(), &name);
    response.widget_info(info);
    if response.has_focus() {
        local.call.cursor = Some((place, response.id));
    }
    if response.clicked() {
        local.overlay = Overlay::Notice(place, None);
    }
}

/// Where an object is on the screen, and its picture.
fn placed(ui: &Ui, session: &Session, local: &mut Local, what: &Object, shot: Shot) -> (Rect, Option<Drawn>) {
    let (width, texture) = art(ui, session, local, what, shot.rect.width());
    let standing = shot.standing();
    let part = |mille: u16| f32::from(mille) / 1000.0;
    let middle = pos2(
        standing.left() + standing.width() * part(what.at_mille.0),
        standing.top() + standing.height() * part(what.at_mille.1),
    );
    (Rect::from_center_size(middle, Vec2::splat(width * standing.width())), texture)
}

fn draw_object(ui: &Ui, session: &Session, local: &mut Local, ix: ObjectIx, shot: Shot) {
    let scenario = session.scenario();
    let what = &scenario.objects[ix.ix()];
    let (whole, texture) = placed(ui, session, local, what, shot);
    let frame = whole.intersect(shot.rect);
    if let Some(texture) = texture.filter(|_| !what.behind) {
        super::paint(ui, &texture, whole);
    }
    let response = ui.interact(frame.expand(2.0), ui.id().with(("object", ix.ix())), Sense::click());
    answer(ui, session, local, ix, &response);
    let p = local.palette();
    if response.has_focus() || response.hovered() {
        ui.painter()
            .rect_stroke(frame, 4.0, Stroke::new(2.0, p.accent), egui::StrokeKind::Inside);
    }
    if session.note_at(Place::Object(what.name)).is_some() {
        let at = frame.right_top() + egui::vec2(-7.0, 7.0);
        ui.painter().circle(at, 6.0, p.noted, Stroke::new(2.0, p.accent));
    }
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(320.0);
        ui.label(scenario.words(what.line));
    });
}

/// How wide an object is against the stage, and its picture.
fn art(ui: &Ui, session: &Session, local: &mut Local, what: &Object, stage: f32) -> (f32, Option<Drawn>) {
    let Some(id) = what.art.as_deref() else { return (UNDRAWN, None) };
    if let Some(own) = session.scenario().own_picture(id) {
        let width = f32::from(own.width_mille) / 1000.0;
        return (width, own_texture(ui, local, own, Vec2::splat(width * stage), Fit::Inside).drawn());
    }
    let Some(art) = object(id) else { return (UNDRAWN, None) };
    let draw = |w, h| draw(&[Layer::Svg(art.svg)], w, h, Fit::Inside);
    let texture = local.pictures.get(ui.ctx(), art.id, Vec2::splat(art.width * stage * 1.05), draw);
    (art.width, texture)
}
