//! Pieces that several screens draw.

use egui::{Align, Frame, Layout, Margin, Response, RichText, ScrollArea, Stroke, TextStyle, Ui, vec2};

use desk::{Command, Desk, KeyAction};
use messages::Messages;

use super::front::Pages;
use super::local::{Local, Overlay};
use super::theme::{Palette, Room, strong};

/// A heading.
pub(super) fn heading(ui: &mut Ui, text: &str) -> Response {
    let text = Room::set(ui.ctx()).give(ui.style(), RichText::new(text).heading(), &TextStyle::Heading);
    ui.add(egui::Label::new(text).wrap())
}

/// Running text.
pub(super) fn body(ui: &mut Ui, text: impl Into<String>) -> Response {
    let text = roomy(ui, RichText::new(text));
    ui.add(egui::Label::new(text).wrap())
}

/// Bold text in a line of its own.
pub(super) fn bold(ui: &mut Ui, text: impl Into<String>) -> Response {
    let text = roomy(ui, RichText::new(text).family(strong()));
    ui.add(egui::Label::new(text).wrap())
}

/// Text of less weight.
pub(super) fn quiet(ui: &mut Ui, p: &Palette, text: impl Into<String>) -> Response {
    let text = roomy(ui, RichText::new(text).color(p.quiet));
    ui.add(egui::Label::new(text).wrap())
}

/// Text of the size of running text, with the reader's room in it.
pub(super) fn roomy(ui: &Ui, text: RichText) -> RichText {
    Room::set(ui.ctx()).give(ui.style(), text, &TextStyle::Body)
}

/// The one button that leads on; accented.
pub(super) fn way_on(ui: &mut Ui, p: &Palette, text: &str) -> Response {
    let text = RichText::new(text).family(strong()).color(p.on_accent);
    ui.add(egui::Button::new(text).fill(p.accent).min_size(vec2(120.0, 40.0)))
}

/// A choice over the whole width, with its digit. The accessible name is the sentence alone.
pub(super) fn choice(ui: &mut Ui, p: &Palette, digit: Option<usize>, sentence: &str, aside: &str, selected: bool) -> Response {
    let width = ui.available_width();
    let room = Room::set(ui.ctx());
    let font = TextStyle::Body.resolve(ui.style());
    let (small, heavy) = (TextStyle::Small.resolve(ui.style()), egui::FontId::new(font.size, strong()));
    let line_height = room.line_height(font.size);
    let format = |font_id: egui::FontId, color| egui::TextFormat {
        extra_letter_spacing: room.between_letters(font_id.size),
        font_id,
        color,
        line_height,
        ..Default::default()
    };
    let mut job = egui::text::LayoutJob::default();
    if let Some(digit) = digit {
        job.append(&format!("{digit}  "), 0.0, format(heavy, p.accent));
    }
    job.append(sentence, 0.0, format(font, p.text));
    if !aside.is_empty() {
        job.append(&format!("   {aside}"), 0.0, format(small, p.quiet));
    }
    job.wrap.max_width = width - 24.0;
    let mut button = egui::Button::new(job).wrap().min_size(vec2(width, 34.0)).selected(selected);
    if selected {
        button = button.stroke(Stroke::new(2.0, p.accent));
    }
    let response = ui.with_layout(Layout::top_down(Align::Min), |ui| ui.add(button)).inner;
    let name = sentence.to_owned();
    response.widget_info(move || egui::WidgetInfo::selected(egui::WidgetType::Button, true, selected, &name));
    reveal(&response);
    response
}

/// A tab over a page; the selected one is framed.
pub(super) fn tab(ui: &mut Ui, p: &Palette, text: &str, selected: bool) -> Response {
    let mut button = egui::Button::new(text).selected(selected);
    if selected {
        button = button.stroke(Stroke::new(2.0, p.accent));
    }
    let response = ui.add(button);
    let name = text.to_owned();
    response.widget_info(move || egui::WidgetInfo::selected(egui::WidgetType::Button, true, selected, &name));
    reveal(&response);
    response
}

/// Brings a widget into view when the focus comes to it.
pub(super) fn reveal(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// A card: a framed panel.
pub(super) fn card<R>(ui: &mut Ui, p: &Palette, add: impl FnOnce(&mut Ui) -> R) -> R {
    let frame = Frame::new()
        .fill(p.panel)
        .stroke(Stroke::new(1.0, p.line))
        .corner_radius(8)
        .inner_margin(Margin::same(16));
    frame.show(ui, add).inner
}

/// A page of readable width in the middle, scrolled where it is long, and by as much as the keys want it moved.
pub(super) fn page<R>(ui: &mut Ui, id: &str, width: f32, moved: Option<Pages>, add: impl FnOnce(&mut Ui) -> R) -> R {
    let space = ui.available_width();
    let width = width.min(space - 48.0);
    ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll_by(ui, moved);
            ui.horizontal(|ui| {
                ui.add_space((space - width) / 2.0);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    ui.add_space(20.0);
                    let result = add(ui);
                    ui.add_space(28.0);
                    result
                })
                .inner
            })
            .inner
        })
        .inner
}

/// Moves a page that is longer than its room.
pub(super) fn scroll_by(ui: &mut Ui, moved: Option<Pages>) {
    let (page, whole) = (ui.clip_rect().height() * 0.85, 1.0e6);
    let by = match moved {
        Some(Pages::Down) => -page,
        Some(Pages::Up) => page,
        Some(Pages::End) => -whole,
        Some(Pages::Start) => whole,
        None => return,
    };
    ui.scroll_with_delta(vec2(0.0, by));
}

/// The button that opens the settings, with its key.
pub(super) fn settings_button(ui: &mut Ui, local: &mut Local) {
    let key = local.settings.chord(KeyAction::Settings).to_string();
    if ui.button(local.messages().fill("open-settings", &[("key", key.into())])).clicked() {
        local.overlay = Overlay::Settings;
    }
}

/// The bar that says what went wrong, or that nothing is being kept.
pub(super) fn trouble(ui: &mut Ui, desk: &Desk, local: &Local, out: &mut Vec<Command>) {
    let (p, w) = (local.palette(), local.messages());
    if let Some(why) = &desk.trouble {
        bar(ui, "trouble", &p, |ui| {
            ui.label(RichText::new("▲").color(p.bad));
            let text = roomy(ui, RichText::new(sentence(&w.tell(why))).color(p.bad));
            ui.add(egui::Label::new(text).wrap());
            if ui.button(w.say("understood")).clicked() {
                out.push(Command::PutTroubleAway);
            }
        });
    } else if !desk.keeps() {
        bar(ui, "unkept", &p, |ui| {
            ui.label(RichText::new("▲").color(p.bad));
            let text = roomy(ui, RichText::new(w.say("nothing-is-kept")).color(p.bad));
            ui.label(text);
        });
    }
    if let Some(why) = &desk.refusal {
        bar(ui, "refusal", &p, |ui| {
            let text = w.fill("not-now", &[("why", w.tell(why).into())]);
            let text = roomy(ui, RichText::new(text).color(p.quiet));
            ui.label(text);
        });
    }
}

/// An error's words as a sentence on a screen.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().collect::<String>());
    first.unwrap_or_default() + letters.as_str()
}

fn bar(ui: &mut Ui, id: &'static str, p: &Palette, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new().fill(p.panel).inner_margin(Margin::symmetric(16, 8));
    egui::Panel::top(id)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| ui.horizontal_wrapped(add));
}

/// How sure, as five buttons; returns the one chosen.
pub(super) fn how_sure(ui: &mut Ui, w: &'static Messages, p: &Palette, chosen: Option<u8>) -> Option<u8> {
    const WORDS: [&str; 5] = ["sure-1", "sure-2", "sure-3", "sure-4", "sure-5"];
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        for (n, id) in (1u8..).zip(WORDS) {
            let selected = chosen == Some(n);
            let text = format!("{n}  {}", w.say(id));
            let mut button = egui::Button::new(text.trim_end()).selected(selected);
            if selected {
                button = button.stroke(Stroke::new(2.0, p.accent));
            }
            let response = ui.add(button);
            reveal(&response);
            let spoken = w.fill("sure-spoken", &[("n", n.into())]);
            response.widget_info(|| egui::WidgetInfo::selected(egui::WidgetType::Button, true, selected, &spoken));
            if response.clicked() {
                picked = Some(n);
            }
        }
    });
    picked
}

/// The messages that name the five scores, in the order of [`play::score::ScoreSheet::parts`].
pub(super) const SCORES: [&str; 5] = [
    "score-recognition",
    "score-questioning",
    "score-safety",
    "score-disposition",
    "score-documentation",
];
