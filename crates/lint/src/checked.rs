//! A file with everything there is to say of it.

use std::sync::Arc;

use prove::{Ground, MayReach};
use ron_reader::diagnostic::{Diagnostic, SourceFile};
use scenario::document::ScenarioDoc;
use scenario::{Catalog, Compiled, DealIx, Scenario, Symbols, compile};

use super::rule::{Check, Findings, Rule};
use super::rules::{RULES, without_consequences};
use super::subject::{Sound, Typed};

/// A file of more bytes than this is looked at on two threads.
const LONG: usize = 1_000_000;

/// A checked file.
#[derive(Debug)]
pub struct Checked {
    /// The file.
    pub file: SourceFile,
    /// The scenario, if it can be played.
    pub scenario: Option<Arc<Scenario>>,
    /// What stands in the file, if enough could be read.
    pub doc: Option<ScenarioDoc>,
    /// Every id in it.
    pub symbols: Symbols,
    /// What may be reached in each deal, if it can be played.
    pub reach: Vec<MayReach>,
    /// Every problem, in file order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Checks a scenario file by every rule. `folder` is the name of the folder it lies in, where that is known.
pub fn check(file: SourceFile, folder: Option<&str>, catalog: &Catalog) -> Checked {
    let Compiled {
        scenario,
        doc,
        whole,
        mut diagnostics,
    } = compile(&file, catalog);
    let mut symbols = Symbols::default();
    let mut reach = Vec::new();
    if let Some(doc) = &doc {
        symbols = Symbols::of(doc, &file.text);
        let typed = Typed::new(&file, folder, doc, &symbols, catalog);
        match &scenario {
            Some(scenario) => {
                reach = (0..scenario.deals.len())
                    .map(|deal| MayReach::of(scenario, DealIx::from(deal)))
                    .collect();
                let ground = Ground::of(scenario, &reach);
                let sound = Sound {
                    typed,
                    scenario,
                    reach: &reach,
                    ground: &ground,
                };
                find_all(file.text.len(), &mut diagnostics, &|rule, found| find_sound(rule, &sound, found));
            }
            None if whole => find_all(file.text.len(), &mut diagnostics, &|rule, found| find_typed(rule, &typed, found)),
            // A rule would miss what could not be read.
            None => {}
        }
    }
    without_consequences(&mut diagnostics);
    diagnostics.sort_by(|a, b| (a.span, a.severity, a.rule).cmp(&(b.span, b.severity, b.rule)));
    diagnostics.dedup();
    Checked {
        file,
        scenario: scenario.map(Arc::new),
        doc,
        symbols,
        reach,
        diagnostics,
    }
}

/// Lets every rule look, on two threads where the file is long.
fn find_all(length: usize, found: &mut Vec<Diagnostic>, look: &(dyn Fn(&Rule, &mut Vec<Diagnostic>) + Sync)) {
    if length < LONG {
        for rule in RULES {
            look(rule, found);
        }
        return;
    }
    let half = |which: usize| {
        let mut found = Vec::new();
        for rule in RULES.iter().skip(which).step_by(2) {
            look(rule, &mut found);
        }
        found
    };
    let (mine, other) = std::thread::scope(|threads| {
        let other = threads.spawn(|| half(1));
        (half(0), other.join())
    });
    found.extend(mine);
    // A rule that panicked would have done so on this thread as well.
    found.extend(other.unwrap_or_default());
}

fn find_typed(rule: &Rule, typed: &Typed<'_>, found: &mut Vec<Diagnostic>) {
    if let Check::Typed(check) = rule.check {
        check(typed, &mut Findings { rule, found });
    }
}

fn find_sound(rule: &Rule, sound: &Sound<'_>, found: &mut Vec<Diagnostic>) {
    if let Check::Sound(check) = rule.check {
        check(sound, &mut Findings { rule, found });
    }
    find_typed(rule, &sound.typed, found);
}
