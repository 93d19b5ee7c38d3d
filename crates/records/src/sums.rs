//! Sums over what is kept, each over the one before: a byte that changed on the disk, or by hand, is noticed when it is read.

use rusqlite::types::ValueRef;
use rusqlite::{Params, Statement};

/// A sum, as it stands in the file.
pub(super) type Sum = [u8; 16];

/// The sum over the one before and further bytes.
fn sum(before: &[u8], parts: &[&[u8]]) -> Sum {
    let mut bytes = before.to_vec();
    for part in parts {
        bytes.extend((part.len() as u64).to_be_bytes());
        bytes.extend(*part);
    }
    let digest = scenario::digest(&bytes);
    std::array::from_fn(|n| digest[n])
}

/// The sum over every column of the one row that a statement finds.
pub(super) fn of_row(before: &[u8], statement: &mut Statement<'_>, values: impl Params) -> rusqlite::Result<Sum> {
    let columns = statement.column_count();
    statement.query_row(values, |row| {
        let mut parts: Vec<Vec<u8>> = Vec::with_capacity(columns);
        for column in 0..columns {
            parts.push(match row.get_ref(column)? {
                ValueRef::Null => vec![0],
                ValueRef::Integer(number) => [&[1], number.to_be_bytes().as_slice()].concat(),
                ValueRef::Real(number) => [&[2], number.to_be_bytes().as_slice()].concat(),
                ValueRef::Text(text) => [&[3], text].concat(),
                ValueRef::Blob(bytes) => [&[4], bytes].concat(),
            });
        }
        let parts: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
        Ok(sum(before, &parts))
    })
}

/// The sum over an action and all before it.
pub(super) fn of_action(before: &[u8], step: i64, json: &str, at_ms: i64) -> Sum {
    sum(before, &[&step.to_be_bytes(), json.as_bytes(), &at_ms.to_be_bytes()])
}
