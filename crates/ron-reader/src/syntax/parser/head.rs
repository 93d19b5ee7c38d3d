//! The extensions that a file may ask for at its head.

use crate::syntax::lexer::Token;

use super::Parser;

/// What stands in the head of a file.
const WORDS: [&str; 5] = [
    "enable",
    "implicit_some",
    "unwrap_newtypes",
    "unwrap_variant_newtypes",
    "explicit_struct_names",
];

impl Parser<'_> {
    /// `#![enable(implicit_some)]` and its kin are read and dropped: the language always has them on.
    pub(super) fn extensions(&mut self) {
        while self.is('#') || self.is('!') {
            let span = self.span;
            if self.extension().is_none() {
                let help = "write `#![enable(implicit_some)]`, or remove the line";
                self.tell("syntax", span, "the first line is not whole", help);
                self.skip_extension();
            }
        }
    }

    fn extension(&mut self) -> Option<()> {
        self.mark('#')?;
        self.mark('!')?;
        self.mark('[')?;
        self.word()?;
        self.mark('(')?;
        while self.word().is_some() && self.mark(',').is_some() {}
        self.mark(')')?;
        self.mark(']')
    }

    fn mark(&mut self, mark: char) -> Option<()> {
        self.is(mark).then(|| drop(self.bump()))
    }

    fn word(&mut self) -> Option<()> {
        matches!(self.token, Token::Ident(_)).then(|| drop(self.bump()))
    }

    fn skip_extension(&mut self) {
        loop {
            let belongs = match &self.token {
                Token::Mark(c) => "#![](),".contains(*c),
                Token::Ident(word) => WORDS.contains(&word.as_str()),
                _ => false,
            };
            if !belongs {
                return;
            }
            self.bump();
        }
    }
}
