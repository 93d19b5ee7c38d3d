//! A scored run as text for people and as JSON for programs.

use std::fmt::Write;

use super::visible;
use serde_json::{Value, json};

use play::score::{Level, Part, ScoreSheet, sheet};
use play::session::{Mode, Opportunity, Session, Status};

/// What is said of a run that ends too early.
const UNFINISHED: &str = "this run was not finished; the scores are of what was done so far";

/// The run, the ledger and the scores as text.
pub(super) fn human(session: &Session) -> String {
    let scenario = session.scenario();
    let deal = &scenario.deals[session.deal().ix()].id;
    let mode = mode_word(session.mode());
    let mut text = format!(
        "{} (`{}`)\nDeal `{deal}`, seed {}, {mode}\n",
        scenario.title,
        scenario.id,
        session.seed()
    );
    let sheet = sheet(session);
    if !sheet.finished {
        let _ = writeln!(text, "\nNote: {UNFINISHED}");
    }
    text.push_str(&ledger(session));
    text.push_str(&figures(&sheet));
    text
}

/// The five scores as text, with where each point comes from.
pub(super) fn figures(sheet: &ScoreSheet) -> String {
    let mut text = "\nScores\n".to_owned();
    for (name, part) in sheet.parts() {
        text.push_str(&one_part(name, part));
    }
    if sheet.recognition_void {
        text.push_str("  Marks on what shows nothing outnumber the others, so recognition counts for nothing\n");
    }
    if sheet.not_enough_seen {
        text.push_str("  Too little was noted or tested to judge recognition by\n");
    }
    if sheet.recognition_capped {
        text.push_str("  Recognition is capped, because nothing bears out what was noticed\n");
    }
    for fault in &sheet.screen_outs {
        let _ = writeln!(text, "  Critical fault: {fault}");
    }
    let passed = if sheet.passed() { "passes" } else { "does not pass" };
    let _ = writeln!(text, "\nThe run {passed} (rubric {})", sheet.rubric_version);
    text
}

fn one_part(name: &str, part: &Part) -> String {
    let level = match part.level {
        Level::NotAcceptable => "not acceptable",
        Level::Acceptable => "acceptable",
        Level::Superior => "superior",
    };
    let Part { points, due, best, .. } = part;
    let mut text = format!(
        "  {name:<24} {points:>4} of {due:>4} due, {best:>4} at best: {level} ({} %)\n",
        part.percent_of_due()
    );
    for reason in &part.reasons {
        let _ = writeln!(
            text,
            "    {:>+5} of {:>3}  {:<22} {}",
            reason.points, reason.of, reason.rule, reason.about
        );
    }
    text
}

fn ledger(session: &Session) -> String {
    let scenario = session.scenario();
    let ledger = session.ledger();
    let mut text = "\nDetails\n".to_owned();
    for (detail, line) in scenario.details.iter().zip(&ledger.details) {
        text.push_str(&one_line(session, *line, &detail.id, &detail.sees));
    }
    text.push_str("\nQuestions\n");
    for (question, line) in scenario.questions.iter().zip(&ledger.questions) {
        text.push_str(&one_line(session, *line, &question.id, scenario.words(question.line)));
    }
    text
}

fn one_line(session: &Session, line: Opportunity, id: &str, says: &str) -> String {
    let by = closer(session, line).map(|act| format!(" (by `{act}`)")).unwrap_or_default();
    format!("  {:<22} {id}: {says}{by}\n", status_word(line.status))
}

fn closer(session: &Session, line: Opportunity) -> Option<&str> {
    let scenario = session.scenario();
    line.closed_by
        .map(|act| scenario.act_names[scenario.acts[act.ix()].name.ix()].as_str())
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Taken => "taken",
        Status::Offered => "let pass",
        Status::ClosedByYou => "closed by your own act",
        Status::NeverOnYourPath => "never on your path",
    }
}

fn mode_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Practice => "practice",
        Mode::Assessed => "assessed",
    }
}

/// The run, the ledger and the scores as JSON.
pub(super) fn json(session: &Session) -> String {
    let scenario = session.scenario();
    let ledger = session.ledger();
    let sheet = sheet(session);
    let details = scenario.details.iter().map(|d| &d.id).zip(&ledger.details);
    let questions = scenario.questions.iter().map(|q| &q.id).zip(&ledger.questions);
    let value = json!({
        "format": 1,
        "scenario": scenario.id,
        "hash": scenario.hash,
        "deal": scenario.deals[session.deal().ix()].id,
        "seed": session.seed(),
        "mode": mode_word(session.mode()),
        "finished": sheet.finished,
        "note": (!sheet.finished).then_some(UNFINISHED),
        "passed": sheet.passed(),
        "ledger": {
            "details": details.map(|(id, line)| entry(session, id, *line)).collect::<Vec<Value>>(),
            "questions": questions.map(|(id, line)| entry(session, id, *line)).collect::<Vec<Value>>(),
        },
        "sheet": sheet,
    });
    visible::json(&value)
}

fn entry(session: &Session, id: &str, line: Opportunity) -> Value {
    json!({ "id": id, "status": line.status.name(), "closed_by": closer(session, line) })
}
