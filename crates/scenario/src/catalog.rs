//! The indicator catalog: what authorities list, in our words, with sources.

use std::sync::Arc;

use serde::Deserialize;

use super::document::{CrimeKind, Element, Strength};
use super::wrong_letters;
use ron_reader::diagnostic::{Diagnostic, SourceFile};
use ron_reader::syntax::{List, OneOrMore, Spanned, Table, decode, parse};

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
    /// The freedoms by id: what speaks against trafficking.
    #[serde(default)]
    pub freedoms: Table<CatalogFreedom>,
    /// Its text, which is kept with every run that was held against it.
    #[serde(skip)]
    pub text: Arc<str>,
}

/// Which trafficking an indicator speaks to.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq)]
pub enum IndicatorKind {
    /// Commercial sex.
    Sex,
    /// Labor.
    Labor,
    /// Either.
    #[default]
    Both,
}

/// A crime that indicators are listed for.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub enum Crime {
    /// Trafficking.
    Trafficking,
    /// Violence or control by a partner or a relative.
    DomesticViolence,
    /// Pay kept back.
    WageTheft,
    /// Smuggling of people.
    Smuggling,
    /// Abuse or neglect of a child.
    ChildAbuse,
}

impl From<CrimeKind> for Crime {
    fn from(kind: CrimeKind) -> Self {
        match kind {
            CrimeKind::DomesticViolence => Self::DomesticViolence,
            CrimeKind::WageTheft => Self::WageTheft,
            CrimeKind::Smuggling => Self::Smuggling,
            CrimeKind::ChildAbuse => Self::ChildAbuse,
        }
    }
}

fn trafficking() -> OneOrMore<Crime> {
    OneOrMore {
        items: vec![Crime::Trafficking],
    }
}

/// One sign as authorities list it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its name, as what is seen or heard.
    pub name: Spanned<String>,
    /// The crimes that it is listed for; left out, trafficking alone.
    #[serde(default = "trafficking")]
    pub crime: OneOrMore<Crime>,
    /// Which trafficking it speaks to.
    #[serde(default)]
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

/// What a person can do who is free, as authorities name it where somebody is not.
#[derive(Debug, Deserialize)]
#[serde(rename = "Freedom", deny_unknown_fields)]
pub struct CatalogFreedom {
    /// Its name, as what is seen or heard.
    pub name: Spanned<String>,
    /// Why it settles nothing by itself.
    pub limits: String,
    /// Who names it.
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
        if let Some(catalog) = &catalog {
            let indicators = catalog.indicators.entries.iter().map(|(id, _)| id);
            let freedoms = catalog.freedoms.entries.iter().map(|(id, _)| id);
            problems.extend(indicators.chain(freedoms).filter_map(wrong_letters));
        }
        (catalog, problems)
    }

    /// The catalog that ships with the program; a test holds it free of problems.
    pub fn shipped() -> Self {
        let file = SourceFile::new("assets/indicators.ron", SHIPPED);
        Self::read(&file).0.unwrap_or(Self {
            format: 1,
            indicators: Table::default(),
            freedoms: Table::default(),
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
    /// The freedom with this id.
    pub fn freedom(&self, id: &str) -> Option<&CatalogFreedom> {
        self.freedoms
            .entries
            .iter()
            .find(|(key, _)| key.value == id)
            .map(|(_, freedom)| freedom)
    }
}
