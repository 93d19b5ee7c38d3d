//! What a pair of brackets holds, whatever was typed in it.

use crate::diagnostic::Span;
use crate::syntax::tree::{Name, Node, Tree};

/// What a pair of brackets holds.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) items: Vec<Tree>,
    pub(super) fields: Vec<(Name, Tree)>,
    pub(super) entries: Vec<(Tree, Tree)>,
    /// True once it was told that the brackets are of the wrong kind.
    pub(super) told: bool,
}

impl Contents {
    /// Notes that an item is missing here; of many in a row one is enough.
    pub(super) fn miss(&mut self, here: Span) {
        if !self.items.last().is_some_and(|item| matches!(item.node, Node::Broken)) {
            self.items.push(Tree {
                node: Node::Broken,
                span: here,
            });
        }
    }

    /// The first value without a name.
    pub(super) fn first_item(&self) -> Option<&Tree> {
        self.items.iter().find(|item| !matches!(item.node, Node::Broken))
    }
}
