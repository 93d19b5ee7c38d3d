//! A serde decoder over the tree: it keeps places, reports every unknown field and every bad item, and goes on.

mod failure;
mod keys;
mod parts;
mod value;
mod variant;

use std::cell::RefCell;

use serde::de::DeserializeOwned;

use crate::diagnostic::{Diagnostic, say_more};

use super::tree::Tree;
use super::unseen::unseen;

use value::At;

/// Reads a tree as a `T`; the value is `None` where an error left no whole one. Problems come in the order met.
pub fn decode<T: DeserializeOwned>(tree: &Tree) -> (Option<T>, Vec<Diagnostic>) {
    let problems = Problems::default();
    let value = T::deserialize(At { tree, problems: &problems });
    let value = value.map_err(|e| e.report(tree.span, &problems)).ok();
    let Found { mut kept, more } = problems.into_inner();
    say_more(&mut kept, more);
    kept.extend(unseen(tree));
    (value, kept)
}

/// Most problems that are told of in one file.
const MOST_PROBLEMS: usize = 1_000;

/// What was found wrong so far.
type Problems = RefCell<Found>;

/// The first problems, and how many more there were.
#[derive(Debug, Default)]
struct Found {
    kept: Vec<Diagnostic>,
    more: usize,
}

fn add(problems: &Problems, problem: Diagnostic) {
    let mut problems = problems.borrow_mut();
    if problems.kept.len() < MOST_PROBLEMS {
        problems.kept.push(problem);
    } else {
        problems.more += 1;
    }
}
