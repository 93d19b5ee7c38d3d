//! A scenario whose id is not the name of its folder.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;

pub(super) const RULE: Rule = Rule::typed("id-not-folder", Severity::Warning, include_str!("id-not-folder.md"), check);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    let id = &typed.doc.id;
    if let Some(folder) = typed.folder.filter(|folder| *folder != id.value) {
        findings.add(
            id.span,
            format!("the scenario `{}` lies in the folder `{folder}`", id.value),
            format!("write `id: \"{folder}\"`, or rename the folder"),
        );
    }
}
