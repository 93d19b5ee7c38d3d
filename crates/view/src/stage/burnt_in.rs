//! The camera's own writing over the footage: that it records, the time in the story, the unit; and what is heard.

use egui::{Align2, Color32, FontFamily, FontId, Pos2, Rect, Sense, Stroke, Ui, vec2};

use crate::local::Local;
use crate::theme::{BURNT_IN, CAPTION_GROUND, CLEAR, RECORDING};
use play::debrief::clock;
use play::session::Session;

/// Burns it in.
pub(super) fn show(ui: &Ui, session: &Session, local: &Local, rect: Rect) {
    let font = FontId::new((rect.height() / 30.0).max(12.0), FontFamily::Monospace);
    let margin = rect.height() / 28.0;
    let write = |at: Pos2, anchor: Align2, text: &str| {
        let galley = ui.painter().layout_no_wrap(text.to_owned(), font.clone(), BURNT_IN);
        let frame = anchor.anchor_size(at, galley.size());
        // On a pale wall white letters need a ground as captions have it.
        ui.painter().rect_filled(frame.expand(3.0), 3.0, CAPTION_GROUND);
        ui.painter().galley(frame.min, galley, BURNT_IN);
    };
    let radio = &session.scenario().call;
    let time = clock(radio.clock_secs, session.time());
    let words = local.messages();
    write(rect.right_top() + vec2(-margin, margin), Align2::RIGHT_TOP, &time);
    let unit = words.fill("stage-unit", &[("unit", radio.unit.as_str().into())]);
    write(rect.left_bottom() + vec2(margin, -margin), Align2::LEFT_BOTTOM, &unit);
    let light = rect.left_top() + vec2(margin * 1.3, margin * 1.5);
    ui.painter().circle(light, margin / 3.0, RECORDING, Stroke::new(0.0, CLEAR));
    write(light + vec2(margin * 0.7, 0.0), Align2::LEFT_CENTER, words.say("stage-recording"));
    caption(ui, session, rect, margin);
}

/// What is heard while the scene lasts, in brackets as captions have it.
fn caption(ui: &Ui, session: &Session, rect: Rect, margin: f32) {
    let Some(heard) = &session.scenario().scenes[session.scene().ix()].hears else {
        return;
    };
    let font = FontId::new((rect.height() / 28.0).max(13.0), FontFamily::Proportional);
    let text = format!("[{}]", heard.caption);
    let galley = ui.painter().layout(text, font, BURNT_IN, rect.width() * 0.6);
    let at = rect.right_bottom() - vec2(margin, margin) - galley.size();
    let ground: Color32 = CAPTION_GROUND;
    let frame = Rect::from_min_size(at, galley.size());
    ui.painter().rect_filled(frame.expand(5.0), 3.0, ground);
    ui.painter().galley(at, galley, BURNT_IN);
    let response = ui.interact(frame, ui.id().with("heard"), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &heard.caption));
}
