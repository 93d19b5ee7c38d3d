//! What is open here and now: which questions, acts and looks, and which conditions hold.

use scenario::{ActIx, Cond, ObjectIx, PersonIx, QuestionIx};

use super::run::Session;
use super::transcript::What;

impl Session {
    /// True if a person who must not hear sensitive questions can hear.
    pub fn overheard(&self) -> bool {
        self.state
            .present
            .iter()
            .any(|p| self.scenario.people[p.ix()].controller && self.person(*p).hears)
    }

    /// The questions open here and now, in the order in which they are listed.
    pub fn open_questions(&self) -> impl Iterator<Item = QuestionIx> + '_ {
        let ask = self.scenario.scenes[self.state.scene.ix()].ask.iter().copied();
        self.mixed_questions(ask.filter(|q| self.is_open_question(*q)))
    }

    pub(super) fn is_open_question(&self, ix: QuestionIx) -> bool {
        let question = &self.scenario.questions[ix.ix()];
        self.may_ask(ix) && question.to.iter().any(|who| self.state.present.contains(who)) && self.holds(&question.needs)
    }

    /// A question can be asked once; one that was wasted on a controller's ears may be asked once more out of their hearing.
    fn may_ask(&self, ix: QuestionIx) -> bool {
        !self.state.asked.has(ix.ix()) || (self.was_wasted(ix) && !self.overheard())
    }

    /// True where the question was asked in a controller's hearing alone, and may be asked once more out of it.
    pub fn was_wasted(&self, ix: QuestionIx) -> bool {
        self.state.wasted.has(ix.ix())
    }

    /// Whom a question would be put to now: the first of those it is for who is there.
    pub fn put_to(&self, ix: QuestionIx) -> Option<PersonIx> {
        let to = &self.scenario.questions[ix.ix()].to;
        let here = to.iter().find(|who| self.state.present.contains(who));
        here.or(to.first()).copied()
    }

    /// Whom the question of a transcript entry was put to; `None` where the entry is no question.
    pub fn was_put_to(&self, entry: usize) -> Option<PersonIx> {
        let What::Asked(ix) = self.state.transcript.get(entry)?.what else {
            return None;
        };
        let noted = self.state.put_to.iter().find(|(at, _)| usize::try_from(*at) == Ok(entry));
        noted
            .map(|(_, who)| *who)
            .or_else(|| self.scenario.questions[ix.ix()].to.first().copied())
    }

    /// The acts open here and now.
    pub fn open_acts(&self) -> impl Iterator<Item = ActIx> + '_ {
        let acts = self.scenario.scenes[self.state.scene.ix()].acts.iter().copied();
        acts.filter(|a| self.is_open_act(*a))
    }

    pub(super) fn is_open_act(&self, ix: ActIx) -> bool {
        let act = &self.scenario.acts[ix.ix()];
        (act.repeats || !self.state.did.has(act.name.ix())) && self.holds(&act.needs)
    }

    /// The objects in view.
    pub fn visible_objects(&self) -> impl Iterator<Item = ObjectIx> + '_ {
        let objects = self.scenario.scenes[self.state.scene.ix()].objects.iter().copied();
        objects.filter(|o| self.holds(&self.scenario.objects[o.ix()].needs))
    }

    /// The objects in view that have not been looked at closer.
    pub fn open_looks(&self) -> impl Iterator<Item = ObjectIx> + '_ {
        let objects = self.scenario.scenes[self.state.scene.ix()].objects.iter().copied();
        objects.filter(|o| self.is_open_look(*o))
    }

    pub(super) fn is_open_look(&self, ix: ObjectIx) -> bool {
        let object = &self.scenario.objects[ix.ix()];
        !self.state.looked.has(object.name.ix()) && self.holds(&object.needs)
    }

    /// True if the condition holds now.
    pub fn holds(&self, cond: &Cond) -> bool {
        let state = &self.state;
        match cond {
            Cond::Always => true,
            Cond::All(parts) => parts.iter().all(|p| self.holds(p)),
            Cond::Any(parts) => parts.iter().any(|p| self.holds(p)),
            Cond::Not(part) => !self.holds(part),
            Cond::Flag(flag) => state.flags.has(flag.ix()),
            Cond::CountAtLeast(counter, n) => state.counters[counter.ix()] >= n.get(),
            Cond::Deal(deal) => self.deal == *deal,
            Cond::TrustAtLeast(who, n) => self.person(*who).trust >= n.get(),
            Cond::TimeAtLeast(secs) => state.time >= secs.count(),
            Cond::Present(who) => state.present.contains(who),
            Cond::Hears(who) => state.present.contains(who) && self.person(*who).hears,
            Cond::Overheard => self.overheard(),
            Cond::Asked(q) => state.asked.has(q.ix()),
            Cond::Did(act) => state.did.has(act.ix()),
            Cond::LookedAt(object) => state.looked.has(object.ix()),
            Cond::Saw(detail) => state.book.met(*detail).is_some(),
            Cond::Noticed(detail) => self.is_noticed(*detail),
            Cond::Knows(fact) => state.facts.has(fact.ix()),
            Cond::Visited(scene) => state.visited.has(scene.ix()),
            Cond::TaskDone(task) => state.tasks.has(task.ix()),
        }
    }
}
