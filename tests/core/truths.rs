//! What deals, details, tasks and facts are where they are one thing in one deal and another in the next.

use std::sync::Arc;

use lint::{Checked, check};
use messages::{Language, messages};
use play::debrief::debrief;
use play::score::sheet;
use play::session::{Action, Mode, Session};
use ron_reader::diagnostic::SourceFile;
use scenario::translation::slots;
use scenario::{Catalog, Crime, Detail, DetailKind, Element, Scenario, Strength, Truth};

const BASE: &str = include_str!("../fixtures/base.ron");

/// Two more deals, and a cue that is read in another way in one of them.
const CONTROLLING: &str = r#""controlling": OtherCrime(kind: DomesticViolence, truth: "Lee hits Sam.", weight: 2),
        "both": Trafficking(kind: [Sex, Labor], means: [Force], truth: "Lee sells Sam's evenings and days."),"#;
const LOOK: &str = r#""looks-at-lee": Cue(
            sees: "Sam looks at Lee before answering.",
            in: ["held"], of: "defers-to-another", element: Means, also: [Act, Welfare], strength: Weak,
            why: "The same at every question.", innocent: "People look at whoever they live with.",
            readings: {
                "controlling": Reading(
                    of: "afraid-of-partner", element: Welfare, also: Means, strength: Decisive, why: "It is fear of a blow.",
                ),
            },
            elsewhere: { "dog": "It was Lee's dog.", "both": "Sam is hard of hearing." },
        ),
        "own-ring": Freedom(
            sees: "A key hangs on Sam's own ring.", in: ["dog"], of: "own-key", strength: Strong,
            why: "Sam locks up when Sam likes.", elsewhere: "The key of a bicycle.", opened_by: ["evening", "greet"],
        ),
        "coat": Distractor(sees: "A coat.", looks_like: "A coat for two.", because: "It is cold.", opened_by: ["evening"]),"#;

/// The base with pieces put in at its marks.
fn with(pieces: &[(&str, &str)]) -> String {
    pieces.iter().fold(BASE.to_owned(), |text, (mark, piece)| {
        let mark = format!("// ~ {mark}");
        assert!(text.contains(&mark), "{mark}");
        text.replacen(&mark, &format!("{piece}\n{mark}"), 1)
    })
}

fn all() -> String {
    let worth = "\"held\": Wrong(\"Sam could not leave, and said so.\"), ";
    let more = "\"controlling\": Part(\"p\"), \"both\": Wrong(\"w\"), ";
    let lines = "Narrate(\"[Sam looks at Lee](looks-at-lee). [A key hangs on a ring](own-ring). [A coat](coat).\"),";
    let text = with(&[("deals", CONTROLLING), ("details", LOOK), ("lines", lines)]);
    let text = text.replacen(worth, &format!("{worth}{more}"), 1);
    text.replacen("worth: { \"held\": Right(", &format!("worth: {{ {more}\"held\": Right("), 1)
}

fn checked(text: String) -> Checked {
    check(SourceFile::new("scenario.ron", text), None, &Catalog::shipped())
}

fn sound(text: String) -> Arc<Scenario> {
    let checked = checked(text);
    checked.scenario.unwrap_or_else(|| panic!("{:?}", checked.diagnostics))
}

fn detail<'s>(scenario: &'s Scenario, id: &str) -> &'s Detail {
    scenario.details.iter().find(|detail| detail.id == id).unwrap()
}

#[test]
fn a_deal_is_one_kind_of_trafficking_or_several_or_another_crime() {
    let scenario = sound(all());
    let truth = |id: &str| &scenario.deals[scenario.deal(id).unwrap().ix()].truth;
    assert!(matches!(truth("held"), Truth::Trafficking { kinds, .. } if kinds.len() == 1));
    assert!(matches!(truth("both"), Truth::Trafficking { kinds, .. } if kinds.len() == 2));
    assert!(matches!(truth("controlling"), Truth::OtherCrime(_)));
    let innocent: Vec<bool> = scenario.deals.iter().map(scenario::Deal::is_innocent).collect();
    assert_eq!(innocent, [false, true, false, false]);
    let verdict = |id: &str, language| {
        let session = Session::new(Arc::clone(&scenario), scenario.deal(id).unwrap(), 1, Mode::Practice);
        debrief(&session).verdict.text(messages(language))
    };
    assert_eq!(verdict("both", Language::English), "Sex and labor trafficking by force");
    assert_eq!(verdict("held", Language::English), "Labor trafficking by coercion");
    assert_eq!(verdict("controlling", Language::English), "Domestic violence, and not trafficking");
    assert_eq!(
        verdict("controlling", Language::Spanish),
        "Violencia doméstica; no es trata de personas"
    );
}

#[test]
fn trafficking_of_no_kind_is_told() {
    let text = BASE.replacen("kind: Labor", "kind: []", 1);
    let told: Vec<String> = checked(text).diagnostics.into_iter().map(|d| d.message).collect();
    assert_eq!(told, ["the deal `held` is trafficking of no kind"]);
}

#[test]
fn a_cue_shows_in_each_deal_what_is_written_for_it() {
    let scenario = sound(all());
    let deal = |id: &str| scenario.deal(id).unwrap();
    let look = detail(&scenario, "looks-at-lee");
    let held = look.cue_in(deal("held")).unwrap();
    assert_eq!((held.indicator.as_str(), held.strength), ("defers-to-another", Strength::Weak));
    let accepted = |cue: &scenario::Cue| [Element::Act, Element::Means, Element::Purpose, Element::Welfare].map(|e| cue.accepts(e));
    assert_eq!(accepted(held), [true, true, false, true]);
    let other = look.cue_in(deal("controlling")).unwrap();
    assert_eq!(
        (other.indicator.as_str(), other.strength),
        ("afraid-of-partner", Strength::Decisive)
    );
    assert_eq!(
        (accepted(other), other.why.as_str()),
        ([false, true, false, true], "It is fear of a blow.")
    );
    assert_eq!(other.innocent, held.innocent, "what a cue shares with its readings stays");
    assert!(look.cue_in(deal("dog")).is_none());
    assert_eq!(look.innocent_in(deal("dog")), Some("It was Lee's dog."));
    assert_eq!(look.innocent_in(deal("both")), Some("Sam is hard of hearing."));
    assert_eq!(look.innocent_in(deal("controlling")), None);
    assert_eq!(
        (look.pull_in(deal("dog")), look.pull_in(deal("controlling"))),
        (Some(Strength::Weak), None)
    );
    let cues: Vec<bool> = ["held", "dog", "controlling", "both"]
        .map(|id| scenario.has_cues(deal(id)))
        .to_vec();
    assert_eq!(cues, [true, false, true, false]);
}

#[test]
fn without_an_elsewhere_of_its_own_a_deal_shows_the_usual_one() {
    let scenario = sound(all().replacen("\"both\": \"Sam is hard of hearing.\"", "", 1));
    let look = detail(&scenario, "looks-at-lee");
    assert_eq!(
        look.innocent_in(scenario.deal("both").unwrap()),
        Some("People look at whoever they live with.")
    );
    let ring = sound(all().replacen("elsewhere: \"The key of a bicycle.\",", "", 1));
    let says = detail(&ring, "own-ring").innocent_in(ring.deal("held").unwrap()).unwrap();
    assert_eq!(says, Catalog::shipped().freedom("own-key").unwrap().limits);
}

#[test]
fn a_freedom_speaks_against_it_in_its_deals_and_draws_nobodys_eye_elsewhere() {
    let scenario = sound(all());
    let deal = |id: &str| scenario.deal(id).unwrap();
    let ring = detail(&scenario, "own-ring");
    let freedom = ring.freedom_in(deal("dog")).unwrap();
    assert_eq!(
        (freedom.freedom.as_str(), freedom.strength, ring.opened_by().len()),
        ("own-key", Strength::Strong, 2)
    );
    assert!(!freedom.sources.is_empty() && !freedom.limits.is_empty());
    assert!(ring.freedom_in(deal("held")).is_none() && ring.cue_in(deal("dog")).is_none());
    assert_eq!(ring.innocent_in(deal("held")), Some("The key of a bicycle."));
    assert_eq!((ring.pull_in(deal("held")), ring.pull_in(deal("dog"))), (None, None));
    let coat = detail(&scenario, "coat");
    assert_eq!((coat.opened_by().len(), coat.pull_in(deal("dog"))), (1, Some(Strength::Moderate)));
}

#[test]
fn all_that_is_read_of_them_is_put_into_other_languages() {
    let checked = checked(all());
    let texts: Vec<String> = slots(checked.doc.as_ref().unwrap(), &checked.file.text)
        .into_iter()
        .filter(|slot| slot.id.starts_with("detail/looks-at-lee/") || slot.id.starts_with("detail/own-ring/"))
        .map(|slot| format!("{} {}", slot.id, slot.text.value))
        .collect();
    assert_eq!(
        texts,
        [
            "detail/looks-at-lee/1 Sam looks at Lee before answering.",
            "detail/looks-at-lee/2 The same at every question.",
            "detail/looks-at-lee/3 People look at whoever they live with.",
            "detail/looks-at-lee/4 It was Lee's dog.",
            "detail/looks-at-lee/5 Sam is hard of hearing.",
            "detail/looks-at-lee/6 It is fear of a blow.",
            "detail/own-ring/1 A key hangs on Sam's own ring.",
            "detail/own-ring/2 Sam locks up when Sam likes.",
            "detail/own-ring/3 The key of a bicycle.",
        ]
    );
}

#[test]
fn ids_in_the_new_places_are_held_against_their_tables() {
    let told = |from: &str, to: &str| {
        let text = all();
        assert!(text.contains(from), "{from}");
        let found = checked(text.replacen(from, to, 1)).diagnostics;
        found
            .into_iter()
            .map(|d| d.message)
            .find(|m| m.contains("there is no") || m.contains("has no"))
    };
    let none = |what: &str| Some(format!("there is no {what}"));
    assert_eq!(
        told("\"controlling\": Reading(", "\"controling\": Reading("),
        none("deal `controling`")
    );
    assert_eq!(told("\"dog\": \"It was", "\"dogg\": \"It was"), none("deal `dogg`"));
    assert_eq!(told("[\"evening\", \"greet\"]", "[\"evening\", \"meet\"]"), none("question `meet`"));
    assert_eq!(
        told(
            "looks_like: \"A coat for two.\", because: \"It is cold.\", opened_by: [\"evening\"]",
            "looks_like: \"A coat for two.\", because: \"It is cold.\", opened_by: [\"morning\"]"
        ),
        none("question `morning`")
    );
    assert_eq!(
        told("of: \"afraid-of-partner\"", "of: \"afraid\""),
        Some("the catalog has no indicator `afraid`".to_owned())
    );
    assert_eq!(
        told("of: \"own-key\"", "of: \"keys\""),
        Some("the catalog has no freedom `keys`".to_owned())
    );
}

#[test]
fn the_debrief_says_what_a_freedom_is_called_and_who_names_it() {
    let scenario = sound(all());
    let mut session = Session::new(Arc::clone(&scenario), scenario.deal("controlling").unwrap(), 1, Mode::Practice);
    session.apply(&Action::Listen).unwrap();
    let items = debrief(&session).items;
    let look = items.iter().find(|item| item.sees.contains("looks at Lee")).unwrap();
    let partner = Catalog::shipped().get("afraid-of-partner").unwrap().name.value.clone();
    assert_eq!(
        (look.shows.as_str(), look.why.as_str()),
        (partner.as_str(), "It is fear of a blow.")
    );
    assert!(look.twin.is_some() && !look.sources.is_empty());
}

/// Plays what the base can be played with, and says what is due of tasks and facts: whether each is on the sheet.
fn on_the_sheet(text: String, actions: &[Action]) -> (bool, bool) {
    let scenario = sound(text);
    let mut session = Session::new(Arc::clone(&scenario), scenario.deal("held").unwrap(), 1, Mode::Practice);
    session.apply(&Action::Listen).unwrap();
    for action in actions {
        session.apply(action).unwrap();
        session.apply(&Action::Listen).unwrap();
    }
    let sheet = sheet(&session);
    let has = |part: &play::score::Part, id: &str| part.reasons.iter().any(|reason| reason.about == id);
    let told = debrief(&session).tasks.len() == 1;
    assert_eq!(told, has(&sheet.safety, "introduce"), "the debrief lists the tasks that are scored");
    (told, has(&sheet.questioning, "cannot-go"))
}

#[test]
fn what_is_due_only_where_something_holds_is_owed_there_alone() {
    let due = |cond: &str| {
        let text = BASE.replacen("with a name.\")", &format!("with a name.\", due: {cond})"), 1);
        text.replacen(
            "of going out.\", element: Means)",
            &format!("of going out.\", element: Means, due: {cond})"),
            1,
        )
    };
    let (greet, evening) = (Action::Do("greet".to_owned()), Action::Ask("evening".to_owned()));
    assert_eq!(on_the_sheet(due("Always"), &[]), (true, true));
    assert_eq!(on_the_sheet(due("Asked(\"walk\")"), &[]), (false, false));
    // A task that is not due gives nothing when it is done; a fact that was learned counts.
    assert_eq!(on_the_sheet(due("Asked(\"walk\")"), &[greet, evening.clone()]), (false, true));
    assert_eq!(on_the_sheet(due("Asked(\"evening\")"), &[evening]), (true, true));
}

#[test]
fn every_entry_of_the_catalog_can_be_looked_up_and_every_freedom_has_limits() {
    let catalog = Catalog::shipped();
    for (id, indicator) in &catalog.indicators.entries {
        assert!(!indicator.sources.items.is_empty(), "{} has no source", id.value);
        assert!(!indicator.crime.items.is_empty(), "{} is of no crime", id.value);
    }
    for (id, freedom) in &catalog.freedoms.entries {
        let told = [&freedom.name.value, &freedom.limits].iter().all(|text| !text.trim().is_empty());
        assert!(told && !freedom.sources.items.is_empty(), "{}", id.value);
        assert!(catalog.freedom(&id.value).is_some());
    }
    for named in [
        "own-key",
        "own-account",
        "keeps-own-pay",
        "own-phone",
        "comes-and-goes",
        "contradicts-freely",
        "left-before",
        "own-documents",
        "own-friends",
    ] {
        assert!(catalog.freedom(named).is_some(), "{named}");
    }
    let violence = catalog
        .indicators
        .entries
        .iter()
        .filter(|(_, of)| of.crime.items.contains(&Crime::DomesticViolence));
    assert!(violence.count() >= 8);
    assert!(matches!(detail(&sound(all()), "coat").kind, DetailKind::Distractor { .. }));
}
