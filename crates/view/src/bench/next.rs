//! What can be done next in the run: going on, a question, a look, an act, a hypothesis, the report.

use egui::Ui;

use crate::front::{BenchKey, Front, Intent};
use crate::hub::{self, Listed};
use crate::report;
use crate::theme::Palette;
use crate::widgets::{body, bold, choice, how_sure, quiet, way_on};
use bench::{Bench, BenchCommand, Play, Step};
use desk::Command;
use messages::Messages;
use play::session::{Action, Choice, Phase, Place, Session};
use scenario::CheckpointIx;

use super::keys::pressed;
use super::local::BenchLocal;
use super::pieces::{area, named};
use super::{filed, heard, typed};

/// Options that share the digits; M shows the next ones.
const PAGE: usize = 9;

pub(super) fn show(ui: &mut Ui, bench: &Bench, play: &Play, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let session = &play.session;
    match session.phase() {
        Phase::Lines => lines(ui, local, p, out),
        Phase::Checkpoint(checkpoint) => area(ui, local.room.low, "bench-checkpoint", |ui| {
            hypotheses(ui, play, checkpoint, local, p, out);
        }),
        Phase::Stalled => {
            body(ui, local.messages().say("bench-stalled"));
        }
        Phase::Hub => options(ui, session, local, p, out),
        Phase::Report => area(ui, local.room.low, "bench-report", |ui| closing(ui, session, local, p, out)),
        Phase::Filed => area(ui, local.room.low, "bench-filed", |ui| filed::show(ui, bench, play, local, p, out)),
    }
}

fn act(action: Action) -> BenchCommand {
    BenchCommand::Do(Step::Act(action))
}

fn lines(ui: &mut Ui, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    local.options.fresh = true;
    ui.horizontal_wrapped(|ui| {
        let w = local.messages();
        let one = way_on(ui, p, w.say("go-on")).clicked();
        let all = w.fill("bench-hear-all", &[("key", "L".into())]);
        let all = named(ui, true, &all, w.say("bench-hear-all-spoken")).clicked();
        if all || pressed(local, BenchKey::Listen) {
            out.push(act(Action::Listen));
        } else if one || local.keys.goes_on(Front::Screen) {
            out.push(act(Action::Continue));
        }
    });
}

/// The options of the hub in one list: questions, looks, acts.
fn options(ui: &mut Ui, session: &Session, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    let w = local.messages();
    let open: Vec<Choice> = session.options().collect();
    let kinds = [
        (w.say("bench-kind-ask"), hub::asks(session, &open)),
        (w.say("bench-kind-look"), hub::looks(session, &open)),
        (w.say("bench-kind-do"), hub::acts(session, &open)),
    ];
    let all: Vec<Listed> = kinds
        .into_iter()
        .flat_map(|(kind, list)| list.into_iter().map(move |c| with_kind(kind, c, w)))
        .collect();
    let pages = all.len().div_ceil(PAGE).max(1);
    if local.options.fresh || local.options.page >= pages {
        local.options.page = 0;
    }
    let fresh = std::mem::take(&mut local.options.fresh);
    let keyed = local.keys.digit(Front::Screen).filter(|_| !fresh);
    area(ui, local.room.low, "bench-options", |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        if all.is_empty() {
            bold(ui, format!("▲ {}", w.say("bench-nothing-to-do")));
        }
        for (n, option) in all.iter().skip(local.options.page * PAGE).take(PAGE).enumerate() {
            let clicked = choice(ui, p, Some(n + 1), &option.sentence, &option.aside, false).clicked();
            if clicked || keyed == Some(n + 1) {
                out.push(act(option.action.clone()));
            }
        }
        if pages > 1 {
            let shown = [("n", (local.options.page + 1).into()), ("pages", pages.into()), ("key", "M".into())];
            let clicked = named(ui, true, &w.fill("bench-more", &shown), w.say("bench-more-spoken")).clicked();
            if clicked || pressed(local, BenchKey::More) {
                local.options.page = (local.options.page + 1) % pages;
            }
        }
        in_view(ui, session, w, p, out);
        typed::show(ui, session, local, p);
    });
}

/// The objects in view that carry a detail.
fn in_view(ui: &mut Ui, session: &Session, w: &'static Messages, p: &Palette, out: &mut Vec<BenchCommand>) {
    let scenario = session.scenario();
    let objects = session.visible_objects().map(|object| &scenario.objects[object.ix()]);
    for (n, object) in objects.filter(|object| object.detail.is_some()).enumerate() {
        if n == 0 {
            bold(ui, w.say("bench-in-view"));
        }
        body(ui, format!("{}: {}", object.called, scenario.words(object.line)));
        heard::place(ui, session, Place::Object(object.name), w, p, out);
    }
}

fn with_kind(kind: &str, mut option: Listed, w: &'static Messages) -> Listed {
    option.aside = if option.aside.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}, {}", w.fill("hub-to", &[("name", option.aside.into())]))
    };
    option
}

fn hypotheses(ui: &mut Ui, play: &Play, checkpoint: CheckpointIx, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    local.options.fresh = true;
    let (scenario, w) = (play.session.scenario(), local.messages());
    let keyed = local.keys.digit(Front::Screen);
    bold(ui, &scenario.checkpoints[checkpoint.ix()].says);
    // One chosen at another place of the run is none here.
    let here = local.hypothesis.as_ref().filter(|(steps, _)| *steps == play.steps);
    let Some(chosen) = here.and_then(|(_, ix)| scenario.hypotheses.get(*ix)) else {
        for (n, hypothesis) in scenario.hypotheses.iter().enumerate() {
            let clicked = choice(ui, p, Some(n + 1), &hypothesis.says, "", false).clicked();
            if clicked || keyed == Some(n + 1) {
                local.hypothesis = Some((play.steps.clone(), n));
            }
        }
        return;
    };
    body(ui, format!("“{}”", chosen.says));
    bold(ui, w.say("checkpoint-how-sure"));
    let keyed = keyed.and_then(|k| u8::try_from(k).ok()).filter(|k| *k <= 5);
    if let Some(sure) = how_sure(ui, w, p, None).or(keyed) {
        out.push(act(Action::Checkpoint(chosen.id.clone(), sure)));
        local.hypothesis = None;
    }
    if ui.button(w.say("checkpoint-something-else")).clicked() {
        local.hypothesis = None;
    }
}

/// The report, as a trainee fills it in, but for the words of their own.
fn closing(ui: &mut Ui, session: &Session, local: &mut BenchLocal, p: &Palette, out: &mut Vec<BenchCommand>) {
    local.options.fresh = true;
    let w = local.messages();
    let mut wanted = Vec::new();
    report::decision(ui, session, w, p, &mut wanted);
    report::grounds(ui, session, w, p, &mut wanted);
    report::explanations(ui, session, w, p, &mut wanted);
    report::statements(ui, session, w, p, &mut wanted);
    let actions = wanted.into_iter().filter_map(|command| match command {
        Command::Act(action) => Some(act(action)),
        _ => None,
    });
    out.extend(actions);
    let lacks = session.report_lacks();
    let clicked = ui
        .add_enabled_ui(lacks.is_none(), |ui| way_on(ui, p, w.say("report-file")))
        .inner
        .clicked();
    quiet(ui, p, w.say(lacks.map_or("report-file-key", report::needs)));
    let keyed = local.keys.takes(Front::Screen, Intent::File) && lacks.is_none();
    if clicked || keyed {
        out.push(act(Action::FileReport));
    }
}
