//! Scenes that lead to each other by themselves without end, in a call with too much in it to be played to its last state.

use std::collections::BTreeMap;

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use crate::wording;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::sound("repeating-scenes", Severity::Error, include_str!("repeating-scenes.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    // What was found by playing was told by the reader, and a call that was played to its last state has no other round.
    if sound.scenario.ends {
        return;
    }
    let ground = sound.ground;
    let mut found: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
    for course in ground.condensations() {
        for round in course.rounds(ground) {
            found.entry(round).or_default().push(course.deal);
        }
    }
    for (round, deals) in found {
        let scenes = &sound.doc().scenes.entries;
        let (first, _) = &scenes[round[0]];
        let where_it_is = wording::in_deals(sound.scenario, &deals, ground.in_each_deal(round[0]).len());
        let names = wording::list(round.iter().map(|scene| scenes[*scene].0.value.as_str()));
        let message = if round.len() == 1 {
            format!("the scene {names} leads to itself by its lines, without end{where_it_is}")
        } else {
            format!("the scenes {names} lead to each other by their lines, without end{where_it_is}")
        };
        findings.add(
            first.span,
            message,
            "let the `again` of one of them lead elsewhere, end the call, or leave something to do",
        );
    }
}
