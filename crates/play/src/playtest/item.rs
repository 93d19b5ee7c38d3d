//! What an author wants to know reachable: scenes, answers, details and the rest, and when a run has met them.

use crate::session::{Phase, Session, What};
use prove::MayReach;
use scenario::{
    ActIx, CheckpointIx, DealIx, DetailIx, DispositionIx, EventIx, FactIx, ObjectIx, QuestionIx, Scenario, SceneIx, ScreenOutIx, TaskIx,
};

/// Something that can be met in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExplorerItem {
    /// A scene entered.
    Scene(SceneIx),
    /// A detail met.
    Detail(DetailIx),
    /// A question asked.
    Question(QuestionIx),
    /// An answer given, by its place in the question.
    Answer(QuestionIx, u32),
    /// An act done in its scene.
    Act(ActIx),
    /// An object looked at in its scene.
    Look(ObjectIx),
    /// An event that happened.
    Event(EventIx),
    /// A fact learned.
    Fact(FactIx),
    /// A task done.
    Task(TaskIx),
    /// A checkpoint met.
    Checkpoint(CheckpointIx),
    /// A screen-out committed, or to be committed by a disposition open at the end of the call.
    ScreenOut(ScreenOutIx),
    /// A disposition open at the end of the call.
    Disposition(DispositionIx),
}

impl ExplorerItem {
    /// What it is called.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Scene(_) => "scene",
            Self::Detail(_) => "detail",
            Self::Question(_) => "question",
            Self::Answer(..) => "answer",
            Self::Act(_) => "act",
            Self::Look(_) => "look",
            Self::Event(_) => "event",
            Self::Fact(_) => "fact",
            Self::Task(_) => "task",
            Self::Checkpoint(_) => "checkpoint",
            Self::ScreenOut(_) => "screen-out",
            Self::Disposition(_) => "disposition",
        }
    }

    /// Its id in the file; an answer has its question's id and its place, from 1; an act or object its scene before it.
    pub fn id(self, scenario: &Scenario) -> String {
        let scene = |ix: SceneIx| scenario.scenes[ix.ix()].id.as_str();
        match self {
            Self::Scene(ix) => scene(ix).to_owned(),
            Self::Detail(ix) => scenario.details[ix.ix()].id.clone(),
            Self::Question(ix) => scenario.questions[ix.ix()].id.clone(),
            Self::Answer(ix, n) => format!("{}#{}", scenario.questions[ix.ix()].id, n + 1),
            Self::Act(ix) => {
                let act = &scenario.acts[ix.ix()];
                format!("{}/{}", scene(act.scene), scenario.act_names[act.name.ix()])
            }
            Self::Look(ix) => {
                let object = &scenario.objects[ix.ix()];
                format!("{}/{}", scene(object.scene), scenario.object_names[object.name.ix()])
            }
            Self::Event(ix) => scenario.events[ix.ix()].id.clone(),
            Self::Fact(ix) => scenario.facts[ix.ix()].id.clone(),
            Self::Task(ix) => scenario.tasks[ix.ix()].id.clone(),
            Self::Checkpoint(ix) => scenario.checkpoints[ix.ix()].id.clone(),
            Self::ScreenOut(ix) => scenario.screen_outs[ix.ix()].id.clone(),
            Self::Disposition(ix) => scenario.dispositions[ix.ix()].id.clone(),
        }
    }

    /// Everything a scenario has that a run may meet.
    pub(super) fn all(scenario: &Scenario) -> Vec<Self> {
        fn each<T: From<usize>>(len: usize, item: impl Fn(T) -> ExplorerItem) -> Vec<ExplorerItem> {
            (0..len).map(|ix| item(T::from(ix))).collect()
        }
        let answers = scenario.questions.iter().enumerate().flat_map(|(ix, question)| {
            let count = u32::try_from(question.answers.len()).unwrap_or(u32::MAX);
            (0..count).map(move |n| Self::Answer(QuestionIx::from(ix), n))
        });
        [
            each(scenario.scenes.len(), Self::Scene),
            each(scenario.details.len(), Self::Detail),
            each(scenario.questions.len(), Self::Question),
            answers.collect(),
            each(scenario.acts.len(), Self::Act),
            each(scenario.objects.len(), Self::Look),
            each(scenario.events.len(), Self::Event),
            each(scenario.facts.len(), Self::Fact),
            each(scenario.tasks.len(), Self::Task),
            each(scenario.checkpoints.len(), Self::Checkpoint),
            each(scenario.screen_outs.len(), Self::ScreenOut),
            each(scenario.dispositions.len(), Self::Disposition),
        ]
        .concat()
    }

    /// True if it is not proved unreachable in a deal.
    pub(super) fn may_be_met(self, scenario: &Scenario, reach: &MayReach) -> bool {
        match self {
            Self::Scene(ix) => reach.scenes.has(ix.ix()),
            Self::Detail(ix) => reach.details.has(ix.ix()),
            Self::Question(ix) => reach.questions.has(ix.ix()),
            Self::Answer(ix, n) => reach.answers[ix.ix()].has(n as usize),
            Self::Act(ix) => reach.acts.has(ix.ix()),
            Self::Look(ix) => reach.objects.has(ix.ix()),
            Self::Event(ix) => reach.events.has(ix.ix()),
            Self::Fact(ix) => reach.facts.has(ix.ix()),
            Self::Task(ix) => reach.tasks.has(ix.ix()),
            Self::Checkpoint(ix) => reach.checkpoints.has(ix.ix()),
            Self::ScreenOut(ix) => reach.screen_outs.has(ix.ix()),
            Self::Disposition(ix) => reach.ends && reach.may_hold(scenario, &scenario.dispositions[ix.ix()].needs),
        }
    }

    /// What a run has met since its transcript had `entries` entries; facts, tasks and open dispositions are those of now.
    pub(super) fn met_since(session: &Session, entries: usize) -> impl Iterator<Item = Self> + '_ {
        let scenario = session.scenario();
        let told = session.transcript().iter().skip(entries).filter_map(|entry| Self::told(entry.what));
        let details = (0..scenario.details.len()).map(DetailIx::from);
        let details = details.filter(|d| session.met(*d).is_some()).map(Self::Detail);
        let answers = session.answers_given().iter().map(|(q, n)| Self::Answer(*q, *n));
        let facts = (0..scenario.facts.len()).map(FactIx::from);
        let facts = facts.filter(|f| session.knows(*f)).map(Self::Fact);
        let tasks = (0..scenario.tasks.len()).filter(|t| session.task_done(*t));
        let tasks = tasks.map(|t| Self::Task(TaskIx::from(t)));
        let ended = (session.phase() == Phase::Report).then_some(session);
        let decided = ended.into_iter().flat_map(Session::open_dispositions).flat_map(move |ix| {
            let fails = scenario.dispositions[ix.ix()].fails_in(session.deal());
            [Some(Self::Disposition(ix)), fails.map(Self::ScreenOut)].into_iter().flatten()
        });
        told.chain(details).chain(answers).chain(facts).chain(tasks).chain(decided)
    }

    /// What an entry of the transcript tells of.
    fn told(what: What) -> Option<Self> {
        Some(match what {
            What::Entered(ix) => Self::Scene(ix),
            What::Asked(ix) => Self::Question(ix),
            What::Did(ix) => Self::Act(ix),
            What::Looked(ix) => Self::Look(ix),
            What::Event(ix) => Self::Event(ix),
            What::ScreenedOut(ix) => Self::ScreenOut(ix),
            What::Asks(ix) => Self::Checkpoint(ix),
            What::Line(_) | What::CallEnded => return None,
        })
    }
}

/// The deals of a scenario.
pub(super) fn deals(scenario: &Scenario) -> impl Iterator<Item = DealIx> + use<> {
    (0..scenario.deals.len()).map(DealIx::from)
}
