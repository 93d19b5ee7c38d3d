//! A call as each persona would play it, by rule: what it would score shows whether a call is fair.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use crate::session::{Action, Choice, Move, Phase, Session};
use prove::MayReach;
use scenario::{DealIx, DetailIx, FactIx, Scenario, SceneIx, split_mix_64};

use super::budget::Meter;
use super::closing::{self, Report};
use super::home::{Home, distances};
use super::independent::IndependentMoves;
use super::moves::moves;
use super::persona::Persona;
use super::route::{Further, Player};

/// Most inputs of a persona's call: one that goes in circles stops here.
const MOST_STEPS: usize = 600;
/// How often a persona comes back to a scene before it stops looking for more there.
const MOST_VISITS: u32 = 3;
/// How many questions the two that have made up their minds ask in each scene.
const FEW: usize = 2;

/// A thorough trainee who now and then does something else, by a seed: `luck` fixes it, `whim` is how often, in percent.
pub(super) fn play_with_whims<'a>(player: Player<'a>, reach: &MayReach, luck: u64, whim: u64) -> Player<'a> {
    let scenario = Arc::clone(player.session.scenario());
    let mut playing = Playing {
        player,
        persona: Persona::Thorough,
        to_end: distances(&scenario, reach),
        home: Home::of(&scenario, reach),
        visits: HashMap::new(),
        asked_here: 0,
        most: (0, SceneIx::from(0)),
        whim: Some((luck, whim)),
    };
    playing.call();
    playing.player
}

/// A persona's call.
pub(super) struct PersonaRun {
    pub(super) session: Session,
    pub(super) actions: Vec<Action>,
    /// The most choices it had before it at once, and where.
    pub(super) most: (usize, SceneIx),
}

/// Plays a whole call as a persona would. The run and its inputs; the run is unfinished where the persona found no way out.
pub(super) fn play_persona(
    scenario: &Arc<Scenario>,
    deal: DealIx,
    seed: u64,
    persona: Persona,
    reach: &MayReach,
    meter: &Meter<'_>,
) -> PersonaRun {
    let independent = IndependentMoves::default();
    let player = Player::new(scenario, deal, seed, &independent, meter).with(Further::None, persona.noticing());
    let mut playing = Playing {
        player,
        persona,
        to_end: distances(scenario, reach),
        home: Home::of(scenario, reach),
        visits: HashMap::new(),
        asked_here: 0,
        most: (0, SceneIx::from(0)),
        whim: None,
    };
    playing.call();
    let most = playing.most;
    let Player { mut session, way, .. } = playing.player;
    let mut actions: Vec<Action> = way.iter().map(|made| made.action(scenario)).collect();
    if session.phase() == Phase::Report && !meter.is_over() {
        let disposition = persona.disposition(&session);
        actions.extend(closing::file(&mut session, disposition, Report::Best));
    }
    PersonaRun { session, actions, most }
}

struct Playing<'a> {
    player: Player<'a>,
    persona: Persona,
    to_end: Vec<u32>,
    home: Home,
    visits: HashMap<SceneIx, u32>,
    asked_here: usize,
    most: (usize, SceneIx),
    /// The luck of the steps, and how often one is taken by it, in percent.
    whim: Option<(u64, u64)>,
}

impl Playing<'_> {
    fn call(&mut self) {
        for _ in 0..MOST_STEPS {
            let scene = self.player.session.scene();
            let choice = match self.player.session.phase() {
                Phase::Lines | Phase::Checkpoint(_) => moves(&self.player.session).next(),
                Phase::Hub => self.choose(),
                Phase::Stalled | Phase::Report | Phase::Filed => return,
            };
            let Some(choice) = choice else { return };
            if self.persona == Persona::MarksThenTakesBack && self.ends(choice) {
                self.player.take_all_back();
            }
            if !self.player.take(Move::Choose(choice)) {
                return;
            }
            if self.player.session.scene() != scene {
                *self.visits.entry(self.player.session.scene()).or_default() += 1;
                self.asked_here = 0;
            }
        }
    }

    fn choose(&mut self) -> Option<Choice> {
        if let Some(choice) = self.by_whim() {
            return Some(choice);
        }
        let tries: Vec<Try> = moves(&self.player.session).map(|choice| self.attempt(choice)).collect();
        if self.player.meter.is_over() {
            return None;
        }
        if tries.len() > self.most.0 {
            self.most = (tries.len(), self.player.session.scene());
        }
        let stay = self.stay(&tries);
        if let Some(stay) = stay {
            self.asked_here += 1;
            return Some(stay.choice);
        }
        self.leave(&tries)
    }

    /// What is done before leaving, if anything is.
    fn stay(&self, tries: &[Try]) -> Option<Try> {
        let first = |wanted: &dyn Fn(&Try) -> bool| tries.iter().find(|t| !t.leaves && wanted(t)).copied();
        match self.persona {
            Persona::Hasty => None,
            Persona::AlwaysReport | Persona::AlwaysClear | Persona::AlwaysUndetermined => {
                let few = self.asked_here < FEW;
                first(&|t| few && t.is_question && !t.is_poor)
            }
            Persona::Leading => first(&|t| t.is_poor),
            Persona::AsksEverything => best_stay(tries).or_else(|| first(&|t| t.is_question)),
            Persona::ProvokesAStop => first(&|t| t.is_question && (t.trust < 0 || t.is_poor)).or_else(|| best_stay(tries)),
            Persona::NoDisclosure => {
                let told: Vec<Try> = tries.iter().filter(|t| t.told == 0).copied().collect();
                best_stay(&told)
            }
            _ => best_stay(tries),
        }
    }

    /// True if the choice leads out of the call.
    fn ends(&self, choice: Choice) -> bool {
        let tried = self.attempt(choice);
        tried.leaves && tried.to.is_none()
    }

    /// True of one who leaves by the shortest way: because the mind is made up, or because nothing was found here.
    fn is_short(&self) -> bool {
        let session = &self.player.session;
        let is_cue = |ix: usize| session.scenario().details[ix].cue_in(session.deal()).is_some();
        let found = || (0..session.scenario().details.len()).any(|ix| is_cue(ix) && session.met(DetailIx::from(ix)).is_some());
        match self.persona {
            Persona::Hasty => true,
            Persona::Proportionate => !found(),
            persona => persona.has_made_up_its_mind(),
        }
    }

    fn by_whim(&self) -> Option<Choice> {
        let (luck, whim) = self.whim?;
        let draw = split_mix_64(luck, u64::try_from(self.player.way.len()).unwrap_or(0));
        if draw % 100 >= whim {
            return None;
        }
        let mut open: Vec<Choice> = moves(&self.player.session).collect();
        self.home.stay(&mut open);
        let pick = usize::try_from(draw >> 16).unwrap_or(0) % open.len().max(1);
        open.get(pick).copied()
    }

    /// What a step would bring, tried on a copy.
    fn attempt(&self, choice: Choice) -> Try {
        let before = &self.player.session;
        let scenario = before.scenario();
        let mut after = before.clone();
        let mut to = None;
        let meter = self.player.meter;
        if meter.make(&mut after, Move::Choose(choice)).is_ok() {
            while after.phase() == Phase::Lines && after.scene() == before.scene() {
                if meter.make(&mut after, Move::Continue).is_err() {
                    break;
                }
            }
            to = Some(after.scene());
        }
        let trust = |session: &Session| -> i32 {
            let people = (0..scenario.people.len()).filter(|p| !scenario.people[*p].controller);
            people.map(|p| session.person(scenario::PersonIx::from(p)).trust).sum()
        };
        let done = |session: &Session| (0..scenario.tasks.len()).filter(|t| session.task_done(*t)).count();
        let ends = matches!(after.phase(), Phase::Report);
        Try {
            leaves: ends || to != Some(before.scene()),
            to: (!ends).then(|| after.scene()),
            is_question: matches!(choice, Choice::Ask(_)),
            is_poor: after.faults().len() > before.faults().len() || after.screen_outs().len() > before.screen_outs().len(),
            trust: trust(&after) - trust(before),
            tasks: done(&after) - done(before).min(done(&after)),
            told: disclosed(&after).saturating_sub(disclosed(before)),
            choice,
        }
    }

    /// The hasty, and those who have made up their minds, take the shortest way out; the others go where they have been least.
    fn leave(&self, tries: &[Try]) -> Option<Choice> {
        let short = self.is_short();
        let away = tries
            .iter()
            .filter(|t| t.leaves && (!t.is_poor || self.persona == Persona::Leading));
        let worth = |t: &&Try| {
            let far = t.to.map_or(0, |to| 1 + self.to_end[to.ix()]);
            let visits = t.to.and_then(|to| self.visits.get(&to).copied()).unwrap_or(0);
            let tired = visits >= MOST_VISITS;
            let is_left = t.to.is_none_or(|to| self.home.is_left(self.player.session.scene(), to));
            if short {
                (false, false, Reverse(0), far, 0)
            } else {
                // First where there is a way back from, and of the ways on the one with more before it.
                let ahead = t.to.map_or(0, |to| self.home.ahead(to));
                (tired, is_left, Reverse(ahead), visits, far)
            }
        };
        let chosen = away.min_by_key(worth);
        let any = || tries.iter().find(|t| !t.is_poor).or(tries.first());
        chosen.or_else(any).map(|t| t.choice)
    }
}

/// A step and what it would bring.
#[derive(Clone, Copy)]
struct Try {
    choice: Choice,
    /// The scene it ends in; `None` where the call ends.
    to: Option<SceneIx>,
    leaves: bool,
    is_question: bool,
    is_poor: bool,
    trust: i32,
    tasks: usize,
    /// How much somebody tells that rests with them.
    told: usize,
}

/// How much was told that rests with the person to tell.
fn disclosed(session: &Session) -> usize {
    let (scenario, deal) = (session.scenario(), session.deal());
    let facts = scenario.facts.iter().enumerate();
    let facts = facts.filter(|(ix, fact)| fact.disclosure && session.knows(FactIx::from(*ix)));
    let is_told = |ix: usize| scenario.details[ix].cue_in(deal).is_some_and(|cue| cue.disclosure);
    let cues = (0..scenario.details.len()).filter(|ix| is_told(*ix) && session.met(DetailIx::from(*ix)).is_some());
    facts.count() + cues.count()
}

/// What a thorough officer does before leaving: tasks and what makes people readier to speak come first.
fn best_stay(tries: &[Try]) -> Option<Try> {
    let good = tries.iter().filter(|t| !t.leaves && !t.is_poor && t.trust >= 0);
    good.max_by_key(|t| (t.tasks, t.trust)).copied()
}
