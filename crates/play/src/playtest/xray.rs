//! What an author should look at in a call that plays: cues that decide nothing, questions that dominate, luck.

use std::sync::Arc;

use crate::score::{ScoreSheet, sheet};
use crate::session::{Action, Move, Session, Target};
use scenario::{DealIx, DetailIx, FactIx, QuestionIx, Scenario, SceneIx};

use super::budget::Meter;
use super::explored::Explored;
use super::persona::Persona;
use super::search::How;

/// A question that teaches more than this share of all there is to learn, in percent, dominates.
const DOMINATES: u32 = 40;

/// Something an author should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Flaw {
    /// Noticing the cue changed no level and no pass in any run that was kept.
    DecidesNothing(DealIx, DetailIx),
    /// The question teaches most of what there is to learn.
    Dominates(DealIx, QuestionIx),
    /// A run passes in which no question was asked.
    PassesUnasked(DealIx),
    /// No run passes.
    NothingPasses(DealIx),
    /// A careful officer does not pass.
    ThoroughFails(DealIx),
    /// A persona passes that must not.
    Passes(DealIx, Persona),
    /// A persona that has made up its mind passes in every deal.
    PassesEverywhere(Persona),
    /// A trainee can be left with nothing to do.
    Stuck(DealIx, SceneIx),
    /// Scenes lead to each other by themselves without end.
    GoesRound(DealIx, SceneIx),
}

impl Flaw {
    /// A stable name, for programs.
    pub fn name(self) -> &'static str {
        match self {
            Self::DecidesNothing(..) => "cue-decides-nothing",
            Self::Dominates(..) => "question-dominates",
            Self::PassesUnasked(_) => "passes-unasked",
            Self::NothingPasses(_) => "nothing-passes",
            Self::ThoroughFails(_) => "thorough-fails",
            Self::Passes(..) => "persona-passes",
            Self::PassesEverywhere(_) => "verdict-passes-everywhere",
            Self::Stuck(..) => "stuck",
            Self::GoesRound(..) => "goes-round",
        }
    }

    /// What is wrong, and what to look at.
    pub fn says(self, scenario: &Scenario) -> String {
        let deal = |ix: DealIx| &scenario.deals[ix.ix()].id;
        match self {
            Self::DecidesNothing(d, cue) => format!(
                "in `{}`, noticing the cue `{}` changed no score of any run looked at; let a statement or the grounds rest on it, or drop it",
                deal(d),
                scenario.details[cue.ix()].id
            ),
            Self::Dominates(d, q) => format!(
                "in `{}`, the question `{}` teaches more than {DOMINATES} % of all there is to learn; spread its facts over several",
                deal(d),
                scenario.questions[q.ix()].id
            ),
            Self::PassesUnasked(d) => format!("in `{}`, a run passes without a question asked: its disposition is luck", deal(d)),
            Self::NothingPasses(d) => format!("in `{}`, no run looked at passes; look at the greatest of each score", deal(d)),
            Self::ThoroughFails(d) => format!("in `{}`, a careful officer does not pass; see which score holds them back", deal(d)),
            Self::Passes(d, persona) => format!("in `{}`, the persona {} passes, and must not", deal(d), persona.name()),
            Self::PassesEverywhere(persona) => format!(
                "the persona {} passes in every deal: the call rewards a verdict made up beforehand",
                persona.name()
            ),
            Self::GoesRound(d, scene) => format!(
                "in `{}`, the scenes lead to each other without end, `{}` among them; let one of them lead elsewhere",
                deal(d),
                scenario.scenes[scene.ix()].id
            ),
            Self::Stuck(d, scene) => format!(
                "in `{}`, a trainee can be left in the scene `{}` with nothing that leads on; let one way out always be open",
                deal(d),
                scenario.scenes[scene.ix()].id
            ),
        }
    }
}

/// A finished run.
#[derive(Debug)]
pub(super) struct Sample {
    pub(super) session: Session,
    /// Everything that was done in the call.
    pub(super) way: Vec<Move>,
    /// Everything that was put in the report.
    pub(super) filed: Vec<Action>,
    pub(super) sheet: ScoreSheet,
}

pub(super) fn flaws(scenario: &Arc<Scenario>, explored: &[Explored], samples: &[(DealIx, Vec<Sample>)], meter: &Meter<'_>) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for (of, (deal, samples)) in explored.iter().zip(samples) {
        // What changed nothing in the runs looked at may change much in those that were cut off.
        if of.cut.is_none() {
            flaws.extend(idle_cues(scenario, *deal, samples, meter).map(|d| Flaw::DecidesNothing(*deal, d)));
        }
        flaws.extend(dominant(scenario, *deal).map(|q| Flaw::Dominates(*deal, q)));
        let asked = |s: &Sample| (0..scenario.questions.len()).any(|q| s.session.was_asked(QuestionIx::from(q)));
        if samples.iter().any(|s| s.sheet.passed() && !asked(s)) {
            flaws.push(Flaw::PassesUnasked(*deal));
        }
    }
    for deal in explored {
        flaws.extend(deal.stuck.iter().map(|(scene, _)| Flaw::Stuck(deal.deal, *scene)));
        flaws.extend(deal.rounds.iter().map(|(scene, _)| Flaw::GoesRound(deal.deal, *scene)));
        if deal.cut.is_none() && is_scored(deal) && deal.ranges.iter().all(|(_, ranges)| ranges.passes.is_none()) {
            flaws.push(Flaw::NothingPasses(deal.deal));
        }
        if !deal.personas.iter().any(|p| p.persona == Persona::Thorough && p.is_cut) && !passes(deal, Persona::Thorough) {
            flaws.push(Flaw::ThoroughFails(deal.deal));
        }
        for persona in [Persona::Hasty, Persona::NoticesEverything, Persona::Leading] {
            if passes(deal, persona) {
                flaws.push(Flaw::Passes(deal.deal, persona));
            }
        }
    }
    for persona in [Persona::AlwaysReport, Persona::AlwaysClear] {
        if explored.iter().all(|deal| passes(deal, persona)) {
            flaws.push(Flaw::PassesEverywhere(persona));
        }
    }
    flaws
}

/// True if every state was played, or some run came to its end: else nothing is known of the scores.
fn is_scored(deal: &Explored) -> bool {
    let any = deal
        .ranges
        .iter()
        .any(|(_, ranges)| ranges.passes.is_some() || ranges.fails.is_some());
    any || matches!(deal.how, How::Exact { .. })
}

fn passes(deal: &Explored, persona: Persona) -> bool {
    let played = deal.personas.iter().find(|played| played.persona == persona);
    played.and_then(|played| played.sheet.as_ref()).is_some_and(ScoreSheet::passed)
}

/// The cues without whose notice every kept run stands exactly as it did.
fn idle_cues<'a>(
    scenario: &'a Arc<Scenario>,
    deal: DealIx,
    samples: &'a [Sample],
    meter: &'a Meter<'a>,
) -> impl Iterator<Item = DetailIx> + 'a {
    let cues = (0..scenario.details.len()).map(DetailIx::from);
    let cues = cues.filter(move |d| scenario.details[d.ix()].cue_in(deal).is_some());
    cues.filter(move |cue| {
        let mut noticed = samples.iter().filter(|s| s.session.is_noticed(*cue)).peekable();
        noticed.peek().is_some() && noticed.all(|s| !decides(s, *cue, meter)) && !meter.is_over()
    })
}

/// True if the run scores other points without its notice of the cue.
fn decides(sample: &Sample, cue: DetailIx, meter: &Meter<'_>) -> bool {
    let session = &sample.session;
    let about = Target::Detail(session.scenario().details[cue.ix()].id.clone());
    let mut without = Session::new(Arc::clone(session.scenario()), session.deal(), session.seed(), session.mode());
    for made in sample.way.iter().filter(|made| !made.notices(cue)) {
        if meter.make(&mut without, *made).is_err() {
            return true;
        }
    }
    let rests_on_it = |action: &Action| matches!(action, Action::Support(target) if *target == about);
    for action in sample.filed.iter().filter(|action| !rests_on_it(action)) {
        if without.apply(action).is_err() {
            return true;
        }
    }
    let points = |sheet: &ScoreSheet| sheet.parts().map(|(_, part)| (part.points, part.level));
    points(&sheet(&without)) != points(&sample.sheet)
}

/// Questions that teach more than a fair share of what there is to learn.
fn dominant(scenario: &Arc<Scenario>, deal: DealIx) -> impl Iterator<Item = QuestionIx> + use<> {
    let reach = prove::ahead(scenario, deal);
    let worth = |fact: usize| scenario.facts[fact].worth_in(deal);
    let taught = |q: QuestionIx| -> u32 { reach.facts(q).iter().map(worth).sum() };
    let facts = (0..scenario.facts.len()).filter(|f| reach.teaches(FactIx::from(*f)));
    let all: u32 = facts.map(worth).sum();
    let questions = (0..scenario.questions.len()).map(QuestionIx::from);
    let dominant: Vec<QuestionIx> = questions.filter(|q| all >= 5 && taught(*q) * 100 > all * DOMINATES).collect();
    dominant.into_iter()
}
