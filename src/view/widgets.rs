//! Pieces that several screens draw.

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Response, RichText, ScrollArea, Stroke, Ui, vec2};

use crate::desk::{Command, Desk};

use super::local::Local;
use super::theme::{Palette, strong};

/// A heading.
pub(super) fn heading(ui: &mut Ui, text: &str) -> Response {
    ui.add(egui::Label::new(RichText::new(text).heading()).wrap())
}

/// Bold text in a line of its own.
pub(super) fn bold(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(egui::Label::new(RichText::new(text).family(strong())).wrap())
}

/// Text of less weight.
pub(super) fn quiet(ui: &mut Ui, p: &Palette, text: impl Into<String>) -> Response {
    ui.add(egui::Label::new(RichText::new(text).color(p.quiet)).wrap())
}

/// The one button that leads on; accented.
pub(super) fn way_on(ui: &mut Ui, p: &Palette, text: &str) -> Response {
    let text = RichText::new(text).family(strong()).color(p.on_accent);
    ui.add(egui::Button::new(text).fill(p.accent).min_size(vec2(120.0, 40.0)))
}

/// A choice over the whole width, with its digit. The accessible name is the sentence alone.
pub(super) fn choice(ui: &mut Ui, p: &Palette, digit: Option<usize>, sentence: &str, aside: &str, selected: bool) -> Response {
    let width = ui.available_width();
    let mut job = egui::text::LayoutJob::default();
    let font = egui::TextStyle::Body.resolve(ui.style());
    let small = egui::TextStyle::Small.resolve(ui.style());
    if let Some(digit) = digit {
        let format = egui::TextFormat {
            font_id: egui::FontId::new(font.size, strong()),
            color: p.accent,
            ..Default::default()
        };
        job.append(&format!("{digit}  "), 0.0, format);
    }
    job.append(
        sentence,
        0.0,
        egui::TextFormat {
            font_id: font,
            color: p.text,
            ..Default::default()
        },
    );
    if !aside.is_empty() {
        job.append(
            &format!("   {aside}"),
            0.0,
            egui::TextFormat {
                font_id: small,
                color: p.quiet,
                ..Default::default()
            },
        );
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

/// A page of readable width in the middle, scrolled where it is long.
pub(super) fn page<R>(ui: &mut Ui, id: &str, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let space = ui.available_width();
    let width = width.min(space - 48.0);
    ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            scroll_by_keys(ui);
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

/// `PageUp`, `PageDown`, `Home` and `End` move a page that is longer than the window.
fn scroll_by_keys(ui: &mut Ui) {
    let page = ui.clip_rect().height() * 0.85;
    let whole = 1.0e6;
    for (key, by) in [(Key::PageDown, -page), (Key::PageUp, page), (Key::End, -whole), (Key::Home, whole)] {
        if pressed(ui, key) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// True if a bare key was pressed and no text is being typed; held keys do not repeat.
pub(super) fn pressed(ui: &Ui, key: Key) -> bool {
    if ui.ctx().egui_wants_keyboard_input() && typing(ui) {
        return false;
    }
    ui.input_mut(|i| {
        let fresh = i
            .events
            .iter()
            .any(|e| matches!(e, egui::Event::Key { key: k, pressed: true, repeat: false, .. } if *k == key));
        fresh && i.consume_key(Modifiers::NONE, key)
    })
}

/// True while a text field has the focus.
pub(super) fn typing(ui: &Ui) -> bool {
    ui.ctx().text_edit_focused()
}

/// The digit pressed, 1 to 9.
pub(super) fn digit(ui: &Ui) -> Option<usize> {
    const DIGITS: [Key; 9] = [
        Key::Num1,
        Key::Num2,
        Key::Num3,
        Key::Num4,
        Key::Num5,
        Key::Num6,
        Key::Num7,
        Key::Num8,
        Key::Num9,
    ];
    DIGITS.iter().position(|key| pressed(ui, *key)).map(|n| n + 1)
}

/// True if Space or Enter was pressed while nothing has the focus.
pub(super) fn go_on(ui: &Ui) -> bool {
    let free = ui.memory(|m| m.focused().is_none());
    free && (pressed(ui, Key::Space) || pressed(ui, Key::Enter))
}

/// The bar that says what went wrong, or that nothing is being kept.
pub(super) fn trouble(ui: &mut Ui, desk: &Desk, local: &Local, out: &mut Vec<Command>) {
    let p = local.theme.palette();
    if let Some(why) = &desk.trouble {
        bar(ui, "trouble", &p, |ui| {
            ui.label(RichText::new("▲").color(p.bad));
            ui.add(egui::Label::new(RichText::new(sentence(why)).color(p.bad)).wrap());
            if ui.button("Understood").clicked() {
                out.push(Command::PutTroubleAway);
            }
        });
    } else if !desk.keeps() {
        bar(ui, "unkept", &p, |ui| {
            ui.label(RichText::new("▲").color(p.bad));
            ui.label(RichText::new("Nothing you do is being kept. Close the program, mend what it said, and start again.").color(p.bad));
        });
    }
    if let Some(why) = &desk.refusal {
        bar(ui, "refusal", &p, |ui| {
            ui.label(RichText::new(format!("Not now: {why}.")).color(p.quiet));
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
pub(super) fn how_sure(ui: &mut Ui, p: &Palette, chosen: Option<u8>) -> Option<u8> {
    const WORDS: [&str; 5] = ["1  A hunch", "2", "3  Fairly sure", "4", "5  Certain"];
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        for (n, words) in (1u8..).zip(WORDS) {
            let selected = chosen == Some(n);
            let mut button = egui::Button::new(words).selected(selected);
            if selected {
                button = button.stroke(Stroke::new(2.0, p.accent));
            }
            let response = ui.add(button);
            reveal(&response);
            response.widget_info(move || egui::WidgetInfo::selected(egui::WidgetType::Button, true, selected, format!("Sure: {n} of 5")));
            if response.clicked() {
                picked = Some(n);
            }
        }
    });
    picked
}
