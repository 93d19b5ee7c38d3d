//! A fact that can never be learned.

use crate::never::{MetWords, never_met};
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

const WORDS: MetWords = MetWords {
    never: (
        |name| format!("the fact `{name}` can never be learned"),
        "let something that can be reached bring it",
    ),
    nowhere: (
        |name| format!("nothing brings the fact `{name}`"),
        |name| format!("add `Learn(\"{name}\")` to the answer that brings it, or remove the fact"),
    ),
};

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let mut taught = Bits::default();
    for change in sound.scenario.changes() {
        if let Change::Set(Variable::Knows(fact)) = change {
            taught.insert(fact.ix());
        }
    }
    let ids = sound.doc().facts.entries.iter().map(|(id, _)| id);
    let is_met = |ix: usize| !sound.in_no_deal(|reach| reach.facts.has(ix));
    never_met(ids, findings, is_met, |ix| taught.has(ix), &WORDS);
}
