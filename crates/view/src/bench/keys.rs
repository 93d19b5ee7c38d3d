//! The bench's keys, and the panel that lists them.

use egui::{Frame, Id, Margin, Modal, Ui};

use crate::front::{BenchKey, Front, Intent, Pages, free_focus};
use crate::theme::Palette;
use crate::widgets::{body, heading};
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

/// Does what the keys do that work wherever the focus is.
pub(super) fn read(ui: &Ui, bench: &Bench, local: &mut BenchLocal, out: &mut Vec<BenchCommand>) {
    local.scroll = [0.0; 2];
    let listed = local.keys.takes(Front::Panel, Intent::Bench(BenchKey::Keys));
    if listed || local.keys.takes(Front::Panel, Intent::Escape) {
        local.panel = false;
    }
    if pressed(local, BenchKey::Keys) {
        local.panel = true;
        free_focus(ui.ctx());
    }
    // Esc first lets go of the focus, which is gone by now.
    let held = local.keys.had_focus();
    if local.keys.takes(Front::Screen, Intent::Escape) && !held {
        out.push(BenchCommand::Leave);
    }
    if pressed(local, BenchKey::Find) {
        (local.left, local.front, local.search.takes_focus) = (Left::Graph, Side::Left, true);
    }
    if pressed(local, BenchKey::NextPart) {
        next_region(ui, local);
    }
    for (key, left) in [
        (BenchKey::Problems, Left::Problems),
        (BenchKey::Graph, Left::Graph),
        (BenchKey::Scores, Left::Scores),
    ] {
        if pressed(local, key) {
            (local.left, local.front) = (left, Side::Left);
        }
    }
    for (key, right) in [(BenchKey::Run, Right::Run), (BenchKey::Holds, Right::Holds)] {
        if pressed(local, key) {
            (local.right, local.front) = (right, Side::Right);
        }
    }
    read_run(bench, local, out);
    read_scroll(local);
}

/// True if a key of the bench was pressed.
pub(super) fn pressed(local: &mut BenchLocal, key: BenchKey) -> bool {
    local.keys.takes(Front::Screen, Intent::Bench(key))
}

fn read_run(bench: &Bench, local: &mut BenchLocal, out: &mut Vec<BenchCommand>) {
    if pressed(local, BenchKey::Begin) && bench.scenario.is_some() {
        out.push(BenchCommand::Begin);
    }
    let has_steps = bench.play.as_ref().is_some_and(|play| !play.steps.is_empty());
    if pressed(local, BenchKey::StepBack) && has_steps {
        out.push(BenchCommand::StepBack);
    }
    let Some(scene) = bench.picked else { return };
    if pressed(local, BenchKey::PlayFrom) {
        out.push(BenchCommand::PlayFrom(scene));
    }
    if pressed(local, BenchKey::EditScene)
        && let Some(at) = bench.written_at(scene)
    {
        out.push(BenchCommand::Edit(at));
    }
}

fn read_scroll(local: &mut BenchLocal) {
    const WHOLE: f32 = 1.0e4;
    let Some((pages, right)) = local.keys.pages_of_either(Front::Screen) else {
        return;
    };
    local.scroll[usize::from(right)] = match pages {
        Pages::Down => 1.0,
        Pages::Up => -1.0,
        Pages::End => WHOLE,
        Pages::Start => -WHOLE,
    };
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
    if !local.panel {
        return;
    }
    let w = local.messages();
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
            local.panel = false;
        }
    });
    if modal.backdrop_response.clicked() {
        local.panel = false;
    }
}
