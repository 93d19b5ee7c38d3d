//! What is passed over between tokens: white space and comments.

use super::Lexer;

impl Lexer<'_> {
    pub(super) fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.block_comment();
            } else {
                return;
            }
        }
    }

    /// Block comments nest, as in RON.
    fn block_comment(&mut self) {
        let start = self.at;
        let mut depth = 0usize;
        loop {
            if self.rest().starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return;
                }
            } else if self.bump().is_none() {
                self.problem(
                    "unclosed-comment",
                    start,
                    start + 2,
                    "this comment is never closed",
                    "add `*/` where it ends",
                );
                return;
            }
        }
    }
}
