//! Which texts of a scenario are put into other languages, and the id of each.

use std::collections::HashMap;

use crate::document::{Id, Kind, Role, ScenarioDoc, Text, Visit, visit};

/// A text of a scenario that a person reads.
#[derive(Debug)]
pub struct Slot<'d> {
    /// Its id in translations.
    pub id: String,
    /// Where it is shown.
    pub role: Role,
    /// The text, and where it stands.
    pub text: &'d Text,
}

/// Every text of a scenario that is put into other languages, in the order of the forms, whatever order a file has their fields
/// in. Names of authors and sources are not.
pub fn slots<'d>(doc: &'d ScenarioDoc, file: &str) -> Vec<Slot<'d>> {
    let mut walk = Slots {
        scene: String::new(),
        owner: "head".to_owned(),
        counts: HashMap::new(),
        found: Vec::new(),
    };
    visit(doc, file, &mut walk);
    walk.found
}

struct Slots<'d> {
    scene: String,
    owner: String,
    counts: HashMap<String, usize>,
    found: Vec<Slot<'d>>,
}

impl<'d> Visit<'d> for Slots<'d> {
    fn define(&mut self, kind: Kind, id: &'d Id) {
        match kind {
            Kind::Scene => {
                self.scene.clone_from(&id.value);
                self.owner = format!("scene/{}", id.value);
            }
            // Objects, acts and events may have the same name in two scenes.
            Kind::Object | Kind::Act | Kind::Event => self.owner = format!("scene/{}/{}/{}", self.scene, kind.word(), id.value),
            Kind::Flag | Kind::Counter => {}
            _ => self.owner = format!("{}/{}", kind.word(), id.value),
        }
    }

    fn text(&mut self, role: Role, text: &'d Text) {
        if role == Role::Credit {
            return;
        }
        let count = self.counts.entry(self.owner.clone()).or_default();
        *count += 1;
        self.found.push(Slot {
            id: format!("{}/{count}", self.owner),
            role,
            text,
        });
    }
}
