//! The conversation with an editor: what is asked and told, in which order, and how it ends.

use lsp_server::{Connection, ErrorCode, Message, Notification, ProtocolError, Request, Response};
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DocumentSymbolParams, PublishDiagnosticsParams,
    TextDocumentContentChangeEvent, TextDocumentPositionParams,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use scenario::Catalog;

use super::answers::{self, Asked};
use super::beside::{Documents, Told, closed, files_beside, news};
use super::client::Client;
use super::document::Document;
use super::publish::withdrawn;
use super::stream::connect;

/// Why the conversation ended before its time.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// It did not begin as it should.
    #[error("the editor did not open the conversation as the protocol says: {0}")]
    Opening(#[source] ProtocolError),
    /// The editor sends nothing more.
    #[error("the editor went away without ending the conversation")]
    Gone,
    /// The editor reads nothing more.
    #[error("the editor does not read what it is told")]
    Deaf,
    /// The editor ended it without the request that comes first.
    #[error("the editor ended the conversation without `shutdown`")]
    Cut,
    /// What came is not the protocol, or the streams failed.
    #[error("the editor could not be understood: {0}")]
    Streams(#[from] std::io::Error),
}

/// Serves an editor over the standard streams until it says goodbye.
pub fn stdio(catalog: &Catalog) -> Result<(), ServeError> {
    let (connection, why, writer) = connect(std::io::stdin(), std::io::stdout());
    let served = serve(connection, catalog);
    if matches!(served, Err(ServeError::Opening(_) | ServeError::Deaf)) {
        // The reader may wait for more, and the writer for the reader.
        return served;
    }
    // Everything that was said is written before the program ends.
    let written = writer.join().unwrap_or(Ok(()));
    match served {
        Ok(()) => Ok(written?),
        // The reader has ended, and knows why.
        Err(ServeError::Gone) => why.recv().unwrap_or(Ok(())).map_err(ServeError::Streams).and(Err(ServeError::Gone)),
        Err(why) => Err(why),
    }
}

/// Serves an editor until it says goodbye.
pub fn serve(connection: Connection, catalog: &Catalog) -> Result<(), ServeError> {
    let (id, params) = connection.initialize_start().map_err(|why| match why {
        why if why.channel_is_disconnected() => ServeError::Gone,
        why => ServeError::Opening(why),
    })?;
    let client = Client::read(&params);
    let mut server = Server {
        connection,
        catalog,
        client,
        documents: Documents::new(),
        told: Told::default(),
        is_down: false,
    };
    let result = serde_json::to_value(client.answer()).unwrap_or_default();
    server.send(Response::new_ok(id, result))?;
    while server.hear()? {}
    Ok(())
}

/// Why a request is not answered.
struct Refusal(ErrorCode, String);

struct Server<'a> {
    connection: Connection,
    catalog: &'a Catalog,
    client: Client,
    documents: Documents,
    told: Told,
    is_down: bool,
}

impl Server<'_> {
    fn send(&self, message: impl Into<Message>) -> Result<(), ServeError> {
        self.connection.sender.send(message.into()).or(Err(ServeError::Deaf))
    }

    /// The next message; none once the editor sends nothing more. What is wrong with the open files is said when nothing waits.
    fn next(&mut self) -> Result<Option<Message>, ServeError> {
        if let Ok(message) = self.connection.receiver.try_recv() {
            return Ok(Some(message));
        }
        self.publish()?;
        Ok(self.connection.receiver.recv().ok())
    }

    /// Takes in one message; false once the conversation is over.
    fn hear(&mut self) -> Result<bool, ServeError> {
        let Some(message) = self.next()? else {
            return if self.is_down { Ok(false) } else { Err(ServeError::Gone) };
        };
        match message {
            Message::Request(request) => self.asked(request)?,
            Message::Notification(told) if told.method == "exit" => {
                return if self.is_down { Ok(false) } else { Err(ServeError::Cut) };
            }
            Message::Notification(told) => self.told(told)?,
            Message::Response(_) => {}
        }
        Ok(true)
    }

    fn asked(&mut self, request: Request) -> Result<(), ServeError> {
        let answer = match request.method.as_str() {
            "initialize" => Err(Refusal(ErrorCode::InvalidRequest, "the conversation is open already".to_owned())),
            _ if self.is_down => Err(Refusal(ErrorCode::InvalidRequest, "the server was shut down".to_owned())),
            "shutdown" => {
                self.is_down = true;
                Ok(Value::Null)
            }
            method => self.answer(method, request.params),
        };
        self.send(match answer {
            Ok(result) => Response::new_ok(request.id, result),
            Err(Refusal(code, why)) => Response::new_err(request.id, code as i32, why),
        })
    }

    fn answer(&mut self, method: &str, params: Value) -> Result<Value, Refusal> {
        let failed = |why: String| Refusal(ErrorCode::RequestFailed, why);
        let has_snippets = self.client.has_snippets;
        match method {
            "textDocument/definition" => self.at(params, |asked| Ok(answers::definition(asked))),
            "textDocument/references" => {
                let with_definition = params["context"]["includeDeclaration"].as_bool().unwrap_or(true);
                self.at(params, |asked| Ok(answers::references(asked, with_definition)))
            }
            "textDocument/documentHighlight" => self.at(params, |asked| Ok(answers::highlights(asked))),
            "textDocument/hover" => self.at(params, |asked| Ok(answers::hovered(asked))),
            "textDocument/completion" => self.at(params, |asked| Ok(answers::completion(asked, has_snippets))),
            "textDocument/prepareRename" => self.at(params, |asked| answers::prepare_rename(asked).map_err(failed)),
            "textDocument/rename" => {
                let to = params["newName"].as_str().unwrap_or("").to_owned();
                let beside = params["textDocument"]["uri"].as_str().and_then(|uri| self.documents.get(uri));
                let beside = beside.map_or(Ok(Vec::new()), |document| files_beside(document, &self.documents));
                self.at(params, |asked| answers::renamed(asked, &to, beside).map_err(failed))
            }
            "textDocument/documentSymbol" => {
                let params: DocumentSymbolParams = read(params)?;
                let document = self
                    .documents
                    .get(&params.text_document.uri.0)
                    .filter(|document| document.is_scenario());
                written(document.map(answers::symbols))
            }
            _ => Err(Refusal(ErrorCode::MethodNotFound, format!("`{method}` is not answered here"))),
        }
    }

    /// An answer about a place of an open scenario; nothing for any other file.
    fn at<T: Serialize>(&mut self, params: Value, answer: impl FnOnce(Asked<'_>) -> Result<T, Refusal>) -> Result<Value, Refusal> {
        let params: TextDocumentPositionParams = read(params)?;
        let uri = params.text_document.uri;
        let Some(document) = self.documents.get_mut(&uri.0).filter(|document| document.is_scenario()) else {
            return Ok(Value::Null);
        };
        document.refresh(self.catalog);
        let asked = Asked {
            uri: &uri,
            document,
            byte: document.lines.byte(params.position),
            catalog: self.catalog,
        };
        written(answer(asked)?)
    }

    /// What cannot be read, and what is not known, is passed by.
    fn told(&mut self, told: Notification) -> Result<(), ServeError> {
        match told.method.as_str() {
            "textDocument/didOpen" => {
                if let Ok(params) = read::<DidOpenTextDocumentParams>(told.params) {
                    let file = params.text_document;
                    let document = Document::new(&file.uri.0, file.version, file.text);
                    self.documents.insert(file.uri.0, document);
                }
            }
            "textDocument/didChange" => {
                if let Ok(params) = read::<DidChangeTextDocumentParams>(told.params) {
                    self.change(params);
                }
            }
            "textDocument/didSave" => {
                if let Some(document) = told.params["textDocument"]["uri"]
                    .as_str()
                    .and_then(|uri| self.documents.get_mut(uri))
                {
                    document.is_unsent = true;
                }
            }
            "textDocument/didClose" => {
                if let Ok(params) = read::<DidCloseTextDocumentParams>(told.params) {
                    let document = self.documents.remove(&params.text_document.uri.0);
                    let mut found = vec![withdrawn(params.text_document.uri)];
                    found.extend(document.into_iter().flat_map(|it| closed(&it, &mut self.documents, &mut self.told)));
                    found.iter().try_for_each(|found| self.send(diagnostics(found)))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn change(&mut self, params: DidChangeTextDocumentParams) {
        let Some(document) = self.documents.get_mut(&params.text_document.text_document_identifier.uri.0) else {
            return;
        };
        for change in params.content_changes {
            match change {
                TextDocumentContentChangeEvent::TextDocumentContentChangePartial(part) => {
                    document.lines.edit(Some(part.range), &part.text);
                }
                TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(whole) => {
                    document.lines.edit(None, &whole.text);
                }
            }
        }
        document.changed(params.text_document.version);
    }

    fn publish(&mut self) -> Result<(), ServeError> {
        let found = news(&mut self.documents, &mut self.told, self.catalog);
        found.iter().try_for_each(|found| self.send(diagnostics(found)))
    }
}

fn diagnostics(found: &PublishDiagnosticsParams) -> Notification {
    Notification {
        method: "textDocument/publishDiagnostics".to_owned(),
        params: serde_json::to_value(found).unwrap_or_default(),
    }
}

fn read<T: DeserializeOwned>(params: Value) -> Result<T, Refusal> {
    serde_json::from_value(params).map_err(|why| Refusal(ErrorCode::InvalidParams, why.to_string()))
}

fn written(answer: impl Serialize) -> Result<Value, Refusal> {
    serde_json::to_value(answer).map_err(|why| Refusal(ErrorCode::InternalError, why.to_string()))
}
