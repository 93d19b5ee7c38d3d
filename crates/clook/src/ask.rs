//! `clook ask`: which of the questions of a scene a typed sentence means, a sentence a line.

use std::fmt::Write;

use serde_json::json;

use super::args::{AskArgs, Format};
use super::exit_code::ExitStatus;
use super::output::Output;
use super::scenario_file::{load_one, unplayable};
use super::terminal::Terminal;
use asking::{Found, Phrasebook, Sayable, Zone, reads_as, sayable};
use folder::Loaded;
use scenario::{Catalog, Scenario};

/// What can be said in the scene in one language of the call.
struct Room<'a> {
    scenario: &'a Scenario,
    phrasebook: Phrasebook,
    open: Vec<Sayable>,
    to: &'a str,
}

/// Reads sentences until there are no more, and answers each as soon as it is read.
pub(super) fn run(args: &AskArgs, catalog: &Catalog, terminal: &mut Terminal<'_>) -> Result<ExitStatus, Output> {
    let loaded = load_one(&args.path, catalog)?;
    let rooms = rooms(&loaded, args)?;
    while let Some(line) = terminal.ask("") {
        let language = args.language.as_deref().unwrap_or_else(|| reads_as(&line));
        let Some(room) = rooms.iter().find(|room| room.scenario.language == language).or(rooms.first()) else {
            break;
        };
        let found = room.phrasebook.find(&line, room.to, &room.open);
        match args.format {
            Format::Human => terminal.print(&told(room, &line, &found)),
            Format::Json => terminal.say(&as_json(room, &line, &found)),
        }
    }
    Ok(ExitStatus::Clean)
}

/// The scene in every language of the call, the author's first.
fn rooms<'a>(loaded: &'a Loaded, args: &AskArgs) -> Result<Vec<Room<'a>>, Output> {
    let own = loaded.scenario.as_ref().ok_or_else(|| unplayable(loaded))?;
    let ids = |all: &mut dyn Iterator<Item = &String>| all.map(String::as_str).collect::<Vec<_>>().join(", ");
    let lacking = |what: &str, id: &str, there: String| {
        let why = format!("there is no {what} `{id}` in this call; there are: {there}");
        Output::failed(ExitStatus::WrongUse, why)
    };
    let scene = own.scenes.iter().position(|scene| scene.id == args.scene);
    let scene = scene.ok_or_else(|| lacking("scene", &args.scene, ids(&mut own.scenes.iter().map(|s| &s.id))))?;
    let to = own.people.iter().position(|person| person.id == args.to);
    let to = to.ok_or_else(|| lacking("person", &args.to, ids(&mut own.people.iter().map(|p| &p.id))))?;
    let deal = args.deal.as_ref().map(|id| {
        let deal = own.deals.iter().position(|deal| deal.id == *id);
        deal.ok_or_else(|| lacking("deal", id, ids(&mut own.deals.iter().map(|d| &d.id))))
    });
    let deal = deal.transpose()?.map(scenario::DealIx::from);
    let all = std::iter::once(own).chain(&loaded.translations);
    let rooms: Vec<Room<'_>> = all
        .map(|scenario| Room {
            scenario,
            phrasebook: Phrasebook::of(scenario),
            open: sayable(scenario, scene.into(), to.into(), deal),
            to: &scenario.people[to].name,
        })
        .collect();
    match &args.language {
        Some(language) if !rooms.iter().any(|room| room.scenario.language == *language) => {
            let there = rooms
                .iter()
                .map(|room| room.scenario.language.as_str())
                .collect::<Vec<_>>()
                .join(", ");
            Err(lacking("language", language, there))
        }
        _ => Ok(rooms),
    }
}

fn id<'a>(room: &Room<'a>, ix: usize) -> &'a str {
    room.open.get(ix).map_or("", |one| one.id(room.scenario))
}

/// The answer as a program reads it: `zone`, `ids` best first whatever is shown of them, `alike` in thousandths, and the `fault` that
/// a rule of wording sees.
fn as_json(room: &Room<'_>, line: &str, found: &Found) -> String {
    let zone = match found.zone {
        Zone::One => "one",
        Zone::Three => "three",
        Zone::None => "none",
        Zone::Veto(_) => "veto",
    };
    let ids: Vec<&str> = found.ranked.iter().map(|(ix, _)| id(room, *ix)).collect();
    let alike: Vec<u32> = found.ranked.iter().map(|(_, alike)| *alike).collect();
    let mut answer = json!({ "zone": zone, "ids": ids, "alike": alike });
    if let Some(fault) = asking::wording_fault(line, &room.scenario.language) {
        answer["fault"] = json!(fault);
    }
    answer.to_string()
}

/// The answer for somebody who reads it: what the trainee would see, then what was nearest and how near.
fn told(room: &Room<'_>, line: &str, found: &Found) -> String {
    let mut text = format!("{}\n", line.trim());
    let shown = match found.zone {
        Zone::One => "one line to confirm",
        Zone::Three => "up to three to pick from",
        Zone::None => "nothing; put it differently",
        Zone::Veto(_) => "nothing; the wording suggests its answer or worse",
    };
    let _ = writeln!(text, "  shown: {shown}");
    if let Some(fault) = asking::wording_fault(line, &room.scenario.language) {
        let _ = writeln!(text, "  wording: {fault:?}");
    }
    for (ix, alike) in &found.ranked {
        let says = room.open.get(*ix).map_or("", |one| one.words(room.scenario));
        let _ = writeln!(text, "  {alike:>5}  {}  {says}", id(room, *ix));
    }
    text
}
