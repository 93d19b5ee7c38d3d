//! What is sure of a condition in one scene of one deal, whatever the trainee does: a dataflow analysis whose values are true,
//! false and open.
//!
//! A condition that depends on play is tried with every way its parts may come out, as long as those are few.

use std::collections::HashSet;

use scenario::document::Kind;
use scenario::{Cond, DealIx, PersonIx, Present, SceneIx, Variable};

use super::ground::Ground;

/// Most parts of a condition that are tried both ways.
const MOST_OPEN: usize = 8;

/// Something that stays true once it is: a flag that nothing clears, an act done, a detail met.
pub(super) type Lasting = (Kind, usize);

/// What is sure in one scene of one deal.
#[derive(Clone)]
pub struct Known<'g> {
    /// What it is known from.
    pub ground: &'g Ground<'g>,
    /// The deal.
    pub deal: usize,
    /// The scene.
    pub scene: usize,
    is_entering: bool,
    facts: HashSet<Lasting>,
}

impl<'g> Known<'g> {
    /// Nothing but what the file says of the scene.
    pub(super) fn at_first(ground: &'g Ground<'g>, deal: usize, scene: usize) -> Self {
        Self {
            ground,
            deal,
            scene,
            is_entering: false,
            facts: HashSet::new(),
        }
    }

    /// The same while the scene is being entered: who is there is not settled, and it may be the first time.
    #[must_use]
    pub fn entering(mut self) -> Self {
        self.is_entering = true;
        self
    }

    /// Takes something for sure; true if it was not yet.
    pub(super) fn learn(&mut self, fact: Lasting) -> bool {
        self.facts.insert(fact)
    }

    /// What is sure of a condition without trying anything; `None` where it depends on play.
    pub fn says(&self, cond: &Cond) -> Option<bool> {
        self.weigh(cond, &|_| None)
    }

    /// True if the condition holds whatever was done.
    pub fn is_sure(&self, cond: &Cond) -> bool {
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
    pub fn may(&self, cond: &Cond) -> bool {
        self.says(cond).unwrap_or_else(|| !self.is_sure(&Cond::Not(Box::new(cond.clone()))))
    }

    fn weigh(&self, cond: &Cond, guess: &dyn Fn(&Cond) -> Option<bool>) -> Option<bool> {
        cond.weigh(Some(DealIx::from(self.deal)), &|atom| self.atom(atom).or_else(|| guess(atom)))
    }

    /// The parts of a condition that depend on play, each once; one too many ends the search.
    fn open_parts<'c>(&self, cond: &'c Cond, found: &mut Vec<&'c Cond>) {
        cond.parts().iter().for_each(|part| self.open_parts(part, found));
        let is_open = cond.variable().is_some() && self.atom(cond).is_none();
        if is_open && found.len() <= MOST_OPEN && !found.contains(&cond) {
            found.push(cond);
        }
    }

    /// What is sure of a condition that reads one variable.
    fn atom(&self, atom: &Cond) -> Option<bool> {
        match atom {
            Cond::Present(who) => return self.company(|present| present.who == *who, self.ground.arrives.has(who.ix())),
            Cond::Hears(who) => return self.hears(*who),
            Cond::Overheard => return self.overheard(),
            Cond::Visited(scene) if self.is_visited(*scene) => return Some(true),
            _ => {}
        }
        if lasting(atom).is_some_and(|fact| self.facts.contains(&fact)) {
            return Some(true);
        }
        let may = self.ground.reach[self.deal].may_anywhere(self.ground.scenario, atom);
        (!may).then_some(false)
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

/// The lasting thing that a condition asks for, if it asks for one.
fn lasting(cond: &Cond) -> Option<Lasting> {
    Some(match cond.variable()? {
        Variable::Flag(flag) => (Kind::Flag, flag.ix()),
        Variable::Asked(question) => (Kind::Question, question.ix()),
        Variable::Did(act) => (Kind::Act, act.ix()),
        Variable::Looked(object) => (Kind::Object, object.ix()),
        Variable::Saw(detail) => (Kind::Detail, detail.ix()),
        Variable::Knows(fact) => (Kind::Fact, fact.ix()),
        Variable::Task(task) => (Kind::Task, task.ix()),
        // A notice can be taken back, and the rest comes and goes or is a number.
        Variable::Noticed(_)
        | Variable::Visited(_)
        | Variable::Present(_)
        | Variable::Hears(_)
        | Variable::Overheard
        | Variable::Counter(_)
        | Variable::Trust(_)
        | Variable::Time => return None,
    })
}
