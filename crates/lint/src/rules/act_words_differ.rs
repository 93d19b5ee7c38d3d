//! One id of an act in two scenes, with different words.

use std::collections::HashMap;

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::{Severity, Span};
use scenario::document::ActDoc;

pub(super) const RULE: Rule = Rule::typed("act-words-differ", Severity::Warning, include_str!("act-words-differ.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let mut first: HashMap<&str, (&str, bool, Span)> = HashMap::new();
    let acts = typed.doc.scenes.entries.iter().flat_map(|(_, scene)| &scene.acts.entries);
    for (id, act) in acts {
        let words = words(act);
        let (before, repeats, at) = *first.entry(&id.value).or_insert((words, act.repeats, id.span));
        if words != before && !(repeats && act.repeats) {
            findings.add_with(
                id.span,
                format!(
                    "the act `{}` has other words here than before, and once one is done the other is gone",
                    id.value
                ),
                "give it an id of its own; the same act in two scenes has the same words",
                (at, "the same id, first here"),
            );
        }
    }
}

fn words(act: &ActDoc) -> &str {
    act.say.as_ref().or(act.act.as_ref()).map_or("", |text| text.value.as_str())
}
