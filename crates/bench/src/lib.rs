//! The author's bench: a scenario file as it stands on disk, what is wrong with it, and a run of it that outlives each save.
//!
//! The text on disk is the truth and is never written here. The last version that could be played stays until there is a better
//! one. Files, time and threads are the window's affair: texts and explorations are handed in.

mod command;
mod editor;
mod play;
mod problem;
mod remark;
mod words;

use std::sync::Arc;

use ::messages::Message;
use ::play::playtest::{Budget, Exploration, ExplorerItem, Reach, way_to};
use ::play::session::Action;
use art::chart::Chart;
use folder::{CheckedFile, CheckedFolder};
use lint::Checked;
use ron_reader::diagnostic::{Diagnostic, Position};
use scenario::document::Kind;
use scenario::{DealIx, Scenario, SceneIx};

pub use command::BenchCommand;
pub use editor::editor_call;
pub use play::{Play, Step};
pub use problem::Problem;
pub use remark::Remark;

/// States searched for a way while the author waits.
const SOON_SEARCHED: usize = 5_000;
/// Beats played for it.
const SOON_PLAYED: u64 = 50_000_000;

/// The bench.
#[derive(Debug)]
pub struct Bench {
    /// The file's path, as the author gave it.
    pub path: String,
    /// The newest text and everything wrong with it.
    pub checked: Option<Checked>,
    /// What lies beside it, with everything wrong with that.
    pub beside: Vec<CheckedFile>,
    /// Why the file cannot be read, if it cannot.
    pub unreadable: Option<String>,
    /// The last version that could be played.
    pub scenario: Option<Arc<Scenario>>,
    /// Its scenes laid out.
    pub chart: Chart,
    /// The run being played.
    pub play: Option<Play>,
    /// The deal that a run is played in.
    pub deal: DealIx,
    /// The seed of its draws.
    pub seed: u64,
    /// The scene picked in the chart.
    pub picked: Option<SceneIx>,
    /// What became of the place in the run at the last save, where it could not be kept.
    pub lost_place: Option<Remark>,
    /// What was explored of the version that is played.
    pub explored: Option<Arc<Exploration>>,
    /// How often runs kept on this machine came to each scene; none where nobody played this version.
    pub class_visits: Option<Vec<u32>>,
    /// How many versions have been read.
    pub versions: u32,
    /// Where each problem of the newest text stands.
    places: Vec<Position>,
    /// The same of the files beside it, one after the other.
    places_beside: Vec<Position>,
}

impl Bench {
    /// An empty bench for a file.
    pub fn new(path: String) -> Self {
        Self {
            path,
            checked: None,
            beside: Vec::new(),
            unreadable: None,
            scenario: None,
            chart: Chart::default(),
            play: None,
            deal: DealIx::from(0),
            seed: 1,
            picked: None,
            lost_place: None,
            explored: None,
            class_visits: None,
            versions: 0,
            places: Vec::new(),
            places_beside: Vec::new(),
        }
    }

    /// The file as it stands on disk, checked with what lies beside it, or why it cannot be read. Returns true where a version
    /// came that can be played.
    pub fn read(&mut self, found: Result<CheckedFolder, String>) -> bool {
        let found = match found {
            Ok(found) => found,
            Err(why) => {
                self.unreadable = Some(why);
                return false;
            }
        };
        self.unreadable = None;
        self.versions += 1;
        let mut diagnostics = found.unread_problems();
        let CheckedFolder {
            scenario: mut checked,
            beside,
            ..
        } = found;
        diagnostics.append(&mut checked.diagnostics);
        checked.diagnostics = diagnostics;
        let playable = checked.scenario.clone();
        let is_new = match (&playable, &self.scenario) {
            (Some(new), Some(old)) => new.hash != old.hash,
            (new, _) => new.is_some(),
        };
        if let (Some(scenario), true) = (&playable, is_new) {
            self.take(scenario, &checked);
        }
        let place = |d: &Diagnostic| checked.file.position(d.span.start);
        self.places = checked.diagnostics.iter().map(place).collect();
        self.checked = Some(checked);
        let place = |file: &CheckedFile, d: &Diagnostic| file.file.position(d.span.start);
        let beside_places = beside.iter().flat_map(|file| file.diagnostics.iter().map(move |d| place(file, d)));
        self.places_beside = beside_places.collect();
        self.beside = beside;
        is_new
    }

    /// A version that can be played takes the place of the one before; the run goes on where it was, as far as it can.
    fn take(&mut self, scenario: &Arc<Scenario>, checked: &Checked) {
        self.chart = Chart::of(scenario, &checked.reach);
        let picked = self.picked.and_then(|scene| {
            let id = &self.scenario.as_ref()?.scenes[scene.ix()].id;
            scenario.scenes.iter().position(|s| s.id == *id).map(SceneIx::from)
        });
        self.picked = picked;
        let deal = self.scenario.as_ref().and_then(|old| scenario.deal(&old.deals[self.deal.ix()].id));
        self.deal = deal.unwrap_or(DealIx::from(0));
        self.explored = None;
        self.class_visits = None;
        self.lost_place = None;
        if let Some(play) = self.play.take() {
            let (play, lost) = play.on(scenario, self.deal, self.seed);
            self.play = Some(play);
            self.lost_place = lost;
        }
        self.scenario = Some(Arc::clone(scenario));
    }

    /// Carries out a command; one that needs files, the editor or the window is handed back.
    pub fn apply(&mut self, command: BenchCommand) -> Option<BenchCommand> {
        match command {
            BenchCommand::Pick(scene) => self.picked = Some(scene),
            BenchCommand::Begin => self.begin(),
            BenchCommand::PlayFrom(scene) => {
                self.play_from(scene);
            }
            BenchCommand::Do(step) => {
                if let Err(why) = self.step(step) {
                    self.lost_place = Some(why.into());
                }
            }
            BenchCommand::StepBack => self.step_back(),
            BenchCommand::SetDeal(deal) => self.set_deal(deal),
            other => return Some(other),
        }
        None
    }

    /// True where the newest text cannot be played, so that an older version is shown.
    pub fn is_behind(&self) -> bool {
        let newest = self.checked.as_ref().and_then(|c| c.scenario.as_ref());
        self.scenario.is_some() && newest.is_none()
    }

    /// Where a scene is written in the newest text; `None` where it is gone from there, or the text cannot be read so far.
    pub fn written_at(&self, scene: SceneIx) -> Option<Position> {
        let (scenario, checked) = (self.scenario.as_ref()?, self.checked.as_ref()?);
        let id = &scenario.scenes.get(scene.ix())?.id;
        let symbol = checked.symbols.definitions(Kind::Scene, id).next()?;
        Some(checked.file.position(symbol.span.start))
    }

    /// Begins a run at the start of the call.
    pub fn begin(&mut self) {
        self.lost_place = None;
        self.play = self.scenario.as_ref().map(|scenario| Play::begin(scenario, self.deal, self.seed));
    }

    /// A way to a scene: the explorer's, where it has one, so that nothing is searched while the author waits.
    fn way_to(&self, scenario: &Arc<Scenario>, scene: SceneIx) -> Option<Vec<Action>> {
        let item = ExplorerItem::Scene(scene);
        let explored = self
            .explored
            .as_ref()
            .and_then(|e| e.deals.iter().find(|deal| deal.deal == self.deal));
        let known = explored.and_then(|deal| deal.items.iter().find(|(met, _)| *met == item));
        if let Some((_, Reach::Met(way))) = known {
            return Some(way.clone());
        }
        let budget = Budget {
            states: SOON_SEARCHED,
            beats: SOON_PLAYED,
            seed: self.seed,
            ..Budget::default()
        };
        way_to(scenario, self.deal, &budget, item)
    }

    /// Begins a run at a scene, by the shortest way there. False where no way is found.
    pub fn play_from(&mut self, scene: SceneIx) -> bool {
        let Some(scenario) = self.scenario.clone() else { return false };
        self.lost_place = None;
        let Some(way) = self.way_to(&scenario, scene) else {
            let id = &scenario.scenes[scene.ix()].id;
            let deal = &scenario.deals[self.deal.ix()].id;
            let said = Message::plain("bench-no-way")
                .with("scene", id.as_str())
                .with("deal", deal.as_str());
            self.lost_place = Some(said.into());
            return false;
        };
        let mut play = Play::begin(&scenario, self.deal, self.seed);
        for action in way {
            let _ = play.take(Step::Act(action));
        }
        play.assumed_steps = play.steps.len();
        self.play = Some(play);
        true
    }

    /// Takes a step in the run; why not, where it is refused.
    pub fn step(&mut self, step: Step) -> Result<(), Message> {
        if let Some(play) = &mut self.play {
            play.take(step)?;
            self.lost_place = None;
        }
        Ok(())
    }

    /// Takes the last step back.
    pub fn step_back(&mut self) {
        if let (Some(play), Some(scenario)) = (&mut self.play, &self.scenario) {
            *play = play.without_last(scenario, self.deal, self.seed);
            self.lost_place = None;
        }
    }

    /// Plays in another deal; the run goes on in it as far as it can.
    pub fn set_deal(&mut self, deal: DealIx) {
        self.deal = deal;
        if let (Some(play), Some(scenario)) = (self.play.take(), &self.scenario) {
            let (play, lost) = play.on(scenario, deal, self.seed);
            self.play = Some(play);
            self.lost_place = lost;
        }
    }

    /// How often each scene was come to: in the runs kept on this machine, or else in those of the explorer.
    pub fn visits(&self) -> Option<Vec<u32>> {
        match (&self.class_visits, &self.explored) {
            (Some(class), _) => Some(class.clone()),
            (None, Some(explored)) => Some(explored.visits()),
            (None, None) => None,
        }
    }

    /// The visits of each scene from 0 to 1000, the most visited at 1000, for the heat of the chart.
    pub fn heat(&self) -> Option<Vec<u32>> {
        let visits = self.visits()?;
        let most = u64::from(visits.iter().copied().max().unwrap_or(0).max(1));
        let share = |n: &u32| u32::try_from(u64::from(*n) * 1000 / most).unwrap_or(1000);
        Some(visits.iter().map(share).collect())
    }
}
