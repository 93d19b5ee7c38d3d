//! What is passed over between tokens: white space and comments.

use super::Lexer;
use crate::first_line;
use crate::syntax::after_comment;

impl Lexer<'_> {
    pub(super) fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += first_line(trimmed).len();
            } else if trimmed.starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    fn block_comment(&mut self) {
        let (start, rest) = (self.at, self.rest());
        let after = after_comment(rest);
        self.at += after.map_or(rest.len(), |after| rest.len() - after.len());
        if after.is_none() {
            self.problem(
                "unclosed-comment",
                start,
                start + 2,
                "this comment is never closed",
                "add `*/` where it ends",
            );
        }
    }
}
