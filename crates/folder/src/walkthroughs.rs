//! Whether a walkthrough beside a scenario can be read and played, and where in its file it cannot.

use std::sync::Arc;

use ron_reader::diagnostic::{Diagnostic, SourceFile, Span};
use ron_reader::syntax::{Node, Tree, parse};

use play::session::{Phase, ReplayError, Session, Walkthrough};
use scenario::Scenario;

use super::run::{RecordedRun, RunFault};

/// The walkthrough in a file, or why there is none.
pub(crate) fn read(file: &SourceFile) -> Result<Walkthrough, Box<Diagnostic>> {
    match RecordedRun::read(file) {
        Ok(RecordedRun::Walkthrough(walkthrough)) => Ok(walkthrough),
        Ok(RecordedRun::Record(_)) => {
            let problem = error(Span::default(), "this is a record, not a walkthrough");
            Err(Box::new(
                problem.help("move it out of the folder, or keep such a run with `--save-walkthrough`"),
            ))
        }
        Err(fault) => Err(Box::new(unread(&fault))),
    }
}

/// What keeps a walkthrough from being played on a scenario, if anything does.
pub(crate) fn unplayable(file: &SourceFile, walkthrough: &Walkthrough, scenario: &Arc<Scenario>) -> Option<Diagnostic> {
    match Session::walk(scenario, walkthrough) {
        Ok(session) if session.phase() == Phase::Stalled => {
            let problem = error(
                Span::default(),
                "on this way the scenes lead to each other without end, and the run is stopped",
            );
            Some(problem.help("let one of the scenes stop for the trainee"))
        }
        Ok(_) => None,
        Err(why) => Some(unplayed(file, &why)),
    }
}

fn error(at: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::error("wrong-walkthrough", at, message)
}

fn unread(fault: &RunFault) -> Diagnostic {
    match fault {
        RunFault::Neither => {
            error(Span::default(), "this is no walkthrough").help("begin it with `Walkthrough(`, or move it out of the folder")
        }
        RunFault::Format(found) => error(
            Span::default(),
            format!("this walkthrough has format {found}, which is not read here"),
        )
        .help("update the program, or keep the run again"),
        RunFault::Form { detail, at, .. } => error(*at, format!("the walkthrough cannot be read: {detail}"))
            .help("mend it here, or keep the run again with `clook play --save-walkthrough NAME`"),
    }
}

/// What is said at the place that the scenario no longer goes along with.
fn unplayed(file: &SourceFile, why: &ReplayError) -> Diagnostic {
    let tree = parse(&file.text).0;
    let field = |name: &str| tree.as_ref().and_then(|tree| field(tree, name));
    let (at, message, help) = match why {
        ReplayError::OtherScenario { recorded, here } => (
            field("scenario"),
            format!("this is a walkthrough of `{recorded}`, and lies beside `{here}`"),
            format!("put it beside its own scenario; where that was renamed, write `scenario: \"{here}\"`"),
        ),
        ReplayError::NoDeal(deal) => (
            field("deal"),
            format!("the scenario has no deal `{deal}`"),
            "name a deal of the scenario; where it was renamed, write its new name".to_owned(),
        ),
        ReplayError::Step { step, action, why } => (
            field("actions").and_then(|actions| item(actions, step - 1)),
            format!("step {step}, {action}, is impossible there: {why}"),
            "write what is done there now, or keep the run again".to_owned(),
        ),
    };
    error(at.map(|tree| tree.span).unwrap_or_default(), message).help(help)
}

fn field<'t>(tree: &'t Tree, name: &str) -> Option<&'t Tree> {
    let Node::Struct(_, fields) = &tree.node else { return None };
    fields.iter().find(|(field, _)| field.text == name).map(|(_, value)| value)
}

fn item(tree: &Tree, ix: usize) -> Option<&Tree> {
    let Node::List(items) = &tree.node else { return None };
    items.get(ix)
}
