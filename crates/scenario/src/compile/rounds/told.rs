//! What is said of a round: an error where it was met in play, a warning where it may be among what was not played.

use ron_reader::diagnostic::{Diagnostic, Span};

use super::super::super::document::ScenarioDoc;
use super::super::super::model::Scenario;
use super::super::super::wording;

/// What is said of a round that was met.
pub(super) fn problem(scenario: &Scenario, doc: &ScenarioDoc, round: &[usize], deals: &[usize]) -> Diagnostic {
    let names = names(scenario, round);
    let where_it_is = wording::in_deals(scenario, deals, scenario.deals.len());
    let message = if round.len() == 1 {
        format!("the scene {names} leads to itself by its lines, without end{where_it_is}")
    } else {
        format!("the scenes {names} lead to each other by their lines, without end{where_it_is}")
    };
    Diagnostic::error("repeating-scenes", span(doc, round), message)
        .help("let the `again` of one of them lead elsewhere, end the call, or leave something to do")
}

/// What is said of a round that may be among what was not played.
pub(super) fn doubt(scenario: &Scenario, doc: &ScenarioDoc, round: &[usize], deals: &[usize]) -> Diagnostic {
    let names = names(scenario, round);
    let where_it_is = wording::in_deals(scenario, deals, scenario.deals.len());
    let message = if round.len() == 1 {
        format!("the scene {names} may lead to itself by its lines, for ever{where_it_is}; the call is too large to be played out")
    } else {
        format!("the scenes {names} may lead to each other by their lines, for ever{where_it_is}; the call is too large to be played out")
    };
    Diagnostic::warning("may-go-round", span(doc, round), message)
        .help("let the `again` of one of them lead nowhere, or lead on in the scene's acts: then it is plain that the call comes to rest")
}

fn names(scenario: &Scenario, round: &[usize]) -> String {
    wording::list(round.iter().map(|scene| scenario.scenes[*scene].id.as_str()))
}

fn span(doc: &ScenarioDoc, round: &[usize]) -> Span {
    let first = round.first().and_then(|scene| doc.scenes.entries.get(*scene));
    first.map_or(doc.id.span, |(id, _)| id.span)
}
