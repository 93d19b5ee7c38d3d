//! What can be noticed: a detail with the indicator or the freedom it shows, and what it is in each deal.

use super::super::document::{DetailDoc, Element, Id, ReadingDoc, Strength, Text};
use super::super::model::{ActName, Cue, CueDetail, DealIx, DetailKind, Elsewhere, Freedom, Opener, QuestionIx};
use super::Compiling;
use ron_reader::diagnostic::{Diagnostic, nearest};
use ron_reader::syntax::{List, OneOrMore, OneOrPerId, Spanned, Table};

impl Compiling<'_> {
    pub(super) fn detail_kind(&mut self, doc: &DetailDoc) -> DetailKind {
        let opened_by = self.openers(doc.opened_by());
        match doc {
            DetailDoc::Cue {
                deals,
                of,
                element,
                also,
                strength,
                why,
                innocent,
                readings,
                elsewhere,
                disclosure,
                ..
            } => {
                let own = Cue {
                    innocent: innocent.value.clone(),
                    opened_by,
                    disclosure: *disclosure,
                    ..self.cue(of, (*element, also), *strength, why)
                };
                DetailKind::Cue(CueDetail {
                    deals: self.deal_mask(deals, false),
                    readings: self.readings(&own, readings),
                    elsewhere: self.elsewhere(elsewhere.as_ref(), &own.innocent),
                    own,
                })
            }
            DetailDoc::Freedom {
                deals,
                of,
                strength,
                why,
                elsewhere,
                ..
            } => {
                let own = self.freedom(of);
                DetailKind::Freedom(Freedom {
                    deals: self.deal_mask(deals, false),
                    strength: *strength,
                    why: why.value.clone(),
                    elsewhere: self.elsewhere(elsewhere.as_ref(), &own.limits),
                    opened_by,
                    ..own
                })
            }
            DetailDoc::Distractor {
                looks_like, pull, because, ..
            } => DetailKind::Distractor {
                looks_like: looks_like.value.clone(),
                pull: *pull,
                because: because.value.clone(),
                opened_by,
            },
        }
    }

    /// What a cue shows, without what it shares with its other readings.
    fn cue(&mut self, of: &Id, (element, also): (Element, &OneOrMore<Element>), strength: Strength, why: &Text) -> Cue {
        let (indicator_name, sources) = self.indicator(of);
        Cue {
            indicator: of.value.clone(),
            indicator_name,
            sources,
            element,
            also: also.items.clone(),
            strength,
            why: why.value.clone(),
            innocent: String::new(),
            opened_by: Vec::new(),
            disclosure: false,
        }
    }

    /// What a cue shows in deals where that is something else.
    fn readings(&mut self, own: &Cue, docs: &Table<ReadingDoc>) -> Vec<(DealIx, Cue)> {
        let mut readings = Vec::new();
        for (deal, doc) in &docs.entries {
            let cue = Cue {
                innocent: own.innocent.clone(),
                opened_by: own.opened_by.clone(),
                disclosure: own.disclosure,
                ..self.cue(&doc.of, (doc.element, &doc.also), doc.strength, &doc.why)
            };
            readings.extend(self.deal_ix(deal).map(|deal| (deal, cue)));
        }
        readings
    }

    fn elsewhere(&mut self, doc: Option<&OneOrPerId<Text>>, usual: &str) -> Elsewhere {
        let mut elsewhere = Elsewhere {
            usual: usual.to_owned(),
            of: Vec::new(),
        };
        match doc {
            None => {}
            Some(OneOrPerId::One(text)) => elsewhere.usual.clone_from(&text.value),
            Some(OneOrPerId::PerId(table)) => {
                for (deal, text) in &table.entries {
                    elsewhere.of.extend(self.deal_ix(deal).map(|deal| (deal, text.value.clone())));
                }
            }
        }
        elsewhere
    }

    fn deal_ix(&mut self, id: &Id) -> Option<DealIx> {
        self.names.deals.find(id, &mut self.problems).map(DealIx::from)
    }

    fn indicator(&mut self, of: &Id) -> (String, Vec<String>) {
        if let Some(indicator) = self.catalog.get(&of.value) {
            return (indicator.name.value.clone(), indicator.sources.items.clone());
        }
        let known = self.catalog.indicators.entries.iter();
        let problem = not_in_catalog("indicator", of, known.map(|(id, _)| id));
        self.problems.push(problem);
        (String::new(), Vec::new())
    }

    /// A freedom as the catalog has it.
    fn freedom(&mut self, of: &Id) -> Freedom {
        let known = self.catalog.freedom(&of.value);
        if known.is_none() {
            let ids = self.catalog.freedoms.entries.iter().map(|(id, _)| id);
            let problem = not_in_catalog("freedom", of, ids);
            self.problems.push(problem);
        }
        let limits = known.map_or_else(String::new, |freedom| freedom.limits.clone());
        Freedom {
            deals: Vec::new(),
            freedom: of.value.clone(),
            freedom_name: known.map_or_else(String::new, |freedom| freedom.name.value.clone()),
            sources: known.map_or_else(Vec::new, |freedom| freedom.sources.items.clone()),
            strength: Strength::default(),
            why: String::new(),
            elsewhere: Elsewhere {
                usual: limits.clone(),
                of: Vec::new(),
            },
            limits,
            opened_by: Vec::new(),
        }
    }

    fn openers(&mut self, ids: &List<Id>) -> Vec<Opener> {
        ids.items.iter().filter_map(|id| self.opener(id)).collect()
    }

    fn opener(&mut self, id: &Id) -> Option<Opener> {
        if let Some(ix) = self.names.acts.get(&id.value) {
            return Some(Opener::Act(ActName::from(ix)));
        }
        if self.names.acts.may_be_broken(&id.value) {
            return None;
        }
        self.names
            .questions
            .find(id, &mut self.problems)
            .map(|ix| Opener::Question(QuestionIx::from(ix)))
    }
}

/// That the catalog has nothing of this name.
fn not_in_catalog<'c>(what: &str, of: &Id, known: impl Iterator<Item = &'c Spanned<String>>) -> Diagnostic {
    let message = format!("the catalog has no {what} `{}`", of.value);
    let rule = if what == "freedom" {
        "unknown-freedom"
    } else {
        "unknown-indicator"
    };
    let problem = Diagnostic::error(rule, of.span, message);
    match nearest(&of.value, known.map(|id| id.value.as_str())) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.help("see assets/indicators.ron for the list"),
    }
}
