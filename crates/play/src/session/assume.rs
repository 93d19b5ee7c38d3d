//! What an author may assume of a run on the bench, without having played it. A run with an assumption is no attempt.

use serde::{Deserialize, Serialize};

use scenario::{Count, CounterIx, FactIx, FlagIx, MOST_STORY_SECS, PersonIx, Trust};

use super::run::Session;

/// One thing assumed, by the ids of the scenario file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Assumption {
    /// A flag is set or not.
    Flag(String, bool),
    /// A counter stands at this.
    Counter(String, i32),
    /// A person's trust is this, 0 to 10.
    Trust(String, i32),
    /// A person hears, or does not.
    Hears(String, bool),
    /// A fact is known.
    Knows(String),
    /// Story seconds since the call opened.
    Time(u32),
}

impl Session {
    /// Assumes something; false where the scenario has no such thing.
    pub fn assume(&mut self, assumption: &Assumption) -> bool {
        let scenario = std::sync::Arc::clone(self.scenario());
        let person = |id: &str| scenario.people.iter().position(|p| p.id == id).map(PersonIx::from);
        let done = match assumption {
            Assumption::Flag(id, is_set) => {
                let flag = scenario.flags.iter().position(|f| f == id).map(FlagIx::from);
                flag.map(|flag| {
                    if *is_set {
                        self.state.flags.insert(flag.ix());
                    } else {
                        self.state.flags.remove(flag.ix());
                    }
                })
            }
            Assumption::Counter(id, n) => {
                let counter = scenario.counters.iter().position(|c| c == id).map(CounterIx::from);
                counter.map(|counter| self.state.counters[counter.ix()] = Count::nearest(i64::from(*n)).get())
            }
            Assumption::Trust(id, n) => person(id).map(|who| self.state.people[who.ix()].trust = Trust::nearest(i64::from(*n)).get()),
            Assumption::Hears(id, hears) => person(id).map(|who| self.state.people[who.ix()].hears = *hears),
            Assumption::Knows(id) => {
                let fact = scenario.facts.iter().position(|f| f.id == *id).map(FactIx::from);
                fact.map(|fact| {
                    self.state.facts.insert(fact.ix());
                })
            }
            Assumption::Time(secs) => {
                let time = (*secs).min(MOST_STORY_SECS);
                self.state.entered_at = self.state.entered_at.min(time);
                self.state.time = time;
                Some(())
            }
        };
        self.look_around();
        done.is_some()
    }

    /// True if the flag is set.
    pub fn flag(&self, flag: FlagIx) -> bool {
        self.state.flags.has(flag.ix())
    }

    /// How many lots were drawn so far.
    pub fn lots(&self) -> u64 {
        self.state.draws
    }

    /// Where a counter stands.
    pub fn counter(&self, counter: CounterIx) -> i32 {
        self.state.counters[counter.ix()]
    }
}
