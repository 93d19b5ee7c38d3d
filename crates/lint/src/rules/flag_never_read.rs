//! A flag or a counter that is set and that no condition reads.

use std::collections::HashSet;

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::document::Kind;
use scenario::{Bits, Reads};

pub(super) const RULE: Rule = Rule::sound("flag-never-read", Severity::Warning, include_str!("flag-never-read.md"), check);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let scenario = sound.scenario;
    let reads = Reads::in_play(scenario).and(&Reads::in_closing(scenario));
    for (kind, names, read, how) in [
        (Kind::Flag, &scenario.flags, &reads.flags, "Flag"),
        (Kind::Counter, &scenario.counters, &reads.counters, "CountAtLeast"),
    ] {
        let mut seen = read_names(names, read);
        let set = sound.typed.symbols.all().iter().filter(|s| s.kind == kind && s.is_definition);
        for symbol in set.filter(|s| seen.insert(&s.name)) {
            findings.add(
                symbol.span,
                format!("no condition reads the {} `{}`", kind.word(), symbol.name),
                format!("let something hang on it with `{how}`, or remove it"),
            );
        }
    }
}

fn read_names<'a>(names: &'a [String], read: &Bits) -> HashSet<&'a str> {
    let names = names.iter().enumerate().filter(|(ix, _)| read.has(*ix));
    names.map(|(_, name)| name.as_str()).collect()
}
