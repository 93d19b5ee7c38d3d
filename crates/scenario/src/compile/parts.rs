//! The parts that stand by themselves: people, deals, details, facts, tasks, and what closes the call.

use super::super::condition::Cond;
use super::super::document::{CreditDoc, DealDoc, DispositionDoc, Id, PersonDoc, ScenarioDoc, Text};
use super::super::model::{
    Credit, Deal, Detail, Disposition, Explanation, Fact, Goal, Named, Person, PersonIx, ScreenOut, ScreenOutIx, Statement, StopPoint,
    Task, Truth,
};
use super::super::number::{Weight, Worth};
use super::Compiling;
use ron_reader::diagnostic::Diagnostic;
use ron_reader::syntax::List;

impl Compiling<'_> {
    pub(super) fn parts(&mut self, doc: &ScenarioDoc) {
        for (ix, (id, person)) in doc.cast.entries.iter().enumerate() {
            let person = self.cast_member(PersonIx::from(ix), id, person);
            self.scenario.people.push(person);
        }
        for (id, deal) in &doc.deals.entries {
            let weight = self.number(deal.weight(), "a weight");
            self.scenario.deals.push(read_deal(id, deal, weight));
        }
        for (id, detail) in &doc.details.entries {
            let kind = self.detail_kind(detail);
            self.scenario.details.push(Detail {
                id: id.value.clone(),
                sees: detail.sees().value.clone(),
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
                due: Cond::Always,
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
                due: Cond::Always,
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

    fn cast_member(&mut self, ix: PersonIx, id: &Id, doc: &PersonDoc) -> Person {
        Person {
            id: id.value.clone(),
            name: doc.name.value.clone(),
            unnamed: doc.unnamed.as_ref().map(|t| t.value.clone()),
            age: self.number(&doc.age, "an age"),
            trust: self.number(&doc.trust, "a trust"),
            controller: doc.controller,
            at_risk: doc.at_risk,
            stands: doc.stands.as_ref().map(|stands| self.stand(ix, stands)),
            look: doc.look,
        }
    }

    /// What is owed when, the report and the goals; read after the scenes, because their conditions may name acts and objects.
    pub(super) fn close(&mut self, doc: &ScenarioDoc) {
        for (ix, (_, fact)) in doc.facts.entries.iter().enumerate() {
            self.scenario.facts[ix].due = self.cond(&fact.due);
            self.scenario.facts[ix].unless = fact.unless.as_ref().map(|cond| self.cond(cond));
        }
        for (ix, (_, task)) in doc.tasks.entries.iter().enumerate() {
            self.scenario.tasks[ix].due = self.cond(&task.due);
        }
        for (id, stop) in &doc.stop_points.entries {
            let stop = StopPoint {
                id: id.value.clone(),
                when: self.cond(&stop.when),
                asks: stop.asks.value.clone(),
            };
            self.scenario.stop_points.push(stop);
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
        let mut fails: Vec<Option<ScreenOutIx>> = Vec::new();
        for deal in self.names.deals.names().to_vec() {
            let credit = doc
                .worth
                .entries
                .iter()
                .find(|(key, _)| key.value == deal)
                .map(|(_, credit)| credit);
            fails.push(match credit {
                Some(CreditDoc::Fails(fault, _)) => Some(self.screen_out(fault)),
                _ => None,
            });
            worth.push(match credit {
                Some(CreditDoc::Right(why)) => (Credit::Right, why.value.clone()),
                Some(CreditDoc::Part(why)) => (Credit::Part, why.value.clone()),
                Some(CreditDoc::Wrong(why)) => (Credit::Wrong, why.value.clone()),
                Some(CreditDoc::Fails(_, why)) => (Credit::Fails, why.value.clone()),
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
            is: doc.is,
            worth,
            fails,
            support: self.number(&doc.support, "a number of notes"),
            needs: self.cond(&doc.needs),
        }
    }

    /// True for each deal named; for all of them where none is and `all_if_none`.
    pub(super) fn deal_mask(&mut self, ids: &List<Id>, all_if_none: bool) -> Vec<bool> {
        let mut mask = vec![all_if_none && ids.items.is_empty(); self.names.deals.names().len()];
        for id in &ids.items {
            if let Some(ix) = self.names.deals.find(id, &mut self.problems) {
                mask[ix] = true;
            }
        }
        mask
    }
}

fn named(id: &Id, says: &Text) -> Named {
    Named {
        id: id.value.clone(),
        says: says.value.clone(),
    }
}

fn read_deal(id: &Id, doc: &DealDoc, weight: Weight) -> Deal {
    let truth = match doc {
        DealDoc::Trafficking { kind, means, .. } => Truth::Trafficking {
            kinds: kind.items.clone(),
            means: means.items.clone(),
        },
        DealDoc::OtherCrime { kind, .. } => Truth::OtherCrime(*kind),
        DealDoc::NotTrafficking { because, .. } => Truth::NotTrafficking {
            because: because.value.clone(),
        },
        DealDoc::Undetermined { .. } => Truth::Undetermined,
    };
    Deal {
        id: id.value.clone(),
        truth,
        says: doc.truth().value.clone(),
        weight,
    }
}
