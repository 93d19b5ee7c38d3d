//! Lists the pictures of `assets/stage`, so that a new file needs a row in a table of data and no line of code.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let assets = PathBuf::from(var("CARGO_MANIFEST_DIR")?).join("../../assets/stage");
    let mut files = String::new();
    for folder in ["places", "objects"] {
        list(&assets.join(folder), "", &mut files)?;
    }
    let names = files.lines().count();
    let text = format!("/// Each picture by its name within its folder, by name.\nstatic FILES: [(&str, &str); {names}] = [\n{files}];\n");
    std::fs::write(PathBuf::from(var("OUT_DIR")?).join("files.rs"), text)
}

fn var(name: &str) -> std::io::Result<String> {
    std::env::var(name).map_err(std::io::Error::other)
}

/// Adds the pictures of a folder, by name; folders in it come under their names.
fn list(folder: &Path, under: &str, files: &mut String) -> std::io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut entries = std::fs::read_dir(folder)?.collect::<std::io::Result<Vec<_>>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for path in entries.into_iter().map(|entry| entry.path()) {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            list(&path, &format!("{under}{stem}/"), files)?;
        } else if path.extension().is_some_and(|ending| ending == "svg") {
            let _ = writeln!(
                files,
                "    ({:?}, include_str!({:?})),",
                format!("{under}{stem}"),
                path.canonicalize()?.to_string_lossy()
            );
        }
    }
    Ok(())
}
