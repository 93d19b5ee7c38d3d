//! The field report: the decision, how sure, what it rests on, what else it could have been, and the facts.

use egui::{RichText, TextEdit, Ui};

use desk::{Command, Desk};
use messages::Messages;
use play::session::{Action, Lack, MOST_NARRATIVE, Session};

use super::front::{Front, Intent};
use super::local::Local;
use super::notebook::concern_words;
use super::theme::Palette;
use super::widgets::{bold, card, choice, heading, how_sure, page, quiet, reveal, roomy, way_on};

pub(super) fn show(ui: &mut Ui, desk: &Desk, local: &mut Local, out: &mut Vec<Command>) {
    let Some(run) = &desk.run else { return };
    let session = &run.session;
    let (p, w) = (local.palette(), local.messages());
    let moved = local.keys.pages(Front::Screen);
    out.extend(sure_by_key(session, local));
    page(ui, "report", 820.0, moved, |ui| {
        heading(ui, w.say("report-title"));
        decision(ui, session, w, &p, out);
        grounds(ui, session, w, &p, out);
        explanations(ui, session, w, &p, out);
        statements(ui, session, w, &p, out);
        card(ui, &p, |ui| {
            let label = bold(ui, w.say("report-narrative"));
            quiet(ui, &p, w.say("report-narrative-help"));
            let text = local.report.narrative.get_or_insert_with(|| run.draft.clone());
            let field = TextEdit::multiline(text)
                .desired_width(f32::INFINITY)
                .desired_rows(5)
                .char_limit(MOST_NARRATIVE);
            let field = ui.add(field).labelled_by(label.id);
            reveal(&field);
            if field.changed() {
                out.push(Command::Draft(text.clone()));
            }
        });
        let lacks = session.report_lacks();
        let clicked = ui
            .add_enabled_ui(lacks.is_none(), |ui| way_on(ui, &p, w.say("report-file")))
            .inner
            .clicked();
        let told = quiet(ui, &p, w.say(lacks.map_or("report-file-key", needs)));
        let keyed = local.keys.takes(Front::Screen, Intent::File);
        if keyed && lacks.is_some() {
            // It stands at the end of a long page, and who asks is elsewhere on it.
            told.scroll_to_me(None);
        }
        if clicked || (keyed && lacks.is_none()) {
            // As it stands in the field now: what was typed in this very frame is in no draft yet.
            let narrative = local.report.narrative.clone().unwrap_or_else(|| run.draft.clone());
            out.push(Command::FileReport(narrative));
        }
    });
}

/// How sure, by the digit that is printed on it. Where nothing is decided yet it is none: a digit that was pressed once too often in
/// the call would fill in the report.
fn sure_by_key(session: &Session, local: &mut Local) -> Option<Command> {
    let key = session.report().disposition.and_then(|_| local.keys.digit(Front::Screen))?;
    let sure = u8::try_from(key).ok().filter(|sure| *sure <= 5)?;
    Some(Command::Act(Action::Certainty(sure)))
}

pub(super) fn decision(ui: &mut Ui, session: &Session, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    let (scenario, report) = (session.scenario(), session.report());
    card(ui, p, |ui| {
        bold(ui, w.say("report-decision"));
        for ix in session.open_dispositions() {
            let disposition = &scenario.dispositions[ix.ix()];
            if choice(ui, p, None, &disposition.says, "", report.disposition == Some(ix)).clicked() {
                out.push(Command::Act(Action::Conclude(disposition.id.clone())));
            }
        }
        bold(ui, w.say("report-certainty"));
        if let Some(sure) = how_sure(ui, w, p, report.certainty) {
            out.push(Command::Act(Action::Certainty(sure)));
        }
    });
}

pub(super) fn grounds(ui: &mut Ui, session: &Session, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, w.say("report-grounds"));
        if session.notes().next().is_none() {
            quiet(ui, p, w.say("report-no-notes"));
        }
        for note in session.notes() {
            let on = session.report().support.contains(&note.place);
            if choice(ui, p, None, session.words_at(note.place), &concern_words(note.concern, w), on).clicked() {
                let target = session.target_of(note.place);
                out.push(Command::Act(if on { Action::Unsupport(target) } else { Action::Support(target) }));
            }
        }
    });
}

pub(super) fn explanations(ui: &mut Ui, session: &Session, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, w.say("report-explanations"));
        for ix in session.explanations() {
            let explanation = &session.scenario().explanations[ix.ix()];
            let on = session.report().explanations.contains(&ix);
            if tick(ui, &explanation.says, on) {
                let id = explanation.id.clone();
                out.push(Command::Act(if on { Action::Unexplain(id) } else { Action::Explain(id) }));
            }
        }
    });
}

pub(super) fn statements(ui: &mut Ui, session: &Session, w: &'static Messages, p: &Palette, out: &mut Vec<Command>) {
    card(ui, p, |ui| {
        ui.set_width(ui.available_width());
        bold(ui, w.say("report-statements"));
        quiet(ui, p, w.say("report-statements-help"));
        for ix in session.statements() {
            let statement = &session.scenario().statements[ix.ix()];
            let on = session.report().statements.contains(&ix);
            if tick(ui, &statement.says, on) {
                let id = statement.id.clone();
                out.push(Command::Act(if on { Action::Unstate(id) } else { Action::State(id) }));
            }
        }
    });
}

/// The message that says what the report still needs.
pub(super) fn needs(lack: Lack) -> &'static str {
    match lack {
        Lack::Disposition => "report-needs-disposition",
        Lack::Certainty => "report-needs-certainty",
    }
}

/// A box to tick; true if it was clicked.
fn tick(ui: &mut Ui, says: &str, on: bool) -> bool {
    let mut value = on;
    let says = roomy(ui, RichText::new(says));
    let tick = ui.checkbox(&mut value, says);
    reveal(&tick);
    tick.changed()
}
