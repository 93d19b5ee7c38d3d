//! The sheet of `clook marks` as judges filled it in, whatever program they did it with.

use std::collections::BTreeMap;
use std::path::Path;

use super::exit_code::ExitStatus;
use super::marks::{COLUMNS, named};
use super::output::Output;
use play::score::{Estimates, ItemKind};

/// A judge's name and estimates.
pub(super) struct Judge {
    pub(super) name: String,
    pub(super) estimates: Estimates,
}

/// An item of the sheet with the least and the greatest that a judge wrote beside it.
pub(super) struct Spread {
    pub(super) item: String,
    pub(super) low: f64,
    pub(super) high: f64,
}

/// A sheet as it was filled in.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) judges: Vec<Judge>,
    pub(super) spreads: Vec<Spread>,
}

/// Reads a sheet.
pub(super) fn read(sheet: &Path) -> Result<Filled, Output> {
    let bytes = std::fs::read(sheet).map_err(|why| Output::failed(ExitStatus::CannotRead, format!("{why}: {}", sheet.display())))?;
    let wrong = |(row, what): (usize, String)| Output::failed(ExitStatus::Problems, format!("row {row}: {what}: {}", sheet.display()));
    let text = text_of(&bytes);
    let mut rows = csv::ReaderBuilder::new()
        .flexible(true)
        .delimiter(delimiter_of(&text))
        .from_reader(text.as_bytes());
    let names = judges_of(rows.headers().map_err(|why| wrong((1, why.to_string())))?).map_err(|what| wrong((1, what)))?;
    let mut judges: BTreeMap<usize, Estimates> = BTreeMap::new();
    let mut filled = Filled::default();
    // A spreadsheet counts the head as its first row.
    for (row, record) in (2..).zip(rows.records()) {
        let record = record.map_err(|why| wrong((row, why.to_string())))?;
        let Some((kind, item, given)) = row_of(&record, &names).map_err(|what| wrong((row, what)))? else {
            continue;
        };
        for (judge, percent) in &given {
            judges.entry(*judge).or_default().items.push((kind, *percent));
        }
        let percents = || given.iter().map(|(_, percent)| *percent);
        if given.len() > 1 {
            let (low, high) = (percents().fold(f64::MAX, f64::min), percents().fold(f64::MIN, f64::max));
            filled.spreads.push(Spread { item, low, high });
        }
    }
    filled.spreads.sort_by(|a, b| (b.high - b.low).total_cmp(&(a.high - a.low)));
    let with_name = |(judge, estimates): (usize, Estimates)| Judge {
        name: names.get(judge).cloned().unwrap_or_default(),
        estimates,
    };
    filled.judges = judges.into_iter().map(with_name).collect();
    Ok(filled)
}

/// The names of the judges, after the columns that the sheet was made with.
fn judges_of(head: &csv::StringRecord) -> Result<Vec<String>, String> {
    let cells: Vec<&str> = head.iter().map(str::trim).collect();
    if cells.len() < COLUMNS.len() || cells.iter().zip(COLUMNS).any(|(cell, name)| *cell != name) {
        return Err(format!(
            "the first columns are not as they were made; they are {}",
            COLUMNS.join(", ")
        ));
    }
    let names = (1..).zip(cells.into_iter().skip(COLUMNS.len()));
    Ok(names
        .map(|(n, name)| if name.is_empty() { format!("judge {n}") } else { name.to_owned() })
        .collect())
}

/// A row's kind and item, and what each judge wrote beside it; none for an empty row.
type Row = Option<(ItemKind, String, Vec<(usize, f64)>)>;

fn row_of(record: &csv::StringRecord, names: &[String]) -> Result<Row, String> {
    let cells: Vec<&str> = record.iter().map(str::trim).collect();
    if cells.iter().all(|cell| cell.is_empty()) {
        return Ok(None);
    }
    let kind = [ItemKind::Cue, ItemKind::Other, ItemKind::Call]
        .into_iter()
        .find(|kind| named(*kind) == cells[0]);
    let kind = kind.ok_or_else(|| format!("`{}` is no kind of item; it is `cue`, `other` or `call`", cells[0]))?;
    let about = cells.iter().take(4).skip(1).filter(|cell| !cell.is_empty());
    let item = about.copied().collect::<Vec<_>>().join(" / ");
    let written = cells.iter().skip(COLUMNS.len()).enumerate().filter(|(_, cell)| !cell.is_empty());
    let given = written.map(|(judge, cell)| {
        let name = names.get(judge).map_or("a judge", String::as_str);
        let given = percent(cell).ok_or_else(|| format!("{item}: `{cell}` of {name} is no number from 0 to 100"));
        Ok((judge, given?))
    });
    let given = given.collect::<Result<Vec<_>, String>>()?;
    Ok(Some((kind, item, given)))
}

/// The text of a sheet, as whatever program wrote it: UTF-8, UTF-16 with its mark, or the letters of Windows.
fn text_of(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], join: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes.chunks_exact(2).map(|two| join([two[0], two[1]])).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        // What is no UTF-8 has accents in texts that are not read back; the figures are the same.
        _ => String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| bytes.iter().copied().map(char::from).collect()),
    }
}

/// What stands between the cells: programs of countries that write `0,5` use a semicolon.
fn delimiter_of(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let count = |delimiter: &u8| head.bytes().filter(|byte| byte == delimiter).count();
    [b',', b';', b'\t'].into_iter().max_by_key(count).unwrap_or(b',')
}

/// A number from 0 to 100, with a percent sign or without, as spreadsheets of any country write it.
fn percent(cell: &str) -> Option<f64> {
    let number = cell.trim_end_matches('%').trim().replace(',', ".");
    number.parse().ok().filter(|percent| (0.0..=100.0).contains(percent))
}
