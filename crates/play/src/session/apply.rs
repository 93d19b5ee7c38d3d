//! The one way a run changes: an action, accepted or refused. A refused action changes nothing.

use std::sync::Arc;

use scenario::{ActIx, Fault, HypothesisIx, ObjectIx, QuestionIx};

use super::action::{Action, Concern, Refusal, Target};
use super::notice::Notice;
use super::report_form::in_range;
use super::run::{Phase, Session};
use super::state::{Cause, Guess};
use super::transcript::What;

impl Session {
    /// Applies an action, or refuses it with a reason.
    pub fn apply(&mut self, action: &Action) -> Result<(), Refusal> {
        match self.phase() {
            Phase::Filed => self.apply_after(action),
            Phase::Report => self.write_report(action),
            phase => self.apply_in_call(action, phase),
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
            Action::Ask(id) => at_hub(phase).and_then(|()| self.ask(id)),
            Action::Do(id) => at_hub(phase).and_then(|()| self.act(id)),
            Action::Look(id) => at_hub(phase).and_then(|()| self.look(id)),
            _ => Err(Refusal::CallGoesOn),
        }
    }

    fn go_on(&mut self, phase: Phase) -> Result<(), Refusal> {
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
        let Phase::Checkpoint(checkpoint) = phase else {
            return Err(Refusal::NoCheckpoint);
        };
        let hypothesis = self.scenario.hypotheses.iter().position(|h| h.id == id);
        let hypothesis = hypothesis.map(HypothesisIx::from).ok_or_else(|| Refusal::Unknown(id.to_owned()))?;
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

    fn ask(&mut self, id: &str) -> Result<(), Refusal> {
        let scenario = Arc::clone(&self.scenario);
        let listed = scenario.scenes[self.state.scene.ix()].ask.iter().copied();
        let ix = listed
            .filter(|q| scenario.questions[q.ix()].id == id)
            .find(|q| self.is_open_question(*q));
        let ix: QuestionIx = ix.ok_or_else(|| Refusal::NotOpen(id.to_owned()))?;
        let question = &scenario.questions[ix.ix()];
        self.refuel();
        self.state.asked.insert(ix.ix());
        self.log(What::Asked(ix));
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
        }
        self.advance();
        Ok(())
    }

    fn act(&mut self, id: &str) -> Result<(), Refusal> {
        let scenario = Arc::clone(&self.scenario);
        let ix: ActIx = self
            .open_acts()
            .find(|a| scenario.act_names[scenario.acts[a.ix()].name.ix()] == id)
            .ok_or_else(|| Refusal::NotOpen(id.to_owned()))?;
        let act = &scenario.acts[ix.ix()];
        self.refuel();
        self.state.did.insert(act.name.ix());
        self.log(What::Did(ix));
        if let Some(task) = act.task {
            self.state.tasks.insert(task.ix());
        }
        self.pass(act.takes.count());
        self.state.cause = Cause::Act(ix);
        self.note_open_doors(ix);
        self.push(act.then);
        self.advance();
        Ok(())
    }

    fn look(&mut self, id: &str) -> Result<(), Refusal> {
        let scenario = Arc::clone(&self.scenario);
        let open = self
            .open_looks()
            .find(|o| scenario.object_names[scenario.objects[o.ix()].name.ix()] == id);
        let ix: ObjectIx = open.ok_or_else(|| Refusal::NotOpen(id.to_owned()))?;
        let object = &scenario.objects[ix.ix()];
        self.refuel();
        self.state.looked.insert(object.name.ix());
        self.log(What::Looked(ix));
        self.pass(object.takes.count());
        self.state.cause = Cause::Look(ix);
        self.push(object.look);
        self.advance();
        Ok(())
    }

    fn notice(&mut self, target: &Target, concern: Concern) -> Result<(), Refusal> {
        if let Concern::Matters(_, sure) = concern {
            in_range(sure)?;
        }
        let place = self.place_of(target)?;
        let at = self.state.time;
        match self.state.notices.iter_mut().find(|n| n.place == place && !n.retracted) {
            // A change of mind keeps the time of the first notice: it was seen then.
            Some(note) => note.concern = concern,
            None => self.state.notices.push(Notice {
                place,
                concern,
                at,
                retracted: false,
            }),
        }
        Ok(())
    }

    fn retract(&mut self, action: &Action) -> Result<(), Refusal> {
        let place = self.place_meant(action).ok_or(Refusal::NothingThere)??;
        let note = self.state.notices.iter_mut().find(|n| n.place == place && !n.retracted);
        note.ok_or(Refusal::NotNoticed)?.retracted = true;
        Ok(())
    }
}

/// Questions, acts and looks wait until the lines and the checkpoint are done with.
fn at_hub(phase: Phase) -> Result<(), Refusal> {
    match phase {
        Phase::Lines => Err(Refusal::LinesWaiting),
        Phase::Checkpoint(_) => Err(Refusal::CheckpointWaiting),
        Phase::Stalled => Err(Refusal::Stalled),
        _ => Ok(()),
    }
}
