//! The stage as a list: what the picture shows, in words, with the same things to notice and no other.

use egui::{Frame, Margin, ScrollArea, Ui};

use crate::local::Local;
use crate::widgets::{body, bold, quiet, reveal};
use play::session::{Place, Session};
use scenario::Weather;

use super::objects::{answer, name};
use super::people::{described, seen};
use super::scenery::Scenery;

/// Draws the list.
pub(super) fn show(ui: &mut Ui, session: &Session, local: &mut Local) {
    let (p, words) = (local.palette(), local.messages());
    let scenario = session.scenario();
    let scene = &scenario.scenes[session.scene().ix()];
    let scenery = Scenery::of_scene(scenario, scene);
    Frame::new().fill(p.panel).inner_margin(Margin::same(14)).show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt("stage list")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                bold(ui, words.say("stage-list"));
                if let Some(alt) = scenery.told(words) {
                    body(ui, alt);
                }
                if scene.weather == Weather::Rain && scenery.is_outdoors() {
                    body(ui, words.say("stage-rain"));
                }
                if let Some(heard) = &scene.hears {
                    body(ui, words.fill("stage-heard", &[("caption", heard.caption.as_str().into())]));
                }
                for who in seen(session) {
                    body(ui, described(words, session, who));
                }
                let objects: Vec<_> = session.visible_objects().collect();
                if objects.is_empty() {
                    quiet(ui, &p, words.say("stage-no-objects"));
                }
                for ix in objects {
                    object(ui, session, local, ix);
                }
            });
    });
}

fn object(ui: &mut Ui, session: &Session, local: &mut Local, ix: scenario::ObjectIx) {
    let noted = session.note_at(Place::Object(session.scenario().objects[ix.ix()].name)).is_some();
    let mark = if noted { "✓ " } else { "" };
    let label = format!("{mark}{}", name(session, ix));
    let response = ui.add(egui::Button::new(label).wrap().selected(noted));
    reveal(&response);
    answer(ui, session, local, ix, &response);
}
