//! The field report while it is filled in, and the rules of filing it.

use scenario::{DispositionIx, ExplanationIx, Scenario, StatementIx};

use super::action::{Action, Lack, Refusal};
use super::notice::Place;
use super::order::Listed;
use super::run::Session;

/// Most characters of the narrative.
pub const MOST_NARRATIVE: usize = 4_000;

/// What the trainee has put in the report so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportForm {
    /// The disposition.
    pub disposition: Option<DispositionIx>,
    /// How sure, 1 to 5.
    pub certainty: Option<u8>,
    /// The notes it rests on.
    pub support: Vec<Place>,
    /// The innocent explanations weighed.
    pub explanations: Vec<ExplanationIx>,
    /// The statements made.
    pub statements: Vec<StatementIx>,
    /// The narrative.
    pub narrative: String,
}

impl Session {
    /// The dispositions that are open, in the order in which they are listed.
    pub fn open_dispositions(&self) -> impl Iterator<Item = DispositionIx> {
        let all = self.in_order(Listed::Dispositions, self.scenario.dispositions.len());
        all.into_iter()
            .map(DispositionIx::from)
            .filter(|ix| self.holds(&self.scenario.dispositions[ix.ix()].needs))
    }

    /// The innocent explanations that can be named, in the order in which they are listed.
    pub fn explanations(&self) -> impl Iterator<Item = ExplanationIx> + use<> {
        let all = self.in_order(Listed::Explanations, self.scenario.explanations.len());
        all.into_iter().map(ExplanationIx::from)
    }

    /// The statements that can be made, in the order in which they are listed.
    pub fn statements(&self) -> impl Iterator<Item = StatementIx> + use<> {
        let all = self.in_order(Listed::Statements, self.scenario.statements.len());
        all.into_iter().map(StatementIx::from)
    }

    /// Applies an action of the report.
    pub(super) fn write_report(&mut self, action: &Action) -> Result<(), Refusal> {
        let scenario = std::sync::Arc::clone(&self.scenario);
        match action {
            Action::Conclude(id) => {
                let open = self.open_dispositions().find(|d| scenario.dispositions[d.ix()].id == *id);
                self.state.report.disposition = Some(open.ok_or_else(|| Refusal::NotOpen(id.clone()))?);
            }
            Action::Certainty(sure) => self.state.report.certainty = Some(in_range(*sure)?),
            Action::Support(_) => {
                let place = self.place_meant(action).ok_or(Refusal::NothingThere)??;
                self.note_at(place).ok_or(Refusal::NotNoticed)?;
                add(&mut self.state.report.support, place);
            }
            Action::Unsupport(_) => {
                let place = self.place_meant(action).ok_or(Refusal::NothingThere)??;
                self.state.report.support.retain(|p| *p != place);
            }
            Action::Explain(id) => add(&mut self.state.report.explanations, explanation(&scenario, id)?),
            Action::Unexplain(id) => {
                let ix = explanation(&scenario, id)?;
                self.state.report.explanations.retain(|e| *e != ix);
            }
            Action::State(id) => add(&mut self.state.report.statements, statement(&scenario, id)?),
            Action::Unstate(id) => {
                let ix = statement(&scenario, id)?;
                self.state.report.statements.retain(|s| *s != ix);
            }
            Action::Narrate(text) => {
                if text.chars().count() > MOST_NARRATIVE {
                    return Err(Refusal::TooLong(MOST_NARRATIVE));
                }
                self.state.report.narrative.clone_from(text);
            }
            Action::FileReport => return self.file(),
            _ => return Err(Refusal::CallOver),
        }
        Ok(())
    }

    fn file(&mut self) -> Result<(), Refusal> {
        if let Some(missing) = self.report_lacks() {
            return Err(Refusal::ReportLacks(missing));
        }
        let chosen = self.state.report.disposition;
        let fails = chosen.and_then(|ix| self.scenario.dispositions[ix.ix()].fails_in(self.deal));
        if let Some(fault) = fails {
            self.screen_out(fault);
        }
        self.state.filed = true;
        Ok(())
    }

    /// True if what happened gives ground for the statement.
    pub fn has_ground(&self, statement: StatementIx) -> bool {
        self.holds(&self.scenario.statements[statement.ix()].needs)
    }

    /// What the report lacks before it can be filed.
    pub fn report_lacks(&self) -> Option<Lack> {
        let report = &self.state.report;
        if report.disposition.is_none() {
            Some(Lack::Disposition)
        } else if report.certainty.is_none() {
            Some(Lack::Certainty)
        } else {
            None
        }
    }
}

fn add<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

/// A certainty, which runs from 1 to 5.
pub(super) fn in_range(sure: u8) -> Result<u8, Refusal> {
    if (1..=5).contains(&sure) {
        Ok(sure)
    } else {
        Err(Refusal::OutOfRange)
    }
}

fn explanation(scenario: &Scenario, id: &str) -> Result<ExplanationIx, Refusal> {
    let found = scenario.explanations.iter().position(|e| e.id == id);
    found.map(ExplanationIx::from).ok_or_else(|| Refusal::Unknown(id.to_owned()))
}

fn statement(scenario: &Scenario, id: &str) -> Result<StatementIx, Refusal> {
    let found = scenario.statements.iter().position(|s| s.id == id);
    found.map(StatementIx::from).ok_or_else(|| Refusal::Unknown(id.to_owned()))
}
