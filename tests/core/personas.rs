//! Who passes the shipped calls and the templates: whoever is careful, and nobody without skill, whatever the truth.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use folder::load;
use play::playtest::{Budget, Exploration, Flaw, Persona, explore};
use play::score::{CallResult, ScoreSheet, SetLacks, SetVerdict, Standard, Standing, verdict};
use play::shift::{Planned, plan};
use scenario::Scenario;

use super::properties::trainee::{catalog, shipped};

const TEMPLATES: [&str; 3] = [
    "assets/templates/door-call",
    "assets/templates/traffic-stop",
    "assets/templates/desk-report",
];
const UNSKILLED: [Persona; 9] = [
    Persona::Hasty,
    Persona::NoticesEverything,
    Persona::Leading,
    Persona::Silent,
    Persona::MarksUnread,
    Persona::MarksThenTakesBack,
    Persona::AllInconclusive,
    Persona::ProvokesAStop,
    Persona::AsksEverything,
];
const MADE_UP: [Persona; 3] = [Persona::AlwaysReport, Persona::AlwaysClear, Persona::AlwaysUndetermined];

/// How many shifts are dealt.
const SHIFTS: u64 = 200;

/// The personas' calls alone: no state is searched and no trainee drawn by lot.
fn personas_of(path: &Path) -> (Arc<Scenario>, Exploration) {
    let scenario = load(path, catalog()).unwrap().scenario.unwrap();
    let budget = Budget {
        states: 1,
        plays: 0,
        ..Budget::default()
    };
    let found = explore(&scenario, &budget);
    (scenario, found)
}

#[test]
fn the_careful_pass_and_nobody_without_skill_does() {
    let calls = shipped().into_iter().chain(TEMPLATES.map(PathBuf::from));
    for path in calls {
        let (scenario, found) = personas_of(&path);
        let path = path.display();
        for deal in &found.deals {
            let id = &scenario.deals[deal.deal.ix()].id;
            let passes = |persona: Persona| {
                let played = deal.personas.iter().find(|played| played.persona == persona).unwrap();
                played.sheet.as_ref().is_some_and(ScoreSheet::passed)
            };
            for persona in [Persona::Thorough, Persona::NoDisclosure] {
                assert!(passes(persona), "{path}, {id}: {} does not pass", persona.name());
            }
            for persona in UNSKILLED.into_iter().chain(MADE_UP) {
                assert!(!passes(persona), "{path}, {id}: {} passes", persona.name());
            }
            let is_owed = scenario.deals[deal.deal.ix()].is_innocent();
            assert!(!is_owed || passes(Persona::Proportionate), "{path}, {id}");
        }
    }
}

#[test]
fn a_shipped_call_is_no_longer_than_its_card_and_never_crowded() {
    for path in shipped() {
        let (_, found) = personas_of(&path);
        let long = |flaw: &&Flaw| matches!(flaw, Flaw::ManyChoices(..) | Flaw::CardMinutes(..) | Flaw::Fails(..));
        let flaws: Vec<&Flaw> = found.flaws.iter().filter(long).collect();
        assert!(flaws.is_empty(), "{}: {flaws:?}", path.display());
    }
}

/// How a persona's shift of four is judged.
fn judged(found: &[(Arc<Scenario>, Exploration)], planned: &[Planned], persona: Persona) -> Result<SetVerdict, SetLacks> {
    let call = |planned: &Planned| {
        let (scenario, found) = found.iter().find(|(scenario, _)| scenario.id == planned.scenario).unwrap();
        let deal = scenario.deal(&planned.deal).unwrap();
        let of_deal = found.deals.iter().find(|found| found.deal == deal).unwrap();
        let played = of_deal.personas.iter().find(|played| played.persona == persona).unwrap();
        CallResult::kept(&scenario.id, planned.seed, played.sheet.as_ref()?)
    };
    let calls: Vec<CallResult> = planned.iter().filter_map(call).collect();
    verdict(&calls, Standard::default())
}

#[test]
fn nobody_without_skill_comes_through_a_shift_of_four_and_whoever_is_careful_does() {
    let found: Vec<(Arc<Scenario>, Exploration)> = shipped().iter().map(|path| personas_of(path)).collect();
    let scenarios: Vec<&Scenario> = found.iter().map(|(scenario, _)| &**scenario).collect();
    let mut judged_well = 0;
    for seed in 0..SHIFTS {
        let planned = plan(&scenarios, seed, 4);
        for persona in UNSKILLED.into_iter().chain(MADE_UP) {
            let verdict = judged(&found, &planned, persona);
            let meets = verdict.is_ok_and(|verdict| verdict.standing == Standing::Meets);
            assert!(!meets, "{} meets the standard in {planned:?}", persona.name());
        }
        for persona in [Persona::Thorough, Persona::NoDisclosure] {
            let found = judged(&found, &planned, persona).unwrap();
            assert_eq!(found.passed, 4, "{}: {planned:?}", persona.name());
            assert_ne!(found.standing, Standing::DoesNotMeet, "{}: {planned:?}", persona.name());
            judged_well += usize::from(found.standing == Standing::Meets);
        }
    }
    let all = usize::try_from(SHIFTS).unwrap() * 2;
    assert!(judged_well * 10 >= all * 9, "{judged_well} of {all}: four calls are enough to tell");
}
