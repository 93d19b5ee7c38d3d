//! Pieces that several panels of the bench draw.

use egui::text::{LayoutJob, TextFormat};
use egui::{FontFamily, FontId, Label, Response, ScrollArea, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, vec2};

use crate::theme::{BODY, Palette, Room};
use crate::widgets::reveal;
use bench::Problem;
use messages::Messages;
use ron_reader::diagnostic::Severity;

/// Adds words, as a sentence, in which ids between backticks are set in the typeface of the file.
pub(super) fn add_ticked(job: &mut LayoutJob, ui: &Ui, words: &str, color: egui::Color32) {
    let body = TextStyle::Body.resolve(ui.style());
    let mono = FontId::new(body.size * 0.92, FontFamily::Monospace);
    let room = Room::set(ui.ctx());
    for (n, part) in capital(words).split('`').enumerate() {
        let font_id = if n % 2 == 0 { body.clone() } else { mono.clone() };
        let format = TextFormat {
            font_id,
            color,
            line_height: room.line_height(body.size),
            extra_letter_spacing: room.between_letters(body.size),
            ..TextFormat::default()
        };
        job.append(part, 0.0, format);
    }
}

/// Such words as a label that breaks over lines.
pub(super) fn says(ui: &mut Ui, words: &str, color: egui::Color32) -> Response {
    let mut job = LayoutJob::default();
    add_ticked(&mut job, ui, words, color);
    ui.add(Label::new(job).wrap())
}

/// Words with a capital.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

/// A tab, with another name for those who hear it.
pub(super) fn tab(ui: &mut Ui, p: &Palette, text: &str, name: &str, selected: bool) -> Response {
    let mut button = egui::Button::new(text).selected(selected);
    if selected {
        button = button.stroke(Stroke::new(2.0, p.accent));
    }
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, selected, name));
    response
}

/// A button with another name for those who hear it.
pub(super) fn named(ui: &mut Ui, enabled: bool, text: &str, name: &str) -> Response {
    let response = ui.add_enabled(enabled, egui::Button::new(text));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, name));
    reveal(&response);
    response
}

/// A small one.
pub(super) fn small(ui: &mut Ui, text: &str, name: &str) -> Response {
    let response = ui.small_button(text);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
    reveal(&response);
    response
}

/// Text of the file, as it stands.
pub(super) fn mono(ui: &mut Ui, p: &Palette, text: &str) {
    let font = FontId::new(BODY * 0.8, FontFamily::Monospace);
    let text = egui::RichText::new(text).font(font).color(p.text);
    ui.add(Label::new(text).wrap());
}

/// Moves a scrolled area by pages.
pub(super) fn scroll(ui: &mut Ui, pages: f32) {
    if pages != 0.0 {
        let page = ui.clip_rect().height() * 0.85;
        ui.scroll_with_delta(vec2(0.0, -pages * page));
    }
}

/// Something scrolled; in a low window it is part of what is scrolled as a whole.
pub(super) fn area(ui: &mut Ui, low: bool, id: &str, add: impl FnOnce(&mut Ui)) {
    if low {
        add(ui);
    } else {
        ScrollArea::vertical().id_salt(id).auto_shrink([false, false]).show(ui, add);
    }
}

/// How many problems there are of each severity, such as `2 errors, 1 warning`.
pub(super) fn counts(problems: &[Problem<'_>], w: &Messages) -> String {
    let of = |(severity, id)| {
        let n = problems.iter().filter(|problem| problem.found.severity == severity).count();
        (n > 0).then(|| w.fill(id, &[("n", n.into())]))
    };
    let all = [
        (Severity::Error, "bench-count-errors"),
        (Severity::Warning, "bench-count-warnings"),
        (Severity::Advice, "bench-count-advice"),
    ];
    all.into_iter().filter_map(of).collect::<Vec<_>>().join(", ")
}
