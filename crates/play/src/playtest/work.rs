//! One deal explored: searched, played, scored and closed, within its share of the budget.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::score::{disposition_bounds, sheet};
use crate::session::{Action, Move, Phase, Relevance, Session};
use prove::MayReach;
use scenario::{DealIx, DispositionIx, Scenario, SceneIx};

use super::budget::Meter;
use super::closing::{self, Report};
use super::explored::{Played, Reach};
use super::independent::IndependentMoves;
use super::item::ExplorerItem;
use super::moves::moves;
use super::persona::Persona;
use super::playing::play_persona;
use super::range::Ranges;
use super::route::{Further, Noticing, Player};
use super::sampling::{Sampling, in_steps};
use super::search::{Found, How, Search};
use super::xray::Sample;

/// Finished runs kept for looking at what decides.
const KEPT_RUNS: usize = 400;

/// The exploration of one deal.
pub(super) struct Work<'a> {
    scenario: &'a Arc<Scenario>,
    deal: DealIx,
    seed: u64,
    independent: &'a IndependentMoves,
    relevance: &'a Relevance,
    meter: &'a Meter<'a>,
    pub(super) met: BTreeMap<ExplorerItem, Vec<Move>>,
    ranges: Vec<Ranges>,
    pub(super) samples: Vec<Sample>,
    stuck: BTreeMap<SceneIx, Vec<Move>>,
    rounds: BTreeMap<SceneIx, Vec<Move>>,
    pub(super) visits: Vec<u32>,
}

impl<'a> Work<'a> {
    pub(super) fn new(
        scenario: &'a Arc<Scenario>,
        deal: DealIx,
        seed: u64,
        independent: &'a IndependentMoves,
        relevance: &'a Relevance,
        meter: &'a Meter<'a>,
    ) -> Self {
        Self {
            scenario,
            deal,
            seed,
            independent,
            relevance,
            meter,
            met: BTreeMap::new(),
            ranges: vec![Ranges::default(); scenario.dispositions.len()],
            samples: Vec::new(),
            stuck: BTreeMap::new(),
            rounds: BTreeMap::new(),
            visits: vec![0; scenario.scenes.len()],
        }
    }

    pub(super) fn search(&mut self, reach: &MayReach) -> How {
        let mut search = Search::new(self.scenario, self.deal, self.seed, self.independent, self.relevance, self.meter);
        let whole = search.run(&|| true, &mut |found| self.see(found));
        let states = search.states();
        if whole {
            return How::Exact { states };
        }
        drop(search);
        let mut plays = 0;
        let mut sampling = Sampling::new(self.scenario, reach);
        while plays < self.meter.plays && !self.meter.is_over() {
            self.play(plays, &mut sampling);
            plays += 1;
        }
        How::Sampled { states, plays }
    }

    /// A step of the search: what it met, and what the call scores where it ends there.
    fn see(&mut self, found: &Found<'_>) {
        let mut way = None;
        for item in ExplorerItem::met_since(found.session, found.entries) {
            self.met
                .entry(item)
                .or_insert_with(|| way.get_or_insert_with(|| found.way()).clone());
        }
        let scene = found.session.scene();
        self.visits[scene.ix()] += 1;
        if !self.stuck.contains_key(&scene) && self.is_stuck(found.session) {
            let way = way.get_or_insert_with(|| found.way());
            self.stuck.insert(scene, way.clone());
        }
        if found.session.phase() == Phase::Stalled && !self.rounds.contains_key(&scene) {
            let way = way.get_or_insert_with(|| found.way());
            self.rounds.insert(scene, way.clone());
        }
        if found.session.phase() == Phase::Report && !self.is_saturated(found.session) {
            let way = way.unwrap_or_else(|| found.way());
            self.score(&way);
        }
    }

    /// True where nothing is left that leads on: independent moves lead nowhere, and no notice opens anything.
    fn is_stuck(&self, session: &Session) -> bool {
        let by_notice = self.relevance.notices_matter() && !session.notices(self.relevance).is_empty();
        session.phase() == Phase::Hub && !by_notice && moves(session).all(|choice| self.independent.has(choice))
    }

    /// A seeded trainee's call: what it met, and what it scores.
    fn play(&mut self, play: usize, sampling: &mut Sampling<'_>) {
        let player = sampling.play(
            Player::new(self.scenario, self.deal, self.seed, self.independent, self.meter),
            self.seed,
            play,
        );
        let end = self.meet(&player.way, None);
        if end.phase() == Phase::Report && !self.is_saturated(&end) {
            self.score(&player.way);
        }
    }

    /// Plays a way again and takes in what is met on it, or the one thing wanted alone.
    pub(super) fn meet(&mut self, way: &[Move], wanted: Option<ExplorerItem>) -> Session {
        let mut replay = Player::new(self.scenario, self.deal, self.seed, self.independent, self.meter);
        for (n, made) in way.iter().enumerate() {
            let entries = replay.session.transcript().len();
            if !self.stuck.contains_key(&replay.session.scene()) && self.is_stuck(&replay.session) {
                self.stuck.insert(replay.session.scene(), way[..n].to_vec());
            }
            if !replay.take(*made) {
                break;
            }
            if replay.session.phase() == Phase::Stalled {
                self.rounds.entry(replay.session.scene()).or_insert_with(|| way[..=n].to_vec());
            }
            let met = ExplorerItem::met_since(&replay.session, entries);
            for item in met.filter(|item| wanted.is_none_or(|wanted| wanted == *item)) {
                if !self.met.contains_key(&item) {
                    let way = self.shortened(&way[..=n], item);
                    self.met.insert(item, way);
                }
            }
        }
        replay.session
    }

    /// The way without the steps that it does not need to meet the item, taken out in ever smaller pieces.
    fn shortened(&self, way: &[Move], item: ExplorerItem) -> Vec<Move> {
        let meets = |way: &[&[Move]]| {
            let mut player = Player::new(self.scenario, self.deal, self.seed, self.independent, self.meter);
            player.follow(&way.concat()) && ExplorerItem::met_since(&player.session, 0).any(|met| met == item)
        };
        let mut steps = in_steps(way);
        let mut piece = steps.len() / 2;
        while piece > 0 {
            let mut at = 0;
            while at + piece <= steps.len() && !self.meter.is_over() {
                let mut shorter = steps.clone();
                shorter.drain(at..at + piece);
                if meets(&shorter) {
                    steps = shorter;
                } else {
                    at += 1;
                }
            }
            piece /= 2;
        }
        steps.concat()
    }

    /// True if no run that ends like this one can widen a range.
    fn is_saturated(&self, session: &Session) -> bool {
        let acceptable = self.scenario.rubric.acceptable.count();
        session.open_dispositions().all(|d| {
            let (least, most) = disposition_bounds(self.scenario.dispositions[d.ix()].worth[self.deal.ix()].0);
            let ranges = &self.ranges[d.ix()];
            let full = ranges.parts.iter().enumerate().all(|(ix, range)| {
                let wanted = if ix == 3 { (least, most) } else { (0, 100) };
                range.percents().is_some_and(|(l, g)| l <= wanted.0 && g >= wanted.1)
            });
            full && ranges.fails.is_some() && (most < acceptable || ranges.passes.is_some())
        })
    }

    /// Scores a way to the end of the call, with what can be put into it, closed in every way.
    fn score(&mut self, way: &[Move]) {
        const WAYS: [(Further, Noticing); 7] = [
            (Further::Good, Noticing::Rightly),
            (Further::None, Noticing::Rightly),
            (Further::All, Noticing::Rightly),
            (Further::None, Noticing::Nothing),
            (Further::Poor, Noticing::Nothing),
            (Further::None, Noticing::Distractors),
            (Further::Good, Noticing::Distractors),
        ];
        for (further, noticing) in WAYS {
            let mut player = Player::new(self.scenario, self.deal, self.seed, self.independent, self.meter).with(further, noticing);
            if !player.follow(way) {
                continue;
            }
            let open: Vec<DispositionIx> = player.session.open_dispositions().collect();
            let ways = open
                .into_iter()
                .flat_map(|disposition| [Report::Best, Report::Worst].map(|how| (disposition, how)));
            for (disposition, how) in ways {
                if self.meter.is_over() {
                    return;
                }
                self.close(&player, disposition, how);
            }
        }
    }

    fn close(&mut self, player: &Player<'_>, disposition: DispositionIx, how: Report) {
        let mut session = player.session.clone();
        let filed = closing::file(&mut session, disposition, how);
        let scores = sheet(&session);
        let run = || {
            let made = player.way.iter().map(|made| made.action(self.scenario));
            made.chain(filed.iter().cloned()).collect()
        };
        self.ranges[disposition.ix()].add(&scores, player.way.len() + filed.len(), &run);
        let keep = how == Report::Best && player.noticing == Noticing::Rightly && self.samples.len() < KEPT_RUNS;
        if keep {
            self.samples.push(Sample {
                session,
                way: player.way.clone(),
                filed,
                sheet: scores,
            });
        }
    }

    pub(super) fn personas(&self, reach: &MayReach) -> Vec<Played> {
        let play = |persona| {
            let played = play_persona(self.scenario, self.deal, self.seed, persona, reach, self.meter);
            let session = &played.session;
            let sheet = (session.phase() == Phase::Filed).then(|| sheet(session));
            let is_cut = sheet.is_none() && self.meter.is_over();
            Played {
                persona,
                is_cut,
                sheet,
                words: session.words_shown(),
                most_choices: played.most,
                run: played.actions,
            }
        };
        Persona::ALL.into_iter().map(play).collect()
    }

    /// Where every state was played, what was not met cannot be, unless another seed draws other lots.
    pub(super) fn items(&self, reach: &MayReach, how: How) -> Vec<(ExplorerItem, Reach)> {
        let whole = matches!(how, How::Exact { .. }) && self.relevance.is_whole();
        let settle = |item: ExplorerItem| {
            let found = match self.met.get(&item) {
                Some(way) => Reach::Met(self.on_paper(way)),
                None if !whole && item.may_be_met(self.scenario, reach) => Reach::Open,
                None => Reach::Unreachable,
            };
            (item, found)
        };
        ExplorerItem::all(self.scenario).into_iter().map(settle).collect()
    }

    /// The scenes in which a trainee can be left with nothing to do, each with the way there.
    pub(super) fn stuck(&self) -> Vec<(SceneIx, Vec<Action>)> {
        self.stuck.iter().map(|(scene, way)| (*scene, self.on_paper(way))).collect()
    }

    /// The scenes in which a run goes round by itself, each with the way there.
    pub(super) fn rounds(&self) -> Vec<(SceneIx, Vec<Action>)> {
        self.rounds.iter().map(|(scene, way)| (*scene, self.on_paper(way))).collect()
    }

    /// A way by the ids of the file.
    pub(super) fn on_paper(&self, way: &[Move]) -> Vec<Action> {
        way.iter().map(|made| made.action(self.scenario)).collect()
    }

    pub(super) fn ranges(&self) -> Vec<(DispositionIx, Ranges)> {
        let ranges = self.ranges.iter().cloned().enumerate();
        ranges.map(|(ix, ranges)| (DispositionIx::from(ix), ranges)).collect()
    }
}
