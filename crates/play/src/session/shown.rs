//! When each detail was shown, by what, and whether the trainee put it to the test.

use scenario::{Bits, DetailIx, Opener, Scenario, Scene};

use super::notice::Notice;
use super::run::Session;
use super::state::Cause;

/// How a detail was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Story seconds.
    pub at: u32,
    /// The transcript entry that first showed it.
    pub entry: u32,
    /// What brought it.
    pub cause: Cause,
}

/// What a run keeps of the details shown, as it goes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    met: Vec<Option<Meeting>>,
    /// Every showing with its story seconds, the first ones too.
    times: Vec<(DetailIx, u32)>,
    /// Shown at any time by a question, an act or a closer look.
    earned: Bits,
    /// The transcript entry at which each was tested.
    tested: Vec<Option<u32>>,
    /// The objects in view when the trainee last looked around.
    in_view: Bits,
    /// What the trainee chose last.
    chosen: Option<Cause>,
}

impl Shown {
    pub(super) fn new(scenario: &Scenario) -> Self {
        Self {
            met: vec![None; scenario.details.len()],
            times: Vec::new(),
            earned: Bits::new(scenario.details.len()),
            tested: vec![None; scenario.details.len()],
            in_view: Bits::new(scenario.object_names.len()),
            chosen: None,
        }
    }

    pub(super) fn met(&self, detail: DetailIx) -> Option<Meeting> {
        self.met[detail.ix()]
    }

    /// In another scene everything comes into view anew.
    pub(super) fn look_away(&mut self) {
        self.in_view = Bits::default();
    }

    /// What was met, what of it was earned, and what was tested.
    pub(super) fn fingerprint(&self) -> [Bits; 3] {
        let (mut met, mut tested) = (Bits::new(self.met.len()), Bits::new(self.met.len()));
        for ix in 0..self.met.len() {
            if self.met[ix].is_some() {
                met.insert(ix);
            }
            if self.tested[ix].is_some() {
                tested.insert(ix);
            }
        }
        [met, self.earned.clone(), tested]
    }
}

impl Session {
    /// How a detail was first met, if it was.
    pub fn met(&self, detail: DetailIx) -> Option<Meeting> {
        self.state.book.shown.met(detail)
    }

    /// True if a question, an act or a closer look showed the detail at any time.
    pub fn is_earned(&self, detail: DetailIx) -> bool {
        self.state.book.shown.earned.has(detail.ix())
    }

    /// The transcript entry at which a detail was tested: one of its openers was chosen after it was met or was the very choice that
    /// showed it, or an object that carries it was looked at closer.
    pub fn tested(&self, detail: DetailIx) -> Option<u32> {
        self.state.book.shown.tested[detail.ix()]
    }

    /// True if a note came long after the detail had last been shown.
    pub fn is_late(&self, note: &Notice, detail: DetailIx) -> bool {
        let showings = self.state.book.shown.times.iter();
        let before = showings.filter(|(shown, at)| *shown == detail && *at <= note.at).map(|(_, at)| *at);
        before
            .max()
            .is_some_and(|at| note.at - at > self.scenario.rubric.late_after.count())
    }

    /// Shows a detail, by whatever is being played.
    pub(super) fn show_detail(&mut self, detail: DetailIx, entry: usize, cause: Cause) {
        let at = self.state.time;
        let entry = u32::try_from(entry).unwrap_or(u32::MAX);
        let shown = &mut self.state.book.shown;
        shown.times.push((detail, at));
        if cause.is_earned() {
            shown.earned.insert(detail.ix());
        }
        if shown.met[detail.ix()].is_some() {
            return;
        }
        shown.met[detail.ix()] = Some(Meeting { at, entry, cause });
        let by = shown.chosen;
        if by.is_some_and(|by| tests(&self.scenario, detail, by)) {
            shown.tested[detail.ix()] = Some(entry);
        }
    }

    /// The trainee chose something: what was met and is opened by it is tested. A closer look shows its object's detail again.
    pub(super) fn test_by(&mut self, choice: Cause) {
        let scenario = std::sync::Arc::clone(&self.scenario);
        let entry = self.state.transcript.len().saturating_sub(1);
        if let Cause::Look(object) = choice
            && let Some(detail) = scenario.objects[object.ix()].detail
        {
            self.show_detail(detail, entry, choice);
        }
        let shown = &mut self.state.book.shown;
        shown.chosen = Some(choice);
        for detail in (0..scenario.details.len()).map(DetailIx::from) {
            if shown.met[detail.ix()].is_some() && tests(&scenario, detail, choice) {
                shown.tested[detail.ix()].get_or_insert(u32::try_from(entry).unwrap_or(u32::MAX));
            }
        }
    }

    /// Objects that come into view show what they carry; no door earned that.
    pub(super) fn see_objects(&mut self, scene: &Scene) {
        let scenario = std::sync::Arc::clone(&self.scenario);
        let entry = self.state.transcript.len().saturating_sub(1);
        for object in scene.objects.iter().map(|o| &scenario.objects[o.ix()]) {
            let name = object.name.ix();
            if !self.holds(&object.needs) {
                self.state.book.shown.in_view.remove(name);
                continue;
            }
            self.state.seen_objects.insert(name);
            if !self.state.book.shown.in_view.insert(name) {
                continue;
            }
            if let Some(detail) = object.detail {
                self.show_detail(detail, entry, Cause::Scene);
            }
        }
    }
}

/// True if a choice tests a detail: it is among its openers, or looks closer at an object that carries it.
fn tests(scenario: &Scenario, detail: DetailIx, choice: Cause) -> bool {
    let opener = match choice {
        Cause::Question(question) => Opener::Question(question),
        Cause::Act(act) => Opener::Act(scenario.acts[act.ix()].name),
        Cause::Look(object) => return scenario.objects[object.ix()].detail == Some(detail),
        Cause::Scene | Cause::Event => return false,
    };
    scenario.details[detail.ix()].opened_by().contains(&opener)
}
