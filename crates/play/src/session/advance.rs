//! Playing beats: up to the next line, and everything that hangs on it.

use std::sync::Arc;

use scenario::{Beat, BlockIx, Count, LineIx, MOST_STORY_SECS, Present, SceneIx, ScreenOutIx, Trust, split_mix_64};

use super::run::Session;
use super::state::Cause;
use super::transcript::{Entry, What};

/// Most entries of a transcript, beside one for each beat of the file: more than the longest call has, and few enough to hold.
const MOST_ENTRIES: usize = 1_000_000;

impl Session {
    /// Plays one line or step, and every effect after it up to the next.
    pub(super) fn advance(&mut self) {
        let scenario = Arc::clone(&self.scenario);
        let mut shown = false;
        while self.can_go_on() {
            let Some(&(block, at)) = self.state.stack.last() else {
                if !self.fire_event() {
                    break;
                }
                continue;
            };
            let Some(beat) = scenario.block(block).get(at) else {
                self.state.stack.pop();
                continue;
            };
            let stops = matches!(beat, Beat::Line(_) | Beat::Go(_) | Beat::EndCall | Beat::Checkpoint(_));
            if stops && shown {
                break;
            }
            if !self.spend() {
                break;
            }
            if let Some(top) = self.state.stack.last_mut() {
                top.1 += 1;
            }
            shown |= matches!(beat, Beat::Line(_));
            self.play(beat);
            if self.state.checkpoint.is_some() || self.state.call_over {
                break;
            }
        }
        self.look_around();
    }

    /// Before a choice of the trainee: what comes of it may go on as long as any.
    pub(super) fn refuel(&mut self) {
        self.state.again = false;
        self.state.fuel = self.scenario.fuel;
    }

    /// False where the run has stalled, or stalls here because it has been kept for too long.
    fn can_go_on(&mut self) -> bool {
        let most = MOST_ENTRIES.saturating_add(self.scenario.fuel as usize);
        if self.state.transcript.len() >= most {
            self.stall();
        }
        !self.state.stalled
    }

    /// Pays for a beat. Scenes entered for the first time cost nothing: a file has only so many.
    fn spend(&mut self) -> bool {
        self.state.beats += 1;
        if !self.state.again {
            return true;
        }
        match self.state.fuel.checked_sub(1) {
            Some(left) => self.state.fuel = left,
            None => self.stall(),
        }
        !self.state.stalled
    }

    fn stall(&mut self) {
        self.state.stalled = true;
        self.state.stack.clear();
    }

    fn play(&mut self, beat: &Beat) {
        match beat {
            Beat::Line(line) => self.show(*line),
            Beat::Pose {
                who,
                mood,
                posture,
                holds,
                sits_on,
                gaze,
            } => {
                let bearing = &mut self.state.people[who.ix()].bearing;
                bearing.mood = mood.unwrap_or(bearing.mood);
                bearing.posture = posture.unwrap_or(bearing.posture);
                bearing.holds = holds.unwrap_or(bearing.holds);
                bearing.sits_on = sits_on.unwrap_or(bearing.sits_on);
                bearing.gaze = gaze.unwrap_or(bearing.gaze);
            }
            Beat::Arrives(present) => self.arrive(present),
            Beat::Leaves(who) => self.state.present.retain(|p| p != who),
            Beat::Named(who) => self.state.people[who.ix()].named = true,
            Beat::If(cond, block) => {
                if self.holds(cond) {
                    self.push(*block);
                }
            }
            Beat::OneOf(ways) => self.push_one_of(ways),
            Beat::Trust(who, by) => {
                let trust = &mut self.state.people[who.ix()].trust;
                *trust = Trust::nearest(i64::from(*trust)).plus(by.get()).get();
            }
            Beat::Flag(flag, true) => {
                self.state.flags.insert(flag.ix());
            }
            Beat::Flag(flag, false) => self.state.flags.remove(flag.ix()),
            Beat::Add(counter, by) => {
                let count = &mut self.state.counters[counter.ix()];
                *count = Count::nearest(i64::from(*count)).plus(by.get()).get();
            }
            Beat::Learn(fact) => {
                self.state.facts.insert(fact.ix());
            }
            Beat::Task(task) => {
                self.state.tasks.insert(task.ix());
            }
            Beat::ScreenOut(fault) => self.screen_out(*fault),
            Beat::Checkpoint(checkpoint) => {
                self.state.checkpoint = Some(*checkpoint);
                self.log(What::Asks(*checkpoint));
            }
            Beat::Wait(secs) => self.pass(secs.count()),
            Beat::Go(scene) => {
                self.close_doors_behind(Some(*scene));
                self.enter(*scene);
            }
            Beat::EndCall => {
                self.close_doors_behind(None);
                self.end_call();
            }
        }
    }

    fn push_one_of(&mut self, ways: &[BlockIx]) {
        let count = u64::try_from(ways.len()).unwrap_or(1).max(1);
        let pick = split_mix_64(self.seed, 1 + self.state.draws) % count;
        self.state.draws += 1;
        if let Some(block) = usize::try_from(pick).ok().and_then(|ix| ways.get(ix)) {
            self.push(*block);
        }
    }

    pub(super) fn push(&mut self, block: BlockIx) {
        self.state.stack.push((block, 0));
    }

    pub(super) fn pass(&mut self, secs: u32) {
        self.state.time = self.state.time.saturating_add(secs).min(MOST_STORY_SECS);
    }

    pub(super) fn log(&mut self, what: What) {
        self.state.transcript.push(Entry {
            at: self.state.time,
            scene: self.state.scene,
            what,
        });
    }

    pub(super) fn screen_out(&mut self, fault: ScreenOutIx) {
        let entry = u32::try_from(self.state.transcript.len()).unwrap_or(u32::MAX);
        self.state.screen_outs.push((fault, entry));
        self.log(What::ScreenedOut(fault));
    }

    fn show(&mut self, line: LineIx) {
        let scenario = Arc::clone(&self.scenario);
        self.log(What::Line(line));
        let entry = self.state.transcript.len() - 1;
        let line = scenario.line(line);
        for detail in line.phrases.iter().flat_map(|p| &p.details) {
            self.show_detail(*detail, entry, self.state.cause);
        }
        self.pass(line.secs.count());
    }

    /// Enters a scene. What was still to come in the one that is left is dropped.
    pub(super) fn enter(&mut self, scene: SceneIx) {
        let scenario = Arc::clone(&self.scenario);
        self.state.stack.clear();
        self.state.scene = scene;
        self.state.entered_at = self.state.time;
        // What a place shows by itself was not gained by the door that led there.
        self.state.cause = Cause::Scene;
        self.log(What::Entered(scene));
        self.state.book.shown.look_away();
        self.state.present.clear();
        let stage = &scenario.scenes[scene.ix()];
        for present in &stage.present {
            self.arrive(present);
        }
        let first = self.state.visited.insert(scene.ix());
        self.state.again |= !first;
        self.push(if first { stage.lines } else { stage.again });
    }

    fn arrive(&mut self, present: &Present) {
        if !self.holds(&present.needs) {
            return;
        }
        let person = &mut self.state.people[present.who.ix()];
        person.bearing = present.bearing;
        person.x_mille = present.x_mille;
        person.hears = present.hears;
        person.seen = present.seen;
        person.behind = present.behind;
        if !self.state.present.contains(&present.who) {
            self.state.present.push(present.who);
        }
    }

    fn end_call(&mut self) {
        self.state.stack.clear();
        self.state.call_over = true;
        self.log(What::CallEnded);
    }

    /// Starts the first event that is due. True if there was one.
    fn fire_event(&mut self) -> bool {
        if self.state.call_over {
            return false;
        }
        let scenario = Arc::clone(&self.scenario);
        let here = self.state.time - self.state.entered_at;
        let events = scenario.scenes[self.state.scene.ix()].events.iter().copied();
        let due = events
            .filter(|e| !self.state.fired.has(e.ix()) && scenario.events[e.ix()].after.count() <= here)
            .find(|e| self.holds(&scenario.events[e.ix()].needs));
        let Some(event) = due else { return false };
        self.state.fired.insert(event.ix());
        self.log(What::Event(event));
        self.state.cause = Cause::Event;
        self.push(scenario.events[event.ix()].then);
        true
    }
}
