//! The footage: the place, who stands in it and what lies about, with the camera's writing burnt in.

use std::ops::Range;

use egui::{Align2, Color32, FontFamily, FontId, Rect, Sense, Stroke, Ui, Vec2, pos2, vec2};

use crate::debrief::clock;
use crate::scenario::look::Gaze as Eyes;
use crate::scenario::{Gaze, ObjectIx, PersonIx};
use crate::session::{Place, Session};
use crate::stage::{Place as Picture, object, person_svg, place};

use super::local::{Local, Overlay};
use super::pictures::Ahead;
use super::theme::{BURNT_IN, CLEAR, RECORDING, UNTINTED, VIGNETTE};

/// Height of a standing person against the stage.
const FIGURE: f32 = 0.86;
/// Width of a figure against its height: the figure's picture is 320 by 720.
const FIGURE_ASPECT: f32 = 320.0 / 720.0;
/// The places' pictures are 1600 by 1000.
pub(super) const ASPECT: f32 = 1.6;

/// The place behind the first screens.
pub(super) const BACKDROP: &str = "dispatch";

/// Laid over a backdrop so that cards stand out; a part of its picture, so that a frame fills the window once.
const VEIL: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 10"><rect width="16" height="10" fill-opacity="0.35"/></svg>"#;

/// The backdrop's layers.
fn backdrop_svgs() -> Vec<String> {
    let layers = place(BACKDROP).map_or(&[][..], |p| p.layers);
    layers.iter().chain([&VEIL]).map(|&svg| svg.to_owned()).collect()
}

/// Draws what the first screen shows, for a window of a size in pixels; it needs no window yet.
pub fn first_picture(width: u32, height: u32) -> Ahead {
    Ahead::draw(BACKDROP, &backdrop_svgs(), width, height)
}

/// A darkened picture behind a whole screen.
pub(super) fn backdrop(ui: &mut Ui, local: &mut Local) {
    let rect = ui.max_rect();
    if let Some(texture) = local.pictures.get(ui.ctx(), BACKDROP, rect.size(), true, backdrop_svgs) {
        paint(ui, &texture, rect, UNTINTED);
    }
}

/// A place's picture at a small size, for a card. Decoration: it has no name.
pub(super) fn thumbnail(ui: &mut Ui, local: &mut Local, id: &str, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let Some(picture) = place(id) else { return };
    layers(ui, local, picture, "whole", 0..picture.layers.len(), rect);
}

/// Some layers of a place, drawn over each other into one texture.
fn layers(ui: &Ui, local: &mut Local, picture: &Picture, part: &str, which: Range<usize>, rect: Rect) {
    let name = format!("{}/{part}", picture.id);
    let svgs = || picture.layers[which].iter().map(|&svg| svg.to_owned()).collect();
    if let Some(texture) = local.pictures.get(ui.ctx(), &name, rect.size(), true, svgs) {
        paint(ui, &texture, rect, UNTINTED);
    }
}

fn paint(ui: &Ui, texture: &egui::TextureHandle, rect: Rect, tint: Color32) {
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter()
        .with_clip_rect(rect.intersect(ui.clip_rect()))
        .image(texture.id(), rect, whole, tint);
}

/// Draws the stage in the space given. Objects can be clicked, focused and noticed.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local, space: Vec2) {
    let size = if space.x / space.y > ASPECT {
        vec2(space.y * ASPECT, space.y)
    } else {
        vec2(space.x, space.x / ASPECT)
    };
    let (area, _) = ui.allocate_exact_size(space, Sense::hover());
    let rect = Rect::from_center_size(area.center(), size);
    let scene = &session.scenario().scenes[session.scene().ix()];
    let picture = place(&scene.place);
    let behind = picture.map_or(0, |p| p.layers.len().saturating_sub(p.front));
    match picture {
        Some(picture) => layers(ui, local, picture, "behind", 0..behind, rect),
        None => {
            ui.painter().rect_filled(rect, 0.0, VIGNETTE);
        }
    }
    people(ui, session, local, rect, picture.map_or(0.98, |p| p.floor_y));
    if let Some(picture) = picture {
        layers(ui, local, picture, "front", behind..picture.layers.len(), rect);
    }
    let visible: Vec<ObjectIx> = session.visible_objects().collect();
    for ix in visible {
        show_object(ui, session, local, ix, rect);
    }
    burn_in(ui, session, rect);
}

fn people(ui: &Ui, session: &Session, local: &mut Local, rect: Rect, floor: f32) {
    for who in session.present().iter().filter(|w| session.person(**w).seen) {
        let person = session.person(*who);
        let look = session.scenario().people[who.ix()].look;
        let eyes = eyes(session, *who);
        let (mood, posture) = (person.bearing.mood, person.bearing.posture);
        let height = rect.height() * FIGURE;
        let size = vec2(height * FIGURE_ASPECT, height);
        let bottom = rect.top() + rect.height() * floor;
        let frame = Rect::from_min_size(
            pos2(
                rect.left() + rect.width() * fraction(person.x_mille) - size.x / 2.0,
                bottom - height,
            ),
            size,
        );
        let name = format!("person {look:?} {mood:?} {posture:?} {eyes:?}");
        let picture = local
            .pictures
            .get(ui.ctx(), &name, size, false, || vec![person_svg(&look, mood, posture, eyes, false)]);
        if let Some(texture) = picture {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().with_clip_rect(rect).image(texture.id(), frame, whole, UNTINTED);
        }
    }
}

/// Where the eyes go on the picture: someone to look at is left or right of whoever looks.
fn eyes(session: &Session, who: PersonIx) -> Eyes {
    let me = session.person(who);
    match me.bearing.gaze {
        Gaze::You => Eyes::AtYou,
        Gaze::Floor => Eyes::Floor,
        Gaze::Away => Eyes::Away,
        Gaze::At(other) if session.person(other).x_mille < me.x_mille => Eyes::Left,
        Gaze::At(_) => Eyes::Right,
    }
}

fn fraction(mille: u16) -> f32 {
    f32::from(mille) / 1000.0
}

fn show_object(ui: &mut Ui, session: &Session, local: &mut Local, ix: ObjectIx, rect: Rect) {
    let scenario = session.scenario();
    let what = &scenario.objects[ix.ix()];
    let art = what.art.as_deref().and_then(object);
    let width = rect.width() * art.map_or(0.09, |a| a.width);
    let middle = pos2(
        rect.left() + rect.width() * fraction(what.at_mille.0),
        rect.top() + rect.height() * fraction(what.at_mille.1),
    );
    let frame = Rect::from_center_size(middle, Vec2::splat(width)).intersect(rect);
    let texture = art.and_then(|art| {
        let svg = || vec![art.svg.to_owned()];
        local.pictures.get(ui.ctx(), art.id, Vec2::splat(width), false, svg)
    });
    if let Some(texture) = texture {
        paint(ui, &texture, Rect::from_center_size(middle, Vec2::splat(width)), UNTINTED);
    }
    let place = Place::Object(what.name);
    let response = ui.interact(frame.expand(2.0), ui.id().with(("object", ix.ix())), Sense::click());
    let words = scenario.words(what.line);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, format!("{}: {words}", what.called)));
    let noted = session.note_at(place).is_some();
    let p = local.theme.palette();
    if response.has_focus() {
        local.cursor = Some((place, response.id));
    }
    if response.has_focus() || response.hovered() {
        ui.painter()
            .rect_stroke(frame, 4.0, Stroke::new(2.0, p.accent), egui::StrokeKind::Outside);
    }
    if noted {
        ui.painter().circle(frame.right_top(), 6.0, p.noted, Stroke::new(2.0, p.accent));
    }
    if response.clicked() {
        local.overlay = Overlay::Notice(place, None);
    }
    response.on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(320.0);
        ui.label(words);
    });
}

fn burn_in(ui: &Ui, session: &Session, rect: Rect) {
    let font = FontId::new((rect.height() / 30.0).max(12.0), FontFamily::Monospace);
    let margin = rect.height() / 28.0;
    let painter = ui.painter().with_clip_rect(rect);
    let write = |at, anchor, text: String| {
        painter.text(at + vec2(1.0, 1.0), anchor, &text, font.clone(), VIGNETTE);
        painter.text(at, anchor, text, font.clone(), BURNT_IN);
    };
    let radio = &session.scenario().call;
    let time = clock(radio.clock_secs, session.time());
    write(rect.right_top() + vec2(-margin, margin), Align2::RIGHT_TOP, time);
    write(
        rect.left_bottom() + vec2(margin, -margin),
        Align2::LEFT_BOTTOM,
        format!("UNIT {}", radio.unit),
    );
    let light = rect.left_top() + vec2(margin * 1.3, margin * 1.5);
    painter.circle(light, margin / 3.0, RECORDING, Stroke::new(0.0, CLEAR));
    write(light + vec2(margin * 0.7, 0.0), Align2::LEFT_CENTER, "REC".to_owned());
}
