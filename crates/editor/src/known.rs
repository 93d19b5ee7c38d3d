//! What is known of a file's ids: as it stands, and as it stood when it could last be played.
//!
//! While an entry is half-written the reader leaves it out; the names in it are still offered, as they were.

use std::rc::Rc;

use art::stage::{object, objects, place, places};
use messages::{Language, messages};
use scenario::document::{Kind, ScenarioDoc};
use scenario::{Catalog, Symbols};

use super::about;
use super::ids::Written;

/// A file that could be read, at least in part.
#[derive(Debug)]
pub(super) struct Read {
    /// What stands in it.
    pub(super) doc: ScenarioDoc,
    /// Its ids by name.
    pub(super) symbols: Symbols,
    /// Its ids to the letter, in file order.
    pub(super) written: Vec<Written>,
}

/// What is known of ids.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known<'a> {
    /// The file as it stands.
    pub(super) now: Option<&'a Rc<Read>>,
    /// The file as it stood when it could last be played.
    pub(super) sound: Option<&'a Rc<Read>>,
    /// The indicators.
    pub(super) catalog: &'a Catalog,
}

impl<'a> Known<'a> {
    fn reads(self) -> impl Iterator<Item = &'a Rc<Read>> {
        let sound = self.sound.filter(|sound| self.now.is_none_or(|now| !Rc::ptr_eq(now, sound)));
        self.now.into_iter().chain(sound)
    }

    /// The ids of a kind, each once.
    pub(super) fn names(self, kind: Kind) -> Vec<String> {
        match kind {
            Kind::Indicator => self.catalog.indicators.entries.iter().map(|(id, _)| id.value.clone()).collect(),
            Kind::Freedom => self.catalog.freedoms.entries.iter().map(|(id, _)| id.value.clone()).collect(),
            Kind::Place => with_own(places().map(|place| place.id.to_owned()).collect(), self.names(Kind::Picture)),
            Kind::Art => with_own(objects().map(|object| object.id.to_owned()).collect(), self.names(Kind::Picture)),
            Kind::Opener => [Kind::Question, Kind::Act].map(|kind| self.names(kind)).concat(),
            _ => {
                let mut names: Vec<String> = Vec::new();
                for name in self.reads().flat_map(|read| read.symbols.names(kind)) {
                    if !names.iter().any(|known| known == name) {
                        names.push(name.to_owned());
                    }
                }
                names
            }
        }
    }

    /// What a kind of id is, where it may be one of two: an act or a question, a picture of the stage or one of the author's own.
    pub(super) fn kind(self, kind: Kind, name: &str) -> Kind {
        let is_a = |kind| self.names(kind).iter().any(|known| known == name);
        match kind {
            Kind::Opener if is_a(Kind::Act) => Kind::Act,
            Kind::Opener => Kind::Question,
            Kind::Place | Kind::Art if is_a(Kind::Picture) => Kind::Picture,
            _ => kind,
        }
    }

    /// What an id is, in a sentence or two.
    pub(super) fn about(self, kind: Kind, name: &str) -> Option<String> {
        match self.kind(kind, name) {
            Kind::Indicator => self.catalog.get(name).map(about::indicator),
            Kind::Freedom => self.catalog.freedom(name).map(about::freedom),
            Kind::Place => place(name).map(|place| place.told(messages(Language::English))),
            Kind::Art => object(name).map(|object| object.alt.to_owned()),
            kind @ (Kind::Flag | Kind::Counter) => self.reads().find_map(|read| about::memory(&read.symbols, kind, name)),
            kind => self.reads().find_map(|read| about::entry(&read.doc, kind, name)),
        }
    }
}

/// The stage's names, and those of the author's own pictures.
fn with_own(mut names: Vec<String>, own: Vec<String>) -> Vec<String> {
    names.extend(own);
    names
}
