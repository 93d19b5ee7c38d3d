//! A typed document to a sound scenario, with every problem met on the way.

mod beats;
mod names;
mod numbers;
mod parts;
mod rounds;
mod scenes;

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::catalog::Catalog;
use super::document::{Id, PictureDoc, ScenarioDoc};
use super::memo::Memo;
use super::model::{Call, OwnPicture, Review, Rubric, Scenario, SceneIx};
use super::number::{Minutes, Percent, Secs};
use ron_reader::diagnostic::{Diagnostic, SourceFile, any_error};
use ron_reader::syntax::{Lines, Spanned, decode, parse};

use names::Names;

/// The version of the language this program reads.
const FORMAT: u32 = 1;

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
    if let (Some(scenario), Some(doc)) = (&mut compiled.scenario, &compiled.doc) {
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
        compiled.whole = diagnostics.is_empty() && more.is_empty();
        if let Some(doc) = doc {
            if let Some(problem) = wrong_format(&doc.format) {
                compiled.diagnostics.push(problem);
                return compiled;
            }
            compiled.scenario = Some(build(file, catalog, &doc, &mut more));
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
    scenario.fuel = rounds::fuel(&scenario);
    diagnostics.append(&mut problems);
    scenario
}

fn empty(doc: &ScenarioDoc, file: &SourceFile) -> Scenario {
    Scenario {
        id: doc.id.value.clone(),
        hash: hex(&Sha256::digest(file.text.as_bytes())),
        title: doc.title.value.clone(),
        language: doc.language.value.clone(),
        minutes: Minutes::LEAST,
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
        ends: false,
        lines: Vec::new(),
        blocks: Vec::new(),
        memo: Memo::default(),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl Build<'_> {
    fn own_picture(&mut self, id: &Id, doc: &PictureDoc) -> OwnPicture {
        OwnPicture {
            id: id.value.clone(),
            file: doc.file.value.clone(),
            alt: doc.alt.value.clone(),
            floor_mille: self.fraction(&doc.floor, "floor"),
            width_mille: self.fraction(&doc.width, "width"),
            content: None,
        }
    }

    fn head(&mut self, doc: &ScenarioDoc) {
        match clock(&doc.call.clock.value) {
            Some(secs) => self.scenario.call.clock_secs = secs,
            None => self.problems.push(
                Diagnostic::error("wrong-clock", doc.call.clock.span, "this is not a time of day")
                    .help("write hours and minutes, such as \"23:14\""),
            ),
        }
        self.need(
            doc.deals.is_empty(),
            "no-deal",
            &doc.id,
            "the scenario has no deal",
            "add at least one truth under `deals`",
        );
        self.need(
            doc.scenes.is_empty(),
            "no-scene",
            &doc.id,
            "the scenario has no scene",
            "add at least one under `scenes`",
        );
        self.need(
            doc.dispositions.is_empty(),
            "no-disposition",
            &doc.id,
            "the call cannot be closed",
            "add at least one under `dispositions`",
        );
        self.scenario.minutes = self.number(&doc.minutes, "a playing time");
        self.scenario.pictures = doc
            .pictures
            .entries
            .iter()
            .map(|(id, picture)| self.own_picture(id, picture))
            .collect();
        self.weights(doc);
        self.rubric(doc);
        self.ways_on(doc);
    }

    fn rubric(&mut self, doc: &ScenarioDoc) {
        let rubric = Rubric {
            acceptable: self.number(&doc.rubric.acceptable, "a pass mark"),
            superior: self.number(&doc.rubric.superior, "a pass mark"),
            late_after: self.number(&doc.rubric.late_after, "a time"),
        };
        self.scenario.rubric = rubric;
        let ordered = rubric.acceptable <= rubric.superior;
        self.need(
            !ordered,
            "wrong-rubric",
            &doc.id,
            "the pass marks are out of order",
            "write percents, `acceptable` no higher than `superior`",
        );
    }

    /// A checkpoint needs something to choose from.
    fn ways_on(&mut self, doc: &ScenarioDoc) {
        for (id, _) in doc.checkpoints.entries.iter().filter(|_| doc.hypotheses.is_empty()) {
            self.problems.push(
                Diagnostic::error(
                    "no-hypothesis",
                    id.span,
                    format!("the checkpoint `{}` asks for a hypothesis, and there is none to choose", id.value),
                )
                .help("add at least one under `hypotheses`"),
            );
        }
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
