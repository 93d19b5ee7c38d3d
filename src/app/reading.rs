//! What is read before the first screen: the calls, the records, the agency's profile, the system's language.

use std::path::{Path, PathBuf};

use desk::{Desk, Support};
use folder::Library;
use records::Records;
use ron_reader::diagnostic::SourceFile;
use scenario::{Catalog, Profile};
use words::{Language, Said};

use super::Options;

/// The calls of the folder, and the records; what cannot be opened is said on the first screen.
pub(super) fn read_desk(options: Options) -> Desk {
    let catalog = Catalog::shipped();
    let library = Library::open_all(&options.scenarios, &catalog);
    let folder = options
        .data_dir
        .or_else(|| directories::ProjectDirs::from("", "", "closer-look").map(|d| d.data_dir().to_owned()));
    let records = match folder {
        Some(folder) => Records::open(&folder).map_err(|why| why.said()),
        None => Err(Said::plain("records-no-folder")),
    };
    let mut desk = Desk::new(&library, records);
    desk.fixed = options.fixed;
    desk.speak(sys_locale::get_locale().map_or_else(Language::default, |tag| Language::of_tag(&tag)));
    let profile = options
        .profile
        .or_else(|| options.scenarios.iter().find_map(|calls| profile_beside(calls)));
    desk.support = profile.as_deref().and_then(read_support);
    desk
}

/// The profile beside the calls: the agency's own, or the example.
fn profile_beside(scenarios: &Path) -> Option<PathBuf> {
    let folder = scenarios.join("profiles");
    ["agency.ron", "example.ron"]
        .map(|name| folder.join(name))
        .into_iter()
        .find(|path| path.is_file())
}

/// The support card of a profile; one that cannot be read names nobody, and `clook check` says why.
fn read_support(path: &Path) -> Option<Support> {
    let file = SourceFile::read(path).ok()?;
    Profile::read(&file).0.as_ref().and_then(Support::of)
}
