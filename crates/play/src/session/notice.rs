//! What the trainee has noticed, and what in the scene a notice touches.

use scenario::{DetailIx, ObjectIx, ObjectName, Scenario};

use super::action::{Action, Concern, Refusal, Target};
use super::run::Session;
use super::transcript::What;

/// Where a notice points, resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A whole line, by transcript entry.
    Line(u32),
    /// A phrase, by transcript entry and place in the line.
    Phrase(u32, u32),
    /// An object, by name, so that the same thing seen from two scenes is one.
    Object(ObjectName),
}

impl Place {
    /// The target that names it in a record.
    pub(super) fn target(self, scenario: &Scenario) -> Target {
        match self {
            Self::Line(entry) => Target::Line(entry),
            Self::Phrase(entry, n) => Target::Phrase(entry, n),
            Self::Object(name) => Target::Object(scenario.object_names[name.ix()].clone()),
        }
    }
}

/// One note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Where it points.
    pub place: Place,
    /// Why.
    pub concern: Concern,
    /// Story seconds when it became what it is: another element or sureness changes nothing of that.
    pub at: u32,
    /// The how-manieth writing of a note in this run it is, rewriting counted.
    pub order: u32,
    /// When it was taken back, or rewritten as something else.
    pub back: Option<TakenBack>,
}

/// When a note ceased to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// Story seconds.
    pub at: u32,
    /// How many entries the transcript had.
    pub entry: u32,
}

impl Notice {
    /// The seconds it stood, once it stands no more.
    pub fn stood(&self) -> Option<u32> {
        self.back.map(|back| back.at.saturating_sub(self.at))
    }
}

impl Session {
    /// The notes that stand, in the order made.
    pub fn notes(&self) -> impl Iterator<Item = &Notice> {
        self.state.notices.iter().filter(|n| n.back.is_none())
    }

    /// The notes that were taken back or rewritten as something else, in the order made.
    pub fn notes_taken_back(&self) -> impl Iterator<Item = &Notice> {
        self.state.notices.iter().filter(|n| n.back.is_some())
    }

    /// The note that stands at a place.
    pub fn note_at(&self, place: Place) -> Option<&Notice> {
        self.notes().find(|n| n.place == place)
    }

    /// The details that a place carries, each once.
    pub fn details_at(&self, place: Place) -> impl Iterator<Item = DetailIx> + '_ {
        let (phrases, object) = self.carried_by(place);
        let told = phrases.iter().enumerate().flat_map(move |(n, phrase)| {
            let fresh = move |(k, detail): &(usize, &DetailIx)| {
                let before = phrases[..n].iter().map(|p| p.details.as_slice());
                before.chain([&phrase.details[..*k]]).all(|details| !details.contains(detail))
            };
            phrase.details.iter().enumerate().filter(fresh).map(|(_, detail)| *detail)
        });
        told.chain(object)
    }

    /// True if a place carries the detail.
    pub fn carries(&self, place: Place, detail: DetailIx) -> bool {
        let (phrases, object) = self.carried_by(place);
        phrases.iter().any(|phrase| phrase.details.contains(&detail)) || object == Some(detail)
    }

    /// What can carry details at a place: phrases, or an object's own.
    fn carried_by(&self, place: Place) -> (&[scenario::Phrase], Option<DetailIx>) {
        let looked_at = |entry: u32| match self.state.transcript.get(entry as usize)?.what {
            What::Looked(object) => Some(&self.scenario.objects[object.ix()]),
            _ => None,
        };
        match place {
            // The words of a thing show what it carries; marks in them show nothing.
            Place::Line(entry) | Place::Phrase(entry, _) if looked_at(entry).is_some() => {
                (&[], looked_at(entry).and_then(|object| object.detail))
            }
            Place::Line(entry) => (self.phrases_of(entry), None),
            Place::Phrase(entry, n) => {
                let phrase = self.phrases_of(entry).get(n as usize);
                (phrase.map_or(&[], std::slice::from_ref), None)
            }
            Place::Object(name) => {
                let mut objects = self.scenario.objects.iter().filter(|o| o.name == name);
                (&[], objects.find_map(|o| o.detail))
            }
        }
    }

    /// The words at a place, as the notebook shows them.
    pub fn words_at(&self, place: Place) -> &str {
        match place {
            Place::Line(entry) => self.line_at(entry).map_or("", |l| &l.text),
            Place::Phrase(entry, n) => self.line_at(entry).and_then(|l| l.phrase(n as usize)).unwrap_or(""),
            Place::Object(name) => {
                let object = self.scenario.objects.iter().find(|o| o.name == name);
                object.map_or("", |o| self.scenario.words(o.line))
            }
        }
    }

    /// The target that names a place in a record.
    pub fn target_of(&self, place: Place) -> Target {
        place.target(&self.scenario)
    }

    /// Where a target points.
    pub(super) fn place_of(&self, target: &Target) -> Result<Place, Refusal> {
        match target {
            Target::Line(entry) => self.there(Place::Line(*entry)).ok_or(Refusal::NothingThere),
            Target::Phrase(entry, n) => self.there(Place::Phrase(*entry, *n)).ok_or(Refusal::NothingThere),
            Target::Object(id) => self.object_place(id),
            Target::Detail(id) => {
                let detail = self.scenario.details.iter().position(|d| d.id == *id).map(DetailIx::from);
                let detail = detail.ok_or_else(|| Refusal::Unknown(id.clone()))?;
                self.place_of_detail(detail).ok_or_else(|| Refusal::NotOpen(id.clone()))
            }
            Target::Words(words) => self.words_place(words).ok_or_else(|| Refusal::NotOpen(words.clone())),
        }
    }

    /// Where a target points that was noticed: the note on a detail or on words, whatever shows them by now. Of several notes the
    /// first that is `meant`.
    pub(super) fn noted_place_of(&self, target: &Target, meant: impl Fn(Place) -> bool) -> Result<Place, Refusal> {
        let carries = |place: Place| match target {
            Target::Detail(id) => {
                let mut details = self.details_at(place);
                details.any(|d| self.scenario.details[d.ix()].id == *id)
            }
            Target::Words(words) => self.holds_words(place, words),
            _ => false,
        };
        let noted = || self.notes().map(|note| note.place).filter(|place| carries(*place));
        let place = noted().find(|place| meant(*place)).or_else(|| noted().next());
        place.map_or_else(|| self.place_of(target), Ok)
    }

    /// True if the words begin in the phrase noted.
    fn holds_words(&self, place: Place, words: &str) -> bool {
        let Place::Phrase(entry, n) = place else { return false };
        let found = self
            .line_at(entry)
            .and_then(|line| Some((line.phrases.get(n as usize)?, line.text.find(words)?)));
        found.is_some_and(|(phrase, start)| phrase.start <= start && start < phrase.end)
    }

    /// Where an action points that is about something noticed or to be noticed.
    pub(super) fn place_meant(&self, action: &Action) -> Option<Result<Place, Refusal>> {
        let rests = |place: Place| self.state.report.support.contains(&place);
        Some(match action {
            Action::Notice(target, _) => self.place_of(target),
            Action::Retract(target) => self.noted_place_of(target, |_| true),
            Action::Support(target) => self.noted_place_of(target, |place| !rests(place)),
            Action::Unsupport(target) => self.noted_place_of(target, rests),
            _ => return None,
        })
    }

    /// An object that is in view, or was when it was noticed.
    fn object_place(&self, id: &str) -> Result<Place, Refusal> {
        let name = self.scenario.object_names.iter().position(|n| n == id).map(ObjectName::from);
        let name = name.ok_or_else(|| Refusal::Unknown(id.to_owned()))?;
        self.there(Place::Object(name)).ok_or_else(|| Refusal::NotOpen(id.to_owned()))
    }

    /// The place, if there is anything that can be noticed.
    pub(super) fn there(&self, place: Place) -> Option<Place> {
        let is_there = match place {
            Place::Line(entry) => !self.phrases_of(entry).is_empty(),
            Place::Phrase(entry, n) => (n as usize) < self.phrases_of(entry).len(),
            Place::Object(name) => {
                let mut in_view = self.visible_objects();
                in_view.any(|o: ObjectIx| self.scenario.objects[o.ix()].name == name) || self.note_at(place).is_some()
            }
        };
        is_there.then_some(place)
    }

    /// Where a detail can be noticed. The object comes first where both carry it: it is one thing wherever it is seen.
    pub(super) fn place_of_detail(&self, detail: DetailIx) -> Option<Place> {
        let carries = |object: &ObjectIx| self.scenario.objects[object.ix()].detail == Some(detail);
        if let Some(object) = self.visible_objects().find(carries) {
            return Some(Place::Object(self.scenario.objects[object.ix()].name));
        }
        let noted = self.notes().map(|note| note.place).find(|place| self.carries(*place, detail));
        noted.or_else(|| self.last_phrase(|line| line.phrases.iter().position(|p| p.details.contains(&detail))))
    }

    /// True if a note stands on the detail.
    pub fn is_noticed(&self, detail: DetailIx) -> bool {
        self.notes().any(|note| self.carries(note.place, detail))
    }

    fn words_place(&self, words: &str) -> Option<Place> {
        self.last_phrase(|line| {
            let start = line.text.find(words)?;
            line.phrases.iter().position(|p| p.start <= start && start < p.end)
        })
    }

    /// The phrase that is found in the latest line that has one.
    fn last_phrase(&self, find: impl Fn(&scenario::Line) -> Option<usize>) -> Option<Place> {
        let entries = 0..u32::try_from(self.state.transcript.len()).unwrap_or(u32::MAX);
        entries.rev().find_map(|entry| {
            let line = self.line_at(entry).filter(|_| !self.phrases_of(entry).is_empty())?;
            Some(Place::Phrase(entry, u32::try_from(find(line)?).unwrap_or(u32::MAX)))
        })
    }

    fn line_at(&self, entry: u32) -> Option<&scenario::Line> {
        let entry = self.state.transcript.get(entry as usize)?;
        entry.what.line(&self.scenario).map(|line| self.scenario.line(line))
    }

    /// The phrases that can be noticed in an entry; none in the officer's own words.
    fn phrases_of(&self, entry: u32) -> &[scenario::Phrase] {
        let own = self.state.transcript.get(entry as usize).is_none_or(|e| e.what.is_own());
        if own {
            &[]
        } else {
            self.line_at(entry).map_or(&[], |l| &l.phrases)
        }
    }

    /// How many phrases a place covers; an object counts as one.
    pub fn phrases_at(&self, place: Place) -> usize {
        match place {
            Place::Line(entry) => self.phrases_of(entry).len(),
            Place::Phrase(..) | Place::Object(_) => 1,
        }
    }

    /// How many phrases and objects have been shown that could have been noticed.
    pub fn noticeable(&self) -> usize {
        let lines = self
            .state
            .transcript
            .iter()
            .filter(|e| !e.what.is_own() && !matches!(e.what, What::Looked(_)));
        let phrases: usize = lines
            .filter_map(|e| e.what.line(&self.scenario))
            .map(|l| self.scenario.line(l).phrases.len())
            .sum();
        phrases + self.state.seen_objects.count()
    }
}
