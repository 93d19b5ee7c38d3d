//! The parts that stand by themselves: people, deals, details, facts, tasks, and what closes the call.

use super::super::document::{CreditDoc, DealDoc, DetailDoc, DispositionDoc, Id, PersonDoc, ScenarioDoc, Text};
use super::super::model::{
    ActName, Credit, Cue, Deal, Detail, DetailKind, Disposition, Explanation, Fact, Goal, Named, Opener, Person, QuestionIx, ScreenOut,
    Statement, Task, Truth,
};
use super::super::number::{Weight, Worth};
use super::Compiling;
use ron_reader::diagnostic::Diagnostic;
use ron_reader::syntax::List;

impl Compiling<'_> {
    pub(super) fn parts(&mut self, doc: &ScenarioDoc) {
        for (id, person) in &doc.cast.entries {
            let person = self.cast_member(id, person);
            self.scenario.people.push(person);
        }
        for (id, deal) in &doc.deals.entries {
            let weight = self.number(deal.weight(), "a weight");
            self.scenario.deals.push(read_deal(id, deal, weight));
        }
        for (id, detail) in &doc.details.entries {
            let kind = self.detail_kind(detail);
            let sees = match detail {
                DetailDoc::Cue { sees, .. } | DetailDoc::Distractor { sees, .. } => sees.value.clone(),
            };
            self.scenario.details.push(Detail {
                id: id.value.clone(),
                sees,
                kind,
            });
        }
        for (id, fact) in &doc.facts.entries {
            let worth = self.number(&fact.worth, "a worth");
            let worth = if fact.disclosure { Worth::LEAST } else { worth };
            let fact = Fact {
                id: id.value.clone(),
                says: fact.says.value.clone(),
                element: fact.element,
                deals: self.deal_mask(&fact.deals, true),
                worth,
                unless: None,
                disclosure: fact.disclosure,
            };
            self.scenario.facts.push(fact);
        }
        for (id, task) in &doc.tasks.entries {
            let deals = self.deal_mask(&task.deals, true);
            let task = Task {
                id: id.value.clone(),
                says: task.says.value.clone(),
                because: task.because.value.clone(),
                deals,
                worth: self.number_from(1, &task.worth, "a worth"),
            };
            self.scenario.tasks.push(task);
        }
        for (id, fault) in &doc.screen_outs.entries {
            let fault = ScreenOut {
                id: id.value.clone(),
                says: fault.says.value.clone(),
                because: fault.because.value.clone(),
            };
            self.scenario.screen_outs.push(fault);
        }
        self.scenario.hypotheses = doc.hypotheses.entries.iter().map(|(id, says)| named(id, says)).collect();
        self.scenario.checkpoints = doc.checkpoints.entries.iter().map(|(id, c)| named(id, &c.asks)).collect();
    }

    fn cast_member(&mut self, id: &Id, doc: &PersonDoc) -> Person {
        Person {
            id: id.value.clone(),
            name: doc.name.value.clone(),
            unnamed: doc.unnamed.as_ref().map(|t| t.value.clone()),
            age: self.number(&doc.age, "an age"),
            trust: self.number(&doc.trust, "a trust"),
            controller: doc.controller,
            look: doc.look,
        }
    }

    /// What is not owed, the report and the goals; read after the scenes, because their conditions may name acts and objects.
    pub(super) fn close(&mut self, doc: &ScenarioDoc) {
        for (ix, (_, fact)) in doc.facts.entries.iter().enumerate() {
            self.scenario.facts[ix].unless = fact.unless.as_ref().map(|cond| self.cond(cond));
        }
        for (id, disposition) in &doc.dispositions.entries {
            let disposition = self.disposition(id, disposition);
            self.scenario.dispositions.push(disposition);
        }
        for (id, e) in &doc.explanations.entries {
            let e = Explanation {
                id: id.value.clone(),
                says: e.says.value.clone(),
                fair: e.fair,
                because: e.because.value.clone(),
            };
            self.scenario.explanations.push(e);
        }
        for (id, s) in &doc.statements.entries {
            let needs = self.cond(&s.needs);
            let s = Statement {
                id: id.value.clone(),
                says: s.says.value.clone(),
                kind: s.kind,
                needs,
                worth: self.number_from(1, &s.worth, "a worth"),
                because: s.because.value.clone(),
            };
            self.scenario.statements.push(s);
        }
        for goal in &doc.goals.items {
            let goal = Goal {
                needs: self.cond(&goal.needs),
                says: goal.says.value.clone(),
            };
            self.scenario.goals.push(goal);
        }
    }

    fn disposition(&mut self, id: &Id, doc: &DispositionDoc) -> Disposition {
        let mut worth = Vec::new();
        for deal in self.names.deals.names().to_vec() {
            let credit = doc
                .worth
                .entries
                .iter()
                .find(|(key, _)| key.value == deal)
                .map(|(_, credit)| credit);
            worth.push(match credit {
                Some(CreditDoc::Right(why)) => (Credit::Right, why.value.clone()),
                Some(CreditDoc::Part(why)) => (Credit::Part, why.value.clone()),
                Some(CreditDoc::Wrong(why)) => (Credit::Wrong, why.value.clone()),
                None if doc.worth.may_hold(&deal) => (Credit::Wrong, String::new()),
                None => {
                    let problem = Diagnostic::error(
                        "disposition-without-worth",
                        id.span,
                        format!("`{}` says nothing for the deal `{deal}`", id.value),
                    );
                    self.problems.push(problem.help(format!(
                        "add `\"{deal}\": Right(\"…\")`, `Part(\"…\")` or `Wrong(\"…\")` to its `worth`"
                    )));
                    (Credit::Wrong, String::new())
                }
            });
        }
        for (key, _) in &doc.worth.entries {
            self.names.deals.find(key, &mut self.problems);
        }
        Disposition {
            id: id.value.clone(),
            says: doc.says.value.clone(),
            worth,
            support: self.number(&doc.support, "a number of notes"),
            needs: self.cond(&doc.needs),
        }
    }

    /// True for each deal named; for all of them where none is and `all_if_none`.
    fn deal_mask(&mut self, ids: &List<Id>, all_if_none: bool) -> Vec<bool> {
        let mut mask = vec![all_if_none && ids.items.is_empty(); self.names.deals.names().len()];
        for id in &ids.items {
            if let Some(ix) = self.names.deals.find(id, &mut self.problems) {
                mask[ix] = true;
            }
        }
        mask
    }

    fn detail_kind(&mut self, doc: &DetailDoc) -> DetailKind {
        match doc {
            DetailDoc::Distractor {
                looks_like, pull, because, ..
            } => DetailKind::Distractor {
                looks_like: looks_like.value.clone(),
                pull: *pull,
                because: because.value.clone(),
            },
            DetailDoc::Cue {
                deals,
                of,
                element,
                strength,
                why,
                innocent,
                elsewhere,
                opened_by,
                disclosure,
                ..
            } => {
                let (indicator_name, sources) = self.indicator(of);
                DetailKind::Cue(Cue {
                    deals: self.deal_mask(deals, false),
                    indicator: of.value.clone(),
                    indicator_name,
                    sources,
                    element: *element,
                    strength: *strength,
                    why: why.value.clone(),
                    innocent: innocent.value.clone(),
                    elsewhere: elsewhere.as_ref().unwrap_or(innocent).value.clone(),
                    opened_by: opened_by.items.iter().filter_map(|id| self.opener(id)).collect(),
                    disclosure: *disclosure,
                })
            }
        }
    }

    fn indicator(&mut self, of: &Id) -> (String, Vec<String>) {
        if let Some(indicator) = self.catalog.get(&of.value) {
            return (indicator.name.value.clone(), indicator.sources.items.clone());
        }
        let problem = Diagnostic::error("unknown-indicator", of.span, format!("the catalog has no indicator `{}`", of.value));
        let known = self.catalog.indicators.entries.iter().map(|(id, _)| id.value.as_str());
        self.problems.push(match ron_reader::diagnostic::nearest(&of.value, known) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.help("see assets/indicators.ron for the list"),
        });
        (String::new(), Vec::new())
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

fn named(id: &Id, says: &Text) -> Named {
    Named {
        id: id.value.clone(),
        says: says.value.clone(),
    }
}

fn read_deal(id: &Id, doc: &DealDoc, weight: Weight) -> Deal {
    let (truth, says) = match doc {
        DealDoc::Trafficking { kind, means, truth, .. } => (
            Truth::Trafficking {
                kind: *kind,
                means: means.items.clone(),
            },
            truth,
        ),
        DealDoc::NotTrafficking { because, truth, .. } => (
            Truth::NotTrafficking {
                because: because.value.clone(),
            },
            truth,
        ),
        DealDoc::Undetermined { truth, .. } => (Truth::Undetermined, truth),
    };
    Deal {
        id: id.value.clone(),
        truth,
        says: says.value.clone(),
        weight,
    }
}
