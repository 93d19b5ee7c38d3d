//! A fact that can never be learned.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::{Bits, Change, Variable};

pub(super) const RULE: Rule = Rule::sound(
    "fact-never-learned",
    Severity::Warning,
    include_str!("fact-never-learned.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let mut taught = Bits::default();
    for change in sound.scenario.changes() {
        if let Change::Set(Variable::Knows(fact)) = change {
            taught.insert(fact.ix());
        }
    }
    for (ix, (id, _)) in sound.doc().facts.entries.iter().enumerate() {
        if !sound.in_no_deal(|reach| reach.facts.has(ix)) {
            continue;
        }
        let name = &id.value;
        if taught.has(ix) {
            findings.add(
                id.span,
                format!("the fact `{name}` can never be learned"),
                "let something that can be reached bring it",
            );
        } else {
            findings.add(
                id.span,
                format!("nothing brings the fact `{name}`"),
                format!("add `Learn(\"{name}\")` to the answer that brings it, or remove the fact"),
            );
        }
    }
}
