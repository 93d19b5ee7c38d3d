//! The author's bench: what is wrong with the file on the left, a run of it on the right, beside the author's own editor.

mod camera;
mod canvas;
mod excerpt;
mod filed;
mod graph;
mod head;
mod heard;
mod holds;
mod keys;
mod local;
mod moves;
mod next;
mod paint;
mod pieces;
mod problems;
mod rule_page;
mod run;
mod scores;
mod typed;

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use bench::{Bench, BenchCommand, Step};
use play::session::Action;

use super::front::{BenchKey, Table, free_focus};
use super::theme::Palette;

pub use local::{BenchLocal, Left, Right};
use local::{Side, WindowRoom};

/// In a window lower than this, in points, a column is scrolled as a whole.
const LOW: f32 = 450.0;
/// In a window narrower than this, in points, one column is shown at a time.
const NARROW: f32 = 760.0;

/// Draws the bench and returns what the author asked for, in order.
pub fn show(ui: &mut Ui, bench: &Bench, exploring: bool, local: &mut BenchLocal, theme: &Palette) -> Vec<BenchCommand> {
    ui.set_style(ui.ctx().global_style());
    let mut out = Vec::new();
    let front = local.front();
    local.keys.read(ui.ctx(), front, &Table::Bench(&local.settings));
    keys::read(ui, bench, local, &mut out);
    local.regions = [None; 3];
    let space = ui.max_rect().size();
    local.room = WindowRoom {
        narrow: space.x < NARROW,
        low: space.y < LOW,
    };
    ui.painter().rect_filled(ui.max_rect(), 0.0, theme.ground);
    let frame = |fill| Frame::new().fill(fill).inner_margin(Margin::symmetric(14, 8));
    Panel::top("bench-head")
        .resizable(false)
        .frame(frame(theme.panel))
        .show(ui, |ui| head::show(ui, bench, local, theme, &mut out));
    let width = ui.available_width();
    if !local.room.narrow {
        Panel::left("bench-left")
            .resizable(true)
            .default_size(width * 0.46)
            .size_range(width * 0.3..=width * 0.7)
            .frame(frame(theme.ground))
            .show(ui, |ui| left(ui, bench, exploring, local, theme, &mut out));
    }
    CentralPanel::default().frame(frame(theme.ground)).show(ui, |ui| {
        if local.room.narrow && local.front == Side::Left {
            left(ui, bench, exploring, local, theme, &mut out);
        } else {
            right(ui, bench, local, theme, &mut out);
        }
    });
    keys::show(ui, local, theme);
    if out.iter().any(moves_on) {
        free_focus(ui.ctx());
    }
    let starts = |command: &BenchCommand| matches!(command, BenchCommand::Begin | BenchCommand::PlayFrom(_));
    if out.iter().any(starts) {
        local.front = Side::Right;
    }
    local.keys.end(ui.ctx());
    out
}

/// True where the run goes on, so that Space and the digits are the run's.
fn moves_on(command: &BenchCommand) -> bool {
    match command {
        BenchCommand::Begin | BenchCommand::PlayFrom(_) => true,
        BenchCommand::Do(Step::Act(action)) => matches!(
            action,
            Action::Continue | Action::Listen | Action::Ask(_) | Action::Do(_) | Action::Look(_) | Action::Checkpoint(..)
        ),
        _ => false,
    }
}

fn left(ui: &mut Ui, bench: &Bench, exploring: bool, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    ui.horizontal_wrapped(|ui| {
        left_tabs(ui, bench, local, p);
        if local.room.narrow {
            right_tabs(ui, local, p);
        }
    });
    ui.add_space(4.0);
    match local.left {
        Left::Problems => problems::show(ui, bench, local, p, out),
        Left::Graph => graph::show(ui, bench, local, p, out),
        Left::Scores => scores::show(ui, bench, exploring, local, p),
    }
}

fn right(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    ui.horizontal_wrapped(|ui| {
        if local.room.narrow {
            left_tabs(ui, bench, local, p);
        }
        right_tabs(ui, local, p);
        run::buttons(ui, bench, local.messages(), out);
    });
    ui.add_space(4.0);
    match (&bench.play, local.right) {
        (Some(play), Right::Run) => run::show(ui, bench, play, local, p, out),
        (Some(play), Right::Holds) => holds::show(ui, bench, play, local, p, out),
        (None, _) => run::none(ui, bench, local.messages(), p),
    }
}

fn left_tabs(ui: &mut Ui, bench: &Bench, local: &mut BenchLocal, p: &Palette) {
    let problems = bench.problems().len();
    let (w, n) = (local.messages(), ("n", problems.into()));
    for (left, name, text, key) in [
        (
            Left::Problems,
            "bench-tab-problems-spoken",
            "bench-tab-problems",
            BenchKey::Problems,
        ),
        (Left::Graph, "bench-tab-graph-spoken", "bench-tab-graph", BenchKey::Graph),
        (Left::Scores, "bench-tab-scores-spoken", "bench-tab-scores", BenchKey::Scores),
    ] {
        let selected = local.left == left && !(local.room.narrow && local.front == Side::Right);
        let text = w.fill(text, &[n.clone(), ("key", key.cap().into())]);
        let tab = pieces::tab(ui, p, &text, &w.fill(name, std::slice::from_ref(&n)), selected);
        if selected {
            local.regions[1] = Some(tab.id);
        }
        if tab.clicked() {
            (local.left, local.front) = (left, Side::Left);
        }
    }
}

fn right_tabs(ui: &mut Ui, local: &mut BenchLocal, p: &Palette) {
    let w = local.messages();
    for (right, name, text, key) in [
        (Right::Run, "bench-tab-run-spoken", "bench-tab-run", BenchKey::Run),
        (Right::Holds, "bench-tab-holds-spoken", "bench-tab-holds", BenchKey::Holds),
    ] {
        let selected = local.right == right && !(local.room.narrow && local.front == Side::Left);
        let text = w.fill(text, &[("key", key.cap().into())]);
        let tab = pieces::tab(ui, p, &text, w.say(name), selected);
        if selected {
            local.regions[2] = Some(tab.id);
        }
        if tab.clicked() {
            (local.right, local.front) = (right, Side::Right);
        }
    }
}
