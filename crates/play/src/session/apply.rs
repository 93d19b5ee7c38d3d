//! The one way a run changes: an action, accepted or refused. A refused action changes nothing.

use std::sync::Arc;

use scenario::{ActIx, Fault, HypothesisIx, ObjectIx, QuestionIx, StopPointIx};

use super::action::{Action, Concern, Refusal, Target};
use super::notice::{Notice, Place, TakenBack};
use super::options::Choice;
use super::report_form::in_range;
use super::run::{Phase, Session};
use super::state::{Cause, Guess};
use super::transcript::What;

impl Session {
    /// Applies an action, or refuses it with a reason.
    pub fn apply(&mut self, action: &Action) -> Result<(), Refusal> {
        let done = match self.phase() {
            Phase::Filed => self.apply_after(action),
            Phase::Report => self.write_report(action),
            phase => self.apply_in_call(action, phase),
        };
        self.note_stops();
        done
    }

    /// Where a class stops: each point the first time that its condition holds.
    pub(super) fn note_stops(&mut self) {
        let scenario = Arc::clone(&self.scenario);
        let entries = u32::try_from(self.state.transcript.len()).unwrap_or(u32::MAX);
        for (ix, stop) in scenario.stop_points.iter().enumerate() {
            let ix = StopPointIx::from(ix);
            let is_new = !self.state.stops.iter().any(|(known, _)| *known == ix);
            if is_new && self.holds(&stop.when) {
                self.state.stops.push((ix, entries));
            }
        }
    }

    fn apply_after(&mut self, action: &Action) -> Result<(), Refusal> {
        match action {
            Action::Rate(rating) if self.state.rating.is_none() => {
                self.state.rating = Some(in_range(*rating)?);
                Ok(())
            }
            _ => Err(Refusal::Filed),
        }
    }

    fn apply_in_call(&mut self, action: &Action, phase: Phase) -> Result<(), Refusal> {
        match action {
            Action::Notice(target, concern) => self.notice(target, *concern),
            Action::Retract(_) => self.retract(action),
            Action::Continue => self.go_on(phase),
            // Where nothing is waiting everything has been heard, so that a walkthrough may always listen.
            // It ends: the lines do, or the run stalls.
            Action::Listen => {
                while self.phase() == Phase::Lines {
                    self.advance();
                }
                Ok(())
            }
            Action::Checkpoint(id, sure) => self.answer_checkpoint(id, *sure, phase),
            Action::Ask(id) | Action::Do(id) | Action::Look(id) => {
                self.at_hub()?;
                let choice = self.meant(action).ok_or_else(|| Refusal::NotOpen(id.clone()))?;
                self.follow(choice);
                Ok(())
            }
            Action::Typed(to, words, became) => self.keep_typed(to, words, *became, phase),
            Action::WordsOnly | Action::ListBack => {
                self.set_way(action);
                Ok(())
            }
            _ => Err(Refusal::CallGoesOn),
        }
    }

    pub(super) fn go_on(&mut self, phase: Phase) -> Result<(), Refusal> {
        match phase {
            Phase::Lines => {
                self.advance();
                Ok(())
            }
            Phase::Checkpoint(_) => Err(Refusal::CheckpointWaiting),
            Phase::Stalled => Err(Refusal::Stalled),
            _ => Err(Refusal::NothingWaiting),
        }
    }

    fn answer_checkpoint(&mut self, id: &str, sure: u8, phase: Phase) -> Result<(), Refusal> {
        if !matches!(phase, Phase::Checkpoint(_)) {
            return Err(Refusal::NoCheckpoint);
        }
        let hypothesis = self.scenario.hypotheses.iter().position(|h| h.id == id);
        let hypothesis = hypothesis.map(HypothesisIx::from).ok_or_else(|| Refusal::Unknown(id.to_owned()))?;
        self.suppose(hypothesis, sure)
    }

    /// Answers the checkpoint that waits.
    pub(super) fn suppose(&mut self, hypothesis: HypothesisIx, sure: u8) -> Result<(), Refusal> {
        let Phase::Checkpoint(checkpoint) = self.phase() else {
            return Err(Refusal::NoCheckpoint);
        };
        let guess = Guess {
            checkpoint,
            hypothesis,
            sure: in_range(sure)?,
            at: self.state.time,
        };
        self.state.guesses.push(guess);
        self.state.checkpoint = None;
        self.refuel();
        self.advance();
        Ok(())
    }

    /// Does what a choice says that is open.
    pub(super) fn follow(&mut self, choice: Choice) {
        match choice {
            Choice::Ask(question) => self.ask(question),
            Choice::Look(object) => self.look(object),
            Choice::Do(act) => self.act(act),
            Choice::Listen | Choice::Suppose(..) => {}
        }
    }

    /// Asks a question that is open.
    fn ask(&mut self, ix: QuestionIx) {
        let scenario = Arc::clone(&self.scenario);
        let question = &scenario.questions[ix.ix()];
        self.refuel();
        self.note_asking(ix);
        self.state.faults.extend(question.faults.iter().map(|fault| (ix, *fault)));
        if let Some(fault) = question.screen_out {
            self.screen_out(fault);
        }
        if let Some(fault) = question.sensitive.filter(|_| self.overheard()) {
            self.state.faults.push((ix, Fault::Overheard));
            self.screen_out(fault);
        }
        self.pass(question.takes.count());
        self.state.cause = Cause::Question(ix);
        if let Some((n, (_, block))) = (0..).zip(&question.answers).find(|(_, (cond, _))| self.holds(cond)) {
            self.state.answers.push((ix, n));
            self.push(*block);
            // What is learned whatever is said stands on top, so that no way out of the scene comes before it.
            question.learns.iter().for_each(|learns| self.push(*learns));
        }
        self.advance();
    }

    /// Remembers that a question is asked, of whom, and whether it is wasted on a controller's ears.
    fn note_asking(&mut self, ix: QuestionIx) {
        let question = &self.scenario.questions[ix.ix()];
        if question.to.len() > 1 {
            let entry = u32::try_from(self.state.transcript.len()).unwrap_or(u32::MAX);
            self.state.put_to.extend(self.put_to(ix).map(|who| (entry, who)));
        }
        if question.again && self.overheard() {
            self.state.wasted.insert(ix.ix());
        } else {
            self.state.wasted.remove(ix.ix());
        }
        self.state.asked.insert(ix.ix());
        self.log(What::Asked(ix));
        self.test_by(Cause::Question(ix));
    }

    /// Does an act that is open.
    fn act(&mut self, ix: ActIx) {
        let scenario = Arc::clone(&self.scenario);
        let act = &scenario.acts[ix.ix()];
        self.refuel();
        self.state.did.insert(act.name.ix());
        self.log(What::Did(ix));
        self.test_by(Cause::Act(ix));
        if let Some(task) = act.task {
            self.state.tasks.insert(task.ix());
        }
        self.pass(act.takes.count());
        self.state.cause = Cause::Act(ix);
        self.note_open_doors(ix);
        self.push(act.then);
        self.advance();
    }

    /// Looks closer at an object that is open.
    fn look(&mut self, ix: ObjectIx) {
        let scenario = Arc::clone(&self.scenario);
        let object = &scenario.objects[ix.ix()];
        self.refuel();
        self.state.looked.insert(object.name.ix());
        self.log(What::Looked(ix));
        self.test_by(Cause::Look(ix));
        self.pass(object.takes.count());
        self.state.cause = Cause::Look(ix);
        self.push(object.look);
        self.advance();
    }

    fn notice(&mut self, target: &Target, concern: Concern) -> Result<(), Refusal> {
        self.note(self.place_of(target)?, concern)
    }

    /// Notes a place where there is something to be noticed.
    pub(super) fn note(&mut self, place: Place, concern: Concern) -> Result<(), Refusal> {
        if let Concern::Matters(_, sure) = concern {
            in_range(sure)?;
        }
        let (at, order) = (self.state.time, self.state.written);
        self.state.written += 1;
        let mut note = Notice {
            place,
            concern,
            at,
            order,
            back: None,
        };
        match self.standing(place) {
            // It was seen for what it is before; what it bears on may be thought of later.
            Some(ix) if self.state.notices[ix].concern.is_like(concern) => {
                note.at = self.state.notices[ix].at;
                self.state.notices[ix] = note;
            }
            // Another judgement is made now, in the stead of one that is remembered.
            Some(ix) => {
                let before = std::mem::replace(&mut self.state.notices[ix], note);
                let back = Some(self.taking_back());
                self.state.notices.push(Notice { back, ..before });
            }
            None => self.state.notices.push(note),
        }
        Ok(())
    }

    fn retract(&mut self, action: &Action) -> Result<(), Refusal> {
        let place = self.place_meant(action).ok_or(Refusal::NothingThere)??;
        self.take_back(place)
    }

    /// Takes the note on a place back.
    pub(super) fn take_back(&mut self, place: Place) -> Result<(), Refusal> {
        let ix = self.standing(place).ok_or(Refusal::NotNoticed)?;
        self.state.notices[ix].back = Some(self.taking_back());
        Ok(())
    }

    /// Where the note on a place stands in the list of all.
    fn standing(&self, place: Place) -> Option<usize> {
        self.state.notices.iter().position(|n| n.place == place && n.back.is_none())
    }

    fn taking_back(&self) -> TakenBack {
        TakenBack {
            at: self.state.time,
            entry: u32::try_from(self.state.transcript.len()).unwrap_or(u32::MAX),
        }
    }

    /// Questions, acts and looks wait until the lines and the checkpoint are done with.
    pub(super) fn at_hub(&self) -> Result<(), Refusal> {
        match self.phase() {
            Phase::Hub => Ok(()),
            Phase::Lines => Err(Refusal::LinesWaiting),
            Phase::Checkpoint(_) => Err(Refusal::CheckpointWaiting),
            Phase::Stalled => Err(Refusal::Stalled),
            Phase::Report => Err(Refusal::CallOver),
            Phase::Filed => Err(Refusal::Filed),
        }
    }
}
