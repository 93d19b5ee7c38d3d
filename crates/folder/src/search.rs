//! Where calls are looked for.

use std::path::{Path, PathBuf};

/// The name of a folder of calls.
const CALLS: &str = "scenarios";

/// The folders that calls are looked for in, in order: beside the program, in the user's data folder, and here. What is not known is
/// passed over, and no folder stands twice.
pub fn search(program: Option<&Path>, data: Option<&Path>, here: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for folder in [program, data, Some(here)].into_iter().flatten() {
        let folder = folder.join(CALLS);
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders
}

#[cfg(test)]
mod tests {
    use super::search;
    use std::path::Path;

    #[test]
    fn calls_are_looked_for_beside_the_program_then_in_the_data_folder_then_here() {
        let of = |program: Option<&str>, data: Option<&str>, here: &str| -> Vec<String> {
            let found = search(program.map(Path::new), data.map(Path::new), Path::new(here));
            found.iter().map(|path| path.display().to_string().replace('\\', "/")).collect()
        };
        assert_eq!(of(Some("/p"), Some("/d"), ""), ["/p/scenarios", "/d/scenarios", "scenarios"]);
        assert_eq!(of(Some("/p"), None, "/p"), ["/p/scenarios"]);
        assert_eq!(of(None, None, ""), ["scenarios"]);
    }
}
