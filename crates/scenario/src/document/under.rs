//! What stands under a beat or a condition as typed, and what each names: the one table of each, like that of the sound
//! scenario. No arm here catches the rest.

use ron_reader::syntax::List;

use super::kinds::Kind;
use super::{BeatDoc, CondDoc, Id, PresentDoc, Text};

/// What stands under a beat: a condition and its list, or lists of which one is drawn.
#[derive(Clone, Copy, Debug, Default)]
pub struct UnderDoc<'d> {
    /// The condition under which the list is played; none where it is drawn by lot.
    pub when: Option<&'d CondDoc>,
    /// The lists; none under most beats.
    pub lists: &'d [List<BeatDoc>],
}

/// An id in a beat, and whether the beat makes it up or asks for it.
#[derive(Clone, Copy, Debug)]
pub struct NamedId<'d> {
    /// What it is an id of.
    pub kind: Kind,
    /// The id.
    pub id: &'d Id,
    /// True where writing it is all it takes for there to be one.
    pub is_new: bool,
}

impl BeatDoc {
    /// What stands under it.
    pub fn under(&self) -> UnderDoc<'_> {
        match self {
            Self::If(cond, list) => UnderDoc {
                when: Some(cond),
                lists: std::slice::from_ref(list),
            },
            Self::OneOf(lists) => UnderDoc {
                when: None,
                lists: &lists.items,
            },
            Self::Narrate(_)
            | Self::Hear(..)
            | Self::Say(..)
            | Self::Officer(_)
            | Self::Pose { .. }
            | Self::Arrives(_)
            | Self::Leaves(_)
            | Self::Named(_)
            | Self::Trust(..)
            | Self::Set(_)
            | Self::Clear(_)
            | Self::Add(..)
            | Self::Learn(_)
            | Self::Task(_)
            | Self::ScreenOut(_)
            | Self::Checkpoint(_)
            | Self::Wait(_)
            | Self::Go(_)
            | Self::EndCall => UnderDoc::default(),
        }
    }

    /// The id that it names itself, if it names one; whoever comes in has their own.
    pub fn names(&self) -> Option<NamedId<'_>> {
        let (kind, id) = match self {
            Self::Say(id, _) | Self::Pose { who: id, .. } | Self::Leaves(id) | Self::Named(id) | Self::Trust(id, _) => (Kind::Person, id),
            Self::Set(id) | Self::Clear(id) => (Kind::Flag, id),
            Self::Add(id, _) => (Kind::Counter, id),
            Self::Learn(id) => (Kind::Fact, id),
            Self::Task(id) => (Kind::Task, id),
            Self::ScreenOut(id) => (Kind::ScreenOut, id),
            Self::Checkpoint(id) => (Kind::Checkpoint, id),
            Self::Go(id) => (Kind::Scene, id),
            Self::Narrate(_)
            | Self::Officer(_)
            | Self::Hear(..)
            | Self::Arrives(_)
            | Self::If(..)
            | Self::OneOf(_)
            | Self::Wait(_)
            | Self::EndCall => return None,
        };
        let is_new = matches!(self, Self::Set(_) | Self::Add(..));
        Some(NamedId { kind, id, is_new })
    }

    /// The words that are shown, if it shows any.
    pub fn text(&self) -> Option<&Text> {
        match self {
            Self::Narrate(text) | Self::Officer(text) | Self::Hear(_, text) | Self::Say(_, text) => Some(text),
            Self::Pose { .. } | Self::Arrives(_) | Self::Leaves(_) | Self::Named(_) | Self::If(..) | Self::OneOf(_) | Self::Trust(..) => {
                None
            }
            Self::Set(_)
            | Self::Clear(_)
            | Self::Add(..)
            | Self::Learn(_)
            | Self::Task(_)
            | Self::ScreenOut(_)
            | Self::Checkpoint(_)
            | Self::Wait(_)
            | Self::Go(_)
            | Self::EndCall => None,
        }
    }

    /// Whoever comes in, if somebody does.
    pub fn present(&self) -> Option<&PresentDoc> {
        match self {
            Self::Arrives(present) => Some(present),
            Self::Narrate(_) | Self::Officer(_) | Self::Hear(..) | Self::Say(..) | Self::Pose { .. } | Self::Leaves(_) | Self::Named(_) => {
                None
            }
            Self::If(..)
            | Self::OneOf(_)
            | Self::Trust(..)
            | Self::Set(_)
            | Self::Clear(_)
            | Self::Add(..)
            | Self::Learn(_)
            | Self::Task(_)
            | Self::ScreenOut(_)
            | Self::Checkpoint(_)
            | Self::Wait(_)
            | Self::Go(_)
            | Self::EndCall => None,
        }
    }
}

impl CondDoc {
    /// The conditions it is put together from; none where it asks for one thing, or for nothing.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(parts) | Self::Any(parts) => &parts.items,
            Self::Not(part) => std::slice::from_ref(part),
            Self::Always
            | Self::TimeAtLeast(_)
            | Self::Overheard
            | Self::Flag(_)
            | Self::CountAtLeast(..)
            | Self::Deal(_)
            | Self::TrustAtLeast(..)
            | Self::Present(_)
            | Self::Hears(_)
            | Self::Asked(_)
            | Self::Did(_)
            | Self::LookedAt(_)
            | Self::Saw(_)
            | Self::Noticed(_)
            | Self::Knows(_)
            | Self::Visited(_)
            | Self::TaskDone(_) => &[],
        }
    }

    /// The id that it asks for itself, if it asks for one.
    pub fn names(&self) -> Option<(Kind, &Id)> {
        Some(match self {
            Self::Always | Self::TimeAtLeast(_) | Self::Overheard | Self::All(_) | Self::Any(_) | Self::Not(_) => return None,
            Self::Flag(id) => (Kind::Flag, id),
            Self::CountAtLeast(id, _) => (Kind::Counter, id),
            Self::Deal(id) => (Kind::Deal, id),
            Self::TrustAtLeast(id, _) | Self::Present(id) | Self::Hears(id) => (Kind::Person, id),
            Self::Asked(id) => (Kind::Question, id),
            Self::Did(id) => (Kind::Act, id),
            Self::LookedAt(id) => (Kind::Object, id),
            Self::Saw(id) | Self::Noticed(id) => (Kind::Detail, id),
            Self::Knows(id) => (Kind::Fact, id),
            Self::Visited(id) => (Kind::Scene, id),
            Self::TaskDone(id) => (Kind::Task, id),
        })
    }
}
