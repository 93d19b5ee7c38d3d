//! A fact that is no longer owed once a person stops, though it was the officer's pressing that made them stop.

use std::collections::HashSet;

use crate::conditions::place;
use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use ron_reader::syntax::List;
use scenario::document::{AnswerDoc, BeatDoc, CondDoc, Kind, QuestionDoc};

pub(super) const RULE: Rule = Rule::typed(
    "withdrawn-when-pressed",
    Severity::Warning,
    include_str!("withdrawn-when-pressed.md"),
    check,
);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let questions = &typed.doc.questions.entries;
    let pressing: Vec<(&str, HashSet<&str>)> = questions
        .iter()
        .filter(|(_, question)| !question.faults.items.is_empty())
        .map(|(id, question)| (id.value.as_str(), flags_set(question)))
        .collect();
    for (id, fact) in &typed.doc.facts.entries {
        let Some(unless) = &fact.unless else { continue };
        let (mut asked, mut refused) = (HashSet::new(), HashSet::new());
        flags_read(unless, false, &mut asked, &mut refused);
        let presses = |(_, set): &&(&str, HashSet<&str>)| !set.is_disjoint(&asked) && set.is_disjoint(&refused);
        if let Some((question, _)) = pressing.iter().find(presses) {
            findings.add(
                place(unless).unwrap_or(id.span),
                format!(
                    "the question `{question}` has a fault, and asking it makes the fact `{}` no longer owed",
                    id.value
                ),
                "set a flag of its own there, and leave it out here: `unless: All([Flag(\"asked-to-stop\"), Not(Flag(\"pressed\"))])`",
            );
        }
    }
}

/// The flags that the answers of a question set.
fn flags_set(question: &QuestionDoc) -> HashSet<&str> {
    let mut set = HashSet::new();
    for answer in &question.answers.items {
        let (AnswerDoc::When(_, beats) | AnswerDoc::Otherwise(beats)) = answer;
        add_set(beats, &mut set);
    }
    set
}

fn add_set<'d>(beats: &'d List<BeatDoc>, set: &mut HashSet<&'d str>) {
    for beat in &beats.items {
        set.extend(
            beat.names()
                .filter(|named| named.is_new && named.kind == Kind::Flag)
                .map(|named| named.id.value.as_str()),
        );
        beat.under().lists.iter().for_each(|list| add_set(list, set));
    }
}

/// The flags that a condition asks for, and those that must not be set.
fn flags_read<'d>(cond: &'d CondDoc, is_negated: bool, asked: &mut HashSet<&'d str>, refused: &mut HashSet<&'d str>) {
    if let Some((Kind::Flag, id)) = cond.names() {
        if is_negated { &mut *refused } else { &mut *asked }.insert(id.value.as_str());
    }
    let is_negated = is_negated != matches!(cond, CondDoc::Not(_));
    cond.parts().iter().for_each(|part| flags_read(part, is_negated, asked, refused));
}
