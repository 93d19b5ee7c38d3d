//! A run kept as a walkthrough beside its scenario.

use std::path::{Path, PathBuf};

use play::playtest::written;
use play::session::Walkthrough;
use scenario::is_id;

use super::files::Unwritten;
use super::layout::{folder_of, walkthrough_file};
use super::write::replace;

/// Why a run was not kept as a walkthrough.
#[derive(Debug)]
pub enum NotKept {
    /// The name is no id.
    WrongName,
    /// There is a walkthrough of that name, and it was left as it is.
    Taken(PathBuf),
    /// It could not be written.
    Failed(PathBuf, Unwritten),
}

/// Where a walkthrough of a name would be kept beside a scenario file, if it can be: to be asked before somebody plays it.
pub fn place_of_walkthrough(scenario: &Path, name: &str) -> Result<PathBuf, NotKept> {
    if !is_id(name) {
        return Err(NotKept::WrongName);
    }
    let path = walkthrough_file(scenario, name);
    if std::fs::symlink_metadata(&path).is_ok() {
        return Err(NotKept::Taken(path));
    }
    Ok(path)
}

/// Keeps a walkthrough beside a scenario file, under a name of small letters, digits and hyphens; returns where.
pub fn keep_walkthrough(scenario: &Path, name: &str, walkthrough: &Walkthrough) -> Result<PathBuf, NotKept> {
    let path = place_of_walkthrough(scenario, name)?;
    let kept = || {
        let text = written(walkthrough).map_err(std::io::Error::other)?;
        std::fs::create_dir_all(folder_of(&path))?;
        replace(&path, text)
    };
    match kept() {
        Ok(()) => Ok(path),
        Err(why) => Err(NotKept::Failed(path, why)),
    }
}
