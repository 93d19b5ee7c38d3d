//! The run: the way that was taken to come to a scene, what was said and seen, and what can be done next.

use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use crate::theme::Palette;
use crate::widgets::{bold, quiet};
use bench::{Bench, BenchCommand, Play};
use messages::Messages;
use play::debrief::clock;
use play::session::Phase;

use super::local::BenchLocal;
use super::pieces::{named, says, scroll, small};
use super::{heard, next};

/// The buttons over the run.
pub(super) fn buttons(ui: &mut Ui, bench: &Bench, w: &'static Messages, out: &mut Vec<BenchCommand>) {
    let playable = bench.scenario.is_some();
    let begin = w.fill("bench-begin", &[("key", "B".into())]);
    if named(ui, playable, &begin, w.say("bench-begin-spoken")).clicked() {
        out.push(BenchCommand::Begin);
    }
    let steps = bench.play.as_ref().map_or(0, |play| play.steps.len());
    if named(ui, steps > 0, w.say("bench-step-back"), w.say("bench-step-back-spoken")).clicked() {
        out.push(BenchCommand::StepBack);
    }
}

/// Nothing is played yet.
pub(super) fn none(ui: &mut Ui, bench: &Bench, w: &'static Messages, p: &Palette) {
    if bench.scenario.is_some() {
        bold(ui, w.say("bench-no-run"));
        quiet(ui, p, w.say("bench-no-run-how"));
    } else {
        bold(ui, w.say("bench-no-version"));
        quiet(ui, p, w.say("bench-no-version-how"));
    }
}

pub(super) fn show(ui: &mut Ui, bench: &Bench, play: &Play, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    if local.room.low {
        let pages = local.scroll[1];
        ScrollArea::vertical()
            .id_salt("bench-run-low")
            .auto_shrink([false, false])
            .show(ui, |ui| {
                scroll(ui, pages);
                heard_so_far(ui, play, local, p, out);
                next::show(ui, bench, play, local, p, out);
            });
        return;
    }
    let space = ui.available_height();
    let below = match play.session.phase() {
        Phase::Lines | Phase::Stalled => 64.0,
        Phase::Hub | Phase::Checkpoint(_) => space * 0.48,
        Phase::Report | Phase::Filed => space * 0.68,
    };
    Panel::bottom("bench-next")
        .exact_size(below)
        .resizable(false)
        .frame(Frame::new().inner_margin(Margin::symmetric(0, 6)))
        .show(ui, |ui| next::show(ui, bench, play, local, p, out));
    CentralPanel::default()
        .frame(Frame::new())
        .show(ui, |ui| heard_so_far(ui, play, local, p, out));
}

/// Where the run stands, how it came there, and what was said and seen.
fn heard_so_far(ui: &mut Ui, play: &Play, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let session = &play.session;
    let scenario = session.scenario();
    let scene = scenario.scenes[session.scene().ix()].id.as_str();
    let time = clock(scenario.call.clock_secs, session.time());
    let stands = [("time", time.into()), ("scene", scene.into())];
    ui.horizontal_wrapped(|ui| {
        quiet(ui, p, local.messages().fill("bench-run-stands", &stands));
        turn_way(ui, play, local);
    });
    way(ui, play, local, p);
    transcript(ui, play, local, p, out);
}

/// True where the steps that led here are listed: at first, or where they were asked for.
fn way_is_open(play: &Play, local: &BenchLocal) -> bool {
    play.assumed_steps > 0 && (play.steps.len() == play.assumed_steps) != local.way_turned
}

fn turn_way(ui: &mut Ui, play: &Play, local: &mut BenchLocal) {
    if play.assumed_steps == 0 {
        local.way_turned = false;
        return;
    }
    let (words, name) = if way_is_open(play, local) {
        ("bench-hide-way", "bench-hide-way")
    } else {
        ("bench-show-way", "bench-show-way-spoken")
    };
    let w = local.messages();
    if small(ui, w.say(words), w.say(name)).clicked() {
        local.way_turned = !local.way_turned;
    }
}

/// The steps that were taken to come to the scene that is played from.
fn way(ui: &mut Ui, play: &Play, local: &BenchLocal, p: &Palette) {
    if !way_is_open(play, local) {
        return;
    }
    let steps = play.steps.iter().take(play.assumed_steps);
    let w = local.messages();
    let said: Vec<String> = steps.filter_map(|step| Some(w.tell(&step.said()?))).collect();
    bold(ui, w.fill("bench-way-taken", &[("n", said.len().into())]));
    let list = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        if said.is_empty() {
            quiet(ui, p, w.say("bench-way-by-itself"));
        }
        for (n, words) in said.iter().enumerate() {
            says(ui, &format!("{}. {words}", n + 1), p.text);
        }
    };
    if local.room.low {
        list(ui);
    } else {
        ScrollArea::vertical()
            .id_salt("bench-way")
            .max_height(ui.available_height() * 0.45)
            .auto_shrink([false, true])
            .show(ui, list);
    }
    ui.separator();
}

fn transcript(ui: &mut Ui, play: &Play, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let session = &play.session;
    let entries = session.transcript().len();
    let fresh = std::mem::replace(&mut local.seen_entries, entries) != entries;
    let (low, pages, w) = (local.room.low, local.scroll[1], local.messages());
    let mut lines = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for ix in 0..entries {
            heard::show(ui, session, ix, w, p, out);
        }
        if fresh {
            // In a low window what can be done next has the lower half.
            let end = if low { egui::Align::Center } else { egui::Align::BOTTOM };
            ui.scroll_to_cursor(Some(end));
        }
        ui.add_space(4.0);
    };
    if low {
        lines(ui);
        return;
    }
    ScrollArea::vertical()
        .id_salt("bench-transcript")
        .auto_shrink([false, false])
        .stick_to_bottom(true)
        .show(ui, |ui| {
            scroll(ui, pages);
            lines(ui);
        });
}
