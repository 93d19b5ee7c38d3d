//! A cue that decides by itself, and that an officer's question brings out.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::document::{DetailDoc, Id};
use scenario::{Bits, BlockIx, Detail, DetailKind, Scenario, Strength};

pub(super) const RULE: Rule = Rule::sound(
    "decisive-asked-for",
    Severity::Warning,
    include_str!("decisive-asked-for.md"),
    check,
);

/// What to do about it.
const HELP: &str = "let a document, a witness or an agency show it, or make it `Strong`";

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    let decisive: Vec<usize> = (0..scenario.details.len())
        .filter(|ix| is_decisive(&scenario.details[*ix]))
        .collect();
    if decisive.is_empty() {
        return;
    }
    for ix in &decisive {
        let (id, doc) = &sound.doc().details.entries[*ix];
        for opener in opening_questions(sound, doc) {
            findings.add(
                opener.span,
                format!("the decisive cue `{}` is opened by the question `{}`", id.value, opener.value),
                HELP,
            );
        }
    }
    for (question, (id, _)) in scenario.questions.iter().zip(&sound.doc().questions.entries) {
        let mut shown = Bits::new(scenario.details.len());
        question.answers.iter().for_each(|(_, block)| shows(scenario, *block, &mut shown));
        for ix in decisive.iter().filter(|ix| shown.has(**ix)) {
            let (detail, _) = &sound.doc().details.entries[*ix];
            findings.add_with(
                id.span,
                format!("the question `{}` brings the decisive cue `{}`", id.value, detail.value),
                HELP,
                (detail.span, "this one decides by itself"),
            );
        }
    }
}

fn is_decisive(detail: &Detail) -> bool {
    match &detail.kind {
        DetailKind::Cue(cue) => {
            let readings = cue.readings.iter().map(|(_, reading)| reading);
            readings.chain([&cue.own]).any(|cue| cue.strength == Strength::Decisive)
        }
        DetailKind::Freedom(freedom) => freedom.strength == Strength::Decisive,
        DetailKind::Distractor { .. } => false,
    }
}

fn opening_questions<'d>(sound: &'d Sound<'_>, detail: &'d DetailDoc) -> impl Iterator<Item = &'d Id> {
    let questions = &sound.doc().questions.entries;
    let is_question = move |opener: &&Id| questions.iter().any(|(id, _)| id.value == opener.value);
    detail.opened_by().items.iter().filter(is_question)
}

/// Adds what the lines of a block show, those under its conditions and draws among them.
fn shows(scenario: &Scenario, block: BlockIx, shown: &mut Bits) {
    for beat in scenario.block(block) {
        let line = beat.effects().shows;
        line.into_iter().flat_map(|line| scenario.details_of(line)).for_each(|detail| {
            shown.insert(detail.ix());
        });
        beat.under().blocks.iter().for_each(|inner| shows(scenario, *inner, shown));
    }
}
