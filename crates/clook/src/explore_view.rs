//! An exploration as text for people and as JSON for programs.

use std::fmt::Write as _;

use super::visible;
use serde_json::{Value, json};

use play::playtest::{Cut, Exploration, Explored, ExplorerItem, How, Range, Ranges, Reach};
use play::session::{Action, Concern, Target};
use scenario::{DispositionIx, Scenario, SceneIx};

/// Short names of the five scores, as heads of columns.
const HEADS: [&str; 5] = ["recogn.", "quest.", "safety", "dispos.", "docum."];

/// The exploration as text.
pub(super) fn human(scenario: &Scenario, found: &Exploration, with_paths: bool) -> String {
    let mut text = format!("{} (`{}`)\n", scenario.title, scenario.id);
    for deal in &found.deals {
        let _ = writeln!(text, "\nDeal `{}`: {}", scenario.deals[deal.deal.ix()].id, how(deal.how));
        if let Some(cut) = deal.cut {
            let _ = writeln!(
                text,
                "  cut short: {}; nothing is concluded from what was not looked at",
                cut.says()
            );
        }
        text.push_str(&reached(scenario, found, deal, with_paths));
        text.push_str(&scores(scenario, deal));
        text.push_str(&personas(deal, with_paths));
    }
    if found.flaws.is_empty() {
        let of_what = if found.cut().is_some() { " in what was looked at" } else { "" };
        let _ = writeln!(text, "\nNothing stands out{of_what}");
    } else {
        text.push_str("\nLook at\n");
        for flaw in &found.flaws {
            let _ = writeln!(text, "  {}: {}", flaw.name(), flaw.says(scenario));
        }
    }
    for deal in &found.deals {
        for (scene, way) in &deal.stuck {
            let scene = &scenario.scenes[scene.ix()].id;
            let _ = writeln!(text, "  the way to being stuck in `{scene}`: {}", path(way));
        }
        for (scene, way) in &deal.rounds {
            let scene = &scenario.scenes[scene.ix()].id;
            let _ = writeln!(text, "  the way to going round in `{scene}`: {}", path(way));
        }
    }
    text
}

fn how(how: How) -> String {
    match how {
        How::Exact { states } => format!("every state was played, {states} in all"),
        How::Sampled { states, plays } => {
            format!("too many states to play them all; the {states} nearest to the start were, and {plays} calls by seeded trainees")
        }
    }
}

/// What cannot be met here but in another deal is that deal's affair, and only counted.
fn reached(scenario: &Scenario, found: &Exploration, deal: &Explored, with_paths: bool) -> String {
    let count = |wanted: fn(&Reach) -> bool| deal.items.iter().filter(|(_, reach)| wanted(reach)).count();
    let (met, none, open) = (
        count(|r| matches!(r, Reach::Met(_))),
        count(|r| *r == Reach::Unreachable),
        count(|r| *r == Reach::Open),
    );
    let settled = if deal.is_settled() { "complete" } else { "not complete" };
    let mut text = format!("  reach is {settled}: {met} met, {none} cannot be, {open} not met and not proved unreachable\n");
    for (ix, (item, reach)) in deal.items.iter().enumerate() {
        let elsewhere = found.deals.iter().any(|other| other.items[ix].1 != Reach::Unreachable);
        let name = format!("{} {}", item.kind(), item.id(scenario));
        match reach {
            Reach::Met(way) if with_paths => {
                let _ = writeln!(text, "    {name}: {}", path(way));
            }
            Reach::Met(_) => {}
            Reach::Unreachable if elsewhere => {}
            Reach::Unreachable => {
                let _ = writeln!(text, "    cannot be met in any deal: {name}");
            }
            Reach::Open => {
                let _ = writeln!(text, "    not met: {name}");
            }
        }
    }
    text
}

/// Least to greatest of each score, one line a disposition.
fn scores(scenario: &Scenario, deal: &Explored) -> String {
    let mut text = format!("  least and greatest of each score, in percent of what was due\n    {:<22}", "");
    for head in HEADS {
        let _ = write!(text, "{head:>10}");
    }
    text.push('\n');
    for (disposition, ranges) in &deal.ranges {
        let id = &scenario.dispositions[disposition.ix()].id;
        let _ = write!(text, "    {id:<22}");
        for range in &ranges.parts {
            let _ = write!(text, "{:>10}", percents(range));
        }
        text.push_str(if ranges.passes.is_some() { "  can pass\n" } else { "\n" });
    }
    if !matches!(deal.how, How::Exact { .. }) {
        text.push_str("    what is not 0, 100 or the bound of a disposition is the least or greatest found, and not proved\n");
    }
    text
}

fn percents(range: &Range) -> String {
    range
        .percents()
        .map_or_else(|| "-".to_owned(), |(least, greatest)| format!("{least}-{greatest}"))
}

fn personas(deal: &Explored, with_paths: bool) -> String {
    let mut text = format!("  {:<24}", "personas");
    for head in HEADS {
        let _ = write!(text, "{head:>10}");
    }
    text.push('\n');
    for played in &deal.personas {
        let _ = write!(text, "    {:<22}", played.persona.name());
        let Some(sheet) = &played.sheet else {
            text.push_str(if played.is_cut {
                "  was cut short\n"
            } else {
                "  found no way out of the call\n"
            });
            continue;
        };
        for (_, part) in sheet.parts() {
            let _ = write!(text, "{:>10}", part.percent_of_due());
        }
        let passed = if sheet.passed() { "passes" } else { "does not pass" };
        let faults = if sheet.screen_outs.is_empty() { "" } else { ", screened out" };
        let _ = writeln!(text, "  {passed}{faults}");
        if with_paths {
            let _ = writeln!(text, "      {}", path(&played.run));
        }
    }
    text
}

/// Inputs as a way to click through; listening goes without saying.
pub(super) fn path(way: &[Action]) -> String {
    let steps: Vec<String> = way.iter().filter_map(step).collect();
    if steps.is_empty() {
        "at once".to_owned()
    } else {
        steps.join(" > ")
    }
}

fn step(action: &Action) -> Option<String> {
    let target = |target: &Target| match target {
        Target::Line(entry) => format!("line {entry}"),
        Target::Phrase(entry, n) => format!("phrase {n} of line {entry}"),
        Target::Object(id) | Target::Detail(id) => id.clone(),
        Target::Words(words) => format!("“{words}”"),
    };
    let words = match action {
        Action::Continue | Action::Listen | Action::Narrate(_) | Action::Typed(..) | Action::WordsOnly | Action::ListBack => return None,
        Action::Ask(id) => format!("ask {id}"),
        Action::Do(id) => format!("do {id}"),
        Action::Look(id) => format!("look {id}"),
        Action::Notice(what, Concern::Matters(..)) => format!("notice {}", target(what)),
        Action::Notice(what, Concern::SpeaksAgainst) => format!("note as pointing the other way {}", target(what)),
        Action::Notice(what, Concern::Inconclusive) => format!("note {}", target(what)),
        Action::Retract(what) => format!("take back {}", target(what)),
        Action::Checkpoint(id, _) => format!("say {id}"),
        Action::Conclude(id) => format!("conclude {id}"),
        Action::Certainty(n) => format!("sure {n}"),
        Action::Support(what) => format!("rest on {}", target(what)),
        Action::Unsupport(what) => format!("not rest on {}", target(what)),
        Action::Explain(id) | Action::State(id) => format!("write {id}"),
        Action::Unexplain(id) | Action::Unstate(id) => format!("strike {id}"),
        Action::FileReport => "file".to_owned(),
        Action::Rate(n) => format!("rate {n}"),
    };
    Some(words)
}

/// The exploration as JSON.
pub(super) fn json(scenario: &Scenario, found: &Exploration) -> String {
    let deals: Vec<Value> = found.deals.iter().map(|deal| deal_json(scenario, deal)).collect();
    let flaws: Vec<Value> = found
        .flaws
        .iter()
        .map(|flaw| json!({ "name": flaw.name(), "says": flaw.says(scenario) }))
        .collect();
    let whole = json!({ "format": 1, "scenario": scenario.id, "hash": scenario.hash, "deals": deals, "look_at": flaws });
    visible::json(&whole)
}

fn deal_json(scenario: &Scenario, deal: &Explored) -> Value {
    let how = match deal.how {
        How::Exact { states } => json!({ "exact": true, "states": states }),
        How::Sampled { states, plays } => json!({ "exact": false, "states": states, "plays": plays }),
    };
    let items: Vec<Value> = deal.items.iter().map(|(item, reach)| item_json(scenario, *item, reach)).collect();
    let scores: Vec<Value> = deal.ranges.iter().map(|(d, ranges)| ranges_json(scenario, *d, ranges)).collect();
    let personas: Vec<Value> = deal
        .personas
        .iter()
        .map(|played| {
            let passes = played.sheet.as_ref().map(play::score::ScoreSheet::passed);
            json!({ "name": played.persona.name(), "passes": passes, "sheet": played.sheet, "path": path(&played.run) })
        })
        .collect();
    let led = |(scene, way): &(SceneIx, Vec<Action>)| json!({ "scene": scenario.scenes[scene.ix()].id, "path": path(way) });
    let stuck: Vec<Value> = deal.stuck.iter().map(led).collect();
    let rounds: Vec<Value> = deal.rounds.iter().map(led).collect();
    json!({
        "deal": scenario.deals[deal.deal.ix()].id,
        "how": how,
        "cut": deal.cut.map(Cut::name),
        "reach_is_complete": deal.is_settled(),
        "items": items,
        "scores": scores,
        "personas": personas,
        "stuck": stuck,
        "rounds": rounds,
    })
}

fn item_json(scenario: &Scenario, item: ExplorerItem, reach: &Reach) -> Value {
    let (reach, way) = match reach {
        Reach::Met(way) => ("met", Some(path(way))),
        Reach::Unreachable => ("unreachable", None),
        Reach::Open => ("open", None),
    };
    json!({ "kind": item.kind(), "id": item.id(scenario), "reach": reach, "path": way })
}

fn ranges_json(scenario: &Scenario, disposition: DispositionIx, ranges: &Ranges) -> Value {
    let names = ["recognition", "questioning", "safety", "disposition", "documentation"];
    let end = |end: &Option<(u32, Vec<Action>)>| end.as_ref().map(|(percent, run)| json!({ "percent": percent, "path": path(run) }));
    let parts: serde_json::Map<String, Value> = names
        .iter()
        .zip(&ranges.parts)
        .map(|(name, range)| {
            let ends = json!({ "least": end(&range.least), "greatest": end(&range.greatest) });
            ((*name).to_owned(), ends)
        })
        .collect();
    json!({
        "disposition": scenario.dispositions[disposition.ix()].id,
        "parts": parts,
        "shortest_pass": ranges.passes.as_ref().map(|run| path(run)),
    })
}
