//! A call played in the least detail that its ways need: what conditions read, and nothing of what is shown.
//!
//! The rules are those of a run. A run lies above this crate, so that they stand here once more; a test plays both against each
//! other.

use crate::bits::Bits;
use crate::model::{Beat, DealIx, LineIx, Present, Scenario, SceneIx};
use crate::number::{MOST_STORY_SECS, Secs};
use crate::{Cond, split_mix_64};

use super::state::{Choice, Machine, Waits};

/// Whose call it is, and what cannot change in it.
#[derive(Clone, Copy)]
pub(super) struct Rules<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) deal: DealIx,
    pub(super) seed: u64,
    /// True for a trainee who notices all there is, as soon as it is shown; false for one who notices nothing.
    pub(super) notices: bool,
}

impl Rules<'_> {
    /// The call as it opens, up to the first choice.
    pub(super) fn start(self) -> Machine {
        let mut at = Machine::new(self.scenario);
        self.enter(&mut at, self.scenario.start);
        self.listen(&mut at);
        at
    }

    /// What can be chosen; nothing once the call is over.
    pub(super) fn choices(self, at: &Machine) -> Vec<Choice> {
        match at.waits {
            Waits::Checkpoint => return vec![Choice::Guess],
            Waits::Over | Waits::Stalled => return Vec::new(),
            Waits::Going => {}
        }
        let scenario = self.scenario;
        let scene = &scenario.scenes[at.scene.ix()];
        let asks = scene.ask.iter().filter(|q| {
            let what = &scenario.questions[q.ix()];
            let is_new = !at.asked.has(q.ix()) || (at.wasted.has(q.ix()) && !self.is_overheard(at));
            is_new && what.to.iter().any(|who| at.there.has(who.ix())) && self.holds(at, &what.needs)
        });
        let acts = scene.acts.iter().filter(|a| {
            let what = &scenario.acts[a.ix()];
            (what.repeats || !at.did.has(what.name.ix())) && self.holds(at, &what.needs)
        });
        let looks = scene.objects.iter().filter(|o| {
            let what = &scenario.objects[o.ix()];
            !at.looked.has(what.name.ix()) && self.holds(at, &what.needs)
        });
        let asks = asks.map(|q| Choice::Ask(*q));
        asks.chain(acts.map(|a| Choice::Do(*a)))
            .chain(looks.map(|o| Choice::Look(*o)))
            .collect()
    }

    /// Takes a choice, and plays what comes of it up to the next.
    pub(super) fn choose(self, at: &mut Machine, choice: Choice) {
        let scenario = self.scenario;
        (at.again, at.fuel) = (false, scenario.fuel);
        match choice {
            Choice::Guess => at.waits = Waits::Going,
            Choice::Ask(ix) => {
                let what = &scenario.questions[ix.ix()];
                at.asked.insert(ix.ix());
                if what.again && self.is_overheard(at) {
                    at.wasted.set(ix.ix());
                } else {
                    at.wasted.remove(ix.ix());
                }
                Self::pass(at, what.takes);
                if let Some((_, block)) = what.answers.iter().find(|(cond, _)| self.holds(at, cond)) {
                    at.stack.push((*block, 0));
                    at.stack.extend(what.learns.map(|learns| (learns, 0)));
                }
            }
            Choice::Do(ix) => {
                let what = &scenario.acts[ix.ix()];
                at.did.insert(what.name.ix());
                if let Some(task) = what.task {
                    at.tasks.insert(task.ix());
                }
                Self::pass(at, what.takes);
                at.stack.push((what.then, 0));
            }
            Choice::Look(ix) => {
                let what = &scenario.objects[ix.ix()];
                at.looked.insert(what.name.ix());
                Self::pass(at, what.takes);
                at.stack.push((what.look, 0));
            }
        }
        self.listen(at);
    }

    /// Plays line by line until there is a choice, the call is over, or it has stalled.
    fn listen(self, at: &mut Machine) {
        loop {
            self.advance(at);
            if at.waits != Waits::Going || at.stack.is_empty() {
                return;
            }
        }
    }

    /// Plays one line and every effect after it up to the next.
    fn advance(self, at: &mut Machine) {
        let mut shown = false;
        while at.waits == Waits::Going {
            let Some(&(block, next)) = at.stack.last() else {
                if self.fire_event(at) {
                    continue;
                }
                break;
            };
            let Some(beat) = self.scenario.block(block).get(next) else {
                at.stack.pop();
                continue;
            };
            let stops = matches!(beat, Beat::Line(_) | Beat::Go(_) | Beat::EndCall | Beat::Checkpoint(_));
            if stops && shown {
                break;
            }
            if at.again {
                let Some(left) = at.fuel.checked_sub(1) else {
                    at.waits = Waits::Stalled;
                    at.stack.clear();
                    break;
                };
                at.fuel = left;
            }
            if let Some(top) = at.stack.last_mut() {
                top.1 += 1;
            }
            shown |= matches!(beat, Beat::Line(_));
            self.play(at, beat);
        }
        self.look_around(at);
    }

    fn play(self, at: &mut Machine, beat: &Beat) {
        match beat {
            Beat::Line(line) => self.show(at, *line),
            Beat::Arrives(present) => self.arrive(at, present),
            Beat::Leaves(who) => at.leaves(*who),
            Beat::If(cond, block) => {
                if self.holds(at, cond) {
                    at.stack.push((*block, 0));
                }
            }
            Beat::OneOf(ways) => {
                let count = u64::try_from(ways.len()).unwrap_or(1).max(1);
                let pick = split_mix_64(self.seed, 1 + at.draws) % count;
                at.draws += 1;
                let way = usize::try_from(pick).ok().and_then(|ix| ways.get(ix));
                at.stack.extend(way.map(|way| (*way, 0)));
            }
            Beat::Trust(who, by) => at.trust[who.ix()] = at.trust[who.ix()].plus(by.get()),
            Beat::Flag(flag, true) => at.flags.set(flag.ix()),
            Beat::Flag(flag, false) => at.flags.remove(flag.ix()),
            Beat::Add(counter, by) => at.counters[counter.ix()] = at.counters[counter.ix()].plus(by.get()),
            Beat::Learn(fact) => at.facts.set(fact.ix()),
            Beat::Task(task) => at.tasks.set(task.ix()),
            Beat::Wait(secs) => Self::pass(at, *secs),
            Beat::Go(scene) => self.enter(at, *scene),
            Beat::Checkpoint(_) => at.waits = Waits::Checkpoint,
            Beat::EndCall => {
                at.stack.clear();
                at.waits = Waits::Over;
            }
            Beat::Pose { .. } | Beat::Named(_) | Beat::ScreenOut(_) => {}
        }
    }

    fn pass(at: &mut Machine, secs: Secs) {
        at.time = at.time.saturating_add(secs.count()).min(MOST_STORY_SECS);
    }

    fn show(self, at: &mut Machine, line: LineIx) {
        let line = self.scenario.line(line);
        line.phrases.iter().flat_map(|p| &p.details).for_each(|d| at.met.set(d.ix()));
        Self::pass(at, line.secs);
    }

    fn enter(self, at: &mut Machine, scene: SceneIx) {
        at.stack.clear();
        at.scene = scene;
        at.entered_at = at.time;
        (at.there, at.hears) = (Bits::default(), Bits::default());
        let stage = &self.scenario.scenes[scene.ix()];
        for present in &stage.present {
            self.arrive(at, present);
        }
        let first = at.visited.insert(scene.ix());
        at.again |= !first;
        if at.fuel < self.scenario.fuel / 2 {
            at.late.set(scene.ix());
        }
        at.stack.push((if first { stage.lines } else { stage.again }, 0));
    }

    fn arrive(self, at: &mut Machine, present: &Present) {
        if self.holds(at, &present.needs) {
            at.leaves(present.who);
            at.there.set(present.who.ix());
            if present.hears {
                at.hears.set(present.who.ix());
            }
        }
    }

    /// Starts the first event that is due; false where none is.
    fn fire_event(self, at: &mut Machine) -> bool {
        let scenario = self.scenario;
        let here = at.time - at.entered_at;
        let events = scenario.scenes[at.scene.ix()].events.iter();
        let mut due = events.filter(|e| !at.fired.has(e.ix()) && scenario.events[e.ix()].after.count() <= here);
        let Some(event) = due.find(|e| self.holds(at, &scenario.events[e.ix()].needs)) else {
            return false;
        };
        at.fired.set(event.ix());
        at.stack.push((scenario.events[event.ix()].then, 0));
        true
    }

    /// Objects in view are met, and a trainee who notices all has noticed what is met so far.
    fn look_around(self, at: &mut Machine) {
        if at.waits != Waits::Over {
            for object in &self.scenario.scenes[at.scene.ix()].objects {
                let what = &self.scenario.objects[object.ix()];
                if !at.seen.has(what.name.ix()) && self.holds(at, &what.needs) {
                    at.seen.set(what.name.ix());
                    what.detail.iter().for_each(|d| at.met.set(d.ix()));
                }
            }
        }
        if self.notices {
            at.noticed = at.met.clone();
        }
    }

    fn is_overheard(self, at: &Machine) -> bool {
        at.hears.iter().any(|who| self.scenario.people[who].controller)
    }

    fn holds(self, at: &Machine, cond: &Cond) -> bool {
        match cond {
            Cond::Always => true,
            Cond::All(parts) => parts.iter().all(|p| self.holds(at, p)),
            Cond::Any(parts) => parts.iter().any(|p| self.holds(at, p)),
            Cond::Not(part) => !self.holds(at, part),
            Cond::Flag(flag) => at.flags.has(flag.ix()),
            Cond::CountAtLeast(counter, n) => at.counters[counter.ix()] >= *n,
            Cond::Deal(deal) => self.deal == *deal,
            Cond::TrustAtLeast(who, n) => at.trust[who.ix()] >= *n,
            Cond::TimeAtLeast(secs) => at.time >= secs.count(),
            Cond::Present(who) => at.there.has(who.ix()),
            Cond::Hears(who) => at.hears.has(who.ix()),
            Cond::Overheard => self.is_overheard(at),
            Cond::Asked(q) => at.asked.has(q.ix()),
            Cond::Did(act) => at.did.has(act.ix()),
            Cond::LookedAt(object) => at.looked.has(object.ix()),
            Cond::Saw(detail) => at.met.has(detail.ix()),
            Cond::Noticed(detail) => at.noticed.has(detail.ix()),
            Cond::Knows(fact) => at.facts.has(fact.ix()),
            Cond::Visited(scene) => at.visited.has(scene.ix()),
            Cond::TaskDone(task) => at.tasks.has(task.ix()),
        }
    }
}
