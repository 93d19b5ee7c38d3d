//! What stands where in a scenario's folder, by name.

use std::path::{Path, PathBuf};

/// The name of a scenario's file in its folder.
pub const SCENARIO: &str = "scenario.ron";
/// The name of the guide beside it, for the instructor who leads a class through the call.
pub(crate) const GUIDE: &str = "guide.md";
/// The folder beside it that holds its walkthroughs.
pub(crate) const WALKTHROUGHS: &str = "walkthroughs";
/// The folder of a library that holds the profiles of agencies.
pub(crate) const PROFILES: &str = "profiles";

/// The scenario file that a path means: itself, or the one in a folder.
pub fn scenario_file(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(SCENARIO) } else { path.to_owned() }
}

/// The name of the folder that a scenario file is the scenario of, as its path has it; none for a file of another name.
pub fn name_of(file: &Path) -> Option<String> {
    let inside = file.file_name().is_some_and(|name| name == SCENARIO);
    let name = file.parent()?.file_name()?.to_str()?;
    inside.then(|| name.to_owned())
}

/// The same, whatever way the path takes there: `scenario.ron` alone is of the working folder, which has a name as well.
pub fn folder_name(file: &Path) -> Option<String> {
    let whole = std::fs::canonicalize(folder_of(file)).unwrap_or_else(|_| folder_of(file).to_owned());
    name_of(&whole.join(file.file_name()?))
}

/// True of the path of an instructor's guide, whatever capitals its name has.
pub fn is_guide(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.eq_ignore_ascii_case(GUIDE))
}

/// Where a walkthrough of this name lies beside a scenario file.
pub fn walkthrough_file(scenario: &Path, name: &str) -> PathBuf {
    scenario.with_file_name(WALKTHROUGHS).join(format!("{name}.ron"))
}

/// The folder that a file lies in.
pub(crate) fn folder_of(file: &Path) -> &Path {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::{folder_name, is_guide, name_of, walkthrough_file};
    use std::path::Path;

    #[test]
    fn a_guide_is_known_by_its_name() {
        let is = ["guide.md", "a/Guide.MD", "guide.md/scenario.ron", "my-guide.md", ""].map(|path| is_guide(Path::new(path)));
        assert_eq!(is, [true, true, false, false, false]);
    }

    #[test]
    fn a_folder_is_named_by_its_scenario_alone() {
        let name = |path: &str| name_of(Path::new(path));
        assert_eq!(name("calls/loud-music/scenario.ron"), Some("loud-music".to_owned()));
        assert_eq!(
            (name("calls/loud-music/other.ron"), name("scenario.ron"), name("")),
            (None, None, None)
        );
        let here = folder_name(Path::new("scenario.ron"));
        assert_eq!(here, Some("folder".to_owned()), "tests run in the folder of their crate");
        assert_eq!(
            walkthrough_file(Path::new("a/scenario.ron"), "x"),
            Path::new("a/walkthroughs/x.ron")
        );
    }
}
