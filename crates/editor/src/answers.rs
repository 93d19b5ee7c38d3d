//! What an editor is answered, in the protocol's words.

use std::collections::HashMap;

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionList, Contents, DocumentHighlight, DocumentHighlightKind, DocumentSymbol, Documentation,
    Hover, InsertTextFormat, Location, MarkupContent, MarkupKind, PrepareRenamePlaceholder, SymbolKind, TextEdit, Uri, WorkspaceEdit,
};

use scenario::Catalog;

use super::complete::{Sort, Suggestion, complete};
use super::document::Document;
use super::hover::{hover, id_at};
use super::ids::Written;
use super::known::Known;
use super::lines::Lines;
use super::outline::{Entry, outline};
use super::rename::{self, Beside, Renaming};

/// A place of an open file that is asked about.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// The file's address.
    pub(super) uri: &'a Uri,
    /// The file.
    pub(super) document: &'a Document,
    /// The place, as a byte.
    pub(super) byte: usize,
    /// The indicators.
    pub(super) catalog: &'a Catalog,
}

impl<'a> Asked<'a> {
    fn text(self) -> &'a str {
        self.document.lines.text()
    }

    fn known(self) -> Known<'a> {
        self.document.known(self.catalog)
    }

    fn written(self) -> &'a [Written] {
        self.document.read().map_or(&[], |read| &read.written)
    }

    fn location(self, id: &Written) -> Location {
        Location {
            uri: self.uri.clone(),
            range: self.document.lines.span(id.span),
        }
    }

    /// Every place of the id that is asked about.
    fn places(self) -> Vec<&'a Written> {
        let Some((kind, name, _)) = id_at(self.text(), self.byte, self.written(), self.known()) else {
            return Vec::new();
        };
        let is_same = |id: &&Written| id.kind == kind && id.name == name;
        self.written().iter().filter(is_same).collect()
    }
}

/// Where the id is written.
pub(super) fn definition(asked: Asked<'_>) -> Vec<Location> {
    let places = asked.places().into_iter().filter(|id| id.is_definition);
    places.map(|id| asked.location(id)).collect()
}

/// Where the id is named, and where it is written if that is wanted.
pub(super) fn references(asked: Asked<'_>, with_definition: bool) -> Vec<Location> {
    let places = asked.places().into_iter().filter(|id| with_definition || !id.is_definition);
    places.map(|id| asked.location(id)).collect()
}

/// The same places, to be lit up.
pub(super) fn highlights(asked: Asked<'_>) -> Vec<DocumentHighlight> {
    let lit = |id: &Written| DocumentHighlight {
        range: asked.document.lines.span(id.span),
        kind: Some(if id.is_definition {
            DocumentHighlightKind::Write
        } else {
            DocumentHighlightKind::Read
        }),
    };
    asked.places().into_iter().map(lit).collect()
}

/// What the word is.
pub(super) fn hovered(asked: Asked<'_>) -> Option<Hover> {
    let (bytes, says) = hover(asked.text(), asked.byte, asked.written(), asked.known())?;
    Some(Hover {
        contents: Contents::MarkupContent(plain(says)),
        range: Some(asked.document.lines.range(bytes)),
    })
}

/// Whether the id can be renamed, and what it is called.
pub(super) fn prepare_rename(asked: Asked<'_>) -> Result<Option<PrepareRenamePlaceholder>, String> {
    let Some(read) = asked.document.read() else {
        return Ok(None);
    };
    let id = rename::prepare(asked.byte, read)?;
    Ok(id.map(|id| PrepareRenamePlaceholder {
        range: asked.document.lines.span(id.span),
        placeholder: id.name.clone(),
    }))
}

/// The edits that rename the id, in the scenario and in every file beside it.
pub(super) fn renamed(asked: Asked<'_>, to: &str, beside: Result<Vec<Beside>, String>) -> Result<WorkspaceEdit, String> {
    let Some(read) = asked.document.read() else {
        return Err("the file cannot be read; mend its errors first".to_owned());
    };
    let places = rename::rename(asked.text(), asked.byte, read, to)?;
    let edit = |span| TextEdit {
        range: asked.document.lines.span(span),
        new_text: to.to_owned(),
    };
    let mut changes = HashMap::new();
    if let Some(renaming) = Renaming::of(asked.text(), asked.byte, read, to, &places) {
        for file in beside? {
            let found = renaming.places(&file)?;
            let lines = Lines::new(file.text);
            let edit = |(span, new_text)| TextEdit {
                range: lines.span(span),
                new_text,
            };
            if !found.is_empty() {
                changes.insert(Uri::from(file.uri.as_str()), found.into_iter().map(edit).collect());
            }
        }
    }
    changes.insert(asked.uri.clone(), places.into_iter().map(edit).collect());
    Ok(WorkspaceEdit {
        changes: Some(changes),
        ..WorkspaceEdit::default()
    })
}

/// What can be written here.
pub(super) fn completion(asked: Asked<'_>, with_snippets: bool) -> CompletionList {
    let found = complete(asked.text(), asked.byte, asked.known());
    let range = asked.document.lines.range(found.replaces);
    let item = |(at, suggestion): (usize, Suggestion)| {
        let is_snippet = with_snippets && suggestion.insert.contains("$0");
        let new_text = if is_snippet {
            suggestion.insert
        } else {
            suggestion.insert.replace("$0", "")
        };
        CompletionItem {
            label: suggestion.label,
            kind: Some(match suggestion.sort {
                Sort::Id => CompletionItemKind::Reference,
                Sort::Field => CompletionItemKind::Field,
                Sort::Choice => CompletionItemKind::EnumMember,
                Sort::Form => CompletionItemKind::Struct,
            }),
            detail: Some(suggestion.detail).filter(|detail| !detail.is_empty()),
            documentation: Some(suggestion.says)
                .filter(|says| !says.is_empty())
                .map(|says| Documentation::MarkupContent(plain(says))),
            sort_text: Some(format!("{at:05}")),
            insert_text_format: Some(if is_snippet {
                InsertTextFormat::Snippet
            } else {
                InsertTextFormat::PlainText
            }),
            text_edit: Some(TextEdit { range, new_text }.into()),
            ..CompletionItem::default()
        }
    };
    CompletionList {
        items: found.items.into_iter().enumerate().map(item).collect(),
        ..CompletionList::default()
    }
}

/// The outline of a file.
pub(super) fn symbols(document: &Document) -> Vec<DocumentSymbol> {
    outline(document.lines.text())
        .into_iter()
        .map(|entry| symbol(document, entry))
        .collect()
}

fn symbol(document: &Document, entry: Entry) -> DocumentSymbol {
    let kind = match entry.table.as_str() {
        "" => SymbolKind::Namespace,
        "scenes" => SymbolKind::Class,
        "questions" | "acts" => SymbolKind::Method,
        "objects" => SymbolKind::Object,
        "events" => SymbolKind::Event,
        "details" => SymbolKind::Field,
        _ => SymbolKind::Constant,
    };
    let inside: Vec<DocumentSymbol> = entry.inside.into_iter().map(|inner| symbol(document, inner)).collect();
    DocumentSymbol::new(
        entry.name,
        Some(entry.says).filter(|says| !says.is_empty()),
        kind,
        None,
        None,
        document.lines.span(entry.span),
        document.lines.span(entry.name_span),
        Some(inside).filter(|inside| !inside.is_empty()),
    )
}

fn plain(value: String) -> MarkupContent {
    MarkupContent {
        kind: MarkupKind::PlainText,
        value,
    }
}
