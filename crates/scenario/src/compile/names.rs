//! Every name of a document, and how a reference finds it.

use std::cell::RefCell;
use std::collections::HashMap;

use super::super::document::{ActDoc, Id, ObjectDoc, ScenarioDoc};
use ron_reader::diagnostic::{Diagnostic, nearest, what_differs};
use ron_reader::syntax::{Table, may_be_broken};

/// The names of one kind of thing.
#[derive(Debug)]
pub(super) struct KindNames {
    /// What it is called in messages.
    what: &'static str,
    names: Vec<String>,
    index: HashMap<String, usize>,
    broken: Vec<String>,
}

impl KindNames {
    fn new(what: &'static str) -> Self {
        Self {
            what,
            names: Vec::new(),
            index: HashMap::new(),
            broken: Vec::new(),
        }
    }

    fn of<T>(what: &'static str, table: &Table<T>) -> Self {
        let mut kind = Self::new(what);
        for (id, _) in &table.entries {
            kind.intern(&id.value);
        }
        kind.broken.clone_from(&table.broken);
        kind
    }

    /// The index of a name, which is added if it is not there.
    pub(super) fn intern(&mut self, name: &str) -> usize {
        if let Some(ix) = self.index.get(name) {
            return *ix;
        }
        self.names.push(name.to_owned());
        self.index.insert(name.to_owned(), self.names.len() - 1);
        self.names.len() - 1
    }

    /// The index of a name.
    pub(super) fn get(&self, name: &str) -> Option<usize> {
        self.index.get(name).copied()
    }

    /// True where one of this name was written and could not be read, or may have been.
    pub(super) fn may_be_broken(&self, name: &str) -> bool {
        may_be_broken(&self.broken, name)
    }

    /// The names in order.
    pub(super) fn into_names(self) -> Vec<String> {
        self.names
    }

    /// The names in order.
    pub(super) fn names(&self) -> &[String] {
        &self.names
    }

    /// The index of a reference; an unknown one is reported, once it is not known to be broken.
    pub(super) fn find(&self, id: &Id, problems: &mut Vec<Diagnostic>) -> Option<usize> {
        let found = self.get(&id.value);
        if found.is_none() && !self.may_be_broken(&id.value) {
            let problem = Diagnostic::error("unknown-id", id.span, format!("there is no {} `{}`", self.what, id.value));
            problems.push(match nearest(&id.value, self.names.iter().map(String::as_str)) {
                Some(near) => did_you_mean(problem, &id.value, near),
                None => problem.help(format!("add it to the table, or use one of: {}", self.first_few())),
            });
        }
        found
    }

    fn first_few(&self) -> String {
        let mut few = self.names.iter().take(8).cloned().collect::<Vec<_>>().join(", ");
        if self.names.len() > 8 {
            few.push_str(", …");
        }
        if few.is_empty() { "(there is none yet)".to_owned() } else { few }
    }
}

/// Suggests a name, and says what differs where that is not to be seen.
fn did_you_mean(mut problem: Diagnostic, found: &str, near: &str) -> Diagnostic {
    problem.help.push(format!("did you mean `{near}`?"));
    problem.help.extend(what_differs(found, near));
    problem
}

/// The names of every kind of thing. Flags and counters come to be when they are first named.
#[derive(Debug)]
pub(super) struct Names {
    pub(super) people: KindNames,
    pub(super) deals: KindNames,
    pub(super) details: KindNames,
    pub(super) facts: KindNames,
    pub(super) scenes: KindNames,
    pub(super) questions: KindNames,
    pub(super) acts: KindNames,
    pub(super) objects: KindNames,
    pub(super) tasks: KindNames,
    pub(super) screen_outs: KindNames,
    pub(super) checkpoints: KindNames,
    pub(super) flags: RefCell<KindNames>,
    pub(super) counters: RefCell<KindNames>,
}

impl Names {
    pub(super) fn collect(doc: &ScenarioDoc) -> Self {
        Self {
            people: KindNames::of("person", &doc.cast),
            deals: KindNames::of("deal", &doc.deals),
            details: KindNames::of("detail", &doc.details),
            facts: KindNames::of("fact", &doc.facts),
            scenes: KindNames::of("scene", &doc.scenes),
            questions: KindNames::of("question", &doc.questions),
            acts: act_names(doc),
            objects: object_names(doc),
            tasks: KindNames::of("task", &doc.tasks),
            screen_outs: KindNames::of("screen-out", &doc.screen_outs),
            checkpoints: KindNames::of("checkpoint", &doc.checkpoints),
            flags: RefCell::new(KindNames::new("flag")),
            counters: RefCell::new(KindNames::new("counter")),
        }
    }
}

/// One act may be offered in several scenes under one name.
fn act_names(doc: &ScenarioDoc) -> KindNames {
    let mut kind = KindNames::new("act");
    for (_, scene) in &doc.scenes.entries {
        add::<ActDoc>(&mut kind, &scene.acts);
    }
    kind
}

/// One object may be seen from several scenes under one name.
fn object_names(doc: &ScenarioDoc) -> KindNames {
    let mut kind = KindNames::new("object");
    for (_, scene) in &doc.scenes.entries {
        add::<ObjectDoc>(&mut kind, &scene.objects);
    }
    kind
}

fn add<T>(kind: &mut KindNames, table: &Table<T>) {
    for (id, _) in &table.entries {
        kind.intern(&id.value);
    }
    kind.broken.extend(table.broken.iter().cloned());
}
