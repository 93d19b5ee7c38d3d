//! What the trainee can choose next: one list for the window, the console, the bench, the explorer and whoever comes.

use scenario::{ActIx, HypothesisIx, ObjectIx, PersonIx, QuestionIx, Scenario};

use super::action::{Action, Refusal};
use super::run::{Phase, Session};

/// How sure an answer to a checkpoint is taken to be until the one who plays says it, 1 to 5.
const NEITHER_SURE_NOR_UNSURE: u8 = 3;

/// Something that can be chosen here and now, by index. [`Session::action`] writes it by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// Hear what is said up to the next choice.
    Listen,
    /// Answer the checkpoint: what it may be, and how sure, 1 to 5.
    Suppose(HypothesisIx, u8),
    /// Ask a question.
    Ask(QuestionIx),
    /// Look closer at an object.
    Look(ObjectIx),
    /// Say or do something.
    Do(ActIx),
}

impl Choice {
    /// The choice as records and walkthroughs have it.
    pub(crate) fn action(self, scenario: &Scenario) -> Action {
        let id = || self.id(scenario).to_owned();
        match self {
            Self::Listen => Action::Listen,
            Self::Suppose(_, sure) => Action::Checkpoint(id(), sure),
            Self::Ask(_) => Action::Ask(id()),
            Self::Look(_) => Action::Look(id()),
            Self::Do(_) => Action::Do(id()),
        }
    }

    /// The id that the scenario gives it; empty for what has none.
    fn id(self, scenario: &Scenario) -> &str {
        match self {
            Self::Listen => "",
            Self::Suppose(ix, _) => &scenario.hypotheses[ix.ix()].id,
            Self::Ask(ix) => &scenario.questions[ix.ix()].id,
            Self::Look(ix) => &scenario.object_names[scenario.objects[ix.ix()].name.ix()],
            Self::Do(ix) => &scenario.act_names[scenario.acts[ix.ix()].name.ix()],
        }
    }
}

impl Session {
    /// What can be chosen now, in the order in which it is listed: questions, then looks, then acts. Nothing once the call is over.
    pub fn options(&self) -> impl Iterator<Item = Choice> + '_ {
        let phase = self.phase();
        let listen = (phase == Phase::Lines).then_some(Choice::Listen);
        let asked = matches!(phase, Phase::Checkpoint(_));
        let hypotheses = if asked { self.scenario().hypotheses.len() } else { 0 };
        let suppose = (0..hypotheses).map(|ix| Choice::Suppose(ix.into(), NEITHER_SURE_NOR_UNSURE));
        let at_hub = (phase == Phase::Hub).then_some(self);
        let asks = at_hub.into_iter().flat_map(Self::open_questions).map(Choice::Ask);
        let looks = at_hub.into_iter().flat_map(Self::open_looks).map(Choice::Look);
        let acts = at_hub.into_iter().flat_map(Self::open_acts).map(Choice::Do);
        listen.into_iter().chain(suppose).chain(asks).chain(looks).chain(acts)
    }

    /// True if it can be chosen here and now.
    pub fn is_open(&self, choice: Choice) -> bool {
        let scene = &self.scenario().scenes[self.scene().ix()];
        match choice {
            Choice::Listen => self.phase() == Phase::Lines,
            Choice::Suppose(ix, _) => matches!(self.phase(), Phase::Checkpoint(_)) && ix.ix() < self.scenario().hypotheses.len(),
            Choice::Ask(ix) => self.phase() == Phase::Hub && scene.ask.contains(&ix) && self.is_open_question(ix),
            Choice::Look(ix) => self.phase() == Phase::Hub && scene.objects.contains(&ix) && self.is_open_look(ix),
            Choice::Do(ix) => self.phase() == Phase::Hub && scene.acts.contains(&ix) && self.is_open_act(ix),
        }
    }

    /// Chooses it, or refuses it with a reason; then nothing has changed.
    pub fn choose(&mut self, choice: Choice) -> Result<(), Refusal> {
        match choice {
            Choice::Listen => return self.apply(&Action::Listen),
            Choice::Suppose(hypothesis, sure) => {
                let done = self.suppose(hypothesis, sure);
                self.note_stops();
                return done;
            }
            Choice::Ask(_) | Choice::Look(_) | Choice::Do(_) => self.at_hub()?,
        }
        if !self.is_open(choice) {
            return Err(Refusal::NotOpen(self.id_of(choice).to_owned()));
        }
        self.follow(choice);
        self.note_stops();
        Ok(())
    }

    /// The open question, look or act that an action on paper means.
    pub(super) fn meant(&self, action: &Action) -> Option<Choice> {
        let scene = &self.scenario().scenes[self.scene().ix()];
        let open = |choice: &Choice, id: &str| self.id_of(*choice) == id && self.is_open(*choice);
        match action {
            Action::Ask(id) => scene.ask.iter().map(|ix| Choice::Ask(*ix)).find(|c| open(c, id)),
            Action::Look(id) => scene.objects.iter().map(|ix| Choice::Look(*ix)).find(|c| open(c, id)),
            Action::Do(id) => scene.acts.iter().map(|ix| Choice::Do(*ix)).find(|c| open(c, id)),
            _ => None,
        }
    }

    /// The choice as records and walkthroughs have it.
    pub fn action(&self, choice: Choice) -> Action {
        choice.action(self.scenario())
    }

    /// The id that the scenario gives it; empty for what has none.
    pub fn id_of(&self, choice: Choice) -> &str {
        choice.id(self.scenario())
    }

    /// What is read where it is offered: the question, what the thing is called, what is said or done.
    pub fn words_of(&self, choice: Choice) -> &str {
        let scenario = self.scenario();
        match choice {
            Choice::Listen => "",
            Choice::Suppose(ix, _) => &scenario.hypotheses[ix.ix()].says,
            Choice::Ask(ix) => scenario.words(scenario.questions[ix.ix()].line),
            Choice::Look(ix) => &scenario.objects[ix.ix()].called,
            Choice::Do(ix) => scenario.words(scenario.acts[ix.ix()].line),
        }
    }

    /// Whom a question is put to.
    pub fn addressed(&self, choice: Choice) -> Option<PersonIx> {
        match choice {
            Choice::Ask(ix) => self.put_to(ix),
            _ => None,
        }
    }

    /// True if it is said aloud, in these words.
    pub fn is_spoken(&self, choice: Choice) -> bool {
        match choice {
            Choice::Ask(_) | Choice::Suppose(..) => true,
            Choice::Do(ix) => self.scenario().acts[ix.ix()].spoken,
            Choice::Listen | Choice::Look(_) => false,
        }
    }
}
