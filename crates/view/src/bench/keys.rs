//! The bench's keys, and the panel that lists them.

use egui::{Event, Frame, Id, Key, Margin, Modal, Modifiers, Ui};

use crate::theme::Palette;
use crate::widgets::{body, heading, pressed, typing};
use bench::{Bench, BenchCommand};

use super::local::{BenchLocal, Left, Right, Side};

/// What a key is called.
#[derive(Clone, Copy)]
enum Cap {
    /// What is printed on it everywhere.
    Printed(&'static str),
    /// A message: keyboards of another language print something else on it, or there are words in it.
    Called(&'static str),
}

/// All keys, as the panel shows them, and the message that says what each does.
const KEYS: [(Cap, &str); 17] = [
    (Cap::Printed("P, G, S"), "bench-keys-left"),
    (Cap::Printed("R, H"), "bench-keys-right"),
    (Cap::Called("bench-cap-enter"), "bench-keys-press"),
    (Cap::Printed("F6"), "bench-keys-parts"),
    (Cap::Printed("Ctrl+F"), "bench-find"),
    (Cap::Called("bench-cap-arrows"), "bench-keys-arrows"),
    (Cap::Printed("+, -, 0"), "bench-keys-size"),
    (Cap::Printed("F"), "bench-keys-play-from"),
    (Cap::Printed("E"), "bench-keys-open-scene"),
    (Cap::Printed("B"), "bench-begin-spoken"),
    (Cap::Called("bench-cap-backspace"), "bench-step-back-spoken"),
    (Cap::Called("bench-cap-space"), "bench-keys-go-on"),
    (Cap::Called("bench-cap-digits"), "bench-keys-choose"),
    (Cap::Called("bench-cap-file"), "report-file"),
    (Cap::Called("bench-cap-pages"), "bench-keys-pages"),
    (Cap::Printed("F1"), "bench-all-keys"),
    (Cap::Printed("Esc"), "bench-keys-escape"),
];

/// Reads the keys that work wherever the focus is.
pub(super) fn read(ui: &Ui, bench: &Bench, local: &mut BenchLocal, out: &mut Vec<BenchCommand>) {
    local.scroll = [0.0; 2];
    let escape = escaped(ui);
    if pressed(ui, Key::F1) || (local.keys && escape) {
        local.keys = !local.keys;
        return;
    }
    if local.keys {
        return;
    }
    // The focus is gone by now where Esc took it.
    if escape && local.focused.is_none() {
        out.push(BenchCommand::Leave);
    }
    if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::F)) {
        (local.left, local.front, local.search.takes_focus) = (Left::Graph, Side::Left, true);
    }
    if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F6)) {
        next_region(ui, local);
    }
    if typing(ui) {
        return;
    }
    for (key, left) in [(Key::P, Left::Problems), (Key::G, Left::Graph), (Key::S, Left::Scores)] {
        if pressed(ui, key) {
            (local.left, local.front) = (left, Side::Left);
        }
    }
    for (key, right) in [(Key::R, Right::Run), (Key::H, Right::Holds)] {
        if pressed(ui, key) {
            (local.right, local.front) = (right, Side::Right);
        }
    }
    read_run(ui, bench, out);
    read_scroll(ui, local);
}

fn read_run(ui: &Ui, bench: &Bench, out: &mut Vec<BenchCommand>) {
    if pressed(ui, Key::B) && bench.scenario.is_some() {
        out.push(BenchCommand::Begin);
    }
    let has_steps = bench.play.as_ref().is_some_and(|play| !play.steps.is_empty());
    if pressed(ui, Key::Backspace) && has_steps {
        out.push(BenchCommand::StepBack);
    }
    let Some(scene) = bench.picked else { return };
    if pressed(ui, Key::F) {
        out.push(BenchCommand::PlayFrom(scene));
    }
    if pressed(ui, Key::E)
        && let Some(at) = bench.written_at(scene)
    {
        out.push(BenchCommand::Edit(at));
    }
}

/// Shift is asked for first: a key without it would take the one with it as well.
fn read_scroll(ui: &Ui, local: &mut BenchLocal) {
    const WHOLE: f32 = 1.0e4;
    for (key, pages) in [(Key::PageDown, 1.0), (Key::PageUp, -1.0), (Key::End, WHOLE), (Key::Home, -WHOLE)] {
        if ui.input_mut(|i| i.consume_key(Modifiers::SHIFT, key)) {
            local.scroll[1] += pages;
        } else if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
            local.scroll[0] += pages;
        }
    }
}

/// True if Esc was pressed afresh. It is left to a number that is being typed, which drops what was typed.
fn escaped(ui: &Ui) -> bool {
    let fresh = |e: &Event| {
        matches!(
            e,
            Event::Key {
                key: Key::Escape,
                pressed: true,
                repeat: false,
                ..
            }
        )
    };
    ui.input(|i| i.events.iter().any(fresh))
}

fn next_region(ui: &Ui, local: &mut BenchLocal) {
    let count = local.regions.len();
    let mut next = (1..=count).map(|n| (local.region + n) % count);
    let shown = next.find_map(|region| Some((region, local.regions[region]?)));
    if let Some((region, id)) = shown {
        local.region = region;
        ui.memory_mut(|m| m.request_focus(id));
    }
}

/// The panel that lists the keys.
pub(super) fn show(ui: &Ui, local: &mut BenchLocal, p: &Palette) {
    if !local.keys {
        return;
    }
    let w = local.words();
    let frame = Frame::popup(&ui.ctx().global_style()).inner_margin(Margin::same(20));
    let modal = Modal::new(Id::new("bench-keys")).frame(frame).show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size();
        ui.set_width(600.0_f32.min(room.x - 80.0));
        heading(ui, w.say("bench-keys"));
        let list = egui::ScrollArea::vertical().max_height((room.y - 200.0).max(80.0));
        list.show(ui, |ui| {
            egui::Grid::new("bench-keys")
                .num_columns(2)
                .spacing([24.0, 6.0])
                .min_row_height(24.0)
                .show(ui, |ui| {
                    for (cap, what) in KEYS {
                        let key = match cap {
                            Cap::Printed(key) => key,
                            Cap::Called(id) => w.say(id),
                        };
                        ui.label(egui::RichText::new(key).color(p.accent));
                        body(ui, w.say(what));
                        ui.end_row();
                    }
                });
        });
        if ui.button(w.fill("bench-keys-close", &[("key", "Esc".into())])).clicked() {
            local.keys = false;
        }
    });
    if modal.backdrop_response.clicked() {
        local.keys = false;
    }
}
