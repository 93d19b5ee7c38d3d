//! What a rule looks at.

use prove::{Ground, MayReach};
use ron_reader::diagnostic::SourceFile;
use scenario::document::{Id, ObjectDoc, Role, ScenarioDoc, Text, Visit, visit};
use scenario::{Catalog, Scenario, Symbols};

/// A file as typed.
pub(super) struct Typed<'a> {
    /// The file.
    pub(super) file: &'a SourceFile,
    /// The name of the folder it lies in, where that is known.
    pub(super) folder: Option<&'a str>,
    /// What stands in it.
    pub(super) doc: &'a ScenarioDoc,
    /// Every id in it.
    pub(super) symbols: &'a Symbols,
    /// The indicators.
    pub(super) catalog: &'a Catalog,
    texts: Vec<(Role, &'a Text)>,
}

impl<'a> Typed<'a> {
    /// What stands in a file, with its texts gathered once for all rules.
    pub(super) fn new(
        file: &'a SourceFile,
        folder: Option<&'a str>,
        doc: &'a ScenarioDoc,
        symbols: &'a Symbols,
        catalog: &'a Catalog,
    ) -> Self {
        let mut collect = Collect::default();
        visit(doc, &file.text, &mut collect);
        Self {
            file,
            folder,
            doc,
            symbols,
            catalog,
            texts: collect.texts,
        }
    }

    /// True for a file of the second format, of which more is asked.
    pub(super) fn is_second(&self) -> bool {
        self.doc.format.value >= 2
    }

    /// Every text with where it is shown, in file order.
    pub(super) fn texts(&self) -> impl Iterator<Item = (Role, &'a Text)> {
        self.texts.iter().copied()
    }

    /// The objects of all scenes, in the order of the scenario's own.
    pub(super) fn objects(&self) -> impl Iterator<Item = &'a (Id, ObjectDoc)> {
        self.doc.scenes.entries.iter().flat_map(|(_, scene)| &scene.objects.entries)
    }
}

/// What is gathered of a file for all rules.
#[derive(Default)]
struct Collect<'d> {
    texts: Vec<(Role, &'d Text)>,
}

impl<'d> Visit<'d> for Collect<'d> {
    fn text(&mut self, role: Role, text: &'d Text) {
        self.texts.push((role, text));
    }
}

/// A scenario that can be played, with the file it was read from: the parts of both stand in the same order.
pub(super) struct Sound<'a> {
    /// The file as typed.
    pub(super) typed: Typed<'a>,
    /// The scenario.
    pub(super) scenario: &'a Scenario,
    /// What may be reached in each deal, in the order of the deals.
    pub(super) reach: &'a [MayReach],
    /// What is proved of it, worked out once for all rules.
    pub(super) ground: &'a Ground<'a>,
}

impl<'a> Sound<'a> {
    /// The file as typed.
    pub(super) fn doc(&self) -> &'a ScenarioDoc {
        self.typed.doc
    }

    /// True if it holds in no deal.
    pub(super) fn in_no_deal(&self, test: impl Fn(&MayReach) -> bool) -> bool {
        !self.reach.iter().any(test)
    }
}
