//! The reference of the language: its forms, read once from the model's own source text, and the page made of them.
//!
//! The comments over the fields and choices of [`super::document`] are what an author reads, so they are written for one.

mod examples;
mod forms;
mod naming;
mod page;
mod source;
mod value;
mod walk;

pub use page::markdown;

/// Something an author may write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageForm {
    /// Its name as written in the file; of a form that is a choice, the name of the whole choice, such as `Detail`.
    pub name: String,
    /// What it is.
    pub says: String,
    /// What stands in it.
    pub shape: Shape,
}

/// What stands in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Named fields, in any order.
    Fields(Vec<Field>),
    /// One of several.
    Choices(Vec<FormChoice>),
}

/// A named field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name as written in the file.
    pub name: String,
    /// What it is.
    pub says: String,
    /// What stands there, in an author's words, such as `table of Scene by id`.
    pub of: String,
    /// The form that stands there, alone or in a list or table.
    pub form: Option<String>,
    /// What it is where it is left out, as an author would write it, or `nothing`; `None` where it is needed.
    pub default: Option<String>,
}

/// One of several that a form may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormChoice {
    /// Its name as written in the file.
    pub name: String,
    /// What it is.
    pub says: String,
    /// What stands between its brackets in this order, in an author's words; empty where nothing does, or fields do.
    pub values: Vec<String>,
    /// What stands between its brackets by name.
    pub fields: Vec<Field>,
}

/// Every form, in reading order, from the whole file down.
pub fn forms() -> &'static [LanguageForm] {
    &forms::FORMS
}

/// The form of this name.
pub fn form(name: &str) -> Option<&'static LanguageForm> {
    forms().iter().find(|form| form.name == name)
}
