//! The bench in the window: the file it watches, the explorer it lets run, the editor it opens.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use bevy::winit::EventLoopProxyWrapper;
use bevy::winit::WinitUserEvent;

use bench::{Bench, BenchCommand};
use desk::Desk;
use folder::{NotKept, keep_walkthrough, scenario_file};
use messages::Message;
use play::playtest::{Budget, Exploration, explore, walkthrough_of};
use ron_reader::diagnostic::Position;
use scenario::Scenario;
use view::bench::BenchLocal;

use super::editor::{self, EDITOR};
use super::watch::Watch;

/// Beats that the explorer may play in each deal.
const MOST_EXPLORED: u64 = 500_000_000;

/// The bench while it is open.
pub(super) struct OpenBench {
    /// What it shows.
    pub(super) bench: Bench,
    /// What its screen remembers.
    pub(super) local: BenchLocal,
    path: PathBuf,
    watch: Watch,
    exploring: Option<JoinHandle<Exploration>>,
    /// It is still to be asked where the class has been in what is shown.
    wants_visits: bool,
    /// Tells the explorer at work that nobody wants what it finds any more.
    let_go: Arc<AtomicBool>,
    editor: String,
}

impl Drop for OpenBench {
    /// An explorer still at work is stopped with the bench.
    fn drop(&mut self) {
        self.let_go.store(true, Ordering::Relaxed);
    }
}

impl OpenBench {
    /// Opens a scenario file, or the one in a folder.
    pub(super) fn open(path: &str, editor: Option<&str>, wake: &EventLoopProxyWrapper) -> Self {
        let file = scenario_file(Path::new(path));
        Self {
            bench: Bench::new(file.display().to_string()),
            local: BenchLocal::default(),
            watch: Watch::start(file.clone(), wake),
            path: file,
            exploring: None,
            wants_visits: false,
            let_go: Arc::default(),
            editor: editor.unwrap_or(EDITOR).to_owned(),
        }
    }

    /// True while the explorer is at work.
    pub(super) fn is_exploring(&self) -> bool {
        self.exploring.is_some()
    }

    /// Takes in what the threads have found since the last frame; true where there was anything.
    pub(super) fn take_news(&mut self, mut desk: Option<&mut Desk>, wake: &EventLoopProxyWrapper) -> bool {
        let found = self.watch.newest();
        let explored = self.take_exploration();
        let news = found.is_some() || explored;
        if let Some(found) = found
            && self.bench.read(found)
        {
            self.explore(wake);
            self.wants_visits = true;
        }
        ask_visits(&mut self.wants_visits, desk.as_deref_mut(), self.bench.scenario.as_ref());
        news | desk.is_some_and(|desk| self.take_visits(desk))
    }

    /// Takes where the class has been, once the records have answered; true if they have.
    fn take_visits(&mut self, desk: &mut Desk) -> bool {
        let hash = self.bench.scenario.as_ref().map(|scenario| &scenario.hash);
        let visits = desk.visits.take().filter(|(of, _)| Some(of) == hash);
        let came = visits.is_some();
        self.bench.class_visits = visits.map(|(_, visits)| visits).or(self.bench.class_visits.take());
        came
    }

    fn take_exploration(&mut self) -> bool {
        let done = self.exploring.as_ref().is_some_and(JoinHandle::is_finished);
        if done && let Some(Ok(found)) = self.exploring.take().map(JoinHandle::join) {
            self.bench.explored = Some(Arc::new(found));
        }
        done
    }

    /// Explores the version that is played; the explorer of the one before is stopped, and what comes of it is not taken.
    fn explore(&mut self, wake: &EventLoopProxyWrapper) {
        self.let_go.store(true, Ordering::Relaxed);
        self.let_go = Arc::default();
        let Some(scenario) = self.bench.scenario.clone() else { return };
        let wake = (**wake).clone();
        let cancel = Arc::clone(&self.let_go);
        self.exploring = Some(std::thread::spawn(move || {
            let budget = Budget {
                states: 20_000,
                plays: 1_000,
                beats: MOST_EXPLORED,
                cancel,
                ..Budget::default()
            };
            let found = explore(&scenario, &budget);
            let _ = wake.send_event(WinitUserEvent::WakeUp);
            found
        }));
    }

    /// Carries out what the screen asked for, but opening another file and leaving.
    pub(super) fn apply(&mut self, command: BenchCommand, ctx: &bevy_egui::egui::Context) {
        match self.bench.apply(command) {
            Some(BenchCommand::Edit(at)) => self.edit(&self.path.clone(), at, ctx),
            Some(BenchCommand::EditBeside(path, at)) => self.edit(&path, at, ctx),
            Some(BenchCommand::SaveWalkthrough(name)) => self.bench.lost_place = Some(self.save_walkthrough(&name).into()),
            _ => {}
        }
    }

    /// Opens the author's editor at a place, and copies the place for those who would rather go there themselves.
    fn edit(&mut self, file: &Path, at: Position, ctx: &bevy_egui::egui::Context) {
        ctx.copy_text(format!("{}:{}", file.display(), at.line));
        if let Err(why) = editor::open(&self.editor, file, at) {
            self.bench.lost_place = Some(why.into());
        }
    }

    fn save_walkthrough(&self, name: &str) -> Message {
        let Some((session, actions)) = self.bench.play.as_ref().and_then(|p| Some((&p.session, p.finished_actions()?))) else {
            return Message::plain("bench-walkthrough-unfinished");
        };
        let at = |said: &'static str, path: &Path| Message::plain(said).with("path", path.display().to_string());
        match keep_walkthrough(&self.path, name, &walkthrough_of(session, &actions, name)) {
            Ok(path) => at("bench-walkthrough-kept", &path),
            Err(NotKept::WrongName) => Message::plain("bench-walkthrough-name-wrong"),
            Err(NotKept::Taken(path)) => at("bench-walkthrough-there", &path),
            Err(NotKept::Failed(path, why)) => at("bench-walkthrough-failed", &path).with("detail", why.to_string()),
        }
    }
}

/// Asks where the class has been, as soon as there is a desk to ask; the desk asks until it is answered.
fn ask_visits(wanted: &mut bool, desk: Option<&mut Desk>, scenario: Option<&Arc<Scenario>>) {
    if let (true, Some(desk), Some(scenario)) = (*wanted, desk, scenario) {
        *wanted = false;
        desk.ask_visits(scenario, super::clock().0);
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use desk::Desk;
    use folder::{Library, load};
    use records::Records;
    use scenario::Catalog;

    use super::ask_visits;

    #[test]
    fn a_bench_that_is_there_before_the_desk_asks_it_when_it_comes() {
        let scenario = load(Path::new("tests/fixtures/small.ron"), &Catalog::shipped()).unwrap().scenario;
        let mut wanted = true;
        ask_visits(&mut wanted, None, scenario.as_ref());
        assert!(wanted, "nobody was there");
        let records = Records::in_memory().map_err(|why| why.said());
        let mut desk = Desk::new(&Library::default(), records);
        ask_visits(&mut wanted, Some(&mut desk), scenario.as_ref());
        assert!(!wanted && desk.is_waiting(), "it is asked");
        ask_visits(&mut wanted, Some(&mut desk), scenario.as_ref());
        desk.take_news(1_000);
        assert!(!desk.is_waiting(), "once");
    }
}
