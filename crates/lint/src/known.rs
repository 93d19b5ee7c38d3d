//! What is sure of a condition in one scene of one deal, whatever the trainee does.
//!
//! A condition that depends on play is tried with every way its parts may come out, as long as those are few.

use std::collections::HashSet;

use scenario::document::Kind;
use scenario::{Beat, Bits, Cond, DealIx, MayReach, PersonIx, Present, Scenario, SceneIx};

use super::subject::Sound;

/// Most parts of a condition that are tried both ways.
const MOST_OPEN: usize = 8;

/// Something that stays true once it is: a flag that nothing clears, an act done, a detail met.
pub(super) type Fact = (Kind, usize);

/// A scenario, what may be met in it, and what any line of it may change.
pub(super) struct Ground<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) reach: &'a [MayReach],
    arrives: Bits,
    leaves: Bits,
    cleared: Bits,
}

impl<'a> Ground<'a> {
    pub(super) fn of(sound: &Sound<'a>) -> Self {
        let mut ground = Self {
            scenario: sound.scenario,
            reach: sound.reach,
            arrives: Bits::default(),
            leaves: Bits::default(),
            cleared: Bits::default(),
        };
        for beat in sound.scenario.blocks.iter().flatten() {
            match beat {
                Beat::Arrives(present) => ground.arrives.insert(present.who.ix()),
                Beat::Leaves(who) => ground.leaves.insert(who.ix()),
                Beat::Flag(flag, false) => ground.cleared.insert(flag.ix()),
                _ => false,
            };
        }
        ground
    }

    /// What is sure in a scene of a deal.
    pub(super) fn known(&self, deal: usize, scene: usize) -> Known<'_> {
        Known {
            ground: self,
            deal,
            scene,
            is_entering: false,
            facts: HashSet::new(),
        }
    }

    /// What is sure in a scene, for each deal in which it may be entered.
    pub(super) fn in_each_deal(&self, scene: usize) -> Vec<Known<'_>> {
        let deals = (0..self.reach.len()).filter(|deal| self.reach[*deal].scenes.has(scene));
        deals.map(|deal| self.known(deal, scene)).collect()
    }

    /// True if a flag, once set, stays so.
    pub(super) fn stays_set(&self, flag: usize) -> bool {
        !self.cleared.has(flag)
    }
}

/// What is sure in one scene of one deal.
#[derive(Clone)]
pub(super) struct Known<'g> {
    pub(super) ground: &'g Ground<'g>,
    pub(super) deal: usize,
    pub(super) scene: usize,
    is_entering: bool,
    facts: HashSet<Fact>,
}

impl Known<'_> {
    /// The same while the scene is being entered: who is there is not settled, and it may be the first time.
    #[must_use]
    pub(super) fn entering(mut self) -> Self {
        self.is_entering = true;
        self
    }

    /// Takes something for sure; true if it was not yet.
    pub(super) fn learn(&mut self, fact: Fact) -> bool {
        self.facts.insert(fact)
    }

    /// What is sure of a condition without trying anything; `None` where it depends on play.
    pub(super) fn says(&self, cond: &Cond) -> Option<bool> {
        self.weigh(cond, &|_| None)
    }

    /// True if the condition holds whatever was done.
    pub(super) fn is_sure(&self, cond: &Cond) -> bool {
        if let Some(holds) = self.says(cond) {
            return holds;
        }
        let mut open = Vec::new();
        self.open_parts(cond, &mut open);
        open.len() <= MOST_OPEN
            && (0..1_u32 << open.len()).all(|guess| {
                let guessed = |atom: &Cond| open.iter().position(|o| *o == atom).map(|n| guess >> n & 1 == 1);
                self.weigh(cond, &guessed) == Some(true)
            })
    }

    /// True if the condition may hold.
    pub(super) fn may(&self, cond: &Cond) -> bool {
        self.says(cond).unwrap_or_else(|| !self.is_sure(&Cond::Not(Box::new(cond.clone()))))
    }

    fn weigh(&self, cond: &Cond, guess: &dyn Fn(&Cond) -> Option<bool>) -> Option<bool> {
        match cond {
            Cond::Not(part) => self.weigh(part, guess).map(|holds| !holds),
            Cond::All(parts) => self.decide(parts, false, guess),
            Cond::Any(parts) => self.decide(parts, true, guess),
            atom => self.atom(atom).or_else(|| guess(atom)),
        }
    }

    /// One part with the decisive value decides; otherwise all must be known.
    fn decide(&self, parts: &[Cond], decisive: bool, guess: &dyn Fn(&Cond) -> Option<bool>) -> Option<bool> {
        let mut all_known = true;
        for part in parts {
            match self.weigh(part, guess) {
                Some(holds) if holds == decisive => return Some(decisive),
                Some(_) => {}
                None => all_known = false,
            }
        }
        all_known.then_some(!decisive)
    }

    /// The parts of a condition that depend on play, each once; one too many ends the search.
    fn open_parts<'c>(&self, cond: &'c Cond, found: &mut Vec<&'c Cond>) {
        match cond {
            Cond::Not(part) => self.open_parts(part, found),
            Cond::All(parts) | Cond::Any(parts) => parts.iter().for_each(|part| self.open_parts(part, found)),
            atom => {
                if found.len() <= MOST_OPEN && self.atom(atom).is_none() && !found.contains(&atom) {
                    found.push(atom);
                }
            }
        }
    }

    fn atom(&self, atom: &Cond) -> Option<bool> {
        let reach = &self.ground.reach[self.deal];
        let may = match atom {
            Cond::Always => return Some(true),
            Cond::Deal(deal) => return Some(deal.ix() == self.deal),
            Cond::Present(who) => return self.company(|present| present.who == *who, self.ground.arrives.has(who.ix())),
            Cond::Hears(who) => return self.hears(*who),
            Cond::Overheard => return self.overheard(),
            Cond::Visited(scene) if self.is_visited(*scene) => return Some(true),
            Cond::Flag(flag) => reach.flags.has(flag.ix()),
            Cond::CountAtLeast(counter, n) => n.get() <= 0 || reach.counters.has(counter.ix()),
            Cond::TrustAtLeast(who, n) => self.ground.scenario.people[who.ix()].trust >= *n || reach.trusted.has(who.ix()),
            Cond::Asked(question) => reach.questions.has(question.ix()),
            Cond::Did(act) => reach.did.has(act.ix()),
            Cond::LookedAt(object) => reach.looked.has(object.ix()),
            Cond::Saw(detail) | Cond::Noticed(detail) => reach.details.has(detail.ix()),
            Cond::Knows(fact) => reach.facts.has(fact.ix()),
            Cond::Visited(scene) => reach.scenes.has(scene.ix()),
            Cond::TaskDone(task) => reach.tasks.has(task.ix()),
            _ => true,
        };
        if fact(atom).is_some_and(|fact| self.facts.contains(&fact)) {
            Some(true)
        } else {
            (!may).then_some(false)
        }
    }

    /// The scene itself, and the one that every call opens in.
    fn is_visited(&self, scene: SceneIx) -> bool {
        let is_here = scene.ix() == self.scene;
        if self.is_entering {
            scene == self.ground.scenario.start && !is_here
        } else {
            is_here || scene == self.ground.scenario.start
        }
    }

    fn hears(&self, who: PersonIx) -> Option<bool> {
        let silent = |present: &Present| present.who == who && !present.hears;
        let heard = self.company(|present| present.who == who && present.hears, self.ground.arrives.has(who.ix()));
        let unsure = self.ground.arrives.has(who.ix()) || self.listed().iter().any(silent);
        heard.filter(|heard| !(*heard && unsure))
    }

    fn overheard(&self) -> Option<bool> {
        let people = &self.ground.scenario.people;
        let listed = self.listed().iter().map(|present| present.who);
        let arriving = self.ground.arrives.iter().map(PersonIx::from);
        let mut found = Some(false);
        for who in listed.chain(arriving).filter(|who| people[who.ix()].controller) {
            match self.hears(who) {
                Some(true) => return Some(true),
                Some(false) => {}
                None => found = None,
            }
        }
        found
    }

    /// Whether someone is there: surely where the scene lists them without a condition and nobody sends them away.
    fn company(&self, is_meant: impl Fn(&Present) -> bool, may_arrive: bool) -> Option<bool> {
        let deal = DealIx::from(self.deal);
        let meant = self.listed().iter().filter(|present| is_meant(present));
        let needs: Vec<(PersonIx, Option<bool>)> = meant.map(|present| (present.who, present.needs.in_deal(deal))).collect();
        let stays = |who: PersonIx| !self.ground.leaves.has(who.ix()) && !self.is_entering;
        if needs.iter().any(|(who, holds)| *holds == Some(true) && stays(*who)) {
            return Some(true);
        }
        let nobody = !may_arrive && needs.iter().all(|(_, holds)| *holds == Some(false));
        nobody.then_some(false)
    }

    fn listed(&self) -> &[Present] {
        &self.ground.scenario.scenes[self.scene].present
    }
}

/// The lasting fact that a condition asks for, if it asks for one.
fn fact(cond: &Cond) -> Option<Fact> {
    Some(match cond {
        Cond::Flag(flag) => (Kind::Flag, flag.ix()),
        Cond::Asked(question) => (Kind::Question, question.ix()),
        Cond::Did(act) => (Kind::Act, act.ix()),
        Cond::LookedAt(object) => (Kind::Object, object.ix()),
        Cond::Saw(detail) => (Kind::Detail, detail.ix()),
        Cond::Knows(fact) => (Kind::Fact, fact.ix()),
        Cond::TaskDone(task) => (Kind::Task, task.ix()),
        _ => return None,
    })
}
