//! Marks where none are read: a trainee would see them as they are typed, with the detail's id.

use ron_reader::diagnostic::Diagnostic;

use crate::document::{Role, ScenarioDoc, Text, Visit, visit};
use crate::phrase::{mark_ids, unread_mark};

/// The findings of every text of a kind that is not read for marks.
pub(super) fn unread_marks(doc: &ScenarioDoc, file: &str) -> Vec<Diagnostic> {
    let mut walk = Unread { doc, found: Vec::new() };
    visit(doc, file, &mut walk);
    walk.found
}

struct Unread<'d> {
    doc: &'d ScenarioDoc,
    found: Vec<Diagnostic>,
}

impl<'d> Visit<'d> for Unread<'d> {
    fn text(&mut self, role: Role, text: &'d Text) {
        let is_meant = || match role {
            // A source may well be a link; what names a detail is none.
            Role::Credit => mark_ids(&text.value)
                .iter()
                .any(|id| self.doc.details.entries.iter().any(|(known, _)| known.value == *id)),
            _ => true,
        };
        if !role.has_marks() && text.value.contains("](") && is_meant() {
            self.found.extend(unread_mark(&text.value, text.span));
        }
    }
}
