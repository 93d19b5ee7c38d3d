//! The indicator catalog: what authorities list, in our words, with sources.

use std::sync::Arc;

use serde::Deserialize;

use super::document::{Element, Strength};
use super::wrong_letters;
use ron_reader::diagnostic::{Diagnostic, SourceFile};
use ron_reader::syntax::{List, Spanned, Table, decode, parse};

/// The catalog that ships with the program.
const SHIPPED: &str = include_str!("../../../assets/indicators.ron");

/// The shared list of indicators.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalog {
    /// Version of the file's form; 1.
    pub format: u32,
    /// The indicators by id.
    pub indicators: Table<Indicator>,
    /// Its text, which is kept with every run that was held against it.
    #[serde(skip)]
    pub text: Arc<str>,
}

/// Which trafficking an indicator speaks to.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum IndicatorKind {
    /// Commercial sex.
    Sex,
    /// Labor.
    Labor,
    /// Either.
    Both,
}

/// One sign as authorities list it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its name, as what is seen or heard.
    pub name: Spanned<String>,
    /// Which trafficking it speaks to.
    pub kind: IndicatorKind,
    /// What it bears on.
    pub element: Element,
    /// How much it weighs alone.
    pub strength: Strength,
    /// What else it could be.
    pub innocent: String,
    /// Who lists it.
    pub sources: List<String>,
}

impl Catalog {
    /// Reads a catalog.
    pub fn read(file: &SourceFile) -> (Option<Self>, Vec<Diagnostic>) {
        let (tree, mut problems) = parse(&file.text);
        let Some(tree) = tree else { return (None, problems) };
        let (mut catalog, more) = decode::<Self>(&tree);
        problems.extend(more);
        if let Some(catalog) = &mut catalog {
            catalog.text = file.text.as_str().into();
        }
        let ids = catalog.iter().flat_map(|catalog: &Self| &catalog.indicators.entries);
        problems.extend(ids.filter_map(|(id, _)| wrong_letters(id)));
        (catalog, problems)
    }

    /// The catalog that ships with the program; a test holds it free of problems.
    pub fn shipped() -> Self {
        let file = SourceFile::new("assets/indicators.ron", SHIPPED);
        Self::read(&file).0.unwrap_or(Self {
            format: 1,
            indicators: Table::default(),
            text: Arc::default(),
        })
    }

    /// The indicator with this id.
    pub fn get(&self, id: &str) -> Option<&Indicator> {
        self.indicators
            .entries
            .iter()
            .find(|(key, _)| key.value == id)
            .map(|(_, indicator)| indicator)
    }
}
