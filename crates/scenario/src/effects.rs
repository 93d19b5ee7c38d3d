//! What a beat does, and what a condition asks for: the one table of each, of which every walk over them is made.
//!
//! No arm here catches the rest: a new beat or condition does not compile until it stands in these tables.

use crate::condition::Cond;
use crate::model::{
    ActName, Beat, BlockIx, CheckpointIx, CounterIx, DealIx, DetailIx, FactIx, FlagIx, LineIx, ObjectName, PersonIx, Present, QuestionIx,
    Scenario, SceneIx, ScreenOutIx, TaskIx,
};

/// Something of a run that conditions read: a variable, in the words of dataflow analysis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Variable {
    /// A flag.
    Flag(FlagIx),
    /// A counter.
    Counter(CounterIx),
    /// A person's trust.
    Trust(PersonIx),
    /// Story time.
    Time,
    /// Whether a person is in the scene.
    Present(PersonIx),
    /// Whether a person is in the scene and hears.
    Hears(PersonIx),
    /// Whether any controller hears.
    Overheard,
    /// Whether a question was asked.
    Asked(QuestionIx),
    /// Whether an act was done.
    Did(ActName),
    /// Whether an object was looked at.
    Looked(ObjectName),
    /// Whether a detail was met.
    Saw(DetailIx),
    /// Whether a detail is noticed.
    Noticed(DetailIx),
    /// Whether a fact was learned.
    Knows(FactIx),
    /// Whether a scene was entered.
    Visited(SceneIx),
    /// Whether a task was done.
    Task(TaskIx),
}

/// How a beat changes a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is so from now on.
    Set(Variable),
    /// It is no longer so.
    Clear(Variable),
    /// It moves by this number.
    By(Variable, i32),
}

/// Where a beat leads; what stands after it is never played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// To a scene.
    To(SceneIx),
    /// Out of the call.
    Out,
}

impl Leads {
    /// The scene, if it leads to one.
    pub fn scene(self) -> Option<SceneIx> {
        match self {
            Self::To(scene) => Some(scene),
            Self::Out => None,
        }
    }
}

/// What a beat does by itself, what stands under it left out.
#[derive(Clone, Copy, Debug, Default)]
pub struct Effects<'b> {
    /// The line it shows.
    pub shows: Option<LineIx>,
    /// What it changes of what conditions read.
    pub changes: Option<Change>,
    /// Who comes, if their condition holds.
    pub arrives: Option<&'b Present>,
    /// Who goes.
    pub leaves: Option<PersonIx>,
    /// Where it leads.
    pub leads: Option<Leads>,
    /// The screen-out it commits.
    pub commits: Option<ScreenOutIx>,
    /// The checkpoint at which it stops.
    pub asks: Option<CheckpointIx>,
    /// Story seconds that it lets pass; a line takes its own.
    pub waits: u32,
}

impl Effects<'_> {
    /// True if it does nothing but show a line, or nothing that anything reads.
    pub fn is_talk(&self) -> bool {
        let Self {
            shows: _,
            changes,
            arrives,
            leaves,
            leads,
            commits,
            asks,
            waits,
        } = self;
        let is_still = changes.is_none() && arrives.is_none() && leaves.is_none() && leads.is_none();
        is_still && commits.is_none() && asks.is_none() && *waits == 0
    }
}

/// What stands under a beat: at most one of these blocks is played.
#[derive(Clone, Copy, Debug, Default)]
pub struct Under<'b> {
    /// Played only while this holds; with no condition one of the blocks is drawn by lot.
    pub when: Option<&'b Cond>,
    /// The blocks; none under most beats.
    pub blocks: &'b [BlockIx],
}

impl Under<'_> {
    /// True if one of the blocks is drawn by lot.
    pub fn is_lot(&self) -> bool {
        self.when.is_none() && !self.blocks.is_empty()
    }
}

impl Beat {
    /// What stands under it.
    pub fn under(&self) -> Under<'_> {
        match self {
            Self::If(cond, block) => Under {
                when: Some(cond),
                blocks: std::slice::from_ref(block),
            },
            Self::OneOf(blocks) => Under { when: None, blocks },
            Self::Line(_)
            | Self::Pose { .. }
            | Self::Arrives(_)
            | Self::Leaves(_)
            | Self::Named(_)
            | Self::Trust(..)
            | Self::Flag(..)
            | Self::Add(..)
            | Self::Learn(_)
            | Self::Task(_)
            | Self::ScreenOut(_)
            | Self::Checkpoint(_)
            | Self::Wait(_)
            | Self::Go(_)
            | Self::EndCall => Under::default(),
        }
    }

    /// What it does by itself.
    pub fn effects(&self) -> Effects<'_> {
        let mut effects = Effects::default();
        match self {
            // How somebody looks and what they are called is read by nothing; what stands under a beat is told by `under`.
            Self::Pose { .. } | Self::Named(_) | Self::If(..) | Self::OneOf(_) => {}
            Self::Line(line) => effects.shows = Some(*line),
            Self::Arrives(present) => effects.arrives = Some(present),
            Self::Leaves(who) => effects.leaves = Some(*who),
            Self::Trust(who, by) => effects.changes = Some(Change::By(Variable::Trust(*who), by.get())),
            Self::Flag(flag, true) => effects.changes = Some(Change::Set(Variable::Flag(*flag))),
            Self::Flag(flag, false) => effects.changes = Some(Change::Clear(Variable::Flag(*flag))),
            Self::Add(counter, by) => effects.changes = Some(Change::By(Variable::Counter(*counter), by.get())),
            Self::Learn(fact) => effects.changes = Some(Change::Set(Variable::Knows(*fact))),
            Self::Task(task) => effects.changes = Some(Change::Set(Variable::Task(*task))),
            Self::ScreenOut(fault) => effects.commits = Some(*fault),
            Self::Checkpoint(checkpoint) => effects.asks = Some(*checkpoint),
            Self::Wait(secs) => effects.waits = secs.count(),
            Self::Go(scene) => effects.leads = Some(Leads::To(*scene)),
            Self::EndCall => effects.leads = Some(Leads::Out),
        }
        effects
    }
}

impl Cond {
    /// The conditions it is put together from; none where it asks for one thing, or for nothing.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(parts) | Self::Any(parts) => parts,
            Self::Not(part) => std::slice::from_ref(part),
            Self::Always
            | Self::Flag(_)
            | Self::CountAtLeast(..)
            | Self::Deal(_)
            | Self::TrustAtLeast(..)
            | Self::TimeAtLeast(_)
            | Self::Present(_)
            | Self::Hears(_)
            | Self::Overheard
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

    /// The variable it reads itself, its parts left out; none where only the deal decides.
    pub fn variable(&self) -> Option<Variable> {
        Some(match self {
            Self::Always | Self::Deal(_) | Self::All(_) | Self::Any(_) | Self::Not(_) => return None,
            Self::Flag(flag) => Variable::Flag(*flag),
            Self::CountAtLeast(counter, _) => Variable::Counter(*counter),
            Self::TrustAtLeast(who, _) => Variable::Trust(*who),
            Self::TimeAtLeast(_) => Variable::Time,
            Self::Present(who) => Variable::Present(*who),
            Self::Hears(who) => Variable::Hears(*who),
            Self::Overheard => Variable::Overheard,
            Self::Asked(question) => Variable::Asked(*question),
            Self::Did(act) => Variable::Did(*act),
            Self::LookedAt(object) => Variable::Looked(*object),
            Self::Saw(detail) => Variable::Saw(*detail),
            Self::Noticed(detail) => Variable::Noticed(*detail),
            Self::Knows(fact) => Variable::Knows(*fact),
            Self::Visited(scene) => Variable::Visited(*scene),
            Self::TaskDone(task) => Variable::Task(*task),
        })
    }

    /// True if it, or a part of it at any depth, passes the test.
    pub fn any(&self, test: &dyn Fn(&Self) -> bool) -> bool {
        test(self) || self.parts().iter().any(|part| part.any(test))
    }

    /// True if it, or a part of it, reads a variable that passes the test.
    pub fn reads(&self, test: &dyn Fn(Variable) -> bool) -> bool {
        self.any(&|part| part.variable().is_some_and(test))
    }

    /// True if more than the deal decides it.
    pub fn hangs_on_play(&self) -> bool {
        self.reads(&|_| true)
    }

    /// What is sure of it where `atom` says what is sure of each part that reads a variable: Kleene's logic of three values.
    pub fn weigh(&self, deal: Option<DealIx>, atom: &dyn Fn(&Self) -> Option<bool>) -> Option<bool> {
        match self {
            Self::Always => Some(true),
            Self::Deal(wanted) => deal.map(|deal| deal == *wanted),
            Self::Not(part) => part.weigh(deal, atom).map(|holds| !holds),
            Self::All(parts) => decide(parts, false, &|part| part.weigh(deal, atom)),
            Self::Any(parts) => decide(parts, true, &|part| part.weigh(deal, atom)),
            one => atom(one),
        }
    }
}

/// One part with the decisive value decides; otherwise all must be known.
fn decide(parts: &[Cond], decisive: bool, weigh: &dyn Fn(&Cond) -> Option<bool>) -> Option<bool> {
    let mut all_known = true;
    for part in parts {
        match weigh(part) {
            Some(holds) if holds == decisive => return Some(decisive),
            Some(_) => {}
            None => all_known = false,
        }
    }
    all_known.then_some(!decisive)
}

impl Scenario {
    /// Calls `see` with each beat of a block, at any depth, in the order written.
    pub fn each_beat<'s>(&'s self, block: BlockIx, see: &mut dyn FnMut(&'s Beat)) {
        for beat in self.block(block) {
            see(beat);
            beat.under().blocks.iter().for_each(|inner| self.each_beat(*inner, see));
        }
    }

    /// What every beat of the scenario does, whether or not it can be reached.
    pub fn effects(&self) -> impl Iterator<Item = Effects<'_>> {
        self.blocks.iter().flatten().map(Beat::effects)
    }

    /// What every beat of the scenario changes, whether or not it can be reached.
    pub fn changes(&self) -> impl Iterator<Item = Change> {
        self.effects().filter_map(|effects| effects.changes)
    }

    /// The details that a line shows.
    pub fn details_of(&self, line: LineIx) -> impl Iterator<Item = DetailIx> {
        self.line(line).phrases.iter().flat_map(|phrase| phrase.details.iter().copied())
    }
}
