//! An attempt is one thing, kept whole: whatever fails while it is written, and whatever becomes of the files it was played from.

mod files;
mod keeper;
mod killed;
mod late;
mod names;
mod texts;
mod whole;

use std::fs;
use std::path::{Path, PathBuf};

use desk::{Command, Desk, Screen};
use folder::Library;
use play::session::{Action, Concern, Phase, Target};
use records::{FILE_NAME, Keeping, Records};
use rusqlite::Connection;
use scenario::{Catalog, Element};
use tempfile::TempDir;

/// The small call.
const SMALL: &str = include_str!("../../fixtures/small.ron");

/// A folder of calls with the small one in it, and a data folder.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir_all(place.call("")).unwrap();
        place.write(SMALL);
        place
    }

    /// A file of the call's folder.
    fn call(&self, name: &str) -> PathBuf {
        self.folder.path().join("calls/small").join(name)
    }

    fn write(&self, text: &str) {
        fs::write(self.call("scenario.ron"), text).unwrap();
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn library(&self) -> Library {
        Library::open(&self.folder.path().join("calls"), &Catalog::shipped())
    }

    fn records(&self) -> Records {
        Records::open(&self.data()).unwrap()
    }

    /// The desk as a start of the program has it.
    fn desk(&self) -> Desk {
        dealt(Desk::new(&self.library(), Ok(self.records())))
    }

    fn desk_with(&self, keeper: impl Keeping + 'static) -> Desk {
        dealt(Desk::with(&self.library(), Box::new(keeper)))
    }

    /// The file itself.
    fn raw(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }

    fn file(&self) -> PathBuf {
        self.data().join(FILE_NAME)
    }
}

fn dealt(mut desk: Desk) -> Desk {
    desk.fixed = Some(("held".to_owned(), 1));
    desk
}

/// What is wrong in the eyes of SQLite.
fn integrity(file: &Path) -> String {
    let db = Connection::open(file).unwrap();
    let broken: i64 = db
        .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(broken, 0, "references");
    db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap()
}

/// The small call from its first line to the self-rating; what one key does stands together.
fn keys() -> Vec<Vec<Action>> {
    let id = |text: &str| text.to_owned();
    let words = || Target::Words(id("not to go out"));
    let mut keys: Vec<Vec<Action>> = [
        Action::Listen,
        Action::Do(id("greet")),
        Action::Listen,
        Action::Ask(id("evening")),
        Action::Listen,
        Action::Notice(words(), Concern::Matters(Element::Means, 4)),
        Action::Do(id("go")),
        Action::Listen,
        Action::Checkpoint(id("more"), 4),
        Action::Listen,
        Action::Conclude(id("refer")),
        Action::Certainty(4),
        Action::Support(words()),
        Action::Explain(id("sitting")),
        Action::State(id("barked")),
    ]
    .map(|action| vec![action])
    .to_vec();
    keys.push(vec![Action::Narrate(id("I was there.")), Action::FileReport]);
    keys.push(vec![Action::Rate(4)]);
    keys
}

fn all_actions() -> Vec<Action> {
    keys().concat()
}

fn apply(desk: &mut Desk, command: Command) {
    desk.apply(command, 1_000, 7);
}

/// Signs in and goes on with what waits, or takes the call.
fn begin(desk: &mut Desk) {
    apply(desk, Command::SignIn("Ada".to_owned()));
    if desk.screen != Screen::Library {
        return;
    }
    if let Some(attempt) = desk.unfinished.first().map(|row| row.id) {
        apply(desk, Command::Resume(attempt));
    } else {
        apply(desk, Command::Open(0));
        apply(desk, Command::TakeCall);
    }
}

/// The key that comes next in this run; none where it is over.
fn next_key(desk: &Desk) -> Option<Vec<Action>> {
    let done = desk.run.as_ref()?.actions.len();
    let mut at = 0;
    keys().into_iter().find(|key| {
        let here = at == done;
        at += key.len();
        here
    })
}

/// Presses so many keys, or all that are left.
fn play(desk: &mut Desk, most: usize) {
    for _ in 0..most {
        let Some(key) = next_key(desk) else { return };
        apply(desk, command(key));
    }
}

/// What a screen asks for at a key that does this.
fn command(mut key: Vec<Action>) -> Command {
    match key.swap_remove(0) {
        Action::Narrate(words) => Command::FileReport(words),
        action => Command::Act(action),
    }
}

/// Holds the records against the one thing that may stand in them: the call, finished once and passed over by nobody.
fn is_kept_whole(place: &Place) {
    let records = place.records();
    let people = records.people().unwrap();
    let person = people.iter().find(|person| person.name == "Ada").unwrap().id;
    assert!(records.unfinished(person).unwrap().is_empty(), "nothing is stuck");
    let finished = records.finished(person).unwrap();
    assert_eq!(finished.len(), 1, "nothing is doubled");
    assert_eq!(records.actions(finished[0].id).unwrap(), all_actions(), "nothing is lost or gapped");
    assert_eq!(records.draft_of(finished[0].id).unwrap(), None);
    assert!(finished[0].sheet_json.as_deref().unwrap().contains("\"finished\":true"));
    drop(records);
    assert_eq!(integrity(&place.file()), "ok");
}

#[test]
fn the_script_plays_the_small_call_to_its_end() {
    let place = Place::new();
    let mut desk = place.desk();
    begin(&mut desk);
    play(&mut desk, 100);
    assert_eq!((&desk.trouble, &desk.refusal), (&None, &None));
    assert_eq!(desk.run.as_ref().unwrap().session.phase(), Phase::Filed);
    assert_eq!(desk.screen, Screen::Debrief);
    drop(desk);
    is_kept_whole(&place);
}
