//! Files of an author's folder written: whole or not at all, with the mode they had, through links, and over nothing but a file.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use super::files::Unwritten;
use super::layout::folder_of;

/// Most links that are followed, one leading to the next.
const MOST_LINKS: usize = 40;
/// Most names that are tried for what is not done yet.
const MOST_NAMES: u32 = 1000;

/// Writes a file in place of the one before, beside it first and then over it: it is never half there, and where it cannot be
/// written the one before stays and nothing else is left. Its mode stays, a link is followed, and what is no plain file (a device, a
/// pipe, a folder) is refused.
pub fn replace(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), Unwritten> {
    let target = followed(path)?;
    let old = there(&target)?;
    if old.is_some() {
        // A file that its owner has closed against writing is not to be replaced either.
        OpenOptions::new().write(true).open(&target)?;
    }
    let (partial, mut file) = begin(folder_of(&target), |path| {
        OpenOptions::new().write(true).create_new(true).open(path)
    })?;
    let partial = Partial(partial);
    // Before a word is in it: what was closed to others is closed to them all the time.
    if let Some(old) = &old {
        keep_owner(&partial.0, old);
        file.set_permissions(old.permissions())?;
    }
    file.write_all(bytes.as_ref())?;
    file.sync_all()?;
    drop(file);
    fs::rename(&partial.0, &target)?;
    sync_folder(folder_of(&target));
    Ok(())
}

/// Makes a folder with files in it, named by their paths from it; where that fails, it is not there at all.
pub fn make_folder(folder: &Path, files: &[(PathBuf, String)]) -> Result<(), Unwritten> {
    if fs::symlink_metadata(folder).is_ok() {
        return Err(Unwritten::Taken);
    }
    fs::create_dir_all(folder_of(folder))?;
    let (partial, ()) = begin(folder_of(folder), |path| fs::create_dir(path))?;
    let partial = Partial(partial);
    for (name, text) in files {
        let path = partial.0.join(name);
        fs::create_dir_all(folder_of(&path))?;
        replace(&path, text)?;
    }
    fs::rename(&partial.0, folder)?;
    Ok(())
}

/// What is not done yet; taken away again unless it was given its name.
struct Partial(PathBuf);

impl Drop for Partial {
    fn drop(&mut self) {
        // Once it has its name there is nothing here, and where it cannot be removed nobody is left to tell.
        let _ = fs::remove_file(&self.0).or_else(|_| fs::remove_dir_all(&self.0));
    }
}

/// Makes something new in a folder, under a name that nothing has.
fn begin<T>(folder: &Path, open: impl Fn(&Path) -> io::Result<T>) -> io::Result<(PathBuf, T)> {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let mut tried = 0;
    loop {
        let mut name = OsString::from(".closer-look-");
        name.push(format!("{}-{}.partial", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed)));
        let path = folder.join(name);
        match open(&path) {
            Ok(made) => return Ok((path, made)),
            Err(why) if why.kind() == ErrorKind::AlreadyExists && tried < MOST_NAMES => tried += 1,
            Err(why) => return Err(why),
        }
    }
}

/// The file that a path means in the end, whether it is there or not.
fn followed(path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            Ok(next) => path = folder_of(&path).join(next),
            Err(why) if matches!(why.kind(), ErrorKind::InvalidInput | ErrorKind::NotFound) => return Ok(path),
            // What is not there, or is no link, is told by other errors elsewhere than on Linux.
            Err(_) if fs::symlink_metadata(&path).is_ok_and(|about| !about.is_symlink()) => return Ok(path),
            Err(why) => return Err(why),
        }
    }
    Err(io::Error::other("the links there go round in a circle"))
}

/// What is there already; an error where it is no plain file.
fn there(path: &Path) -> Result<Option<fs::Metadata>, Unwritten> {
    match fs::metadata(path) {
        Ok(about) if about.is_file() => Ok(Some(about)),
        Ok(_) => Err(Unwritten::NotAFile),
        Err(why) if why.kind() == ErrorKind::NotFound => Ok(None),
        Err(why) => Err(why.into()),
    }
}

/// A file that an administrator brings up to date stays its owner's, as far as the system lets it.
#[cfg(unix)]
fn keep_owner(path: &Path, old: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, chown};
    // One at a time: who may not give a file away may still leave it to its group.
    let _ = chown(path, None, Some(old.gid()));
    let _ = chown(path, Some(old.uid()), None);
}

#[cfg(not(unix))]
fn keep_owner(_: &Path, _: &fs::Metadata) {}

/// The new name is on the disk as well, where a folder can be told so.
fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::super::files::Unwritten;
    use super::{make_folder, replace};
    use std::fs;
    use std::path::{Path, PathBuf};

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_new_or_takes_the_place_of_the_one_before() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        replace(&path, "one").unwrap();
        replace(&path, "two").unwrap();
        assert_eq!(
            (fs::read_to_string(&path).unwrap().as_str(), names(folder.path())),
            ("two", vec!["a.ron".to_owned()])
        );
        // A name as long as a name may be leaves room for what is not done yet.
        let long = folder.path().join("x".repeat(251) + ".ron");
        replace(&long, "long").unwrap();
        assert_eq!(fs::read_to_string(&long).unwrap(), "long");
    }

    #[test]
    fn what_is_no_file_is_refused_and_nothing_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("folder");
        fs::create_dir(&inside).unwrap();
        assert!(matches!(replace(&inside, "x"), Err(Unwritten::NotAFile)));
        assert!(replace(&folder.path().join("none/a.ron"), "x").is_err());
        assert!(replace(&inside.join(".."), "x").is_err() && replace(Path::new(""), "x").is_err());
        assert_eq!(names(folder.path()), ["folder"]);
    }

    #[test]
    fn a_folder_is_made_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let call = folder.path().join("calls/a");
        let files = [("scenario.ron", "s"), ("walkthroughs/w.ron", "w")].map(|(name, text)| (PathBuf::from(name), text.to_owned()));
        make_folder(&call, &files).unwrap();
        assert_eq!(names(&call), ["scenario.ron", "walkthroughs"]);
        assert_eq!(fs::read_to_string(call.join("walkthroughs/w.ron")).unwrap(), "w");
        assert!(matches!(make_folder(&call, &files), Err(Unwritten::Taken)));
        let wrong = [("a", "x"), ("a/b", "y")].map(|(name, text)| (PathBuf::from(name), text.to_owned()));
        assert!(make_folder(&folder.path().join("calls/b"), &wrong).is_err());
        assert_eq!(names(&folder.path().join("calls")), ["a"]);
    }

    #[cfg(unix)]
    #[test]
    fn modes_and_links_stay_and_devices_and_pipes_are_refused() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        for mode in [0o600, 0o640, 0o664, 0o755] {
            fs::write(at("a.ron"), "one").unwrap();
            fs::set_permissions(at("a.ron"), fs::Permissions::from_mode(mode)).unwrap();
            replace(&at("a.ron"), "two").unwrap();
            assert_eq!(fs::metadata(at("a.ron")).unwrap().permissions().mode() & 0o7777, mode);
        }
        fs::create_dir(at("shared")).unwrap();
        for (link, target) in [("b.ron", "shared/b.ron"), ("c.ron", "b.ron"), ("d.ron", "shared/new.ron")] {
            symlink(target, at(link)).unwrap();
        }
        fs::write(at("shared/b.ron"), "old").unwrap();
        replace(&at("c.ron"), "through two links").unwrap();
        replace(&at("d.ron"), "a link to nothing yet").unwrap();
        assert_eq!(fs::read_to_string(at("shared/b.ron")).unwrap(), "through two links");
        assert_eq!(fs::read_to_string(at("shared/new.ron")).unwrap(), "a link to nothing yet");
        for link in ["b.ron", "c.ron", "d.ron"] {
            assert!(fs::symlink_metadata(at(link)).unwrap().is_symlink(), "{link}");
        }
        symlink("loop", at("loop")).unwrap();
        assert!(replace(&at("loop"), "x").is_err());
        symlink("/dev/null", at("null")).unwrap();
        let made = std::process::Command::new("mkfifo").arg(at("pipe")).status();
        for name in ["null", "pipe"].iter().take(1 + usize::from(made.is_ok_and(|made| made.success()))) {
            assert!(matches!(replace(&at(name), "x"), Err(Unwritten::NotAFile)), "{name}");
        }
        assert!(!names(folder.path()).iter().any(|name| name.ends_with(".partial")));
    }
}
