//! Which scenario a path means, and what is said where it cannot be played.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use super::exit_code::ExitStatus;
use super::output::Output;
use folder::{Loaded, SCENARIO, is_call, load, search};
use ron_reader::diagnostic::{counts, render};
use scenario::{Catalog, Scenario};

/// The folder of calls as it is named in examples.
const CALLS: &str = "scenarios";

/// The folders that calls are looked for in: beside the program, in the folder for data (the user's own unless one is given), and
/// in the working folder.
pub fn folders_of_calls(data: Option<&Path>) -> Vec<PathBuf> {
    let program = std::env::current_exe().ok();
    let own = directories::ProjectDirs::from("", "", "closer-look");
    let data = data.or_else(|| own.as_ref().map(directories::ProjectDirs::data_dir));
    search(program.as_deref().and_then(Path::parent), data, Path::new(""))
}

/// What a path means: what is there, and otherwise what is there in a folder that calls are looked for in.
pub(super) fn found(path: &Path) -> PathBuf {
    let name = path.strip_prefix(CALLS).unwrap_or(path);
    let is_plain = name.components().all(|part| matches!(part, Component::Normal(_)));
    if !is_plain || path.symlink_metadata().is_ok() {
        return path.to_owned();
    }
    let mut elsewhere = folders_of_calls(None).into_iter().map(|folder| folder.join(name));
    elsewhere.find(|path| path.exists()).unwrap_or_else(|| path.to_owned())
}

/// The library that a call, or its file, stands in.
pub(super) fn library_of(call: &Path) -> PathBuf {
    let folder = if call.is_file() { call.parent() } else { Some(call) };
    folder.and_then(Path::parent).unwrap_or(Path::new("")).to_owned()
}

/// The one scenario at a path, sound.
pub(super) fn open(path: &Path, catalog: &Catalog) -> Result<Arc<Scenario>, Output> {
    let loaded = load_one(path, catalog)?;
    loaded.scenario.clone().ok_or_else(|| unplayable(&loaded))
}

/// What is said of a scenario that cannot be played: every problem, and how many.
pub(super) fn unplayable(loaded: &Loaded) -> Output {
    let Loaded { file, diagnostics, .. } = loaded;
    Output {
        out: String::new(),
        err: format!(
            "{}error: the scenario cannot be played ({}): {}\n",
            render(file, diagnostics),
            counts(diagnostics),
            file.name
        ),
        outcome: ExitStatus::Problems,
    }
}

/// The one scenario at a path, with its problems.
pub(super) fn load_one(path: &Path, catalog: &Catalog) -> Result<Loaded, Output> {
    let path = &found(path);
    if path.is_dir() && !is_call(path) {
        return Err(no_scenario(path));
    }
    load(path, catalog).map_err(|why| Output::failed(ExitStatus::CannotRead, why))
}

/// What is said of a folder without a scenario.
pub(super) fn no_scenario(folder: &Path) -> Output {
    let why = format!(
        "there is no {SCENARIO} in this folder; name a scenario file or its folder: {}",
        folder.display()
    );
    Output::failed(ExitStatus::CannotRead, why)
}
