//! What the conditions of a scenario read: the rest of a run's state decides nothing.

use crate::bits::Bits;
use crate::condition::Cond;
use crate::effects::{Under, Variable};
use crate::model::{Beat, DetailIx, Present, Scenario};

/// What is read by some condition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// Flags.
    pub flags: Bits,
    /// Counters.
    pub counters: Bits,
    /// People whose trust is read.
    pub trust: Bits,
    /// Questions asked.
    pub asked: Bits,
    /// Acts done, by name.
    pub did: Bits,
    /// Objects looked at, by name.
    pub looked: Bits,
    /// Details met.
    pub saw: Bits,
    /// Details noticed.
    pub noticed: Bits,
    /// Facts known.
    pub knows: Bits,
    /// Scenes entered.
    pub visited: Bits,
    /// Tasks done.
    pub tasks: Bits,
    /// People of whom it is read whether they are there: a question can be asked only where its person is.
    pub present: Bits,
    /// People of whom it is read whether they hear.
    pub hears: Bits,
    /// The latest time that is read, in story seconds; 0 where none is.
    pub time: u32,
}

impl Reads {
    /// What the conditions of the call itself read: those of the report and of the debrief left out.
    pub fn in_play(scenario: &Scenario) -> Self {
        let mut reads = Self::default();
        for question in &scenario.questions {
            for who in &question.to {
                reads.present.insert(who.ix());
            }
            if question.again {
                reads.cond(scenario, &Cond::Overheard);
            }
            reads.cond(scenario, &question.needs);
            question.answers.iter().for_each(|(cond, _)| reads.cond(scenario, cond));
            if question.sensitive.is_some() {
                reads.cond(scenario, &Cond::Overheard);
            }
        }
        scenario.acts.iter().for_each(|a| reads.cond(scenario, &a.needs));
        scenario.objects.iter().for_each(|o| reads.cond(scenario, &o.needs));
        scenario.events.iter().for_each(|e| reads.cond(scenario, &e.needs));
        for present in scenario.scenes.iter().flat_map(|s| &s.present) {
            reads.cond(scenario, &present.needs);
        }
        for beat in scenario.blocks.iter().flatten() {
            let needs = beat.effects().arrives.map(|present| &present.needs);
            for cond in beat.under().when.into_iter().chain(needs) {
                reads.cond(scenario, cond);
            }
        }
        reads.without_settled(scenario)
    }

    /// What the conditions of the report, of the scores and of the debrief read.
    pub fn in_closing(scenario: &Scenario) -> Self {
        let mut reads = Self::of_decisions(scenario);
        scenario.statements.iter().for_each(|s| reads.cond(scenario, &s.needs));
        scenario.goals.iter().for_each(|g| reads.cond(scenario, &g.needs));
        scenario.tasks.iter().for_each(|t| reads.cond(scenario, &t.due));
        scenario.facts.iter().for_each(|f| reads.cond(scenario, &f.due));
        let unless = scenario.facts.iter().filter_map(|f| f.unless.as_ref());
        unless.for_each(|c| reads.cond(scenario, c));
        reads.without_settled(scenario)
    }

    /// What decides which dispositions are open where the call ends.
    pub fn of_decisions(scenario: &Scenario) -> Self {
        let mut reads = Self::default();
        scenario.dispositions.iter().for_each(|d| reads.cond(scenario, &d.needs));
        reads.without_settled(scenario)
    }

    /// Without the people of whom the scene alone says whether they are there.
    fn without_settled(mut self, scenario: &Scenario) -> Self {
        let moves = who_comes_and_goes(scenario);
        for people in [&mut self.present, &mut self.hears] {
            let settled: Vec<usize> = people.iter().filter(|who| !moves.has(*who)).collect();
            for who in settled {
                people.remove(who);
            }
        }
        self
    }

    /// Adds what another reads.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        for (mine, more) in [
            (&mut self.flags, &other.flags),
            (&mut self.counters, &other.counters),
            (&mut self.trust, &other.trust),
            (&mut self.asked, &other.asked),
            (&mut self.did, &other.did),
            (&mut self.looked, &other.looked),
            (&mut self.saw, &other.saw),
            (&mut self.noticed, &other.noticed),
            (&mut self.knows, &other.knows),
            (&mut self.visited, &other.visited),
            (&mut self.tasks, &other.tasks),
            (&mut self.present, &other.present),
            (&mut self.hears, &other.hears),
        ] {
            mine.add(more);
        }
        self.time = self.time.max(other.time);
        self
    }

    /// True if the variable is read.
    pub fn has(&self, variable: Variable) -> bool {
        match variable {
            Variable::Flag(flag) => self.flags.has(flag.ix()),
            Variable::Counter(counter) => self.counters.has(counter.ix()),
            Variable::Trust(who) => self.trust.has(who.ix()),
            Variable::Time => self.time > 0,
            Variable::Present(who) => self.present.has(who.ix()),
            Variable::Hears(who) => self.hears.has(who.ix()),
            Variable::Overheard => self.hears.count() > 0,
            Variable::Asked(question) => self.asked.has(question.ix()),
            Variable::Did(act) => self.did.has(act.ix()),
            Variable::Looked(object) => self.looked.has(object.ix()),
            Variable::Saw(detail) => self.saw.has(detail.ix()),
            Variable::Noticed(detail) => self.noticed.has(detail.ix()),
            Variable::Knows(fact) => self.knows.has(fact.ix()),
            Variable::Visited(scene) => self.visited.has(scene.ix()),
            Variable::Task(task) => self.tasks.has(task.ix()),
        }
    }

    /// True if it is read whether the detail was met or noticed.
    pub fn has_detail(&self, detail: DetailIx) -> bool {
        self.has(Variable::Saw(detail)) || self.has(Variable::Noticed(detail))
    }

    /// True if what is drawn by lot in play may bring more than other words.
    pub fn lots_matter(&self, scenario: &Scenario) -> bool {
        let times = self.time > 0 || !scenario.events.is_empty();
        let is_words = |beat: &Beat| {
            let effects = beat.effects();
            let is_timed = times && effects.shows.is_some();
            let shows = effects.shows.into_iter().flat_map(|line| scenario.details_of(line)).next();
            effects.is_talk() && shows.is_none() && !is_timed && beat.under().blocks.is_empty()
        };
        let lots = scenario.blocks.iter().flatten().map(Beat::under).filter(Under::is_lot);
        !lots
            .flat_map(|under| under.blocks)
            .all(|way| scenario.block(*way).iter().all(is_words))
    }

    fn cond(&mut self, scenario: &Scenario, cond: &Cond) {
        if let Some(variable) = cond.variable() {
            self.variable(scenario, variable);
        }
        if let Cond::TimeAtLeast(secs) = cond {
            self.time = self.time.max(secs.count());
        }
        cond.parts().iter().for_each(|part| self.cond(scenario, part));
    }

    fn variable(&mut self, scenario: &Scenario, variable: Variable) {
        let (bits, ix) = match variable {
            Variable::Time => return,
            Variable::Overheard => {
                let controllers = scenario.people.iter().enumerate().filter(|(_, person)| person.controller);
                controllers.for_each(|(ix, _)| {
                    self.hears.insert(ix);
                });
                return;
            }
            Variable::Flag(flag) => (&mut self.flags, flag.ix()),
            Variable::Counter(counter) => (&mut self.counters, counter.ix()),
            Variable::Trust(who) => (&mut self.trust, who.ix()),
            Variable::Present(who) => (&mut self.present, who.ix()),
            Variable::Hears(who) => (&mut self.hears, who.ix()),
            Variable::Asked(question) => (&mut self.asked, question.ix()),
            Variable::Did(act) => (&mut self.did, act.ix()),
            Variable::Looked(object) => (&mut self.looked, object.ix()),
            Variable::Saw(detail) => (&mut self.saw, detail.ix()),
            Variable::Noticed(detail) => (&mut self.noticed, detail.ix()),
            Variable::Knows(fact) => (&mut self.knows, fact.ix()),
            Variable::Visited(scene) => (&mut self.visited, scene.ix()),
            Variable::Task(task) => (&mut self.tasks, task.ix()),
        };
        bits.insert(ix);
    }
}

/// The people who may come or go while a scene lasts, or whose being there hangs on play: of the others the scene says it.
fn who_comes_and_goes(scenario: &Scenario) -> Bits {
    let mut found = Bits::new(scenario.people.len());
    let listed = scenario.scenes.iter().flat_map(|scene| &scene.present);
    let unsure = listed
        .filter(|present: &&Present| present.needs.hangs_on_play())
        .map(|present| present.who);
    let moves = scenario
        .effects()
        .flat_map(|effects| effects.arrives.map(|p| p.who).into_iter().chain(effects.leaves));
    unsure.chain(moves).for_each(|who| {
        found.insert(who.ix());
    });
    found
}
