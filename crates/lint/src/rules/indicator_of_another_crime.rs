//! A cue in a deal of another crime than its indicator is listed for.

use crate::rule::{Findings, Rule};
use crate::subject::Typed;
use ron_reader::diagnostic::Severity;
use scenario::document::{CrimeKind, DealDoc, DetailDoc, Id};
use scenario::{Catalog, Crime};

pub(super) const RULE: Rule = Rule::typed(
    "indicator-of-another-crime",
    Severity::Warning,
    include_str!("indicator-of-another-crime.md"),
    check,
);

fn check(typed: &Typed<'_>, findings: &mut Findings<'_>) {
    for (id, detail) in &typed.doc.details.entries {
        let DetailDoc::Cue { deals, of, readings, .. } = detail else {
            continue;
        };
        let has_reading = |deal: &str| readings.entries.iter().any(|(read, _)| read.value == deal);
        let own = deals.items.iter().filter(|deal| !has_reading(&deal.value)).map(|deal| (deal, of));
        let others = readings.entries.iter().map(|(deal, reading)| (deal, &reading.of));
        for (deal, of) in own.chain(others) {
            let Some(crime) = other_crime(typed, deal).filter(|crime| is_of_another(typed.catalog, of, *crime)) else {
                continue;
            };
            findings.add(
                of.span,
                format!(
                    "the cue `{}` shows `{}` in the deal `{}`, and the catalog does not list that for {}",
                    id.value,
                    of.value,
                    deal.value,
                    called(crime)
                ),
                format!(
                    "name an indicator of that crime, for this deal alone with `readings: {{\"{}\": Reading(…)}}`",
                    deal.value
                ),
            );
        }
    }
}

/// The crime that a deal is, where that is another than trafficking.
fn other_crime(typed: &Typed<'_>, deal: &Id) -> Option<CrimeKind> {
    let (_, found) = typed.doc.deals.entries.iter().find(|(id, _)| id.value == deal.value)?;
    match found {
        DealDoc::OtherCrime { kind, .. } => Some(*kind),
        DealDoc::Trafficking { .. } | DealDoc::NotTrafficking { .. } | DealDoc::Undetermined { .. } => None,
    }
}

/// True of an indicator of other crimes, where the catalog has any of this one to choose from.
fn is_of_another(catalog: &Catalog, of: &Id, crime: CrimeKind) -> bool {
    let mut all = catalog.indicators.entries.iter().map(|(_, indicator)| indicator);
    let is_listed = all.any(|indicator| indicator.crime.items.contains(&Crime::from(crime)));
    let known = catalog.get(&of.value);
    is_listed && known.is_some_and(|indicator| !indicator.crime.items.contains(&Crime::from(crime)))
}

fn called(crime: CrimeKind) -> &'static str {
    match crime {
        CrimeKind::DomesticViolence => "domestic violence",
        CrimeKind::WageTheft => "wage theft",
        CrimeKind::Smuggling => "smuggling",
        CrimeKind::ChildAbuse => "child abuse",
    }
}
