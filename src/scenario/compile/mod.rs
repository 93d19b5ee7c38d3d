//! A typed document to a sound scenario, with every problem met on the way.

mod beats;
mod names;
mod parts;
mod scenes;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::catalog::Catalog;
use super::document::ScenarioDoc;
use super::graph::Reach;
use super::model::{Call, Review, Rubric, Scenario, SceneIx};
use super::syntax::{Spanned, decode, parse};
use crate::diagnostic::{Diagnostic, SourceFile, any_error};

use names::Names;

/// The version of the language this program reads.
const FORMAT: u32 = 1;

/// What came of compiling.
#[derive(Debug)]
pub struct Compiled {
    /// The scenario; `None` where an error leaves nothing sound.
    pub scenario: Option<Scenario>,
    /// Every problem, in file order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles a scenario file against the indicator catalog.
pub fn compile(file: &SourceFile, catalog: &Catalog) -> Compiled {
    let (tree, mut diagnostics) = parse(&file.text);
    let mut scenario = None;
    if let Some(tree) = tree {
        let (doc, more) = decode::<ScenarioDoc>(&tree);
        diagnostics.extend(more);
        if let Some(doc) = doc {
            if let Some(problem) = wrong_format(&doc.format) {
                return Compiled {
                    scenario: None,
                    diagnostics: vec![problem],
                };
            }
            scenario = Some(build(file, catalog, &doc, &mut diagnostics));
        }
    }
    diagnostics.sort_by_key(|d| (d.span, d.severity));
    diagnostics.dedup();
    let scenario = scenario.filter(|_| !any_error(&diagnostics));
    Compiled { scenario, diagnostics }
}

fn wrong_format(format: &Spanned<u32>) -> Option<Diagnostic> {
    let found = format.value;
    (found != FORMAT).then(|| {
        let problem = Diagnostic::error(
            "wrong-format",
            format.span,
            format!("this scenario has format {found}, and this program reads format {FORMAT}"),
        );
        if found > FORMAT {
            problem.help("update the program")
        } else {
            problem.help(format!("write `format: {FORMAT}`"))
        }
    })
}

/// What compiling carries along: the file, the names, the arenas and the problems.
struct Build<'a> {
    file: &'a SourceFile,
    catalog: &'a Catalog,
    names: Names,
    scenario: Scenario,
    problems: Vec<Diagnostic>,
}

fn build(file: &SourceFile, catalog: &Catalog, doc: &ScenarioDoc, diagnostics: &mut Vec<Diagnostic>) -> Scenario {
    let mut build = Build {
        file,
        catalog,
        names: Names::collect(doc),
        scenario: empty(doc, file),
        problems: Vec::new(),
    };
    build.head(doc);
    build.parts(doc);
    build.scenes(doc);
    build.questions(doc);
    build.close(doc);
    let Build {
        mut scenario,
        names,
        mut problems,
        ..
    } = build;
    scenario.flags = names.flags.into_inner().into_names();
    scenario.counters = names.counters.into_inner().into_names();
    let sound = !any_error(&problems) && !any_error(diagnostics);
    diagnostics.append(&mut problems);
    if sound {
        scenario.reach = (0..scenario.deals.len()).map(|deal| Reach::of(&scenario, deal.into())).collect();
    }
    scenario
}

fn empty(doc: &ScenarioDoc, file: &SourceFile) -> Scenario {
    Scenario {
        id: doc.id.value.clone(),
        hash: hex(&Sha256::digest(file.text.as_bytes())),
        title: doc.title.value.clone(),
        language: doc.language.value.clone(),
        minutes: doc.minutes.value,
        content_note: doc.content_note.value.clone(),
        author: doc.author.value.clone(),
        reviews: doc
            .reviews
            .items
            .iter()
            .map(|r| Review {
                of: r.of.value.clone(),
                by: r.by.value.clone(),
                on: r.on.value.clone(),
            })
            .collect(),
        call: Call {
            clock_secs: 0,
            unit: doc.call.unit.value.clone(),
            kind: doc.call.kind.value.clone(),
            place: doc.call.place.value.clone(),
            text: doc.call.text.value.clone(),
        },
        people: Vec::new(),
        deals: Vec::new(),
        details: Vec::new(),
        facts: Vec::new(),
        start: SceneIx(0),
        scenes: Vec::new(),
        questions: Vec::new(),
        acts: Vec::new(),
        act_names: Vec::new(),
        objects: Vec::new(),
        object_names: Vec::new(),
        events: Vec::new(),
        tasks: Vec::new(),
        screen_outs: Vec::new(),
        hypotheses: Vec::new(),
        checkpoints: Vec::new(),
        dispositions: Vec::new(),
        explanations: Vec::new(),
        statements: Vec::new(),
        goals: Vec::new(),
        sources: doc.sources.items.iter().map(|s| s.value.clone()).collect(),
        rubric: Rubric {
            acceptable: doc.rubric.acceptable,
            superior: doc.rubric.superior,
            late_after: doc.rubric.late_after,
        },
        flags: Vec::new(),
        counters: Vec::new(),
        lines: Vec::new(),
        blocks: Vec::new(),
        reach: Vec::new(),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl Build<'_> {
    fn head(&mut self, doc: &ScenarioDoc) {
        match clock(&doc.call.clock.value) {
            Some(secs) => self.scenario.call.clock_secs = secs,
            None => self.problems.push(
                Diagnostic::error("wrong-clock", doc.call.clock.span, "this is not a time of day")
                    .help("write hours and minutes, such as \"23:14\""),
            ),
        }
        self.need(
            doc.deals.entries.is_empty(),
            "no-deal",
            &doc.id,
            "the scenario has no deal",
            "add at least one truth under `deals`",
        );
        self.need(
            doc.scenes.entries.is_empty(),
            "no-scene",
            &doc.id,
            "the scenario has no scene",
            "add at least one under `scenes`",
        );
        self.need(
            doc.dispositions.entries.is_empty(),
            "no-disposition",
            &doc.id,
            "the call cannot be closed",
            "add at least one under `dispositions`",
        );
        let rubric = &doc.rubric;
        let ordered = rubric.acceptable <= rubric.superior && rubric.superior <= 100;
        self.need(
            !ordered,
            "wrong-rubric",
            &doc.id,
            "the pass marks are out of order",
            "write percents, `acceptable` no higher than `superior`",
        );
    }

    fn need(&mut self, missing: bool, rule: &'static str, at: &Spanned<String>, message: &str, help: &str) {
        if missing {
            self.problems.push(Diagnostic::error(rule, at.span, message).help(help));
        }
    }
}

fn clock(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 3600 + minutes * 60)
}
