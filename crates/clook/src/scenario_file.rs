//! Which scenario a path means, and what is said where it cannot be played.

use std::path::Path;
use std::sync::Arc;

use super::exit_code::Outcome;
use super::output::Output;
use ron_reader::diagnostic::{counts, render};
use scenario::{Catalog, Loaded, Scenario, load};

/// The one scenario at a path, sound.
pub(super) fn open(path: &Path, catalog: &Catalog) -> Result<Arc<Scenario>, Output> {
    let loaded = load_one(path, catalog)?;
    let Loaded {
        file,
        scenario,
        diagnostics,
        ..
    } = loaded;
    scenario.ok_or_else(|| Output {
        out: String::new(),
        err: format!(
            "{}error: the scenario cannot be played ({}): {}\n",
            render(&file, &diagnostics),
            counts(&diagnostics),
            file.name
        ),
        outcome: Outcome::Problems,
    })
}

/// The one scenario at a path, with its problems.
pub(super) fn load_one(path: &Path, catalog: &Catalog) -> Result<Loaded, Output> {
    if path.is_dir() && !path.join("scenario.ron").is_file() {
        return Err(no_scenario(path));
    }
    load(path, catalog).map_err(|why| Output::failed(Outcome::CannotRead, why))
}

/// What is said of a folder without a scenario.
pub(super) fn no_scenario(folder: &Path) -> Output {
    let why = format!(
        "there is no scenario.ron in this folder; name a scenario file or its folder: {}",
        folder.display()
    );
    Output::failed(Outcome::CannotRead, why)
}

/// The name of the folder that holds a scenario.
pub(super) fn folder_name(file: &Path) -> Option<String> {
    let file = if file.is_dir() {
        file.join("scenario.ron")
    } else {
        file.to_owned()
    };
    let inside = file.file_name().is_some_and(|name| name == "scenario.ron");
    let folder = std::fs::canonicalize(&file)
        .unwrap_or(file)
        .parent()?
        .file_name()?
        .to_str()?
        .to_owned();
    inside.then_some(folder)
}
