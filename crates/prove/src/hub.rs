//! Whether a scene always leaves the trainee a way on, whatever was done before.
//!
//! Thought through backwards: if everything that can be done only once was done, and no way on is open even then, the
//! trainee is held. So what can surely be done once counts as done, with all that surely comes of it.

use std::collections::HashMap;

use scenario::document::Kind;
use scenario::{ActName, BlockIx, Change, Cond, ObjectName, QuestionIx, Variable};

use super::condensation::{Condensation, surely_leaves};
use super::ground::Ground;
use super::known::{Known, Lasting};
use super::may_reach::Via;

/// Most rounds in which what was done opens more.
const ROUNDS: usize = 8;

/// Why a scene may hold the trainee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// The way on closes once it was taken, and the scene can be entered again.
    Once(Via),
    /// The way on is open only while a condition holds.
    Sometimes(Via),
    /// Nothing here surely leads on.
    Nothing,
}

/// Something that can be done in a scene.
struct Door {
    via: Via,
    /// That it was done.
    done: Lasting,
    /// Open while this holds, as far as it was not done.
    open: Cond,
    repeats: bool,
    takes: u32,
    leaves: bool,
    /// True where it cannot have been done by the time the trainee is here.
    is_fresh: bool,
    /// What surely comes of it.
    brings: Vec<Lasting>,
}

/// How often something is offered in one deal, and in how late a group of scenes.
#[derive(Clone, Copy, Default)]
struct Offers {
    count: usize,
    /// The group that comes first in the call.
    group: usize,
    in_group: usize,
}

/// The scenes of one deal as places to go on from.
pub struct Hubs<'g> {
    ground: &'g Ground<'g>,
    course: &'g Condensation,
    offers: HashMap<Lasting, Offers>,
}

impl<'g> Hubs<'g> {
    /// The scenes of a deal.
    pub fn of(ground: &'g Ground<'g>, course: &'g Condensation) -> Self {
        let mut hubs = Self {
            ground,
            course,
            offers: HashMap::new(),
        };
        let scenario = ground.scenario;
        let reach = &ground.reach[course.deal];
        for ix in reach.scenes.iter() {
            let scene = &scenario.scenes[ix];
            let acts = scene.acts.iter().filter(|a| reach.acts.has(a.ix()));
            acts.for_each(|a| hubs.offer((Kind::Act, scenario.acts[a.ix()].name.ix()), ix));
            let objects = scene.objects.iter().filter(|o| reach.objects.has(o.ix()));
            objects.for_each(|o| hubs.offer((Kind::Object, scenario.objects[o.ix()].name.ix()), ix));
            let questions = scene.ask.iter().filter(|q| reach.questions.has(q.ix()));
            questions.for_each(|q| hubs.offer((Kind::Question, q.ix()), ix));
        }
        hubs
    }

    fn offer(&mut self, what: Lasting, scene: usize) {
        let group = self.course.group[scene];
        let offers = self.offers.entry(what).or_default();
        offers.count += 1;
        if offers.in_group == 0 || group > offers.group {
            offers.group = group;
            offers.in_group = 0;
        }
        offers.in_group += usize::from(group == offers.group);
    }

    /// Why a scene may hold the trainee; `None` where a way on is sure.
    pub fn held(&self, scene: usize) -> Option<Held> {
        if !self.course.rests(self.ground).has(scene) {
            return None;
        }
        let base = self.ground.known(self.course.deal, scene);
        let doors = self.doors(&base);
        let is_plain = |door: &Door| door.leaves && (door.repeats || door.is_fresh) && base.says(&door.open) == Some(true);
        if doors.iter().any(is_plain) {
            return None;
        }
        let known = Self::exhausted(&base, &doors);
        let ways = doors.iter().filter(|door| door.leaves).map(still_open).collect();
        if known.is_sure(&Cond::Any(ways)) || self.event_leads_on(&known, &doors) {
            return None;
        }
        let sure = |door: &&Door| door.leaves && known.is_sure(&door.open);
        let once = doors.iter().find(sure).map(|door| Held::Once(door.via));
        let sometimes = || doors.iter().find(|door| door.leaves).map(|door| Held::Sometimes(door.via));
        once.or_else(sometimes).or(Some(Held::Nothing))
    }

    fn doors(&self, known: &Known<'g>) -> Vec<Door> {
        let scenario = known.ground.scenario;
        let scene = &scenario.scenes[known.scene];
        let acts = scene.acts.iter().map(|ix| {
            let act = &scenario.acts[ix.ix()];
            let mut door = self.door(known, Via::Act(*ix), (Kind::Act, act.name.ix()), act.then);
            door.open = act.needs.clone();
            door.repeats = act.repeats;
            door.takes = act.takes.count();
            door.brings.extend(act.task.map(|task| (Kind::Task, task.ix())));
            door
        });
        let looks = scene.objects.iter().map(|ix| {
            let object = &scenario.objects[ix.ix()];
            let mut door = self.door(known, Via::Look(*ix), (Kind::Object, object.name.ix()), object.look);
            door.open = object.needs.clone();
            door.brings.extend(object.detail.map(|detail| (Kind::Detail, detail.ix())));
            door
        });
        let questions = scene.ask.iter().map(|ix| {
            let question = &scenario.questions[ix.ix()];
            let given = question.answers.iter().find(|(cond, _)| known.says(cond) != Some(false));
            let given = given.filter(|(cond, _)| known.says(cond) == Some(true)).map(|(_, block)| *block);
            let nothing = scene.lines;
            let mut door = self.door(known, Via::Question(*ix), (Kind::Question, ix.ix()), given.unwrap_or(nothing));
            if given.is_none() {
                door.leaves = false;
                door.brings.clear();
            }
            if let Some(learns) = question.learns.filter(|_| given.is_some()) {
                add_sure(known, learns, &mut door.brings);
            }
            door.open = Cond::All(vec![question.is_heard(), question.needs.clone()]);
            door
        });
        acts.chain(looks).chain(questions).map(|door| self.settled(door)).collect()
    }

    fn door(&self, known: &Known<'_>, via: Via, done: Lasting, then: BlockIx) -> Door {
        let leaves = surely_leaves(known, then);
        let mut brings = Vec::new();
        add_sure(known, then, &mut brings);
        Door {
            via,
            done,
            open: Cond::Always,
            repeats: false,
            takes: 0,
            leaves,
            is_fresh: leaves && self.is_fresh(known.scene, via, done),
            brings,
        }
    }

    /// What may have been done elsewhere by the same name may have brought something else.
    fn settled(&self, mut door: Door) -> Door {
        if self.offers.get(&door.done).is_some_and(|offers| offers.count > 1) {
            door.brings.clear();
        }
        door
    }

    /// True if taking this way leads where nothing comes back from, and it is offered nowhere before.
    fn is_fresh(&self, scene: usize, via: Via, done: Lasting) -> bool {
        let group = self.course.group[scene];
        let earlier = |offers: &Offers| offers.group > group || (offers.group == group && offers.in_group > 1);
        !self.course.may_come_back(scene, via) && !self.offers.get(&done).is_some_and(earlier)
    }

    /// What is sure here once everything that can be done only once was done.
    fn exhausted(base: &Known<'g>, doors: &[Door]) -> Known<'g> {
        let mut known = base.clone();
        let mut brought = Vec::new();
        add_sure(base, base.ground.scenario.scenes[base.scene].lines, &mut brought);
        for fact in brought {
            known.learn(fact);
        }
        for _ in 0..ROUNDS {
            let mut grew = false;
            for door in doors.iter().filter(|door| !door.repeats) {
                if known.is_sure(&door.open) {
                    grew |= known.learn(door.done);
                    door.brings.iter().for_each(|fact| grew |= known.learn(*fact));
                }
            }
            if !grew {
                break;
            }
        }
        known
    }

    /// True if something that happens by itself leads on, and story time surely passes until then.
    fn event_leads_on(&self, known: &Known<'_>, doors: &[Door]) -> bool {
        let scenario = known.ground.scenario;
        let scene = &scenario.scenes[known.scene];
        let time_passes = doors.iter().any(|door| door.repeats && door.takes > 0 && known.is_sure(&door.open));
        let first = least_time(known, scene.lines);
        let least = if self.course.is_entered_again(known.scene) {
            first.min(least_time(known, scene.again))
        } else {
            first
        };
        scene.events.iter().any(|ix| {
            let event = &scenario.events[ix.ix()];
            (time_passes || event.after.count() <= least)
                && known.is_sure(&event.needs)
                && surely_leaves(known, event.then)
                && !self.course.may_come_back(known.scene, Via::Event(*ix))
        })
    }
}

/// Open now: its condition holds and, unless it can be done again, it was not done.
fn still_open(door: &Door) -> Cond {
    let (kind, ix) = door.done;
    if door.repeats || door.is_fresh {
        return door.open.clone();
    }
    let done = match kind {
        Kind::Act => Cond::Did(ActName::from(ix)),
        Kind::Object => Cond::LookedAt(ObjectName::from(ix)),
        _ => Cond::Asked(QuestionIx::from(ix)),
    };
    Cond::All(vec![door.open.clone(), Cond::Not(Box::new(done))])
}

/// The lasting things that surely come of a block; false where it may lead away before its end.
fn add_sure(known: &Known<'_>, block: BlockIx, found: &mut Vec<Lasting>) -> bool {
    let scenario = known.ground.scenario;
    for beat in scenario.block(block) {
        let (under, effects) = (beat.under(), beat.effects());
        let says = under.when.and_then(|cond| known.says(cond));
        for inner in under.blocks.iter().filter(|_| says != Some(false)) {
            let mut perhaps = Vec::new();
            let to = if says == Some(true) { &mut *found } else { &mut perhaps };
            if !add_sure(known, *inner, to) {
                return false;
            }
        }
        let shown = effects.shows.into_iter().flat_map(|line| scenario.details_of(line));
        found.extend(shown.map(|detail| (Kind::Detail, detail.ix())));
        found.extend(effects.changes.and_then(|change| lasts(known, change)));
        if effects.leads.is_some() {
            return false;
        }
    }
    true
}

/// The lasting thing that a change brings, if it brings one.
fn lasts(known: &Known<'_>, change: Change) -> Option<Lasting> {
    match change {
        Change::Set(Variable::Flag(flag)) => known.ground.stays_set(flag.ix()).then_some((Kind::Flag, flag.ix())),
        Change::Set(Variable::Knows(fact)) => Some((Kind::Fact, fact.ix())),
        Change::Set(Variable::Task(task)) => Some((Kind::Task, task.ix())),
        Change::Set(_) | Change::Clear(_) | Change::By(..) => None,
    }
}

/// The least story seconds that a block takes, as far as it is sure to be played.
fn least_time(known: &Known<'_>, block: BlockIx) -> u32 {
    let scenario = known.ground.scenario;
    let secs = scenario.block(block).iter().map(|beat| {
        let effects = beat.effects();
        let line = effects.shows.map_or(0, |line| scenario.line(line).secs.count());
        line.saturating_add(effects.waits)
    });
    secs.fold(0, u32::saturating_add)
}
