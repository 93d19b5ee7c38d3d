//! What the conditions of a scenario read: the rest of a run's state decides nothing.

use super::bits::Bits;
use super::condition::Cond;
use super::model::{Beat, Present, Scenario};

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
    /// True if who is there, or who hears, is read.
    pub company: bool,
    /// The latest time that is read, in story seconds; 0 where none is.
    pub time: u32,
}

impl Reads {
    /// What the conditions of the call itself read: those of the report and of the debrief left out.
    pub fn in_play(scenario: &Scenario) -> Self {
        let mut reads = Self::default();
        scenario.questions.iter().for_each(|q| {
            reads.cond(&q.needs);
            q.answers.iter().for_each(|(cond, _)| reads.cond(cond));
            reads.company |= q.sensitive.is_some();
        });
        scenario.acts.iter().for_each(|a| reads.cond(&a.needs));
        scenario.objects.iter().for_each(|o| reads.cond(&o.needs));
        scenario.events.iter().for_each(|e| reads.cond(&e.needs));
        let there = scenario.scenes.iter().flat_map(|s| &s.present);
        there.for_each(|p| reads.present(p));
        for beat in scenario.blocks.iter().flatten() {
            match beat {
                Beat::If(cond, _) => reads.cond(cond),
                Beat::Arrives(present) => reads.present(present),
                _ => {}
            }
        }
        reads
    }

    /// What the conditions of the report, of the scores and of the debrief read.
    pub fn in_closing(scenario: &Scenario) -> Self {
        let mut reads = Self::default();
        scenario.dispositions.iter().for_each(|d| reads.cond(&d.needs));
        scenario.statements.iter().for_each(|s| reads.cond(&s.needs));
        scenario.goals.iter().for_each(|g| reads.cond(&g.needs));
        scenario.facts.iter().filter_map(|f| f.unless.as_ref()).for_each(|c| reads.cond(c));
        reads
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
        ] {
            mine.add(more);
        }
        self.company |= other.company;
        self.time = self.time.max(other.time);
        self
    }

    fn present(&mut self, present: &Present) {
        self.cond(&present.needs);
    }

    fn cond(&mut self, cond: &Cond) {
        match cond {
            Cond::Always | Cond::Deal(_) => {}
            Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|p| self.cond(p)),
            Cond::Not(part) => self.cond(part),
            Cond::Present(_) | Cond::Hears(_) | Cond::Overheard => self.company = true,
            Cond::TimeAtLeast(secs) => self.time = self.time.max(secs.count()),
            one => self.one(one),
        }
    }

    fn one(&mut self, cond: &Cond) {
        let (bits, ix) = match cond {
            Cond::Flag(flag) => (&mut self.flags, flag.ix()),
            Cond::CountAtLeast(counter, _) => (&mut self.counters, counter.ix()),
            Cond::TrustAtLeast(who, _) => (&mut self.trust, who.ix()),
            Cond::Asked(q) => (&mut self.asked, q.ix()),
            Cond::Did(act) => (&mut self.did, act.ix()),
            Cond::LookedAt(object) => (&mut self.looked, object.ix()),
            Cond::Saw(detail) => (&mut self.saw, detail.ix()),
            Cond::Noticed(detail) => (&mut self.noticed, detail.ix()),
            Cond::Knows(fact) => (&mut self.knows, fact.ix()),
            Cond::Visited(scene) => (&mut self.visited, scene.ix()),
            Cond::TaskDone(task) => (&mut self.tasks, task.ix()),
            _ => return,
        };
        bits.insert(ix);
    }
}
