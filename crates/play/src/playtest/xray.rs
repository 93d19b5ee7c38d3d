//! What an author should look at in a call that plays: cues that decide nothing, questions that dominate, luck.

use std::sync::Arc;

use crate::score::{ScoreSheet, sheet};
use crate::session::{Action, Move, Session, Target};
use scenario::{DealIx, DetailIx, FactIx, QuestionIx, Scenario, SceneIx};

use super::budget::Meter;
use super::explored::{Explored, Played};
use super::persona::{Bar, Persona};
use super::search::How;

/// A question that teaches more than this share of all there is to learn, in percent, dominates.
const DOMINATES: u32 = 40;

/// Most choices that can be taken in at once.
const MOST_CHOICES: usize = 12;
/// Words read in a minute, and minutes for noting, deciding and writing.
const WORDS_A_MINUTE: usize = 200;
const MINUTES_BESIDE: usize = 8;
/// How far the card may be from that, in minutes.
const CARD_MAY_BE_OFF: usize = 3;

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
    /// A persona does not pass that must.
    Fails(DealIx, Persona),
    /// A persona passes that must not.
    Passes(DealIx, Persona),
    /// A persona that has made up its mind passes in every deal.
    PassesEverywhere(Persona),
    /// So many choices stand before a thorough trainee at once.
    ManyChoices(DealIx, SceneIx, usize),
    /// So many minutes a thorough trainee takes, and the card says otherwise.
    CardMinutes(DealIx, usize),
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
            Self::Fails(..) => "persona-fails",
            Self::Passes(..) => "persona-passes",
            Self::PassesEverywhere(_) => "verdict-passes-everywhere",
            Self::ManyChoices(..) => "many-choices",
            Self::CardMinutes(..) => "card-minutes",
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
            Self::Fails(d, persona) => format!(
                "in `{}`, the persona {} does not pass, and should; see which score holds it back",
                deal(d),
                persona.name()
            ),
            Self::Passes(d, persona) => format!("in `{}`, the persona {} passes, and must not", deal(d), persona.name()),
            Self::PassesEverywhere(persona) => format!(
                "the persona {} passes in every deal: the call rewards a verdict made up beforehand",
                persona.name()
            ),
            Self::ManyChoices(d, scene, count) => format!(
                "in `{}`, {count} choices stand open at once in the scene `{}`, and more than {MOST_CHOICES} are not taken in; let some wait for others",
                deal(d),
                scenario.scenes[scene.ix()].id
            ),
            Self::CardMinutes(d, minutes) => format!(
                "in `{}`, a thorough trainee takes about {minutes} minutes ({WORDS_A_MINUTE} words a minute, and {MINUTES_BESIDE} for notes and report), and the card says {}",
                deal(d),
                scenario.minutes.count()
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
        flaws.extend(deal.personas.iter().filter_map(|played| of_persona(scenario, deal.deal, played)));
    }
    if scenario.is_mixed() {
        flaws.extend(of_length(scenario, explored));
    }
    for persona in Persona::ALL.into_iter().filter(|persona| persona.bar() == Bar::FailsSomewhere) {
        if explored.iter().all(|deal| passes(deal, persona)) {
            flaws.push(Flaw::PassesEverywhere(persona));
        }
    }
    flaws
}

/// Where a thorough trainee has too much before them at once, and how long the longest of their calls takes, where the card does not say so.
fn of_length(scenario: &Scenario, explored: &[Explored]) -> Vec<Flaw> {
    let thorough = |deal: &Explored| {
        let played = deal.personas.iter().find(|played| played.persona == Persona::Thorough);
        let done = played.filter(|played| played.sheet.is_some());
        done.map(|played| (deal.deal, played.words / WORDS_A_MINUTE + MINUTES_BESIDE, played.most_choices))
    };
    let runs: Vec<_> = explored.iter().filter_map(thorough).collect();
    let crowded = runs.iter().filter(|(_, _, (count, _))| *count > MOST_CHOICES);
    let mut flaws: Vec<Flaw> = crowded
        .map(|(deal, _, (count, scene))| Flaw::ManyChoices(*deal, *scene, *count))
        .collect();
    let card = usize::try_from(scenario.minutes.count()).unwrap_or(usize::MAX);
    let longest = runs.iter().max_by_key(|(_, minutes, _)| *minutes);
    let off = longest.filter(|(_, minutes, _)| minutes.abs_diff(card) > CARD_MAY_BE_OFF);
    flaws.extend(off.map(|(deal, minutes, _)| Flaw::CardMinutes(*deal, *minutes)));
    flaws
}

/// What is wrong with how a persona fares in a deal, if anything is. Nothing is said of one that was stopped.
fn of_persona(scenario: &Scenario, deal: DealIx, played: &Played) -> Option<Flaw> {
    let passed = played.sheet.as_ref().is_some_and(ScoreSheet::passed);
    let must = match played.persona.bar() {
        Bar::Passes => true,
        Bar::PassesInnocent => scenario.deals[deal.ix()].is_innocent(),
        Bar::Fails | Bar::FailsSomewhere => false,
    };
    match played.persona {
        _ if played.is_cut => None,
        // The first format has no way to say what is owed only after something was found.
        Persona::Proportionate if !scenario.is_mixed() => None,
        Persona::Thorough if !passed => Some(Flaw::ThoroughFails(deal)),
        persona if must && !passed => Some(Flaw::Fails(deal, persona)),
        persona if passed && persona.bar() == Bar::Fails => Some(Flaw::Passes(deal, persona)),
        _ => None,
    }
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
