//! The reference of the language says what the model says, shows examples that can be read, and stands in docs as generated.

use ron_reader::diagnostic::Diagnostic;
use ron_reader::syntax::{List, decode, parse};
use scenario::document::{
    ActDoc, AnswerDoc, BeatDoc, CallDoc, CheckpointDoc, CondDoc, CreditDoc, CrimeKind, DealDoc, Decision, DetailDoc, DispositionDoc, Door,
    Element, EventDoc, ExplanationDoc, FactDoc, Fault, Form as QuestionForm, GazeDoc, GoalDoc, Group, HeardDoc, Hold, Means, Noise,
    ObjectDoc, PersonDoc, PictureDoc, PresentDoc, QuestionDoc, ReadingDoc, ReviewDoc, RubricDoc, ScenarioDoc, SceneDoc, ScreenOutDoc,
    StandDoc, StatementDoc, StatementKind, StopPointDoc, Strength, TaskDoc, Theme, TraffickingKind, Weather,
};
use scenario::look::{AgeBand, Bandage, Beard, Build, Color, Figure, Hair, HairColor, InHand, Look, Mood, Posture, Seat, Skin, Top};
use scenario::reference::{Field, LanguageForm, Shape, form, forms, markdown};
use serde::de::DeserializeOwned;

const PAGE: &str = "docs/scenario-language.md";
const BLESS: &str = "BLESS=1 cargo quick reference";

/// How a piece of text is read as each form.
const READERS: [(&str, fn(&str) -> Vec<Diagnostic>); 61] = [
    ("Scenario", read::<ScenarioDoc>),
    ("Review", read::<ReviewDoc>),
    ("Call", read::<CallDoc>),
    ("Person", read::<PersonDoc>),
    ("Hold", read::<Hold>),
    ("Group", read::<Group>),
    ("Stand", read::<StandDoc>),
    ("Look", read::<Look>),
    ("Skin", read::<Skin>),
    ("Build", read::<Build>),
    ("Figure", read::<Figure>),
    ("Hair", read::<Hair>),
    ("HairColor", read::<HairColor>),
    ("Beard", read::<Beard>),
    ("Top", read::<Top>),
    ("Color", read::<Color>),
    ("AgeBand", read::<AgeBand>),
    ("Bandage", read::<Bandage>),
    ("Deal", read::<DealDoc>),
    ("TraffickingKind", read::<TraffickingKind>),
    ("Means", read::<Means>),
    ("CrimeKind", read::<CrimeKind>),
    ("Detail", read::<DetailDoc>),
    ("Element", read::<Element>),
    ("Strength", read::<Strength>),
    ("Reading", read::<ReadingDoc>),
    ("Fact", read::<FactDoc>),
    ("Picture", read::<PictureDoc>),
    ("Scene", read::<SceneDoc>),
    ("Weather", read::<Weather>),
    ("Door", read::<Door>),
    ("Heard", read::<HeardDoc>),
    ("Noise", read::<Noise>),
    ("Present", read::<PresentDoc>),
    ("Mood", read::<Mood>),
    ("Posture", read::<Posture>),
    ("InHand", read::<InHand>),
    ("Seat", read::<Seat>),
    ("Gaze", read::<GazeDoc>),
    ("Condition", read::<CondDoc>),
    ("Beat", read::<BeatDoc>),
    ("Object", read::<ObjectDoc>),
    ("Act", read::<ActDoc>),
    ("Event", read::<EventDoc>),
    ("Question", read::<QuestionDoc>),
    ("Theme", read::<Theme>),
    ("Form", read::<QuestionForm>),
    ("Fault", read::<Fault>),
    ("Answer", read::<AnswerDoc>),
    ("Task", read::<TaskDoc>),
    ("ScreenOut", read::<ScreenOutDoc>),
    ("Checkpoint", read::<CheckpointDoc>),
    ("StopPoint", read::<StopPointDoc>),
    ("Disposition", read::<DispositionDoc>),
    ("Decision", read::<Decision>),
    ("Credit", read::<CreditDoc>),
    ("Explanation", read::<ExplanationDoc>),
    ("Statement", read::<StatementDoc>),
    ("StatementKind", read::<StatementKind>),
    ("Goal", read::<GoalDoc>),
    ("Rubric", read::<RubricDoc>),
];

/// The problems of a text read as a form, or as a list of it.
fn read<T: DeserializeOwned>(text: &str) -> Vec<Diagnostic> {
    let (tree, mut problems) = parse(text);
    let tree = tree.unwrap();
    let more = if text.starts_with('[') {
        decode::<List<T>>(&tree).1
    } else {
        decode::<T>(&tree).1
    };
    problems.extend(more);
    problems
}

fn reader(form: &LanguageForm) -> fn(&str) -> Vec<Diagnostic> {
    let found = READERS.iter().find(|(name, _)| *name == form.name);
    found.unwrap_or_else(|| panic!("add `{}` to the readers of this test", form.name)).1
}

#[test]
fn the_page_in_docs_is_the_one_that_is_generated() {
    let generated = markdown();
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(PAGE, &generated).unwrap();
    }
    let kept = std::fs::read_to_string(PAGE).unwrap_or_default();
    let same = kept.lines().zip(generated.lines()).take_while(|(a, b)| a == b).count();
    assert!(
        kept == generated,
        "{PAGE}:{}: not what is generated; write it again with `{BLESS}` and read the difference",
        same + 1
    );
}

#[test]
fn the_forms_are_all_that_a_file_can_hold() {
    let mut missing = Vec::new();
    for entry in std::fs::read_dir("crates/scenario/src/document").unwrap().flatten() {
        let text = std::fs::read_to_string(entry.path()).unwrap();
        missing.extend(written(&text).into_iter().filter(|name| form(name).is_none()));
    }
    assert!(
        missing.is_empty(),
        "no form for {missing:?}; add its file to the sources of the reference"
    );
    assert_eq!(forms()[0].name, "Scenario");
    assert_eq!(forms().len(), READERS.len());
}

/// The names of the types that serde can read, as they are written.
fn written(source: &str) -> Vec<String> {
    let (mut is_read, mut rename, mut names) = (false, None, Vec::new());
    for line in source.lines() {
        if line.starts_with("#[derive(") {
            (is_read, rename) = (line.contains("Deserialize"), None);
        } else if let Some(rest) = line.strip_prefix("#[serde(rename = \"") {
            rename = rest.split('"').next();
        } else if let Some(rest) = line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")) {
            let rust = rest.split(' ').next().unwrap_or("");
            names.extend(is_read.then(|| rename.unwrap_or(rust).to_owned()));
            is_read = false;
        }
    }
    names
}

/// What a form says is known in place of a word that is nowhere.
fn known(problems: &[Diagnostic]) -> Vec<String> {
    let help = problems.iter().flat_map(|problem| &problem.help);
    let list = help.filter_map(|help| help.strip_prefix("known here: "));
    list.flat_map(|list| list.split(", ")).map(str::to_owned).collect()
}

fn names(fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| field.name.clone()).collect()
}

#[test]
fn fields_and_choices_are_those_that_can_be_read() {
    let nowhere = "xxqqxxqqxxqqxxqqxxqq";
    for form in forms() {
        let read = reader(form);
        match &form.shape {
            Shape::Fields(fields) => {
                assert_eq!(known(&read(&format!("({nowhere}: 1)"))), names(fields), "{}", form.name);
            }
            Shape::Choices(choices) => {
                let all: Vec<String> = choices.iter().map(|choice| choice.name.clone()).collect();
                assert_eq!(known(&read(nowhere)), all, "{}", form.name);
                for choice in choices.iter().filter(|choice| !choice.fields.is_empty()) {
                    let found = known(&read(&format!("{}({nowhere}: 1)", choice.name)));
                    assert_eq!(found, names(&choice.fields), "{}", choice.name);
                }
            }
        }
    }
}

/// Every field of every form and of every choice, with where it stands.
fn all_fields() -> Vec<(String, &'static Field)> {
    let mut all = Vec::new();
    for form in forms() {
        let groups: Vec<(String, &[Field])> = match &form.shape {
            Shape::Fields(fields) => vec![(form.name.clone(), fields)],
            Shape::Choices(choices) => choices.iter().map(|c| (c.name.clone(), c.fields.as_slice())).collect(),
        };
        for (of, fields) in groups {
            all.extend(fields.iter().map(|field| (format!("{of}.{}", field.name), field)));
        }
    }
    all
}

#[test]
fn everything_says_what_it_is_and_what_its_ids_name() {
    let mut wrong = Vec::new();
    let mut say = |place: &str, says: &str, of: &[String]| {
        if !says.ends_with('.') {
            wrong.push(format!("{place}: write a comment that ends with a full stop"));
        }
        if says.contains('|') {
            wrong.push(format!("{place}: a `|` breaks the table"));
        }
        if of.iter().any(|of| of == "id" || of.ends_with(" ids") || of.ends_with("Doc")) {
            wrong.push(format!("{place}: add what its ids name to the reference"));
        }
    };
    for form in forms() {
        say(&form.name, &form.says, &[]);
        if let Shape::Choices(choices) = &form.shape {
            for choice in choices {
                say(&choice.name, &choice.says, &choice.values);
            }
        }
    }
    for (place, field) in all_fields() {
        say(&place, &field.says, std::slice::from_ref(&field.of));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_left_out_is_told_as_it_is_read() {
    let told = |place: &str| {
        let fields = all_fields();
        let (_, field) = fields.iter().find(|(of, _)| of == place).unwrap();
        field.default.clone().unwrap_or_else(|| "needed".to_owned())
    };
    for (place, default) in [
        ("Scenario.language", "\"en\""),
        ("Scenario.id", "needed"),
        ("Scenario.facts", "{}"),
        ("Scenario.sources", "[]"),
        ("Scenario.rubric", "Rubric()"),
        ("Person.unnamed", "nothing"),
        ("Person.controller", "false"),
        ("Person.look", "Look()"),
        ("Look.hair_color", "Brown"),
        ("Present.x", "0.5"),
        ("Present.hears", "true"),
        ("Present.gaze", "You"),
        ("Scene.weather", "Dry"),
        ("Scene.hears", "nothing"),
        ("Heard.loud", "50"),
        ("Picture.floor", "1.0"),
        ("Picture.width", "0.1"),
        ("Object.takes", "5"),
        ("Object.at", "needed"),
        ("Question.needs", "Always"),
        ("Question.takes", "10"),
        ("Cue.strength", "Moderate"),
        ("Trafficking.weight", "1"),
        ("Pose.mood", "nothing"),
    ] {
        assert_eq!(told(place), default, "{place}");
    }
    let usual = RubricDoc::default();
    for (place, is) in [
        ("Rubric.acceptable", usual.acceptable.value),
        ("Rubric.superior", usual.superior.value),
        ("Rubric.late_after", usual.late_after.value),
    ] {
        assert_eq!(told(place), is.to_string(), "{place}");
    }
}

/// The sections of the page, one for each form.
fn sections(page: &str) -> Vec<(&'static LanguageForm, &str)> {
    let (_, sections) = page.split_once("\n## The forms\n").unwrap();
    let sections = sections.split("\n## ").skip(1);
    forms().iter().zip(sections).collect()
}

/// The examples of a section: those that stand by themselves, and those in a table.
fn examples(section: &str) -> Vec<&str> {
    let fenced = section
        .split("\n```")
        .skip(1)
        .step_by(2)
        .map(|text| text.trim_start_matches("ron\n"));
    let cells = section
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.rsplit(" | ").next());
    let cells = cells.filter_map(|cell| cell.strip_prefix('`')?.strip_suffix('`'));
    fenced.chain(cells).collect()
}

/// The name of the field or the id before a value.
fn without_lead(example: &str) -> &str {
    match example.split_once(": ") {
        Some((lead, rest)) if lead.chars().all(|c| c.is_alphanumeric() || "\"_-".contains(c)) => rest,
        _ => example,
    }
}

#[test]
fn every_example_can_be_read_as_the_form_it_shows() {
    let page = markdown();
    let (mut without, mut wrong) = (Vec::new(), Vec::new());
    let sections = sections(&page);
    assert_eq!(sections.len(), forms().len());
    for (form, section) in sections {
        let title = section.lines().next().unwrap().replace(' ', "").to_lowercase();
        assert_eq!(title, form.name.to_lowercase());
        let examples = examples(section);
        if examples.is_empty() {
            without.push(form.name.as_str());
        }
        for example in examples {
            let problems = reader(form)(without_lead(example));
            wrong.extend(
                problems
                    .iter()
                    .map(|problem| format!("{}: {} in\n{example}", form.name, problem.message)),
            );
            if example.lines().count() > 15 && form.name != "Scenario" {
                wrong.push(format!("{}: an example of more than 15 lines\n{example}", form.name));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(
        without,
        ["Review", "Picture", "Weather"],
        "the forms that the shipped call does not use"
    );
}
