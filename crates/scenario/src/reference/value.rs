//! What can stand in a field: the types of the model as an author knows them.

/// What stands in a field or between the brackets of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// Words a person reads.
    Text,
    /// The name of something in the file.
    Id,
    /// A whole number.
    Whole,
    /// A number with a point.
    Number,
    /// `true` or `false`.
    YesNo,
    /// A place on the stage.
    Point,
    /// `[…]`.
    List(Box<Value>),
    /// `{…}`.
    Table(Box<Value>),
    /// One, or `[…]`.
    OneOrMore(Box<Value>),
    /// One for all, or `{…}`.
    OneOrPerId(Box<Value>),
    /// What may be left out.
    Maybe(Box<Value>),
    /// A form of the language, by the name of its Rust type.
    Form(String),
}

impl Value {
    /// Reads a Rust type. Where a value stands and how it is kept say nothing to an author.
    pub(super) fn read(rust: &str) -> Self {
        let inner = |rust: &str| Box::new(Self::read(rust));
        match rust {
            "Text" => Self::Text,
            "Id" => Self::Id,
            "u32" | "i32" => Self::Whole,
            "f32" => Self::Number,
            "bool" => Self::YesNo,
            "(Spanned<f32>, Spanned<f32>)" => Self::Point,
            _ => match rust.strip_suffix('>').and_then(|rust| rust.split_once('<')) {
                Some(("List", item)) => Self::List(inner(item)),
                Some(("Table", entry)) => Self::Table(inner(entry)),
                Some(("OneOrMore", item)) => Self::OneOrMore(inner(item)),
                Some(("OneOrPerId", one)) => Self::OneOrPerId(inner(one)),
                Some(("Option", value)) => Self::Maybe(inner(value)),
                Some(("Spanned" | "Box", value)) => Self::read(value),
                _ => Self::Form(rust.to_owned()),
            },
        }
    }

    /// The values of a tuple, as they stand between its brackets.
    pub(super) fn read_all(rust: &str) -> Vec<Self> {
        let mut depth = 0_i32;
        let parts = rust.split(|c: char| {
            depth += i32::from("<(".contains(c)) - i32::from(">)".contains(c));
            c == ',' && depth == 0
        });
        parts.map(|part| Self::read(part.trim())).collect()
    }

    /// The form that stands there, alone or in a list or table.
    pub(super) fn form(&self) -> Option<&str> {
        match self {
            Self::List(inner) | Self::Table(inner) | Self::OneOrMore(inner) | Self::OneOrPerId(inner) | Self::Maybe(inner) => inner.form(),
            Self::Form(rust) => Some(rust),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn types_are_read_through_what_an_author_does_not_see() {
        assert_eq!(Value::read("Spanned<u32>"), Value::Whole);
        assert_eq!(Value::read("Box<CondDoc>"), Value::Form("CondDoc".to_owned()));
        let lists = Value::read("List<List<BeatDoc>>");
        assert_eq!(lists.form(), Some("BeatDoc"));
        assert_eq!(
            Value::read_all("CondDoc, (Spanned<f32>, Spanned<f32>), Option<Id>"),
            [Value::Form("CondDoc".to_owned()), Value::Point, Value::Maybe(Box::new(Value::Id))]
        );
        assert_eq!(
            Value::read("Option<OneOrPerId<Text>>"),
            Value::Maybe(Box::new(Value::OneOrPerId(Box::new(Value::Text))))
        );
        assert_eq!(Value::read("OneOrMore<Element>").form(), Some("Element"));
    }
}
