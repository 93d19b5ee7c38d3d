//! The explorer against brute force on small calls, and planted faults that it must name.

use std::collections::BTreeSet;
use std::sync::Arc;

use lint::{Example, check};
use play::playtest::{Budget, Exploration, ExplorerItem, Flaw, How, Persona, Reach, explore, way_to};
use play::score::sheet;
use play::session::{Action, Concern, Mode, Phase, Session, Target};
use ron_reader::diagnostic::SourceFile;
use scenario::{Catalog, DealIx, DetailIx, Element, Scenario};

const BASE: &str = include_str!("../fixtures/base.ron");

/// The base without its way round in a circle, so that brute force comes to an end, and with pieces put in at its marks.
pub(crate) fn call(pieces: &[(&str, &str)]) -> Arc<Scenario> {
    let lines = BASE
        .lines()
        .filter(|line| !line.contains("\"step-out\": Act(") && line.trim() != "\"walk\",");
    let mut text = lines.collect::<Vec<_>>().join("\n");
    for (place, piece) in pieces {
        let example = Example {
            place: format!("into {place}"),
            text: (*piece).to_owned(),
        };
        text = example.put_into(&text).unwrap();
    }
    let checked = check(SourceFile::new("call.ron", text), None, &Catalog::shipped());
    checked.scenario.unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

fn explored(scenario: &Arc<Scenario>) -> Exploration {
    explore(scenario, &Budget::default())
}

/// A call with a choice of order, a question that opens another, and one that closes for good.
fn knotted() -> Arc<Scenario> {
    call(&[
        (
            "questions",
            r#"
        "work": Question(
            to: "sam", say: "What do you do for work?", theme: Work, form: Open, needs: Asked("evening"),
            answers: [When(TrustAtLeast("sam", 4), [Say("sam", "The kennels."), Learn("kennels")]), Otherwise([Say("sam", "This and that.")])],
        ),
        "rude": Question(
            to: "sam", say: "You're hiding something, aren't you?", theme: Incident, form: Closed, faults: [Leading, Accusatory],
            because: "It calls Sam a liar.", answers: [Otherwise([Say("sam", "No."), Trust("sam", -3)])],
        ),"#,
        ),
        ("facts", r#""kennels": Fact(says: "Sam works at the kennels.", worth: 2),"#),
        ("ask", r#""work", "rude","#),
        (
            "objects",
            r#""boots": Object(name: "Boots", text: "Two pairs of boots.", at: (0.8, 0.8), look: [Narrate("Both size nine."), Set("seen-boots")]),"#,
        ),
        (
            "acts",
            r#""ask-in": Act(act: "Ask to step in", needs: All([Flag("seen-boots"), Did("greet")]), then: [Go("hall")]),"#,
        ),
        (
            "scenes",
            r#"
        "hall": Scene(
            place: "walkway-night",
            lines: [Narrate("A hall, two coats.")],
            acts: { "out": Act(act: "Go back to the car", then: [Go("car")]) },
        ),"#,
        ),
    ])
}

/// Everything met on any way, and the least and greatest of each score, by trying every order of everything.
struct Brute {
    met: BTreeSet<(&'static str, String)>,
    ranges: Vec<[Option<(u32, u32)>; 5]>,
}

fn brute(scenario: &Arc<Scenario>, deal: DealIx) -> Brute {
    let mut found = Brute {
        met: BTreeSet::new(),
        ranges: vec![[None; 5]; scenario.dispositions.len()],
    };
    let session = Session::new(Arc::clone(scenario), deal, 1, Mode::Assessed);
    note_met(&session, &mut found);
    for noticed in every_notice(None, &session) {
        every_way(&noticed, &mut found, 0);
    }
    found
}

fn every_way(session: &Session, found: &mut Brute, depth: usize) {
    assert!(depth < 40, "a way without end");
    let scenario = session.scenario();
    let mut next: Vec<Action> = Vec::new();
    match session.phase() {
        Phase::Lines => next.push(Action::Listen),
        Phase::Checkpoint(_) => next.extend(scenario.hypotheses.iter().map(|h| Action::Checkpoint(h.id.clone(), 3))),
        Phase::Hub => {
            next.extend(session.open_questions().map(|q| Action::Ask(scenario.questions[q.ix()].id.clone())));
            let name = |o: scenario::ObjectIx| scenario.object_names[scenario.objects[o.ix()].name.ix()].clone();
            next.extend(session.open_looks().map(|o| Action::Look(name(o))));
            let name = |a: scenario::ActIx| scenario.act_names[scenario.acts[a.ix()].name.ix()].clone();
            next.extend(session.open_acts().map(|a| Action::Do(name(a))));
        }
        Phase::Report => return every_report(session, found),
        Phase::Stalled | Phase::Filed => return,
    }
    for action in next {
        let mut after = session.clone();
        after.apply(&action).unwrap();
        note_met(&after, found);
        // Whether each detail is noticed is tried as soon as it is met.
        for noticed in every_notice(Some(session), &after) {
            every_way(&noticed, found, depth + 1);
        }
    }
}

fn every_notice(before: Option<&Session>, after: &Session) -> Vec<Session> {
    let scenario = after.scenario();
    let mut ways = vec![after.clone()];
    for (ix, detail) in scenario.details.iter().enumerate() {
        let ix = DetailIx::from(ix);
        if before.is_some_and(|b| b.met(ix).is_some()) || after.met(ix).is_none() {
            continue;
        }
        let concerns = match detail.cue_in(after.deal()) {
            Some(cue) => vec![Concern::Matters(cue.element, 4)],
            None => vec![Concern::Matters(Element::Means, 4), Concern::Inconclusive],
        };
        for way in ways.clone() {
            for concern in &concerns {
                let mut noticed = way.clone();
                noticed.apply(&Action::Notice(Target::Detail(detail.id.clone()), *concern)).unwrap();
                ways.push(noticed);
            }
        }
    }
    ways
}

fn note_met(session: &Session, found: &mut Brute) {
    let scenario = session.scenario();
    let mut met = |kind, id: &str| {
        found.met.insert((kind, id.to_owned()));
    };
    met("scene", &scenario.scenes[session.scene().ix()].id);
    for (ix, detail) in scenario.details.iter().enumerate() {
        if session.met(DetailIx::from(ix)).is_some() {
            met("detail", &detail.id);
        }
    }
    for (question, answer) in session.answers_given() {
        let id = &scenario.questions[question.ix()].id;
        met("question", id);
        met("answer", &format!("{id}#{}", answer + 1));
    }
}

/// Every disposition, certainty, ground, explanation and statement.
fn every_report(session: &Session, found: &mut Brute) {
    let scenario = session.scenario();
    let choices = 1_usize << (scenario.statements.len() + scenario.explanations.len());
    for disposition in session.open_dispositions() {
        for (sure, grounds) in [(1, false), (1, true), (3, false), (3, true), (5, false), (5, true)] {
            for choice in 0..choices {
                let mut actions = vec![
                    Action::Conclude(scenario.dispositions[disposition.ix()].id.clone()),
                    Action::Certainty(sure),
                ];
                actions.extend(written(scenario, choice));
                let notes = session.notes().filter(|_| grounds);
                actions.extend(notes.map(|n| Action::Support(session.target_of(n.place))));
                actions.push(Action::FileReport);
                let mut run = session.clone();
                actions.iter().try_for_each(|action| run.apply(action)).unwrap();
                widen(&mut found.ranges[disposition.ix()], &run);
            }
        }
    }
}

/// The statements and explanations whose bits are set.
fn written(scenario: &Scenario, choice: usize) -> Vec<Action> {
    let statements = scenario.statements.iter().map(|s| Action::State(s.id.clone()));
    let explanations = scenario.explanations.iter().map(|e| Action::Explain(e.id.clone()));
    let all = statements.chain(explanations).enumerate();
    all.filter(|(ix, _)| choice >> ix & 1 == 1).map(|(_, action)| action).collect()
}

fn widen(ranges: &mut [Option<(u32, u32)>; 5], run: &Session) {
    let sheet = sheet(run);
    for (range, (_, part)) in ranges.iter_mut().zip(sheet.parts()) {
        let percent = part.percent_of_due();
        let (least, greatest) = range.unwrap_or((percent, percent));
        *range = Some((least.min(percent), greatest.max(percent)));
    }
}

#[test]
fn the_explorer_finds_what_brute_force_finds() {
    for (scenario, deals) in [(call(&[]), 2), (knotted(), 1)] {
        let found = explored(&scenario);
        for deal in found.deals.iter().take(deals) {
            assert!(matches!(deal.how, How::Exact { .. }), "{:?}", deal.how);
            assert!(deal.is_settled());
            let brute = brute(&scenario, deal.deal);
            let kinds = ["scene", "detail", "question", "answer"];
            let met = deal
                .items
                .iter()
                .filter(|(item, reach)| matches!(reach, Reach::Met(_)) && kinds.contains(&item.kind()));
            let met: BTreeSet<(&str, String)> = met.map(|(item, _)| (item.kind(), item.id(&scenario))).collect();
            assert_eq!(met, brute.met);
            for (disposition, ranges) in &deal.ranges {
                let found: Vec<_> = ranges.parts.iter().map(play::playtest::Range::percents).collect();
                assert_eq!(found, brute.ranges[disposition.ix()], "{:?} {disposition:?}", deal.deal);
            }
        }
    }
}

#[test]
fn every_way_that_is_shown_leads_there_and_none_is_shorter() {
    let scenario = knotted();
    for deal in &explored(&scenario).deals {
        for (item, reach) in &deal.items {
            let Reach::Met(way) = reach else { continue };
            let mut session = Session::new(Arc::clone(&scenario), deal.deal, 1, Mode::Assessed);
            way.iter().try_for_each(|action| session.apply(action)).unwrap();
            let found = way_to(&scenario, deal.deal, &Budget::default(), *item).unwrap();
            assert_eq!(found.len(), way.len(), "{item:?}");
            if let ExplorerItem::Scene(scene) = item {
                assert_eq!(session.scene(), *scene);
            }
        }
    }
}

#[test]
fn more_states_than_allowed_are_sampled_and_said_to_be() {
    let scenario = knotted();
    let budget = Budget {
        states: 3,
        plays: 200,
        seed: 5,
        ..Budget::default()
    };
    let found = explore(&scenario, &budget);
    let exact = explored(&scenario);
    for (sampled, exact) in found.deals.iter().zip(&exact.deals) {
        assert!(matches!(sampled.how, How::Sampled { plays: 200, .. }), "{:?}", sampled.how);
        for ((item, reach), (_, whole)) in sampled.items.iter().zip(&exact.items) {
            let agree = matches!(
                (reach, whole),
                (Reach::Met(_), Reach::Met(_)) | (Reach::Unreachable, Reach::Unreachable) | (Reach::Open, _)
            );
            assert!(agree, "{item:?} {reach:?} {whole:?}");
        }
    }
}

#[test]
fn a_planted_dead_end_is_named_with_the_way_there() {
    let scenario = call(&[
        (
            "scenes",
            r#""shed": Scene(place: "walkway-night", lines: [Narrate("A shed."), Narrate("The door falls shut.")]),"#,
        ),
        ("acts", r#""look-in-shed": Act(act: "Look into the shed", then: [Go("shed")]),"#),
    ]);
    let found = explored(&scenario);
    let shed = scenario.scenes.iter().position(|s| s.id == "shed").unwrap();
    assert!(
        found.flaws.contains(&Flaw::Stuck(DealIx::from(0), shed.into())),
        "{:?}",
        found.flaws
    );
    let (_, way) = &found.deals[0].stuck[0];
    assert!(way.contains(&Action::Do("look-in-shed".to_owned())), "{way:?}");
}

#[test]
fn a_planted_cue_that_nobody_can_meet_is_named() {
    let scenario = call(&[
        (
            "details",
            r#""coat": Cue(sees: "A coat.", in: ["held"], of: "not-free-to-leave", element: Act, why: "w", innocent: "i"),"#,
        ),
        // Trust can rise by one alone, so that this never happens: only playing shows it.
        ("lines", r#"If(TrustAtLeast("sam", 9), [Narrate("[A coat.](coat)")]),"#),
    ]);
    let found = explored(&scenario);
    let coat = scenario.details.iter().position(|d| d.id == "coat").unwrap();
    for deal in &found.deals {
        let (_, reach) = deal
            .items
            .iter()
            .find(|(item, _)| *item == ExplorerItem::Detail(coat.into()))
            .unwrap();
        assert_eq!(*reach, Reach::Unreachable, "every state was played");
    }
}

#[test]
fn an_unfair_call_is_named_for_each_way_it_is_unfair() {
    let text = BASE.replacen(
        "    sources: [",
        "    rubric: Rubric(acceptable: 0, superior: 0),\n    sources: [",
        1,
    );
    let checked = check(SourceFile::new("call.ron", text), None, &Catalog::shipped());
    let found = explored(&checked.scenario.unwrap());
    let deal = DealIx::from(0);
    for flaw in [
        Flaw::PassesUnasked(deal),
        Flaw::Passes(deal, Persona::Hasty),
        Flaw::PassesEverywhere(Persona::AlwaysReport),
        Flaw::PassesEverywhere(Persona::AlwaysClear),
    ] {
        assert!(found.flaws.contains(&flaw), "{flaw:?} {:?}", found.flaws);
    }
    let text = BASE.replacen(
        "    sources: [",
        "    rubric: Rubric(acceptable: 100, superior: 100, late_after: 0),\n    sources: [",
        1,
    );
    let text = text.replacen("worth: { \"held\": Right(", "worth: { \"held\": Part(", 1);
    let checked = check(SourceFile::new("call.ron", text), None, &Catalog::shipped());
    let found = explored(&checked.scenario.unwrap());
    assert!(found.flaws.contains(&Flaw::NothingPasses(deal)), "{:?}", found.flaws);
    assert!(found.flaws.contains(&Flaw::ThoroughFails(deal)), "{:?}", found.flaws);
}

#[test]
fn from_every_scene_of_the_shipped_call_one_can_play() {
    let text = std::fs::read_to_string("tests/fixtures/calls/loud-music/scenario.ron").unwrap();
    let checked = check(SourceFile::new("scenario.ron", text), Some("loud-music"), &Catalog::shipped());
    let scenario = checked.scenario.unwrap();
    let budget = Budget {
        states: 2_000,
        ..Budget::default()
    };
    for ix in 0..scenario.scenes.len() {
        let way = way_to(&scenario, DealIx::from(0), &budget, ExplorerItem::Scene(ix.into()));
        let way = way.unwrap_or_else(|| panic!("no way to {}", scenario.scenes[ix].id));
        let mut session = Session::new(Arc::clone(&scenario), DealIx::from(0), budget.seed, Mode::Practice);
        way.iter().try_for_each(|action| session.apply(action)).unwrap();
        assert_eq!(session.scene().ix(), ix, "{}", scenario.scenes[ix].id);
    }
}
