//! A screen-out that nobody can commit.

use crate::rule::{Findings, Rule};
use crate::subject::Sound;
use ron_reader::diagnostic::Severity;
use scenario::{Bits, Scenario, ScreenOutIx};

pub(super) const RULE: Rule = Rule::sound(
    "screen-out-never-committed",
    Severity::Warning,
    include_str!("screen-out-never-committed.md"),
    check,
);

fn check(sound: &Sound<'_>, findings: &mut Findings<'_>) {
    let ways = Ways::of(sound);
    for (ix, (id, _)) in sound.doc().screen_outs.entries.iter().enumerate() {
        if !sound.in_no_deal(|reach| reach.screen_outs.has(ix)) {
            continue;
        }
        let name = &id.value;
        if ways.overheard.has(ix) && !ways.otherwise.has(ix) {
            findings.add(
                id.span,
                format!("no controller can hear the questions that commit the screen-out `{name}`"),
                "let one be present where they can be asked, or take `sensitive` off the questions",
            );
        } else if ways.otherwise.has(ix) || ways.unasked.has(ix) {
            findings.add(
                id.span,
                format!("the screen-out `{name}` can never be committed"),
                "let something that can be reached commit it, or remove it",
            );
        } else {
            findings.add(
                id.span,
                format!("nothing commits the screen-out `{name}`"),
                format!("give the fault `screen_out: \"{name}\"` or `sensitive: \"{name}\"`, or let it bring `ScreenOut(\"{name}\")`"),
            );
        }
    }
}

/// What would commit each screen-out, whether or not it can be reached.
struct Ways {
    /// Sensitive questions that can be asked.
    overheard: Bits,
    /// Sensitive questions that cannot.
    unasked: Bits,
    /// Anything else.
    otherwise: Bits,
}

impl Ways {
    fn of(sound: &Sound<'_>) -> Self {
        let mut ways = Self {
            overheard: Bits::default(),
            unasked: Bits::default(),
            otherwise: Bits::default(),
        };
        for (ix, question) in sound.scenario.questions.iter().enumerate() {
            let is_asked = sound.reach.iter().any(|reach| reach.questions.has(ix));
            if let Some(fault) = question.sensitive {
                let to = if is_asked { &mut ways.overheard } else { &mut ways.unasked };
                to.insert(fault.ix());
            }
        }
        for fault in plain(sound.scenario) {
            ways.otherwise.insert(fault.ix());
        }
        ways
    }
}

fn plain(scenario: &Scenario) -> impl Iterator<Item = ScreenOutIx> + '_ {
    let asked = scenario.questions.iter().filter_map(|question| question.screen_out);
    let brought = scenario.effects().filter_map(|effects| effects.commits);
    let decided = scenario
        .dispositions
        .iter()
        .flat_map(|disposition| disposition.fails.iter().flatten().copied());
    asked.chain(brought).chain(decided)
}
