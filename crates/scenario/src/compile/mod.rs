//! A typed document to a sound scenario, with every problem met on the way.

mod beats;
mod details;
mod head;
mod marks;
mod names;
mod numbers;
mod parts;
mod rounds;
mod scenes;

use std::ops::RangeInclusive;

use super::catalog::Catalog;
use super::document::{ReviewDoc, ScenarioDoc};
use super::memo::Memo;
use super::model::{Call, Review, Rubric, Scenario, SceneIx};
use super::number::{Minutes, Percent, Secs};
use super::origin::{Origin, text_hash};
use ron_reader::diagnostic::{Diagnostic, SourceFile, any_error};
use ron_reader::syntax::{Lines, Spanned, decode, parse};

use names::Names;

/// The versions of the language this program reads.
const FORMATS: RangeInclusive<u32> = 1..=2;

/// What is said of something that does not belong where it stands; where brackets are amiss it may well belong elsewhere.
const OF_SHAPE: [&str; 4] = ["missing-field", "unknown-field", "duplicate-field", "wrong-value"];
/// What is said of something that is not there, and may stand elsewhere.
const OF_ABSENCE: [&str; 7] = [
    "missing-field",
    "unknown-id",
    "no-deal",
    "no-scene",
    "no-disposition",
    "no-hypothesis",
    "disposition-without-worth",
];

/// What came of compiling.
#[derive(Debug)]
pub struct Compiled {
    /// The scenario; `None` where an error leaves nothing sound.
    pub scenario: Option<Scenario>,
    /// What stands in the file, if enough could be read.
    pub doc: Option<ScenarioDoc>,
    /// True where all that stands in the file could be read.
    pub whole: bool,
    /// Every problem, in file order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Compiles a scenario file against the indicator catalog. A scenario that comes of it is sound: every name stands for something,
/// every number is in its range, and no scenes were found that lead to each other without end.
pub fn compile(file: &SourceFile, catalog: &Catalog) -> Compiled {
    let mut compiled = compile_unplayed(file, catalog);
    if let (Some(scenario), Some(doc)) = (&compiled.scenario, &compiled.doc) {
        compiled.diagnostics.append(&mut rounds::find(scenario, doc));
        compiled.diagnostics.sort_by_key(|d| (d.span, d.severity));
        compiled.scenario = compiled.scenario.filter(|_| !any_error(&compiled.diagnostics));
    }
    compiled
}

/// The same without looking for scenes that lead to each other without end: for tests of what becomes of those in play.
pub fn compile_unplayed(file: &SourceFile, catalog: &Catalog) -> Compiled {
    let (tree, mut diagnostics) = parse(&file.text);
    let mut compiled = Compiled {
        scenario: None,
        doc: None,
        whole: false,
        diagnostics: Vec::new(),
    };
    if let Some(tree) = tree {
        let (doc, mut more) = decode::<ScenarioDoc>(&tree);
        compiled.whole = !any_error(&diagnostics) && !any_error(&more);
        if let Some(doc) = doc {
            if let Some(problem) = wrong_format(&doc.format) {
                compiled.diagnostics.push(problem);
                return compiled;
            }
            compiled.scenario = Some(build(file, catalog, &doc, &mut more));
            more.extend(marks::unread_marks(&doc, &file.text));
            compiled.doc = Some(doc);
        }
        leave_out_what_follows(file, &diagnostics, &mut more);
        diagnostics.append(&mut more);
    }
    for problem in &mut diagnostics {
        while !file.text.is_char_boundary((problem.span.end as usize).min(file.text.len())) {
            problem.span.end += 1;
        }
    }
    diagnostics.sort_by_key(|d| (d.span, d.severity));
    diagnostics.dedup();
    compiled.scenario = compiled.scenario.filter(|_| !any_error(&diagnostics));
    compiled.diagnostics = diagnostics;
    compiled
}

/// Leaves out what is found because of what could not be read: on the same line, or as something that is not there.
fn leave_out_what_follows(file: &SourceFile, told: &[Diagnostic], more: &mut Vec<Diagnostic>) {
    let torn = told.iter().any(|d| d.rule.ends_with("-bracket") || d.rule == "text-after-end");
    if torn && more.iter().any(|d| OF_SHAPE.contains(&d.rule)) {
        more.retain(|d| !OF_ABSENCE.contains(&d.rule));
    }
    if !told.is_empty() {
        Lines::of(&file.text).keep_of_other_lines(told, more);
    }
}

fn wrong_format(format: &Spanned<u32>) -> Option<Diagnostic> {
    let found = format.value;
    (!FORMATS.contains(&found)).then(|| {
        let (first, last) = (FORMATS.start(), FORMATS.end());
        let problem = Diagnostic::error(
            "wrong-format",
            format.span,
            format!("this scenario has format {found}, and this program reads formats {first} and {last}"),
        );
        if found > *last {
            problem.help("update the program")
        } else {
            problem.help(format!("write `format: {last}`"))
        }
    })
}

/// What compiling carries along: the file, the names, the arenas and the problems.
struct Compiling<'a> {
    file: &'a SourceFile,
    catalog: &'a Catalog,
    names: Names,
    scenario: Scenario,
    problems: Vec<Diagnostic>,
}

fn build(file: &SourceFile, catalog: &Catalog, doc: &ScenarioDoc, diagnostics: &mut Vec<Diagnostic>) -> Scenario {
    let mut build = Compiling {
        file,
        catalog,
        names: Names::collect(doc),
        scenario: empty(doc, file, catalog),
        problems: Vec::new(),
    };
    build.head(doc);
    build.parts(doc);
    build.scenes(doc);
    build.questions(doc);
    build.close(doc);
    let Compiling {
        mut scenario,
        names,
        mut problems,
        ..
    } = build;
    scenario.flags = names.flags.into_inner().into_names();
    scenario.counters = names.counters.into_inner().into_names();
    scenario.fuel = rounds::fuel(&scenario);
    diagnostics.append(&mut problems);
    scenario
}

fn reviews(doc: &ScenarioDoc) -> Vec<Review> {
    let one = |r: &ReviewDoc| Review {
        of: r.of.value.clone(),
        by: r.by.value.clone(),
        on: r.on.value.clone(),
    };
    doc.reviews.items.iter().map(one).collect()
}

/// A scenario that has its head and nothing else yet.
fn empty(doc: &ScenarioDoc, file: &SourceFile, catalog: &Catalog) -> Scenario {
    let origin = Origin::of(&file.text, catalog);
    Scenario {
        id: doc.id.value.clone(),
        format: doc.format.value,
        hash: text_hash(&origin.own),
        earlier_hash: Some(text_hash(&file.text)).filter(|_| *origin.own != *file.text),
        origin,
        title: doc.title.value.clone(),
        language: doc.language.value.clone(),
        rule: doc.rule.as_ref().map(|rule| rule.value.clone()),
        minutes: Minutes::LEAST,
        content_note: doc.content_note.value.clone(),
        author: doc.author.value.clone(),
        reviews: reviews(doc),
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
        pictures: Vec::new(),
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
        stop_points: Vec::new(),
        dispositions: Vec::new(),
        explanations: Vec::new(),
        statements: Vec::new(),
        goals: Vec::new(),
        sources: doc.sources.items.iter().map(|s| s.value.clone()).collect(),
        rubric: Rubric {
            acceptable: Percent::LEAST,
            superior: Percent::LEAST,
            late_after: Secs::LEAST,
        },
        flags: Vec::new(),
        counters: Vec::new(),
        fuel: 0,
        lines: Vec::new(),
        blocks: Vec::new(),
        memo: Memo::default(),
    }
}
