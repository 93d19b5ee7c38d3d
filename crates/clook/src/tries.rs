//! `clook tries`: what trainees typed that met nothing, the commonest first: what the author of a call should add.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

use serde_json::json;

use super::args::{Format, TriesArgs};
use super::exit_code::ExitStatus;
use super::output::Output;
use play::session::{Action, Typed};
use records::{FILE_NAME, Records, RecordsError};

/// A sentence that met nothing: the call, to whom, and its words in small letters.
type Try = (String, String, String);

/// Most that are listed.
const MOST: usize = 100;

/// Lists them over all the attempts that are kept. Nobody is named.
pub(super) fn run(args: &TriesArgs) -> Result<Output, Output> {
    let folder = args.data_dir.clone().or_else(own_folder);
    let Some(folder) = folder.filter(|folder| folder.join(FILE_NAME).is_file()) else {
        let why = "there are no records here; name their folder with --data-dir";
        return Err(Output::failed(ExitStatus::CannotRead, why));
    };
    let cannot = |why: RecordsError| Output::failed(ExitStatus::CannotRead, why.said());
    let tries = gathered(&Records::open(&folder).map_err(cannot)?).map_err(cannot)?;
    let mut listed: Vec<(Try, usize)> = tries.into_iter().collect();
    listed.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    listed.truncate(MOST);
    Ok(Output::clean(match args.format {
        Format::Human => told(&listed),
        Format::Json => as_json(&listed),
    }))
}

/// The folder in which the program keeps the records of whoever runs it.
fn own_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "closer-look").map(|own| own.data_dir().to_owned())
}

fn gathered(records: &Records) -> Result<BTreeMap<Try, usize>, RecordsError> {
    let mut tries = BTreeMap::new();
    for person in records.people()? {
        for attempt in records.finished(person.id)?.into_iter().chain(records.unfinished(person.id)?) {
            // What a branch shares with the attempt it went off from was typed once.
            let own = attempt.parent.map_or(0, |(_, shared)| shared);
            for action in records.actions(attempt.id)?.into_iter().skip(own) {
                let Action::Typed(to, words, Typed::Missed | Typed::Vetoed(_)) = action else {
                    continue;
                };
                let words = words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
                *tries.entry((attempt.scenario_id.clone(), to, words)).or_insert(0) += 1;
            }
        }
    }
    Ok(tries)
}

fn told(listed: &[(Try, usize)]) -> String {
    if listed.is_empty() {
        return "Nothing was typed that met nothing.\n".to_owned();
    }
    let mut text = String::from("times  call, to whom: what was typed\n");
    for ((call, to, words), count) in listed {
        let _ = writeln!(text, "{count:>5}  {call}, {to}: {words}");
    }
    text
}

fn as_json(listed: &[(Try, usize)]) -> String {
    let line = |((call, to, words), count): &(Try, usize)| json!({ "scenario": call, "to": to, "words": words, "count": count });
    listed.iter().fold(String::new(), |text, one| format!("{text}{}\n", line(one)))
}
