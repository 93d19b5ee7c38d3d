//! What was found, as it is shown: to be confirmed, to be picked from, or why there is nothing.

use egui::Ui;

use desk::Command;
use messages::Messages;
use play::session::{Action, Choice, Session, Typed};
use scenario::document::Fault;

use super::Shown;
use crate::front::{Front, Intent};
use crate::local::Local;
use crate::theme::Palette;
use crate::widgets::{body, bold, choice, way_on};

/// Draws what was found. Returns what a screen reader says of it.
pub(super) fn found(
    ui: &mut Ui,
    session: &Session,
    local: &mut Local,
    p: &Palette,
    w: &'static Messages,
    out: &mut Vec<Command>,
) -> String {
    if local.call.ask.holds_escape() && local.keys.takes(Front::Screen, Intent::Escape) {
        back_to_words(session, local, out);
    }
    match local.call.ask.shown.clone() {
        Shown::Nothing => String::new(),
        Shown::One(one) => {
            let says = to_confirm(session, local, one, w);
            bold(ui, &says);
            ui.horizontal_wrapped(|ui| {
                let clicked = way_on(ui, p, w.say("ask-say-it")).clicked();
                if clicked || local.keys.takes(Front::Screen, Intent::Enter) {
                    say(session, local, one, Typed::Confirmed, out);
                }
                if ui.button(w.say("ask-other-words")).clicked() {
                    back_to_words(session, local, out);
                }
            });
            says
        }
        Shown::Few(few) => {
            let title = w.fill("ask-which", &[("count", few.len().into())]);
            bold(ui, &title);
            let keyed = local.keys.digit(Front::Screen);
            let mut said = title;
            for (n, one) in (1..).zip(&few) {
                let words = format!("“{}”", session.words_of(*one));
                said = format!("{said} {n}: {words}");
                if choice(ui, p, Some(n), &words, "", false).clicked() || keyed == Some(n) {
                    say(session, local, *one, Typed::Picked, out);
                }
            }
            if ui.button(w.say("ask-other-words")).clicked() {
                back_to_words(session, local, out);
            }
            said
        }
        Shown::None => told(ui, w.say("ask-none")),
        Shown::Veto(fault) => told(ui, w.say(veto_said(fault))),
        Shown::OneWord => told(ui, w.say("ask-one-word")),
        Shown::NoList => {
            let said = told(ui, w.say("ask-no-list"));
            if ui.button(w.say("ask-list-back")).clicked() {
                (local.call.ask.shown, local.call.ask.list) = (Shown::Nothing, true);
                out.push(Command::Act(Action::ListBack));
            }
            said
        }
    }
}

fn told(ui: &mut Ui, words: &str) -> String {
    body(ui, words);
    words.to_owned()
}

/// The sentence as it would be said, and to whom.
fn to_confirm(session: &Session, local: &Local, one: Choice, w: &'static Messages) -> String {
    let words = session.words_of(one).into();
    match (one, local.call.ask.to) {
        (Choice::Ask(_), Some(to)) => w.fill("ask-confirm", &[("name", session.name_of(to).into()), ("words", words)]),
        _ => w.fill("ask-confirm-act", &[("words", words)]),
    }
}

/// Says it, and keeps beside it what was typed.
fn say(session: &Session, local: &mut Local, one: Choice, became: Typed, out: &mut Vec<Command>) {
    let typed = typed(session, local, became);
    out.push(Command::ActAsOne(typed.into_iter().chain([session.action(one)]).collect()));
    local.call.ask.clear();
}

/// What was typed and to whom, with what became of it.
fn typed(session: &Session, local: &Local, became: Typed) -> Option<Action> {
    let to = &session.scenario().people[local.call.ask.to?.ix()].id;
    Some(Action::Typed(to.clone(), local.call.ask.words.trim().to_owned(), became))
}

/// Back to the words as typed.
fn back_to_words(session: &Session, local: &mut Local, out: &mut Vec<Command>) {
    if matches!(local.call.ask.shown, Shown::One(_) | Shown::Few(_)) {
        out.extend(typed(session, local, Typed::Declined).map(Command::Act));
    }
    (local.call.ask.shown, local.call.ask.wants_focus) = (Shown::Nothing, true);
}

/// The message that says what is wrong with words that a rule struck.
pub(in super::super) fn veto_said(fault: Fault) -> &'static str {
    match fault {
        Fault::Label => "ask-veto-label",
        Fault::Accusatory => "ask-veto-accusatory",
        Fault::Blame => "ask-veto-blame",
        Fault::Promise => "ask-veto-promise",
        Fault::Threat => "ask-veto-threat",
        Fault::StatusFirst => "ask-veto-status",
        Fault::Graphic => "ask-veto-graphic",
        Fault::Leading | Fault::Compound | Fault::Overheard => "ask-veto-leading",
    }
}
