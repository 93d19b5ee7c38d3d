//! The call: stage left, transcript or notebook right, hub below.

use egui::{Frame, Margin, Panel, TextStyle, Ui, Vec2, vec2};

use desk::{Command, Desk, KeyAction, Run};
use play::session::{Action, Mode};

use super::front::{Front, Intent, Pages};
use super::library::mode_said;
use super::local::{Local, Overlay, Tab};
use super::widgets::quiet;
use super::{hub, notebook, stage, transcript};

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let Some(run) = &desk.run else { return };
    let session = &run.session;
    read_keys(run, local, out);
    local.call.cursor = None;
    local.call.latest = None;
    if local.call.hub_scene.replace(session.scene()) != Some(session.scene()) {
        local.call.tab = Tab::Ask;
        local.call.ask.clear();
    }
    let space = ui.available_size();
    let narrow = space.x < NARROW;
    let stage = stage_size(space, narrow);
    let below = Frame::new().inner_margin(Margin::same(12));
    Panel::bottom("hub")
        .exact_size(space.y - stage.y)
        .resizable(false)
        .frame(below)
        .show(ui, |ui| hub::show(ui, session, local, out));
    let side = Frame::new().inner_margin(Margin::same(if narrow { 8 } else { 14 }));
    Panel::right("side")
        .exact_size(space.x - stage.x)
        .resizable(false)
        .frame(side)
        .show(ui, |ui| {
            ui.scope(|ui| side_head(ui, run, local, narrow, out));
            ui.separator();
            if local.call.notebook {
                notebook::show(ui, session, local, out);
            } else {
                transcript::show(ui, session, local);
            }
        });
    egui::CentralPanel::default().frame(Frame::new()).show(ui, |ui| {
        stage::show(ui, session, local, stage);
        stage::announce(ui, session, local);
    });
    notice_key(ui, local);
    if out.iter().any(moves_on) {
        local.call.back = 0;
    }
}

/// In a window narrower than this, in points, text is large and space is short.
const NARROW: f32 = 760.0;

/// True where the call goes on, so that what was read back gives way to what happens.
fn moves_on(command: &Command) -> bool {
    match command {
        Command::Act(action) => !matches!(action, Action::Notice(..) | Action::Retract(_)),
        _ => false,
    }
}

/// The stage keeps its shape; it is as wide as leaves the transcript a readable line, and as high as leaves the hub nine options.
/// Where text is large, what is said comes first, and the picture lies in what is left.
fn stage_size(space: Vec2, narrow: bool) -> Vec2 {
    if narrow {
        return vec2(space.x * 0.42, space.y * 0.62);
    }
    let most = vec2(space.x * 0.56, space.y * 0.60);
    let width = most.x.min(most.y * stage::ASPECT);
    vec2(width, width / stage::ASPECT)
}

/// The row over the transcript: the notebook, the keys, the mode, and the way back in time.
fn side_head(ui: &mut Ui, run: &Run, local: &mut Local, narrow: bool, out: &mut Vec<Command>) {
    if narrow {
        let style = ui.style_mut();
        style.override_text_style = Some(TextStyle::Small);
        style.spacing.button_padding = vec2(6.0, 2.0);
        style.spacing.interact_size.y = 24.0;
    }
    let (p, w) = (local.palette(), local.messages());
    let session = &run.session;
    let key = |local: &Local, action| local.settings.chord(action).to_string();
    ui.horizontal_wrapped(|ui| {
        let id = if local.call.notebook { "call-transcript" } else { "call-notebook" };
        let given = [
            ("n", session.notes().count().into()),
            ("key", key(local, KeyAction::Notebook).into()),
        ];
        if ui.button(w.fill(id, &given)).clicked() {
            local.call.notebook = !local.call.notebook;
        }
        let given = [("key", key(local, KeyAction::Keys).into())];
        if !narrow && ui.button(w.fill("open-keys", &given)).clicked() {
            local.overlay = Overlay::Keys;
        }
        let given = [("key", key(local, KeyAction::Leave).into())];
        if ui.button(w.fill("call-leave", &given)).clicked() {
            local.overlay = Overlay::Leave;
        }
        if !narrow {
            quiet(ui, &p, w.say(mode_said(session.mode())));
        }
        if local.call.back > 0 {
            quiet(ui, &p, w.say("call-reading-back"));
            let step = run.step_at(session.transcript().len().saturating_sub(local.call.back));
            if session.mode() == Mode::Practice && step < run.actions.len() && ui.button(w.say("call-go-on-from-here")).clicked() {
                out.push(Command::GoBackTo(step));
                local.call.back = 0;
            }
        }
    });
}

fn read_keys(run: &Run, local: &mut Local, out: &mut Vec<Command>) {
    let entries = run.session.transcript().len();
    let acts = |local: &mut Local, action| local.keys.takes(Front::Screen, Intent::Act(action));
    if acts(local, KeyAction::Notebook) {
        local.call.notebook = !local.call.notebook;
    }
    if acts(local, KeyAction::Transcript) {
        local.call.notebook = false;
        local.call.back = 0;
    }
    match local.keys.pages(Front::Screen) {
        Some(Pages::Up) => {
            local.call.notebook = false;
            local.call.back = (local.call.back + 1).min(entries.saturating_sub(1));
        }
        Some(Pages::Down) => local.call.back = local.call.back.saturating_sub(1),
        Some(Pages::Start | Pages::End) | None => {}
    }
    if let Some((place, _)) = local.call.cursor
        && run.session.note_at(place).is_some()
        && acts(local, KeyAction::TakeBack)
    {
        out.push(Command::Act(Action::Retract(run.session.target_of(place))));
    }
}

/// N notices what has the focus, or takes the focus to the latest phrase.
fn notice_key(ui: &Ui, local: &mut Local) {
    if local.call.notebook || !local.keys.takes(Front::Screen, Intent::Act(KeyAction::Notice)) {
        return;
    }
    match (local.call.cursor, local.call.latest) {
        (Some((place, _)), _) => local.overlay = Overlay::Notice(place, None),
        (None, Some(latest)) => ui.memory_mut(|m| m.request_focus(latest)),
        _ => {}
    }
}
