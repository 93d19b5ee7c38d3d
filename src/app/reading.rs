//! What is read before the first screen: the calls, the records, the agency's profile, the system's language.

use std::path::{Path, PathBuf};
use std::time::Duration;

use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

use desk::{Desk, Support};
use folder::Library;
use messages::{Language, Message};
use records::{Bell, Keeper};
use ron_reader::diagnostic::SourceFile;
use scenario::{Catalog, Profile};

use super::Options;

/// How long the first screen waits for the records.
const SOON: Duration = Duration::from_secs(1);

/// The calls of the folder, and the records; what cannot be opened is said on the first screen.
pub(super) fn read_desk(options: Options, bell: Bell) -> Desk {
    let folder = options
        .data_dir
        .or_else(|| directories::ProjectDirs::from("", "", "closer-look").map(|d| d.data_dir().to_owned()));
    // The records are opened while the calls are read.
    let keeper = folder.map(|folder| Keeper::start(folder, bell));
    let catalog = Catalog::shipped();
    let library = Library::open_all(&options.scenarios, &catalog);
    let mut desk = match keeper {
        Some(mut keeper) => {
            keeper.wait(SOON);
            Desk::with(&library, Box::new(keeper))
        }
        None => Desk::new(&library, Err(Message::plain("records-no-folder"))),
    };
    wait_for_first(&mut desk);
    desk.fixed = options.fixed;
    desk.speak(system_language());
    let profile = options
        .profile
        .or_else(|| options.scenarios.iter().find_map(|calls| profile_beside(calls)));
    if let Some((profile, under)) = profile.as_deref().and_then(read_profile) {
        desk.support = Support::of(&profile, under.as_ref());
        desk.hold_to(&profile);
    }
    desk
}

/// Who is known here and the language are wanted for the first screen; a disk that takes long does not hold it up.
fn wait_for_first(desk: &mut Desk) {
    for _ in 0..100 {
        if !desk.is_waiting() {
            return;
        }
        std::thread::park_timeout(Duration::from_millis(2));
        desk.take_news(0);
    }
}

/// Takes in what the records have answered, and has the window woken by the next answer; true if there was one.
pub(super) fn hear(desk: Option<&mut Desk>, bell: &Bell, wake: &EventLoopProxyWrapper, now_ms: i64) -> bool {
    let wake = (**wake).clone();
    bell.hang(move || {
        // A window that has closed needs no waking.
        let _ = wake.send_event(WinitUserEvent::WakeUp);
    });
    desk.is_some_and(|desk| desk.take_news(now_ms))
}

/// The language of the system, for who has chosen none.
pub(super) fn system_language() -> Language {
    sys_locale::get_locale().map_or_else(Language::default, |tag| Language::of_tag(&tag))
}

/// The profile beside the calls: the agency's own, or the example.
fn profile_beside(scenarios: &Path) -> Option<PathBuf> {
    let folder = scenarios.join("profiles");
    ["agency.ron", "example.ron"]
        .map(|name| folder.join(name))
        .into_iter()
        .find(|path| path.is_file())
}

/// A profile and the one under it; of one that cannot be read `clook check` says why.
fn read_profile(path: &Path) -> Option<(Profile, Option<Profile>)> {
    let read = |path: &Path| Profile::read(&SourceFile::read(path).ok()?).0;
    let profile = read(path)?;
    let under = profile.over.as_ref();
    let under = under.and_then(|id| read(&path.with_file_name(format!("{}.ron", id.value))));
    Some((profile, under))
}
