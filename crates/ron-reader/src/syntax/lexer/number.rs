//! What counts as a number, and of which kind.

use super::{Lexer, Token};

impl Lexer<'_> {
    pub(super) fn number(&mut self) -> Token {
        let rest = self.rest();
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(i, c)| {
                let exponent_sign = (*c == '-' || *c == '+') && rest[..*i].ends_with(['e', 'E']);
                !(c.is_ascii_alphanumeric() || *c == '.' || *c == '_' || exponent_sign)
            })
            .map_or(rest.len(), |(i, _)| i);
        let start = self.at;
        self.at += end;
        let digits: String = rest[..end].chars().filter(|c| *c != '_').collect();
        if let Ok(whole) = digits.parse::<i64>() {
            return Token::Int(whole);
        }
        match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => Token::Float(number),
            _ => {
                self.problem(
                    "bad-number",
                    start,
                    self.at,
                    "this is not a number that can be used",
                    "write it as plain digits, such as 15",
                );
                Token::Int(0)
            }
        }
    }
}
