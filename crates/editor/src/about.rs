//! What an id is, in its own words: what is said, seen or done.

use std::fmt::Write as _;

use art::stage::place;
use messages::{Language, messages};
use ron_reader::syntax::{List, Table};
use scenario::document::{ActDoc, DealDoc, DetailDoc, Kind, ObjectDoc, PersonDoc, QuestionDoc, ScenarioDoc, SceneDoc};
use scenario::{CatalogFreedom, Indicator, Symbols};

/// An indicator: its name, what else it could be, and who lists it.
pub(super) fn indicator(indicator: &Indicator) -> String {
    with_sources(
        format!("{}\nInnocent twin: {}", indicator.name.value, indicator.innocent),
        &indicator.sources,
    )
}

/// A freedom: its name, why it settles nothing, and who names it.
pub(super) fn freedom(freedom: &CatalogFreedom) -> String {
    with_sources(format!("{}\nIts limits: {}", freedom.name.value, freedom.limits), &freedom.sources)
}

fn with_sources(mut text: String, sources: &List<String>) -> String {
    if !sources.items.is_empty() {
        let _ = write!(text, "\nSource: {}", sources.items.join("; "));
    }
    text
}

/// A flag or a counter, which are written nowhere but where they are used.
pub(super) fn memory(symbols: &Symbols, kind: Kind, name: &str) -> Option<String> {
    let (given, used) = (symbols.definitions(kind, name).count(), symbols.references(kind, name).count());
    let places = |n: usize| if n == 1 { "1 place".to_owned() } else { format!("{n} places") };
    let given_by = if kind == Kind::Flag { "set" } else { "added to" };
    (given + used > 0).then(|| format!("{given_by} in {}, used in {}", places(given), places(used)))
}

/// What an entry of the file's tables is.
pub(super) fn entry(doc: &ScenarioDoc, kind: Kind, name: &str) -> Option<String> {
    let scenes = || doc.scenes.entries.iter().map(|(_, scene)| scene);
    match kind {
        Kind::Person => find(&doc.cast, name).map(person),
        Kind::Deal => find(&doc.deals, name).map(deal),
        Kind::Detail => find(&doc.details, name).map(detail),
        Kind::Fact => find(&doc.facts, name).map(|fact| fact.says.value.clone()),
        Kind::Scene => find(&doc.scenes, name).map(scene),
        Kind::Question => find(&doc.questions, name).map(question),
        Kind::Act => scenes().find_map(|scene| find(&scene.acts, name)).map(act),
        Kind::Object => scenes().find_map(|scene| find(&scene.objects, name)).map(object),
        Kind::Event => scenes()
            .find_map(|scene| find(&scene.events, name))
            .map(|event| format!("by itself, {} seconds after entering", event.after.value)),
        Kind::Task => find(&doc.tasks, name).map(|task| task.says.value.clone()),
        Kind::ScreenOut => find(&doc.screen_outs, name).map(|fault| fault.says.value.clone()),
        Kind::Hypothesis => find(&doc.hypotheses, name).map(|says| says.value.clone()),
        Kind::Checkpoint => find(&doc.checkpoints, name).map(|checkpoint| checkpoint.asks.value.clone()),
        Kind::StopPoint => find(&doc.stop_points, name).map(|stop| stop.asks.value.clone()),
        Kind::Disposition => find(&doc.dispositions, name).map(|way| way.says.value.clone()),
        Kind::Explanation => find(&doc.explanations, name).map(|way| way.says.value.clone()),
        Kind::Statement => find(&doc.statements, name).map(|statement| statement.says.value.clone()),
        Kind::Picture => find(&doc.pictures, name).map(|picture| picture.alt.value.clone()),
        Kind::Opener | Kind::Flag | Kind::Counter | Kind::Indicator | Kind::Freedom | Kind::Entry | Kind::Place | Kind::Art => None,
    }
}

fn find<'a, T>(table: &'a Table<T>, name: &str) -> Option<&'a T> {
    let found = table.entries.iter().find(|(id, _)| id.value == name);
    found.map(|(_, entry)| entry)
}

fn person(person: &PersonDoc) -> String {
    let mut text = format!("{}, {}", person.name.value, person.age.value);
    if let Some(unnamed) = &person.unnamed {
        let _ = write!(text, "\nUntil the name is known: {}", unnamed.value);
    }
    if person.controller {
        text.push_str("\nSensitive questions must not be asked while this person can hear.");
    }
    text
}

fn deal(deal: &DealDoc) -> String {
    match deal {
        DealDoc::Trafficking { truth, .. } => format!("Trafficking: {}", truth.value),
        DealDoc::OtherCrime { kind, truth, .. } => format!("Not trafficking, but {kind:?}: {}", truth.value),
        DealDoc::NotTrafficking { because, .. } => format!("Not trafficking: {}", because.value),
        DealDoc::Undetermined { truth, .. } => format!("Undetermined: {}", truth.value),
    }
}

fn detail(detail: &DetailDoc) -> String {
    match detail {
        DetailDoc::Cue { sees, deals, of, .. } => {
            let deals: Vec<&str> = deals.items.iter().map(|deal| deal.value.as_str()).collect();
            format!("{}\nA cue of {} in {}", sees.value, of.value, deals.join(", "))
        }
        DetailDoc::Freedom { sees, deals, of, .. } => {
            let deals: Vec<&str> = deals.items.iter().map(|deal| deal.value.as_str()).collect();
            format!("{}\nA freedom, {}, in {}", sees.value, of.value, deals.join(", "))
        }
        DetailDoc::Distractor { sees, because, .. } => format!("{}\nA distractor: {}", sees.value, because.value),
    }
}

fn scene(scene: &SceneDoc) -> String {
    let mut text = format!("At {}", scene.place.value);
    if let Some(place) = place(&scene.place.value) {
        let _ = write!(text, ": {}", place.told(messages(Language::English)));
    }
    let mut who: Vec<&str> = scene.with.items.iter().map(|who| who.value.as_str()).collect();
    let own = scene.present.items.iter().map(|present| present.who.value.as_str());
    who.extend(own.filter(|own| !scene.with.items.iter().any(|who| who.value == *own)));
    if !who.is_empty() {
        let _ = write!(text, "\nThere: {}", who.join(", "));
    }
    text
}

fn question(question: &QuestionDoc) -> String {
    let (theme, form) = (question.theme, question.form);
    let to: Vec<&str> = question.to.items.iter().map(|who| who.value.as_str()).collect();
    format!("{}\nTo {}; {theme:?}, {form:?}", question.say.value, to.join(" or "))
}

fn act(act: &ActDoc) -> String {
    let words = act.say.as_ref().or(act.act.as_ref());
    words.map_or_else(String::new, |words| words.value.clone())
}

fn object(object: &ObjectDoc) -> String {
    format!("{}: {}", object.name.value, object.text.value)
}
