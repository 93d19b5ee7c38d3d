//! A text that somebody would read, and nothing in it.

use std::collections::HashSet;

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use crate::words::Words;
use ron_reader::diagnostic::{Severity, Span};
use scenario::document::{DetailDoc, Role};

pub(super) const RULE: Rule = Rule::typed("empty-text", Severity::Warning, include_str!("empty-text.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let told = told_elsewhere(typed);
    for (role, text) in typed.texts() {
        let marked = text.value.contains("](");
        let is_empty = text.value.trim().is_empty() || (marked && Words::of(&text.value).text().trim().is_empty());
        if is_empty && !told.contains(&text.span) {
            findings.add(
                text.span,
                format!("{} is empty", called(role)),
                "write what should be read here, or leave the entry out",
            );
        }
    }
}

/// The texts whose being empty has a rule of its own.
fn told_elsewhere(typed: &Typed<'_>) -> HashSet<Span> {
    let details = typed.doc.details.entries.iter();
    let texts = details.flat_map(|(_, detail)| match detail {
        DetailDoc::Cue {
            why, innocent, readings, ..
        } => {
            let readings = readings.entries.iter().map(|(_, reading)| reading.why.span);
            readings.chain([why.span, innocent.span]).collect()
        }
        DetailDoc::Freedom { why, .. } => vec![why.span],
        DetailDoc::Distractor { looks_like, because, .. } => vec![looks_like.span, because.span],
    });
    texts.collect()
}

fn called(role: Role) -> &'static str {
    match role {
        Role::Title => "the title",
        Role::ContentNote => "the content note",
        Role::Dispatch => "a text of the dispatch card",
        Role::Name => "a name",
        Role::Line => "a line",
        Role::Object => "an object's text",
        Role::Alt => "what a picture shows",
        Role::Caption => "a caption",
        Role::Question => "a question",
        Role::Paraphrase => "another way to say a question",
        Role::Act => "an act",
        Role::Choice => "a choice",
        Role::Sees => "what is perceived of a detail",
        Role::Debrief => "a text of the debrief",
        Role::Credit => "an author or a source",
    }
}
