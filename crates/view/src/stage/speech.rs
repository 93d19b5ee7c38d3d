//! What a screen reader says by itself: each new line, once, as soon as it is there.

use egui::accesskit::Live;
use egui::{Rect, Sense, Ui, Vec2};

use crate::local::Local;
use play::session::Session;
use scenario::Speaker;

/// Names the latest line in a place that assistive tools listen to. egui has no live regions of its own; AccessKit has.
pub(crate) fn announce(ui: &Ui, session: &Session, local: &Local) {
    let Some(line) = session.latest_line() else { return };
    let speaker = match line.speaker {
        Speaker::Officer => Some(local.messages().say("stage-officer")),
        Speaker::Person(who) => Some(session.name_of(who)),
        Speaker::Nobody => None,
    };
    let words = speaker.map_or_else(|| line.text.clone(), |speaker| format!("{speaker}: {}", line.text));
    read_out(ui, "latest line", &words);
}

/// Names something in a place that assistive tools listen to, so that it is read out once, politely. `place` tells such places apart.
pub(crate) fn read_out(ui: &Ui, place: &str, words: &str) {
    let rect = Rect::from_min_size(ui.max_rect().left_bottom(), Vec2::ZERO);
    let response = ui.interact(rect, ui.id().with(place), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
