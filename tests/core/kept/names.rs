//! Names that stand in kept records: each is pinned here, so that a variant that gets another name cannot change what is stored.

use desk::{AskingWay, ColorTheme, Face, KeyAction, Settings, TextSpeed};
use messages::Language;
use play::score::{Level, ScoreRule};
use play::session::{Action, Concern, Mode, Target, Typed};
use scenario::{Element, Fault as QuestionFault};
use serde::Serialize;

fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}

#[test]
fn actions_stand_in_the_records_under_these_names() {
    let id = || "x".to_owned();
    for (action, stored) in [
        (Action::Continue, r#""Continue""#),
        (Action::Listen, r#""Listen""#),
        (Action::Ask(id()), r#"{"Ask":"x"}"#),
        (Action::Do(id()), r#"{"Do":"x"}"#),
        (Action::Look(id()), r#"{"Look":"x"}"#),
        (
            Action::Notice(Target::Line(3), Concern::Matters(Element::Act, 1)),
            r#"{"Notice":[{"Line":3},{"Matters":["Act",1]}]}"#,
        ),
        (
            Action::Notice(Target::Phrase(3, 1), Concern::Matters(Element::Means, 5)),
            r#"{"Notice":[{"Phrase":[3,1]},{"Matters":["Means",5]}]}"#,
        ),
        (
            Action::Notice(Target::Object(id()), Concern::Matters(Element::Purpose, 3)),
            r#"{"Notice":[{"Object":"x"},{"Matters":["Purpose",3]}]}"#,
        ),
        (
            Action::Notice(Target::Words(id()), Concern::Matters(Element::Welfare, 2)),
            r#"{"Notice":[{"Words":"x"},{"Matters":["Welfare",2]}]}"#,
        ),
        (
            Action::Notice(Target::Detail(id()), Concern::Inconclusive),
            r#"{"Notice":[{"Detail":"x"},"Inconclusive"]}"#,
        ),
        (
            Action::Notice(Target::Detail(id()), Concern::SpeaksAgainst),
            r#"{"Notice":[{"Detail":"x"},"SpeaksAgainst"]}"#,
        ),
        (Action::Retract(Target::Line(4)), r#"{"Retract":{"Line":4}}"#),
        (Action::Checkpoint(id(), 4), r#"{"Checkpoint":["x",4]}"#),
        (Action::Conclude(id()), r#"{"Conclude":"x"}"#),
        (Action::Certainty(3), r#"{"Certainty":3}"#),
        (Action::Support(Target::Line(3)), r#"{"Support":{"Line":3}}"#),
        (Action::Unsupport(Target::Line(3)), r#"{"Unsupport":{"Line":3}}"#),
        (Action::Explain(id()), r#"{"Explain":"x"}"#),
        (Action::Unexplain(id()), r#"{"Unexplain":"x"}"#),
        (Action::State(id()), r#"{"State":"x"}"#),
        (Action::Unstate(id()), r#"{"Unstate":"x"}"#),
        (Action::Narrate(id()), r#"{"Narrate":"x"}"#),
        (Action::FileReport, r#""FileReport""#),
        (Action::Rate(5), r#"{"Rate":5}"#),
        (Action::Typed(id(), id(), Typed::Confirmed), r#"{"Typed":["x","x","Confirmed"]}"#),
        (Action::Typed(id(), id(), Typed::Picked), r#"{"Typed":["x","x","Picked"]}"#),
        (Action::Typed(id(), id(), Typed::Declined), r#"{"Typed":["x","x","Declined"]}"#),
        (Action::Typed(id(), id(), Typed::Missed), r#"{"Typed":["x","x","Missed"]}"#),
        (
            Action::Typed(id(), id(), Typed::Vetoed(QuestionFault::Leading)),
            r#"{"Typed":["x","x",{"Vetoed":"Leading"}]}"#,
        ),
        (Action::WordsOnly, r#""WordsOnly""#),
        (Action::ListBack, r#""ListBack""#),
    ] {
        assert_eq!(json(&action), stored);
        assert_eq!(serde_json::from_str::<Action>(stored).unwrap(), action);
    }
    assert_eq!([Mode::Practice, Mode::Assessed].map(|m| json(&m)), ["\"Practice\"", "\"Assessed\""]);
}

#[test]
fn settings_stand_in_the_records_under_these_names() {
    assert_eq!(Language::ALL.map(|l| json(&l)), ["\"English\"", "\"Spanish\"", "\"Pseudo\""]);
    assert_eq!(ColorTheme::ALL.map(|t| json(&t)), ["\"Dark\"", "\"Light\"", "\"HighContrast\""]);
    assert_eq!(Face::ALL.map(|f| json(&f)), ["\"Plain\"", "\"Dyslexic\""]);
    assert_eq!(TextSpeed::ALL.map(|t| json(&t)), ["\"Instant\"", "\"Spoken\"", "\"Slow\""]);
    assert_eq!(AskingWay::ALL.map(|way| json(&way)), ["\"Words\"", "\"List\"", "\"WordsOnly\""]);
    let keys = KeyAction::ALL.map(|key| json(&key).trim_matches('"').to_owned()).join(" ");
    assert_eq!(
        keys,
        "Notice TakeBack Notebook Transcript Ask QuestionList Look Act ListView Settings Keys Leave FullScreen"
    );
    let fields = json(&Settings::default());
    for name in [
        "language",
        "theme",
        "text_percent",
        "face",
        "line_percent",
        "letter_hundredths",
        "text_speed",
        "reduced_motion",
        "list_view",
        "volume",
        "mute",
        "asking",
        "keys",
    ] {
        assert!(fields.contains(&format!("\"{name}\":")), "{name}");
    }
}

#[test]
fn a_sheet_stands_in_the_records_under_these_names() {
    let levels = [Level::NotAcceptable, Level::Acceptable, Level::Superior];
    assert_eq!(levels.map(|l| json(&l)), ["\"not-acceptable\"", "\"acceptable\"", "\"superior\""]);
    let faults = [
        (QuestionFault::Leading, "fault-leading"),
        (QuestionFault::Compound, "fault-compound"),
        (QuestionFault::Accusatory, "fault-accusatory"),
        (QuestionFault::Label, "fault-label"),
        (QuestionFault::Blame, "fault-blame"),
        (QuestionFault::Promise, "fault-promise"),
        (QuestionFault::StatusFirst, "fault-status-first"),
        (QuestionFault::Graphic, "fault-graphic"),
        (QuestionFault::Threat, "fault-threat"),
        (QuestionFault::Overheard, "fault-overheard"),
    ];
    for (fault, stored) in faults {
        assert_eq!(ScoreRule::of_fault(fault).name(), stored);
    }
}

#[test]
fn rules_stand_in_a_sheet_under_these_names_and_a_former_one_is_still_read() {
    for rule in ScoreRule::ALL {
        assert_eq!(json(rule), format!("\"{}\"", rule.name()));
        assert_eq!(serde_json::from_str::<ScoreRule>(&json(rule)).unwrap(), *rule);
    }
    let names = ScoreRule::ALL.iter().map(|rule| rule.name()).collect::<Vec<_>>().join(" ");
    insta::assert_snapshot!(names.replace(' ', "\n"));
    let former: ScoreRule = serde_json::from_str("\"noticed-nearly-everything\"").unwrap();
    assert_eq!(former, ScoreRule::Former);
}

#[test]
fn a_sheet_names_the_fault_of_a_question_by_its_table() {
    let place = super::Place::new();
    let mut desk = place.desk();
    super::begin(&mut desk);
    super::play(&mut desk, 3);
    super::apply(&mut desk, desk::Command::Act(Action::Ask("papers".to_owned())));
    let sheet = json(&play::score::sheet(&desk.run.as_ref().unwrap().session));
    for rule in ["\"fault-status-first\"", "\"fault-leading\""] {
        assert!(sheet.contains(rule), "{sheet}");
    }
}
