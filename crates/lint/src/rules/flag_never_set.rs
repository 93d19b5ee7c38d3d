//! A condition that reads a flag or a counter that nothing sets.

use std::collections::HashSet;

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::{Severity, nearest};
use scenario::Symbol;
use scenario::document::Kind;

pub(super) const RULE: Rule = Rule::sound("flag-never-set", Severity::Warning, include_str!("flag-never-set.md"), check);

/// Most comparisons of names in search of the one that was meant.
const MOST_COMPARED: usize = 1_000_000;

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    for (kind, how) in [(Kind::Flag, "Set"), (Kind::Counter, "Add")] {
        let known = sound.typed.symbols.names(kind);
        let unset = unset(sound, kind, &known);
        let is_small = unset.len().saturating_mul(known.len()) <= MOST_COMPARED;
        for symbol in unset {
            let near = is_small.then(|| nearest(&symbol.name, known.iter().copied())).flatten();
            let value = if kind == Kind::Flag { "" } else { ", 1" };
            let help = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add `{how}(\"{}\"{value})` where it should begin to hold", symbol.name),
            };
            findings.add(symbol.span, format!("nothing sets the {} `{}`", kind.word(), symbol.name), help);
        }
    }
}

/// The first place of each name that is read and never set.
fn unset<'a>(sound: &Sound<'a>, kind: Kind, known: &[&str]) -> Vec<&'a Symbol> {
    let mut seen: HashSet<&str> = known.iter().copied().collect();
    let read = sound.typed.symbols.all().iter().filter(|s| s.kind == kind && !s.is_definition);
    read.filter(|s| seen.insert(&s.name)).collect()
}
