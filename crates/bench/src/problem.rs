//! One problem as the bench shows it: what, in which file of the folder, and what opens the editor there.

use std::path::Path;

use ron_reader::diagnostic::{Diagnostic, Position, SourceFile};

use super::{Bench, BenchCommand};

/// One problem of the scenario, or of a file beside it.
#[derive(Clone, Copy, Debug)]
pub struct Problem<'a> {
    /// The file beside the scenario that it is in; none where it is in the scenario.
    pub beside: Option<&'a Path>,
    /// The text of its file.
    pub file: &'a SourceFile,
    /// Where it stands there.
    pub at: Position,
    /// What is wrong.
    pub found: &'a Diagnostic,
}

impl Problem<'_> {
    /// What opens the author's editor at a place of its file.
    pub fn edit(&self, at: Position) -> BenchCommand {
        self.beside
            .map_or(BenchCommand::Edit(at), |path| BenchCommand::EditBeside(path.to_owned(), at))
    }

    /// The name of its file, where that is not the scenario.
    pub fn beside_name(&self) -> Option<String> {
        self.beside?.file_name().map(|name| name.to_string_lossy().into_owned())
    }
}

impl Bench {
    /// The problems of the newest text, each with its place; after them those of what lies beside it.
    pub fn problems(&self) -> Vec<Problem<'_>> {
        let own = self
            .checked
            .iter()
            .flat_map(|c| c.diagnostics.iter().map(move |found| (None, &c.file, found)));
        let beside = self
            .beside
            .iter()
            .flat_map(|c| c.diagnostics.iter().map(move |found| (Some(c.path.as_path()), &c.file, found)));
        let places = self.places.iter().chain(&self.places_beside);
        let problem = |((beside, file, found), at): ((_, _, _), &Position)| Problem {
            beside,
            file,
            at: *at,
            found,
        };
        own.chain(beside).zip(places).map(problem).collect()
    }
}
