//! What an editor says that it can do, and what it is told that this server can.

use lsp_types::{
    CompletionOptions, InitializeResult, PositionEncodingKind, RenameOptions, ServerCapabilities, ServerInfo, TextDocumentSyncKind,
    TextDocumentSyncOptions,
};
use serde_json::Value;

/// What the editor can do that matters here.
#[derive(Clone, Copy, Debug)]
pub(super) struct Client {
    /// It can fill in the parts of what it inserts.
    pub(super) has_snippets: bool,
    prepares_rename: bool,
}

impl Client {
    /// Only what is needed is read, so that an editor may say anything else.
    pub(super) fn read(params: &Value) -> Self {
        let can = |path: &str| params.pointer(path).and_then(Value::as_bool).unwrap_or(false);
        Self {
            has_snippets: can("/capabilities/textDocument/completion/completionItem/snippetSupport"),
            prepares_rename: can("/capabilities/textDocument/rename/prepareSupport"),
        }
    }

    /// What it is answered when it opens the conversation.
    pub(super) fn answer(self) -> InitializeResult {
        let rename = RenameOptions {
            prepare_provider: Some(true),
            ..RenameOptions::default()
        };
        let sync = TextDocumentSyncOptions {
            open_close: Some(true),
            change: Some(TextDocumentSyncKind::Incremental),
            save: Some(true.into()),
            ..TextDocumentSyncOptions::default()
        };
        let capabilities = ServerCapabilities {
            position_encoding: Some(PositionEncodingKind::UTF16),
            text_document_sync: Some(sync.into()),
            completion_provider: Some(CompletionOptions {
                trigger_characters: Some(["\"", "("].map(str::to_owned).to_vec()),
                ..CompletionOptions::default()
            }),
            hover_provider: Some(true.into()),
            definition_provider: Some(true.into()),
            references_provider: Some(true.into()),
            document_highlight_provider: Some(true.into()),
            document_symbol_provider: Some(true.into()),
            rename_provider: Some(if self.prepares_rename { rename.into() } else { true.into() }),
            ..ServerCapabilities::default()
        };
        InitializeResult {
            capabilities,
            server_info: Some(ServerInfo::new("clook".to_owned(), Some(env!("CARGO_PKG_VERSION").to_owned()))),
        }
    }
}
