//! The drill on how a question is put: a sentence, what form it has, what is wrong with it; then why.

use play::drill::{Answered, Item, is_right, items, offered, round};
use records::Request;
use scenario::document::{Fault, Form};

use super::asking::Then;
use super::{Desk, Screen};

/// A round of the drill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// The items, by id.
    pub items: Vec<String>,
    /// The one in front.
    pub at: usize,
    /// The form that was chosen for it.
    pub form: Option<Form>,
    /// What was said to be wrong with it, once it was said; nothing is an answer as well.
    pub fault: Option<Option<Fault>>,
    /// How many were right so far.
    pub right: usize,
    luck: u64,
}

impl Drill {
    /// True once every item was answered and its reason read.
    pub fn is_over(&self) -> bool {
        self.at >= self.items.len()
    }

    /// The faults offered for an item.
    pub fn offered(&self, item: &Item) -> Vec<Fault> {
        offered(item, self.luck.wrapping_add(u64::try_from(self.at).unwrap_or_default()))
    }
}

impl Desk {
    /// Starts a round.
    pub(super) fn start_drill(&mut self, now_ms: i64, luck: u64) {
        let items = round(items(self.settings.language), &self.drilled, now_ms, luck);
        self.drill = Some(Drill {
            items,
            at: 0,
            form: None,
            fault: None,
            right: 0,
            luck,
        });
        self.screen = Screen::Drill;
    }

    /// The item in front.
    pub fn drill_item(&self) -> Option<&'static Item> {
        let drill = self.drill.as_ref()?;
        items(self.settings.language).get(drill.items.get(drill.at)?)
    }

    /// What form it has.
    pub(super) fn drill_form(&mut self, form: Form) {
        if let Some(drill) = self.drill.as_mut().filter(|drill| drill.form.is_none()) {
            drill.form = Some(form);
        }
    }

    /// What is wrong with it, or nothing; kept at once, with the form.
    pub(super) fn drill_fault(&mut self, fault: Option<Fault>, now_ms: i64) {
        let Some(item) = self.drill_item() else { return };
        let person = self.person_id();
        let Some(drill) = self.drill.as_mut().filter(|drill| drill.fault.is_none()) else {
            return;
        };
        let Some(form) = drill.form else { return };
        drill.fault = Some(fault);
        let right = is_right(item, form, fault);
        drill.right += usize::from(right);
        let item = drill.items[drill.at].clone();
        let answered = Answered {
            item,
            right,
            at_ms: now_ms,
        };
        self.drilled.push(answered.clone());
        if let Some(person) = person {
            self.ask(Request::Drilled(person, answered), Then::Quiet, now_ms);
        }
    }

    /// The next item.
    pub(super) fn drill_next(&mut self) {
        if let Some(drill) = self.drill.as_mut().filter(|drill| drill.fault.is_some()) {
            drill.at += 1;
            (drill.form, drill.fault) = (None, None);
        }
    }
}
