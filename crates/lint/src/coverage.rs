//! What a library covers: which signs are met, as a sign and as nothing, who is at risk and who holds whom, and how they look.

use std::collections::{BTreeMap, BTreeSet};

use scenario::document::{Group, Hold, ScenarioDoc};
use scenario::{Catalog, Crime, DealIx, DetailKind, Scenario, Truth};

use crate::Checked;

/// What the calls of a library cover together.
#[derive(Debug, Default, serde::Serialize)]
pub struct Coverage {
    /// The calls, by id.
    pub calls: Vec<CallCovers>,
    /// Every indicator of the catalog, in its order.
    pub indicators: Vec<Covered>,
    /// Every freedom of the catalog, in its order.
    pub freedoms: Vec<Covered>,
    /// Who holds somebody, by how; the ids of the calls.
    pub holds: BTreeMap<Hold, BTreeSet<String>>,
    /// Whom the calls are about; the ids of the calls.
    pub at_risk: BTreeMap<Group, BTreeSet<String>>,
    /// How many people of each role have each tone of skin.
    pub tones: BTreeMap<InCall, BTreeMap<Tone, usize>>,
    /// How many people of each role are of each age.
    pub ages: BTreeMap<InCall, BTreeMap<Age, usize>>,
}

/// What one call adds.
#[derive(Debug, serde::Serialize)]
pub struct CallCovers {
    /// Its id.
    pub id: String,
    /// What the card says, in minutes.
    pub minutes: u32,
    /// Its truths, each with what it is.
    pub truths: Vec<(String, &'static str)>,
    /// How many questions there are, and to how many people.
    pub questions: (usize, usize),
    /// The languages it can be played in.
    pub languages: Vec<String>,
}

/// An entry of the catalog, and where it is met.
#[derive(Debug, serde::Serialize)]
pub struct Covered {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// True of a sign of trafficking; a freedom is none.
    pub of_trafficking: bool,
    /// The calls in which it is what it looks like.
    pub counts_in: BTreeSet<String>,
    /// The calls in which the same is met in a truth where it means nothing.
    pub nothing_in: BTreeSet<String>,
}

/// What somebody is in a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum InCall {
    /// Holds somebody.
    Controller,
    /// The call is about them.
    AtRisk,
    /// Neither.
    Bystander,
}

/// Skin, in three tones: what a trainee may take for a kind of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// Porcelain and light.
    Fair,
    /// Tan, olive and bronze.
    Middle,
    /// Brown, deep and ebony.
    Dark,
}

/// Ages, in four bands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Age {
    /// Under 18.
    Minor,
    /// 18 to 29.
    Young,
    /// 30 to 54.
    Middle,
    /// 55 and over.
    Older,
}

impl Coverage {
    /// What these calls cover, those that can be played; each with the languages it can be played in besides its own.
    pub fn of(calls: &[(Checked, Vec<String>)], catalog: &Catalog) -> Self {
        let mut all = Self {
            indicators: entries(catalog),
            freedoms: freedoms(catalog),
            ..Self::default()
        };
        for (checked, languages) in calls {
            if let (Some(scenario), Some(doc)) = (&checked.scenario, &checked.doc) {
                all.add(checked, scenario, doc, languages);
            }
        }
        all.calls.sort_by(|a, b| a.id.cmp(&b.id));
        all
    }

    fn add(&mut self, checked: &Checked, scenario: &Scenario, doc: &ScenarioDoc, languages: &[String]) {
        self.add_details(checked, scenario);
        for (_, person) in &doc.cast.entries {
            let role = match (person.controller, person.at_risk) {
                (true, _) => InCall::Controller,
                (false, true) => InCall::AtRisk,
                (false, false) => InCall::Bystander,
            };
            let (tone, age) = (tone(person.look.skin), age(person.age.value));
            *self.tones.entry(role).or_default().entry(tone).or_default() += 1;
            *self.ages.entry(role).or_default().entry(age).or_default() += 1;
            for hold in &person.controls_by.items {
                self.holds.entry(*hold).or_default().insert(scenario.id.clone());
            }
            for group in person.counts_as.items.iter().filter(|_| person.at_risk) {
                self.at_risk.entry(*group).or_default().insert(scenario.id.clone());
            }
        }
        let asked: BTreeSet<usize> = scenario
            .questions
            .iter()
            .flat_map(|question| &question.to)
            .map(|who| who.ix())
            .collect();
        self.calls.push(CallCovers {
            id: scenario.id.clone(),
            minutes: scenario.minutes.count(),
            truths: scenario.deals.iter().map(|deal| (deal.id.clone(), what(&deal.truth))).collect(),
            questions: (scenario.questions.len(), asked.len()),
            languages: std::iter::once(scenario.language.clone())
                .chain(languages.iter().cloned())
                .collect(),
        });
    }

    /// Where each detail of a call is what it looks like, and where it is met and is nothing.
    fn add_details(&mut self, checked: &Checked, scenario: &Scenario) {
        for (ix, detail) in scenario.details.iter().enumerate() {
            let mut named: BTreeSet<&str> = BTreeSet::new();
            let mut is_nothing = false;
            for deal in (0..scenario.deals.len()).map(DealIx::from) {
                let is_met = checked.reach.get(deal.ix()).is_some_and(|reach| reach.details.has(ix));
                match (detail.cue_in(deal), detail.freedom_in(deal)) {
                    _ if !is_met => {}
                    (Some(cue), _) => drop(named.insert(&cue.indicator)),
                    (None, Some(freedom)) => drop(named.insert(&freedom.freedom)),
                    (None, None) => is_nothing = true,
                }
            }
            let entries = match detail.kind {
                DetailKind::Cue(_) => &mut self.indicators,
                DetailKind::Freedom(_) => &mut self.freedoms,
                DetailKind::Distractor { .. } => continue,
            };
            for entry in entries.iter_mut().filter(|entry| named.contains(entry.id.as_str())) {
                entry.counts_in.insert(scenario.id.clone());
                if is_nothing {
                    entry.nothing_in.insert(scenario.id.clone());
                }
            }
        }
    }
}

fn entries(catalog: &Catalog) -> Vec<Covered> {
    let all = catalog.indicators.entries.iter();
    all.map(|(id, indicator)| {
        covered(
            &id.value,
            &indicator.name.value,
            indicator.crime.items.contains(&Crime::Trafficking),
        )
    })
    .collect()
}

fn freedoms(catalog: &Catalog) -> Vec<Covered> {
    let all = catalog.freedoms.entries.iter();
    all.map(|(id, freedom)| covered(&id.value, &freedom.name.value, false)).collect()
}

fn covered(id: &str, name: &str, of_trafficking: bool) -> Covered {
    Covered {
        id: id.to_owned(),
        name: name.to_owned(),
        of_trafficking,
        counts_in: BTreeSet::new(),
        nothing_in: BTreeSet::new(),
    }
}

fn what(truth: &Truth) -> &'static str {
    match truth {
        Truth::Trafficking { .. } => "trafficking",
        Truth::OtherCrime(_) => "another crime",
        Truth::NotTrafficking { .. } => "nothing",
        Truth::Undetermined => "open",
    }
}

fn tone(skin: scenario::look::Skin) -> Tone {
    use scenario::look::Skin;
    match skin {
        Skin::Porcelain | Skin::Light => Tone::Fair,
        Skin::Tan | Skin::Olive | Skin::Bronze => Tone::Middle,
        Skin::Brown | Skin::Deep | Skin::Ebony => Tone::Dark,
    }
}

fn age(years: u32) -> Age {
    match years {
        0..=17 => Age::Minor,
        18..=29 => Age::Young,
        30..=54 => Age::Middle,
        _ => Age::Older,
    }
}
